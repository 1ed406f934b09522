import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { liveSet } from '../world.ts';
import { DEV, declared, judged, levels, PROD_1, PROD_2 } from './stage.ts';

const test = suite('guardrails: deletions');

const ALL = { deletions: { maxCount: 1000, maxPercent: 100 } };

/** Assignments of one group in one account, so many sets. */
function lines(count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, i) => `group:Devs Read${i + from} ${DEV}`);
}

/** Each line is a set and an assignment: two managed objects, of which the set stays declared. */
function taking(count: number, of: number, guardrails = {}) {
  const before = lines(of);
  const permissionSets = declared(before.map((_, i) => `Read${i}`));
  return { before, after: lines(of - count, count), guardrails, file: { permissionSets } };
}

test('nothing deleted passes, and says by which numbers', async () => {
  assert.equal(await judged('deletions', { before: lines(3) }), [
    'ok: 0 deleted of 6 managed (0 %); at most 10 and 25 %',
  ]);
});

test('of nothing there is no percentage', async () => {
  assert.equal(await judged('deletions', { before: [], guardrails: ALL }), [
    'ok: 0 deleted of 0 managed; at most 1000 and 100 %',
  ]);
});

test('the count trips above, not at the limit', async () => {
  assert.is(await levels('deletions', taking(10, 40)), 'ok');
  assert.equal(await judged('deletions', taking(11, 40)), [
    'override: 11 deleted of 80 managed (13.8 %); at most 10 are allowed',
  ]);
});

test('the percentage counts from 20 managed objects on', async () => {
  assert.is(await levels('deletions', taking(5, 9)), 'ok'); // of 18
  assert.is(await levels('deletions', taking(5, 10)), 'ok'); // of 20: exactly 25 %
  assert.equal(await judged('deletions', taking(6, 10)), [
    'override: 6 deleted of 20 managed (30 %); at most 25 % are allowed',
  ]);
});

test('zero allows none', async () => {
  assert.is(await levels('deletions', taking(1, 3, { deletions: { maxCount: 0 } })), 'override');
  assert.is(await levels('deletions', taking(1, 10, { deletions: { maxPercent: 0 } })), 'override');
});

test('the level is the one of the file', async () => {
  for (const level of ['warn', 'override', 'deny'] as const) {
    assert.is(
      await levels('deletions', taking(1, 3, { deletions: { maxCount: 0, level } })),
      level,
    );
  }
});

test('a rename is a deletion, whatever the file calls it', async () => {
  const stage = {
    before: [`group:Devs ReadOld ${DEV}`, `group:Devs ReadOld ${PROD_1}`],
    after: [`group:Devs ReadNew ${DEV}`, `group:Devs ReadNew ${PROD_1}`],
    file: { permissionSets: { ReadNew: { previously: ['ReadOld'] } } },
    guardrails: { deletions: { maxCount: 2 } },
  };
  assert.is(await levels('deletions', stage), 'override');
});

test('what is deferred counts, too', async () => {
  const stage = {
    before: [`group:Devs Read ${DEV}`, `group:Devs Read 999988887777`],
    after: [],
    world: { vantage: 'delegated' as const },
    guardrails: { deletions: { maxCount: 0, level: 'deny' as const } },
  };
  assert.equal(await judged('deletions', stage), [
    'deny: 3 deleted of 3 managed (100 %), 3 of them deferred; at most 0 are allowed',
  ]);
});

test('to take every policy out of a set takes it from all its holders', async () => {
  const before = [`group:Devs Read ${DEV}`, `group:Devs Read ${PROD_1}`, `group:Glass Read ${DEV}`];
  const stage = (awsManagedPolicies: string[]) => ({
    before,
    found: [liveSet('Read', { awsManagedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] })],
    file: { permissionSets: { Read: { awsManagedPolicies } } },
    guardrails: { deletions: { maxCount: 2 } },
  });
  assert.equal(await judged('deletions', stage([])), [
    'override: 3 deleted of 4 managed (75 %), 3 of them by taking every policy out of their set; at most 2 are allowed',
  ]);
  assert.is(await levels('deletions', stage(['ViewOnlyAccess'])), 'ok');
});

test('what is not managed makes the managed part no larger', async () => {
  const before = [...lines(10), `group:Devs Foreign ${PROD_2}`];
  const foreign = liveSet('Foreign', { tags: {} });
  const permissionSets = declared(Array.from({ length: 10 }, (_, i) => `Read${i}`));
  const stage = { before, after: lines(9, 1), found: [foreign], file: { permissionSets } };
  assert.equal(await judged('deletions', { ...stage, guardrails: ALL }), [
    'ok: 1 deleted of 20 managed (5 %); at most 1000 and 100 %',
  ]);
});

test('of what is deferred only deletions are counted', async () => {
  const stage = {
    before: [`group:Devs Read ${DEV}`, 'group:Devs Read 999988887777'],
    after: [`group:Devs Read ${DEV}`, `group:Late Read ${DEV}`],
    world: { vantage: 'delegated' as const },
  };
  assert.equal(await judged('deletions', stage), [
    'ok: 1 deleted of 3 managed (33.3 %), 1 of them deferred; at most 10 and 25 %',
  ]);
});

test('a set that keeps a policy of another sort is not emptied', async () => {
  const inlinePolicy = {
    Version: '2012-10-17' as const,
    Statement: [{ Effect: 'Allow' as const, Action: 's3:List*', Resource: '*' }],
  };
  for (const kept of [{ customerManagedPolicies: [{ name: 'ours' }] }, { inlinePolicy }]) {
    const stage = {
      before: lines(1),
      found: [liveSet('Read0', { awsManagedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] })],
      file: { permissionSets: { Read0: kept } },
    };
    assert.equal(await judged('deletions', stage), [
      'ok: 0 deleted of 2 managed (0 %); at most 10 and 25 %',
    ]);
  }
});

test.run();
