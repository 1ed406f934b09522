/** Makes the changes: plan anew, compare with what was approved, ask, write, read again, report. */

import type { Reader } from '../providers/index.ts';
import { apply as runChanges } from '../reconcile/apply.ts';
import { approve, sameTarget } from '../reconcile/approve.ts';
import { same } from '../reconcile/canonical.ts';
import { UserError } from '../reconcile/errors.ts';
import { essence } from '../reconcile/fingerprint.ts';
import type { Desired } from '../reconcile/resolve.ts';
import type { Change, Outcome, Plan, Report } from '../reconcile/types.ts';
import { renderProblems } from '../render/problems-text.ts';
import { renderReportJson } from '../render/report-json.ts';
import { describeOutcome, renderReportText } from '../render/report-text.ts';
import { connectReader, connectWriter } from './clouds.ts';
import { confirm } from './confirm.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { deliver } from './files.ts';
import { loadValid, type Valid } from './load.ts';
import { planIn, readAndPlan, type World } from './make-plan.ts';
import { renderPlan } from './plan.ts';
import { checkAge, loadPlan } from './plan-file.ts';
import { type ProgressLine, progressLine } from './progress.ts';

export interface ApplyFlags extends SharedFlags {
  readonly yes?: boolean;
  /** False with --no-delete. */
  readonly delete: boolean;
  readonly parallelism: number;
}

export async function apply(
  planFile: string | undefined,
  flags: ApplyFlags,
  context: Context,
): Promise<ExitCode> {
  const valid = loadValid(flags, context);
  if (!valid) {
    return EXIT.invalidConfig;
  }
  const approved = planFile === undefined ? undefined : loadPlan(planFile);
  if (planFile !== undefined && approved) {
    checkAge(planFile, approved, context.timer.now());
  }
  const progress = progressLine(context, flags.quiet === true);
  const reader = connectReader(valid.config, context, progress.reading);
  const now = context.timer.now();
  const planned = await readAndPlan(valid, reader, { full: false, now });
  progress.clear();
  if ('problems' in planned) {
    context.log(renderProblems(planned.problems, valid.sources, { color: context.color.log }));
    return EXIT.error;
  }
  const { run, refused } = choose(planned.plan, approved, flags);
  const chosen: Plan = { ...planned.plan, changes: run };
  if (flags.format === 'text' && !approved) {
    context.log(renderPlan(chosen, flags, { color: context.color.log }));
  }
  tellRefused(refused, context);
  if (run.length === 0) {
    deliverReport({ outcomes: [], converged: true }, chosen, flags, context);
    return refused.length > 0 ? EXIT.conflict : EXIT.done;
  }
  if (!approved && !flags.yes && !(await confirm(chosen, context))) {
    context.log('Nothing was changed.\n');
    return EXIT.error;
  }
  const outcomes = await carryOut(chosen, valid, flags, context, progress);
  const report = await verify(outcomes, chosen, valid, planned, reader, context, progress);
  deliverReport(report, chosen, flags, context);
  return exitCode(report, refused.length > 0);
}

/** What is carried out, and what is not because it was not approved or is in conflict. */
function choose(
  fresh: Plan,
  approved: Plan | undefined,
  flags: ApplyFlags,
): { run: readonly Change[]; refused: readonly string[] } {
  if (!approved) {
    return { run: withoutDeletes(fresh.changes, flags), refused: [] };
  }
  if (!sameTarget(approved.target, fresh.target)) {
    throw new UserError(
      'E647',
      'This plan was made for another instance, organisation or tenant.',
      {
        hint: 'Plan again with these credentials.',
      },
    );
  }
  const { run, conflicts, unapproved } = approve(approved, fresh);
  return {
    run: withoutDeletes(run, flags),
    refused: [
      ...conflicts.map(
        ({ approved: was, fresh: is }) =>
          `${was.key}: approved ${JSON.stringify(essence(was))}, but now it would be ${JSON.stringify(essence(is))}`,
      ),
      ...unapproved.map(
        ({ key, action }) => `${key}: ${action}, which is not in the approved plan`,
      ),
    ],
  };
}

function withoutDeletes(changes: readonly Change[], flags: ApplyFlags): readonly Change[] {
  return flags.delete ? changes : changes.filter(({ action }) => action !== 'delete');
}

function tellRefused(refused: readonly string[], context: Context): void {
  if (refused.length > 0) {
    context.log(
      `Not carried out, because it is not what was approved (E730):\n${refused.map((line) => `  ! ${line}\n`).join('')}Plan again and have the new plan reviewed.\n`,
    );
  }
}

async function carryOut(
  plan: Plan,
  valid: Valid,
  flags: ApplyFlags,
  context: Context,
  progress: ProgressLine,
): Promise<Outcome[]> {
  const writer = connectWriter(valid.config, plan.target.instanceArn, context);
  let ended = 0;
  return runChanges(plan.changes, writer, {
    parallelism: flags.parallelism,
    signal: context.signal,
    now: context.timer.now,
    onStart: () => progress.show(`applying ${ended} of ${plan.changes.length}`),
    onEnd: (outcome, change) => {
      ended += 1;
      progress.clear();
      if (!flags.quiet) {
        context.log(`${describeOutcome(outcome, change, plan.accounts)}\n`);
      }
      progress.show(`applying ${ended} of ${plan.changes.length}`);
    },
  });
}

/** A fresh read decides what is proved: what AWS accepted but does not show is not done. */
async function verify(
  outcomes: readonly Outcome[],
  plan: Plan,
  valid: Valid,
  planned: { readonly world: World; readonly desired: Desired },
  reader: Reader,
  context: Context,
  progress: ProgressLine,
): Promise<Report> {
  if (context.signal.aborted) {
    return { outcomes };
  }
  const { scope, directory } = planned.world;
  const live = await reader.live(scope, directory);
  progress.clear();
  const left = planIn(valid, { scope, directory, live }, planned.desired);
  const open = new Map(left.changes.map((change) => [change.key, change]));
  const wanted = new Map(plan.changes.map((change) => [change.key, change]));
  const proved = outcomes.map((outcome): Outcome => {
    const still = open.get(outcome.key);
    return outcome.status === 'done' && still && isSame(still, wanted.get(outcome.key))
      ? { ...outcome, status: 'unknown', error: NOT_SEEN }
      : outcome;
  });
  return {
    outcomes: proved,
    converged: outcomes.every(({ key }) => !open.has(key)),
  };
}

const NOT_SEEN = {
  code: 'E731',
  message: 'AWS accepted it, but a fresh read does not show it.',
  hint: 'Run the same command again.',
} as const;

function isSame(still: Change, wanted: Change | undefined): boolean {
  return wanted !== undefined && same(still.after ?? null, wanted.after ?? null);
}

function deliverReport(report: Report, plan: Plan, flags: ApplyFlags, context: Context): void {
  const color = context.color.out && flags.out === undefined;
  const text =
    flags.format === 'json' ? renderReportJson(report) : renderReportText(report, plan, { color });
  deliver(text, flags, context);
}

function exitCode({ outcomes, converged }: Report, refused: boolean): ExitCode {
  const has = (status: Outcome['status']) => outcomes.some((outcome) => outcome.status === status);
  if (has('failed') || has('unknown') || has('skipped') || converged === false) {
    return EXIT.partial;
  }
  return has('conflict') || refused ? EXIT.conflict : EXIT.done;
}
