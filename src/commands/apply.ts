/** Makes the changes, in one round or, with --wait-for-sync, in several; reports once. */
import type { Plan, Report } from '../reconcile/types.ts';
import type { Refused } from '../render/refused-text.ts';
import { renderReportJson } from '../render/report-json.ts';
import { renderReportText } from '../render/report-text.ts';
import { safeText } from '../render/safe.ts';
import { type ApplyFlags, exitCodeOf, type Job, oneRound, type Round } from './apply-round.ts';
import { compared } from './base.ts';
import { connectReader } from './clouds.ts';
import { type Context, EXIT, type ExitCode } from './context.ts';
import { deliver } from './files.ts';
import { followSync } from './follow-sync.ts';
import { journalFile, tellUnfinished } from './journal.ts';
import { loadAdvised, type Valid } from './load.ts';
import { aboutPlan, checkAge, loadPlan, type PlanFile } from './plan-file.ts';
import { progressLine } from './progress.ts';
import { awaited } from './sync-wait.ts';
import { Timings, tellTimings } from './timings.ts';

export async function apply(
  planFile: string | undefined,
  flags: ApplyFlags,
  context: Context,
): Promise<ExitCode> {
  const head = await loadAdvised(flags, context);
  if (!head) {
    return EXIT.invalidConfig;
  }
  const approved = planFile === undefined ? undefined : loadFresh(planFile, context);
  const valid = compared(head, flags, context, approved);
  if (planFile !== undefined && approved && !flags.quiet) {
    context.log(aboutPlan(planFile, approved, context.timer.now()));
  }
  const ended = await carriedOut(valid, approved, flags, context);
  if (typeof ended === 'number') {
    return ended;
  }
  const { report, chosen } = ended;
  deliverReport(report, chosen, flags, context);
  tellAwaited(chosen, flags, context);
  tellTimings(ended.timings, flags, context);
  return ended.code;
}

/** What an apply did. */
export interface Applied {
  readonly report: Report;
  /** The fresh plan with what was carried out of it. */
  readonly chosen: Plan;
  readonly refused: Refused;
  readonly timings: Timings;
  readonly code: ExitCode;
}

/** The rounds of an apply; an exit code where it ends before the first write. */
export async function carriedOut(
  valid: Valid,
  approved: Plan | undefined,
  flags: ApplyFlags,
  context: Context,
): Promise<Applied | ExitCode> {
  const progress = progressLine(context, flags.quiet === true);
  tellUnfinished(journalFile(flags), context);
  const timings = new Timings(context.timer);
  const watched = { ...context, observe: timings.observe };
  const reader = connectReader(valid.config, watched, progress.reading, progress.show);
  const tools = { reader, flags, context: watched, progress, timings };
  const job: Job = { valid, ...(approved && { approved }), ...tools };
  const first = await oneRound(job);
  if (typeof first === 'number') {
    tellTimings(timings, flags, context);
    return first;
  }
  const rounds = [first];
  const inTime = await followSync(job, rounds);
  const all = merged(rounds);
  const { approved: settled, refused } = all.choice;
  const code = exitCodeOf(all.report, all.choice);
  return {
    report: { ...all.report, ...(settled && { approved: settled }) },
    chosen: all.chosen,
    refused,
    timings,
    code: code === EXIT.done && !inTime ? EXIT.partial : code,
  };
}

/** A plan file that is not too old. */
export function loadFresh(file: string, context: Context): PlanFile {
  const plan = loadPlan(file);
  checkAge(file, plan, context.timer.now());
  return plan;
}

/** Who is still waiting when nobody waits for them: the plan says why, this says for how long. */
function tellAwaited(plan: Plan, flags: ApplyFlags, context: Context): void {
  const names = awaited(plan);
  if (names.length > 0 && flags.waitForSync === undefined && !flags.quiet) {
    context.log(safeText(`Not in IAM Identity Center yet: ${names.join(', ')}.`));
    context.log(' A sync usually takes 40 minutes.\n');
  }
}

/** Several rounds as one; a later outcome of a change takes the place of an earlier one. */
function merged(rounds: readonly Round[]): Pick<Round, 'chosen' | 'choice' | 'report'> {
  const [first] = rounds;
  if (!first || rounds.length === 1) {
    return first as Round;
  }
  const changes = new Map(rounds.flatMap((r) => r.chosen.changes.map((one) => [one.key, one])));
  const outcomes = new Map(rounds.flatMap((r) => r.report.outcomes.map((one) => [one.key, one])));
  const written = rounds.filter(({ report }) => report.outcomes.length > 0);
  const last = rounds.at(-1) ?? first;
  const accounts = Object.assign({}, ...rounds.map(({ chosen }) => chosen.accounts));
  return {
    chosen: { ...last.chosen, changes: [...changes.values()], accounts },
    choice: { ...first.choice, run: [...changes.values()], refused: allRefused(rounds) },
    report: {
      outcomes: [...outcomes.values()],
      ...(written.every(({ report }) => report.converged !== undefined) && {
        converged: written.every(({ report }) => report.converged),
      }),
    },
  };
}

function allRefused(rounds: readonly Round[]): Refused {
  const all = rounds.map(({ choice }) => choice.refused);
  return {
    conflicts: all.flatMap(({ conflicts }) => conflicts),
    unapproved: all.flatMap(({ unapproved }) => unapproved),
  };
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
