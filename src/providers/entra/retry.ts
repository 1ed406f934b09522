/**
 * What is asked again when Graph does not answer as it should. A throttled request was not carried
 * out, so any may be repeated; after a lost answer only one that means the same when it comes twice.
 * https://learn.microsoft.com/graph/throttling
 */
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { Journal, RequestEnd } from '../journal.ts';
import { pause, soonAfter, type Timer } from '../timer.ts';

const LOST = new Set([500, 502, 503, 504]);
const IDEMPOTENT = new Set(['GET', 'PATCH', 'PUT', 'DELETE']);
/** POSTs that mean the same when they come twice. */
const HARMLESS = /\/(validateCredentials|start|pause|restart)$/;
const TRIES = 6;
const LONGEST_PAUSE_MS = 15_000;
/** Graph may ask for minutes; who is told to wait longer gets the answer that it is throttled. */
const LONGEST_RETRY_AFTER_MS = 300_000;

/** For one attempt: reads are quick, a provisioning on demand takes half a minute. */
const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 120_000;

const SAY_EVERY_MS = 10_000;

export interface RetryOptions {
  /** For what is running when an interruption comes; 5 seconds when absent. */
  readonly graceMs?: number | undefined;
  readonly journal?: Journal | undefined;
  /** Told what a long pause is for. */
  readonly waiting?: ((text: string) => void) | undefined;
}

export class Retry implements Middleware {
  readonly #timer: Timer;
  readonly #signal: AbortSignal | undefined;
  /** What ends a running request. */
  readonly #last: readonly AbortSignal[];
  readonly #journal: Journal | undefined;
  readonly #waiting: RetryOptions['waiting'];
  #next: Middleware | undefined;

  /**
   * @param signal aborted: nothing is repeated that could change anything, and what is running is
   * given `graceMs` to end
   */
  constructor(
    timer: Timer,
    signal: AbortSignal | undefined,
    { graceMs, journal, waiting }: RetryOptions = {},
  ) {
    this.#journal = journal;
    this.#waiting = waiting;
    this.#timer = timer;
    this.#signal = signal;
    this.#last = signal ? [soonAfter(signal, graceMs)] : [];
  }

  /** Sends once; what may change something has a line in the journal before, and one after. */
  async #send(method: string, context: Context): Promise<void> {
    const path = new URL(String(context.request)).pathname.replace(/^\/v1\.0/, '');
    const ended =
      method === 'GET'
        ? undefined
        : this.#journal?.sending({ cloud: 'entra', operation: `${method} ${path}` });
    try {
      await this.#next?.execute(context);
      ended?.(endOf(context.response));
    } catch (error) {
      ended?.({ outcome: 'lost', error: error instanceof Error ? error.name : String(error) });
      throw error;
    }
  }

  /** A long pause is said, again and again: it looks as if nothing happened. */
  async #pause(ms: number): Promise<void> {
    const step = this.#waiting && ms >= SAY_EVERY_MS ? SAY_EVERY_MS : ms;
    for (let left = ms; left > 0 && !this.#signal?.aborted; left -= step) {
      if (step < ms) {
        this.#waiting?.(`Microsoft Graph has us wait ${Math.ceil(left / 1000)} s`);
      }
      await pause(this.#timer, Math.min(left, step), this.#signal);
    }
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const method = context.options?.method ?? 'GET';
    const isSafe = IDEMPOTENT.has(method) || HARMLESS.test(String(context.request));
    const timeout = method === 'GET' ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS;
    let lost: unknown;
    for (let tries = 1; ; tries++) {
      const isLast = tries === TRIES;
      // The library has no time-out of its own, and a pause must not use it up.
      const signal = AbortSignal.any([AbortSignal.timeout(timeout), ...this.#last]);
      context.options = { ...context.options, signal };
      try {
        await this.#send(method, context);
        if (isLast || !mayRepeat(context.response?.status ?? 0, isSafe)) {
          return;
        }
        lost = undefined;
      } catch (error) {
        lost = error;
        if (isLast || !isSafe || !isLostConnection(error)) {
          throw error;
        }
      }
      const asked =
        lost === undefined ? retryAfterMs(context.response, this.#timer.now()) : undefined;
      const ms = asked ?? Math.min(LONGEST_PAUSE_MS, 500 * 2 ** tries);
      if (ms <= LONGEST_RETRY_AFTER_MS) {
        await this.#pause(ms);
      }
      if (ms > LONGEST_RETRY_AFTER_MS || (this.#signal?.aborted && method !== 'GET')) {
        return settle(lost);
      }
    }
  }
}

/** What was thrown last is thrown on; an answer is left as it stands. */
function settle(lost: unknown): void {
  if (lost !== undefined) {
    throw lost;
  }
}

/** A status of 5xx does not say whether anything was carried out. */
function endOf(response: Response | undefined): RequestEnd {
  const status = response?.status ?? 0;
  const requestId = response?.headers.get('request-id');
  return {
    outcome: status < 400 ? 'accepted' : status < 500 ? 'refused' : 'lost',
    ...(requestId && { requestId }),
    ...(status >= 400 && { error: String(status) }),
  };
}

function mayRepeat(status: number, isSafe: boolean): boolean {
  return status === 429 || (LOST.has(status) && isSafe);
}

/** fetch reports every network fault as a TypeError, and a time-out by its name. */
function isLostConnection(error: unknown): boolean {
  return error instanceof TypeError || (error as { name?: unknown }).name === 'TimeoutError';
}

/** In seconds, or the instant itself. https://www.rfc-editor.org/rfc/rfc9110#name-retry-after */
function retryAfterMs(response: Response | undefined, now: number): number | undefined {
  const asked = response?.headers.get('Retry-After') ?? '';
  const ms = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
