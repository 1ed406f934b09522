/** The sections of a plan's text that list changes. Each gives no line when it has nothing to say. */
import { compareText } from '../reconcile/canonical.ts';
import type { Change, Deferred, Plan } from '../reconcile/types.ts';
import { type AssignmentGroup, groupAssignments } from './assignment-groups.ts';
import { columns, count, cut, pad, wrapItems } from './layout.ts';
import { attributeParts, permissionSetParts, rightsParts } from './parts.ts';
import {
  diffLine,
  FIELD,
  partLines,
  recolour,
  riskWord,
  SYMBOLS,
  spaced,
  symbol,
  type TextView,
  tierWord,
  withDrift,
} from './plan-text-lines.ts';
import { nameLines } from './plan-text-sign-on.ts';
import { safeText } from './safe.ts';
import {
  accountName,
  accountWithId,
  appAssignmentName,
  byAction,
  changeName,
  groupAppAssignments,
  ofKind,
  source,
} from './view.ts';

/** Longer lists are cut, but never those of deletes. */
const MOST_NAMES = 12;
const LINE = 100;

/** One block a permission set: what it is made of, or what differs. */
export function permissionSetLines(view: TextView): string[] {
  const changes = byAction(ofKind(view.plan.changes, 'permissionSet'));
  if (changes.length === 0) {
    return [];
  }
  const heads = columns(
    changes.map((change) => [
      safeText((change.after ?? change.before)?.name ?? change.key),
      tierWord(view.plan.privileges[(change.after ?? change.before)?.name ?? '']?.tier, view.paint),
      riskWord(change, view.paint),
      withDrift(source(change, view.configFile), change.origin === 'drift'),
    ]),
  );
  const blocks = changes.map((change, at) => [
    `  ${symbol(change.action, view.paint)} ${heads[at]}`,
    ...[...permissionSetParts(change), ...rightsParts(change, view.plan)].flatMap((part) =>
      partLines(part, view.paint),
    ),
    ...evidenceLines(change, view),
    ...reachLines(change, view),
    ...holderLines(change, view),
  ]);
  return [view.paint.bold('PERMISSION SETS'), ...spaced(blocks)];
}

/** Why it is in its tier, also where it rules more than elsewhere. */
function evidenceLines({ after }: Change<'permissionSet'>, { plan }: TextView): string[] {
  const privilege = after && plan.privileges[after.name];
  if (!privilege) {
    return [];
  }
  const { tier, whereItRules, evidence } = privilege;
  const rules =
    whereItRules === tier
      ? []
      : [`${whereItRules} in the management and the delegated administrator account`];
  return [...rules, ...evidence].map(
    (text, at) => `      ${pad(at === 0 ? 'privilege' : '', FIELD)}  ${safeText(text)}`,
  );
}

/** The attributes for access control: each that is added, taken away or changed. */
export function attributeLines(view: TextView): string[] {
  const blocks = ofKind(view.plan.changes, 'accessControlAttributes').map((change) => {
    const [head = ''] = columns([
      [
        'attributes for access control',
        riskWord(change, view.paint),
        withDrift(source(change, view.configFile), change.origin === 'drift'),
      ],
    ]);
    return [
      `  ${symbol(change.action, view.paint)} ${head}`,
      ...attributeParts(change).map((line) => diffLine(line, view.paint)),
    ];
  });
  return blocks.length === 0 ? [] : [view.paint.bold('ATTRIBUTES'), ...spaced(blocks)];
}

/** One line for a principal, a permission set and all accounts with the same action. */
export function assignmentLines(view: TextView): string[] {
  const changes = ofKind(view.plan.changes, 'assignment');
  const groups = groupAssignments(changes, view.plan, view.configFile);
  if (groups.length === 0) {
    return [];
  }
  const [title = '', ...rows] = columns([
    ['ASSIGNMENTS', 'permission set', groups.some(({ tier }) => tier) ? 'tier' : '', 'account', ''],
    ...groups.map((group) => [
      `  ${SYMBOLS[group.action]} ${safeText(group.principal)}`,
      safeText(group.permissionSet),
      tierWord(group.tier, view.paint),
      safeText(accountCell(group, view.plan)),
      withDrift(group.source, group.drift),
    ]),
  ]);
  const lines = groups.flatMap((group, at) => [
    recolour(rows[at] ?? '', group.action, view.paint),
    ...accountList(group, view, group.action === 'delete'),
  ]);
  return [view.paint.bold(title), '', ...lines];
}

