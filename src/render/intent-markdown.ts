/**
 * What an edit of access.yaml changes in intent, for a pull request: danger stands first. Where it is
 * too long, differences of permission sets go first, then lists end, each with the exact number left.
 */
import { type Intent, isNoEdit } from '../reconcile/offline/intent.ts';
import type { SetEdit } from '../reconcile/offline/set-edits.ts';
import type { Action, Position } from '../reconcile/types.ts';
import {
  adminEdits,
  baseWords,
  broadenedSets,
  grantNotes,
  holder,
  loosened,
  NOT_KNOWN,
  principalName,
  principalNotes,
  ruleWords,
  setParts,
  settingWords,
  summaryWords,
  TIERS_AS_WRITTEN,
  takenAway,
  tierWords,
  whereWords,
  widened,
  written,
} from './intent-words.ts';
import { thousands } from './layout.ts';
import { details, fenced, head, row, tierCell } from './plan-markdown-cells.ts';
import { asFarAsItGoes, bytes, fitting } from './plan-markdown-detail.ts';
import { partDiffLines } from './plan-markdown-updates.ts';
import { code, html } from './safe.ts';
import { place } from './view.ts';

export interface IntentMarkdownOptions {
  readonly configFile: string;
  /** At most so many bytes, UTF-8. */
  readonly maxBytes?: number;
}

/** How much is told. */
interface Detail {
  /** What differs in each permission set. */
  readonly parts: boolean;
  /** Bytes that one list may take. */
  readonly list: number;
}

/** Each list gets a part of the bytes: the largest with which all fit. */
const SHARES = [4, 8, 16, 32] as const;

/** Items of one line of the alert, and the part of a list's bytes that it may take. */
const [MOST, PART] = [10, 4];

const WORDS = { create: 'new', update: 'changed', delete: '**gone**' } as const;

export function renderIntentMarkdown(intent: Intent, options: IntentMarkdownOptions): string {
  const { maxBytes = Number.POSITIVE_INFINITY } = options;
  const steps: readonly Detail[] = [
    { parts: true, list: Number.POSITIVE_INFINITY },
    { parts: false, list: Number.POSITIVE_INFINITY },
    ...SHARES.map((share) => ({ parts: false, list: Math.floor(maxBytes / share) })),
  ];
  let text = '';
  for (const detail of steps) {
    text = markdown(intent, options, detail);
    if (bytes(text) <= maxBytes) {
      break;
    }
  }
  return text;
}

