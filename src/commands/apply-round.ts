/** One round of an apply: plan anew, compare with what was approved, ask, write, read again. */
import type { Reader } from '../providers/index.ts';
import { apply as runChanges, type Writer } from '../reconcile/apply.ts';
import type { State } from '../reconcile/approve.ts';
import { UserError } from '../reconcile/errors.ts';
import { describe } from '../reconcile/kinds/table.ts';
import { prove } from '../reconcile/prove.ts';
import type { Desired } from '../reconcile/resolve.ts';
import type { Change, Directory, Key, Live, Outcome, Plan, Report } from '../reconcile/types.ts';
import { unknownKinds } from '../reconcile/unknown-kinds.ts';
import { renderProblems } from '../render/problems-text.ts';
import { describeOutcome } from '../render/report-text.ts';
import { safeText } from '../render/safe.ts';
import { blocking } from '../render/view.ts';
import { orAborted } from './abort.ts';
import type { BaseFlags } from './base.ts';
import { type Choice, choose, isRefused, tellRefused } from './choose.ts';
import { connectWriter } from './clouds.ts';
import { confirm } from './confirm.ts';
import { type Context, EXIT, type ExitCode } from './context.ts';
import { journalFile, openJournal, type WritingFlags } from './journal.ts';
import type { Valid } from './load.ts';
import { planIn, planOffline, readAndPlan, type World } from './make-plan.ts';
import { saveMetadata } from './metadata-file.ts';
import { renderPlan } from './plan.ts';
import type { ProgressLine } from './progress.ts';
import { quietened } from './quiet.ts';
import { applying, estimate } from './time-left.ts';
import type { Timings } from './timings.ts';

export interface ApplyFlags extends WritingFlags, BaseFlags {
  readonly yes?: boolean;
  /** False with --no-delete. */
  readonly delete: boolean;
  /** False with --no-people. */
  readonly people?: boolean;
  readonly parallelism: number;
  /** Waits so long, in milliseconds, for groups and users that SCIM has not brought yet. */
  readonly waitForSync?: number;
  /** `stop`: where anything is needed that was not approved, nothing is carried out. */
  readonly onChange?: 'approved-only' | 'stop';
  /** Tells on stderr how long each phase took. */
  readonly timings?: boolean;
}

/** What every round of an apply uses. */
export interface Job {
  readonly valid: Valid;
  /** Then nothing but this is carried out, and nobody is asked. */
  readonly approved?: Plan;
  readonly reader: Reader;
  readonly flags: ApplyFlags;
  readonly context: Context;
  readonly progress: ProgressLine;
  readonly timings: Timings;
}

/** One plan, and what became of it. */
export interface Round {
  readonly fresh: Plan;
  readonly chosen: Plan;
  readonly choice: Choice;
  readonly report: Report;
  readonly world: World;
}

/** Plans, asks, writes, reads again. An exit code where it ends before the first write. */
export async function oneRound(job: Job): Promise<Round | ExitCode> {
  const { valid, approved, reader, flags, context, progress, timings } = job;
  const planned = await readAndPlan(valid, reader, {
    full: approved?.examined.scope === 'full',
    people: flags.people !== false,
    ...(approved && { approvedFingerprint: approved.fingerprint }),
    now: context.timer.now(),
    signal: context.signal,
    during: timings.during,
  }).finally(progress.clear);
  if ('problems' in planned) {
    context.log(renderProblems(planned.problems, valid.sources, { color: context.color.log }));
    return EXIT.error;
  }
  const choice = choose(planned.plan, approved, flags, stateOf(planned));
  const chosen: Plan = { ...planned.plan, changes: choice.run };
  if (flags.format === 'text' && !approved) {
    context.log(renderPlan(chosen, flags, { color: context.color.log }));
  }
  tellRefused(choice, planned.plan, context);
  if (flags.onChange === 'stop' && isRefused(choice)) {
    context.log('Nothing was changed.\n');
    return EXIT.conflict;
  }
  if (choice.run.length > 0 && isBlocked(planned.plan, flags, context)) {
    return EXIT.blocked;
  }
  const duration = estimate(choice.run);
  if (duration !== undefined && !flags.quiet) {
    context.log(`${duration}\n`);
  }
  const isAgreed = approved !== undefined || flags.yes === true;
  if (choice.run.length > 0 && !isAgreed && !(await confirm(chosen, context))) {
    context.log('Nothing was changed.\n');
    return EXIT.error;
  }
  switch (await quietened(choice.run, planned.world.directory, job)) {
    case 'busy':
      return EXIT.locked;
    case 'waited': // what was agreed to still holds, as far as a fresh plan contains it
      return oneRound({ ...job, approved: approved ?? planned.plan });
    case 'quiet':
  }
  const isAny = choice.run.length > 0;
  const outcomes = isAny
    ? await timings.during('apply', () => carryOut(chosen, planned.world, job))
    : [];
  const left = isAny
    ? await timings.during('verify', () => planAgain(valid, planned, reader, context))
    : undefined;
  progress.clear();
  const report = left ? prove(outcomes, left) : { outcomes };
  return { fresh: planned.plan, chosen, choice, report, world: planned.world };
}

