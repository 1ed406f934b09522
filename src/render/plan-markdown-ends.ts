/** What stands below the changes in a plan's Markdown. */
import type { Action, Change, Plan, Problem } from '../reconcile/types.ts';
import { count, thousands } from './layout.ts';
import { asFarAsItGoes, type Detail, fitting } from './plan-markdown-detail.ts';
import { code, prose } from './safe.ts';
import { daysLeft, stepMarkdown } from './steps.ts';
import { countAction, ofKind, place } from './view.ts';

const ACTIONS: readonly Action[] = ['create', 'update', 'delete'];

const VERDICTS = { ok: 'ok', warn: 'warning', override: 'BLOCKED', deny: 'BLOCKED' } as const;

/** Steps that only a person can do; where room is short their titles. */
export function manualSection({ manual }: Plan, { list }: Detail): string[] {
  if (manual.length === 0) {
    return [];
  }
  const titles = manual.map(
    ({ title, at }) => `- ${prose(title)}${at ? ` (${code(place(at))})` : ''}`,
  );
  const whole = manual.map(({ steps }, at) =>
    [
      titles[at],
      ...steps.flatMap(stepMarkdown).map((line) => (line === '' ? '' : `  ${line}`)),
    ].join('\n'),
  );
  const isShort = fitting(whole, list).left > 0;
  const shown = asFarAsItGoes(isShort ? titles : whole, list, (left) => `- and ${left} more`);
  return [`#### Manual steps (${manual.length})`, '', ...shown];
}

/** Parts of the file that are read but not carried out. */
export function notManagedYetSection({ notManagedYet }: Plan, { list }: Detail): string[] {
  const all = notManagedYet.map(({ what, at }) => `- ${prose(what)} (${code(place(at))})`);
  const lines = asFarAsItGoes(all, list, (left) => `- and ${left} more`);
  return lines.length === 0 ? [] : [`#### Not managed yet (${lines.length})`, '', ...lines];
}

/** Warnings and notices about the file. */
export function noteSection({ problems }: Plan, { list }: Detail): string[] {
  const lines = asFarAsItGoes(problems.map(note), list, (left) => `- and ${left} more`);
  return lines.length === 0 ? [] : [`#### Notes (${thousands(problems.length)})`, '', ...lines];
}

function note({ severity, code: id, message, hint, at }: Problem): string {
  const where = at ? ` (${code(place(at))})` : '';
  const then = hint === undefined ? '' : ` ${prose(hint)}`;
  return `- ${severity} ${code(id)}: ${prose(message)}${where}${then}`;
}

/** What this text does not tell, so that nobody takes it for everything. */
export function leftOut(plan: Plan, detail: Detail, canLink: boolean): string[] {
  const links = canLink && !detail.links ? ['links to lines'] : [];
  const parts = [
    ...links,
    ...(detail.deletes === 'names' ? onlyNamed(plan) : shortened(plan, detail)),
  ];
  return parts.length === 0
    ? []
    : [
        `_Left out here for length: ${parts.join('; ')}. The plan file, and \`accessctl show\` of it, have everything._`,
      ];
}

function shortened({ changes, deferred, people }: Plan, detail: Detail): string[] {
  const [creates, updates, deletes] = ACTIONS.map((action) => countAction(changes, action));
  const policies = newPolicies(changes);
  const counts = detail.creates === 'counts';
  return [
    ...(creates && !detail.sources && !counts ? ['where new things are written'] : []),
    ...(policies > 0 && !detail.policies
      ? [`the text of ${count(policies, 'new inline policy', 'new inline policies')}`]
      : []),
    ...(updates && !detail.context && detail.updates === 'whole'
      ? ['unchanged lines around differences']
      : []),
    ...(creates && counts ? [`${count(creates, 'create')} one by one, but for admin grants`] : []),
    ...(deferred.length > 0 && counts
      ? [`${count(deferred.length, 'deferred change')} one by one`]
      : []),
    ...(people && counts ? ['people'] : []),
    ...(updates && detail.updates === 'lines'
      ? [`the differences of ${count(updates, 'update')}`]
      : []),
    ...(deletes && detail.deletes === 'lines'
      ? [`the accounts of ${count(deletes, 'delete')}`]
      : []),
  ];
}

function onlyNamed({ changes, deferred, people }: Plan): string[] {
  const [creates, updates, deletes] = ACTIONS.map((action) => countAction(changes, action));
  return [
    ...(creates ? [`${count(creates, 'create')} but for admin grants`] : []),
    ...(updates ? [`${count(updates, 'update')} but for what broadens`] : []),
    ...(deletes ? [`the accounts of ${count(deletes, 'delete')}`] : []),
    ...(deferred.length > 0 ? [`${count(deferred.length, 'deferred change')} one by one`] : []),
    ...(people ? ['people'] : []),
  ];
}

function newPolicies(changes: readonly Change[]): number {
  return ofKind(changes, 'permissionSet').filter(
    ({ action, after }) => action === 'create' && after?.inlinePolicy,
  ).length;
}

/** Verdicts, what was not looked at, and what applying means. */
export function footer(plan: Plan, configFile: string, { list }: Detail): string {
  const { scope, notExamined } = plan.examined;
  const verdicts = asFarAsItGoes(
    plan.guardrails.map(
      ({ guardrail, level, text }) => `${code(guardrail)} ${VERDICTS[level]} (${prose(text)})`,
    ),
    list,
    (left) => `and ${left} more`,
  );
  const examined = asFarAsItGoes(
    notExamined.map((what) => `not examined: ${prose(what)}`),
    list,
    (left) => `and ${left} more`,
  );
  const { permissionSets, assignments } = plan.unmanaged;
  const unmanaged = `Unmanaged, never touched: ${count(permissionSets, 'permission set')}, ${count(assignments, 'assignment')}`;
  const promise = `Before it is applied the plan of ${code(configFile)} is made again, and only the changes listed here are carried out`;
  const expiries = plan.expiries.map(({ what, days }) => `${what} ${daysLeft(days)}`).join(', ');
  const parts = [
    ...(verdicts.length > 0 ? [`Guardrails: ${verdicts.join(', ')}`] : []),
    ...(plan.expiries.length > 0 ? [`Expires: ${expiries}`] : []),
    ...(permissionSets + assignments > 0 ? [unmanaged] : []),
    [`Scope ${scope}`, ...examined].join(', '),
    ...(plan.changes.length > 0 ? [promise] : []),
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}
