/** What should be: a map of who has what, from the wish and from what people did by hand. */

import type { World } from '../../src/sandbox/sandbox.ts';
import type { Intent } from '../faults/intent.ts';
import { isManaged, principalOf } from '../faults/intent.ts';
import { type Entry, RESCUE, RESCUE_CONTENT, rescueEntry, type Wish } from './company.ts';

/** `group:Alpha Reader 111111111111`, as the checker of test/faults names access. */
export type Access = ReadonlySet<string>;

export interface Expected {
  /** `refused`: the clouds contradict the file; `blocked`: a guardrail does; else it is carried out. */
  readonly end: 'done' | 'blocked' | 'refused';
  readonly intent: Intent;
  /** What the file asks for, also for groups that SCIM has yet to bring. */
  readonly wanted: Access;
  /** What there is of what accessctl may touch, where it can touch it. */
  readonly live: Access;
  /** Groups of the file that SCIM has yet to bring. */
  readonly waiting: ReadonlySet<string>;
  /** Sets that cannot go: somebody has them where accessctl does nothing. */
  readonly held: ReadonlySet<string>;
}

export function expectedOf(wish: Wish, world: World): Expected {
  const entries = entriesOf(wish);
  const wanted = new Set(entries.flatMap((entry) => accessOf(entry, world)));
  const groups = groupsOf(wish);
  const waiting = new Set(groups.filter((name) => !hasArrived(name, world)));
  const sets: Intent['sets'] = Object.fromEntries(
    Object.entries({ ...wish.sets, [RESCUE.set]: RESCUE_CONTENT }).map(
      ([name, { inlinePolicy, ...rest }]) => [
        name,
        { ...rest, ...(Object.keys(inlinePolicy).length > 0 && { inlinePolicy }) },
      ],
    ),
  );
  const managed = new Set(
    Object.entries(sets).flatMap(([name, { previously = [] }]) => [name, ...previously]),
  );
  const bare = { managed, all: wish.prune === 'all', sets, assignments: new Set<string>() };
  const arrived = [...wanted].filter((one) => !waiting.has(one.split(/:| \S+ \d+$/)[1] ?? ''));
  const intent: Intent = { ...bare, assignments: new Set(arrived) };
  const live = liveAccess(intent, reachable(world));
  return {
    end: endOf(wish, world, { groups, wanted, live, intent }),
    intent,
    wanted,
    live,
    waiting,
    held: heldSets(intent, world),
  };
}

export function entriesOf({ entries, keepsRescue }: Wish): readonly Entry[] {
  return keepsRescue ? [rescueEntry(), ...entries] : entries;
}

/** Names of the accounts and below the units, without what `except` names, where they are active. */
function accessOf(entry: Entry, world: World): string[] {
  const chosen = world.accounts.filter(
    ({ name, state, parentId }) =>
      state === 'ACTIVE' &&
      (entry.accounts.includes(name) ||
        pathsAbove(world, parentId).some((path) => entry.organizationalUnits.includes(path))) &&
      !entry.except.includes(name),
  );
  const who = [
    ...entry.groups.map((name) => `group:${name}`),
    ...entry.users.map((name) => `user:${name}`),
  ];
  return who.flatMap((one) =>
    entry.permissionSets.flatMap((set) => chosen.map(({ id }) => `${one} ${set} ${id}`)),
  );
}

/** `Dev/Deep`, `Dev` */
function pathsAbove({ units }: World, parentId: string): string[] {
  const names: string[] = [];
  for (let at = parentId; ; ) {
    const unit = units.find(({ id }) => id === at);
    if (!unit) {
      return names.map((_, index) => names.slice(index).reverse().join('/'));
    }
    names.push(unit.name);
    at = unit.parentId;
  }
}

function groupsOf(wish: Wish): string[] {
  return [...new Set([RESCUE.group, ...wish.entries.flatMap(({ groups }) => groups)])];
}

function hasArrived(name: string, { entra, store }: World): boolean {
  const id = entra.groups.find(({ displayName }) => displayName === name)?.id;
  return store.groups.some(({ externalIds }) => externalIds.some((one) => one.id === id));
}

/** Entra has no such group, or IAM Identity Center has one of its name that is another. */
function isRefused(name: string, world: World): boolean {
  const isThere = world.entra.groups.some(({ displayName }) => displayName === name);
  const isTaken = world.store.groups.some(({ displayName }) => displayName === name);
  return !isThere || (isTaken && !hasArrived(name, world));
}

function endOf(
  wish: Wish,
  world: World,
  {
    groups,
    wanted,
    live,
    intent,
  }: Pick<Expected, 'wanted' | 'live' | 'intent'> & {
    readonly groups: readonly string[];
  },
): Expected['end'] {
  if (groups.some((name) => isRefused(name, world))) {
    return 'refused';
  }
  const sets = world.permissionSets.filter(
    (set) => isManaged(intent, set) && intent.sets[set.name] === undefined,
  );
  const deletions = [...live].filter((one) => !wanted.has(one)).length + sets.length;
  const isStorm = wish.maxCount !== undefined && deletions > wish.maxCount;
  return isStorm || !wish.keepsRescue || isNarrowed(world) ? 'blocked' : 'done';
}

/**
 * Somebody gave the emergency access another policy by hand: taking that away again is a change of
 * it. Of a set that a crash left half made nobody has anything.
 */
function isNarrowed({ permissionSets, assignments }: World): boolean {
  const set = permissionSets.find(({ name }) => name === RESCUE.set);
  return (
    set !== undefined &&
    set.awsManagedPolicies.length !== 1 &&
    assignments.some(({ permissionSetArn }) => permissionSetArn === set.arn)
  );
}

/** The world without what accessctl leaves alone: accounts that are not active, and principals that are gone. */
export function reachable(world: World): World {
  const active = new Set(
    world.accounts.filter(({ state }) => state === 'ACTIVE').map(({ id }) => id),
  );
  return {
    ...world,
    permissionSets: world.permissionSets.map((set) => ({
      ...set,
      provisioned: Object.fromEntries(
        Object.entries(set.provisioned).filter(([id]) => active.has(id)),
      ),
    })),
    assignments: world.assignments.filter(
      (one) => active.has(one.accountId) && !isOrphan(one, world),
    ),
  };
}

function isOrphan({ principalId }: World['assignments'][number], { store }: World): boolean {
  return ![...store.groups, ...store.users].some(({ id }) => id === principalId);
}

export function liveAccess(intent: Intent, world: World): Access {
  return new Set(
    world.assignments.flatMap((one) => {
      const set = world.permissionSets.find(({ arn }) => arn === one.permissionSetArn);
      return set && isManaged(intent, set)
        ? [`${principalOf(world, one)} ${set.name} ${one.accountId}`]
        : [];
    }),
  );
}

function heldSets(intent: Intent, world: World): ReadonlySet<string> {
  const active = new Set(
    world.accounts.filter(({ state }) => state === 'ACTIVE').map(({ id }) => id),
  );
  return new Set(
    world.permissionSets
      .filter(({ name }) => intent.sets[name] === undefined)
      .filter(({ arn }) =>
        world.assignments.some(
          (one) =>
            one.permissionSetArn === arn && (!active.has(one.accountId) || isOrphan(one, world)),
        ),
      )
      .map(({ name }) => name),
  );
}

/** The same wish without one of its entries; undefined where it has none. */
export function oneLess(wish: Wish): Wish | undefined {
  const [, ...entries] = wish.entries;
  return wish.entries.length > 0 ? { ...wish, entries } : undefined;
}
