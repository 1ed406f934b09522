import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { soonAfter } from '../../src/providers/timer.ts';

const test = suite('providers: what ends soon after an interruption');

test('many requests may wait for it, and Node does not call that a leak', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on('warning', note);
  const last = soonAfter(new AbortController().signal);
  for (let at = 0; at < 50; at++) {
    last.addEventListener('abort', () => undefined);
  }
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  assert.equal(warnings, []);
});

test.run();
