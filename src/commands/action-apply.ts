/** After a merge: plans again, and carries out what was approved and is still needed. */
import { join } from 'node:path';
import type { Comment } from '../github/client.ts';
import { APPLYING, markerLine, ours, stateLine, withState } from '../github/comment.ts';
import { type Job, runUrl } from '../github/event.ts';
import { unionOf } from '../reconcile/approve.ts';
import type { Plan } from '../reconcile/types.ts';
import { renderReportJson } from '../render/report-json.ts';
import { renderReportMarkdown } from '../render/report-markdown.ts';
import { renderReportText } from '../render/report-text.ts';
import {
  type Approval,
  approvedSince,
  goodRuns,
  isOvertaken,
  lastApplied,
  otherTargets,
} from './action-approved.ts';
import { marked } from './action-faults.ts';
import { tellMoved } from './action-moved.ts';
import { makePlanFile } from './action-plan.ts';
import { publish } from './action-publish.ts';
import { type ActionTools, type Ended, nameOf, sendable, softly } from './action-tools.ts';
import { handOn, stillWaiting } from './action-waiting.ts';
import { type Applied, carriedOut, loadFresh } from './apply.ts';
import type { ApplyFlags } from './apply-round.ts';
import { compared } from './base.ts';
import { EXIT, type ExitCode } from './context.ts';
import { writeWhole } from './files.ts';
import { loadAdvised } from './load.ts';
import type { PlanFile } from './plan-file.ts';

const COMMENT = 'comment on the pull request';

/** What the merged pull requests allow; with `approved-plan: off` all that the file asks for. */
export async function actionApply(tools: ActionTools): Promise<Ended> {
  const { runner, job, settings } = tools;
  await tellMoved(tools);
  if (settings.approvedPlan === 'off') {
    return carry(tools, {});
  }
  const runs = await goodRuns(tools);
  const last = lastApplied(runs);
  if (last !== undefined && isOvertaken(tools, last)) {
    runner.annotate(
      'notice',
      `A later commit (${last.slice(0, 7)}) has been applied.`,
      'accessctl',
    );
    return { outcome: 'no-changes', code: EXIT.done };
  }
  const since = last ?? job.before;
  const waiting = await stillWaiting(tools, runs);
  const approval =
    settings.approvedPlan === 'required'
      ? await approvedSince(tools, since, waiting)
      : approvedBy(loadFresh(settings.approvedPlan.file, tools.context), waiting);
  for (const number of approval.without) {
    runner.annotate('warning', `No plan of pull request ${number} was kept.`, 'accessctl');
  }
  const allowed = await allowedBy(tools, approval, since);
  return 'outcome' in allowed ? allowed : carryFor(tools, allowed, since, approval);
}

/** What somebody has let pass with this one plan before him: https://docs.github.com/actions/reference/deployments-and-environments */
function approvedBy(plan: Plan, waiting: readonly PlanFile[]): Approval {
  const union = unionOf([...waiting, plan]);
  if (!union) {
    throw otherTargets();
  }
  return { pulls: [], without: [], waiting, own: plan, union };
}

/**
 * The approved plan. Who starts the workflow by hand wants what main asks for anyhow: what is drift
 * since the last apply is approved with it. Without any approval nothing is carried out.
 */
async function allowedBy(
  tools: ActionTools,
  { union }: Approval,
  since: string | undefined,
): Promise<Plan | Ended> {
  const byHand = tools.job.event === 'workflow_dispatch' && since !== undefined;
  if (union && !byHand) {
    return union;
  }
  const fresh = await makePlanFile(tools, since);
  if ('outcome' in fresh) {
    return fresh;
  }
  const drift = fresh.changes.filter(({ origin }) => origin === 'drift');
  if (byHand && drift.length > 0) {
    return union
      ? { ...union, changes: [...union.changes, ...drift] }
      : { ...fresh, changes: drift, deferred: [] };
  }
  if (union) {
    return union;
  }
  await publish(tools, fresh);
  return withoutApproval(tools, fresh.changes.length - drift.length);
}

function withoutApproval({ runner }: ActionTools, open: number): Ended {
  if (open === 0) {
    return { outcome: 'no-changes', code: EXIT.done };
  }
  const what = `${open} changes are needed that no merged pull request has approved.`;
  const next = 'Propose them in a pull request, or run once with `approved-plan: off`.';
  runner.annotate('error', `${what} Nothing was changed. ${next}`, 'accessctl');
  return { outcome: 'plan-changed', code: EXIT.conflict };
}

async function carryFor(
  tools: ActionTools,
  approved: Plan,
  since: string | undefined,
  approval: Approval,
): Promise<Ended> {
  const numbers = approval.pulls.map(({ number }) => number);
  const comments = await planComments(tools, numbers);
  tools.runner.remember('pulls', numbers.join(','));
  await mark(tools, comments, APPLYING);
  try {
    return await carry(tools, { approved, ...(since && { since }), approval, comments });
  } catch (error) {
    await mark(tools, comments, '**Not applied**: the run ended with an error');
    throw error;
  }
}

