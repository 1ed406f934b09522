import { setMaxListeners } from 'node:events';

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

const STEP_MS = 1_000;

/** Sleeps, in short steps where an interruption must not go unseen. */
export async function pause(
  timer: Timer,
  ms: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (!signal) {
    await timer.sleep(ms);
    return;
  }
  for (let left = ms; left > 0 && !signal.aborted; left -= STEP_MS) {
    await timer.sleep(Math.min(left, STEP_MS));
  }
}

/** With what somebody waits: an interruption ends it. */
export interface Patience {
  readonly timer: Timer;
  readonly signal: AbortSignal;
}

/** What is running when an interruption comes gets so long to end, in milliseconds. */
const GRACE_MS = 5_000;

/** Aborted so long after another, in real time: whoever interrupts has a clock, too. */
export function soonAfter(signal: AbortSignal, ms = GRACE_MS): AbortSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // every request in flight listens: no leak to warn of
  const end = () => controller.abort(new DOMException('interrupted', 'TimeoutError'));
  const start = () => setTimeout(end, ms).unref();
  if (signal.aborted) {
    start();
  } else {
    signal.addEventListener('abort', start, { once: true });
  }
  return controller.signal;
}
