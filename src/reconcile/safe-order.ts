/**
 * Editing a permission set changes what everybody can do who holds it, in all accounts at once. So
 * that nobody has more than before and after together, nor less than before and after have in common
 * (for a moment, or for good where a later change fails):
 *
 * - a set gets more rights only after those have left who are to lose it;
 * - a set gets fewer rights only after its holders have what else they are given in that account;
 * - an assignment goes only after the sets that its holder keeps in that account have grown.
 *
 * Changes that would wait for each other in a circle cannot all wait. First come those waits without
 * which somebody has too much, or lacks a policy that he is to keep; the others, which know nothing
 * of what a policy allows, come after them as far as they fit. What then still does not fit is told
 * in the plan (in-between.ts).
 */
import { compareText } from './canonical.ts';
import { type Gain, type Holder, Holdings, type Kept } from './holdings.ts';
import { permissionSetRules } from './kinds/permission-set.ts';
import type { Change, Key, LiveItem } from './types.ts';

/** A change, and one that has to come before it. */
type Wait = readonly [change: Gain, need: Gain];
type SetUpdate = Change<'permissionSet'>;

/** The changes, with what the updates of permission sets have to wait for. */
export function protectHolders(changes: readonly Change[], live: readonly LiveItem[]): Change[] {
  const holdings = new Holdings(changes, live);
  if (holdings.updates.size === 0) {
    return [...changes];
  }
  const waits = new Waits(changes, holdings);
  const { holders } = holdings;
  waits.add(holders.flatMap((holder) => leaving(holder, holdings)));
  keep(
    holders.flatMap((holder) => holdings.kept(holder)),
    waits,
  );
  for (const kind of [allGains, allGrowth, allLeaving, allShrinking]) {
    waits.add(holders.flatMap((holder) => kind(holder, holdings)));
  }
  return changes.map((change) => ({
    ...change,
    needs: [...new Set([...change.needs, ...waits.of(change.key)])],
  }));
}

/** Whoever leaves a set goes before it gets what he is not to have. */
function leaving(holder: Holder, holdings: Holdings): Wait[] {
  return holdings.exceeded(holder).map(({ update, removal }) => [update, removal]);
}

/**
 * What somebody keeps comes from somewhere before the last set goes that had it. Whichever set and
 * place fit will do; what can be kept in fewer ways has the first choice.
 */
function keep(all: readonly Kept[], waits: Waits): void {
  const sorted = all
    .map(({ sets, gains }) => {
      const ways = sets
        .map(({ changes }) => [...changes].sort(byKey))
        .sort((a, b) => compareText(keysOf(a), keysOf(b)));
      const from = [...gains].sort(byKey);
      const order = `${ways.map(keysOf).join()} ${keysOf(from)}`;
      return { ways, from, order };
    })
    .sort(
      (a, b) =>
        a.ways.length * a.from.length - b.ways.length * b.from.length ||
        compareText(a.order, b.order),
    );
  const distinct = new Map(sorted.map((one) => [one.order, one]));
  for (const { ways, from } of distinct.values()) {
    const through = (does: (change: Gain, gain: Gain) => boolean) => (changes: readonly Gain[]) =>
      changes.every((change) => from.some((gain) => does(change, gain)));
    // What follows from what is settled already leaves the others their choice.
    const settled = ways.filter(through((...wait) => waits.isSettled(...wait)));
    [...settled, ...ways].some(through((...wait) => waits.addOne(...wait)));
  }
}

function byKey(a: Change, b: Change): number {
  return compareText(a.key, b.key);
}

function keysOf(changes: readonly Change[]): string {
  return changes.map(({ key }) => key).join();
}

function allGains(holder: Holder, holdings: Holdings): Wait[] {
  return holdings
    .kept(holder)
    .flatMap(({ sets, gains }) =>
      sets.flatMap(({ changes }) =>
        changes.flatMap((change) => gains.map((gain): Wait => [change, gain])),
      ),
    );
}

/** Which of two policies allows more is not known, so any growth may replace what somebody loses. */
function allGrowth(holder: Holder, holdings: Holdings): Wait[] {
  const removals = [...holder.had.values()].filter((removal) => removal !== undefined);
  return removals.flatMap((removal) =>
    growing(holder, holdings).map((update): Wait => [removal, update]),
  );
}

function allLeaving({ had }: Holder, { updates }: Holdings): Wait[] {
  return [...had].flatMap(([set, removal]) => {
    const update = updates.get(set);
    const isLeaver = removal && removal.before?.principal !== removal.ids['storeId'];
    return isLeaver && update && gainsRights(update) ? [[update, removal] as const] : [];
  });
}

