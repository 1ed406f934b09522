/** The sections of a plan's text that list changes. Each gives no line when it has nothing to say. */
import { compareText } from '../reconcile/canonical.ts';
import type { Change, Deferred, Plan } from '../reconcile/types.ts';
import { columns, count, cut, pad, wrapItems } from './layout.ts';
import { attributeParts, type Part, permissionSetParts } from './parts.ts';
import type { DiffLine } from './policy-diff.ts';
import { safeText } from './safe.ts';
import type { Paint } from './style.ts';
import {
  type AssignmentGroup,
  accountName,
  accountWithId,
  byAction,
  groupAssignments,
  ofKind,
  place,
  source,
} from './view.ts';

/** What every section is made from. */
export interface TextView {
  readonly plan: Plan;
  readonly configFile: string;
  readonly verbose: boolean;
  readonly paint: Paint;
}

export const SYMBOLS = {
  create: '+',
  update: '~',
  delete: '-',
  deferred: '>',
  manual: '*',
} as const;

/** Longer lists are cut, but never those of deletes. */
const MOST_NAMES = 12;
const LINE = 100;
const FIELD = 23;

/** One block a permission set: what it is made of, or what differs. */
export function permissionSetLines(view: TextView): string[] {
  const changes = byAction(ofKind(view.plan.changes, 'permissionSet'));
  if (changes.length === 0) {
    return [];
  }
  const heads = columns(
    changes.map((change) => [
      safeText((change.after ?? change.before)?.name ?? change.key),
      riskWord(change, view.paint),
      withDrift(source(change, view.configFile), change.origin === 'drift'),
    ]),
  );
  const blocks = changes.map((change, at) => [
    `  ${symbol(change.action, view.paint)} ${heads[at]}`,
    ...permissionSetParts(change).flatMap((part) => partLines(part, view.paint)),
    ...reachLines(change, view),
  ]);
  return [view.paint.bold('PERMISSION SETS'), ...spaced(blocks)];
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
    ['ASSIGNMENTS', 'permission set', 'account', ''],
    ...groups.map((group) => [
      `  ${SYMBOLS[group.action]} ${safeText(group.principal)}`,
      safeText(group.permissionSet),
      accountCell(group, view.plan),
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

/** What a person has to do, step by step. */
export function manualLines(view: TextView): string[] {
  const { plan, paint: colours } = view;
  if (plan.manual.length === 0) {
    return [];
  }
  const heads = columns(
    plan.manual.map(({ title, at }) => [safeText(title), at ? safeText(place(at)) : '']),
  );
  const blocks = plan.manual.map(({ steps }, at) => [
    `  ${colours.cyan(SYMBOLS.manual)} ${heads[at]}`,
    ...steps.map((step, index) => `      ${index + 1}. ${safeText(step)}`),
  ]);
  const title = 'MANUAL STEPS - no public API; a person has to do this';
  return [colours.bold(title), ...spaced(blocks)];
}

function deferredRows(changes: readonly Change[], view: TextView): string[] {
  const groups = groupAssignments(ofKind(changes, 'assignment'), view.plan, view.configFile);
  const others = changes.filter(({ kind }) => kind !== 'assignment');
  const rows = columns([
    ...others.map((change) => [
      safeText(waiting(change.action, otherName(change))),
      '',
      '',
      safeText(source(change, view.configFile)),
    ]),
    ...groups.map((group) => [
      safeText(waiting(group.action, group.principal)),
      safeText(group.permissionSet),
      accountCell(group, view.plan),
      safeText(group.source),
    ]),
  ]);
  const lines = rows.map((row) => `  ${view.paint.cyan(SYMBOLS.deferred)} ${row}`);
  return [
    ...lines.slice(0, others.length),
    ...groups.flatMap((group, at) => [
      lines[others.length + at] ?? '',
      ...accountList(group, view, false),
    ]),
  ];
}

/** What waits is a grant unless it says otherwise. */
function waiting(action: Change['action'], what: string): string {
  return action === 'create' ? what : `${action} ${what}`;
}

function otherName(change: Change): string {
  if (change.kind === 'permissionSet') {
    return `permission set ${(change.after ?? change.before)?.name ?? change.key}`;
  }
  return 'attributes for access control';
}

function accountCell({ accountIds }: AssignmentGroup, plan: Plan): string {
  const [first] = accountIds;
  return accountIds.length === 1 && first !== undefined
    ? safeText(accountName(first, plan.accounts))
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

function partLines({ field, values, lines }: Part, colours: Paint): string[] {
  const [first = '', ...rest] = values.map(safeText);
  return [
    `      ${pad(field, FIELD)}  ${first}`.trimEnd(),
    ...rest.map((value) => `      ${pad('', FIELD)}  ${value}`),
    ...lines.map((line) => diffLine(line, colours)),
  ];
}

function diffLine({ mark, text }: DiffLine, colours: Paint): string {
  const safe = safeText(text);
  switch (mark) {
    case '+':
      return colours.green(`        + ${safe}`);
    case '-':
      return colours.red(`        - ${safe}`);
    case '~':
      return colours.yellow(`        ~ ${safe}`);
    case '@':
      return colours.cyan(`        ${safe}`);
    case ' ':
      return `          ${safe}`;
  }
}

/** Only updates: that a new thing gives something needs no word. */
function riskWord({ action, risk }: Change, colours: Paint): string {
  if (action !== 'update' || risk === 'neutral') {
    return '';
  }
  return risk === 'broadens' ? colours.red('BROADENS') : colours.dim('narrows');
}

function withDrift(text: string, drift: boolean): string {
  return drift ? `${safeText(text)} (d)` : safeText(text);
}

function symbol(action: Change['action'], colours: Paint): string {
  const colour = { create: colours.green, update: colours.yellow, delete: colours.red }[action];
  return colour(SYMBOLS[action]);
}

/** Colours the symbol of a row whose columns are laid out already. */
function recolour(row: string, action: Change['action'], colours: Paint): string {
  return `  ${symbol(action, colours)}${row.slice(3)}`;
}

/** A blank line before each block. */
function spaced(blocks: readonly (readonly string[])[]): string[] {
  return blocks.flatMap((block) => ['', ...block]);
}
