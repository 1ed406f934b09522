/** Sections of a plan's Markdown: what goes, whom it concerns, what waits. No line where there is nothing to say. */
import { groupBy } from '../reconcile/lists.ts';
import type { Access, Change, Plan } from '../reconcile/types.ts';
import { type AssignmentGroup, groupAssignments } from './assignment-groups.ts';
import { count, sessionLength, thousands } from './layout.ts';
import {
  accountsCell,
  appCell,
  details,
  head,
  OPEN_ROWS,
  type Pages,
  principalCell,
  row,
  single,
  subject,
  tierCell,
  why,
  whyOf,
} from './plan-markdown-cells.ts';
import { asFarAsItGoes, type Detail, fitting } from './plan-markdown-detail.ts';
import { code, prose } from './safe.ts';
import { accountName, byAction, groupAppAssignments, ofKind } from './view.ts';

/** Always open. Each removal with its accounts, or as much of that as there is room for. */
export function deleteSection(plan: Plan, pages: Pages, detail: Detail): string[] {
  const { configFile } = pages;
  const changes = byAction(plan.changes.filter(({ action }) => action === 'delete'));
  if (changes.length === 0) {
    return [];
  }
  const assignments = ofKind(changes, 'assignment');
  const groups = groupAssignments(assignments, plan, configFile);
  const apps = groupAppAssignments(ofKind(changes, 'appAssignment'), configFile);
  const others = [
    ...single(changes).map((change) => `- ${subject(change)}: ${whyOf(change, pages)}`),
    ...apps.map((group) => `- ${appCell(group)}: ${why(group, pages)}`),
  ];
  const title = `#### Delete (${thousands(changes.length)})`;
  if (detail.deletes === 'names') {
    return [title, '', ...namesOf(changes, groups, detail)];
  }
  const rows =
    detail.deletes === 'rows'
      ? [
          ...head(['Principal', 'Permission set', 'Tier', 'Accounts', 'Why']),
          ...groups.map((group) =>
            row([
              principalCell(group),
              code(group.permissionSet),
              tierCell(group.tier),
              accountsCell(group, plan),
              why(group, pages),
            ]),
          ),
        ]
      : groups.map((group) => `- ${lossLine(group)}`);
  return [
    title,
    '',
    ...others,
    ...(others.length > 0 && groups.length > 0 ? [''] : []),
    ...(groups.length > 0 ? rows : []),
    ...sessionsNote(plan),
  ];
}

/** One thing a line, so that nothing is too long to be named; how many are not is said exactly. */
function namesOf(
  changes: readonly Change[],
  groups: readonly AssignmentGroup[],
  { list }: Detail,
): string[] {
  const names = [
    ...single(changes).map((change) => ({ line: `- ${subject(change)}`, deletes: 1 })),
    ...ofKind(changes, 'appAssignment').map((change) => {
      const { principalType = 'group', principal = '' } = change.before ?? {};
      return { line: `- ${principalType} ${code(principal)} of the app`, deletes: 1 };
    }),
    ...groups.map((group) => ({
      line: `- ${lossLine(group)}`,
      deletes: group.accountIds.length,
    })),
  ];
  const lines = names.map(({ line }) => line);
  const { shown, left } = fitting(lines, list);
  const rest = names.slice(shown.length).reduce((sum, { deletes }) => sum + deletes, 0);
  return left > 0 ? [...shown, `- and ${thousands(rest)} more`] : [...shown];
}

function lossLine(group: AssignmentGroup): string {
  const accounts = count(group.accountIds.length, 'account');
  return `${principalCell(group)}, ${code(group.permissionSet)} on ${accounts}${group.drift ? ' (drift)' : ''}`;
}

/** A revoke ends no session that is running. */
function sessionsNote({ sessions }: Plan): string[] {
  const lengths = Object.entries(sessions).map(
    ([name, duration]) => `${code(name)} up to ${prose(sessionLength(duration))}`,
  );
  return lengths.length === 0 ? [] : ['', `Running sessions go on: ${lengths.join(', ')}.`];
}

