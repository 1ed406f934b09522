/** What an edit of access.yaml changes in intent, for terminals: danger stands last, where the eye is. */
import { type Intent, isNoEdit } from '../reconcile/offline/intent.ts';
import type { Action } from '../reconcile/types.ts';
import {
  adminEdits,
  baseWords,
  broadenedSets,
  grantName,
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
import { columns, cut, pad, thousands } from './layout.ts';
import { partLines, recolour, SYMBOLS, spaced, symbol, tierWord } from './plan-text-lines.ts';
import { safeText } from './safe.ts';
import { type Paint, paint } from './style.ts';
import { place } from './view.ts';

export interface IntentTextOptions {
  readonly configFile: string;
  readonly color: boolean;
  /** Long lists whole. */
  readonly verbose: boolean;
}

/** What the last lines name; the sections name all. */
const MOST = 8;

export function renderIntentText(intent: Intent, options: IntentTextOptions): string {
  const colours = paint(options.color);
  const file = safeText(options.configFile);
  const head = `accessctl · ${file} compared with ${safeText(baseWords(intent))} · offline`;
  if (isNoEdit(intent)) {
    return `${head}\n\nNo difference: ${file} asks for the same as before.\n`;
  }
  const first = intent.isFirst ? [`That commit has no ${file}: all of it is new.`] : [];
  const blocks = [
    [head, ...first],
    legend(intent, colours),
    setLines(intent, colours),
    assignmentLines(intent, colours),
    principalLines(intent, colours),
    settingLines(intent, colours),
    ruleLines(intent, colours),
    dangerLines(intent, options, colours),
    [NOT_KNOWN, TIERS_AS_WRITTEN],
    [colours.bold(`Intent: ${summaryWords(intent)}.`)],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

/** Only the symbols in use. */
function legend(
  { permissionSets, assignments, principals, settings }: Intent,
  { dim }: Paint,
): string[] {
  const used = new Set(
    [...permissionSets, ...assignments, ...principals, ...settings].map(({ action }) => action),
  );
  const words = { create: 'new', update: 'changed', delete: 'gone' } as const;
  const entries = (Object.keys(words) as Action[])
    .filter((action) => used.has(action))
    .map((action) => `${SYMBOLS[action]} ${words[action]}`);
  return entries.length === 0 ? [] : [dim(`  ${entries.join('   ')}`)];
}

function setLines({ permissionSets: edits }: Intent, colours: Paint): string[] {
  if (edits.length === 0) {
    return [];
  }
  const heads = columns(
    edits.map((edit) => [
      safeText(edit.name),
      safeText(tierWords(edit)),
      riskWord(edit.action, edit.risk, colours),
      safeText(written(edit)),
    ]),
  );
  const blocks = edits.map((edit, at) => [
    `  ${symbol(edit.action, colours)} ${heads[at]}`,
    ...setParts(edit).flatMap((part) => partLines(part, colours)),
  ]);
  return [colours.bold('PERMISSION SETS'), ...spaced(blocks)];
}

function riskWord(action: Action, risk: string, colours: Paint): string {
  if (action !== 'update' || risk === 'neutral') {
    return '';
  }
  return risk === 'broadens' ? colours.red('BROADENS') : colours.dim('narrows');
}

function assignmentLines({ assignments: edits }: Intent, colours: Paint): string[] {
  if (edits.length === 0) {
    return [];
  }
  const [title = '', ...rows] = columns([
    ['ASSIGNMENTS', 'permission set', 'tier', 'accounts', '', ''],
    ...edits.map((edit) => [
      `  ${SYMBOLS[edit.action]} ${safeText(holder(edit))}`,
      safeText(edit.permissionSet),
      tierWord(edit.tier, colours),
      safeText(whereWords(edit)),
      riskWord(edit.action, edit.risk, colours),
      safeText(written(edit)),
    ]),
  ]);
  const lines = edits.flatMap((edit, at) => [
    recolour(rows[at] ?? '', edit.action, colours),
    ...grantNotes(edit).map((note) => `      ${safeText(note)}`),
  ]);
  return [colours.bold(title), '', ...lines];
}

function principalLines({ principals: edits }: Intent, colours: Paint): string[] {
  return section('GROUPS AND USERS', edits, colours, (edit) => [
    principalName(edit),
    principalNotes(edit),
  ]);
}

function settingLines({ settings: edits }: Intent, colours: Paint): string[] {
  return section('SETTINGS', edits, colours, (edit) => [edit.setting, settingWords(edit)]);
}

function section<E extends Parameters<typeof written>[0]>(
  title: string,
  edits: readonly E[],
  colours: Paint,
  cells: (edit: E) => readonly string[],
): string[] {
  const rows = columns(
    edits.map((edit) => [
      `  ${SYMBOLS[edit.action]} ${safeText(cells(edit)[0] ?? '')}`,
      ...cells(edit).slice(1).map(safeText),
      safeText(written(edit)),
    ]),
  );
  const lines = rows.map((row, at) => recolour(row, edits[at]?.action ?? 'update', colours));
  return lines.length === 0 ? [] : [colours.bold(title), '', ...lines];
}

function ruleLines({ rules }: Intent, colours: Paint): string[] {
  const rows = columns(
    rules.map((edit) => [
      edit.effect === 'loosened' ? colours.red('LOOSENED') : colours.dim('tightened'),
      safeText(edit.rule),
      safeText(ruleWords(edit)),
      safeText(place(edit.at)),
    ]),
  );
  return rows.length === 0 ? [] : [colours.bold('RULES'), '', ...rows.map((row) => `  ${row}`)];
}

/** What a reviewer must not miss. */
function dangerLines(intent: Intent, { verbose }: IntentTextOptions, colours: Paint): string[] {
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['Takes away', takenAway(intent).map(grantName)],
    ['Widens', widened(intent).map(grantName)],
    ['Broadens', broadenedSets(intent).map(({ name }) => name)],
    ['Grants admin', adminEdits(intent).map(grantName)],
    ['Loosens', loosened(intent).map(({ rule }) => rule)],
  ];
  return lines
    .filter(([, names]) => names.length > 0)
    .map(([label, names]) => {
      const shown = cut(names.map(safeText), verbose ? names.length : MOST).join('; ');
      return `${colours.red(pad(label, 12))}  ${thousands(names.length)}: ${shown}`;
    });
}
