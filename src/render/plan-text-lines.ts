/** What the sections of a plan's text have in common. */
import type { Change, Plan, Tier } from '../reconcile/types.ts';
import { pad } from './layout.ts';
import type { Part } from './part.ts';
import type { DiffLine } from './policy-diff.ts';
import { safeText } from './safe.ts';
import type { Paint } from './style.ts';

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

/** Columns of a field's name. */
export const FIELD = 23;

/** A field, its values beside it and what differs below. */
export function partLines({ field, values, lines }: Part, colours: Paint): string[] {
  const [first = '', ...rest] = values.map(safeText);
  return [
    `      ${pad(field, FIELD)}  ${first}`.trimEnd(),
    ...rest.map((value) => `      ${pad('', FIELD)}  ${value}`),
    ...lines.map((line) => diffLine(line, colours)),
  ];
}

/** One coloured line of a difference. */
export function diffLine({ mark, text }: DiffLine, colours: Paint): string {
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
export function riskWord({ action, risk }: Change, colours: Paint): string {
  if (action !== 'update' || risk === 'neutral') {
    return '';
  }
  return risk === 'broadens' ? colours.red('BROADENS') : colours.dim('narrows');
}

/** `admin`, `read`; that a tier is not known is no small matter. */
export function tierWord(tier: Tier | 'unknown' | undefined, colours: Paint): string {
  switch (tier) {
    case undefined:
      return '';
    case 'admin':
      return colours.red(tier);
    case 'unknown':
      return colours.yellow('tier unknown');
    default:
      return tier;
  }
}

/** `(d)` marks what is not from an edit of the file. */
export function withDrift(text: string, drift: boolean): string {
  return drift ? `${safeText(text)} (d)` : safeText(text);
}

/** The coloured sign of an action. */
export function symbol(action: Change['action'], colours: Paint): string {
  const colour = { create: colours.green, update: colours.yellow, delete: colours.red }[action];
  return colour(SYMBOLS[action]);
}

/** Colours the symbol of a row whose columns are laid out already. */
export function recolour(row: string, action: Change['action'], colours: Paint): string {
  return `  ${symbol(action, colours)}${row.slice(3)}`;
}

/** A blank line before each block. */
export function spaced(blocks: readonly (readonly string[])[]): string[] {
  return blocks.flatMap((block) => ['', ...block]);
}
