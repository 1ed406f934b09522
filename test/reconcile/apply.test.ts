import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { apply, WriteFailure, type Writer } from '../../src/reconcile/apply.ts';
import type { Change, Outcome } from '../../src/reconcile/types.ts';
import { grant } from './changes.ts';

const test = suite('reconcile/apply');

function change(name: string, needs: string[] = [], lanes: string[] = []): Change {
  return grant(name, { key: name, needs, lanes });
}

interface Running {
  readonly parallelism?: number;
  readonly signal?: AbortSignal;
  readonly onStart?: (change: Change) => void;
  readonly onEnd?: (outcome: Outcome, change: Change) => void;
}

function run(changes: readonly Change[], writer: Writer, more: Running = {}): Promise<Outcome[]> {
  return apply(changes, writer, {
    parallelism: 10,
    signal: new AbortController().signal,
    now: () => 0,
    describe: ({ key }) => `<${key}>`,
    ...more,
  });
}

/** Succeeds but for the named ones. */
function failing(...names: string[]): Writer {
  return {
    write: async ({ key }) => {
      if (names.includes(key)) {
        throw new WriteFailure('failed', 'E710', 'AWS said no', { hint: 'ask', requestId: 'r-1' });
      }
      return {};
    },
  };
}

const line = ({ key, status, error }: Outcome) =>
  [key, status, error?.code].filter((part) => part !== undefined).join(' ');

const graphs: readonly [name: string, changes: Change[], fails: string[], expected: string[]][] = [
  ['nothing', [], [], []],
  ['two by themselves', [change('a'), change('b')], [], ['a done', 'b done']],
  [
    'a failure holds nothing else back',
    [change('a'), change('b')],
    ['a'],
    ['a failed E710', 'b done'],
  ],
  [
    'what needs it is skipped, and what needs that',
    [change('a'), change('b', ['a']), change('c', ['b']), change('d')],
    ['a'],
    ['a failed E710', 'b skipped E701', 'c skipped E701', 'd done'],
  ],
  [
    'one failed need of two',
    [change('a'), change('b'), change('c', ['a', 'b'])],
    ['b'],
    ['a done', 'b failed E710', 'c skipped E701'],
  ],
  ['a need that is not in the plan is fulfilled', [change('a', ['elsewhere'])], [], ['a done']],
  ['a need that stands later', [change('a', ['b']), change('b')], [], ['a done', 'b done']],
  [
    'a failed need that stands later',
    [change('a', ['b']), change('b')],
    ['b'],
    ['a skipped E701', 'b failed E710'],
  ],
];

for (const [name, changes, fails, expected] of graphs) {
  for (const parallelism of [1, 10]) {
    test(`${name}, ${parallelism} at once`, async () => {
      const outcomes = await run(changes, failing(...fails), { parallelism });
      assert.equal(outcomes.map(line), expected);
    });
  }
}

test('a circle of needs ends, with nothing done', async () => {
  const outcomes = await run([change('a', ['b']), change('b', ['a'])], failing());
  assert.equal(
    outcomes.map(({ status }) => status),
    ['skipped', 'skipped'],
  );
});

test('what a writer throws becomes the outcome', async () => {
  const conflict = new WriteFailure('conflict', 'E720', 'changed since');
  const thrown: readonly [unknown, object][] = [
    [conflict, { status: 'conflict', error: { code: 'E720', message: 'changed since' } }],
    [new Error('bug'), { status: 'unknown', error: { code: 'E700', message: 'bug' } }],
    ['text', { status: 'unknown', error: { code: 'E700', message: 'text' } }],
  ];
  for (const [error, expected] of thrown) {
    const outcomes = await run([change('a')], { write: () => Promise.reject(error) });
    assert.equal(outcomes, [{ key: 'a', action: 'create', ms: 0, ...expected }]);
  }
});

test('a failure that concerns every change stops the run: what is running ends, the rest says why', async () => {
  const stop = { code: 'E603', message: 'The credentials have ended.', hint: 'Sign in again.' };
  const writer: Writer = {
    write: async ({ key }) => {
      if (key === 'a') {
        throw new WriteFailure('failed', 'E603', 'The credentials have ended.', { stop });
      }
      return {};
    },
  };
  const changes = ['a', 'b', 'c', 'd'].map((key) => change(key));
  const outcomes = await run(changes, writer, { parallelism: 2 });
  assert.equal(outcomes.map(line), ['a failed E603', 'b done', 'c skipped E603', 'd skipped E603']);
  assert.equal(outcomes[3]?.error, stop);
});

test('whoever watches is told of each change as it begins and ends', async () => {
  const told: string[] = [];
  await run([change('a'), change('b', ['a']), change('c', ['b'])], failing('b'), {
    onStart: ({ key }) => told.push(`${key} begins`),
    onEnd: (outcome) => told.push(line(outcome)),
  });
  assert.equal(told, ['a begins', 'a done', 'b begins', 'b failed E710', 'c skipped E701']);
});

test('a failure keeps what caused it', () => {
  const cause = new Error('socket hang up');
  assert.is(new WriteFailure('unknown', 'E700', 'no answer', { cause }).cause, cause);
});

test('what is held back names what it needs', async () => {
  const outcomes = await run([change('a'), change('b', ['a'])], failing('a'));
  assert.is(outcomes[1]?.error?.message, 'Held back: it needs <a>, which is not done.');
});

