import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Rules } from '../../../src/reconcile/guardrails/judgement.ts';
import { liveSet } from '../world.ts';
import { DEV, judged, levels, PROD_1, type Stage } from './stage.ts';

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

test.run();
