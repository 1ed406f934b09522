/** The sections of a plan's Markdown that list changes. Each gives no line when it has nothing to say. */
import type { Change, Plan } from '../reconcile/types.ts';
import { count, thousands } from './layout.ts';
import { attributeParts, type Part, permissionSetParts } from './parts.ts';
import type { DiffLine } from './policy-diff.ts';
import { code, fenceFor, html, prose, safeText } from './safe.ts';
import {
  type AssignmentGroup,
  accountName,
  byAction,
  groupAssignments,
  ofKind,
  source,
} from './view.ts';

/** Longer sections are folded; they still hold everything. */
const OPEN_LINES = 30;
const OPEN_ROWS = 10;

/** Always open, always whole. */
export function deleteSection(plan: Plan, configFile: string): string[] {
  const changes = byAction(plan.changes.filter(({ action }) => action === 'delete'));
  if (changes.length === 0) {
    return [];
  }
  const groups = groupAssignments(ofKind(changes, 'assignment'), plan, configFile);
  const table = groups.map((group) =>
    row([
      principalCell(group),
      code(group.permissionSet),
      accountsCell(group, plan),
      why(group.source, group.drift),
    ]),
  );
  const others = changes.filter(({ kind }) => kind !== 'assignment');
  return [
    `#### Delete (${thousands(changes.length)})`,
    '',
    ...others.map((change) => `- ${subject(change)}: ${whyOf(change, configFile)}`),
    ...(others.length > 0 && groups.length > 0 ? [''] : []),
    ...(groups.length > 0 ? head(['Principal', 'Permission set', 'Accounts', 'Why']) : []),
    ...table,
  ];
}

/** One foldable difference a permission set. */
export function updateSection(plan: Plan, configFile: string): string[] {
  const changes = byAction(plan.changes.filter(({ action }) => action === 'update'));
  const blocks = changes.flatMap((change) => ['', ...updateBlock(change, configFile)]);
  return changes.length === 0 ? [] : [`#### Update (${thousands(changes.length)})`, ...blocks];
}

/** A table of what is new, and the inline policies of new permission sets below it. */
export function createSection(plan: Plan, configFile: string): string[] {
  const changes = byAction(plan.changes.filter(({ action }) => action === 'create'));
  if (changes.length === 0) {
    return [];
  }
  const sets = ofKind(changes, 'permissionSet');
  const others = changes.filter(({ kind }) => kind !== 'assignment');
  const rows = [
    ...others.map((change) =>
      row([subject(change), createDetail(change), whyOf(change, configFile)]),
    ),
    ...groupAssignments(ofKind(changes, 'assignment'), plan, configFile).map((group) =>
      row([
        principalCell(group),
        `${code(group.permissionSet)} on ${accountsCell(group, plan)}`,
        why(group.source, group.drift),
      ]),
    ),
  ];
  return [
    details(rows.length <= OPEN_ROWS, `<b>Create (${thousands(changes.length)})</b>`),
    '',
    ...head(['What', 'Detail', 'Source']),
    ...rows,
    '</details>',
    ...sets.flatMap(newPolicy),
  ];
}

/** What waits, and for what. */
export function deferredSection(plan: Plan, configFile: string): string[] {
  const reasons = new Map(plan.deferred.map(({ reason }) => [reason.text, [] as Change[]]));
  for (const { change, reason } of plan.deferred) {
    reasons.get(reason.text)?.push(change);
  }
  const lines = [...reasons].flatMap(([reason, changes]) =>
    waitingThings(changes, plan, configFile).map((what) => `- ${what}: ${prose(reason)}`),
  );
  const amount = thousands(plan.deferred.length);
  return lines.length === 0 ? [] : [`#### Deferred (${amount})`, '', ...lines];
}

/** What waits is a grant unless it says otherwise. */
function waitingThings(changes: readonly Change[], plan: Plan, configFile: string): string[] {
  const verb = (action: Change['action']) => (action === 'create' ? '' : `${action} `);
  const others = changes.filter(({ kind }) => kind !== 'assignment');
  const groups = groupAssignments(ofKind(changes, 'assignment'), plan, configFile);
  return [
    ...others.map((change) => verb(change.action) + subject(change)),
    ...groups.map(
      (group) =>
        `${verb(group.action)}${principalCell(group)}, ${code(group.permissionSet)} on ${accountsCell(group, plan)}`,
    ),
  ];
}

