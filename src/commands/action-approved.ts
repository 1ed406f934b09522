/** What was approved since the last apply that went well: the plans of all that was merged since. */
import { join } from 'node:path';
import { commitsBetween, leadsTo } from '../config/history.ts';
import { keptPlan } from '../github/approved.ts';
import type { MergedPull } from '../github/client.ts';
import { unionOf } from '../reconcile/approve.ts';
import { UserError } from '../reconcile/errors.ts';
import type { Plan } from '../reconcile/types.ts';
import { type ActionTools, firmly } from './action-tools.ts';
import { writeWhole } from './files.ts';
import { loadPlan } from './plan-file.ts';

export interface Approval {
  /** Merged since, the oldest first. */
  readonly pulls: readonly MergedPull[];
  /** Those of which no plan was kept: nothing of them counts as approved. */
  readonly without: readonly number[];
  /** What all of them allow together; absent where nothing was approved. */
  readonly union?: Plan;
}

/** The commit that was last applied without anything left; nothing before the first time. */
export async function lastApplied({ github, job }: ActionTools): Promise<string | undefined> {
  const runs = await firmly('read the runs and plans of other workflows', () =>
    github.runs(job.workflow, { branch: job.defaultBranch }),
  );
  const mine = runs.filter(
    ({ repositoryId, path, conclusion, event }) =>
      repositoryId === job.repositoryId &&
      path.split('@')[0] === `.github/workflows/${job.workflow}` &&
      (event === 'push' || event === 'workflow_dispatch') &&
      conclusion === 'success',
  );
  return mine[0]?.headSha;
}

/** Whether a later state of the branch has been applied already: then this one would be a step back. */
export function isOvertaken({ settings, job, context }: ActionTools, last: string): boolean {
  return last !== job.sha && leadsTo(settings.config, job.sha, last, context.env);
}

/** Many merges since the last apply that went well are looked up; more are not waited for. */
const MOST_COMMITS = 200;

/** @param since the commit that was applied last; else where the branch was before this push */
export async function approvedSince(
  tools: ActionTools,
  since: string | undefined,
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
  return planned(tools, all);
}

async function planned(tools: ActionTools, pulls: readonly MergedPull[]): Promise<Approval> {
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
  const union = unionOf(plans);
  if (plans.length > 0 && !union) {
    throw new UserError('E647', 'The approved plans speak of several instances or tenants.', {
      hint: 'Nothing was changed. Plan again in a new pull request.',
    });
  }
  return { pulls, without, ...(union && { union }) };
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
