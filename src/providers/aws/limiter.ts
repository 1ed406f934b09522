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

/** A write keeps AWS busy, a look at what is in progress frees the way for the next write. */
export type Urgency = 'write' | 'poll' | 'read';

/**
 * How much later than it came a request counts as having come, in milliseconds: urgent ones go
 * first, and yet whoever waits long enough has his turn.
 */
const YIELDS_MS: Readonly<Record<Urgency, number>> = { write: 0, poll: 2_000, read: 10_000 };

const START = 0.9; // of the ceiling
const FLOOR = 1;
const SLOW_DOWN = 0.7;
const SLOW_DOWN_EVERY_MS = 500;
const QUIET_MS = 1000;
const SPEED_UP = 0.5;
/** A pause that the service asks for holds up everything so long at most; the rest of it, who was told. */
const LONGEST_HOLD_MS = 5_000;

interface Waiting {
  readonly turn: number;
  readonly go: () => void;
}

export class Limiter {
  readonly #rate: Rate;
  readonly #timer: Timer;
  /** By turn. */
  readonly #waiting: Waiting[] = [];
  #isServing = false;
  #perSecond: number;
  #tokens: number;
  #refilledAt: number;
  #throttledAt = Number.NEGATIVE_INFINITY;

  constructor(rate: Rate, timer: Timer) {
    this.#rate = rate;
    this.#timer = timer;
    this.#perSecond = Math.max(FLOOR, rate.ceiling * START);
    this.#tokens = rate.burst;
    this.#refilledAt = timer.now();
  }

  /**
   * Resolves when one more request may go out: the most urgent, and of those the one that came first.
   * @param since when it came, of one that is repeated; milliseconds since the epoch
   */
  take(urgency: Urgency = 'read', since: number = this.#timer.now()): Promise<void> {
    const turn = since + YIELDS_MS[urgency];
    return new Promise((go) => {
      this.#waiting.splice(this.#placeOf(turn), 0, { turn, go });
      void this.#serve();
    });
  }

  /**
   * The service said: too fast.
   * @param pauseMs how long it asks to wait
   */
  throttled(pauseMs = 0): void {
    const now = this.#timer.now();
    this.#tokens = 0;
    this.#refilledAt = Math.max(this.#refilledAt, now + Math.min(pauseMs, LONGEST_HOLD_MS));
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

  async #serve(): Promise<void> {
    if (this.#isServing) {
      return;
    }
    this.#isServing = true;
    while (this.#waiting.length > 0) {
      const ms = this.#msToNext();
      if (ms > 0) {
        await this.#timer.sleep(ms);
      } else {
        this.#tokens -= 1;
        this.#waiting.shift()?.go();
      }
    }
    this.#isServing = false;
  }

  /** Behind all whose turn comes not later. */
  #placeOf(turn: number): number {
    let [low, high] = [0, this.#waiting.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#waiting[middle]?.turn ?? 0) <= turn) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  #msToNext(): number {
    const now = this.#timer.now();
    if (now > this.#refilledAt) {
      const earned = ((now - this.#refilledAt) / 1000) * this.#perSecond;
      this.#tokens = Math.min(this.#rate.burst, this.#tokens + earned);
      this.#refilledAt = now;
    }
    if (this.#tokens >= 1) {
      return 0;
    }
    const held = Math.max(0, this.#refilledAt - now);
    return Math.ceil(held + ((1 - this.#tokens) / this.#perSecond) * 1000);
  }
}