test('a writer that throws at once is no different', async () => {
  const writer: Writer = {
    write: () => {
      throw new Error('bug');
    },
  };
  assert.equal((await run([change('a'), change('b')], writer)).map(line), [
    'a unknown E700',
    'b unknown E700',
  ]);
});

test('request id, hint, note and duration are reported', async () => {
  let now = 1000;
  const options = {
    parallelism: 1,
    signal: new AbortController().signal,
    describe: () => '',
    now: () => now,
  };
  const writer: Writer = {
    write: async (one) => {
      now += 25;
      await failing('b').write(one);
      return { note: 'provisioned 2 accounts', requestId: 'r-9' };
    },
  };
  assert.equal(await apply([change('a'), change('b')], writer, options), [
    {
      key: 'a',
      action: 'create',
      status: 'done',
      note: 'provisioned 2 accounts',
      requestId: 'r-9',
      ms: 25,
    },
    {
      key: 'b',
      action: 'create',
      status: 'failed',
      error: { code: 'E710', message: 'AWS said no', hint: 'ask' },
      requestId: 'r-1',
      ms: 25,
    },
  ]);
});

test('what is held back says for what', async () => {
  const [, held] = await run([change('a'), change('b', ['a'])], failing('a'));
  assert.is(held?.error?.message, 'Held back: it needs <a>, which is not done.');
});

test('an interruption: what runs ends, nothing new begins', async () => {
  const stop = new AbortController();
  const started: string[] = [];
  const writer: Writer = {
    write: async ({ key }) => {
      started.push(key);
      await Promise.resolve();
      if (key === 'b') {
        stop.abort();
      }
      return {};
    },
  };
  const changes = [change('a'), change('b'), change('c'), change('d', ['a'])];
  const outcomes = await run(changes, writer, { parallelism: 2, signal: stop.signal });
  assert.equal(started, ['a', 'b', ...started.slice(2)]);
  assert.not(started.includes('d'));
  assert.equal(
    outcomes.map(line).filter((text) => text.startsWith('d')),
    ['d skipped E702'],
  );
  assert.is(outcomes.filter(({ status }) => status === 'done').length, started.length);
});

test('interrupted before it began: nothing is written', async () => {
  const outcomes = await run([change('a'), change('b', ['a'])], failing('a'), {
    signal: AbortSignal.abort(),
  });
  assert.equal(outcomes.map(line), ['a skipped E702', 'b skipped E701']);
});

/** Changes with needs among the earlier ones and a few lanes, some of which fail. */
const graph = fc
  .array(
    fc.record({
      needs: fc.array(fc.nat(), { maxLength: 3 }),
      lanes: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
      fails: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
      turns: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 14 },
  )
  .map((nodes) =>
    nodes.map(({ needs, lanes, ...node }, i) => ({
      ...node,
      change: change(`c${i}`, i === 0 ? [] : needs.map((need) => `c${need % i}`), lanes),
    })),
  );

test('any graph: lanes never overlap, needs are respected, each change ends once', () =>
  fc.assert(
    fc.asyncProperty(
      graph,
      fc.integer({ min: 1, max: 5 }),
      fc.option(fc.nat(14)),
      async (nodes, parallelism, stopAt) => {
        const stop = new AbortController();
        const held = new Set<string>();
        const done = new Set<string>();
        const ended: string[] = [];
        let running = 0;
        const writer: Writer = {
          write: async ({ key, lanes, needs }) => {
            assert.is(stop.signal.aborted, false, 'nothing begins after an interruption');
            assert.equal(
              needs.filter((need) => !done.has(need)),
              [],
              'needs are done first',
            );
            assert.equal(
              lanes.filter((lane) => held.has(lane)),
              [],
              'lanes are free',
            );
            running += 1;
            assert.ok(running <= parallelism, 'no more at once than allowed');
            for (const lane of lanes) {
              held.add(lane);
            }
            const node = nodes.find((one) => one.change.key === key);
            for (let turn = 0; turn < (node?.turns ?? 0); turn++) {
              await Promise.resolve();
            }
            running -= 1;
            for (const lane of lanes) {
              held.delete(lane);
            }
            if (key === `c${stopAt}`) {
              stop.abort();
            }
            if (node?.fails) {
              throw new WriteFailure('failed', 'E710', 'no');
            }
            done.add(key);
            return {};
          },
        };
        const changes = nodes.map((node) => node.change);
        const outcomes = await run(changes, writer, {
          parallelism,
          signal: stop.signal,
          onEnd: ({ key }) => ended.push(key),
        });
        assert.equal(
          outcomes.map(({ key }) => key),
          changes.map(({ key }) => key),
          'in the order of the plan',
        );
        assert.equal([...ended].sort(), changes.map(({ key }) => key).sort(), 'each ends once');
        assert.not.ok(
          outcomes.some(({ status }) => status === 'unknown'),
          'no rule was broken within a write',
        );
        assert.equal(
          outcomes
            .filter(({ status }) => status === 'done')
            .map(({ key }) => key)
            .sort(),
          [...done].sort(),
        );
        if (!stop.signal.aborted) {
          const failed = new Set(nodes.filter(({ fails }) => fails).map((one) => one.change.key));
          for (const { key, status } of outcomes) {
            const needs = changes.find((one) => one.key === key)?.needs ?? [];
            const expected = needs.some((need) => !done.has(need))
              ? 'skipped'
              : failed.has(key)
                ? 'failed'
                : 'done';
            assert.is(status, expected, key);
          }
        }
      },
    ),
    { numRuns: 300 },
  ));

test.run();
