/** That the canaries stand where they have to; `npm run test:canaries` plants all of them. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eachNth } from '../support/sample.ts';
import { CANARIES } from './canaries.ts';
import { misplanted, tryOut } from './try-out.ts';

const test = suite('canary: planted faults');

test('each stands exactly once in its file, and would change it', () => {
  assert.equal(
    CANARIES.flatMap((one) => misplanted(one) ?? []),
    [],
  );
  assert.ok(CANARIES.every(({ find, replace }) => find !== replace));
  assert.is(new Set(CANARIES.map(({ name }) => name)).size, CANARIES.length);
});

for (const name of eachNth(2, ['delete before create', 'one deletion more than allowed'])) {
  test(`${name}: green without it, and with it the test fails that has to`, async () => {
    const canary = CANARIES.find((one) => one.name === name);
    assert.ok(canary);
    const [without, planted] = await Promise.all([
      tryOut(canary.test),
      tryOut(canary.test, canary),
    ]);
    assert.ok(without.isGreen, without.log);
    assert.ok(planted.failed.includes(canary.caughtBy), planted.log);
  });
}

test('one that cannot be planted fails as a whole, and no test in it', async () => {
  const [canary] = CANARIES;
  assert.ok(canary);
  const tried = await tryOut(canary.test, { ...canary, find: 'stands nowhere' });
  assert.equal([tried.isGreen, tried.failed], [false, []]);
  assert.match(tried.log, /does not hold exactly once/);
});

test.run();
