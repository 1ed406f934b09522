/** Problems in the files, each with the line that it is about; and single errors of the same looks. */
import { compareText } from '../reconcile/canonical.ts';
import type { Problem } from '../reconcile/types.ts';
import { excerpt } from './excerpt.ts';
import { count } from './layout.ts';
import { safeText } from './safe.ts';
import { type Paint, paint } from './style.ts';

const SEVERITIES: readonly Problem['severity'][] = ['error', 'warning', 'notice'];

/**
 * All problems, errors first, then by place; `sources` holds the text of files by the name that
 * positions use. Ends in a newline; empty where there is no problem.
 */
export function renderProblems(
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
  options: { readonly color: boolean },
): string {
  if (problems.length === 0) {
    return '';
  }
  const colours = paint(options.color);
  const lines = [...problems]
    .sort(byPlace)
    .flatMap((problem) => [
      headline(problem, colours),
      ...source(problem, sources, colours),
      ...hintLine(problem.hint),
    ]);
  return `${[...lines, colours.bold(totals(problems))].join('\n')}\n`;
}

/** One error that has no place in a file; ends in a newline. */
export function renderError(
  error: { readonly code: string; readonly message: string; readonly hint?: string | undefined },
  options: { readonly color: boolean },
): string {
  const head = headline({ ...withoutHint(error), severity: 'error' }, paint(options.color));
  return `${[head, ...hintLine(error.hint)].join('\n')}\n`;
}

/**
 * What nobody has foreseen, with where it came from, each line made safe: its text may hold what the
 * clouds answered. Ends in a newline.
 */
export function renderFault(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = ['This is a fault in accessctl, please report it.', ...text.split('\n')];
  return `${lines.map(safeText).join('\n')}\n`;
}

function withoutHint({ code, message }: { code: string; message: string }) {
  return { code, message };
}

function byPlace(a: Problem, b: Problem): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    Number(a.at === undefined) - Number(b.at === undefined) ||
    compareText(a.at?.file ?? '', b.at?.file ?? '') ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    compareText(a.code, b.code)
  );
}

function headline({ code, severity, message, at }: Problem, colours: Paint): string {
  const colour = { error: colours.red, warning: colours.yellow, notice: colours.cyan }[severity];
  return [
    ...(at ? [colours.bold(safeText(`${at.file}:${at.line}:${at.column}`))] : []),
    colour(severity),
    safeText(code),
    safeText(message),
  ].join('  ');
}

function source(
  { at, severity }: Problem,
  sources: ReadonlyMap<string, string>,
  colours: Paint,
): string[] {
  const text = at && sources.get(at.file);
  if (!at || text === undefined) {
    return [];
  }
  const colour = severity === 'error' ? colours.red : colours.yellow;
  return excerpt(text, at).map(({ gutter, shown, caret }) =>
    [colours.dim(gutter), caret ? colour(shown) : shown].join(' ').trimEnd(),
  );
}

function hintLine(hint: string | undefined): string[] {
  return hint === undefined ? [] : [`   = ${safeText(hint)}`];
}

function totals(problems: readonly Problem[]): string {
  return SEVERITIES.flatMap((severity) => {
    const amount = problems.filter((problem) => problem.severity === severity).length;
    return amount > 0 ? [count(amount, severity)] : [];
  }).join(', ');
}
