/** Time that passes as fast as the tests can follow: who sleeps is woken in the right order. */
import type { Timer } from '../../src/providers/timer.ts';

export class VirtualTimer implements Timer {
  #now: number;
  readonly #move: (ms: number) => void;
  readonly #sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  /** How long each sleep was, in milliseconds. */
  readonly slept: number[] = [];

  /** @param move called with each step of time, for a clock that has to follow */
  constructor(start = 0, move: (ms: number) => void = () => undefined) {
    this.#now = start;
    this.#move = move;
  }

  now(): number {
    return this.#now;
  }

  sleep(ms: number): Promise<void> {
    this.slept.push(ms);
    return new Promise((wake) => {
      this.#sleepers.push({ at: this.#now + ms, wake });
      setImmediate(() => this.#wakeNext());
    });
  }

  advance(ms: number): void {
    this.#now += ms;
    this.#move(ms);
  }

  /** Each sleep brings one step, and each step wakes the one whose time comes first. */
  #wakeNext(): void {
    const at = Math.min(...this.#sleepers.map((one) => one.at));
    const [next] = this.#sleepers.splice(
      this.#sleepers.findIndex((one) => one.at === at),
      1,
    );
    if (at > this.#now) {
      this.advance(at - this.#now);
    }
    next?.wake();
  }
}
