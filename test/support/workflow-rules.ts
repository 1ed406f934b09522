/** What holds for every workflow of GitHub Actions here; what actionlint does not look at. */
import { parseDocument } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly if?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>> | string;
  readonly steps?: readonly Step[];
  readonly 'timeout-minutes'?: number;
}

export interface Workflow {
  readonly on?: string | readonly string[] | Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly concurrency?: Readonly<Record<string, unknown>>;
  readonly jobs?: Readonly<Record<string, Job>>;
}

export function parseWorkflow(text: string): Workflow {
  return parseDocument(text).toJS() as Workflow;
}

export function eventsOf({ on = [] }: Workflow): string[] {
  return typeof on === 'string' ? [on] : Array.isArray(on) ? [...on] : Object.keys(on);
}

/** Whose code may run beside a token that others trust. */
const OWNERS = ['actions', 'aws-actions'];

/** What is wrong, each with the rule that says so. */
export function faultsOf(text: string): string[] {
  const workflow = parseWorkflow(text);
  const jobs = Object.entries(workflow.jobs ?? {});
  return [
    ...unpinned(text),
    ...(isEmpty(workflow.permissions) ? [] : ['permissions: the workflow gives any by itself']),
    ...(eventsOf(workflow).includes('pull_request_target') ? targetFaults(jobs) : []),
    ...(eventsOf(workflow).includes('pull_request') ? pullRequestFaults(text, jobs) : []),
    ...jobs.flatMap(([name, job]) => jobFaults(name, job, workflow)),
  ];
}

/** A tag can be moved to other code, a full id cannot; people read the version beside it. */
function unpinned(text: string): string[] {
  return [...text.matchAll(/^.*\buses:\s*(\S+)(.*)$/gm)]
    .filter(
      ([, name = '', rest = '']) =>
        !name.startsWith('./') &&
        !(
          /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(name) &&
          /^ # v\d+\.\d+\.\d+(?:\.\d+)?$/.test(rest)
        ),
    )
    .map(([, name]) => `pin: ${name}`);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** It has secrets and may write, so nothing of the pull request may lie on the disk. */
function targetFaults(jobs: readonly (readonly [string, Job])[]): string[] {
  return jobs
    .filter(([, { steps = [] }]) => steps.some(({ uses }) => uses?.startsWith('actions/checkout')))
    .map(([name]) => `pull_request_target: ${name} checks out`);
}

/** Whoever can push a branch decides what such a job does. */
function pullRequestFaults(text: string, jobs: readonly (readonly [string, Job])[]): string[] {
  return [
    ...(/\$\{\{[^}]*\bsecrets\b/.test(text) ? ['secrets: in the job of a pull request'] : []),
    ...jobs.flatMap(([name, job]) =>
      permissionsOf(job)
        .filter(([scope, access]) => scope === 'contents' && access === 'write')
        .map(() => `pull_request: ${name} may write contents`),
    ),
    ...jobs
      .filter(([, { environment }]) => environment !== undefined)
      .map(([name]) => `pull_request: ${name} is in an environment`),
  ];
}

function permissionsOf({ permissions }: Job): [string, string][] {
  return typeof permissions === 'object' ? Object.entries(permissions) : [];
}

function jobFaults(name: string, job: Job, { concurrency = {} }: Workflow): string[] {
  const { steps = [], permissions } = job;
  const usesOf = steps.flatMap(({ uses }) => uses ?? []);
  const hasToken = permissionsOf(job).some(
    ([scope, access]) => scope === 'id-token' && access === 'write',
  );
  const applies = steps.some((step) => step.with?.['command'] === 'apply');
  return [
    ...(typeof permissions === 'object' ? [] : [`permissions: ${name} has none of its own`]),
    ...(job['timeout-minutes'] === undefined ? [`timeout: ${name} may run for hours`] : []),
    ...steps
      .filter(({ run }) => run?.includes('$' + '{{'))
      .map(() => `injection: ${name} puts an expression into a script`),
    ...steps
      .filter(
        (step) =>
          step.uses?.startsWith('actions/checkout') && step.with?.['persist-credentials'] !== false,
      )
      .map(() => `checkout: ${name} keeps its token on the disk`),
    ...usesOf
      .filter(
        (one) => hasToken && !one.startsWith('./') && !OWNERS.includes(one.split('/')[0] ?? ''),
      )
      .map((one) => `token: ${name} lets ${one} have it`),
    ...(applies && !(job.environment && concurrency['queue'] === 'max')
      ? [`apply: ${name} without an environment, or without a queue`]
      : []),
    ...(applies && concurrency['cancel-in-progress'] === true
      ? [`apply: ${name} may be cancelled in the middle`]
      : []),
  ];
}
