/** One place among those that may work at the same time. */
export interface Slot {
  /** Gives it to the next one, before the work is over. */
  free(): void;
  /** Whether somebody waits for one. */
  readonly isWanted: boolean;
}

/** At most so many at once; the others wait their turn. */
export class Slots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async hold<T>(work: (slot: Slot) => Promise<T>): Promise<T> {
    if (this.#free > 0) {
      this.#free -= 1;
    } else {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    const slot = this.#slot();
    try {
      return await work(slot);
    } finally {
      slot.free();
    }
  }

  #slot(): Slot {
    const waiting = this.#waiting;
    let isHeld = true;
    return {
      free: () => {
        if (isHeld) {
          isHeld = false;
          this.#pass();
        }
      },
      get isWanted() {
        return waiting.length > 0;
      },
    };
  }

  #pass(): void {
    const next = this.#waiting.shift();
    if (next) {
      next();
    } else {
      this.#free += 1;
    }
  }
}
