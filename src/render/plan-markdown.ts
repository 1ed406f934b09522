/** A plan as GitHub Markdown, for a comment or a job summary. Danger first, and never cut. */
import type { Action, Change, Kind, Plan } from '../reconcile/types.ts';
import { count, thousands } from './layout.ts';
import { subject } from './plan-markdown-cells.ts';
import {
  createSection,
  deferredSection,
  deleteSection,
  updateSection,
} from './plan-markdown-sections.ts';
import { code, prose } from './safe.ts';
import { daysLeft, stepMarkdown } from './steps.ts';
import {
  blocking,
  countAction,
  countDrift,
  groupAppAssignments,
  groupAssignments,
  instanceName,
  ofKind,
  place,
} from './view.ts';

type Lines = readonly string[];

const ACTIONS: readonly Action[] = ['create', 'update', 'delete'];

/** The alert names this many; the section below it names all. */
const MOST_IN_ALERT = 10;

/** A count table pays from this many changes on. */
const TABLE_FROM = 6;

const KINDS: { readonly [K in Kind]: string } = {
  enterpriseApp: 'Enterprise app',
  samlSettings: 'SAML settings',
  signingCertificate: 'Signing certificate',
  scimSync: 'SCIM sync',
  appAssignment: 'Groups and users of the app',
  permissionSet: 'Permission sets',
  accessControlAttributes: 'Attributes for access control',
  assignment: 'Assignments',
};

const VERDICTS = { ok: 'ok', warn: 'warning', override: 'BLOCKED', deny: 'BLOCKED' } as const;

