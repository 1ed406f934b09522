/**
 * Editing a permission set changes what everybody can do who holds it, in all accounts at once. So
 * that nobody has more than before and after together, nor less than before and after have in common
 * (for a moment, or for good where a later change fails):
 *
 * - a set gets more rights only after those have left who are to lose it;
 * - a set gets fewer rights only after its holders have what else they are given in that account;
 * - an assignment goes only after the sets that its holder keeps in that account have grown.
 *
 * Two sets that exchange rights could wait for each other; then the later one by name does not wait.
 */
import { compareText } from './canonical.ts';
import { permissionSetRules } from './kinds/permission-set.ts';
import { append, groupBy } from './lists.ts';
import type { Change, Key, LiveItem } from './types.ts';

type SetUpdate = Change<'permissionSet'>;
type AssignmentChange = Change<'assignment'>;

/** The changes, with what the updates of permission sets have to wait for. */
export function protectHolders(changes: readonly Change[], live: readonly LiveItem[]): Change[] {
  const updates = new Map(
    changes.flatMap((change) =>
      change.kind === 'permissionSet' && change.action === 'update' && change.after
        ? [[change.after.name, change] as const]
        : [],
    ),
  );
  if (updates.size === 0) {
    return [...changes];
  }
  const gains = new Gains(changes, updates, live);
  const guarded: Change[] = changes.map((change) => ({
    ...change,
    needs: [...change.needs, ...gains.beforeLeaving(change)],
  }));
  const waits = new Waits(guarded, updates);
  const byName = [...updates].sort(([a], [b]) => compareText(a, b));
  const leavers = groupBy(guarded.filter(isLeaver), ({ before }) => before?.permissionSet ?? '');
  for (const [name, update] of byName) {
    if (update.risk === 'broadens') {
      waits.add(name, leavers.get(name) ?? []);
    }
  }
  for (const [name, update] of byName) {
    if (losesRights(update)) {
      waits.add(name, gains.ofHolders(name));
    }
  }
  return guarded.map((change) => ({
    ...change,
    needs: [...change.needs, ...waits.of(change.key)],
  }));
}

/** Going back would broaden. */
function losesRights({ before, after }: SetUpdate): boolean {
  return permissionSetRules.risk(after, before) === 'broadens';
}

/** A deleted principal, which has only its id for a name, gets nothing any more. */
function isLeaver(change: Change): change is AssignmentChange {
  return (
    change.kind === 'assignment' &&
    change.action === 'delete' &&
    change.before?.principal !== change.ids['storeId']
  );
}

/** What the updates wait for beyond their own needs, without any two waiting for each other. */
class Waits {
  readonly #changes: ReadonlyMap<Key, Change>;
  readonly #updates: ReadonlyMap<string, SetUpdate>;
  readonly #keys = new Map<Key, Set<Key>>();
  /** Set → the sets whose updates it waits for. */
  readonly #sets = new Map<string, Set<string>>();

  constructor(changes: readonly Change[], updates: ReadonlyMap<string, SetUpdate>) {
    this.#changes = new Map(changes.map((change) => [change.key, change]));
    this.#updates = updates;
  }

  add(name: string, changes: readonly Change[]): void {
    const key = this.#updates.get(name)?.key ?? '';
    for (const change of changes) {
      const sets = this.#setsBehind(change);
      if (sets.every((set) => set !== name && !this.#reaches(set, name))) {
        this.#keys.set(key, (this.#keys.get(key) ?? new Set()).add(change.key));
        this.#sets.set(name, new Set([...(this.#sets.get(name) ?? []), ...sets]));
      }
    }
  }

  of(key: Key): Iterable<Key> {
    return this.#keys.get(key) ?? [];
  }

  /** The updated sets that a change waits for: its own, or those of what it needs. */
  #setsBehind(change: Change): string[] {
    if (change.kind === 'permissionSet') {
      return change.after ? [change.after.name] : [];
    }
    if (change.kind === 'assignment' && change.after) {
      return this.#updates.has(change.after.permissionSet) ? [change.after.permissionSet] : [];
    }
    return change.needs.flatMap((key) => {
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

/** What the holders of a set get besides it, in the account in which they hold it. */
class Gains {
  /** Set → holder in an account. */
  readonly #holders = new Map<string, Set<string>>();
  /** Holder in an account → new assignments there. */
  readonly #granted = new Map<string, Change[]>();
  /** Holder in an account → the growth of sets that it has there and keeps. */
  readonly #growing = new Map<string, Change[]>();

  constructor(
    changes: readonly Change[],
    updates: ReadonlyMap<string, SetUpdate>,
    live: readonly LiveItem[],
  ) {
    const gone = new Set(changes.flatMap(({ action, key }) => (action === 'delete' ? [key] : [])));
    for (const item of live) {
      if (item.kind === 'assignment') {
        const holder = holderOf(item.spec);
        const { permissionSet } = item.spec;
        this.#holders.set(
          permissionSet,
          (this.#holders.get(permissionSet) ?? new Set()).add(holder),
        );
        const update = updates.get(permissionSet);
        if (update?.risk === 'broadens' && !gone.has(item.key)) {
          append(this.#growing, holder, update);
        }
      }
    }
    for (const change of changes) {
      if (change.kind === 'assignment' && change.after) {
        append(this.#granted, holderOf(change.after), change);
      }
    }
  }

  ofHolders(set: string): Change[] {
    const gains = [...(this.#holders.get(set) ?? [])].flatMap((one) => [
      ...(this.#granted.get(one) ?? []),
      ...(this.#growing.get(one) ?? []),
    ]);
    return [...new Set(gains)].sort((a, b) => compareText(a.key, b.key));
  }

  /** Keys of what has to grow before the holder of a removed assignment loses that. */
  beforeLeaving(change: Change): Key[] {
    const leaves = change.kind === 'assignment' && change.action === 'delete' && change.before;
    return leaves ? (this.#growing.get(holderOf(leaves)) ?? []).map(({ key }) => key) : [];
  }
}

function holderOf(spec: NonNullable<AssignmentChange['after']>): string {
  return `${spec.principalType}:${spec.principal} ${spec.accountId}`;
}
