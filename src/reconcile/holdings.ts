/**
 * Who may do what in which account before a plan and after it, as far as its updates of permission
 * sets are concerned: each policy by itself, within the boundary of its set.
 */
import { canonicalJson, compareText } from './canonical.ts';
import { groupBy } from './lists.ts';
import type { AssignmentSpec, Change, LiveItem, PermissionSetSpec } from './types.ts';

type SetUpdate = Change<'permissionSet'>;
type AssignmentChange = Change<'assignment'>;

type Who = Pick<AssignmentSpec, 'principalType' | 'principal' | 'accountId'>;

/** Somebody in an account, with the sets that he has there. */
export interface Holder {
  readonly who: Who;
  /** Names of sets, each with what removes it; absent: it stays. */
  readonly had: ReadonlyMap<string, AssignmentChange | undefined>;
  /** Names of sets, each with what brings it. */
  readonly gets: ReadonlyMap<string, AssignmentChange>;
}

/** What keeps a right that an update or a removal would take away: it has to come before that. */
export type Gain = SetUpdate | AssignmentChange;

/** `arn:aws:iam::aws:policy/ReadOnlyAccess`, and after ` {` what else makes it the same right: its boundary. */
export type Right = string;

/** What somebody is to keep, and no set has for him all the time. */
export interface Kept {
  readonly right: Right;
  /** The sets that had it, each with the changes after which it has it no more. One that waits is enough. */
  readonly sets: readonly { readonly set: string; readonly changes: readonly Gain[] }[];
  /** What brings it. One that comes first is enough. */
  readonly gains: readonly Gain[];
}

export interface Excess {
  readonly set: string;
  readonly update: SetUpdate;
  readonly removal: AssignmentChange;
}

export class Holdings {
  /** The updates, by name of the set. */
  readonly updates: ReadonlyMap<string, SetUpdate>;
  readonly #before = new Map<string, ReadonlySet<Right>>();
  readonly #after = new Map<string, ReadonlySet<Right>>();
  /** Those in an account who have an updated set there, in order. */
  readonly holders: readonly Holder[];

  constructor(changes: readonly Change[], live: readonly LiveItem[]) {
    const sets = changes.filter((change) => change.kind === 'permissionSet');
    this.updates = new Map(
      sets.flatMap((change) =>
        change.action === 'update' && change.after ? [[change.after.name, change] as const] : [],
      ),
    );
    this.holders = this.updates.size > 0 ? holdersOf(changes, live, this.updates) : [];
    for (const item of live) {
      if (item.kind === 'permissionSet') {
        this.#before.set(item.spec.name, rightsOf(item.spec));
        this.#after.set(item.spec.name, rightsOf(item.spec));
      }
    }
    for (const { before, after } of sets) {
      if (before) {
        // Before an edit has reached the accounts nobody knows what their roles hold.
        this.#before.set(before.name, before.provisioned ? rightsOf(before) : NONE);
      }
      if (after) {
        this.#after.set(after.name, rightsOf(after));
      }
    }
  }

  /** What somebody would lack for a time, if nothing waited. */
  kept(holder: Holder): readonly Kept[] {
    const ends = [...holder.had].flatMap(([set, removal]) =>
      [...this.#rights(this.#before, set)].map((right) => {
        const update = this.#rights(this.#after, set).has(right)
          ? undefined
          : this.updates.get(set);
        return { set, right, changes: [update, removal].filter((one) => one !== undefined) };
      }),
    );
    return [...groupBy(ends, ({ right }) => right)]
      .filter(([right, sets]) => {
        return sets.every(({ changes }) => changes.length > 0) && this.#hasAfter(holder, right);
      })
      .map(([right, sets]) => ({ right, sets, gains: this.#gains(holder, right) }));
  }

  /** What brings somebody that right, in this account. */
  #gains({ had, gets }: Holder, right: Right): readonly Gain[] {
    const growing = [...had].flatMap(([set, removal]) => {
      const update = this.updates.get(set);
      return update && removal === undefined && this.#gained(set).includes(right) ? [update] : [];
    });
    const granted = [...gets].flatMap(([set, grant]) =>
      this.#rights(this.#after, set).has(right) ? [grant] : [],
    );
    return [...growing, ...granted];
  }

  /** Updates that give somebody who is to leave what he has neither before nor after the plan. */
  exceeded(holder: Holder): readonly Excess[] {
    return [...holder.had].flatMap(([set, removal]) => {
      const update = this.updates.get(set);
      // A deleted principal, which has only its id for a name, gets nothing any more.
      const isLeaver = removal && removal.before?.principal !== removal.ids['storeId'];
      return update && isLeaver && this.#exceeds(holder, set) ? [{ set, update, removal }] : [];
    });
  }

  #exceeds(holder: Holder, set: string): boolean {
    return this.#gained(set).some(
      (right) =>
        !this.#hasAfter(holder, right) &&
        ![...holder.had.keys()].some((one) => this.#rights(this.#before, one).has(right)),
    );
  }

  #gained(set: string): readonly Right[] {
    return minus(this.#rights(this.#after, set), this.#rights(this.#before, set));
  }

  #hasAfter({ had, gets }: Holder, right: Right): boolean {
    const kept = [...had].flatMap(([set, removal]) => (removal === undefined ? [set] : []));
    return [...kept, ...gets.keys()].some((set) => this.#rights(this.#after, set).has(right));
  }

  #rights(of: ReadonlyMap<string, ReadonlySet<Right>>, set: string): ReadonlySet<Right> {
    return of.get(set) ?? NONE;
  }
}

const NONE: ReadonlySet<Right> = new Set();

function minus(one: ReadonlySet<Right>, other: ReadonlySet<Right>): Right[] {
  return [...one].filter((right) => !other.has(right));
}

function rightsOf(spec: PermissionSetSpec): ReadonlySet<Right> {
  const within = ` {within ${canonicalJson(spec.permissionsBoundary)}}`;
  const policies = [
    ...spec.awsManagedPolicies,
    ...spec.customerManagedPolicies.map(({ path, name }) => path + name),
    ...(spec.inlinePolicy === null ? [] : [`an inline policy ${canonicalJson(spec.inlinePolicy)}`]),
  ];
  return new Set(policies.map((policy) => policy + within));
}

interface OpenHolder extends Holder {
  readonly had: Map<string, AssignmentChange | undefined>;
  readonly gets: Map<string, AssignmentChange>;
}

function holdersOf(
  changes: readonly Change[],
  live: readonly LiveItem[],
  updates: ReadonlyMap<string, SetUpdate>,
): Holder[] {
  const assignments = live.flatMap((item) => (item.kind === 'assignment' ? [item] : []));
  const concerned = new Map<string, OpenHolder>();
  for (const { spec } of assignments) {
    if (updates.has(spec.permissionSet)) {
      const key = holderKey(spec);
      concerned.set(key, concerned.get(key) ?? { who: spec, had: new Map(), gets: new Map() });
    }
  }
  for (const { spec } of assignments) {
    concerned.get(holderKey(spec))?.had.set(spec.permissionSet, undefined);
  }
  for (const change of changes) {
    const spec = change.kind === 'assignment' && (change.after ?? change.before);
    const holder = spec && concerned.get(holderKey(spec));
    if (holder && change.kind === 'assignment') {
      (change.after ? holder.gets : holder.had).set(spec.permissionSet, change);
    }
  }
  return [...concerned].sort(([a], [b]) => compareText(a, b)).map(([, holder]) => holder);
}

function holderKey({ principalType, principal, accountId }: Who): string {
  return `${principalType}:${principal} ${accountId}`;
}
