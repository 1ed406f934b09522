/**
 * What is asked again when Graph does not answer as it should. A throttled request was not carried
 * out, so any may be repeated; after a lost answer only one that means the same when it comes twice.
 * https://learn.microsoft.com/graph/throttling
 */
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { Timer } from '../timer.ts';
import { pause } from './wait.ts';

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
const GRACE_MS = 5_000;

export class Retry implements Middleware {
  readonly #timer: Timer;
  readonly #signal: AbortSignal | undefined;
  /** What ends a running request. */
  readonly #last: readonly AbortSignal[];
  #next: Middleware | undefined;

  /**
   * @param signal aborted: nothing is repeated that could change anything, and what is running is
   * given `graceMs` to end
   */
  constructor(timer: Timer, signal: AbortSignal | undefined, graceMs = GRACE_MS) {
    this.#timer = timer;
    this.#signal = signal;
    this.#last = signal ? [later(signal, graceMs)] : [];
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
        await this.#next?.execute(context);
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
        await pause(this.#timer, ms, this.#signal);
      }
      if (ms > LONGEST_RETRY_AFTER_MS || (this.#signal?.aborted && method !== 'GET')) {
        return settle(lost);
      }
    }
  }
}

/** Aborted so long after another. */
function later(signal: AbortSignal, ms: number): AbortSignal {
  const controller = new AbortController();
  const end = () => controller.abort(new DOMException('interrupted', 'TimeoutError'));
  signal.addEventListener('abort', () => setTimeout(end, ms).unref(), { once: true });
  return controller.signal;
}

/** What was thrown last is thrown on; an answer is left as it stands. */
function settle(lost: unknown): void {
  if (lost !== undefined) {
    throw lost;
  }
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
