/** The way from a valid file to a plan, shared by plan, apply and snapshot. */

import type { Reader } from '../providers/index.ts';
import { UserError } from '../reconcile/errors.ts';
import { makePlan } from '../reconcile/plan.ts';
import { type Desired, resolve } from '../reconcile/resolve.ts';
import { scopeOf } from '../reconcile/scope.ts';
import type { Directory, Live, Plan, Problem, Scope } from '../reconcile/types.ts';
import { orAborted } from './abort.ts';
import type { Valid } from './load.ts';

/** What was read, and what the file means in it. */
export interface World {
  readonly scope: Scope;
  readonly directory: Directory;
  readonly live: Live;
}

export type Planned =
  | { readonly plan: Plan; readonly world: World; readonly desired: Desired }
  | { readonly problems: readonly Problem[] };

/** Reads and plans. What the file gets wrong about the world ends it before the long read. */
export async function readAndPlan(
  valid: Valid,
  reader: Reader,
  options: { readonly full: boolean; readonly now: number; readonly signal: AbortSignal },
): Promise<Planned> {
  const { signal } = options;
  const scope = scopeOf(valid.config, options);
  const read = () => reader.directory(scope, valid.config.identityCenter);
  const directory = await orAborted(read, signal).catch((error: unknown) =>
    regionProblem(error, valid),
  );
  if ('code' in directory) {
    return { problems: [directory] };
  }
  const desired = resolveIn(valid, directory, options.now);
  if (hasErrors(desired)) {
    return { problems: desired.problems };
  }
  const live = await orAborted(() => reader.live(scope, directory), signal);
  const world = { scope, directory, live };
  return { plan: planIn(valid, world, desired, options.now), world, desired };
}

/** A Region without the organisation's instance is a mistake in the file, and has a place there. */
function regionProblem(error: unknown, { where }: Valid): Problem {
  if (error instanceof UserError && ['E608', 'E609'].includes(error.code)) {
    const { code, message, hint } = error;
    const at = where(['identityCenter', 'region']);
    return { code, severity: 'error', message, ...(hint && { hint }), at };
  }
  throw error;
}

/** Plans against a saved read. */
export function planOffline(valid: Valid, world: World, now: number): Planned {
  const desired = resolveIn(valid, world.directory, now);
  return hasErrors(desired)
    ? { problems: desired.problems }
    : { plan: planIn(valid, world, desired, now), world, desired };
}

/** @param now the instant of the run, in milliseconds since the epoch */
export function planIn(
  valid: Valid,
  { directory, live }: World,
  desired: Desired,
  now: number,
): Plan {
  return makePlan({ config: valid.config, where: valid.where, directory, live, desired, now });
}

function resolveIn(valid: Valid, directory: Directory, now: number): Desired {
  const { items, problems } = resolve(valid.config, valid.where, directory, now);
  return { items, problems: [...valid.problems, ...problems] };
}

function hasErrors(desired: Desired): boolean {
  return desired.problems.some(({ severity }) => severity === 'error');
}
