/**
 * --timings: how many requests each phase of a run sent to each service, how many of them were
 * repeated or throttled, and how long it took. Told on stderr: a plan does not depend on it.
 */
import type { Attempt, Observe, Timer } from '../providers/index.ts';
import { columns } from '../render/layout.ts';
import { safeJsonLine } from '../render/safe.ts';
import type { Context, SharedFlags } from './context.ts';

/** In the order of a run; what is read before the writes and after them are two phases. */
export type Phase = 'directory' | 'live' | 'plan' | 'apply' | 'verify';

interface Count {
  readonly calls: number;
  /** Requests that had been sent before. */
  readonly retries: number;
  readonly throttles: number;
  /** From sending to the answer, summed up: requests run side by side, so it may be more than passed. */
  readonly seconds: number;
}

interface PhaseTimings {
  readonly phase: Phase;
  /** Seconds that passed. */
  readonly seconds: number;
  readonly services: { readonly [S in Attempt['service']]?: Count };
}

export class Timings {
  readonly #timer: Timer;
  readonly #seconds = new Map<Phase, number>();
  readonly #counts = new Map<Phase, Map<Attempt['service'], Count>>();
  #phase: Phase = 'directory';

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  /** Runs a phase; what is sent meanwhile counts for it. A phase may come several times. */
  readonly during = async <T>(phase: Phase, work: () => Promise<T>): Promise<T> => {
    this.#phase = phase;
    const started = this.#timer.now();
    try {
      return await work();
    } finally {
      const seconds = (this.#timer.now() - started) / 1000;
      this.#seconds.set(phase, (this.#seconds.get(phase) ?? 0) + seconds);
    }
  };

  readonly observe: Observe = ({ service, ms, isRepeated, isThrottled }) => {
    const counts = this.#counts.get(this.#phase) ?? new Map<Attempt['service'], Count>();
    this.#counts.set(this.#phase, counts);
    const { calls, retries, throttles, seconds } = counts.get(service) ?? NONE;
    counts.set(service, {
      calls: calls + 1,
      retries: retries + Number(isRepeated),
      throttles: throttles + Number(isThrottled),
      seconds: seconds + ms / 1000,
    });
  };

  /** The phases so far, in the order in which they began. */
  all(): readonly PhaseTimings[] {
    return [...this.#seconds].map(([phase, seconds]) => ({
      phase,
      seconds,
      services: Object.fromEntries(this.#counts.get(phase) ?? []),
    }));
  }
}

const NONE: Count = { calls: 0, retries: 0, throttles: 0, seconds: 0 };

export type During = Timings['during'];

/** On stderr, with --timings: a table, or with --format json one line, `{"timings":[…]}`. */
export function tellTimings(
  timings: Timings,
  flags: SharedFlags & { readonly timings?: boolean },
  context: Context,
): void {
  if (!flags.timings) {
    return;
  }
  const all = timings.all();
  const text =
    flags.format === 'json' ? safeJsonLine({ timings: all }) : columns(tableOf(all)).join('\n');
  context.log(`${text}\n`);
}

function tableOf(all: readonly PhaseTimings[]): string[][] {
  return [
    ['TIMINGS', 'service', 'calls', 'retries', 'throttles', 'seconds'],
    ...all.flatMap(({ phase, seconds, services }) => [
      [phase, '', '', '', '', seconds.toFixed(1)],
      ...Object.entries(services).map(([service, count]) => [
        '',
        service,
        String(count.calls),
        String(count.retries),
        String(count.throttles),
        count.seconds.toFixed(1),
      ]),
    ]),
  ];
}
