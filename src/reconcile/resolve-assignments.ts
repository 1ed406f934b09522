/** Assignment entries → one item for each principal, permission set and account. */
import { compareText } from './canonical.ts';
import { DAY_MS, endOf, isOver } from './instants.ts';
import { assignmentKey } from './kinds/assignment.ts';
import { ignoresGroup } from './own.ts';
import { PRINCIPAL_LISTS, type Principals } from './principals.ts';
import { type Assignment, indexAccounts, selectTargets, type Targets } from './targets.ts';
import type {
  Account,
  Config,
  Directory,
  Item,
  Key,
  Position,
  Principal,
  Problem,
  Where,
} from './types.ts';

type AssignmentItem = Item<'assignment'>;

/** How long before its end an assignment is spoken of. */
const EXPIRY_NOTICE_DAYS = 14;

/** @param now the instant of the run, in milliseconds since the epoch */
export function resolveAssignments(
  config: Config,
  where: Where,
  directory: Directory,
  principals: Principals,
  now: number,
): { items: AssignmentItem[]; problems: Problem[] } {
  const index = indexAccounts(directory, config.ignore);
  const isIgnored = ignoresGroup(config);
  const items = new Map<Key, AssignmentItem>();
  const problems: Problem[] = [];
  const inactive = new Set<Account>();
  let spared: Position | undefined;
  (config.assignments ?? []).forEach((entry, i) => {
    const at = where(['assignments', i]);
    const targets = selectTargets(entry, ['assignments', i], index, where);
    problems.push(...targets.problems, ...ignoredGroups(entry, isIgnored, i, where));
    const expiry = expiryOf(entry, () => where(['assignments', i, 'expires']), now);
    problems.push(...expiry.problems);
    if (expiry.expired) {
      return;
    }
    for (const account of targets.inactive) {
      inactive.add(account);
    }
    spared ??= targets.sparedManagement ? at : undefined;
    for (const item of itemsOf(entry, targets, principals, at)) {
      addSource(items, item);
    }
  });
  problems.push(...inactiveNotice(inactive), ...sparedNotice(spared, directory));
  return { items: [...items.values()], problems };
}

/** What is ignored is not read back: granted, it would be granted again with every run. */
function ignoredGroups(
  entry: Assignment,
  isIgnored: (name: string) => boolean,
  i: number,
  where: Where,
): Problem[] {
  const problems = entry.groups?.flatMap((name, j) =>
    isIgnored(name)
      ? [
          {
            code: 'E516',
            severity: 'error' as const,
            message: `The group "${name}" is assigned here, but \`ignore\` says never to touch it.`,
            hint: 'Take it out of one of the two.',
            at: where(['assignments', i, 'groups', j]),
          },
        ]
      : [],
  );
  return problems ?? [];
}

function* itemsOf(
  entry: Assignment,
  targets: Targets,
  principals: Principals,
  at: Position,
): Generator<AssignmentItem> {
  for (const principal of principalsOf(entry, principals)) {
    for (const permissionSet of entry.permissionSets) {
      for (const account of targets.accounts) {
        const spec = {
          principalType: principal.type,
          principal: principal.name,
          permissionSet,
          accountId: account.id,
        };
        yield { kind: 'assignment', key: assignmentKey(spec), spec, because: [at] };
      }
    }
  }
}

function principalsOf(entry: Assignment, principals: Principals): readonly Principal[] {
  return PRINCIPAL_LISTS.flatMap(
    ({ type, list }) => entry[list]?.flatMap((name) => principals.find(type, name) ?? []) ?? [],
  );
}

/** The same assignment from two entries is one with two sources: it goes when the last one goes. */
function addSource(items: Map<Key, AssignmentItem>, item: AssignmentItem): void {
  const known = items.get(item.key);
  items.set(item.key, known ? { ...known, because: [...known.because, ...item.because] } : item);
}

function expiryOf(
  entry: Assignment,
  at: () => Position,
  now: number,
): { expired: boolean; problems: Problem[] } {
  if (entry.expires === undefined) {
    return { expired: false, problems: [] };
  }
  const left = endOf(entry.expires) - now;
  if (left > EXPIRY_NOTICE_DAYS * DAY_MS) {
    return { expired: false, problems: [] };
  }
  const expired = isOver(entry.expires, now);
  const days = Math.ceil(left / DAY_MS);
  return {
    expired,
    problems: [
      {
        code: 'E509',
        severity: 'notice',
        message: expired
          ? `This assignment expired at ${entry.expires} and grants nothing.`
          : `This assignment expires at ${entry.expires}, in ${days} ${days === 1 ? 'day' : 'days'}.`,
        hint: expired ? 'Remove the entry.' : 'Move the date if it is still needed.',
        at: at(),
      },
    ],
  };
}

function inactiveNotice(accounts: ReadonlySet<Account>): Problem[] {
  if (accounts.size === 0) {
    return [];
  }
  const list = [...accounts]
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
    .map(({ name, id, state }) => `${name} (${id}, ${state})`)
    .join(', ');
  return [
    {
      code: 'E511',
      severity: 'notice',
      message: `Skipped, because not ACTIVE: ${list}.`,
      hint: 'Their assignments are left as they are.',
    },
  ];
}

function sparedNotice(at: Position | undefined, directory: Directory): Problem[] {
  if (!at) {
    return [];
  }
  const id = directory.managementAccountId;
  const name = directory.accounts.find((account) => account.id === id)?.name ?? id;
  return [
    {
      code: 'E512',
      severity: 'notice',
      message: `A glob, unit or tag would have selected the management account ${name} (${id}).`,
      hint: 'It is only assigned where its exact name or id is written.',
      at,
    },
  ];
}