/** What is carried out, and who is told; without `approved` all that the file asks for. */
interface Order {
  readonly approved?: Plan;
  readonly since?: string;
  readonly approval?: Approval;
  readonly comments?: readonly Comment[];
}

async function carry(tools: ActionTools, order: Order): Promise<Ended> {
  const { approved, since, comments = [] } = order;
  const { settings, context } = tools;
  const flags: ApplyFlags = {
    config: settings.config,
    format: 'text',
    yes: true,
    delete: true,
    parallelism: settings.parallelism,
    onChange: settings.onChange,
    ...(settings.waitForSync !== undefined && { waitForSync: settings.waitForSync }),
    ...(since !== undefined && { base: since }),
  };
  const head = await loadAdvised(flags, context);
  if (!head) {
    marked(tools);
    return { outcome: 'invalid', code: EXIT.invalidConfig };
  }
  const ended = await carriedOut(compared(head, flags, context), approved, flags, context);
  if (typeof ended === 'number') {
    await mark(tools, comments, '**Not applied**');
    return nothingDone(tools, ended);
  }
  return told(tools, ended, order);
}

/** What ended before the first write; the log says why. */
function nothingDone({ runner }: ActionTools, code: ExitCode): Ended {
  switch (code) {
    case EXIT.blocked:
      return { outcome: 'blocked', code };
    case EXIT.conflict:
      runner.annotate(
        'error',
        'Something is needed that was not approved, or is not as it was. Nothing was changed (on-change: stop).',
        'accessctl',
      );
      return { outcome: 'plan-changed', code };
    default:
      return { outcome: 'error', code };
  }
}

async function told(
  tools: ActionTools,
  ended: Applied,
  { approval, comments = [] }: Order,
): Promise<Ended> {
  const { runner, context, github, job } = tools;
  const { report, chosen, refused } = ended;
  const drift = new Set(
    refused.unapproved.filter(({ origin }) => origin === 'drift').map(({ key }) => key),
  );
  context.log(renderReportText(report, chosen, { color: true }));
  const resultFile = join(runner.folder, 'result.json');
  writeWhole(resultFile, renderReportJson(report));
  runner.output('result-file', resultFile);
  const markdown = sendable(renderReportMarkdown({ report, plan: chosen, refused, drift }), tools);
  await runner.summary(markdown);
  const done = report.outcomes.filter(({ status }) => status === 'done').length;
  const whole = codeOf(ended, drift.size) === EXIT.done;
  const state = `**${whole ? 'Applied' : 'Partly applied'}**: ${done} of ${report.outcomes.length}`;
  await mark(tools, comments, state);
  handOn(tools, chosen, approval);
  for (const { number } of tools.settings.comment === 'off' ? [] : (approval?.pulls ?? [])) {
    await softly(tools, COMMENT, () => github.comment(number, resultBody(markdown, tools, job)));
  }
  return endOf(codeOf(ended, drift.size), ended);
}

/** An edit notifies nobody: what became of a plan is a comment of its own. */
function resultBody(markdown: string, { settings }: ActionTools, job: Job): string {
  const file = nameOf(settings);
  const marker = markerLine({ kind: 'result', file, fingerprint: '-' });
  return `${marker}\n${markdown}\n[Run](${runUrl(job)})\n`;
}

/** What nobody approved and no edit asks for is drift: it is told, and left as it is. */
function codeOf({ code, report, refused }: Applied, drift: number): ExitCode {
  const onlyDrift =
    refused.conflicts.length === 0 &&
    refused.unapproved.length === drift &&
    report.outcomes.every(({ status }) => status === 'done');
  return code === EXIT.conflict && onlyDrift ? EXIT.done : code;
}

function endOf(code: ExitCode, { report, refused }: Applied): Ended {
  switch (code) {
    case EXIT.done:
      return { outcome: 'applied', code };
    case EXIT.conflict: {
      const isOther =
        refused.conflicts.length > 0 || report.outcomes.some(({ status }) => status === 'conflict');
      return { outcome: isOther ? 'conflict' : 'plan-changed', code };
    }
    case EXIT.partial:
      return { outcome: 'partial', code };
    default:
      return { outcome: 'error', code };
  }
}

/* ----------------------------------------------------------------------------- the comments */

/** The newest plan of each of the merged pull requests. */
async function planComments(tools: ActionTools, pulls: readonly number[]): Promise<Comment[]> {
  const { github, settings } = tools;
  const file = nameOf(settings);
  if (settings.comment === 'off') {
    return [];
  }
  const found = await softly(tools, COMMENT, async () => {
    const login = await github.login();
    const all: Comment[] = [];
    for (const number of pulls) {
      all.push(...ours(await github.comments(number), login, file).slice(-1));
    }
    return all;
  });
  return found ?? [];
}

async function mark(
  tools: ActionTools,
  comments: readonly Comment[],
  state: string,
): Promise<void> {
  for (const { id, body } of comments) {
    await softly(tools, COMMENT, () =>
      tools.github.editComment(id, withState(body, stateLine(state, tools.job))),
    );
  }
}
