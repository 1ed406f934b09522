/** The plan of a pull request: in a comment, on the page of the run, in a file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitId, folderIn, leadsTo } from '../config/history.ts';
import type { Comment } from '../github/client.ts';
import {
  type Approved,
  approvedOthers,
  ours,
  PLANNING,
  type Place,
  placeFor,
  planComment,
  problemsComment,
  problemsMarkdown,
  stateLine,
  withState,
} from '../github/comment.ts';
import type { PullRequest } from '../github/event.ts';
import { linesOn } from '../github/lines.ts';
import { planStatus } from '../github/status.ts';
import type { Change, Plan, Problem } from '../reconcile/types.ts';
import { adminGrants, nowAndLater } from '../render/assignment-groups.ts';
import { renderPlanCounts } from '../render/plan-counts.ts';
import { renderPlanMarkdown } from '../render/plan-markdown.ts';
import { blocking, countAction, countDrift } from '../render/view.ts';
import { logFaults, marked } from './action-faults.ts';
import { type ActionTools, type Ended, nameOf, sendable, softly } from './action-tools.ts';
import { EXIT } from './context.ts';
import { diff } from './diff.ts';
import { writeWhole } from './files.ts';
import { plan } from './plan.ts';
import { loadPlan } from './plan-file.ts';

/** What the page of a run holds of one step is 1 MiB. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
const SUMMARY_BYTES = 1_000_000;

/** The comment of a pull request, where there is one and it is wanted. */
interface Thread {
  readonly pull: PullRequest;
  readonly login: string;
  readonly mine: readonly Comment[];
}

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
    return { ended: await showInvalid(tools, thread, faults) };
  }
  if (job.pull?.isFork) {
    return { ended: await withoutCredentials(tools) };
  }
  const made = await makePlanFile(tools, baseOf(tools));
  if ('outcome' in made) {
    await outdated(tools, thread);
    return { ended: made };
  }
  await publish(tools, made);
  await showPlan(tools, thread, made);
  return { ended: endOf(made, tools), made };
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

/** Outputs, the page of the run, and files for steps that come after. */
export async function publish(tools: ActionTools, made: Plan): Promise<void> {
  const { runner, settings } = tools;
  const file = nameOf(settings);
  const markdown = sendable(
    renderPlanMarkdown(made, { configFile: file, maxBytes: SUMMARY_BYTES, ...linked(tools, made) }),
    tools,
  );
  const markdownFile = join(runner.folder, 'plan.md');
  writeWhole(markdownFile, markdown);
  const countsFile = join(runner.folder, 'counts.json');
  writeWhole(countsFile, renderPlanCounts(made));
  await runner.summary(markdown);
  const outputs = {
    changes: String(made.changes.length > 0),
    'to-create': String(countAction(made.changes, 'create')),
    'to-update': String(countAction(made.changes, 'update')),
    'to-delete': String(countAction(made.changes, 'delete')),
    deferred: String(made.deferred.length),
    manual: String(made.manual.length),
    drift: String(countDrift(made.changes)),
    broadened: String(made.changes.filter(isBroadened).length),
    'admin-grants': String(adminGrants(nowAndLater(made), 'create', made).length),
    fingerprint: made.fingerprint,
    'plan-file': join(runner.folder, 'plan.json'),
    'markdown-file': markdownFile,
    'counts-file': countsFile,
    'artifact-name': settings.artifact,
  };
  for (const [name, value] of Object.entries(outputs)) {
    runner.output(name, value);
  }
}

function isBroadened({ action, risk }: Change): boolean {
  return action === 'update' && risk === 'broadens';
}

function isDrift({ origin }: Change): boolean {
  return origin === 'drift';
}

/**
 * Where the lines of a plan can be looked at. What the merge would make is checked out: where the
 * branch has all of main the newest commit of the branch is the same and stays longer.
 */
