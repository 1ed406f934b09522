/**
 * What was approved and could not be done yet: each apply that went well hands it on to the next, as
 * a file of its run on the default branch. What has been done once is not in it any more, so nothing
 * that somebody takes away later comes back by it.
 */
import { join } from 'node:path';
import { keptFile } from '../github/approved.ts';
import type { WorkflowRun } from '../github/client.ts';
import { approvedLater } from '../reconcile/approve.ts';
import { UserError } from '../reconcile/errors.ts';
import { fingerprintOf } from '../reconcile/fingerprint.ts';
import type { Deferred, Plan } from '../reconcile/types.ts';
import { type ActionTools, firmly } from './action-tools.ts';
import { readJson, writeJson, writeWhole } from './files.ts';
import { type PlanFile, planFile, planOf } from './plan-file.ts';

const FILE = 'waiting.json';

/** Longer than any sync takes; who still waits then may be somebody nobody thinks of any more. */
const DAYS = 14;
const DAY_MS = 86_400_000;

/** Runs without such a file are few: those that had nothing to do. */
const MOST_RUNS = 10;

/** One plan for each apply that found something waiting, without changes; made when it was found. */
interface WaitingFile {
  readonly waiting: readonly PlanFile[];
}

/** What still counts as approved. @param runs applies that went well, the newest first */
export async function stillWaiting(
  tools: ActionTools,
  runs: readonly WorkflowRun[],
): Promise<readonly PlanFile[]> {
  const { runner, context } = tools;
  const all = await newest(tools, runs.slice(0, MOST_RUNS));
  const since = context.timer.now() - DAYS * DAY_MS;
  const old = all.filter(({ createdAt }) => Date.parse(createdAt) < since);
  const count = old.reduce((sum, { deferred }) => sum + deferred.length, 0);
  if (count > 0) {
    const what = `${count} of what was approved has been waiting for more than ${DAYS} days`;
    const next = 'Propose it again, or start the workflow by hand once it can be done.';
    runner.annotate('warning', `${what}, and counts as approved no more. ${next}`, 'accessctl');
  }
  return all.filter((plan) => !old.includes(plan));
}

async function newest(
  tools: ActionTools,
  runs: readonly WorkflowRun[],
): Promise<readonly PlanFile[]> {
  for (const run of runs) {
    const bytes = await firmly('read the runs and plans of other workflows', () =>
      keptFile(tools.github, run, { artifact: nameFor(tools), file: FILE }),
    );
    if (bytes) {
      return loaded(tools, bytes);
    }
  }
  return [];
}

function nameFor({ settings }: ActionTools): string {
  return settings.artifact.replace('access-plan', 'access-waiting');
}

function loaded({ runner }: ActionTools, bytes: Uint8Array): readonly PlanFile[] {
  const file = join(runner.folder, `earlier-${FILE}`);
  writeWhole(file, Buffer.from(bytes).toString('utf8'));
  try {
    const { waiting } = (readJson(file, 'what an apply hands on') ?? {}) as Partial<WaitingFile>;
    if (!Array.isArray(waiting)) {
      throw new UserError('E643', 'it has no list "waiting".');
    }
    return waiting.map((one) => planOf(file, one));
  } catch (error) {
    if (error instanceof UserError) {
      throw new UserError('E685', `What waits since an earlier apply: ${error.message}`, {
        hint: 'Nothing was changed. Run the workflow once with `approved-plan: off`, after a look at the plan.',
        cause: error,
      });
    }
    throw error;
  }
}

/** What handing on goes by. */
interface Approved {
  readonly waiting: readonly PlanFile[];
  readonly own?: Plan;
}

/**
 * Writes what waits now, to be kept by the workflow; what was approved again begins anew.
 * @param approved what this apply was given; absent: all of the plan counts as approved
 */
export function handOn(tools: ActionTools, fresh: Plan, approved: Approved | undefined): void {
  const { runner, context } = tools;
  const { own, waiting: earlier } = approved ?? { own: fresh, waiting: [] };
  const found = own ? approvedLater(own, fresh) : [];
  const isNew = new Set(found.map(({ change }) => change.key));
  const plans = earlier.map((plan) => {
    const still = approvedLater(plan, fresh).filter(({ change }) => !isNew.has(change.key));
    return planFile(waitingPlan(fresh, still), new Date(plan.createdAt));
  });
  const content: WaitingFile = {
    waiting: [...plans, planFile(waitingPlan(fresh, found), new Date(context.timer.now()))].filter(
      ({ deferred }) => deferred.length > 0,
    ),
  };
  const file = join(runner.folder, FILE);
  writeJson(file, content);
  runner.output('waiting-file', file);
  runner.output('artifact-name', nameFor(tools));
}

function waitingPlan({ people: _, ...fresh }: Plan, deferred: readonly Deferred[]): Plan {
  const changes = deferred.map(({ change }) => change);
  const fingerprint = fingerprintOf(fresh.target, [], changes);
  return { ...fresh, changes: [], deferred, fingerprint };
}
