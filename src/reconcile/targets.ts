/**
 * The accounts of an assignment: named ones, globs, organizational units and tags, minus `except`.
 * The management account is only ever selected by its exact name or id; accounts that are not
 * ACTIVE are left as they are.
 */
import { anyMatcher, isGlob, matcher } from './glob.ts';
import { groupBy } from './lists.ts';
import { nearest } from './nearest.ts';
import type {
  Account,
  Config,
  Directory,
  OrganizationalUnit,
  Path,
  Position,
  Problem,
  Where,
} from './types.ts';

export type Assignment = NonNullable<Config['assignments']>[number];

export interface Targets {
  /** Selected accounts that may be assigned. */
  readonly accounts: readonly Account[];
  /** Selected, but not ACTIVE. */
  readonly inactive: readonly Account[];
  /** A glob, unit or tag would have caught the management account. */
  readonly sparedManagement: boolean;
  readonly problems: readonly Problem[];
}

/** What selecting needs of the Directory, prepared once for all assignments. */
export interface AccountIndex {
  readonly all: readonly Account[];
  readonly byId: ReadonlyMap<string, Account>;
  readonly byName: ReadonlyMap<string, readonly Account[]>;
  readonly unitById: ReadonlyMap<string, OrganizationalUnit>;
  readonly unitsByPath: ReadonlyMap<string, readonly OrganizationalUnit[]>;
  readonly managementAccountId: string;
  /** Accounts that the file says never to touch. */
  readonly isIgnored: (account: Account) => boolean;
}

export function indexAccounts(directory: Directory, ignore: Config['ignore']): AccountIndex {
  const ignored = anyMatcher(ignore?.accounts);
  return {
    isIgnored: ({ id, name }) => ignored(id) || ignored(name),
    all: directory.accounts,
    byId: new Map(directory.accounts.map((account) => [account.id, account])),
    byName: groupBy(directory.accounts, (account) => account.name),
    unitById: new Map(directory.units.map((unit) => [unit.id, unit])),
    unitsByPath: groupBy(directory.units, (unit) => unit.path),
    managementAccountId: directory.managementAccountId,
  };
}

/** Expands one assignment's account selection. `path` is where it stands in the file. */
export function selectTargets(
  entry: Assignment,
  path: Path,
  index: AccountIndex,
  where: Where,
): Targets {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const select = { index, where, report };

  const chosen = chooseAccounts(entry.accounts ?? [], [...path, 'accounts'], select);
  const units = { paths: entry.organizationalUnits ?? [], recursive: entry.recursive !== false };
  const wide = [
    ...chosen.byGlob,
    ...accountsBelow(units, [...path, 'organizationalUnits'], select),
    ...(selectsByTagsAlone(entry) ? index.all : []),
  ];
  const excluded = entry.except && excludedBy(entry.except, [...path, 'except'], select);
  const management = index.byId.get(index.managementAccountId);
  const named = new Set(chosen.exact);
  const kept = [...new Set([...named, ...wide.filter((one) => !index.isIgnored(one))])].filter(
    (account) => hasTags(account, entry.tags) && !excluded?.has(account),
  );
  const isSpared = (account: Account) => account === management && !named.has(account);
  const selected = kept.filter((account) => !isSpared(account));
  if (kept.length === 0 && problems.length === 0) {
    report(selectsNothing(path, where));
  }
  return {
    accounts: selected.filter((account) => account.state === 'ACTIVE'),
    inactive: selected.filter((account) => account.state !== 'ACTIVE'),
    sparedManagement: kept.some(isSpared),
    problems,
  };
}

function excludedBy(
  { accounts = [], organizationalUnits: paths = [] }: NonNullable<Assignment['except']>,
  path: Path,
  select: Select,
): ReadonlySet<Account> {
  const { exact, byGlob } = chooseAccounts(accounts, [...path, 'accounts'], select);
  const below = accountsBelow({ paths, recursive: true }, [...path, 'organizationalUnits'], select);
  return new Set([...exact, ...byGlob, ...below]);
}

interface Select {
  readonly index: AccountIndex;
  readonly where: Where;
  readonly report: (problem: Problem) => void;
}