function updateBlock(change: Change, configFile: string): string[] {
  const lines = differenceLines(change);
  const name = change.kind === 'permissionSet' ? change.after?.name : change.kind;
  const title = `<code>${html(name ?? change.key)}</code>`;
  const risk = { broadens: '; <b>broadens</b>', narrows: '; narrows', neutral: '' }[change.risk];
  const fields = change.fields?.map((field) => `<code>${html(field)}</code>`).join(', ');
  return [
    details(lines.length <= OPEN_LINES, `${title}: ${fields ?? ''}${risk}`),
    '',
    ...fenced('diff', lines),
    ...(change.reach ? [`Re-provisions ${count(change.reach.length, 'account')}.`, ''] : []),
    `Source: ${whyOf(change, configFile)}`, // a line that begins with a code span may look like a fence
    '</details>',
  ];
}

function differenceLines(change: Change): string[] {
  switch (change.kind) {
    case 'permissionSet':
      return permissionSetParts(change).flatMap(partLines);
    case 'accessControlAttributes':
      return attributeParts(change).map(markedLine);
    case 'assignment':
      return [];
  }
}

/** GitHub colours `!`, `+`, `-` and `@@` at the start of a line. */
function partLines({ field, values, lines }: Part): string[] {
  return [
    ...values.map((value) => safeText(`! ${field}: ${value}`)),
    ...(values.length === 0 ? [safeText(`@@ ${field} @@`)] : []),
    ...lines.map(markedLine),
  ];
}

function markedLine({ mark, text }: DiffLine): string {
  if (mark === '@') {
    return safeText(text);
  }
  return `${mark === '~' ? '!' : mark} ${safeText(text)}`;
}

function createDetail(change: Change): string {
  if (change.kind === 'permissionSet') {
    return permissionSetParts(change)
      .map(({ field, values }) => `${field} ${values.map(code).join(', ')}`)
      .join('; ');
  }
  return change.kind === 'accessControlAttributes'
    ? attributeParts(change)
        .map(({ text }) => code(text))
        .join(', ')
    : '';
}

function newPolicy(change: Change<'permissionSet'>): string[] {
  const lines = permissionSetParts(change).flatMap((part) =>
    part.lines.map(({ text }) => safeText(text)),
  );
  if (lines.length === 0) {
    return [];
  }
  const name = html(change.after?.name ?? change.key);
  return [
    '',
    details(false, `inline policy of <code>${name}</code>, ${count(lines.length, 'line')}`),
    '',
    ...fenced('json', lines),
    '</details>',
  ];
}

function subject(change: Change): string {
  switch (change.kind) {
    case 'permissionSet':
      return `permission set ${code((change.after ?? change.before)?.name ?? change.key)}`;
    case 'accessControlAttributes':
      return 'attributes for access control';
    case 'assignment':
      return code(change.key);
  }
}

function principalCell({ principalType, principalName }: AssignmentGroup): string {
  return `${principalType} ${code(principalName)}`;
}

function accountsCell({ accountIds }: AssignmentGroup, plan: Plan): string {
  return accountIds.map((id) => code(accountName(id, plan.accounts))).join(', ');
}

function whyOf(change: Change, configFile: string): string {
  return why(source(change, configFile), change.origin === 'drift');
}

function why(text: string, drift: boolean): string {
  return drift ? `**drift**: ${code(text)}` : code(text);
}

function details(open: boolean, summary: string): string {
  return `<details${open ? ' open' : ''}><summary>${summary}</summary>`;
}

function fenced(language: string, lines: readonly string[]): string[] {
  const fence = fenceFor(lines.join('\n'));
  return [`${fence}${language}`, ...lines, fence];
}

function head(titles: readonly string[]): string[] {
  return [row(titles), `|${titles.map(() => '---').join('|')}|`];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
