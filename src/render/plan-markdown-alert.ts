/** What a reviewer must not miss, before everything else. Each line counts all and names the first. */
import { groupBy } from '../reconcile/lists.ts';
import type { Change, Plan } from '../reconcile/types.ts';
import {
  type AssignmentGroup,
  adminGrants,
  groupAssignments,
  nowAndLater,
} from './assignment-groups.ts';
import { count, thousands } from './layout.ts';
import { subject } from './plan-markdown-cells.ts';
import { type Detail, fitting } from './plan-markdown-detail.ts';
import { code, prose } from './safe.ts';
import { blocking, groupAppAssignments, ofKind } from './view.ts';

/** The sections below name all. */
const MOST = 10;

/** Also a line of the alert is bounded where only names are left: as this part of a list. */
const PART = 4;

/** Only when there is something to be careful about. */
export function alert(plan: Plan, configFile: string, detail: Detail): string[] {
  const blocked = blocking(plan);
  const lines = [
    ...blockedLines(blocked, detail),
    ...adminLines(plan, configFile, detail),
    ...removals(plan, configFile, detail),
    ...broadenings(plan, detail),
    ...endingRoles(plan, detail),
    ...peopleLine(plan),
    ...(plan.manual.length > 0
      ? [`**${count(plan.manual.length, 'manual step')}**, see below.`]
      : []),
  ];
  const kind = blocked.length > 0 ? 'CAUTION' : 'WARNING';
  return lines.length === 0 ? [] : [`> [!${kind}]`, ...lines.map((line) => `> - ${line}`)];
}

function blockedLines(blocked: Plan['guardrails'], { list }: Detail): string[] {
  const lines = blocked.map(
    ({ guardrail, text }) => `**Blocked** by ${code(guardrail)}: ${prose(text)}`,
  );
  const { shown, left } = fitting(lines, list);
  return left > 0 ? [...shown, `**Blocked** by ${count(left, 'more rule')}.`] : [...shown];
}

function adminLines(plan: Plan, configFile: string, detail: Detail): string[] {
  const changes = adminGrants(nowAndLater(plan), 'create', plan);
  const later = changes.length - adminGrants(plan.changes, 'create', plan).length;
  const note = later > 0 ? `, ${thousands(later)} of them deferred` : '';
  const groups = groupAssignments(changes, plan, configFile);
  const what = `**Grants admin** (${thousands(changes.length)}${note})`;
  return line(what, groups.map(held('gets')), detail, 'all that fit');
}

function removals(plan: Plan, configFile: string, detail: Detail): string[] {
  const deletes = plan.changes.filter(({ action }) => action === 'delete');
  const assignments = ofKind(deletes, 'assignment');
  const groups = groupAssignments(assignments, plan, configFile);
  const sets = ofKind(deletes, 'permissionSet').map(({ before, key }) => code(before?.name ?? key));
  const apps = groupAppAssignments(ofKind(deletes, 'appAssignment'), configFile).flatMap(
    ({ principalType, principals }) => principals.map((name) => `${principalType} ${code(name)}`),
  );
  return [
    ...line('**Removes access**', groups.map(held('loses')), detail),
    ...line('**Removes from the enterprise app**', apps, detail),
    ...line('**Deletes permission sets**', sets, detail),
  ];
}

/** `group X loses S on 3 accounts`. */
function held(verb: 'gets' | 'loses'): (group: AssignmentGroup) => string {
  return ({ principalType, principalName, permissionSet, accountIds, drift }) => {
    const where = count(accountIds.length, 'account');
    const mark = drift ? ' (drift)' : '';
    return `${principalType} ${code(principalName)} ${verb} ${code(permissionSet)} on ${where}${mark}`;
  };
}

function broadenings(plan: Plan, detail: Detail): string[] {
  const broadening = plan.changes.filter(
    ({ action, risk }) => action === 'update' && risk === 'broadens',
  );
  return line(
    '**Broadens**',
    broadening.map((change) => broadened(change, plan)),
    detail,
    'all that fit',
  );
}

/** `SREOperator (7 accounts, 9 people): +ssm:SendCommand`. */
function broadened(change: Change, { rights, people }: Plan): string {
  if (change.kind !== 'permissionSet') {
    return `the ${subject(change)}`;
  }
  const name = change.after?.name ?? change.key;
  const added = Object.hasOwn(rights, name) ? rights[name]?.added : undefined;
  const holders = people?.holders[name];
  const where = [
    ...(change.reach ? [count(change.reach.length, 'account')] : []),
    ...(holders === undefined ? [] : [count(holders, 'person', 'people')]),
  ];
  const actions = added?.first.map((action) => code(`+${action}`)) ?? [];
  const more = (added?.count ?? 0) - actions.length;
  return [
    code(name),
    ...(where.length > 0 ? [` (${where.join(', ')})`] : []),
    ...(actions.length > 0 ? [`: ${actions.join(', ')}`] : []),
    ...(more > 0 ? [` and ${count(more, 'action')} more`] : []),
  ].join('');
}

function endingRoles({ endingRoles: roles }: Plan, detail: Detail): string[] {
  const bySet = [...groupBy(roles, ({ permissionSet }) => permissionSet)].map(
    ([name, list]) => `${code(name)} on ${count(list.length, 'account')}`,
  );
  const what = `**AWS deletes ${count(roles.length, 'role')}** with the last assignment; a later one has another ARN, so EKS access entries, KMS and bucket policies that name it stop working`;
  return line(what, bySet, detail);
}

function peopleLine({ people }: Plan): string[] {
  const { gaining = 0, losing = 0 } = people ?? {};
  const clauses = [
    ...(gaining > 0 ? [`${count(gaining, 'person', 'people')} gain access`] : []),
    ...(losing > 0 ? [`${count(losing, 'person', 'people')} lose access`] : []),
  ];
  return clauses.length > 0 ? [`**People**: ${clauses.join(', ')}.`] : [];
}

/** Nothing of nothing. Where no section is left that names the others, all that fit. */
function line(
  what: string,
  items: readonly string[],
  { deletes, list }: Detail,
  most: 'few' | 'all that fit' = 'few',
): string[] {
  if (items.length === 0) {
    return [];
  }
  const isLast = most === 'all that fit' && deletes === 'names';
  const { shown } = isLast ? fitting(items, list) : fitting(items.slice(0, MOST), list / PART);
  const left = items.length - shown.length;
  const rest = left > 0 ? [`${thousands(left)} more`] : [];
  return [`${what}: ${[...shown, ...rest].join('; ')}.`];
}
