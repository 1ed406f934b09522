import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Rules } from '../../../src/reconcile/guardrails/judgement.ts';
import { liveSet, user } from '../world.ts';
import { COMPANY, DEV, judged, levels, PROD_1, type Stage } from './stage.ts';

const test = suite('guardrails: protected');

const HERE = [`group:Devs Read ${DEV}`, `group:Admins Admin ${PROD_1}`];
const rule = (wanted: object): Rules => ({ protected: wanted });

test('nothing of it changes', async () => {
  const guardrails = rule({ permissionSets: ['Admin'], groups: ['Admins'], accounts: ['prod-*'] });
  assert.equal(await judged('protected', { before: HERE, after: HERE.slice(1), guardrails }), [
    'ok: nothing changes of what 3 rules of protected name',
  ]);
});

test('without a rule there is no verdict', async () => {
  assert.equal(await judged('protected', { before: HERE, after: [] }), []);
  assert.equal(await judged('protected', { before: HERE, guardrails: rule({}) }), []);
});

for (const [what, wanted] of [
  ['its set', { permissionSets: ['Read'] }],
  ['its group', { groups: ['Devs'] }],
  ['its account by name', { accounts: ['dev'] }],
  ['its account by id', { accounts: [DEV] }],
  ['its account by glob', { accounts: ['d?v'] }],
  ['its account by two globs', { accounts: ['d*', '*v'] }],
] as const) {
  test(`an assignment may neither go nor come: ${what}`, async () => {
    const without = HERE.slice(1);
    const guardrails = rule(wanted);
    const file = { permissionSets: { Read: {}, Admin: {} } };
    const going = { before: HERE, after: without, guardrails, file };
    assert.equal(await judged('protected', going), [
      'deny: 1 change of what is protected: delete group Devs → Read @ dev',
    ]);
    const coming = { before: without, after: HERE, guardrails, found: [liveSet('Read')] };
    assert.is(await levels('protected', coming), 'deny');
  });
}

test('a set may not be edited, deleted or renamed', async () => {
  const guardrails = rule({ permissionSets: ['Read'] });
  const edited = {
    before: HERE,
    guardrails,
    file: { permissionSets: { Read: { description: 'x' }, Admin: {} } },
  };
  assert.is(await levels('protected', edited), 'deny');
  const renamed: Stage = {
    before: HERE,
    after: [`group:Devs ReadNew ${DEV}`, ...HERE.slice(1)],
    file: { permissionSets: { ReadNew: { previously: ['Read'] }, Admin: {} } },
    guardrails,
  };
  assert.is(await levels('protected', renamed), 'deny');
});

test('the edit of a set changes every account where it is held', async () => {
  const file = { permissionSets: { Read: {}, Admin: { sessionDuration: 'PT2H' } } };
  const stage = { before: HERE, file, guardrails: rule({ accounts: [PROD_1] }) };
  assert.equal(await judged('protected', stage), [
    'deny: 1 change of what is protected: update permission set Admin',
  ]);
  assert.is(await levels('protected', { ...stage, guardrails: rule({ accounts: [DEV] }) }), 'ok');
});

test('who is assigned to the enterprise app may not change either', async () => {
  const change = (principalType: 'group' | 'user', principal: string) => ({
    action: 'delete' as const,
    kind: 'appAssignment' as const,
    key: `appAssignment/${principalType}:${principal}`,
    ids: {},
    before: { app: 'AWS', principalType, principal },
    reason: { code: 'notInFile', text: 'not in access.yaml' },
    risk: 'narrows' as const,
    needs: [],
    lanes: [],
    origin: 'change' as const,
    because: [],
  });
  const guardrails = rule({ groups: ['Devs', 'Admins'] });
  for (const [type, name, level] of [
    ['group', 'Devs', 'deny'],
    ['group', 'Glass', 'ok'],
    ['user', 'Devs', 'ok'],
  ] as const) {
    const stage = { before: HERE, guardrails, input: { changes: [change(type, name)] } };
    assert.is(await levels('protected', stage), level, `${type} ${name}`);
  }
});

test('a group is known by what it has, too', async () => {
  const before = [...HERE, `group:Old Read ${DEV}`, `user:ada Read ${DEV}`];
  const file: NonNullable<Stage['file']> = { prune: 'none' };
  const old = { before, after: HERE, guardrails: rule({ groups: ['Old'] }), file };
  assert.is(await levels('protected', old), 'ok');
  const ada = { ...old, guardrails: rule({ groups: ['ada'] }) };
  assert.is(await levels('protected', ada), 'deny');
});

