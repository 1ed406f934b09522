/** Lists of AWS, read to the end. The size is always sent: what a service does without is not documented. */
import { Complete } from '../../reconcile/complete.ts';

/** The largest pages that the services allow. */
export const PAGE = 100;
export const ORGANIZATIONS_PAGE = 20;

export interface PageRequest {
  MaxResults: number;
  NextToken?: string;
}

/**
 * @param what the operation, for messages: `organizations:ListRoots`
 * @param ask asks for one page
 * @param list the member of the answer that holds the list
 */
export function listAll<A extends { NextToken?: string | undefined }, T>(
  what: string,
  size: number,
  ask: (page: PageRequest) => Promise<A>,
  list: (answer: A) => T[] | undefined,
): Promise<Complete<T>> {
  return Complete.read(what, async (NextToken) => {
    const answer = await ask({ MaxResults: size, ...(NextToken && { NextToken }) });
    return { items: list(answer), next: answer.NextToken };
  });
}
