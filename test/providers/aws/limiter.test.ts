import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Limiter, type Urgency } from '../../../src/providers/aws/limiter.ts';
import { TokenBucket } from '../../../src/sandbox/throttle.ts';
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

/** Has so many come at once, in this order; the order in which they went. */
async function served(limiter: Limiter, urgencies: readonly Urgency[]): Promise<Urgency[]> {
  const order: Urgency[] = [];
  await Promise.all(
    urgencies.map(async (urgency) => {
      await limiter.take(urgency);
      order.push(urgency);
    }),
  );
  return order;
}

test('writes go before looks at what is in progress, those before reads', async () => {
  const limiter = new Limiter({ ceiling: 5, burst: 1 }, new VirtualTimer());
  await limiter.take();
  const order = await served(limiter, ['read', 'poll', 'write', 'read', 'poll', 'write']);
  assert.equal(order, ['write', 'write', 'poll', 'poll', 'read', 'read']);
});

test('who is repeated keeps the place of when it came', async () => {
  const timer = new VirtualTimer();
  const limiter = new Limiter({ ceiling: 5, burst: 1 }, timer);
  const came = timer.now();
  await take(limiter, timer, 3);
  const order: string[] = [];
  await Promise.all([
    limiter.take().then(() => order.push('new')),
    limiter.take('read', came).then(() => order.push('repeated')),
  ]);
  assert.equal(order, ['repeated', 'new']);
});

test('however many writes come, a read has its turn', async () => {
  const timer = new VirtualTimer();
  const limiter = new Limiter({ ceiling: 5, burst: 1 }, timer);
  let isOver = false;
  const flood = Array.from({ length: 3 }, async () => {
    while (!isOver) {
      await limiter.take('write');
    }
  });
  await limiter.take('poll');
  const poll = timer.now();
  await limiter.take('read');
  const read = timer.now();
  isOver = true;
  await Promise.all(flood);
  assert.ok(poll >= 1_000 && poll <= 4_000, `${poll} ms`);
  assert.ok(read - poll >= 8_000 && read - poll <= 12_000, `${read - poll} ms`);
});

test('a pause that the service asks for holds up all, five seconds at most', async () => {
  for (const [asked, least] of [
    [0, 0],
    [3_000, 3_000],
    [60_000, 5_000],
  ] as const) {
    const timer = new VirtualTimer();
    const limiter = new Limiter(RATE, timer);
    limiter.throttled(asked);
    const times = await take(limiter, timer, 3);
    assert.ok(
      times.every((at) => at > least && at < least + 300),
      `${asked}: ${times.join(' ')}`,
    );
  }
});

interface Raced {
  readonly seconds: number;
  readonly throttles: number;
  /** What the others of the instance got, a second. */
  readonly neighbour: number;
}

/** So many requests to a service that has its own bucket, each repeated until it passes. */
async function race(
  count: number,
  ceiling: number,
  service: { readonly perSecond: number; readonly burst: number; readonly neighbour?: number },
): Promise<Raced> {
  const timer = new VirtualTimer();
  const bucket = new TokenBucket(timer, service.perSecond, service.burst);
  const limiter = new Limiter({ ceiling, burst: Math.min(10, ceiling) }, timer);
  let [isOver, throttles, taken] = [false, 0, 0];
  const others = async (perSecond: number) => {
    while (!isOver) {
      taken += Number(bucket.take());
      await timer.sleep(1000 / perSecond);
    }
  };
  const one = async () => {
    const came = timer.now();
    for (;;) {
      await limiter.take('read', came);
      await timer.sleep(30);
      const passes = bucket.take();
      await timer.sleep(30);
      if (passes) {
        limiter.succeeded();
        return;
      }
      throttles += 1;
      limiter.throttled();
      await timer.sleep(400);
    }
  };
  const all = Promise.all(Array.from({ length: count }, one)).then(() => {
    isOver = true;
    return timer.now() / 1000;
  });
  const neighbours = service.neighbour ? others(service.neighbour) : undefined;
  const seconds = await all;
  await neighbours;
  return { seconds, throttles, neighbour: taken / seconds };
}

test('alone with the quota of AWS nobody is ever throttled', async () => {
  for (const count of [42, 332, 1_102]) {
    const { seconds, throttles } = await race(count, 20, { perSecond: 20, burst: 20 });
    assert.is(throttles, 0);
    assert.ok(seconds <= 1.1 * (count / 20) + 0.5, `${count} in ${seconds} s`);
  }
});

const SHARED: Readonly<
  Record<string, { ceiling: number; service: Parameters<typeof race>[2]; most: number }>
> = {
  'a neighbour takes half': {
    ceiling: 20,
    service: { perSecond: 20, burst: 20, neighbour: 10 },
    most: 30,
  },
  'a neighbour takes three quarters': {
    ceiling: 20,
    service: { perSecond: 20, burst: 20, neighbour: 15 },
    most: 80,
  },
  'the service gives half of what we expect': {
    ceiling: 20,
    service: { perSecond: 10, burst: 10 },
    most: 40,
  },
  'the service gives half, and no burst to speak of': {
    ceiling: 20,
    service: { perSecond: 10, burst: 2 },
    most: 60,
  },
  'the service gives a quarter': { ceiling: 20, service: { perSecond: 5, burst: 5 }, most: 100 },
  'we take no more than a quarter': { ceiling: 5, service: { perSecond: 20, burst: 20 }, most: 0 },
};

for (const [story, { ceiling, service, most }] of Object.entries(SHARED)) {
  test(`within 15 % of what is left when ${story}`, async () => {
    for (const count of [332, 1_102]) {
      const { seconds, throttles, neighbour } = await race(count, ceiling, service);
      const left = Math.min(ceiling, service.perSecond - neighbour);
      assert.ok(seconds <= (1.15 * count) / left, `${count}: ${seconds} s at ${left} a second`);
      assert.ok(throttles <= most, `${count}: ${throttles} throttles`);
    }
  });
}

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