/** What waits for something that does not exist yet, and why. */
export function deferredLines(view: TextView): string[] {
  const { plan, paint: colours } = view;
  if (plan.deferred.length === 0) {
    return [];
  }
  const byReason = new Map<string, Deferred[]>();
  for (const one of plan.deferred) {
    const same = byReason.get(one.reason.text) ?? [];
    same.push(one);
    byReason.set(one.reason.text, same);
  }
  const lines = [...byReason].flatMap(([reason, list]) => [
    ...deferredRows(
      list.map(({ change }) => change),
      view,
    ),
    `      ${safeText(reason)}`,
  ]);
  const title = 'DEFERRED - needs something that does not exist yet; not part of this apply';
  return [colours.bold(title), '', ...lines];
}

function deferredRows(changes: readonly Change[], view: TextView): string[] {
  const { configFile, plan, paint } = view;
  const groups = groupAssignments(ofKind(changes, 'assignment'), plan, configFile);
  const appGroups = groupAppAssignments(ofKind(changes, 'appAssignment'), configFile);
  const single = changes.filter(({ kind }) => kind !== 'assignment' && kind !== 'appAssignment');
  const waits: readonly { readonly row: readonly string[]; readonly below: readonly string[] }[] = [
    ...single.map((change) => ({
      row: [waiting(change.action, changeName(change)), '', '', source(change, configFile)],
      below: [],
    })),
    ...appGroups.map((group) => ({
      row: [waiting(group.action, appAssignmentName(group)), '', '', group.source],
      below: nameLines(group, view),
    })),
    ...groups.map((group) => ({
      row: [
        waiting(group.action, group.principal),
        group.permissionSet,
        accountCell(group, plan),
        group.source,
      ],
      below: accountList(group, view, false),
    })),
  ];
  const rows = columns(waits.map(({ row }) => row.map(safeText)));
  return waits.flatMap(({ below }, at) => [
    `  ${paint.cyan(SYMBOLS.deferred)} ${rows[at]}`,
    ...below,
  ]);
}

/** What waits is a grant unless it says otherwise. */
function waiting(action: Change['action'], what: string): string {
  return action === 'create' ? what : `${action} ${what}`;
}

function accountCell({ accountIds }: AssignmentGroup, plan: Plan): string {
  const [first] = accountIds;
  return accountIds.length === 1 && first !== undefined
    ? accountName(first, plan.accounts)
    : count(accountIds.length, 'account');
}

function accountList(group: AssignmentGroup, view: TextView, whole: boolean): string[] {
  if (group.accountIds.length === 1) {
    return [];
  }
  const names = group.accountIds.map((id) => safeText(accountWithId(id, view.plan.accounts)));
  const shown = whole || view.verbose ? names : cut(names, MOST_NAMES);
  return wrapItems(shown, LINE - 6).map((line) => `      ${line}`);
}

/** The accounts that an edit is provisioned to. */
function reachLines({ reach }: Change<'permissionSet'>, { plan, verbose }: TextView): string[] {
  if (!reach || reach.length === 0) {
    return [];
  }
  const names = reach.map((id) => safeText(accountName(id, plan.accounts))).sort(compareText);
  const shown = cut(names, verbose ? names.length : MOST_NAMES).join(', ');
  return [`      ${pad('re-provisions', FIELD)}  ${count(reach.length, 'account')}: ${shown}`];
}

/** How many people an edit concerns. */
function holderLines({ action, after }: Change<'permissionSet'>, { plan }: TextView): string[] {
  const holders = action === 'update' && after ? plan.people?.holders[after.name] : undefined;
  return holders === undefined
    ? []
    : [`      ${pad('held by', FIELD)}  ${count(holders, 'person', 'people')}`];
}
