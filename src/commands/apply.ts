/** Makes the changes, in one round or, with --wait-for-sync, in several; reports once. */
import { UserError } from '../reconcile/errors.ts';
import type { Outcome, Plan, Report } from '../reconcile/types.ts';
import { renderReportJson } from '../render/report-json.ts';
import { renderReportText } from '../render/report-text.ts';
import { safeText } from '../render/safe.ts';
import { type ApplyFlags, type Job, oneRound, type Round } from './apply-round.ts';
import type { Choice } from './choose.ts';
import { connectReader } from './clouds.ts';
import { type Context, EXIT, type ExitCode } from './context.ts';
import { deliver } from './files.ts';
import { loadValid } from './load.ts';
import { checkAge, loadPlan } from './plan-file.ts';
import { progressLine } from './progress.ts';
import { awaited, oneArrives } from './sync-wait.ts';

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
  const job: Job = { valid, ...(approved && { approved }), reader, flags, context, progress };
  const first = await oneRound(job);
  if (typeof first === 'number') {
    return first;
  }
  const rounds = [first];
  const inTime = await followSync(job, rounds);
  const all = merged(rounds);
  deliverReport(all.report, all.chosen, flags, context);
  const code = exitCode(all.report, all.choice);
  return code === EXIT.done && !inTime ? EXIT.partial : code;
}

/**
 * With --wait-for-sync: further rounds as SCIM brings whom the plan waits for. They carry out only
 * what the first plan showed as deferred. False when the time was over first.
 */
async function followSync(job: Job, rounds: Round[]): Promise<boolean> {
  const { flags, context } = job;
  const approved = job.approved ?? rounds[0]?.fresh;
  const deadline = context.timer.now() + (flags.waitForSync ?? 0);
  for (let last = rounds.at(-1); flags.waitForSync !== undefined && last; last = rounds.at(-1)) {
    if (awaited(last.chosen).length === 0 || exitCode(last.report, last.choice) !== EXIT.done) {
      return true;
    }
    const next = await roundAfterSync({ ...job, ...(approved && { approved }) }, last, deadline);
    if (next === undefined) {
      return false;
    }
    rounds.push(next);
  }
  return true;
}

/** The next round; nothing where nobody came in time, or it could not be made: what was done counts. */
async function roundAfterSync(job: Job, last: Round, deadline: number): Promise<Round | undefined> {
  const { context, progress } = job;
  const names = awaited(last.chosen);
  try {
    if (await oneArrives(names, deadline, { ...job, scope: last.world.scope })) {
      const next = await oneRound(job);
      return typeof next === 'number' ? undefined : next;
    }
    context.log(safeText(`Still not in IAM Identity Center (E732): ${names.join(', ')}.`));
    context.log('\nRun the same command again after the next sync.\n');
  } catch (error) {
    if (!(error instanceof UserError)) {
      throw error;
    }
    context.log(safeText(`Waiting ended: ${error.code} ${error.message}`));
    context.log('\nRun the same command again.\n');
  } finally {
    progress.clear();
  }
  return undefined;
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
    choice: { run: [...changes.values()], refused: rounds.flatMap(({ choice }) => choice.refused) },
    report: {
      outcomes: [...outcomes.values()],
      ...(written.every(({ report }) => report.converged !== undefined) && {
        converged: written.every(({ report }) => report.converged),
      }),
    },
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
