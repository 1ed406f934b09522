import type { Middleware } from '@microsoft/microsoft-graph-client';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { SideBySide } from '../../../src/providers/entra/side-by-side.ts';

const test = suite('providers/entra/side-by-side');

/** Answers after a turn, and knows how many it worked on at the same time. */
class Busy implements Middleware {
  done = 0;
  most = 0;
  #running = 0;

  setNext(): void {}

  async execute(): Promise<void> {
    this.#running += 1;
    this.most = Math.max(this.most, this.#running);
    await new Promise((resolve) => setImmediate(resolve));
    this.#running -= 1;
    this.done += 1;
    if (this.done % 7 === 0) {
      throw new TypeError('fetch failed');
    }
  }
}

test('of five hundred reads forty run at once, and each has its turn, whatever fails', async () => {
  const busy = new Busy();
  const sideBySide = new SideBySide();
  sideBySide.setNext(busy);
  const all = Array.from({ length: 500 }, (_, n) =>
    sideBySide.execute({ request: `https://x/groups/${n}/members` }),
  );
  const ends = await Promise.allSettled(all);
  assert.is(busy.most, 40);
  assert.is(busy.done, 500);
  assert.is(ends.filter(({ status }) => status === 'rejected').length, 71);
});

test.run();
