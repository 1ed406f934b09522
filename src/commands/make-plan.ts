/** The way from a valid file to a plan, shared by plan, apply and snapshot. */

import type { Reader } from '../providers/index.ts';
import { UserError } from '../reconcile/errors.ts';
import { makePlan } from '../reconcile/plan.ts';
import { type Desired, resolve } from '../reconcile/resolve.ts';
import { scopeOf } from '../reconcile/scope.ts';
import type { Directory, Live, Plan, Problem, Scope } from '../reconcile/types.ts';
import { orAborted } from './abort.ts';
import type { Valid } from './load.ts';
import type { During } from './timings.ts';

/** What was read, and what the file means in it. */
export interface World {
  readonly scope: Scope;
  readonly directory: Directory;
  readonly live: Live;
}

export type Planned =
  | { readonly plan: Plan; readonly world: World; readonly desired: Desired }
  | { readonly problems: readonly Problem[] };

interface PlanOptions {
  readonly full: boolean;
  /** Whether the members of groups are read. */
  readonly people: boolean;
  /** The instant of the run, in milliseconds since the epoch. */
  readonly now: number;
  readonly signal: AbortSignal;
  /** Of the approved plan whose rest is planned: overrides of guardrails for that plan count. */
  readonly approvedFingerprint?: string;
  /** Runs each phase; absent: nobody takes the time. */
  readonly during?: During;
}

/** Reads and plans. What the file gets wrong about the world ends it before the long read. */
export async function readAndPlan(
  valid: Valid,
  reader: Reader,
  options: PlanOptions,
): Promise<Planned> {
  const { signal, during = (_, work) => work() } = options;
  const scope = scopeFor(valid, options);
  const read = () => reader.directory(scope, valid.config.identityCenter);
  const directory = await during('directory', () => orAborted(read, signal)).catch(
    (error: unknown) => regionProblem(error, valid),
  );
  if ('code' in directory) {
    return { problems: [directory] };
  }
  const desired = resolveIn(valid, directory, options.now);
  if (hasErrors(desired)) {
    return { problems: desired.problems };
  }
  const live = await during('live', () =>
    orAborted(() => reader.live(scope, directory, desired.items), signal),
  );
  const world = { scope, directory, live };
  const { now, approvedFingerprint } = options;
  const plan = await during('plan', () => planIn(valid, world, desired, now, approvedFingerprint));
  return { plan, world, desired };
}

/** What has to be read for the file, and for the one that it is compared with. */
export function scopeFor(
  { config, base }: Valid,
  options: { readonly full: boolean; readonly people: boolean },
): Scope {
  const { full, people } = options;
  return scopeOf(config, { full, people, ...(base?.file && { base: base.file.config }) });
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
export async function planOffline(valid: Valid, world: World, now: number): Promise<Planned> {
  const desired = resolveIn(valid, world.directory, now);
  return hasErrors(desired)
    ? { problems: desired.problems }
    : { plan: await planIn(valid, world, desired, now), world, desired };
}

/**
 * The tables of AWS's actions are loaded only here, after the reads have begun and ended.
 * @param now the instant of the run, in milliseconds since the epoch
 */
export async function planIn(
  { config, where, base }: Valid,
  { scope: { people }, directory, live }: World,
  desired: Desired,
  now: number,
  approvedFingerprint?: string,
): Promise<Plan> {
  const { knowledge } = await import('../access/knowledge.ts');
  const input = { config, where, directory, live, desired, now, knowledge, people };
  return makePlan({
    ...input,
    ...(base && { base }),
    ...(approvedFingerprint && { approvedFingerprint }),
  });
}

function resolveIn(valid: Valid, directory: Directory, now: number): Desired {
  const { items, problems } = resolve(valid.config, valid.where, directory, now);
  return { items, problems: [...valid.problems, ...problems] };
}

function hasErrors(desired: Desired): boolean {
  return desired.problems.some(({ severity }) => severity === 'error');
}