function markdown(intent: Intent, { configFile }: IntentMarkdownOptions, detail: Detail): string {
  const meta = `File ${code(configFile)} · compared with ${code(baseWords(intent))} · no cloud was asked`;
  const isNothing = isNoEdit(intent);
  const blocks: (readonly string[])[] = [
    [`### Access intent: ${isNothing ? 'no difference' : summaryWords(intent)}`],
    [meta, ...(intent.isFirst ? ['', 'That commit has no such file: all of it is new.'] : [])],
    alert(intent, detail),
    ruleSection(intent, detail),
    setSection(intent, detail),
    assignmentSection(intent, detail),
    principalSection(intent, detail),
    settingSection(intent, detail),
    isNothing ? [] : [`<sub>${html(NOT_KNOWN)} ${html(TIERS_AS_WRITTEN)}</sub>`],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

/* ----------------------------------------------------------------------------------- danger */

function alert(intent: Intent, detail: Detail): string[] {
  const lines = [
    ...line(
      '**Loosens**',
      loosened(intent).map((edit) => `${code(edit.rule)} ${code(ruleWords(edit))}`),
      detail,
    ),
    ...line('**Grants admin**', adminEdits(intent).map(grantCell), detail),
    ...line(
      '**Broadens**',
      broadenedSets(intent).map((edit) => code(edit.name)),
      detail,
    ),
    ...line('**Widens**', widened(intent).map(grantCell), detail),
    ...line('**Takes away**', takenAway(intent).map(grantCell), detail),
  ];
  return lines.length === 0 ? [] : ['> [!WARNING]', ...lines.map((text) => `> - ${text}`)];
}

type GrantEdit = Intent['assignments'][number];

function grantCell(edit: GrantEdit): string {
  return `${code(holder(edit))} → ${code(edit.permissionSet)} on ${code(whereWords(edit))}`;
}

function line(what: string, items: readonly string[], { list }: Detail): string[] {
  if (items.length === 0) {
    return [];
  }
  const { shown } = fitting(items.slice(0, MOST), list / PART);
  const left = items.length - shown.length;
  const rest = left > 0 ? [`${thousands(left)} more`] : [];
  return [`${what} (${thousands(items.length)}): ${[...shown, ...rest].join('; ')}.`];
}

/* --------------------------------------------------------------------------------- sections */

function ruleSection({ rules }: Intent, detail: Detail): string[] {
  return table('Rules', ['', 'Rule', 'Change', 'Source'], detail, rules, (edit) => [
    edit.effect === 'loosened' ? '**loosened**' : 'tightened',
    code(edit.rule),
    code(ruleWords(edit)),
    code(place(edit.at)),
  ]);
}

function setSection({ permissionSets: edits }: Intent, detail: Detail): string[] {
  if (edits.length === 0) {
    return [];
  }
  const blocks = edits.map((edit) => (detail.parts ? setBlock(edit) : `- ${setTitle(edit, code)}`));
  const shown = asFarAsItGoes(blocks, detail.list, leftOut);
  const note = detail.parts ? [] : ['', '_Left out here: what differs in them._'];
  return [title('Permission sets', edits), '', shown.join('\n').trimEnd(), ...note];
}

function setBlock(edit: SetEdit): string {
  const lines = setParts(edit).flatMap(partDiffLines);
  const summary = setTitle(edit, (name) => `<code>${html(name)}</code>`);
  const block = lines.length === 0 ? [] : ['', ...fenced('diff', lines)];
  return [details(lines.length > 0, summary), ...block, '</details>', ''].join('\n');
}

/** In HTML and in Markdown alike: what is not a name is ours. */
function setTitle(edit: SetEdit, name: (text: string) => string): string {
  const tier = tierWords(edit);
  const risk = edit.action === 'update' && edit.risk !== 'neutral' ? [edit.risk] : [];
  const words = { create: 'new', update: 'changed', delete: 'gone' } as const;
  const facts = [words[edit.action], ...risk, ...(tier === '' ? [] : [`tier ${tier}`])];
  return `${name(edit.name)}: ${facts.join('; ')} (${name(written(edit))})`;
}

function assignmentSection({ assignments }: Intent, detail: Detail): string[] {
  const titles = ['', 'Principal', 'Permission set', 'Tier', 'Accounts', 'Note', 'Source'];
  return table('Assignments', titles, detail, assignments, (edit) => [
    edit.action === 'update' && edit.risk === 'broadens' ? '**widened**' : WORDS[edit.action],
    code(holder(edit)),
    code(edit.permissionSet),
    tierCell(edit.tier),
    code(whereWords(edit)),
    grantNotes(edit).map(code).join(', '),
    code(written(edit)),
  ]);
}

function principalSection({ principals }: Intent, detail: Detail): string[] {
  const titles = ['', 'Who', 'Note', 'Source'];
  return table('Groups and users', titles, detail, principals, (edit) => {
    const notes = principalNotes(edit);
    return [
      WORDS[edit.action],
      code(principalName(edit)),
      notes === '' ? '' : code(notes),
      code(written(edit)),
    ];
  });
}

function settingSection({ settings }: Intent, detail: Detail): string[] {
  return table('Settings', ['', 'Setting', 'Value', 'Source'], detail, settings, (edit) => [
    WORDS[edit.action],
    code(edit.setting),
    code(settingWords(edit)),
    code(written(edit)),
  ]);
}

/** What is gone first. */
const ORDER: readonly (Action | undefined)[] = ['delete', 'update', undefined, 'create'];

function table<E extends { readonly at: Position; readonly action?: Action }>(
  name: string,
  titles: readonly string[],
  { list }: Detail,
  edits: readonly E[],
  cells: (edit: E) => readonly string[],
): string[] {
  if (edits.length === 0) {
    return [];
  }
  const sorted = [...edits].sort((a, b) => ORDER.indexOf(a.action) - ORDER.indexOf(b.action));
  const { shown, left } = fitting(
    sorted.map((edit) => row(cells(edit))),
    list,
  );
  return [
    title(name, edits),
    '',
    ...head(titles),
    ...shown,
    ...(left > 0 ? ['', leftOut(thousands(left))] : []),
  ];
}

function title(name: string, edits: readonly unknown[]): string {
  return `#### ${name} (${thousands(edits.length)})`;
}

function leftOut(left: string): string {
  return `_Left out here: ${left} more._`;
}
