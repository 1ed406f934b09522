/** The status for a terminal or a log: one line a step, what was seen below it, what to do next. */
import type { SetUpStep } from '../reconcile/types.ts';
import { columns, pad } from './layout.ts';
import { safeText } from './safe.ts';
import { nextStep, STATES, type StatusReport, scimFacts, summary } from './status.ts';
import { daysLeft, stepLines } from './steps.ts';
import { type Paint, paint } from './style.ts';
import { place } from './view.ts';

export interface StatusTextOptions {
  readonly color: boolean;
  /** As it is shown to people, `access.yaml`. */
  readonly configFile: string;
  /** Says what is to do for every step, not only for the first. */
  readonly verbose: boolean;
}

/** Columns before a step's title. */
const LEAD = 15;
const INDENT = ' '.repeat(LEAD);

/** The whole status; ends in a newline. */
export function renderStatusText(report: StatusReport, options: StatusTextOptions): string {
  const colours = paint(options.color);
  const next = nextStep(report);
  const blocks = [
    [colours.bold(`accessctl status · ${safeText(options.configFile)}`)],
    report.steps.flatMap((step) =>
      stepBlock(step, options.verbose || step === next || isShort(step), colours),
    ),
    factBlock('SCIM', scimFacts(report), colours),
    ends(report),
    [colours.bold(safeText(summary(report)))],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function stepBlock(step: SetUpStep, withNext: boolean, colours: Paint): string[] {
  const { number, state, title, evidence } = step;
  const word = stateColour(state, colours)(pad(STATES[state], 9));
  return [
    `  ${String(number).padStart(2)}  ${word}${safeText(title)}`,
    ...evidence.map((text) => colours.dim(`${INDENT}${safeText(text)}`)),
    ...(withNext ? whatToDo(step, colours).map((line) => INDENT + line) : []),
  ];
}

/** Why nothing can be done or said is one line, and always said. */
function isShort({ state }: SetUpStep): boolean {
  return state === 'blocked' || state === 'unknown';
}

function whatToDo({ next = [], manual }: SetUpStep, colours: Paint): string[] {
  if (next.length === 0) {
    return [];
  }
  const where = manual?.at ? `  ${place(manual.at)}` : '';
  const head = manual ? [colours.cyan(safeText(`By hand: ${manual.title}${where}`))] : [];
  return [...head, ...stepLines(next, colours)];
}

function stateColour(state: SetUpStep['state'], colours: Paint): (text: string) => string {
  return {
    done: colours.green,
    todo: colours.yellow,
    blocked: colours.dim,
    unknown: colours.cyan,
  }[state];
}

function factBlock(
  title: string,
  facts: readonly (readonly [string, string])[],
  colours: Paint,
): string[] {
  const rows = columns(facts.map((fact) => fact.map(safeText)));
  return rows.length === 0 ? [] : [colours.bold(title), ...rows.map((row) => `  ${row}`)];
}

function ends({ expiries, portal }: StatusReport): string[] {
  return columns([
    ...expiries.map(({ what, days }, at) => [
      at === 0 ? 'Expires' : '',
      `${what} ${daysLeft(days)}`,
    ]),
    ...(portal === undefined ? [] : [['Portal', safeText(portal)]]),
  ]);
}
