/**
 * A plan file is an assertion, never instructions: what is carried out is the freshly made plan,
 * restricted to what the approved one contains. A subset is fine, so a partial apply can be finished.
 */
import { same } from './canonical.ts';
import { ENTRA_KINDS } from './kinds/enterprise-app.ts';
import { OWNED_TAG } from './kinds/permission-set.ts';
import { groupBy } from './lists.ts';
import type { Change, Deferred, Key, Plan, Target } from './types.ts';

export interface Approval {
  /** Approved and still needed, in the fresh plan's order. */
  readonly run: readonly Change[];
  /** Approved, and nothing is to be done for it: it is as access.yaml asks. */
  readonly inPlace: readonly Key[];
  /** Approved, but access.yaml as it is now does not ask for it any more. */
  readonly notAskedFor: readonly Key[];
  /** Approved, but what is there now is not what was approved: both sides, not carried out. */
  readonly conflicts: readonly { readonly approved: Change; readonly fresh: Change }[];
  /** Needed now, but not part of what was approved. */
  readonly unapproved: readonly Change[];
}

/** Whether two plans speak of the same instance, organisation and tenant. */
export function sameTarget(a: Target, b: Target): boolean {
  return same(a, b);
}

/**
 * What several plans together allow, as far as one of them allows it by itself: that of the newest,
 * with the changes of all. A thing may be in it twice. Nothing where they speak of several worlds.
 * @param plans the oldest first, at least one
 */
export function unionOf(plans: readonly Plan[]): Plan | undefined {
  const newest = plans.at(-1);
  return newest && plans.every(({ target }) => sameTarget(target, newest.target))
    ? {
        ...newest,
        changes: plans.flatMap(({ changes }) => changes),
        deferred: plans.flatMap(({ deferred }) => deferred),
      }
    : undefined;
}

/** Keys of what access.yaml asks for now, and of what was read to be there. */
export interface State {
  readonly wanted: ReadonlySet<Key>;
  readonly there: ReadonlySet<Key>;
}

export function approve(approved: Plan, fresh: Plan, state: State): Approval {
  const wanted = allowedIn(approved);
  const run: Change[] = [];
  const conflicts: { approved: Change; fresh: Change }[] = [];
  const unapproved: Change[] = [];
  for (const change of fresh.changes) {
    const allowed = wanted.get(change.key) ?? [];
    const last = allowed.at(-1);
    if (!last) {
      unapproved.push(change);
    } else if (allowed.some((one) => covers(one, change))) {
      run.push(change);
    } else {
      conflicts.push({ approved: last, fresh: change });
    }
  }
  const open = new Set(
    [...fresh.changes, ...fresh.deferred.map(({ change }) => change)].map(({ key }) => key),
  );
  const settled = [...new Map(approved.changes.map((one) => [one.key, one])).values()].filter(
    ({ key }) => !open.has(key),
  );
  const keysWhere = (inPlace: boolean) =>
    settled.filter((one) => isInPlace(one, state) === inPlace).map(({ key }) => key);
  return {
    run: withoutNeeding(run, [...unapproved, ...conflicts.map((one) => one.fresh)]),
    inPlace: keysWhere(true),
    notAskedFor: keysWhere(false),
    conflicts,
    unapproved,
  };
}

/** What of a fresh plan cannot be done yet, and is allowed once it can be. */
export function approvedLater(approved: Plan, fresh: Plan): Deferred[] {
  const wanted = allowedIn(approved);
  return fresh.deferred.filter(({ change }) =>
    wanted.get(change.key)?.some((one) => covers(one, change)),
  );
}

/** What was shown, whether it could be done then or not. */
function allowedIn({ changes, deferred }: Plan): ReadonlyMap<Key, readonly Change[]> {
  return groupBy([...changes, ...deferred.map(({ change }) => change)], ({ key }) => key);
}

/** Of a change for which nothing is to be done: whether that is because it has been done. */
function isInPlace({ key, action }: Change, { wanted, there }: State): boolean {
  return action === 'delete' ? !wanted.has(key) && !there.has(key) : wanted.has(key);
}

/** Whether the approved change allows the fresh one: the same, or what is left of it. */
function covers(approved: Change, fresh: Change): boolean {
  const idsHold = Object.entries(approved.ids).every(([name, id]) => fresh.ids[name] === id);
  if (!idsHold) {
    return false;
  }
  if (approved.action === fresh.action) {
    return approved.action === 'update'
      ? fieldsCovered(approved, fresh)
      : same(approved.before, fresh.before) && same(approved.after, fresh.after);
  }
  return finishesCreate(approved, fresh);
}

/** What is left of an update: fewer fields, each from and to the same value. */
function fieldsCovered(approved: Change, fresh: Change): boolean {
  return (fresh.fields ?? []).every(
    (name) =>
      name === 'provisioned' ||
      (approved.fields?.includes(name) &&
        same(partOf(approved.before, name), partOf(fresh.before, name)) &&
        same(partOf(approved.after, name), partOf(fresh.after, name))),
  );
}

function partOf(spec: unknown, name: string): unknown {
  return (spec as Record<string, unknown>)[name];
}

/** What was made, but not finished: the rest of the approved creation. */
function finishesCreate(approved: Change, fresh: Change): boolean {
  if (approved.action !== 'create' || fresh.action !== 'update') {
    return false;
  }
  if (fresh.kind === 'permissionSet') {
    return (
      fresh.before?.tags[OWNED_TAG.key] === OWNED_TAG.value && same(approved.after, fresh.after)
    );
  }
  // A new app comes with settings of its template: what is left leads to what was approved.
  return (
    ENTRA_KINDS.has(fresh.kind) &&
    (fresh.fields ?? []).every((name) =>
      same(partOf(approved.after, name), partOf(fresh.after, name)),
    )
  );
}

/** What needs a change that is not carried out is not carried out either. */
export function withoutNeeding(run: readonly Change[], held: readonly Change[]): Change[] {
  const out = new Set(held.map(({ key }) => key));
  return run.filter((change) => {
    const blocked = change.needs.some((key) => out.has(key));
    if (blocked) {
      out.add(change.key);
    }
    return !blocked;
  });
}
