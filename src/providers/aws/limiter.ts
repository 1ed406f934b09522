/**
 * A token bucket in front of the SDK. All of sso-admin shares 20 requests a second
 * (https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html); a request that waits here
 * costs nothing, one that is throttled there costs a second. The rate follows what the service
 * allows, since other clients of the instance use the same quota.
 */
import type { Timer } from '../timer.ts';

export interface Rate {
  /** Requests a second at most. */
  readonly ceiling: number;
  /** Requests that may go out at once after a pause. */
  readonly burst: number;
}

const START = 0.9; // of the ceiling
const FLOOR = 1;
const SLOW_DOWN = 0.7;
const SLOW_DOWN_EVERY_MS = 500;
const QUIET_MS = 1000;
const SPEED_UP = 0.5;

export class Limiter {
  readonly #rate: Rate;
  readonly #timer: Timer;
  #perSecond: number;
  #tokens: number;
  #refilledAt: number;
  #throttledAt = Number.NEGATIVE_INFINITY;
  #queue: Promise<void> = Promise.resolve();

  constructor(rate: Rate, timer: Timer) {
    this.#rate = rate;
    this.#timer = timer;
    this.#perSecond = Math.max(FLOOR, rate.ceiling * START);
    this.#tokens = rate.burst;
    this.#refilledAt = timer.now();
  }

  /** Resolves when one more request may go out; first come, first served. */
  take(): Promise<void> {
    this.#queue = this.#queue.then(() => this.#wait());
    return this.#queue;
  }

  /** The service said: too fast. */
  throttled(): void {
    const now = this.#timer.now();
    this.#tokens = 0;
    if (now - this.#throttledAt >= SLOW_DOWN_EVERY_MS) {
      this.#perSecond = Math.max(FLOOR, this.#perSecond * SLOW_DOWN);
      this.#throttledAt = now;
    }
  }

  /** A request went well: after a quiet second the rate grows again. */
  succeeded(): void {
    if (this.#timer.now() - this.#throttledAt > QUIET_MS) {
      const faster = this.#perSecond + SPEED_UP / this.#perSecond;
      this.#perSecond = Math.min(this.#rate.ceiling, faster);
    }
  }

  async #wait(): Promise<void> {
    this.#refill();
    while (this.#tokens < 1) {
      await this.#timer.sleep(Math.ceil(((1 - this.#tokens) / this.#perSecond) * 1000));
      this.#refill();
    }
    this.#tokens -= 1;
  }

  #refill(): void {
    const now = this.#timer.now();
    const earned = ((now - this.#refilledAt) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + earned);
    this.#refilledAt = now;
  }
}
