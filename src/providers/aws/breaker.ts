/**
 * Stops asking where nothing answers. Five failures of the connection in a row, of whichever calls,
 * hold all of them up for half a minute; when three such pauses did not help, nothing more is sent.
 */
import { UserError } from '../../reconcile/errors.ts';
import { pause, type Timer } from '../timer.ts';

const FAILURES = 5;
const PAUSES = 3;
const PAUSE_MS = 30_000;

export class Breaker {
  readonly #timer: Timer;
  #failures = 0;
  #pauses = 0;
  #closedUntil = Number.NEGATIVE_INFINITY;
  #isStopped = false;

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  /** Whether the connection was lost at any time of this run. */
  get hasOpened(): boolean {
    return this.#pauses > 0;
  }

  /** Something answered, be it with an error. */
  answered(): void {
    this.#failures = 0;
  }

  /** Nothing did. What was sent before a pause and fails in it is no news. */
  failed(): void {
    const now = this.#timer.now();
    if (now < this.#closedUntil) {
      return;
    }
    this.#failures += 1;
    if (this.#failures < FAILURES) {
      return;
    }
    this.#failures = 0;
    this.#isStopped = this.#pauses >= PAUSES;
    this.#pauses += 1;
    this.#closedUntil = now + PAUSE_MS;
  }

  /**
   * Waits for the end of a pause; an interruption ends it. Answers how long, in milliseconds. Throws
   * E706 when nothing more is to be sent.
   */
  async pass(signal: AbortSignal | undefined): Promise<number> {
    const started = this.#timer.now();
    while (!this.#isStopped && !signal?.aborted && this.#timer.now() < this.#closedUntil) {
      await pause(this.#timer, this.#closedUntil - this.#timer.now(), signal);
    }
    if (this.#isStopped) {
      throw new UserError('E706', 'AWS cannot be reached any more: nothing more is sent.', {
        hint: 'Check the network. Then run the same command again: it reads what is there and does what is left.',
      });
    }
    return this.#timer.now() - started;
  }
}
