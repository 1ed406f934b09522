/**
 * Accounts and units that a rule names. Unlike an assignment a rule also catches the management
 * account by glob, and accounts that the file ignores: it guards, it grants nothing.
 */
import { isGlob, matcher } from '../glob.ts';
import type { Account, Directory } from '../types.ts';

export interface Selection {
  /** Ids. */
  readonly accounts: ReadonlySet<string>;
  readonly unresolved: readonly Unresolved[];
}

/** A name that stands for nothing that is known. */
export interface Unresolved {
  readonly text: string;
  /** All names were read, and it is none of them. */
  readonly isMisnamed: boolean;
}

/** By id, exact name (of all accounts that have it), or glob over names. */
export function selectAccounts(
  selectors: readonly string[],
  { accounts }: Pick<Directory, 'accounts'>,
): Selection {
  return join(selectors, (selector) => {
    const matches = matcher(selector);
    const found = accounts.filter(
      ({ id, name }) => matches(name) || (!isGlob(selector) && id === selector),
    );
    const text = isGlob(selector)
      ? `no account name matches "${selector}"`
      : `there is no account "${selector}"`;
    return found.length > 0 ? found : { text, isMisnamed: true };
  });
}

/** Accounts below units, by path or id, nested ones included. */
export function selectBelow(
  selectors: readonly string[],
  { accounts, units }: Pick<Directory, 'accounts' | 'units'>,
): Selection {
  return join(selectors, (selector) => {
    if (selector === '/') {
      return accounts;
    }
    const named = units.filter(({ id, path }) => id === selector || path === selector);
    const ids = new Set([...named.map(({ id }) => id), selector]); // an account tells its units' ids
    const found = accounts.filter(({ unitIds }) => unitIds.some((id) => ids.has(id)));
    if (named.length > 0 || found.length > 0) {
      return found;
    }
    return units.length > 0
      ? { text: `there is no organizational unit "${selector}"`, isMisnamed: true }
      : {
          text: `the organizational units were not read, so "${selector}" is not known`,
          isMisnamed: false,
        };
  });
}

function join(
  selectors: readonly string[],
  resolve: (selector: string) => readonly Account[] | Unresolved,
): Selection {
  const answers = selectors.map(resolve);
  return {
    accounts: new Set(answers.flatMap((one) => ('text' in one ? [] : one.map(({ id }) => id)))),
    unresolved: answers.flatMap((one) => ('text' in one ? [one] : [])),
  };
}
