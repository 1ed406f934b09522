/**
 * The selections of `assignments`, taken apart: one principal, one permission set, one selector. An
 * entry selects (accounts and accounts below the units), keeps by tags and takes away `except`, so it
 * is the sum of what each of its selectors alone would select.
 */
import { canonicalJson, sortedRecord, sortedUnique } from '../canonical.ts';
import { UserError } from '../errors.ts';
import { isGlob } from '../glob.ts';
import { PRINCIPAL_LISTS } from '../principals.ts';
import type { Assignment } from '../targets.ts';
import type { Path, PrincipalType } from '../types.ts';
import { entriesOf, mayMean, means } from './grants.ts';
import type { IntentFile } from './intent.ts';

/** `account`: by id or exact name; `accounts`: a glob; `unit`: by path or id; `all`: by tags alone. */
export interface Selector {
  readonly by: 'account' | 'accounts' | 'unit' | 'all';
  /** As it is written; `''` for `all`. */
  readonly value: string;
}

/** What narrows a selector. Lists are sorted; what is absent does not narrow. */
export interface Limits {
  readonly tags?: Readonly<Record<string, string>>;
  readonly exceptAccounts?: readonly string[];
  readonly exceptUnits?: readonly string[];
  /** Of a unit: only accounts directly in it. */
  readonly direct?: true;
  /** As it is written; after it, nothing is granted. */
  readonly expires?: string;
}

/** Somebody gets a permission set in what one selector selects. */
export interface Selection {
  readonly principalType: PrincipalType;
  readonly principal: string;
  readonly permissionSet: string;
  readonly selector: Selector;
  readonly limits: Limits;
  /** Where the entry stands. */
  readonly path: Path;
}

/** Ten times those of an organization with 40,000 assignments that names each account. */
const MOST = 400_000;

/**
 * All selections of a file that have not expired. Throws E675 where there are too many to compare.
 * @param now milliseconds since the epoch
 */
export function selectionsOf({ config }: IntentFile, now: number): Selection[] {
  const entries = entriesOf(config, now);
  const amount = entries.reduce((sum, { entry }) => sum + amountOf(entry), 0);
  if (amount > MOST) {
    throw new UserError(
      'E675',
      'The assignments of the file are too many to be compared offline.',
      {
        hint: `They give ${amount} times something to somebody, and at most ${MOST} are compared: name accounts by glob or unit.`,
      },
    );
  }
  return entries.flatMap(({ entry, at }) => ofEntry(entry, at));
}

/** How many selections an entry holds, without making them. */
function amountOf(entry: Assignment): number {
  const { groups = [], users = [], permissionSets } = entry;
  return (groups.length + users.length) * permissionSets.length * selectorsOf(entry).length;
}

function ofEntry(entry: Assignment, at: number): Selection[] {
  const path = ['assignments', at];
  const selectors = selectorsOf(entry).flatMap((selector) => {
    const limits = limitsOf(entry, selector);
    const isNothing =
      selector.by === 'account' &&
      limits.exceptAccounts?.some((except) => means(except, selector.value));
    return isNothing ? [] : [{ selector, limits }];
  });
  return PRINCIPAL_LISTS.flatMap(({ type, list }) =>
    (entry[list] ?? []).flatMap((principal) =>
      entry.permissionSets.flatMap((permissionSet) =>
        selectors.map((one) => ({ principalType: type, principal, permissionSet, ...one, path })),
      ),
    ),
  );
}

function selectorsOf({ accounts = [], organizationalUnits = [], tags }: Assignment): Selector[] {
  const all: Selector[] =
    tags && accounts.length + organizationalUnits.length === 0 ? [{ by: 'all', value: '' }] : [];
  return [
    ...accounts.map((value): Selector => ({ by: isGlob(value) ? 'accounts' : 'account', value })),
    ...organizationalUnits.map((value): Selector => ({ by: 'unit', value })),
    ...all,
  ];
}

/** An exception that cannot be about the account is none. */
function limitsOf(entry: Assignment, { by, value }: Selector): Limits {
  const { tags = {}, except = {}, recursive, expires } = entry;
  const accounts = (except.accounts ?? []).filter(
    (except) => by !== 'account' || mayMean(except, value),
  );
  const units = except.organizationalUnits ?? [];
  return {
    ...(Object.keys(tags).length > 0 && { tags: sortedRecord(tags) }),
    ...(accounts.length > 0 && { exceptAccounts: sortedUnique(accounts) }),
    ...(units.length > 0 && { exceptUnits: sortedUnique(units) }),
    ...(by === 'unit' && recursive === false && { direct: true }),
    ...(expires !== undefined && { expires }),
  };
}

/** Who gets what: equal for selections that add up. */
export function holderKey({
  principalType,
  principal,
  permissionSet,
}: Pick<Selection, 'principalType' | 'principal' | 'permissionSet'>): string {
  return canonicalJson([permissionSet, principalType, principal]);
}

/** The same with the selector, but without what narrows it. */
export function selectionKey(selection: Selection): string {
  const { by, value } = selection.selector;
  return canonicalJson([holderKey(selection), by, value]);
}
