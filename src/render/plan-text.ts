/** A plan for a terminal or a log. Danger and what is final come last, where the eye is. */
import type { Action, Change, Plan } from '../reconcile/types.ts';
import { count, seconds, thousands, wrapItems } from './layout.ts';
import { accessLines, endingRoleLines, labelled, peopleLines } from './plan-text-access.ts';
import {
  expiryLines,
  guardrailLines,
  manualLines,
  noteLines,
  notManagedYetLines,
  unmanagedLines,
} from './plan-text-ends.ts';
import { SYMBOLS, type TextView } from './plan-text-lines.ts';
import {
  assignmentLines,
  attributeLines,
  deferredLines,
  permissionSetLines,
} from './plan-text-sections.ts';
import { signOnLines } from './plan-text-sign-on.ts';
import { safeText } from './safe.ts';
import { paint } from './style.ts';
import { blocking, countAction, countDrift, instanceName } from './view.ts';

export interface PlanTextOptions {
  readonly color: boolean;
  /** As it is shown to people, `access.yaml`. */
  readonly configFile: string;
  /** Where the plan was saved. */
  readonly savedTo?: string;
  /** Lists are not cut. */
  readonly verbose?: boolean;
  /** How long reading took. */
  readonly seconds?: number;
}

type Lines = readonly string[];

