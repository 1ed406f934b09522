/** The default branch has moved: comments of plans that were compared with an older commit say so. */
import { leadsTo } from '../config/history.ts';
import { ours, standingOn, stateLine, withState } from '../github/comment.ts';
import { code } from '../render/safe.ts';
import { type ActionTools, nameOf, softly } from './action-tools.ts';

/** Each is asked for its comments; more are too many. */
const MOST_PULLS = 100;

/** To run a job again would plan the old merge again, so the way out is a branch that is up to date. */
export async function tellMoved(tools: ActionTools): Promise<void> {
  const { github, job, settings, runner } = tools;
  if (settings.comment === 'off') {
    return;
  }
  await softly(tools, 'comment on the pull request', async () => {
    const pulls = await github.openPulls(job.defaultBranch);
    if (pulls.length >= MOST_PULLS) {
      const what = `${pulls.length} pull requests are open`;
      const then = `their comments do not say that ${job.defaultBranch} has moved`;
      runner.annotate('notice', `${what}: ${then}.`, 'accessctl');
      return;
    }
    const login = pulls.length > 0 ? await github.login() : '';
    const file = nameOf(settings);
    const state = `**Outdated**: ${code(job.defaultBranch)} has moved, update the branch`;
    for (const number of pulls) {
      const last = ours(await github.comments(number), login, file).at(-1);
      if (last && isBehind(tools, standingOn(last.body))) {
        await github.editComment(last.id, withState(last.body, stateLine(state, job)));
      }
    }
  });
}

/** An apply that was started again late may be older than what the plan knows. */
function isBehind({ settings, job, context }: ActionTools, base: string | undefined): boolean {
  return (
    base !== undefined && base !== job.sha && leadsTo(settings.config, base, job.sha, context.env)
  );
}
