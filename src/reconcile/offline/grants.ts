/**
 * Who gets what by the file alone, before any cloud is asked. An account that the file names by its
 * id or exact name counts as there and ACTIVE; what globs, units and tags select is not known.
 */
import { isGlob, matcher } from '../glob.ts';
import { isOver } from '../instants.ts';
import { ignoresGroup, isControlTowerGroup } from '../own.ts';
import { PRINCIPAL_LISTS } from '../principals.ts';
import type { Assignment } from '../targets.ts';
import type { Config, PrincipalType } from '../types.ts';

/** What one entry gives to somebody in the accounts that it names. */
export interface Grant {
  readonly principalType: PrincipalType;
  readonly principal: string;
  readonly permissionSet: string;
  /** Ids or names, as they are written; at least one. */
  readonly accounts: readonly string[];
  /** Which entry of `assignments`. */
  readonly entry: number;
}

/** Access that somebody asks about. */
export interface Wanted {
  readonly group: string;
  readonly permissionSet: string;
  /** An id or a name; absent: in any account. */
  readonly account?: string;
}

/** @param now the instant of the run, in milliseconds since the epoch */
export function grantsOf(config: Config, now: number): readonly Grant[] {
  return entriesOf(config, now).flatMap(({ entry, at }) => {
    const accounts = namedAccounts(entry);
    return accounts.length === 0
      ? []
      : PRINCIPAL_LISTS.flatMap(({ type, list }) =>
          (entry[list] ?? []).flatMap((principal) =>
            entry.permissionSets.map((permissionSet) => ({
              principalType: type,
              principal,
              permissionSet,
              accounts,
              entry: at,
            })),
          ),
        );
  });
}

/** Whether any entry could give it, whatever the clouds say. */
export function mayBeGiven(wanted: Wanted, config: Config, now: number): boolean {
  return entriesOf(config, now).some(
    ({ entry }) =>
      entry.groups?.includes(wanted.group) &&
      entry.permissionSets.includes(wanted.permissionSet) &&
      (wanted.account === undefined || maySelect(entry, wanted.account)),
  );
}

/**
 * Whether access to a declared permission set could stay although no entry gives it: accessctl does
 * not delete it where the file says so, in ignored accounts, and from Control Tower's groups.
 */
export function mayStay(
  { group, account }: Pick<Required<Wanted>, 'group' | 'account'>,
  config: Config,
): boolean {
  return (
    config.assignments === undefined ||
    config.prune === 'none' ||
    ignoresGroup(config)(group) ||
    isControlTowerGroup(group, config) ||
    (config.ignore?.accounts ?? []).some((pattern) => mayIgnore(pattern, account))
  );
}

/** Entries that have not expired, and where they stand. */
export function entriesOf(
  { assignments = [] }: Config,
  now: number,
): readonly { readonly entry: Assignment; readonly at: number }[] {
  return assignments
    .map((entry, at) => ({ entry, at }))
    .filter(({ entry: { expires } }) => expires === undefined || !isOver(expires, now));
}

/** The accounts that an entry certainly selects. */
function namedAccounts({ accounts = [], tags = {}, except = {} }: Assignment): readonly string[] {
  if (Object.keys(tags).length > 0 || except.organizationalUnits?.length) {
    return [];
  }
  return accounts.filter(
    (account) =>
      !isGlob(account) && !except.accounts?.some((selector) => mayMean(selector, account)),
  );
}

function maySelect(entry: Assignment, account: string): boolean {
  const { accounts = [], organizationalUnits = [], tags, except = {} } = entry;
  const byTagsAlone = tags !== undefined && accounts.length === 0;
  return (
    (organizationalUnits.length > 0 ||
      byTagsAlone ||
      accounts.some((selector) => mayMean(selector, account))) &&
    !except.accounts?.some((selector) => means(selector, account))
  );
}

const isId = (account: string) => /^\d{12}$/.test(account);

/** Whether a selector means the account of this id or name, whatever its other one is. */
export function means(selector: string, account: string): boolean {
  return isGlob(selector) ? !isId(account) && matcher(selector)(account) : selector === account;
}

/** An id and a name, and an id and a glob over names, may speak of one account. */
export function mayMean(selector: string, account: string): boolean {
  const isOtherWord = isId(account) ? !isId(selector) : isId(selector);
  return isOtherWord || means(selector, account);
}

/** Patterns of `ignore` are over names and ids alike. */
function mayIgnore(pattern: string, account: string): boolean {
  const mayMatchOther = isId(account) || /^[\d*?]+$/.test(pattern);
  return mayMatchOther || matcher(pattern)(account);
}
