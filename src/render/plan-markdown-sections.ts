/** The sections of a plan's Markdown that list changes. Each gives no line when it has nothing to say. */
import type { Change, Plan } from '../reconcile/types.ts';
import { count, thousands } from './layout.ts';
import type { Part } from './part.ts';
import { attributeParts, permissionSetParts, rightsParts } from './parts.ts';
import {
  accountsCell,
  appCell,
  details,
  fenced,
  head,
  principalCell,
  principalCells,
  row,
  single,
  subject,
  why,
  whyOf,
} from './plan-markdown-cells.ts';
import type { DiffLine } from './policy-diff.ts';
import { code, html, prose, safeText } from './safe.ts';
import { signOnParts } from './sign-on-parts.ts';
import { byAction, changeName, groupAppAssignments, groupAssignments, ofKind } from './view.ts';

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
  const apps = groupAppAssignments(ofKind(changes, 'appAssignment'), configFile);
  const others = [
    ...single(changes).map((change) => `- ${subject(change)}: ${whyOf(change, configFile)}`),
    ...apps.map((group) => `- ${appCell(group)}: ${why(group.source, group.drift)}`),
  ];
  return [
    `#### Delete (${thousands(changes.length)})`,
    '',
    ...others,
    ...(others.length > 0 && groups.length > 0 ? [''] : []),
    ...(groups.length > 0 ? head(['Principal', 'Permission set', 'Accounts', 'Why']) : []),
    ...table,
  ];
}

/** One foldable difference a permission set. */
export function updateSection(plan: Plan, configFile: string): string[] {
  const changes = byAction(plan.changes.filter(({ action }) => action === 'update'));
  const blocks = changes.flatMap((change) => ['', ...updateBlock(change, plan, configFile)]);
  return changes.length === 0 ? [] : [`#### Update (${thousands(changes.length)})`, ...blocks];
}

/** A table of what is new, and the inline policies of new permission sets below it. */
export function createSection(plan: Plan, configFile: string): string[] {
  const changes = byAction(plan.changes.filter(({ action }) => action === 'create'));
  if (changes.length === 0) {
    return [];
  }
  const sets = ofKind(changes, 'permissionSet');
  const apps = groupAppAssignments(ofKind(changes, 'appAssignment'), configFile);
  const rows = [
    ...single(changes).map((change) =>
      row([subject(change), createDetail(change), whyOf(change, configFile)]),
    ),
    ...apps.map((group) =>
      row([
        principalCells(group),
        `assigned to ${code(group.app)}`,
        why(group.source, group.drift),
      ]),
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

function updateBlock(change: Change, plan: Plan, configFile: string): string[] {
  const lines = [...differenceLines(change), ...rightsParts(change, plan).flatMap(partLines)];
  const title = `<code>${html(updateName(change))}</code>`;
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

function updateName(change: Change): string {
  switch (change.kind) {
    case 'permissionSet':
      return change.after?.name ?? change.key;
    case 'accessControlAttributes':
      return change.kind;
    default:
      return changeName(change);
  }
}

function differenceLines(change: Change): string[] {
  switch (change.kind) {
    case 'permissionSet':
      return permissionSetParts(change).flatMap(partLines);
    case 'accessControlAttributes':
      return attributeParts(change).map(markedLine);
    case 'assignment':
    case 'appAssignment':
      return []; // they are there or not
    default:
      return signOnParts(change).flatMap(partLines);
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
  switch (change.kind) {
    case 'permissionSet':
      return partCells(permissionSetParts(change));
    case 'accessControlAttributes':
      return attributeParts(change)
        .map(({ text }) => code(text))
        .join(', ');
    case 'assignment':
    case 'appAssignment':
      return ''; // they have rows of their own
    default:
      return partCells(signOnParts(change));
  }
}

function partCells(parts: readonly Part[]): string {
  return parts.map(({ field, values }) => `${field} ${values.map(code).join(', ')}`).join('; ');
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
