/** `apply --wait-for-sync`: further rounds, as SCIM brings whom the plan waits for. */
import type { Journal } from '../providers/index.ts';
import { chosenApp } from '../reconcile/enterprise-app.ts';
import { UserError } from '../reconcile/errors.ts';
import type { Scope } from '../reconcile/types.ts';
import { safeText } from '../render/safe.ts';
import { orAborted } from './abort.ts';
import { exitCodeOf, type Job, oneRound, type Round } from './apply-round.ts';
import { EXIT } from './context.ts';
import { openDesk } from './desk.ts';
import { provisionNow, subjectsOf } from './on-demand.ts';
import { awaited, called, stillMissing } from './sync-wait.ts';

/**
 * Adds rounds until nobody is awaited. They carry out only what the first plan showed as deferred.
 * False when the time was over first.
 */
export async function followSync(job: Job, rounds: Round[]): Promise<boolean> {
  const { flags, context } = job;
  const approved = job.approved ?? rounds[0]?.fresh;
  const deadline = context.timer.now() + (flags.waitForSync ?? 0);
  const tried = new Set<string>();
  for (let last = rounds.at(-1); flags.waitForSync !== undefined && last; last = rounds.at(-1)) {
    if (awaited(last.chosen).length === 0 || exitCodeOf(last.report, last.choice) !== EXIT.done) {
      return true;
    }
    const following = { ...job, ...(approved && { approved }), tried };
    const next = await roundAfterSync(following, last, deadline);
    if (next === undefined) {
      return false;
    }
    rounds.push(next);
  }
  return true;
}

/** A job whose rounds follow the sync: whom it has provisioned on demand once, it leaves to the cycle. */
interface FollowingJob extends Job {
  readonly tried: Set<string>;
}

/** The next round; nothing where nobody came in time, or it could not be made: what was done counts. */
async function roundAfterSync(
  job: FollowingJob,
  last: Round,
  deadline: number,
): Promise<Round | undefined> {
  const { context, progress } = job;
  const { scope } = last.world;
  const names = awaited(last.chosen);
  try {
    const lookAtOnce = await bringNow(job, names, scope);
    const missing = await stillMissing(names, deadline, {
      ...job,
      scope,
      until: 'one',
      lookAtOnce,
    });
    if (missing.length < names.length) {
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

/**
 * Provisions those who are awaited on demand, each once; true where somebody was. It only saves
 * time: where it does not work, the next cycle brings them.
 */
async function bringNow(
  { valid, reader, context, flags, progress, tried }: FollowingJob,
  names: readonly string[],
  scope: Scope,
): Promise<boolean> {
  const { enterpriseApp: wanted, scim } = valid.config.identitySource ?? {};
  const untried = new Set(names.filter((name) => !tried.has(name)));
  if (!wanted || !scim || untried.size === 0) {
    return false;
  }
  for (const name of untried) {
    tried.add(name);
  }
  try {
    const read = () => reader.directory(scope, valid.config.identityCenter);
    const directory = await orAborted(read, context.signal);
    const app = chosenApp(directory, wanted);
    const subjects = subjectsOf(directory.principals.filter((one) => untried.has(called(one))));
    if (!app || subjects.length === 0) {
      return false;
    }
    const open = (journal?: Journal) => openDesk(valid.config, { scope, app }, context, journal);
    const results = await provisionNow(subjects, { open, flags, context, progress });
    return results.some(({ status }) => status === 'provisioned');
  } catch (error) {
    if (!(error instanceof UserError) || context.signal.aborted) {
      throw error;
    }
    context.log(safeText(`Not provisioned on demand: ${error.code} ${error.message}`));
    context.log('\n');
    return false;
  }
}
