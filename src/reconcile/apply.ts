/**
 * Carries out ordered changes as a graph: one starts when all it needs is done and no running change
 * holds one of its lanes. Knows nothing of clouds: pace, polling and retries are the writer's.
 */
import type { Change, Key, Outcome } from './types.ts';

/** Carries out one change; throws `WriteFailure` when it did not work, or cannot be known. */
export interface Writer {
  write(change: Change): Promise<Written>;
}

export interface Written {
  /** What was done beside the change itself: `provisioned 7 of 7 accounts`. */
  readonly note?: string;
  readonly requestId?: string;
}

/** Ends a run: what is running ends, and all that has not begun is skipped with this. */
export interface Stop {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/**
 * Why a change is not done. `conflict`: the object is not what the plan saw; `skipped`: interrupted
 * before anything of it was sent; `unknown`: no answer, or only a part of it was done.
 */
export class WriteFailure extends Error {
  readonly status: 'failed' | 'conflict' | 'skipped' | 'unknown';
  readonly code: string;
  readonly hint: string | undefined;
  readonly requestId: string | undefined;
  /** Why nothing more may be begun in this run; absent where only this change is concerned. */
  readonly stop: Stop | undefined;

  constructor(
    status: 'failed' | 'conflict' | 'skipped' | 'unknown',
    code: string,
    message: string,
    more: { hint?: string; requestId?: string; stop?: Stop; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'WriteFailure';
    this.status = status;
    this.code = code;
    this.hint = more.hint;
    this.requestId = more.requestId;
    this.stop = more.stop;
  }
}

export interface ApplyOptions {
  /** Changes that run at the same time. */
  readonly parallelism: number;
  /** Aborted: no new change is started; the running ones end. */
  readonly signal: AbortSignal;
  /** A change's object for people, for messages. */
  readonly describe: (change: Change) => string;
  /** Milliseconds since the epoch; for durations only. */
  readonly now: () => number;
  readonly onStart?: (change: Change) => void;
  readonly onEnd?: (outcome: Outcome, change: Change) => void;
}

/**
 * The outcome of every change, in the order of the plan. Never throws for a failed write: it is an
 * outcome, and what needs it is skipped.
 */
export async function apply(
  changes: readonly Change[],
  writer: Writer,
  options: ApplyOptions,
): Promise<Outcome[]> {
  const run = new Run(changes, options);
  await new Promise<void>((resolve) => {
    const step = () => {
      for (const change of run.startable()) {
        options.onStart?.(change);
        void outcomeOf(change, writer, options.now).then(({ outcome, stop }) => {
          run.end(change, outcome, stop);
          step();
        });
      }
      if (run.running === 0) {
        resolve();
      }
    };
    step();
  });
  run.skipRest();
  return changes.flatMap(({ key }) => run.outcomes.get(key) ?? []);
}

/** What is waiting, running and ended. */
class Run {
  readonly outcomes = new Map<Key, Outcome>();
  running = 0;
  readonly #waiting: Set<Change>;
  readonly #byKey: ReadonlyMap<Key, Change>;
  readonly #lanes = new Set<string>();
  readonly #options: ApplyOptions;
  #stop: Stop | undefined;

  constructor(changes: readonly Change[], options: ApplyOptions) {
    this.#waiting = new Set(changes);
    this.#byKey = new Map(changes.map((change) => [change.key, change]));
    this.#options = options;
  }

  /** Takes what may start now out of the waiting ones; skips what can never start. */
  startable(): Change[] {
    const started: Change[] = [];
    for (const change of this.#waiting) {
      if (this.#stop || this.#options.signal.aborted || this.running >= this.#options.parallelism) {
        break;
      }
      const missing = this.#failedNeed(change);
      if (missing !== undefined) {
        this.#skip(change, missing);
      } else if (this.#isReady(change)) {
        this.#waiting.delete(change);
        this.running += 1;
        for (const lane of change.lanes) {
          this.#lanes.add(lane);
        }
        started.push(change);
      }
    }
    return started;
  }

  end(change: Change, outcome: Outcome, stop: Stop | undefined): void {
    this.#stop ??= stop;
    this.running -= 1;
    for (const lane of change.lanes) {
      this.#lanes.delete(lane);
    }
    this.#record(change, outcome);
  }

  /** After the last one ended: stopped, interrupted, or held back by a change that was skipped late. */
  skipRest(): void {
    for (const change of this.#waiting) {
      this.#skip(change, this.#failedNeed(change));
    }
  }

  #isReady(change: Change): boolean {
    return (
      change.needs.every((key) => !this.#byKey.has(key) || this.outcomes.has(key)) &&
      change.lanes.every((lane) => !this.#lanes.has(lane))
    );
  }

  #failedNeed(change: Change): Key | undefined {
    return change.needs.find((key) => {
      const outcome = this.outcomes.get(key);
      return outcome !== undefined && outcome.status !== 'done';
    });
  }

  #skip(change: Change, need: Key | undefined): void {
    this.#waiting.delete(change);
    const needed = need === undefined ? undefined : this.#byKey.get(need);
    const error = needed
      ? {
          code: 'E701',
          message: `Held back: it needs ${this.#options.describe(needed)}, which is not done.`,
        }
      : (this.#stop ?? { code: 'E702', message: 'Interrupted before it began.' });
    this.#record(change, { ...begun(change), status: 'skipped', error, ms: 0 });
  }

  #record(change: Change, outcome: Outcome): void {
    this.outcomes.set(change.key, outcome);
    this.#options.onEnd?.(outcome, change);
  }
}

function begun({ key, action }: Change): Pick<Outcome, 'key' | 'action'> {
  return { key, action };
}

interface Ended {
  readonly outcome: Outcome;
  readonly stop: Stop | undefined;
}

async function outcomeOf(change: Change, writer: Writer, now: () => number): Promise<Ended> {
  const started = now();
  try {
    const written = await writer.write(change);
    const outcome: Outcome = { ...begun(change), status: 'done', ...written, ms: now() - started };
    return { outcome, stop: undefined };
  } catch (error) {
    return {
      outcome: { ...begun(change), ...failureOf(error), ms: now() - started },
      stop: error instanceof WriteFailure ? error.stop : undefined,
    };
  }
}

function failureOf(error: unknown): Pick<Outcome, 'status' | 'error' | 'requestId'> {
  if (error instanceof WriteFailure) {
    const { status, code, message, hint, requestId } = error;
    return {
      status,
      error: { code, message, ...(hint && { hint }) },
      ...(requestId && { requestId }),
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { status: 'unknown', error: { code: 'E700', message } };
}
