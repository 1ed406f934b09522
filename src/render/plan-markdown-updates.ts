/** The section of a plan's Markdown about what is edited. */
import type { Change, Plan } from '../reconcile/types.ts';
import { count, thousands } from './layout.ts';
import type { Part } from './part.ts';
import { attributeParts, permissionSetParts, rightsParts } from './parts.ts';
import { details, fenced, type Pages, privilegeText, whyOf } from './plan-markdown-cells.ts';
import type { Detail } from './plan-markdown-detail.ts';
import type { DiffLine } from './policy-diff.ts';
import { code, html, safeText } from './safe.ts';
import { signOnParts } from './sign-on-parts.ts';
import { byAction, changeName } from './view.ts';

/** Longer differences are folded; they still hold everything. */
const OPEN_LINES = 30;

/** One foldable difference a permission set, or a line for each. */
export function updateSection(plan: Plan, pages: Pages, detail: Detail): string[] {
  const changes = byAction(plan.changes.filter(({ action }) => action === 'update'));
  if (changes.length === 0 || detail.deletes === 'names') {
    return [];
  }
  const title = `#### Update (${thousands(changes.length)})`;
  return detail.updates === 'lines'
    ? [title, '', ...changes.map((change) => `- ${updateTitle(change, plan, IN_MARKDOWN)}`)]
    : [title, ...changes.flatMap((change) => ['', ...updateBlock(change, plan, pages, detail)])];
}

function updateBlock(change: Change, plan: Plan, pages: Pages, detail: Detail): string[] {
  const all = [...differenceLines(change), ...rightsParts(change, plan).flatMap(partDiffLines)];
  const lines = detail.context ? all : all.filter((line) => !line.startsWith(' '));
  return [
    details(lines.length <= OPEN_LINES, updateTitle(change, plan, IN_HTML)),
    '',
    ...fenced('diff', lines),
    ...privilegeLines(change, plan),
    `Source: ${whyOf(change, pages)}`, // a line that begins with a code span may look like a fence
    '</details>',
  ];
}

/** How names and warnings are spelled: a line that begins with a tag is HTML for Markdown, too. */
interface Spelling {
  readonly name: (name: string) => string;
  readonly warning: (word: string) => string;
}

const IN_HTML: Spelling = {
  name: (name) => `<code>${html(name)}</code>`,
  warning: (word) => `<b>${word}</b>`,
};
const IN_MARKDOWN: Spelling = { name: code, warning: (word) => `**${word}**` };

/** `SREOperator: sessionDuration, inlinePolicy; broadens; re-provisions 7 accounts; held by 9 people`. */
function updateTitle(change: Change, { people }: Plan, { name, warning }: Spelling): string {
  const risk = { broadens: [warning('broadens')], narrows: ['narrows'], neutral: [] }[change.risk];
  const set = change.kind === 'permissionSet' ? change.after?.name : undefined;
  const holders = people && set !== undefined ? people.holders[set] : undefined;
  const facts = [
    `${name(updateName(change))}: ${change.fields?.map(name).join(', ') ?? ''}`,
    ...risk,
    ...(change.reach ? [`re-provisions ${count(change.reach.length, 'account')}`] : []),
    ...(holders === undefined ? [] : [`held by ${count(holders, 'person', 'people')}`]),
  ];
  return facts.join('; ');
}

function privilegeLines(change: Change, { privileges }: Plan): string[] {
  const name = change.kind === 'permissionSet' ? change.after?.name : undefined;
  const privilege = name !== undefined && Object.hasOwn(privileges, name) && privileges[name];
  return privilege ? [`Privilege: ${privilegeText(privilege)}`, ''] : [];
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
      return permissionSetParts(change).flatMap(partDiffLines);
    case 'accessControlAttributes':
      return attributeParts(change).map(markedLine);
    case 'assignment':
    case 'appAssignment':
      return []; // they are there or not
    default:
      return signOnParts(change).flatMap(partDiffLines);
  }
}

/** GitHub colours `!`, `+`, `-` and `@@` at the start of a line. */
export function partDiffLines({ field, values, lines }: Part): string[] {
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
