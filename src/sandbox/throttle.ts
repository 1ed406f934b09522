import type { Clock } from './clock.ts';

/** A token bucket: full at first, refilled by the clock. */
export class TokenBucket {
  private readonly clock: Clock;
  private readonly perSecond: number;
  private readonly capacity: number;
  private tokens: number;
  private refilled: number;

  constructor(clock: Clock, perSecond: number, capacity: number) {
    this.clock = clock;
    this.perSecond = perSecond;
    this.capacity = capacity;
    this.tokens = capacity;
    this.refilled = clock.now();
  }

  /** Whether this request may pass. */
  take(): boolean {
    const now = this.clock.now();
    if (now > this.refilled) {
      const gained = ((now - this.refilled) / 1000) * this.perSecond;
      this.tokens = Math.min(this.capacity, this.tokens + gained);
    }
    this.refilled = now;
    if (this.tokens < 1) {
      return false;
    }
    this.tokens -= 1;
    return true;
  }
}
