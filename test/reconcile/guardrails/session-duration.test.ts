import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { liveSet, MANAGEMENT } from '../world.ts';
import { DEV, judged, levels, type Stage } from './stage.ts';

const test = suite('guardrails: sessionDuration');

const HERE = [`group:Devs Read ${DEV}`, `group:Admins Admin ${DEV}`];
const LIMITS = { sessionDuration: { max: 'PT8H', admin: 'PT1H' } };
const file = (Read: string, Admin: string): NonNullable<Stage['file']> => ({
  permissionSets: { Read: { sessionDuration: Read }, Admin: { sessionDuration: Admin } },
});

test('at the limit passes, in whatever spelling', async () => {
  const stage = { before: HERE, file: file('PT480M', 'PT60M'), guardrails: LIMITS };
  assert.equal(await judged('sessionDuration', stage), [
    'ok: no session is too long (at most PT8H, admin PT1H)',
  ]);
});

test('without a limit there is no verdict', async () => {
  const stage = { before: HERE, file: file('PT12H', 'PT12H'), guardrails: { sessionDuration: {} } };
  assert.equal(await judged('sessionDuration', stage), []);
});

test('too long for any set, and for one of the tier admin', async () => {
  const stage = { before: HERE, file: file('PT9H', 'PT1H1S'), guardrails: LIMITS };
  assert.equal(await judged('sessionDuration', stage), [
    'override: sessions may last PT8H at most: Read has PT9H',
    'override: sessions of the tier admin, or of one not known, may last PT1H at most: Admin has PT1H1S',
  ]);
});

test('one limit alone', async () => {
  const max = { sessionDuration: { max: 'PT1H' } };
  const stage = { before: HERE, file: file('PT1H', 'PT2H') };
  assert.is(await levels('sessionDuration', { ...stage, guardrails: max }), 'override');
  const admin = { sessionDuration: { admin: 'PT2H' } };
  assert.is(await levels('sessionDuration', { ...stage, guardrails: admin }), 'ok');
});

test('a set of which the tier is not known may be admin', async () => {
  const stage = { before: [`group:Devs Own ${DEV}`], guardrails: LIMITS };
  const long = { ...stage, file: { permissionSets: { Own: { sessionDuration: 'PT2H' } } } };
  assert.is(await levels('sessionDuration', stage), 'ok');
  assert.is(await levels('sessionDuration', long), 'override');
});

test('a set that rules where it is held is admin', async () => {
  const permissionSets = { Rule: { sessionDuration: 'PT2H' } };
  const held = (id: string) => ({ before: [`group:Devs Rule ${id}`], file: { permissionSets } });
  const guardrails = LIMITS;
  assert.is(await levels('sessionDuration', { ...held(DEV), guardrails }), 'ok');
  assert.is(await levels('sessionDuration', { ...held(MANAGEMENT), guardrails }), 'override');
});

test('where it is only held later it is admin, too', async () => {
  const file = { permissionSets: { Rule: { sessionDuration: 'PT2H' } } };
  const stage = { before: [], after: [`group:Late Rule ${MANAGEMENT}`], file, guardrails: LIMITS };
  assert.is(await levels('sessionDuration', stage), 'override');
});

test('what is there and stays counts, what goes does not', async () => {
  const stage = { before: HERE, found: [liveSet('Read', { sessionDuration: 'PT10H' })] };
  assert.equal(await judged('sessionDuration', { ...stage, guardrails: LIMITS }), [
    'override: sessions may last PT8H at most: Read has PT10H, already so before this plan',
  ]);
  const without = { ...stage, after: HERE.slice(1), guardrails: LIMITS };
  assert.is(await levels('sessionDuration', without), 'ok');
  const mended = { ...stage, file: file('PT8H', 'PT1H'), guardrails: LIMITS };
  assert.is(await levels('sessionDuration', mended), 'ok');
});

test('the limit that is not there is not named', async () => {
  const stage = { before: HERE, file: file('PT1H', 'PT1H') };
  for (const [limit, named] of [
    [{ max: 'PT8H' }, 'at most PT8H'],
    [{ admin: 'PT2H' }, 'admin PT2H'],
  ] as const) {
    const guardrails = { sessionDuration: limit };
    assert.equal(await judged('sessionDuration', { ...stage, guardrails }), [
      `ok: no session is too long (${named})`,
    ]);
  }
});

test('an edit of something else leaves it as long as it was', async () => {
  const stage = {
    before: HERE,
    found: [liveSet('Read', { sessionDuration: 'PT10H' })],
    file: { permissionSets: { Read: { sessionDuration: 'PT10H', description: 'x' }, Admin: {} } },
  };
  assert.equal(await judged('sessionDuration', { ...stage, guardrails: LIMITS }), [
    'override: sessions may last PT8H at most: Read has PT10H, already so before this plan',
  ]);
});

test('a set is admin where it is held, not where others are', async () => {
  const permissionSets = { Rule: { sessionDuration: 'PT2H' }, Read: {} };
  const before = [`group:Devs Rule ${DEV}`, `group:Devs Read ${MANAGEMENT}`];
  const stage = { before, file: { permissionSets }, guardrails: LIMITS };
  assert.is(await levels('sessionDuration', stage), 'ok');
});

test.run();
