import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { endingRoles } from '../../src/reconcile/ending-roles.ts';
import { assignmentKey } from '../../src/reconcile/kinds/assignment.ts';
import { renamesOf } from '../../src/reconcile/renames.ts';
import type { AssignmentSpec, EndingRole } from '../../src/reconcile/types.ts';
import { grant, revoke, setChange } from './changes.ts';
import { DEV, inputOf, PROD_1, type Stage } from './guardrails/stage.ts';
import { live, liveAssignment } from './world.ts';

const test = suite('reconcile: ending roles');

async function ending(stage: Stage): Promise<EndingRole[]> {
  const { changes, live, config } = await inputOf(stage);
  return endingRoles(
    changes,
    live as Parameters<typeof endingRoles>[1],
    renamesOf(config).permissionSets,
  );
}

test('one of two assignments goes: the role stays', async () => {
  const [one, two] = [`group:Devs Read ${DEV}`, `group:Admins Read ${DEV}`];
  assert.equal(await ending({ before: [one, two], after: [one] }), []);
});

test('the last one goes, in that account only', async () => {
  const before = [`group:Devs Read ${DEV}`, `group:Devs Read ${PROD_1}`];
  assert.equal(await ending({ before, after: before.slice(0, 1) }), [
    { permissionSet: 'Read', accountId: PROD_1 },
  ]);
});

test('another group takes over: the role stays', async () => {
  const stage = { before: [`group:Devs Read ${DEV}`], after: [`group:Admins Read ${DEV}`] };
  assert.equal(await ending(stage), []);
});

test('a renamed permission set is another role; it is named where it takes the place', async () => {
  const stage = {
    before: [`group:Devs ReadOld ${DEV}`, `group:Devs ReadOld ${PROD_1}`],
    after: [`group:Devs ReadNew ${DEV}`],
    file: { permissionSets: { ReadNew: { previously: ['ReadOld'] } } },
  };
  assert.equal(await ending(stage), [
    { permissionSet: 'ReadOld', accountId: PROD_1 },
    { permissionSet: 'ReadOld', accountId: DEV, replacedBy: 'ReadNew' },
  ]);
});

const ACCOUNTS = ['111111111111', '222222222222'] as const;

/** `Read 111111111111`, of one group or another. */
function spec(text: string, principal: string): AssignmentSpec {
  const [permissionSet = '', accountId = ''] = text.split(' ');
  return { principalType: 'group', principal, permissionSet, accountId };
}

const takes = (text: string, principal = 'G') => {
  const before = spec(text, principal);
  return revoke(principal, { before, key: assignmentKey(before) });
};
const gives = (text: string, principal = 'G') => {
  const after = spec(text, principal);
  return grant(principal, { after, key: assignmentKey(after) });
};
const has = (text: string, principal = 'G') => liveAssignment(`group:${principal} ${text}`);

test('roles are sorted by permission set and account, each once, whoever loses them', async () => {
  const lost = [`Write ${ACCOUNTS[0]}`, `Read ${ACCOUNTS[1]}`, `Read ${ACCOUNTS[0]}`];
  const changes = lost.flatMap((one) => [takes(one), takes(one, 'H')]);
  const there = await live(lost.flatMap((one) => [has(one), has(one, 'H')]));
  assert.equal(endingRoles(changes, there, new Map()), [
    { permissionSet: 'Read', accountId: ACCOUNTS[0] },
    { permissionSet: 'Read', accountId: ACCOUNTS[1] },
    { permissionSet: 'Write', accountId: ACCOUNTS[0] },
  ]);
});

test('what is told of a rename is the set that is there in the same account, by what stays or comes', async () => {
  const renamed = new Map([['Was', 'Now']]);
  const changes = [
    takes(`Was ${ACCOUNTS[0]}`),
    takes(`Was ${ACCOUNTS[1]}`),
    takes(`Other ${ACCOUNTS[0]}`),
    gives(`Now ${ACCOUNTS[0]}`),
  ];
  const there = await live([
    has(`Was ${ACCOUNTS[0]}`),
    has(`Was ${ACCOUNTS[1]}`),
    has(`Other ${ACCOUNTS[0]}`),
  ]);
  const expected = [
    { permissionSet: 'Other', accountId: ACCOUNTS[0] },
    { permissionSet: 'Was', accountId: ACCOUNTS[0], replacedBy: 'Now' },
  ];
  assert.equal(endingRoles(changes, there, renamed), [
    ...expected,
    { permissionSet: 'Was', accountId: ACCOUNTS[1] },
  ]);
  const stays = await live([...there.found.items, has(`Now ${ACCOUNTS[1]}`, 'H')]);
  assert.equal(endingRoles(changes, stays, renamed), [
    ...expected,
    { permissionSet: 'Was', accountId: ACCOUNTS[1], replacedBy: 'Now' },
  ]);
});

test('a set that is deleted, and a grant, end no role', async () => {
  const changes = [setChange('Read', {}, undefined), gives(`Read ${ACCOUNTS[0]}`)];
  assert.equal(endingRoles(changes, await live([]), new Map()), []);
});

test.run();
