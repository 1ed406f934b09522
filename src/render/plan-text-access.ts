/** What a plan means for people: who gets and loses what, sessions that go on, roles that end. */
import { groupBy } from '../reconcile/lists.ts';
import type { Access, Action, Change, EndingRole, PeopleGroup, Plan } from '../reconcile/types.ts';
import { adminGrants, nowAndLater } from './assignment-groups.ts';
import { columns, count, cut, sessionLength, thousands, wrapItems } from './layout.ts';
import type { TextView } from './plan-text-lines.ts';
import { safeText } from './safe.ts';
import { accountName, accountWithId, gainsAndLosses, ofKind } from './view.ts';

const MOST_NAMES = 12;
const LINE = 80;

/** Groups of people, each with the same gains or losses, that are shown when nobody asks for more. */
const MOST_GROUPS = 8;

/** The left column of the lines above the summary. */
const LABEL = 12;

/** Lines with a label before the first of them. */
export function labelled(label: string, lines: readonly string[]): string[] {
  return lines.map((line, at) => `${(at === 0 ? label : '').padEnd(LABEL)}${line}`);
}

/** Which principals get more and less; who loses is never cut. */
export function accessLines({ plan, verbose }: TextView): string[] {
  const { gains, loses } = gainsAndLosses(plan.changes);
  return labelled('Access', [
    ...who('gains: ', verbose ? gains : cut(gains, MOST_NAMES)),
    ...who('loses: ', loses),
    ...adminLine(plan),
    ...broadened(plan),
    ...sessionLines(plan),
  ]);
}

/** Whose access changes, person by person; names with `verbose`. */
export function peopleLines(view: TextView): string[] {
  const { people } = view.plan;
  if (!people) {
    return [];
  }
  const { gaining, losing, unaffected, gains, losses, unknownGroups } = people;
  const amount = (n: number) => count(n, 'person', 'people');
  const clauses = [
    ...(gaining > 0 ? [`${amount(gaining)} gain${gaining === 1 ? 's' : ''} access`] : []),
    ...(losing > 0 ? [`${amount(losing)} lose${losing === 1 ? 's' : ''} access`] : []),
    ...(unaffected > 0
      ? [
          `${amount(unaffected)} ${unaffected === 1 ? 'is' : 'are'} given only what they have already`,
        ]
      : []),
  ];
  return labelled('People', [
    ...(clauses.length > 0 ? [clauses.join(', ')] : []),
    ...groupLines(gains, losses, view),
    ...who(
      'not known: who is in ',
      unknownGroups.map((name) => `group ${name}`),
    ),
  ]);
}

interface PeopleRow extends PeopleGroup {
  readonly sign: '+' | '-';
}

/** `- 5 people  ReadOnlyAccess on 3 accounts`. */
function groupLines(
  gains: readonly PeopleGroup[],
  losses: readonly PeopleGroup[],
  view: TextView,
): string[] {
  const most = view.verbose ? Number.POSITIVE_INFINITY : MOST_GROUPS;
  const signed = (sign: PeopleRow['sign'], groups: readonly PeopleGroup[]) =>
    groups.slice(0, most).map((group) => ({ sign, ...group }));
  const rows = [...signed('+', gains), ...signed('-', losses)];
  const heads = columns(
    rows.map(({ sign, people, access }) => [
      `${sign} ${count(people.length, 'person', 'people')}`,
      access.map((one) => accessText(one, view.plan)).join(', '),
    ]),
  );
  const left = [...gains.slice(most), ...losses.slice(most)];
  return [
    ...rows.flatMap(({ people }, at) => [heads[at] ?? '', ...nameLines(people, view)]),
    ...(left.length > 0
      ? [`and ${count(left.length, 'more group')} of people (-v shows all, with names)`]
      : []),
  ];
}

function nameLines(people: readonly string[], { verbose }: TextView): string[] {
  return verbose ? wrapItems(people.map(safeText), LINE).map((line) => `    ${line}`) : [];
}

function accessText({ permissionSet, accountIds }: Access, plan: Plan): string {
  const [first = ''] = accountIds;
  const where =
    accountIds.length === 1
      ? accountName(first, plan.accounts)
      : count(accountIds.length, 'account');
  return safeText(`${permissionSet} on ${where}`);
}

/** The roles that AWS deletes: whatever names their ARN stops working. Never cut. */
export function endingRoleLines({ plan, paint }: TextView): string[] {
  const roles = [...groupBy(plan.endingRoles, roleName)];
  const rows = columns(
    roles.map(([name, list]) => [safeText(name), accountCell(list, plan), replacement(list)]),
  );
  const title =
    'ROLES THAT END - the last assignment goes, so AWS deletes the role; a later one has another ARN';
  return roles.length === 0
    ? []
    : [
        paint.bold(title),
        '',
        ...roles.flatMap(([, list], at) => [`    ${rows[at]}`, ...accountNames(list, plan)]),
        '      What names the old ARN stops working: EKS access entries, KMS and bucket policies.',
      ];
}

function roleName({ permissionSet, replacedBy }: EndingRole): string {
  return [permissionSet, ...(replacedBy === undefined ? [] : [`→ ${replacedBy}`])].join(' ');
}

function replacement([first]: readonly EndingRole[]): string {
  return first?.replacedBy === undefined ? '' : 'a role of the new name takes its place';
}

function accountCell(roles: readonly EndingRole[], plan: Plan): string {
  const [first] = roles;
  return roles.length === 1 && first
    ? safeText(accountName(first.accountId, plan.accounts))
    : count(roles.length, 'account');
}

function accountNames(roles: readonly EndingRole[], plan: Plan): string[] {
  const names = roles.map(({ accountId }) => safeText(accountWithId(accountId, plan.accounts)));
  return roles.length === 1 ? [] : wrapItems(names, LINE).map((line) => `      ${line}`);
}

function who(label: string, names: readonly string[]): string[] {
  const lines = wrapItems(names.map(safeText), LINE);
  return lines.map((line, at) => (at === 0 ? label : ' '.repeat(label.length)) + line);
}

/** Assignments of permission sets that allow everything, that come and that go. */
function adminLine(plan: Plan): string[] {
  const all = nowAndLater(plan);
  const amount = (action: Action, changes: readonly Change[] = all) =>
    adminGrants(changes, action, plan).length;
  const [more, fewer] = [amount('create'), amount('delete')];
  const later = more - amount('create', plan.changes);
  const note = later > 0 ? ` (${thousands(later)} deferred)` : '';
  return more + fewer === 0
    ? []
    : [`admin grants: +${thousands(more)}${note} -${thousands(fewer)}`];
}

function broadened(plan: Plan): string[] {
  const sets = ofKind(plan.changes, 'permissionSet');
  const updates = sets.filter(({ action }) => action === 'update');
  const clauses = (['broadens', 'narrows'] as const).flatMap((risk) => {
    const amount = updates.filter((change) => change.risk === risk).length;
    const word = risk === 'broadens' ? 'broadened' : 'narrowed';
    return amount > 0 ? [`${thousands(amount)} ${word}`] : [];
  });
  return clauses.length > 0 ? [`permission sets: ${clauses.join(', ')}`] : [];
}

/** A revoke ends no session that is running. */
function sessionLines({ sessions }: Plan): string[] {
  const lengths = Object.entries(sessions).map(
    ([name, duration]) => `${name} ${sessionLength(duration)}`,
  );
  return who('running sessions go on, at most: ', lengths);
}
