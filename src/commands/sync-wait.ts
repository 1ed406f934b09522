/** `--wait-for-sync`: watches the identity store until SCIM has brought somebody whom a plan waits for. */
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
      ? [personOf(change.after.principalType, change.after.principal)]
      : [],
  );
  return [...new Set(names)];
}

export interface SyncWatch {
  readonly valid: Valid;
  readonly reader: Reader;
  readonly scope: Scope;
  readonly context: Context;
  readonly progress: ProgressLine;
}

/**
 * True as soon as one of the names has arrived, false when the deadline is reached. Throws E702 when
 * interrupted, and what reading throws.
 * @param deadline milliseconds since the epoch
 */
export async function oneArrives(
  names: readonly string[],
  deadline: number,
  { valid, reader, scope, context, progress }: SyncWatch,
): Promise<boolean> {
  const { timer, signal } = context;
  const waitedFor = new Set(names);
  for (;;) {
    const next = Math.min(deadline, timer.now() + LOOK_EVERY_MS);
    while (timer.now() < next && !signal.aborted) {
      progress.show(`waiting for SCIM to bring ${names.join(', ')}`);
      await timer.sleep(Math.min(STEP_MS, next - timer.now()));
    }
    const { principals } = await orAborted(
      () => reader.directory(scope, valid.config.identityCenter),
      signal,
    );
    if (principals.some((one) => one.storeId && waitedFor.has(nameOf(one)))) {
      return true;
    }
    if (timer.now() >= deadline) {
      return false;
    }
  }
}

function nameOf({ type, name }: Principal): string {
  return personOf(type, name);
}

function personOf(type: Principal['type'], name: string): string {
  return `${type} ${name}`;
}
