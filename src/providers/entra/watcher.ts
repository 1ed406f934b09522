/** Tells whoever counts of each request to Graph, repetitions included: it stands behind `Retry`. */
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { Observe } from '../observe.ts';
import type { Timer } from '../timer.ts';

export class Watcher implements Middleware {
  readonly #timer: Timer;
  readonly #observe: Observe | undefined;
  /** A repetition comes with the context of the first try. */
  readonly #seen = new WeakSet<Context>();
  #next: Middleware | undefined;

  constructor(timer: Timer, observe: Observe | undefined) {
    this.#timer = timer;
    this.#observe = observe;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const started = this.#timer.now();
    const isRepeated = this.#seen.has(context);
    this.#seen.add(context);
    const tell = (isThrottled: boolean) =>
      this.#observe?.({
        service: 'graph',
        ms: this.#timer.now() - started,
        isRepeated,
        isThrottled,
      });
    try {
      await this.#next?.execute(context);
      tell(context.response?.status === 429);
    } catch (error) {
      tell(false); // no answer at all
      throw error;
    }
  }
}
