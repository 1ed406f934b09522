import { invalid } from './aws-error.ts';
import { hex } from './ids.ts';

export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export interface PageRequest {
  /** What is listed, with all that narrows it: a token is good for this and nothing else. */
  readonly scope: string;
  readonly size: number;
  readonly token?: string | undefined;
}

/** The page that the token stands for; undefined when the token was not given out for this list. */
export function pageOf<T>(items: readonly T[], request: PageRequest): Page<T> | undefined {
  const start = request.token === undefined ? 0 : startOf(request.scope, request.token);
  if (start === undefined) {
    return undefined;
  }
  const end = start + request.size;
  const page = items.slice(start, end);
  return end < items.length ? { items: page, next: tokenFor(request.scope, end) } : { items: page };
}

function tokenFor(scope: string, start: number): string {
  const digest = hex(`page/${scope}/${start}`, 24);
  return Buffer.from(`${start}.${digest}`, 'latin1').toString('base64');
}

function startOf(scope: string, token: string): number | undefined {
  const start = Number(Buffer.from(token, 'base64').toString('latin1').split('.')[0]);
  return Number.isInteger(start) && token === tokenFor(scope, start) ? start : undefined;
}

/**
 * One page of an AWS list, under the member name that the operation has. Throws ValidationException
 * for a token that was not given out for the same request.
 */
export function awsPage<T>(
  member: string,
  items: readonly T[],
  input: { readonly MaxResults?: number; readonly NextToken?: string } & object,
  defaultSize = 100,
): object {
  const { MaxResults, NextToken, ...rest } = input;
  const page = pageOf(items, {
    scope: `${member}/${JSON.stringify(rest)}`,
    size: MaxResults ?? defaultSize,
    token: NextToken,
  });
  if (page === undefined) {
    throw invalid('The specified NextToken is invalid.');
  }
  return { [member]: page.items, ...(page.next === undefined ? {} : { NextToken: page.next }) };
}
