import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { group, liveSet } from '../world.ts';
import { COMPANY, DEV, declared, judged, levels, PROD_1 } from './stage.ts';

const test = suite('guardrails: keepSelf');

const role = (set: string, user = 'ada', account = DEV) => ({
  caller: {
    accountId: account,
    arn: `arn:aws:sts::${account}:assumed-role/AWSReservedSSO_${set}_0123456789abcdef/${user}`,
  },
});
const GROUPS = ['Admins', 'Devs', 'ada'];
const ONE = [`group:Admins Admin ${DEV}`];
const TWO = [...ONE, `group:Devs Admin ${DEV}`];

test('nobody who has the set loses it', async () => {
  assert.equal(await judged('keepSelf', { before: TWO, world: role('Admin') }), [
    'ok: nobody who has Admin @ dev loses it, and so the caller keeps it',
  ]);
});

test('nobody has it after the plan', async () => {
  const stage = { before: ONE, after: [`group:Admins Admin ${PROD_1}`] };
  assert.equal(await judged('keepSelf', { ...stage, world: role('Admin') }), [
    'override: the caller runs under Admin @ dev, and after this plan nobody has it',
  ]);
});

test('some lose it: AWS does not tell whether the caller is among them', async () => {
  assert.equal(await judged('keepSelf', { before: TWO, after: ONE, world: role('Admin') }), [
    'warn: the caller runs under Admin @ dev, and loses it if by one of these only: group Devs → Admin @ dev',
  ]);
});

test('the caller has it as a user and keeps it', async () => {
  const own = `user:ada Admin ${DEV}`;
  const stage = { before: [...TWO, own], after: [own] };
  assert.equal(await judged('keepSelf', { ...stage, world: role('Admin', 'Ada') }), [
    'ok: the caller keeps Admin @ dev as the user Ada',
  ]);
  assert.is(await levels('keepSelf', { ...stage, world: role('Admin', 'bob') }), 'warn');
});

test('a group without members, or one that is deferred, is nobody', async () => {
  for (const name of ['Nobody', 'Late']) {
    const stage = { before: ONE, after: [`group:${name} Admin ${DEV}`] };
    assert.is(await levels('keepSelf', { ...stage, world: role('Admin') }), 'override');
  }
});

test('whether anybody is in the groups that keep it was not read', async () => {
  const stage = { before: ONE, after: [`group:Unread Admin ${DEV}`] };
  assert.equal(await judged('keepSelf', { ...stage, world: role('Admin') }), [
    'override: cannot be evaluated: the caller runs under Admin @ dev, and it was not read who is in Unread',
  ]);
  const another = { ...stage, after: [...stage.after, `group:Devs Admin ${DEV}`] };
  assert.is(await levels('keepSelf', { ...another, world: role('Admin') }), 'warn');
});

test('another account or another set is not the one of the caller', async () => {
  const stage = { before: [...ONE, `group:Devs Admin ${PROD_1}`], after: ONE };
  assert.is(await levels('keepSelf', { ...stage, world: role('Admin') }), 'ok');
  assert.is(await levels('keepSelf', { ...stage, world: role('Read') }), 'ok');
});

for (const [what, arn] of [
  [
    'the role itself',
    `arn:aws:iam::${DEV}:role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_Ad_min_0123456789abcdef`,
  ],
  [
    'the role, without a Region',
    `arn:aws:iam::${DEV}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Ad_min_0123456789abcdef`,
  ],
  [
    'a session in another partition',
    `arn:aws-us-gov:sts::${DEV}:assumed-role/AWSReservedSSO_Ad_min_0123456789abcdef/ada@contoso.example`,
  ],
] as const) {
  test(`the caller is told by ${what}`, async () => {
    const stage = { before: [`group:Admins Ad_min ${DEV}`], after: [] };
    assert.is(
      await levels('keepSelf', { ...stage, world: { caller: { accountId: DEV, arn } } }),
      'override',
    );
  });
}

test('a role of something else has nothing to keep', async () => {
  const arn = `arn:aws:sts::${DEV}:assumed-role/pipeline/run`;
  const stage = { before: ONE, after: [], world: { caller: { accountId: DEV, arn } } };
  assert.equal(await judged('keepSelf', stage), [
    'ok: the caller has no role of IAM Identity Center',
  ]);
});

test('a role of IAM Identity Center that cannot be read blocks', async () => {
  const arn = `arn:aws:sts::${DEV}:assumed-role/AWSReservedSSO_Admin/ada`;
  assert.is(
    await levels('keepSelf', { before: ONE, world: { caller: { accountId: DEV, arn } } }),
    'override',
  );
});

test('an unknown caller is warned where something is taken away', async () => {
  const text = 'not checked: it is not known under which role this runs';
  assert.equal(await judged('keepSelf', { before: ONE }), []);
  assert.equal(await judged('keepSelf', { before: TWO, after: ONE }), [`warn: ${text}`]);
  assert.equal(await judged('keepSelf', { before: ONE, after: TWO }), []);
});

test('it can be turned off', async () => {
  const guardrails = { keepSelf: false };
  const stage = { before: ONE, after: [], guardrails, world: role('Admin') };
  assert.equal(await judged('keepSelf', stage), []);
  const base = { ...stage, input: { baseGuardrails: {} } };
  assert.is(await levels('keepSelf', base), 'override');
});

test('an unknown caller loses no assignment where only a permission set goes', async () => {
  const stage = { before: ONE, found: [liveSet('Unused')] };
  assert.equal(await judged('keepSelf', stage), []);
});

test('another set in the account of the caller is not his', async () => {
  const stage = { before: [...ONE, `group:Devs Read ${DEV}`], after: ONE };
  assert.is(await levels('keepSelf', { ...stage, world: role('Admin') }), 'ok');
});

test('a group that is called like the caller is not the caller', async () => {
  const own = `group:ada Admin ${DEV}`;
  const members = { users: 1, groups: [] };
  const principals = [...COMPANY.principals, group('ada', { members })];
  const stage = { before: [...TWO, own], after: [own], file: { groups: declared(GROUPS) } };
  const world = { ...role('Admin'), principals };
  assert.is(await levels('keepSelf', { ...stage, world }), 'warn');
});

test.run();