/** What access.yaml asks for, and what is there. */
function stateOf({ desired, world }: { readonly desired: Desired; readonly world: World }): State {
  const keysOf = (things: readonly { readonly key: Key }[]) =>
    new Set(things.map(({ key }) => key));
  return { wanted: keysOf(desired.items), there: keysOf(world.live.found.items) };
}

/** Guardrails that have nothing to say where nothing is deleted. */
const OF_DELETIONS = new Set(['deletions', 'neverEmpty', 'lastAssignment']);

/** Whether a guardrail or an expectation stops it; which, and why, is said. */
function isBlocked(plan: Plan, flags: ApplyFlags, context: Context): boolean {
  const stopping = blocking(plan).filter(
    ({ guardrail }) => flags.delete || !OF_DELETIONS.has(guardrail),
  );
  for (const { guardrail, text } of stopping) {
    context.log(safeText(`Blocked by ${guardrail} (E733): ${text}`));
    context.log('\n');
  }
  if (stopping.length > 0) {
    context.log('Nothing was changed.\n');
  }
  return stopping.length > 0;
}

/** Throws E648 where there has to be a journal and cannot be one: before the first write. */
async function carryOut(plan: Plan, world: World, job: Job): Promise<Outcome[]> {
  const { valid, flags, context, progress } = job;
  const isAsked = context.ask !== undefined && flags.yes !== true && !context.env['CI'];
  const { fingerprint, changes } = plan;
  const undertaking = { fingerprint, changes: changes.length };
  const journal = openJournal(journalFile(flags), undertaking, !isAsked, context);
  const writer = connectWriter(valid.config, world, context, {
    saveMetadata: (xml) => saveMetadata(valid.config, flags, xml, context.timer.now()),
    ...(journal && { journal }),
    waiting: progress.show,
  });
  const outcomes = await write(plan, journal?.around(writer) ?? writer, job);
  journal?.end();
  return outcomes;
}

async function write(
  plan: Plan,
  writer: Writer,
  { flags, context, progress }: Job,
): Promise<Outcome[]> {
  let ended = 0;
  const started = context.timer.now();
  const show = () =>
    progress.show(applying(ended, plan.changes.length, context.timer.now() - started));
  return runChanges(plan.changes, writer, {
    parallelism: flags.parallelism,
    signal: context.signal,
    describe: (change) => describe(change, (id) => plan.accounts[id] ?? id),
    now: context.timer.now,
    onStart: show,
    onEnd: (outcome, change) => {
      ended += 1;
      progress.clear();
      if (!flags.quiet) {
        context.log(`${describeOutcome(outcome, change, plan.accounts)}\n`);
      }
      show();
    },
  });
}

/** What a fresh read leaves to do; nothing where there was no time or no answer: outcomes come first. */
async function planAgain(
  valid: Valid,
  planned: { readonly world: World; readonly desired: Desired; readonly plan: Plan },
  reader: Reader,
  context: Context,
): Promise<Plan | undefined> {
  const { scope, directory } = planned.world;
  const { signal, timer } = context;
  const readLive = async (now: Directory) => {
    const live = await orAborted(() => reader.live(scope, now, planned.desired.items), signal);
    refuseHidden(live, planned.plan);
    return live;
  };
  try {
    if (!planned.plan.changes.some(makesApp)) {
      const live = await readLive(directory);
      return await planIn(valid, { scope, directory, live }, planned.desired, timer.now());
    }
    const now = await orAborted(() => reader.directory(scope, valid.config.identityCenter), signal);
    const live = await readLive(now);
    const again = await planOffline(valid, { scope, directory: now, live }, timer.now());
    return 'plan' in again ? again.plan : undefined;
  } catch (error) {
    if (!(error instanceof UserError)) {
      throw error;
    }
    context.log(`Not verified: ${safeText(`${error.code} ${error.message}`)}\n`);
    return undefined;
  }
}

/** Throws E533: what could be read before and no more is not known to be done. */
function refuseHidden(live: Live, { changes }: Plan): void {
  const unknown = unknownKinds(live);
  const hidden = changes.find(({ kind }) => unknown.has(kind));
  if (hidden) {
    const [first] = live.unknown;
    throw new UserError('E533', first?.text ?? hidden.kind);
  }
}

/** An app that was made in this run stands in no directory that was read before. */
function makesApp({ kind, action }: Change): boolean {
  return kind === 'enterpriseApp' && action === 'create';
}

/** What the rounds together end with. */
export function exitCodeOf({ outcomes, converged }: Report, choice: Choice): ExitCode {
  const has = (status: Outcome['status']) => outcomes.some((outcome) => outcome.status === status);
  if (
    has('failed') ||
    has('unknown') ||
    has('skipped') ||
    (outcomes.length > 0 && converged === undefined)
  ) {
    return EXIT.partial;
  }
  return has('conflict') || isRefused(choice) ? EXIT.conflict : EXIT.done;
}
