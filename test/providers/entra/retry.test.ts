import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Retry } from '../../../src/providers/entra/retry.ts';
import { VirtualTimer } from '../virtual-timer.ts';

const test = suite('providers/entra/retry');

/** A request that never ends by itself. */
class Endless implements Middleware {
  requests = 0;

  setNext(): void {}

  execute(context: Context): Promise<void> {
    this.requests += 1;
    const signal = context.options?.signal;
    return new Promise((_, reject) => {
      // The timers of AbortSignal hold no process: this one does until the request has ended.
      const held = setTimeout(() => undefined, 60_000);
      signal?.addEventListener('abort', () => {
        clearTimeout(held);
        reject(signal.reason);
      });
    });
  }
}

for (const method of ['PATCH', 'POST']) {
  test(`a running ${method} ends soon after an interruption, and is not sent again`, async () => {
    const abort = new AbortController();
    const endless = new Endless();
    const retry = new Retry(new VirtualTimer(), abort.signal, { graceMs: 1 });
    retry.setNext(endless);
    const running = retry.execute({ request: 'https://x/applications/a', options: { method } });
    abort.abort();
    const error = await running.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    assert.is((error as Error).message, 'interrupted');
    assert.is(endless.requests, 1);
  });
}

test.run();
