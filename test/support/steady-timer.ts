/**
 * Time that stands still while a request to AWS is on its way, and then goes on to the moment for
 * which somebody waits: so seconds are those that a real run would take, and take none. The other
 * clocks of the tests add up what several sleep at the same time, which is enough where nobody counts.
 */
import type { Timer } from '../../src/providers/timer.ts';
import type { Clock } from '../../src/sandbox/sandbox.ts';
import { useInEveryClient } from './sdk-clients.ts';

/** What follows an answer in the SDK and in accessctl takes a few turns of the event loop at most. */
const CALM_TURNS = 4;

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

export class SteadyTimer implements Timer, Clock {
  #now = Date.UTC(2026, 10, 2, 9);
  readonly #sleepers: Sleeper[] = [];
  #isRunning = false;
  /** Requests whose answer the sandbox holds back: they wait for the time, not the time for them. */
  #heldBack = 0;
  readonly #throttlesBefore = throttles;

  constructor() {
    countEveryCall();
  }

  /** How often AWS refused a request because it came too soon, since this clock was made. */
  get throttles(): number {
    return throttles - this.#throttlesBefore;
  }

  readonly now = (): number => this.#now;

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      const at = this.#now + Math.max(0, ms);
      const later = this.#sleepers.findIndex((one) => one.at > at);
      this.#sleepers.splice(later < 0 ? this.#sleepers.length : later, 0, { at, wake });
      void this.#run();
    });
  }

  /** The latency of the sandbox. */
  async delay(ms: number): Promise<void> {
    this.#heldBack += 1;
    await this.sleep(ms);
    this.#heldBack -= 1;
  }

  async #run(): Promise<void> {
    if (this.#isRunning) {
      return;
    }
    this.#isRunning = true;
    while (this.#sleepers.length > 0) {
      await this.#calm();
      const next = this.#sleepers.shift();
      this.#now = Math.max(this.#now, next?.at ?? 0);
      next?.wake();
    }
    this.#isRunning = false;
  }

  async #calm(): Promise<void> {
    for (let turns = 0; turns < CALM_TURNS; turns++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (onTheWay > this.#heldBack) {
        turns = -1;
      }
    }
  }
}

let onTheWay = 0;
let throttles = 0;
let isCounting = false;

type Next = (args: unknown) => Promise<unknown>;

const counter = {
  applyToStack: (stack: { add(middleware: (next: Next) => Next, options: object): void }) =>
    stack.add(
      (next) => async (args) => {
        onTheWay += 1;
        try {
          return await next(args);
        } catch (error) {
          throttles += Number(isThrottle(error));
          throw error;
        } finally {
          onTheWay -= 1;
        }
      },
      { step: 'deserialize', name: 'countOnTheWay', priority: 'high' },
    ),
};

function isThrottle(error: unknown): boolean {
  return error instanceof Error && /^(Throttling|TooManyRequests)Exception$/.test(error.name);
}

function countEveryCall(): void {
  if (!isCounting) {
    isCounting = true;
    useInEveryClient(counter);
  }
}