/** People with the same gains or losses; who they are only where somebody asks for it. */
export function peopleSection(
  { people, accounts }: Plan,
  names: boolean,
  detail: Detail,
): string[] {
  const { gains = [], losses = [], unknownGroups = [] } = people ?? {};
  const groups = [
    ...losses.map((group) => ({ verb: group.people.length === 1 ? 'loses' : 'lose', ...group })),
    ...gains.map((group) => ({ verb: group.people.length === 1 ? 'gains' : 'gain', ...group })),
  ];
  if (detail.creates === 'counts' || groups.length + unknownGroups.length === 0) {
    return [];
  }
  const rows = groups.map(({ verb, people: who, access }) =>
    row([
      `${count(who.length, 'person', 'people')} ${verb}${names ? `: ${who.map(code).join(', ')}` : ''}`,
      access.map((one) => accessCell(one, accounts)).join('; '),
    ]),
  );
  const unknown = unknownGroups.map((name) => code(name)).join(', ');
  return [
    details(rows.length <= OPEN_ROWS, '<b>People</b>'),
    '',
    ...(rows.length > 0 ? [...head(['Who', 'Access']), ...rows] : []),
    ...(unknown === '' ? [] : ['', `Not known: who is in ${unknown}.`]),
    '</details>',
  ];
}

function accessCell({ permissionSet, accountIds }: Access, accounts: Plan['accounts']): string {
  const [first = ''] = accountIds;
  const where =
    accountIds.length === 1
      ? code(accountName(first, accounts))
      : count(accountIds.length, 'account');
  return `${code(permissionSet)} on ${where}`;
}

/** What waits, and for what. */
export function deferredSection(plan: Plan, configFile: string, detail: Detail): string[] {
  const reasons = groupBy(plan.deferred, ({ reason }) => reason.text);
  const lines = [...reasons].flatMap(([reason, list]) => {
    const changes = list.map(({ change }) => change);
    return detail.creates === 'counts'
      ? [`- ${count(changes.length, 'change')}: ${prose(reason)}`]
      : thingsIn(changes, plan, configFile, waitingVerb).map(
          (what) => `- ${what}: ${prose(reason)}`,
        );
  });
  const shown = asFarAsItGoes(lines, detail.list, (left) => `- and ${left} more reasons`);
  const amount = thousands(plan.deferred.length);
  return lines.length === 0 ? [] : [`#### Deferred (${amount})`, '', ...shown];
}

/** What waits is a grant unless it says otherwise. */
function waitingVerb(action: Change['action']): string {
  return action === 'create' ? '' : `${action} `;
}

/** What is to be done whatever this edit says; nothing where that cannot be told. */
export function driftSection(plan: Plan, configFile: string, detail: Detail): string[] {
  const drift = byAction(plan.changes.filter(({ origin }) => origin === 'drift'));
  if (!plan.base || drift.length === 0) {
    return [];
  }
  const all = count(plan.changes.length, 'change');
  const said =
    drift.length === 1
      ? `1 of ${all} is drift: it was to be made before this edit`
      : `${thousands(drift.length)} of ${all} are drift: they were to be made before this edit`;
  if (detail.creates === 'counts') {
    return [`${said}.`];
  }
  const things = thingsIn(drift, plan, configFile, (action) => `${action} `);
  return [details(false, said), '', ...things.map((what) => `- ${what}`), '</details>'];
}

/** A line for each thing, those that belong together in one. */
function thingsIn(
  changes: readonly Change[],
  plan: Plan,
  configFile: string,
  verb: (action: Change['action']) => string,
): string[] {
  const groups = groupAssignments(ofKind(changes, 'assignment'), plan, configFile);
  const apps = groupAppAssignments(ofKind(changes, 'appAssignment'), configFile);
  return [
    ...single(changes).map((change) => verb(change.action) + subject(change)),
    ...apps.map((group) => verb(group.action) + appCell(group)),
    ...groups.map(
      (group) =>
        `${verb(group.action)}${principalCell(group)}, ${code(group.permissionSet)} on ${accountsCell(group, plan)}`,
    ),
  ];
}