function chooseAccounts(
  wanted: readonly string[],
  path: Path,
  { index, where, report }: Select,
): { exact: Account[]; byGlob: Account[] } {
  const exact: Account[] = [];
  const byGlob: Account[] = [];
  wanted.forEach((name, i) => {
    const at = () => where([...path, i]);
    if (isGlob(name)) {
      const matches = matcher(name);
      const found = index.all.filter((account) => matches(account.name));
      byGlob.push(...found);
      if (found.length === 0) {
        report(unknownAccount(name, `No account name matches "${name}".`, at(), index));
      }
      return;
    }
    const byId = index.byId.get(name);
    const found = byId ? [byId] : (index.byName.get(name) ?? []);
    exact.push(...found);
    if (found.length === 0) {
      report(
        unknownAccount(name, `There is no account "${name}" in the organisation.`, at(), index),
      );
    } else if (found.length > 1) {
      report({
        code: 'E504',
        severity: 'error',
        message: `${found.length} accounts are named "${name}": ${found.map(({ id }) => id).join(', ')}.`,
        hint: 'Name the one that is meant by its quoted id.',
        at: at(),
      });
    }
    if (found.some(index.isIgnored) && !path.includes('except')) {
      report({
        code: 'E516',
        severity: 'error',
        message: `The account "${name}" is assigned here, but \`ignore\` says never to touch it.`,
        hint: 'Take it out of one of the two.',
        at: at(),
      });
    }
  });
  return { exact, byGlob };
}

function unknownAccount(name: string, message: string, at: Position, index: AccountIndex): Problem {
  const near = nearest(name, [...index.byName.keys()]);
  return {
    code: 'E503',
    severity: 'error',
    message: near ? `${message.slice(0, -1)}, did you mean "${near}"?` : message,
    hint: 'Write an exact account name, a quoted 12-digit id, or a glob over names (* and ?).',
    at,
  };
}

/** Accounts below each of the named units, in one expansion for every way a unit is written. */
function accountsBelow(
  wanted: { readonly paths: readonly string[]; readonly recursive: boolean },
  path: Path,
  { index, where, report }: Select,
): Account[] {
  return wanted.paths.flatMap((name, i) => {
    const byId = index.unitById.get(name);
    const units = byId ? [byId] : (index.unitsByPath.get(unitPath(name)) ?? []);
    const [unit] = units;
    if (!unit || units.length > 1) {
      report(unitProblem(name, units, where([...path, i]), index));
      return [];
    }
    return index.all.filter((account) =>
      wanted.recursive ? account.unitIds.includes(unit.id) : account.unitIds.at(-1) === unit.id,
    );
  });
}

function unitProblem(
  name: string,
  found: readonly OrganizationalUnit[],
  at: Position,
  index: AccountIndex,
): Problem {
  const near = nearest(name, [...index.unitsByPath.keys()]);
  return {
    code: 'E505',
    severity: 'error',
    message:
      found.length > 1
        ? `${found.length} organizational units have the path "${name}": ${found.map(({ id }) => id).join(', ')}.`
        : `There is no organizational unit "${name}"${near ? `, did you mean "${near}"?` : '.'}`,
    hint: 'Write the names from the root (Workloads/Dev; / is the root) or the id (ou-…).',
    at,
  };
}

function selectsNothing(path: Path, where: Where): Problem {
  return {
    code: 'E506',
    severity: 'warning',
    message: 'This assignment selects no account.',
    hint: 'Its units are empty, its tags match nothing, or `except` takes everything away.',
    at: where(path),
  };
}

function selectsByTagsAlone(entry: Assignment): boolean {
  return entry.tags !== undefined && !entry.accounts?.length && !entry.organizationalUnits?.length;
}

function hasTags(account: Account, tags: Readonly<Record<string, string>> | undefined): boolean {
  return (
    tags === undefined ||
    Object.entries(tags).every(([key, value]) => account.tags?.[key] === value)
  );
}

/** `/Workloads/Dev/` and `Workloads/Dev` are one path; the root is `/`. */
function unitPath(text: string): string {
  return text.replace(/^\/+|\/+$/g, '') || '/';
}
