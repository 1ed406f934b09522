/** Time as the providers see it, so that waiting can be tested without waiting. */
export interface Timer {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after this many milliseconds. */
  sleep(ms: number): Promise<void>;
}

export const realTimer: Timer = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
