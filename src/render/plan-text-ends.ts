/** What stands below the changes in a plan's text: notes, and the verdicts before the summary. */
import type { Plan, Problem, Verdict } from '../reconcile/types.ts';
import { columns, count } from './layout.ts';
import { labelled } from './plan-text-access.ts';
import { SYMBOLS, spaced, type TextView } from './plan-text-lines.ts';
import { safeText } from './safe.ts';
import { daysLeft, stepLines } from './steps.ts';
import { countAction, place } from './view.ts';

const LEVELS: { readonly [L in Verdict['level']]: string } = {
  ok: 'ok',
  warn: 'WARNING',
  override: 'BLOCKED',
  deny: 'BLOCKED',
};

/** Sentences: wider than a column of names. */
const WIDEST_PART = 80;

/** What a person has to do, step by step; what is to be copied stands on lines of its own. */
export function manualLines({ plan, paint: colours }: TextView): string[] {
  if (plan.manual.length === 0) {
    return [];
  }
  const heads = columns(
    plan.manual.map(({ title, at }) => [safeText(title), at ? safeText(place(at)) : '']),
    WIDEST_PART,
  );
  const blocks = plan.manual.map(({ steps }, at) => [
    `  ${colours.cyan(SYMBOLS.manual)} ${heads[at]}`,
    ...stepLines(steps, colours).map((line) => `      ${line}`),
  ]);
  const title = 'MANUAL STEPS - no public API; a person has to do this';
  return [colours.bold(title), ...spaced(blocks)];
}

/** What stops sign-in or sync on a day that is known. */
export function expiryLines({ expiries }: Plan): string[] {
  const clauses = expiries.map(({ what, days }) => `${what} ${daysLeft(days)}`);
  return clauses.length === 0 ? [] : [`Expires     ${clauses.join(', ')}`];
}

/** Parts of the file that are read but not carried out. */
export function notManagedYetLines({ plan, paint: { bold } }: TextView): string[] {
  if (plan.notManagedYet.length === 0) {
    return [];
  }
  const rows = columns(
    plan.notManagedYet.map(({ what, at }) => [safeText(what), safeText(place(at))]),
    WIDEST_PART,
  );
  const title = 'NOT MANAGED YET - written in the file, but this version does not carry it out';
  return [bold(title), '', ...rows.map((row) => `    ${row}`)];
}

/** Warnings and notices about the file. */
export function noteLines({ plan, paint: { bold } }: TextView): string[] {
  return plan.problems.length === 0 ? [] : [bold('NOTES'), '', ...plan.problems.flatMap(note)];
}

/** What is not ours is counted, so that nobody takes it for absent. */
export function unmanagedLines({ unmanaged }: Plan): string[] {
  const { permissionSets, assignments } = unmanaged;
  return permissionSets + assignments === 0
    ? []
    : [
        `Unmanaged   ${count(permissionSets, 'permission set')}, ${count(assignments, 'assignment')} (reported, never touched)`,
      ];
}

/**
 * One line for each guardrail that has something to say; those that pass are named together, but
 * for the count of deletions. The name is what an override in the file has to say.
 */
export function guardrailLines(
  { plan, verbose, paint: colours }: TextView,
  verdicts: readonly Verdict[],
): string[] {
  const colour = (level: Verdict['level']) =>
    ({ ok: colours.green, warn: colours.yellow, override: colours.red, deny: colours.red })[level];
  const deletes = countAction(plan.changes, 'delete') > 0;
  const isShown = ({ level, guardrail }: Verdict) =>
    verbose || level !== 'ok' || (deletes && guardrail === 'deletions');
  const passed = verdicts.filter((verdict) => !isShown(verdict)).map(({ guardrail }) => guardrail);
  const rows = columns(
    verdicts
      .filter(isShown)
      .map(({ guardrail, level, text }) => [
        colour(level)(LEVELS[level]),
        safeText(guardrail),
        safeText(text),
      ]),
    WIDEST_PART,
  );
  const rest = [...new Set(passed)].map(safeText).join(', ');
  const lines = [...(rest === '' ? [] : [`${colours.green('ok')}  ${rest}`]), ...rows];
  return labelled('Guardrails', lines);
}

function note({ severity, code, message, hint, at }: Problem): string[] {
  const where = at ? `  ${place(at)}` : '';
  return [
    `  ${safeText(`${severity}  ${code}  ${message}${where}`)}`,
    ...(hint === undefined ? [] : [`      = ${safeText(hint)}`]),
  ];
}
