import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { liveAssignment, MANAGEMENT } from '../world.ts';
import { DEV, judged, levels, PROD_1, type Stage } from './stage.ts';

const test = suite('guardrails: neverEmpty and lastAssignment');

const ALL = [`group:Devs Read ${DEV}`, `group:Devs Write ${DEV}`, `group:Admins Read ${PROD_1}`];

test('one of several goes: nothing is left empty', async () => {
  const stage = { before: [...ALL, `group:Admins Write ${DEV}`], after: ALL };
  assert.equal(await judged('neverEmpty', stage), [
    'ok: no account, permission set or principal of the file loses its last assignment',
  ]);
  assert.equal(await judged('lastAssignment', stage), ['ok: no role is deleted']);
});

test('the last of an account, of a set and of a principal', async () => {
  assert.equal(await judged('neverEmpty', { before: ALL, after: ALL.slice(0, 2) }), [
    'override: the last assignment goes of account prod-1 (111111111111), group Admins',
  ]);
  assert.equal(
    await judged('neverEmpty', {
      before: ALL,
      after: [ALL[0] ?? '', ALL[2] ?? ''],
      file: { permissionSets: { Read: {}, Write: {} } },
    }),
    ['override: the last assignment goes of permission set Write'],
  );
  assert.equal(await judged('lastAssignment', { before: ALL, after: ALL.slice(0, 2) }), [
    'warn: AWS deletes 1 role with their last assignment, later ones have other ARNs: Read @ prod-1 (111111111111)',
  ]);
});

test('who is taken out of the file on purpose is no surprise; its account still is', async () => {
  const group = {
    before: [ALL[0] ?? '', ALL[1] ?? ''],
    after: [],
    file: { groups: {}, permissionSets: {} },
  };
  assert.equal(await judged('neverEmpty', group), [
    'override: the last assignment goes of account dev (333333333333)',
  ]);
  const user = {
    before: [`user:ada Read ${DEV}`, `user:bob Read ${DEV}`],
    after: [`user:bob Read ${DEV}`],
  };
  assert.is(await levels('neverEmpty', user), 'override');
  assert.is(await levels('neverEmpty', { ...user, file: { users: { bob: {} } } }), 'ok');
});

test('a list that the file has lost takes nobody out of it', async () => {
  const stage: Stage = {
    before: [`user:ada Read ${DEV}`, ...ALL],
    after: ALL,
    lost: 'users',
  };
  assert.is(await levels('neverEmpty', stage), 'override');
});

test('the levels are those of the file', async () => {
  const stage = { before: ALL, after: ALL.slice(0, 2) };
  const guardrails = { neverEmpty: { level: 'warn' }, lastAssignment: 'deny' } as const;
  assert.is(await levels('neverEmpty', { ...stage, guardrails }), 'warn');
  assert.is(await levels('lastAssignment', { ...stage, guardrails }), 'deny');
});

test('a user who is called like a renamed group is none', async () => {
  const stage = {
    before: [`user:ada Read ${DEV}`, `group:Devs Read ${DEV}`],
    after: [`group:Devs Read ${DEV}`],
    file: { groups: { Devs: { previously: ['ada'] } } },
  };
  assert.equal(await judged('neverEmpty', stage), [
    'override: the last assignment goes of user ada',
  ]);
});

test('another assignment in its place is not empty', async () => {
  const stage = {
    before: [`group:Devs Read ${DEV}`],
    after: [`group:Devs Write ${DEV}`],
    file: { permissionSets: { Read: {}, Write: {} } },
  };
  assert.equal(await judged('neverEmpty', stage), [
    'override: the last assignment goes of permission set Read',
  ]);
});

test('a renamed set or group is not empty where its new name has something', async () => {
  const sets = {
    before: [`group:Devs ReadOld ${DEV}`],
    after: [`group:Devs ReadNew ${DEV}`],
    file: { permissionSets: { ReadNew: { previously: ['ReadOld'] } } },
  };
  assert.is(await levels('neverEmpty', sets), 'ok');
  const groups = {
    before: [`group:Old Read ${DEV}`],
    after: [`group:Devs Read ${DEV}`],
    file: { groups: { Devs: { previously: ['Old'] } } },
  };
  assert.is(await levels('neverEmpty', groups), 'ok');
});

test('a rename to a name that has nothing is a loss', async () => {
  const stage = {
    before: [`group:Old Read ${DEV}`, `group:Admins Read ${DEV}`],
    after: [`group:Admins Read ${DEV}`],
    file: { groups: { Devs: { previously: ['Old'] }, Admins: {} } },
  };
  assert.equal(await judged('neverEmpty', stage), [
    'override: the last assignment goes of group Devs',
  ]);
});

test('a rename that has to wait takes nothing away yet, nor later', async () => {
  const stage = {
    before: [`group:Old Read ${DEV}`],
    after: [`group:Late Read ${DEV}`],
    file: { groups: { Late: { previously: ['Old'] } } },
  };
  assert.is(await levels('neverEmpty', stage), 'ok');
});

test('what is deferred is no replacement, and no removal that is forgotten', async () => {
  const stage = {
    before: [`group:Devs Read ${DEV}`],
    after: [`group:Late Read ${DEV}`],
  };
  assert.is(await levels('neverEmpty', stage), 'override');
  const later = {
    before: [`group:Devs Read ${MANAGEMENT}`, `group:Devs Write ${DEV}`],
    after: [`group:Devs Write ${DEV}`],
    world: { vantage: 'delegated' as const },
  };
  assert.is(await levels('neverEmpty', later), 'override');
});

test('who is deleted in every directory has nothing to lose; the role goes all the same', async () => {
  const orphan = { ...liveAssignment(`group:gone Read ${DEV}`), orphaned: true as const };
  const stage = {
    before: [`group:Devs Read ${PROD_1}`, `group:Devs Write ${DEV}`],
    found: [orphan],
  };
  assert.is(await levels('neverEmpty', stage), 'ok');
  assert.is(await levels('lastAssignment', stage), 'warn');
});

test('an account where only the deleted had something has nothing to lose', async () => {
  const orphan = { ...liveAssignment(`group:gone Read ${DEV}`), orphaned: true as const };
  const stage = { before: [`group:Devs Read ${PROD_1}`], found: [orphan] };
  assert.equal(await judged('neverEmpty', stage), [
    'ok: no account, permission set or principal of the file loses its last assignment',
  ]);
});

test.run();
