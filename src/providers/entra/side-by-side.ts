/** At most so many requests to Graph at once: a plan of many groups would open a connection for each. */
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { Slots } from '../slots.ts';

/** Enough that a thousand reads of a tenth of a second take three; each connection stays open. */
const AT_ONCE = 40;

/** Stands before `Retry`: who is told to come again later keeps the place, and so holds up the others. */
export class SideBySide implements Middleware {
  readonly #slots = new Slots(AT_ONCE);
  #next: Middleware | undefined;

  setNext(next: Middleware): void {
    this.#next = next;
  }

  execute(context: Context): Promise<void> {
    return this.#slots.hold(async () => this.#next?.execute(context));
  }
}