/** The whole plan; ends in a newline. Every name stands in a code span. */
export function renderPlanMarkdown(plan: Plan, options: { readonly configFile: string }): string {
  const { configFile } = options;
  const blocks: Lines[] = [
    [heading(plan)],
    [meta(plan, configFile)],
    alert(plan, configFile),
    countTable(plan),
    deleteSection(plan, configFile),
    updateSection(plan, configFile),
    createSection(plan, configFile),
    deferredSection(plan, configFile),
    manualSection(plan),
    notManagedYetSection(plan),
    noteSection(plan),
    [footer(plan, configFile)],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function heading(plan: Plan): string {
  const clauses = [
    ...ACTIONS.flatMap((action) => {
      const amount = countAction(plan.changes, action);
      return amount > 0 ? [`${thousands(amount)} ${action}`] : [];
    }),
    ...(plan.deferred.length > 0 ? [`${thousands(plan.deferred.length)} deferred`] : []),
    ...(plan.manual.length > 0 ? [count(plan.manual.length, 'manual step')] : []),
  ];
  const changes = plan.changes.length === 0 ? ['no changes'] : [];
  return `### Access plan: ${[...changes, ...clauses].join(', ')}`;
}

function meta(plan: Plan, configFile: string): string {
  return [
    `File ${code(configFile)}`,
    code(instanceName(plan)),
    `plan ${code(plan.fingerprint)}`,
    `${count(plan.examined.assignments, 'assignment')}, ${count(plan.examined.accounts, 'account')}`,
  ].join(' · ');
}

/** Only when there is something to be careful about. */
function alert(plan: Plan, configFile: string): string[] {
  const blocked = blocking(plan);
  const lines = [
    ...blocked.map(({ guardrail, text }) => `**Blocked** by ${code(guardrail)}: ${prose(text)}`),
    ...removals(plan, configFile),
    ...broadenings(plan.changes),
    ...(plan.manual.length > 0
      ? [`**${count(plan.manual.length, 'manual step')}**, see below.`]
      : []),
  ];
  const kind = blocked.length > 0 ? 'CAUTION' : 'WARNING';
  return lines.length === 0 ? [] : [`> [!${kind}]`, ...lines.map((line) => `> - ${line}`)];
}

function removals(plan: Plan, configFile: string): string[] {
  const deletes = plan.changes.filter(({ action }) => action === 'delete');
  const groups = groupAssignments(ofKind(deletes, 'assignment'), plan, configFile);
  const losses = groups.map(
    ({ principalType, principalName, permissionSet, accountIds, drift }) => {
      const where = count(accountIds.length, 'account');
      return `${principalType} ${code(principalName)} loses ${code(permissionSet)} on ${where}${drift ? ' (drift)' : ''}`;
    },
  );
  const sets = ofKind(deletes, 'permissionSet').map(({ before, key }) => code(before?.name ?? key));
  const apps = groupAppAssignments(ofKind(deletes, 'appAssignment'), configFile).flatMap(
    ({ principalType, principals }) => principals.map((name) => `${principalType} ${code(name)}`),
  );
  return [
    ...(losses.length > 0 ? [`**Removes access**: ${few(losses)}.`] : []),
    ...(apps.length > 0 ? [`**Removes from the enterprise app**: ${few(apps)}.`] : []),
    ...(sets.length > 0 ? [`**Deletes permission sets**: ${few(sets)}.`] : []),
  ];
}

function broadenings(changes: readonly Change[]): string[] {
  const names = changes.flatMap((change) => {
    if (change.action !== 'update' || change.risk !== 'broadens') {
      return [];
    }
    return change.kind === 'permissionSet'
      ? [code(change.after?.name ?? change.key)]
      : [`the ${subject(change)}`];
  });
  return names.length > 0 ? [`**Broadens** ${few(names)}.`] : [];
}

function few(items: Lines): string {
  const more = items.length - MOST_IN_ALERT;
  const shown = items.slice(0, MOST_IN_ALERT).join('; ');
  return more > 0 ? `${shown}; and ${thousands(more)} more below` : shown;
}

function countTable({ changes }: Plan): string[] {
  if (changes.length < TABLE_FROM) {
    return [];
  }
  const rows = (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    const drift = countDrift(own);
    const cells = [
      KINDS[kind],
      ...[...ACTIONS.map((action) => countAction(own, action)), own.length - drift, drift].map(
        thousands,
      ),
    ];
    return own.length > 0 ? [`| ${cells.join(' | ')} |`] : [];
  });
  return [
    '| | Create | Update | Delete | from the file | drift |',
    '|---|--:|--:|--:|--:|--:|',
    ...rows,
  ];
}

function manualSection({ manual }: Plan): string[] {
  const steps = manual.flatMap(({ title, steps: todo, at }) => [
    `- ${prose(title)}${at ? ` (${code(place(at))})` : ''}`,
    ...todo.flatMap(stepMarkdown).map((line) => (line === '' ? '' : `  ${line}`)),
  ]);
  return manual.length === 0 ? [] : [`#### Manual steps (${manual.length})`, '', ...steps];
}

function notManagedYetSection({ notManagedYet }: Plan): string[] {
  const lines = notManagedYet.map(({ what, at }) => `- ${prose(what)} (${code(place(at))})`);
  return lines.length === 0 ? [] : [`#### Not managed yet (${lines.length})`, '', ...lines];
}

function noteSection({ problems }: Plan): string[] {
  const lines = problems.map(({ severity, code: id, message, hint, at }) => {
    const where = at ? ` (${code(place(at))})` : '';
    const then = hint === undefined ? '' : ` ${prose(hint)}`;
    return `- ${severity} ${code(id)}: ${prose(message)}${where}${then}`;
  });
  return lines.length === 0 ? [] : [`#### Notes (${lines.length})`, '', ...lines];
}

function footer(plan: Plan, configFile: string): string {
  const { scope, notExamined } = plan.examined;
  const verdicts = plan.guardrails.map(
    ({ guardrail, level, text }) => `${code(guardrail)} ${VERDICTS[level]} (${prose(text)})`,
  );
  const { permissionSets, assignments } = plan.unmanaged;
  const unmanaged = `Unmanaged, never touched: ${count(permissionSets, 'permission set')}, ${count(assignments, 'assignment')}`;
  const promise = `Before it is applied the plan of ${code(configFile)} is made again, and only the changes listed here are carried out`;
  const expiries = plan.expiries.map(({ what, days }) => `${what} ${daysLeft(days)}`).join(', ');
  const parts = [
    ...(verdicts.length > 0 ? [`Guardrails: ${verdicts.join(', ')}`] : []),
    ...(plan.expiries.length > 0 ? [`Expires: ${expiries}`] : []),
    ...(permissionSets + assignments > 0 ? [unmanaged] : []),
    [`Scope ${scope}`, ...notExamined.map((what) => `not examined: ${prose(what)}`)].join(', '),
    ...(plan.changes.length > 0 ? [promise] : []),
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}