/** The whole plan as text that ends in a newline; one sentence where nothing is to change. */
export function renderPlanText(plan: Plan, options: PlanTextOptions): string {
  const view = {
    plan,
    configFile: options.configFile,
    verbose: options.verbose === true,
    paint: paint(options.color),
  };
  const blocks = plan.changes.length === 0 ? quiet(view, options) : full(view, options);
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function full(view: TextView, options: PlanTextOptions): Lines[] {
  return [
    onlyDrift(view),
    [...header(view), ...readLine(view.plan, options), scope(view)],
    legend(view),
    signOnLines(view),
    permissionSetLines(view),
    attributeLines(view),
    assignmentLines(view),
    endingRoleLines(view),
    ...pending(view),
    [
      ...expiryLines(view.plan),
      ...unmanagedLines(view.plan),
      ...accessLines(view),
      ...peopleLines(view),
      ...guardrailLines(view, view.plan.guardrails),
      ...orderLines(view.plan),
    ],
    [summary(view), ...blocked(view), footer(view, options)],
  ];
}

function quiet(view: TextView, options: PlanTextOptions): Lines[] {
  const { plan } = view;
  const unusual = plan.guardrails.filter(({ level }) => level !== 'ok');
  return [
    [noChanges(view, options), ...notExamined(plan)],
    ...pending(view),
    [
      ...expiryLines(plan),
      ...unmanagedLines(plan),
      ...guardrailLines(view, unusual),
      ...blocked(view),
    ],
  ];
}

/** What is not part of this apply. */
function pending(view: TextView): Lines[] {
  return [deferredLines(view), manualLines(view), notManagedYetLines(view), noteLines(view)];
}

function noChanges({ plan, configFile }: TextView, options: PlanTextOptions): string {
  const where = plan.target.tenantId === undefined ? 'AWS' : 'AWS and Entra ID';
  const read = [
    count(plan.examined.assignments, 'assignment'),
    count(plan.examined.permissionSets, 'permission set'),
    ...(options.seconds === undefined ? [] : [`read in ${seconds(options.seconds)}`]),
  ].join(', ');
  const but =
    plan.deferred.length > 0 ? `, but for ${count(plan.deferred.length, 'deferred change')}` : '';
  return `No changes. ${safeText(configFile)} matches ${where} (${read})${but}.`;
}

function onlyDrift({ plan, configFile }: TextView): string[] {
  return countDrift(plan.changes) === plan.changes.length
    ? [`No changes from ${safeText(configFile)}. ${thousands(plan.changes.length)} drift found:`]
    : [];
}

function header({ plan, configFile, paint: { bold } }: TextView): string[] {
  const { base, target } = plan;
  const parts = [
    configFile,
    ...(base ? [`compared with ${base.ref} (${base.commit.slice(0, 7)})`] : []),
    instanceName(plan),
    ...(target.tenantId === undefined ? [] : [`tenant ${target.tenantId}`]),
  ];
  return [bold(['accessctl', ...parts.map(safeText)].join(' · '))];
}

function readLine({ examined }: Plan, options: PlanTextOptions): string[] {
  if (options.seconds === undefined) {
    return [];
  }
  const read = [
    count(examined.permissionSets, 'permission set'),
    count(examined.assignments, 'assignment'),
    count(examined.accounts, 'account'),
    count(examined.groups, 'group'),
    ...(examined.users > 0 ? [count(examined.users, 'user')] : []),
  ];
  return [`Read ${read.join(', ')} in ${seconds(options.seconds)}`];
}

function scope({ plan, configFile }: TextView): string {
  const read =
    plan.examined.scope === 'fast'
      ? `Scope fast: principals named in ${safeText(configFile)}, and all groups.`
      : 'Scope full: every principal, also deleted ones.';
  return [read, ...notExamined(plan)].join(' ');
}

function notExamined({ examined }: Plan): string[] {
  return examined.notExamined.length > 0
    ? [`Not examined: ${examined.notExamined.map(safeText).join('; ')}.`]
    : [];
}

/** Only the symbols in use. */
function legend({ plan, paint: colours }: TextView): string[] {
  const actions: readonly Action[] = ['create', 'update', 'delete'];
  const entries = [
    ...actions.flatMap((action) =>
      countAction(plan.changes, action) > 0 ? [`${SYMBOLS[action]} ${action}`] : [],
    ),
    ...(plan.deferred.length > 0 ? [`${SYMBOLS.deferred} deferred`] : []),
    ...(plan.manual.length > 0 ? [`${SYMBOLS.manual} manual step`] : []),
    ...(countDrift(plan.changes) > 0
      ? [
          `(d) = drift, already there ${plan.base ? `at ${safeText(plan.base.ref)}` : 'before this edit'}`,
        ]
      : []),
  ];
  return [colours.dim(`  ${entries.join('   ')}`)];
}

/** Clauses that are zero are left out. */
function summary({ plan, paint: { bold } }: TextView): string {
  const actions: readonly Action[] = ['create', 'update', 'delete'];
  const clauses = [
    ...actions.flatMap((action) => actionClause(plan, action)),
    ...(plan.deferred.length > 0 ? [`${thousands(plan.deferred.length)} deferred`] : []),
    ...(plan.manual.length > 0 ? [count(plan.manual.length, 'manual step')] : []),
  ];
  return bold(`Plan: ${clauses.join(', ')}.`);
}

/** In which order things are done, where something goes: what replaces it comes first. */
function orderLines({ changes }: Plan): string[] {
  const steps = [...new Set(changes.map(stepOf))];
  const removes = changes.some(({ action }) => action === 'delete');
  return removes && steps.length > 1 ? labelled('Order', wrapItems(steps, 80)) : [];
}

function stepOf({ kind, action }: Change): string {
  switch (kind) {
    case 'enterpriseApp':
      return 'enterprise app';
    case 'samlSettings':
      return 'SAML settings';
    case 'signingCertificate':
      return 'signing certificate';
    case 'scimSync':
      return 'SCIM sync';
    case 'accessControlAttributes':
      return 'attributes';
    case 'appAssignment':
      return action === 'delete' ? 'who leaves the app' : 'who is assigned to the app';
    case 'permissionSet':
      return action === 'delete' ? 'deleted permission sets' : 'permission sets';
    case 'assignment':
      return action === 'delete' ? 'removed assignments' : 'new assignments';
  }
}

function actionClause(plan: Plan, action: Action): string[] {
  const changes = plan.changes.filter((change) => change.action === action);
  const drift = countDrift(changes);
  const note = drift > 0 ? ` (${thousands(drift)} drift)` : '';
  return changes.length > 0 ? [`${thousands(changes.length)} to ${action}${note}`] : [];
}

function blocked({ plan, paint: { red } }: TextView): string[] {
  const names = [...new Set(blocking(plan).map(({ guardrail }) => safeText(guardrail)))];
  return names.length > 0
    ? wrapItems(names, 90).map((line, at) => red(at === 0 ? `Blocked by: ${line}` : `  ${line}`))
    : [];
}

function footer({ plan, configFile }: TextView, options: PlanTextOptions): string {
  const { savedTo } = options;
  const flag = configFile === 'access.yaml' ? '' : ` -c ${safeText(configFile)}`;
  const file = savedTo === undefined ? '' : ` ${safeText(savedTo)}`;
  return [
    `Fingerprint: ${safeText(plan.fingerprint)}`,
    ...(savedTo === undefined ? [] : [`Saved to${file}`]),
    ...(blocking(plan).length > 0 ? [] : [`Apply with: accessctl apply${flag}${file}`]),
  ].join('     ');
}
