/**
 * Time-outs of clients on the virtual clock: a call that hangs costs no real time. The clients have
 * no setting for it, so the two functions that give them time-outs are replaced, as fake timers are.
 */
import type { ManualClock } from '../../src/sandbox/sandbox.ts';

/** What takes less is none of a cloud's calls. */
const SHORTEST_MS = 1_000;

interface Pending {
  readonly due: number;
  readonly fire: () => void;
}

export interface Timeouts {
  /** Moves the clock to the next time-out and lets it happen. */
  next(): void;
  /** Answers whether any is left of the time-outs that run now. */
  watch(): () => boolean;
  end(): void;
}

/** From now until `end`: one at a time in a process. */
export function virtualTimeouts(clock: ManualClock): Timeouts {
  const pending = new Set<Pending>();
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const realSignal = AbortSignal.timeout;
  const add = (ms: number, fire: () => void): Pending => {
    const one = { due: clock.now() + ms, fire };
    pending.add(one);
    return one;
  };
  const set = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    if (ms < SHORTEST_MS) {
      return realSet(work, ms, ...args);
    }
    const one = add(ms, () => work(...args));
    return Object.assign(one, { ref: () => one, unref: () => one, hasRef: () => false });
  };
  const clear = (timer: unknown) => {
    if (!pending.delete(timer as Pending)) {
      realClear(timer as NodeJS.Timeout);
    }
  };
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  AbortSignal.timeout = (ms) => {
    const controller = new AbortController();
    add(ms, () => controller.abort(new DOMException('timed out', 'TimeoutError')));
    return controller.signal;
  };
  return {
    next: () => {
      const [first] = [...pending].sort((a, b) => a.due - b.due);
      if (first !== undefined) {
        pending.delete(first);
        clock.advance(Math.max(0, first.due - clock.now()));
        first.fire();
      }
    },
    watch: () => {
      const now = [...pending];
      return () => now.some((one) => pending.has(one));
    },
    end: () => {
      Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear });
      AbortSignal.timeout = realSignal;
    },
  };
}
