/** What was approved since the last apply that went well: the plans of all that was merged since. */
import { join } from 'node:path';
import { commitsBetween, leadsTo } from '../config/history.ts';
import { keptPlan } from '../github/approved.ts';
import type { MergedPull, WorkflowRun } from '../github/client.ts';
import { unionOf } from '../reconcile/approve.ts';
import { UserError } from '../reconcile/errors.ts';
import type { Plan } from '../reconcile/types.ts';
import { type ActionTools, firmly } from './action-tools.ts';
import { writeWhole } from './files.ts';
import { loadPlan, type PlanFile } from './plan-file.ts';

export interface Approval {
  /** Merged since, the oldest first. */
  readonly pulls: readonly MergedPull[];
  /** Those of which no plan was kept: nothing of them counts as approved. */
  readonly without: readonly number[];
  /** What all of them allow together; absent where nothing was approved. */
  readonly own?: Plan;
  /** What was approved before, and was not possible yet. */
  readonly waiting: readonly PlanFile[];
  /** Both. */
  readonly union?: Plan;
}

/** Runs of this workflow on the default branch that left nothing, the newest first. */
export async function goodRuns({ github, job }: ActionTools): Promise<readonly WorkflowRun[]> {
  const runs = await firmly('read the runs and plans of other workflows', () =>
    github.runs(job.workflow, { branch: job.defaultBranch }),
  );
  return runs.filter(
    ({ repositoryId, path, conclusion, event }) =>
      repositoryId === job.repositoryId &&
      path.split('@')[0] === `.github/workflows/${job.workflow}` &&
      ['push', 'workflow_dispatch', 'schedule'].includes(event) &&
      conclusion === 'success',
  );
}

/** The commit that was last applied; nothing before the first time. On a schedule drift is looked for, too. */
export function lastApplied(runs: readonly WorkflowRun[]): string | undefined {
  return runs.find(({ event }) => event !== 'schedule')?.headSha;
}

/** Whether a later state of the branch has been applied already: then this one would be a step back. */
export function isOvertaken({ settings, job, context }: ActionTools, last: string): boolean {
  return last !== job.sha && leadsTo(settings.config, job.sha, last, context.env);
}

/** Many merges since the last apply that went well are looked up; more are not waited for. */
const MOST_COMMITS = 200;

/**
 * @param since the commit that was applied last; else where the branch was before this push
 * @param waiting what earlier applies have handed on
 */
export async function approvedSince(
  tools: ActionTools,
  since: string | undefined,
  waiting: readonly PlanFile[],
): Promise<Approval> {
  const { github, job, settings, context } = tools;
  const commits = since ? commitsBetween(settings.config, since, job.sha, context.env) : [job.sha];
  if (commits.length > MOST_COMMITS) {
    throw new UserError('E683', `${commits.length} commits came since the last apply.`, {
      hint: 'Run the workflow once with `approved-plan: off`, after a look at the plan.',
    });
  }
  const pulls = new Map<number, MergedPull>();
  for (const commit of commits) {
    const found = await firmly('read the pull requests', () =>
      github.mergedPulls(commit, job.defaultBranch),
    );
    for (const pull of found) {
      pulls.set(pull.number, pull);
    }
  }
  const all = [...pulls.values()].sort((a, b) => Date.parse(a.mergedAt) - Date.parse(b.mergedAt));
  return planned(tools, all, waiting);
}

async function planned(
  tools: ActionTools,
  pulls: readonly MergedPull[],
  waiting: readonly PlanFile[],
): Promise<Approval> {
  const { github, job, settings } = tools;
  const plans: Plan[] = [];
  const without: number[] = [];
  for (const pull of pulls) {
    const bytes = await firmly('read the runs and plans of other workflows', () =>
      keptPlan(github, job, pull, settings.approvedPlanWorkflow, settings.artifact),
    );
    if (bytes) {
      plans.push(loaded(tools, pull, bytes));
    } else {
      without.push(pull.number);
    }
  }
  const own = unionOf(plans);
  const union = unionOf([...waiting, ...plans]);
  if (waiting.length + plans.length > 0 && !union) {
    throw otherTargets();
  }
  return { pulls, without, waiting, ...(own && { own }), ...(union && { union }) };
}

export function otherTargets(): UserError {
  return new UserError('E647', 'The approved plans speak of several instances or tenants.', {
    hint: 'Nothing was changed. Plan again in a new pull request.',
  });
}

/** The plan is checked as every plan file is; how old it may be is how long GitHub keeps it. */
function loaded({ runner }: ActionTools, { number }: MergedPull, bytes: Uint8Array): Plan {
  const file = join(runner.folder, `approved-${number}.json`);
  writeWhole(file, Buffer.from(bytes).toString('utf8'));
  try {
    return loadPlan(file);
  } catch (error) {
    if (error instanceof UserError) {
      throw new UserError('E685', `The plan of pull request ${number}: ${error.message}`, {
        hint: 'Nothing was changed. Plan again in a new pull request.',
        cause: error,
      });
    }
    throw error;
  }
}