test('many names are cut', async () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => `group:Devs Read${i} ${DEV}`);
  const guardrails = rule({ accounts: ['dev'] });
  const sets = {
    permissionSets: Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`Read${i}`, {}])),
  };
  const five = { before: lines(5), after: [], guardrails, file: sets };
  assert.match((await judged('protected', five)).join(), /: delete .*Read4 @ dev$/);
  const six = { before: lines(6), after: [], guardrails, file: sets };
  assert.match(
    (await judged('protected', six)).join(),
    /^deny: 6 changes .*Read4 @ dev and 1 more$/,
  );
});

test('the management account is caught by a glob, too, and a deferred change is one', async () => {
  const stage: Stage = {
    before: [...HERE, 'group:Devs Read 999988887777'],
    after: HERE,
    guardrails: rule({ accounts: ['to*'] }),
    world: { vantage: 'delegated' },
  };
  assert.is(await levels('protected', stage), 'deny');
});

for (const wanted of [
  { permissionSets: ['read'] },
  { groups: ['devs'] },
  { accounts: ['DEV'] },
  { accounts: ['x*'] },
  { accounts: ['123456789012'] },
]) {
  test(`what names nothing protects nothing, so it blocks: ${JSON.stringify(wanted)}`, async () => {
    const verdicts = await judged('protected', { before: HERE, guardrails: rule(wanted) });
    assert.match(verdicts.join(), /^deny: cannot be evaluated: [^,]*$/);
  });
}

test('a base that names what is gone is only warned of, else no change could mend it', async () => {
  const input = { baseGuardrails: { protected: { groups: ['gone'] } } };
  assert.equal(await judged('protected', { before: HERE, input }), [
    'warn: cannot be evaluated: there is no group "gone" (by the guardrails before this change)',
  ]);
});

test('a set may neither come nor go', async () => {
  const guardrails = rule({ permissionSets: ['Read'] });
  const rest = HERE.slice(1);
  assert.equal(await judged('protected', { before: rest, found: [liveSet('Read')], guardrails }), [
    'deny: 1 change of what is protected: delete permission set Read',
  ]);
  const coming = { before: rest, guardrails, file: { permissionSets: { Read: {}, Admin: {} } } };
  assert.equal(await judged('protected', coming), [
    'deny: 1 change of what is protected: create permission set Read',
  ]);
});

test('a user who is called like a protected group is not the group', async () => {
  const before = [...HERE, `user:Devs Read ${DEV}`];
  const world = { principals: [...COMPANY.principals, user('Devs')] };
  const stage = { before, after: HERE, world, guardrails: rule({ groups: ['Devs'] }) };
  assert.is(await levels('protected', stage), 'ok');
});

test('a foreign set and a group that has nothing are known', async () => {
  const stage = { before: HERE, found: [liveSet('Theirs', { tags: {} })] };
  const sets = rule({ permissionSets: ['Theirs'] });
  assert.is(await levels('protected', { ...stage, guardrails: sets }), 'ok');
  const groups = rule({ groups: ['Glass'] });
  const file = { groups: { Devs: {}, Admins: {} } };
  assert.is(await levels('protected', { ...stage, file, guardrails: groups }), 'ok');
});

test('in a file without groups those of the directory are known', async () => {
  const stage = { before: [`user:ada Read ${DEV}`], lost: 'groups' as const };
  assert.is(await levels('protected', { ...stage, guardrails: rule({ groups: ['Glass'] }) }), 'ok');
  assert.is(await levels('protected', { ...stage, guardrails: rule({ groups: ['x'] }) }), 'deny');
});

test('what names nothing is told by its name', async () => {
  const guardrails = rule({ permissionSets: ['r'], groups: ['g'], accounts: ['a', 'a*'] });
  assert.equal(await judged('protected', { before: HERE, guardrails }), [
    'deny: cannot be evaluated: no account name matches "a*"',
    'deny: cannot be evaluated: there is no account "a"',
    'deny: cannot be evaluated: there is no group "g"',
    'deny: cannot be evaluated: there is no permission set "r"',
  ]);
});

test.run();