function linked({ job, settings, context: { env } }: ActionTools, { base }: Plan) {
  const { config } = settings;
  const folder = folderIn(config, env);
  if (folder === undefined) {
    return {};
  }
  const { pull, sha } = job;
  const isWhole = pull && base && leadsTo(config, base.commit, pull.head, env);
  const head = isWhole ? pull.head : sha;
  return { link: linesOn(job, { head, base: base?.commit ?? sha, folder }) };
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

/* ------------------------------------------------------------------------------ the comment */

async function openThread(tools: ActionTools): Promise<Thread | undefined> {
  const { github, job, settings, runner } = tools;
  const { pull } = job;
  if (!pull || pull.isFork || settings.comment === 'off') {
    return undefined;
  }
  return softly(tools, COMMENT, async () => {
    const login = await github.login();
    const mine = ours(await github.comments(pull.number), login, nameOf(tools.settings));
    const last = mine.at(-1);
    if (last) {
      runner.remember('pulls', String(pull.number));
      // Where this fails the next edit does, too, and that one is told.
      await github
        .editComment(last.id, withState(last.body, stateLine(PLANNING, job)))
        .catch(() => undefined);
    }
    return { pull, login, mine };
  });
}

const COMMENT = 'comment on the pull request';

async function showPlan(tools: ActionTools, thread: Thread | undefined, made: Plan): Promise<void> {
  if (!thread) {
    return;
  }
  const { github, job } = tools;
  const { pull, mine } = thread;
  const isEmpty = made.changes.length + made.deferred.length + made.manual.length === 0;
  const reviews = await softly(tools, 'read the pull requests', () => github.reviews(pull.number));
  const others = approvedOthers(reviews ?? [], mine, made.fingerprint);
  await dismiss(tools, pull, others, made);
  const body = planComment({
    plan: made,
    file: nameOf(tools.settings),
    job,
    isBlocked: blocking(made).length > 0,
    approvedOthers: others,
    ...linked(tools, made),
  });
  const what = { fingerprint: made.fingerprint, isEmpty };
  await show(tools, thread, body, placeFor(mine, what, tools.settings));
}

/** Before the plan is shown: whoever approves it afterwards has seen it. */
async function dismiss(
  tools: ActionTools,
  { number }: PullRequest,
  others: readonly Approved[],
  { fingerprint }: Plan,
): Promise<void> {
  for (const { reviews, fingerprint: approved } of tools.settings.dismissApprovals ? others : []) {
    const why = `The plan is ${fingerprint} now; ${approved} was approved.`;
    for (const review of reviews) {
      await softly(tools, 'dismiss an approval', () => tools.github.dismiss(number, review, why));
    }
  }
}

async function showInvalid(
  tools: ActionTools,
  thread: Thread | undefined,
  problems: readonly Problem[],
): Promise<Ended> {
  const file = nameOf(tools.settings);
  await tools.runner.summary(sendable(problemsMarkdown(problems, file), tools));
  if (thread) {
    const body = problemsComment(problems, file, tools.job);
    const what = { fingerprint: '', isEmpty: false };
    await show(tools, thread, body, placeFor(thread.mine, what, tools.settings));
  }
  return { outcome: 'invalid', code: EXIT.invalidConfig };
}

/** Says it where it belongs; what it takes the place of is folded away. */
async function show(
  tools: ActionTools,
  { pull, mine }: Thread,
  text: string,
  place: Place | undefined,
): Promise<void> {
  const { github, runner, job } = tools;
  await softly(tools, COMMENT, async () => {
    if (place) {
      const body = sendable(text, tools);
      const { id, url } = place.edit
        ? await github.editComment(place.edit.id, body)
        : await github.comment(pull.number, body);
      runner.output('comment-id', String(id));
      runner.output('comment-url', url);
    }
    // What is not told takes the place of nothing, but the plan that is shown is no longer one.
    for (const old of place?.minimise ?? mine.slice(-1)) {
      await github.editComment(old.id, withState(old.body, stateLine('**Outdated**', job)));
      await github.minimise(old.nodeId);
    }
  });
}

/** The last comment shows a plan of another commit: it says so. */
async function outdated(tools: ActionTools, thread: Thread | undefined): Promise<void> {
  const last = thread?.mine.at(-1);
  if (last) {
    const state = stateLine('**Outdated**: the plan for the newest commit failed', tools.job);
    await softly(tools, COMMENT, () =>
      tools.github.editComment(last.id, withState(last.body, state)),
    );
  }
}
