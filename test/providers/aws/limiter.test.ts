import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Limiter } from '../../../src/providers/aws/limiter.ts';
import { VirtualTimer } from '../virtual-timer.ts';

const test = suite('providers/aws/limiter');

const RATE = { ceiling: 20, burst: 10 };

/** Takes so many, one after the other; when each of them came, in milliseconds. */
async function take(limiter: Limiter, timer: VirtualTimer, count: number): Promise<number[]> {
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: count }, async () => {
      await limiter.take();
      times.push(timer.now());
    }),
  );
  return times;
}

/** The most that came within one second. */
function densest(times: readonly number[]): number {
  return Math.max(
    0,
    ...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length),
  );
}

test('a burst goes out at once, the rest at the rate', async () => {
  const timer = new VirtualTimer();
  const times = await take(new Limiter(RATE, timer), timer, 46);
  assert.equal(times.slice(0, 10), Array(10).fill(0));
  const [last = 0] = times.slice(-1);
  // 36 more, at first with 18 a second.
  assert.ok(last >= 1900 && last <= 2100, `${last} ms`);
});

test('first come, first served', async () => {
  const timer = new VirtualTimer();
  const limiter = new Limiter({ ceiling: 5, burst: 1 }, timer);
  const order: number[] = [];
  await Promise.all(
    [1, 2, 3, 4, 5].map(async (n) => {
      await limiter.take();
      order.push(n);
    }),
  );
  assert.equal(order, [1, 2, 3, 4, 5]);
});

test('after a pause no more than the burst goes out at once', async () => {
  const timer = new VirtualTimer();
  const limiter = new Limiter(RATE, timer);
  await take(limiter, timer, 30);
  timer.advance(3_600_000);
  const start = timer.now();
  const times = await take(limiter, timer, 15);
  assert.is(times.filter((at) => at === start).length, 10);
});

/** How long ten take in a row, with nothing saved up. */
async function pace(limiter: Limiter, timer: VirtualTimer): Promise<number> {
  await take(limiter, timer, RATE.burst);
  const start = timer.now();
  await take(limiter, timer, 10);
  return timer.now() - start;
}

test('being throttled slows down, at most once in half a second', async () => {
  const timer = new VirtualTimer();
  const limiter = new Limiter(RATE, timer);
  const before = await pace(limiter, timer);
  limiter.throttled();
  limiter.throttled();
  limiter.throttled();
  const once = await pace(limiter, timer);
  timer.advance(500);
  limiter.throttled();
  const twice = await pace(limiter, timer);
  assert.ok(before < once && once < before * 1.6, `${before} ${once}`);
  assert.ok(once < twice && twice < once * 1.6, `${once} ${twice}`);
});

test('what was saved up is gone when the service throttles', async () => {
  const timer = new VirtualTimer();
  const limiter = new Limiter(RATE, timer);
  limiter.throttled();
  const [first = 0] = await take(limiter, timer, 1);
  assert.ok(first > 0);
});

test('it never comes to a stand: one a second is the least', async () => {
  const timer = new VirtualTimer();
  const limiter = new Limiter(RATE, timer);
  for (let i = 0; i < 50; i++) {
    timer.advance(500);
    limiter.throttled();
  }
  const start = timer.now();
  await take(limiter, timer, 3);
  assert.ok(timer.now() - start <= 3_010, `${timer.now() - start} ms`);
});

test('after a quiet second it grows again, up to the ceiling and not beyond', async () => {
  const timer = new VirtualTimer();
  const limiter = new Limiter(RATE, timer);
  limiter.throttled();
  limiter.succeeded();
  const slow = await pace(limiter, timer);
  timer.advance(1_001);
  for (let i = 0; i < 2_000; i++) {
    limiter.succeeded();
  }
  const fast = await pace(limiter, timer);
  assert.ok(fast < slow, `${fast} ${slow}`);
  assert.ok(fast >= 500, `ten at 20 a second take half a second, not ${fast} ms`);
  assert.ok(fast <= 520, `${fast} ms`);
});

test('a success within a second of being throttled does not speed up', async () => {
  const [a, b] = [new VirtualTimer(), new VirtualTimer()];
  const [plain, praised] = [new Limiter(RATE, a), new Limiter(RATE, b)];
  for (const limiter of [plain, praised]) {
    limiter.throttled();
  }
  b.advance(0);
  for (let i = 0; i < 1_000; i++) {
    praised.succeeded();
  }
  assert.equal(await take(plain, a, 5), await take(praised, b, 5));
});

test('a rate below one a second is one a second', async () => {
  const timer = new VirtualTimer();
  await take(new Limiter({ ceiling: 1, burst: 1 }, timer), timer, 3);
  assert.ok(timer.now() >= 1_990 && timer.now() <= 2_010, `${timer.now()} ms`);
});

test('in no second more than the ceiling and one burst, whatever happens', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 10 }),
      fc.array(
        fc.oneof(
          fc.record({ take: fc.integer({ min: 1, max: 30 }) }),
          fc.record({ pause: fc.nat(3_000) }),
          fc.constant('throttled' as const),
          fc.constant('succeeded' as const),
        ),
        { maxLength: 12 },
      ),
      async (ceiling, burst, events) => {
        const timer = new VirtualTimer();
        const limiter = new Limiter({ ceiling, burst }, timer);
        const times: number[] = [];
        for (const event of events) {
          if (event === 'throttled' || event === 'succeeded') {
            limiter[event]();
          } else if ('take' in event) {
            times.push(...(await take(limiter, timer, event.take)));
          } else {
            timer.advance(event.pause);
          }
        }
        assert.ok(densest(times) <= ceiling + burst, `${densest(times)} in a second`);
      },
    ),
    { numRuns: 100 },
  ));

test.run();
