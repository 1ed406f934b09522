/** Watches the identity store until SCIM has brought those whom a plan or a person waits for. */
import type { Reader } from '../providers/index.ts';
import type { Plan, Principal, Scope } from '../reconcile/types.ts';
import { orAborted } from './abort.ts';
import type { Context } from './context.ts';
import type { Valid } from './load.ts';
import type { ProgressLine } from './progress.ts';

/** Entra's cycle takes about 40 minutes; looking more often than this brings nobody sooner. */
const LOOK_EVERY_MS = 30_000;
const STEP_MS = 1_000;

/** A group or user of the plan that is not in the identity store yet: `group Contoso`. */
export function awaited(plan: Plan): string[] {
  const names = plan.deferred.flatMap(({ change, reason }) =>
    change.kind === 'assignment' && change.after && reason.code === 'notInIdentityStore'
      ? [called({ type: change.after.principalType, name: change.after.principal })]
      : [],
  );
  return [...new Set(names)];
}

/** `group Contoso`. */
export function called({ type, name }: Pick<Principal, 'type' | 'name'>): string {
  return `${type} ${name}`;
}

export interface SyncWatch {
  readonly valid: Valid;
  readonly reader: Reader;
  readonly scope: Scope;
  readonly context: Context;
  readonly progress: ProgressLine;
  /** Whether one who has arrived is enough, or it takes all of them. */
  readonly until: 'one' | 'all';
  /** Looks before it waits: somebody may just have been brought. */
  readonly lookAtOnce: boolean;
}

/**
 * Those of the names that are still missing, as soon as enough have arrived or the deadline is
 * reached. Throws E702 when interrupted, and what reading throws.
 * @param deadline milliseconds since the epoch
 */
export async function stillMissing(
  names: readonly string[],
  deadline: number,
  watch: SyncWatch,
): Promise<readonly string[]> {
  const { now } = watch.context.timer;
  let missing = watch.lookAtOnce ? await missingOf(names, watch) : names;
  while (!isEnough(missing, names, watch) && now() < deadline) {
    await pause(missing, Math.min(deadline, now() + LOOK_EVERY_MS), watch);
    missing = await missingOf(names, watch);
  }
  return missing;
}

function isEnough(
  missing: readonly string[],
  names: readonly string[],
  { until }: SyncWatch,
): boolean {
  return until === 'one' ? missing.length < names.length : missing.length === 0;
}

async function pause(
  missing: readonly string[],
  end: number,
  { context: { timer, signal }, progress }: SyncWatch,
): Promise<void> {
  while (timer.now() < end && !signal.aborted) {
    progress.show(`waiting for SCIM to bring ${missing.join(', ')}`);
    await timer.sleep(Math.min(STEP_MS, end - timer.now()));
  }
}

async function missingOf(
  names: readonly string[],
  { valid, reader, scope, context }: SyncWatch,
): Promise<readonly string[]> {
  // Who is in the groups is not what is waited for.
  const read = () => reader.directory({ ...scope, people: false }, valid.config.identityCenter);
  const { principals } = await orAborted(read, context.signal);
  const here = new Set(principals.filter(({ storeId }) => storeId).map(called));
  return names.filter((name) => !here.has(name));
}
