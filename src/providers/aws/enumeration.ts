/**
 * What known groups and users have can be read in two ways that differ only in what they cost: by
 * principal, or by pair of permission set and account. The cheaper one is guessed from what the file
 * asks for, and judged again once the pairs that there are have been listed.
 */
import type { AssignmentSpec } from '../../reconcile/types.ts';
import { PAGE } from './pages.ts';

export type Way = 'principal' | 'pair';

/** A permission set in an account; the set by its name. */
type SetInAccount = Pick<AssignmentSpec, 'permissionSet' | 'accountId'>;

export interface Question {
  /** Whom AWS knows and is asked about, by name. */
  readonly principals: readonly Pick<AssignmentSpec, 'principalType' | 'principal'>[];
  /** Names of all permission sets of the instance. */
  readonly permissionSets: readonly string[];
  /** What is probably there: what the file asks for. */
  readonly expected: readonly AssignmentSpec[];
  /** The pairs that there are, once they have been listed. */
  readonly pairs?: readonly SetInAccount[];
}

/**
 * The way that takes fewer calls; by principal where both take as many, since nothing has to be listed
 * first, and where nothing is expected, since then nothing can be guessed.
 */
export function cheaperWay(question: Question): Way {
  return question.expected.length > 0 && callsByPair(question) < callsByPrincipal(question)
    ? 'pair'
    : 'principal';
}

/** One call for each principal, and one for each further page of what it has. */
function callsByPrincipal({ principals, expected }: Question): number {
  return pagesOf(principals, countBy(expected, principalOf), principalOf);
}

/** The accounts of each permission set have to be listed, unless they were; then one call for each pair. */
function callsByPair({ permissionSets, expected, pairs }: Question): number {
  const principalsOfPair = countBy(expected, pairOf);
  if (pairs) {
    return pagesOf(pairs, principalsOfPair, pairOf);
  }
  const distinct = [...new Map(expected.map((one) => [pairOf(one), one])).values()];
  const accountsOfSet = countBy(distinct, setOf);
  const listing = pagesOf(permissionSets, accountsOfSet, (name) => name);
  return listing + pagesOf(distinct, principalsOfPair, pairOf);
}

/** Pages of all the lists together; an empty list is a page, too. */
function pagesOf<T>(
  lists: readonly T[],
  lengths: ReadonlyMap<string, number>,
  keyOf: (list: T) => string,
): number {
  return lists.reduce(
    (pages, list) => pages + Math.max(1, Math.ceil((lengths.get(keyOf(list)) ?? 0) / PAGE)),
    0,
  );
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function principalOf({
  principalType,
  principal,
}: Pick<AssignmentSpec, 'principalType' | 'principal'>): string {
  return `${principalType}:${principal}`;
}

function pairOf({ permissionSet, accountId }: SetInAccount): string {
  return `${permissionSet} ${accountId}`;
}

function setOf({ permissionSet }: SetInAccount): string {
  return permissionSet;
}
