/**
 * Whether any order of changes keeps what an apply did not keep: sought by trying them all. A
 * permission set is updated whole, in all its accounts; somebody new gets it after that; and nothing
 * goes from somebody in an account before he has what he newly gets there.
 */

/** Who has which set where. */
export interface Holding {
  readonly who: string;
  readonly accountId: string;
  readonly set: string;
}

/** From one state of rest to another. */
export interface Move {
  readonly had: readonly Holding[];
  readonly gets: readonly Holding[];
  /** What a set gives in an account, before it is updated and after that. */
  readonly before: (set: string, accountId: string) => readonly string[];
  readonly after: (set: string, accountId: string) => readonly string[];
}

/** `Alpha 111111111111 arn:aws:iam::aws:policy/ReadOnlyAccess`: one policy that somebody can use in an account. */
type Item = string;

/**
 * Whether one item of those that were lost or gained for a time could not have been spared, with all
 * that was spared.
 * @param broken all that was lost or gained
 */
export function isInevitable(move: Move, item: Item, broken: ReadonlySet<Item>): boolean {
  const spared = (one: Item) => one === item || !broken.has(one);
  return !new Search(move, spared).succeeds();
}

/** Whether an order of changes spares everything. */
export function hasSafeOrder(move: Move): boolean {
  return new Search(move, () => true).succeeds();
}

interface State {
  readonly updated: ReadonlySet<string>;
  /** By `keyOf`. */
  readonly held: ReadonlyMap<string, Holding>;
}

class Search {
  readonly #move: Move;
  readonly #isSpared: (item: Item) => boolean;
  readonly #sets: readonly string[];
  readonly #come: readonly Holding[];
  readonly #go: readonly Holding[];
  readonly #start: State;
  readonly #first: ReadonlySet<Item>;
  readonly #last: ReadonlySet<Item>;

  constructor(move: Move, isSpared: (item: Item) => boolean) {
    const { had, gets, before, after } = move;
    const [hadKeys, getsKeys] = [had, gets].map((list) => new Set(list.map(keyOf)));
    const differs = ({ set, accountId }: Holding) =>
      before(set, accountId).join() !== after(set, accountId).join();
    this.#move = move;
    this.#isSpared = isSpared;
    this.#sets = [...new Set(had.filter(differs).map(({ set }) => set))];
    this.#come = gets.filter((one) => !hadKeys?.has(keyOf(one)));
    this.#go = had.filter((one) => !getsKeys?.has(keyOf(one)));
    this.#start = { updated: new Set(), held: heldOf(had) };
    this.#first = this.#items(this.#start);
    this.#last = this.#items({ updated: new Set(this.#sets), held: heldOf(gets) });
  }

  succeeds(from: State = this.#start): boolean {
    const state = this.#granted(from);
    const left = this.#sets.filter((set) => !state.updated.has(set));
    return (
      left.length === 0 ||
      left.some((set) => {
        const ready = this.#withoutLeavers(state, set);
        const next = ready && { ...ready, updated: new Set([...ready.updated, set]) };
        return next !== undefined && this.#isSafe(next) && this.succeeds(next);
      })
    );
  }

  /** What can be given is given at once: it is what he has in the end. */
  #granted(state: State): State {
    const ready = this.#come.filter(({ set }) => this.#isFinal(state, set));
    return { ...state, held: new Map([...state.held, ...heldOf(ready)]) };
  }

  #isFinal({ updated }: State, set: string): boolean {
    return updated.has(set) || !this.#sets.includes(set);
  }

  /** As late as it can be: without those who would get too much by the update of a set; undefined: they cannot go. */
  #withoutLeavers(state: State, set: string): State | undefined {
    const updated = new Set([...state.updated, set]);
    let now = state;
    for (const one of this.#go.filter((each) => each.set === set)) {
      const alone = { updated, held: heldOf([one]) };
      if ([...this.#items(alone)].some((item) => this.#exceeds(item))) {
        const held = new Map([...now.held].filter(([key]) => key !== keyOf(one)));
        now = { ...now, held };
        if (!this.#hasAllNew(now, one) || !this.#isSafe(now)) {
          return undefined;
        }
      }
    }
    return now;
  }

  #hasAllNew({ held }: State, { who, accountId }: Holding): boolean {
    return this.#come.every(
      (one) => one.who !== who || one.accountId !== accountId || held.has(keyOf(one)),
    );
  }

  #isSafe(state: State): boolean {
    const [now, counted] = [this.#items(state), this.#counted(state)];
    return (
      [...this.#first].every(
        (item) => !this.#last.has(item) || counted.has(item) || !this.#isSpared(item),
      ) && ![...now].some((item) => this.#exceeds(item))
    );
  }

  /** What a set gains does not count for those who are to lose it: nobody gets something for that. */
  #counted(state: State): ReadonlySet<Item> {
    const going = new Set(this.#go.map(keyOf));
    return new Set(
      [...state.held].flatMap(([key, one]) => {
        const held = heldOf([one]);
        const now = [...this.#items({ ...state, held })];
        const old = going.has(key) ? this.#items({ updated: new Set(), held }) : undefined;
        return old ? now.filter((item) => old.has(item)) : now;
      }),
    );
  }

  #exceeds(item: Item): boolean {
    return !this.#first.has(item) && !this.#last.has(item) && this.#isSpared(item);
  }

  #items({ updated, held }: State): ReadonlySet<Item> {
    const { before, after } = this.#move;
    const isNew = (set: string) => updated.has(set) || !this.#sets.includes(set);
    return new Set(
      [...held.values()].flatMap(({ who, accountId, set }) =>
        (isNew(set) ? after : before)(set, accountId).map(
          (policy) => `${who} ${accountId} ${policy}`,
        ),
      ),
    );
  }
}

function keyOf({ who, accountId, set }: Holding): string {
  return `${who} ${accountId} ${set}`;
}

function heldOf(holdings: readonly Holding[]): Map<string, Holding> {
  return new Map(holdings.map((one) => [keyOf(one), one]));
}
