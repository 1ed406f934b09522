/** A few random stories; `npm run test:model` walks through more, of any seed. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checkModel } from './check.ts';

const test = suite('model: random companies');

test('whatever people do by hand and in the file, everybody ends with what the map says', async () => {
  const { failure, counts } = await checkModel({ runs: 2, seed: 5 });
  assert.is(failure, undefined, failure);
  const { P1 = 0, P5 = 0, P6 = 0 } = counts;
  assert.ok(P1 > 0 && P5 > 0 && P6 > 0);
});

test.run();
