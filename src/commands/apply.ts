/** Makes the changes: plan anew, compare with what was approved, ask, write, read again, report. */
import type { Reader } from '../providers/index.ts';
import { apply as runChanges, type Writer } from '../reconcile/apply.ts';
import { UserError } from '../reconcile/errors.ts';
import { describe } from '../reconcile/kinds/table.ts';
import { prove } from '../reconcile/prove.ts';
import type { Desired } from '../reconcile/resolve.ts';
import type { Outcome, Plan, Report } from '../reconcile/types.ts';
import { renderProblems } from '../render/problems-text.ts';
import { renderReportJson } from '../render/report-json.ts';
import { describeOutcome, renderReportText } from '../render/report-text.ts';
import { safeText } from '../render/safe.ts';
import { orAborted } from './abort.ts';
import { type Choice, choose, tellRefused } from './choose.ts';
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
  const planned = await readAndPlan(valid, reader, {
    full: approved?.examined.scope === 'full',
    now,
    signal: context.signal,
  }).finally(progress.clear);
  if ('problems' in planned) {
    context.log(renderProblems(planned.problems, valid.sources, { color: context.color.log }));
    return EXIT.error;
  }
  const choice = choose(planned.plan, approved, flags);
  const chosen: Plan = { ...planned.plan, changes: choice.run };
  if (flags.format === 'text' && !approved) {
    context.log(renderPlan(chosen, flags, { color: context.color.log }));
  }
  tellRefused(choice, context);
  if (choice.run.length > 0 && !approved && !flags.yes && !(await confirm(chosen, context))) {
    context.log('Nothing was changed.\n');
    return EXIT.error;
  }
  const writer = connectWriter(valid.config, planned.world.directory, context);
  const outcomes = await carryOut(chosen, writer, flags, context, progress);
  const left = outcomes.length > 0 ? await planAgain(valid, planned, reader, context) : undefined;
  progress.clear();
  const report = left ? prove(outcomes, left) : { outcomes };
  deliverReport(report, chosen, flags, context);
  return exitCode(report, choice);
}

async function carryOut(
  plan: Plan,
  writer: Writer,
  flags: ApplyFlags,
  context: Context,
  progress: ProgressLine,
): Promise<Outcome[]> {
  let ended = 0;
  return runChanges(plan.changes, writer, {
    parallelism: flags.parallelism,
    signal: context.signal,
    describe: (change) => describe(change, (id) => plan.accounts[id] ?? id),
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

/** What a fresh read leaves to do; nothing where there was no time or no answer: outcomes come first. */
async function planAgain(
  valid: Valid,
  planned: { readonly world: World; readonly desired: Desired },
  reader: Reader,
  context: Context,
): Promise<Plan | undefined> {
  const { scope, directory } = planned.world;
  try {
    const live = await orAborted(() => reader.live(scope, directory), context.signal);
    return planIn(valid, { scope, directory, live }, planned.desired);
  } catch (error) {
    if (!(error instanceof UserError)) {
      throw error;
    }
    context.log(`Not verified: ${safeText(`${error.code} ${error.message}`)}\n`);
    return undefined;
  }
}

function deliverReport(report: Report, plan: Plan, flags: ApplyFlags, context: Context): void {
  const color = context.color.out && flags.out === undefined;
  const onlyNotDone = context.outIsTerminal && !flags.quiet;
  const text =
    flags.format === 'json'
      ? renderReportJson(report)
      : renderReportText(report, plan, { color, onlyNotDone });
  deliver(text, flags, context);
}

function exitCode({ outcomes, converged }: Report, { refused }: Choice): ExitCode {
  const has = (status: Outcome['status']) => outcomes.some((outcome) => outcome.status === status);
  if (
    has('failed') ||
    has('unknown') ||
    has('skipped') ||
    (outcomes.length > 0 && converged === undefined)
  ) {
    return EXIT.partial;
  }
  return has('conflict') || refused.length > 0 ? EXIT.conflict : EXIT.done;
}
