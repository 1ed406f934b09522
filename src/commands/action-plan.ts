/** The plan of a pull request: in a comment, on the page of the run, in a file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitId } from '../config/history.ts';
import { problemsMarkdown } from '../github/comment.ts';
import type { Job } from '../github/event.ts';
import { planStatus } from '../github/status.ts';
import type { Change, Plan } from '../reconcile/types.ts';
import { blocking } from '../render/view.ts';
import { logFaults, marked } from './action-faults.ts';
import { publish } from './action-publish.ts';
import { openThread, outdated, showPlan, showProblems, type Thread } from './action-thread.ts';
import { type ActionTools, type Ended, nameOf, sendable } from './action-tools.ts';
import { EXIT } from './context.ts';
import { diff } from './diff.ts';
import { plan } from './plan.ts';
import { loadPlan } from './plan-file.ts';

/** Plans what the merge would do, and shows it. */
export async function actionPlan(tools: ActionTools): Promise<Ended> {
  const thread = await openThread(tools);
  try {
    const { ended, made } = await planned(tools, thread);
    await setStatus(tools, ended, made);
    return ended;
  } catch (error) {
    await outdated(tools, thread);
    throw error;
  }
}

/** How it ended, and the plan where there is one. */
interface Planned {
  readonly ended: Ended;
  readonly made?: Plan;
}

async function planned(tools: ActionTools, thread: Thread | undefined): Promise<Planned> {
  const { job } = tools;
  const faults = marked(tools);
  if (faults.some(({ severity }) => severity === 'error')) {
    logFaults(tools);
    await tools.runner.summary(sendable(problemsMarkdown(faults, nameOf(tools.settings)), tools));
    await showProblems(tools, thread, faults);
    return { ended: { outcome: 'invalid', code: EXIT.invalidConfig } };
  }
  if (job.pull?.isFork) {
    return { ended: await withoutCredentials(tools) };
  }
  const made = await makePlanFile(tools, baseOf(tools));
  if ('outcome' in made) {
    await outdated(tools, thread);
    return { ended: made };
  }
  const shown = withBranch(made, job);
  await publish(tools, shown);
  await showPlan(tools, thread, shown);
  return { ended: endOf(made, tools), made };
}

/** People know the branch that it is compared with by its name, not by a place in the history. */
function withBranch(made: Plan, { pull }: Job): Plan {
  return made.base && pull ? { ...made, base: { ...made.base, ref: pull.baseBranch } } : made;
}

/**
 * One line beside the other checks of the commit. It is an extra, for jobs that may write statuses:
 * what it says stands on the page of the run in any case, so nobody is told that it failed.
 */
async function setStatus(
  tools: ActionTools,
  { outcome, code }: Ended,
  made: Plan | undefined,
): Promise<void> {
  const { github, job } = tools;
  if (job.pull && !job.pull.isFork) {
    const ending = { file: nameOf(tools.settings), outcome, isRed: code !== EXIT.done };
    const status = planStatus({ ...ending, ...(made && { plan: made }) }, job);
    await github.setStatus(job.pull.head, status).catch(() => undefined);
  }
}

/**
 * What an edit is compared with. A pull request is checked out as what the merge would make of it: then
 * the first parent is what it would be merged into, which the event may not know yet.
 */
function baseOf(tools: ActionTools): string | undefined {
  const { job, settings, context } = tools;
  const { config } = settings;
  const { env } = context;
  const { pull } = job;
  if (job.event === 'merge_group') {
    return queueBaseOf(tools);
  }
  if (!pull) {
    return job.before && commitId(config, `${job.before}^0`, env) ? job.before : undefined;
  }
  return commitId(config, 'HEAD^2', env) === pull.head ? 'HEAD^1' : pull.base;
}

/** A merge queue's plan is for reading alone: without the commit it is compared with nothing. */
function queueBaseOf({ job, settings, context, runner }: ActionTools): string | undefined {
  const { queueBase } = job;
  if (queueBase && commitId(settings.config, `${queueBase}^0`, context.env)) {
    return queueBase;
  }
  const which = queueBase ? `The commit ${queueBase.slice(0, 7)}, its base,` : 'Its base';
  const next = 'Check out with `fetch-depth: 0`.';
  runner.annotate(
    'warning',
    `${which} is not here: all that is to be done is told as of this edit. ${next}`,
    'accessctl',
  );
  return undefined;
}

/** A fork's job can ask no cloud and write no comment: what the edit means stands on its page. */
async function withoutCredentials(tools: ActionTools): Promise<Ended> {
  const { runner, settings, context } = tools;
  const out = join(runner.folder, 'diff.md');
  const flags = {
    config: settings.config,
    format: 'markdown',
    out,
    ...withBase(baseOf(tools)),
  } as const;
  const code = await diff(flags, context);
  const text = code === EXIT.done ? readFileSync(out, 'utf8') : '';
  await runner.summary(sendable(`${NOT_PLANNED}\n\n${text}`, tools));
  runner.annotate('notice', NOT_PLANNED, 'accessctl');
  return { outcome: 'offline', code };
}

function withBase(base: string | undefined): { readonly base?: string } {
  return base === undefined ? {} : { base };
}

const NOT_PLANNED =
  'This pull request comes from a fork: its job has no credentials, so nothing was planned against the clouds.';

/** A plan, saved and read again as whoever downloads it will; how it ended where there is none. */
export async function makePlanFile(
  tools: ActionTools,
  base: string | undefined,
): Promise<Plan | Ended> {
  const { runner, settings, context } = tools;
  const save = join(runner.folder, 'plan.json');
  const code = await plan(
    { config: settings.config, format: 'text', save, ...withBase(base) },
    context,
  );
  if (code === EXIT.done || code === EXIT.blocked) {
    return loadPlan(save);
  }
  if (code === EXIT.invalidConfig) {
    marked(tools);
    return { outcome: 'invalid', code };
  }
  return { outcome: 'error', code };
}

export function endOf(made: Plan, { settings: { failOn } }: ActionTools): Ended {
  if (blocking(made).length > 0) {
    return { outcome: 'blocked', code: failOn === 'never' ? EXIT.done : EXIT.blocked };
  }
  if (made.changes.length === 0) {
    return { outcome: 'no-changes', code: EXIT.done };
  }
  const fails = failOn === 'changes' || (failOn === 'drift' && made.changes.some(isDrift));
  return { outcome: 'changes', code: fails ? EXIT.changes : EXIT.done };
}

function isDrift({ origin }: Change): boolean {
  return origin === 'drift';
}
