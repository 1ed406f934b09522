import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Slots } from '../../src/providers/slots.ts';

const test = suite('providers/aws/slots');

/** Runs so many works, some of which fail; the most at once, and the order in which they began. */
async function hold(slots: Slots, count: number, fails: (n: number) => boolean = () => false) {
  let [now, most] = [0, 0];
  const began: number[] = [];
  const results = await Promise.allSettled(
    Array.from({ length: count }, (_, n) =>
      slots.hold(async () => {
        began.push(n);
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setImmediate(resolve));
        now -= 1;
        if (fails(n)) {
          throw new Error(`work ${n}`);
        }
        return n;
      }),
    ),
  );
  return { most, began, results };
}

for (const [slots, works, most] of [
  [3, 10, 3],
  [3, 2, 2],
  [1, 4, 1],
] as const) {
  test(`${works} works in ${slots} slots: ${most} at once, in their order`, async () => {
    const held = await hold(new Slots(slots), works);
    assert.is(held.most, most);
    assert.equal(held.began, [...Array(works).keys()]);
    assert.equal(
      held.results.map((result) => result.status === 'fulfilled' && result.value),
      [...Array(works).keys()],
    );
  });
}

test('work that fails gives its slot back, and its error to who asked', async () => {
  const slots = new Slots(2);
  const { results } = await hold(slots, 6, (n) => n % 2 === 0);
  assert.equal(
    results.map((result) => (result.status === 'rejected' ? String(result.reason) : 'done')),
    ['Error: work 0', 'done', 'Error: work 2', 'done', 'Error: work 4', 'done'],
  );
  assert.is((await hold(slots, 6)).most, 2);
});

test('a slot that is freed early goes to the next one, once', async () => {
  const slots = new Slots(1);
  const seen: string[] = [];
  let end: () => void = () => assert.unreachable('it has not begun');
  const first = slots.hold(async (slot) => {
    seen.push(`first, ${slot.isWanted ? 'wanted' : 'not wanted'}`);
    await new Promise<void>((resolve) => setImmediate(resolve));
    seen.push(slot.isWanted ? 'wanted' : 'not wanted');
    slot.free();
    slot.free();
    await new Promise<void>((resolve) => {
      end = resolve;
    });
  });
  const others = await hold(slots, 4);
  assert.equal(seen, ['first, not wanted', 'wanted']);
  assert.is(others.most, 1, 'freed twice is freed once');
  end();
  await first;
  assert.is((await hold(slots, 4)).most, 1, 'and not a third time at the end');
});

test.run();