function allShrinking(holder: Holder, holdings: Holdings): Wait[] {
  const gains = [...holder.gets.values(), ...growing(holder, holdings)];
  return [...holder.had.keys()].flatMap((set) => {
    const update = holdings.updates.get(set);
    return update && losesRights(update) ? gains.map((gain): Wait => [update, gain]) : [];
  });
}

/** The growth of sets that somebody has and keeps. */
function growing({ had }: Holder, { updates }: Holdings): SetUpdate[] {
  return [...had].flatMap(([set, removal]) => {
    const update = updates.get(set);
    return update && gainsRights(update) && removal === undefined ? [update] : [];
  });
}

function gainsRights(update: SetUpdate): boolean {
  return update.risk === 'broadens' || isUnprovisioned(update);
}

/** Going back would broaden. */
function losesRights(update: SetUpdate): boolean {
  const { before, after } = update;
  return permissionSetRules.risk(after, before) === 'broadens' || isUnprovisioned(update);
}

/** An earlier edit has not reached the accounts: what their roles hold, nobody knows. */
function isUnprovisioned({ before }: SetUpdate): boolean {
  return before?.provisioned === false;
}

/** What changes wait for beyond their own needs, without any two waiting for each other. */
class Waits {
  readonly #changes: ReadonlyMap<Key, Change>;
  readonly #updates: Holdings['updates'];
  readonly #needs = new Map<Key, Set<Key>>();
  /** Set → the sets whose updates its update waits for. */
  readonly #sets = new Map<string, Set<string>>();
  /** Removal → the sets whose updates wait for it. */
  readonly #waiting = new Map<Key, Set<string>>();

  constructor(changes: readonly Change[], { updates }: Holdings) {
    this.#changes = new Map(changes.map((change) => [change.key, change]));
    this.#updates = updates;
  }

  /** Adds those that fit, by the keys of the changes: the order in which they come does not count. */
  add(waits: readonly Wait[]): void {
    const sorted = [...waits].sort(
      ([a, x], [b, y]) => compareText(a.key, b.key) || compareText(x.key, y.key),
    );
    for (const [change, need] of sorted) {
      this.addOne(change, need);
    }
  }

  /** Adds one, unless it closes a circle; says whether it is there then. */
  addOne(change: Gain, need: Gain): boolean {
    return this.#needs.get(change.key)?.has(need.key) || this.#fitIn(change, need);
  }

  /** Whether one comes after the other anyway. */
  isSettled(change: Gain, need: Gain): boolean {
    const behind = this.#setsBehind(need);
    return this.#namesOf(change).every((name) => behind.every((set) => this.#reaches(name, set)));
  }

  of(key: Key): Iterable<Key> {
    return this.#needs.get(key) ?? [];
  }

  #fitIn(change: Gain, need: Gain): boolean {
    const behind = this.#setsBehind(need);
    const names = this.#namesOf(change);
    if (names.some((name) => behind.some((set) => set === name || this.#reaches(set, name)))) {
      return false;
    }
    put(this.#needs, change.key, need.key);
    for (const name of names) {
      for (const set of behind) {
        put(this.#sets, name, set);
      }
      if (need.kind === 'assignment' && need.action === 'delete') {
        put(this.#waiting, need.key, name);
      }
    }
    return true;
  }

  /** The sets whose updates a change is, or holds up. */
  #namesOf(change: Gain): readonly string[] {
    return change.kind === 'permissionSet'
      ? [change.after?.name ?? '']
      : [...(this.#waiting.get(change.key) ?? [])];
  }

  /** The updated sets that a change waits for: its own, or those of what it needs. */
  #setsBehind(change: Change): readonly string[] {
    if (change.kind === 'permissionSet') {
      return this.#namesOf(change);
    }
    if (change.kind === 'assignment' && change.after) {
      return this.#updates.has(change.after.permissionSet) ? [change.after.permissionSet] : [];
    }
    return [...change.needs, ...this.of(change.key)].flatMap((key) => {
      const needed = this.#changes.get(key);
      return needed ? this.#setsBehind(needed) : [];
    });
  }

  #reaches(from: string, to: string, seen = new Set<string>()): boolean {
    seen.add(from);
    return [...(this.#sets.get(from) ?? [])].some(
      (next) => next === to || (!seen.has(next) && this.#reaches(next, to, seen)),
    );
  }
}

function put<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
