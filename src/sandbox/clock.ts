/** Milliseconds since the epoch. Everything that takes time in the sandbox asks this and nothing else. */
export interface Clock {
  now(): number;
  /** How an answer is held back for so many milliseconds; absent: in real time. */
  delay?(ms: number): Promise<void>;
}

export const realClock: Clock = { now: () => Date.now() };

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  private time: number;

  constructor(start: number = Date.UTC(2026, 10, 2, 9)) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  advance(ms: number): void {
    this.time += ms;
  }
}
