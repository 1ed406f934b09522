/** The comment of a pull request: opened before the plan, closed with what became of it. */
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
  stateLine,
  withState,
} from '../github/comment.ts';
import type { PullRequest } from '../github/event.ts';
import type { Plan, Problem } from '../reconcile/types.ts';
import { blocking } from '../render/view.ts';
import { linked } from './action-publish.ts';
import { type ActionTools, nameOf, sendable, softly } from './action-tools.ts';

const COMMENT = 'comment on the pull request';

/** The comment of a pull request, where there is one and it is wanted. */
export interface Thread {
  readonly pull: PullRequest;
  readonly login: string;
  readonly mine: readonly Comment[];
}

/** Where comments are wanted and may be written; the last one says that it is being planned anew. */
export async function openThread(tools: ActionTools): Promise<Thread | undefined> {
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

export async function showPlan(
  tools: ActionTools,
  thread: Thread | undefined,
  made: Plan,
): Promise<void> {
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

export async function showProblems(
  tools: ActionTools,
  thread: Thread | undefined,
  problems: readonly Problem[],
): Promise<void> {
  if (thread) {
    const body = problemsComment(problems, nameOf(tools.settings), tools.job);
    const what = { fingerprint: '', isEmpty: false };
    await show(tools, thread, body, placeFor(thread.mine, what, tools.settings));
  }
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
export async function outdated(tools: ActionTools, thread: Thread | undefined): Promise<void> {
  const last = thread?.mine.at(-1);
  if (last) {
    const state = stateLine('**Outdated**: the plan for the newest commit failed', tools.job);
    await softly(tools, COMMENT, () =>
      tools.github.editComment(last.id, withState(last.body, state)),
    );
  }
}
