import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Rules } from '../../../src/reconcile/guardrails/judgement.ts';
import { liveAssignment, liveSet, MANAGEMENT } from '../world.ts';
import { DEV, FROZEN, inputOf, judged, levels, PROD_1, PROD_2, type Stage } from './stage.ts';

const test = suite('guardrails: forbid');

type Rule = NonNullable<Rules['forbid']>[number];

const NO_ADMIN: Rule = {
  privilege: 'admin',
  organizationalUnits: ['Work/Prod'],
  exceptGroups: ['Glass'],
  level: 'deny',
};
const rules = (...forbid: Rule[]): Rules => ({ forbid });

test('what is not forbidden passes', async () => {
  const before = [
    `group:Admins Admin ${DEV}`,
    `group:Glass Admin ${PROD_1}`,
    `group:Devs Write ${PROD_1}`,
    `group:Devs Rule ${PROD_1}`,
    `group:Admins Admin ${FROZEN}`,
  ];
  assert.equal(await judged('forbid', { before, guardrails: rules(NO_ADMIN) }), [
    'ok: no assignment is forbidden by 1 rule',
  ]);
});

for (const [what, after] of [
  ['a group', [`group:Admins Admin ${PROD_1}`]],
  ['a user', [`user:ada Admin ${PROD_1}`]],
  ['in a nested unit', [`group:Admins Admin ${PROD_2}`]],
  ['by a set whose tier is not known', [`group:Admins Own ${PROD_1}`]],
] as const) {
  test(`a new assignment is forbidden: ${what}`, async () => {
    const stage = { before: [], after, guardrails: rules(NO_ADMIN) };
    assert.is(await levels('forbid', stage), 'deny');
  });
}

test('the verdict names rule, assignments and tiers', async () => {
  const stage = {
    before: [`group:Devs Own ${PROD_1}`],
    after: [`group:Devs Own ${PROD_1}`, `group:Admins Admin ${PROD_1}`],
    guardrails: rules(NO_ADMIN),
  };
  assert.equal(await judged('forbid', stage), [
    'deny: admin in Work/Prod but for Glass: 2 assignments, 1 of them already so before this plan: ' +
      'group Admins → Admin @ prod-1 (admin), ' +
      'group Devs → Own @ prod-1 (tier not known, so taken for the highest)',
  ]);
});

test('what was there before is forbidden, too, until the file takes it away', async () => {
  const before = [`group:Admins Admin ${PROD_1}`];
  assert.equal(await judged('forbid', { before, guardrails: rules(NO_ADMIN) }), [
    'deny: admin in Work/Prod but for Glass: 1 assignment, already so before this plan: ' +
      'group Admins → Admin @ prod-1 (admin)',
  ]);
  assert.is(await levels('forbid', { before, after: [], guardrails: rules(NO_ADMIN) }), 'ok');
});

test('a tier means that one and those above', async () => {
  const before = [`group:Devs Write ${DEV}`];
  for (const [privilege, level] of [
    ['read', 'warn'],
    ['write', 'warn'],
    ['power', 'ok'],
    ['admin', 'ok'],
  ] as const) {
    const guardrails = rules({ privilege, level: 'warn' });
    assert.is(await levels('forbid', { before, guardrails }), level, privilege);
  }
});

test('what rules over IAM Identity Center is admin where it does', async () => {
  const guardrails = rules({ privilege: 'admin', level: 'deny' });
  const before = [`group:Devs Rule ${MANAGEMENT}`];
  assert.is(await levels('forbid', { before, guardrails }), 'deny');
  const inDev: Stage = { before: [`group:Devs Rule ${DEV}`], guardrails };
  assert.is(await levels('forbid', inDev), 'ok');
  const caller = { accountId: DEV, arn: `arn:aws:iam::${DEV}:role/pipeline` };
  const delegated: Stage = { ...inDev, world: { vantage: 'delegated', caller } };
  assert.is(await levels('forbid', delegated), 'deny');
});

test('direct users', async () => {
  const guardrails = rules({ directUsers: true, level: 'override' });
  assert.is(await levels('forbid', { before: [`group:Devs Read ${DEV}`], guardrails }), 'ok');
  assert.equal(await judged('forbid', { before: [`user:ada Read ${DEV}`], guardrails }), [
    'override: any access of single users: 1 assignment, already so before this plan: user ada → Read @ dev (read)',
  ]);
});

test('a user who is called like an excepted group is no such group', async () => {
  const guardrails = rules({ ...NO_ADMIN, exceptGroups: ['ada'] });
  const before = [`user:ada Admin ${PROD_1}`];
  assert.is(await levels('forbid', { before, guardrails }), 'deny');
});

test('a group in another spelling is not excepted', async () => {
  const guardrails = rules({ ...NO_ADMIN, exceptGroups: ['admins', 'Admin', 'Admins '] });
  const before = [`group:Admins Admin ${PROD_1}`];
  assert.is(await levels('forbid', { before, guardrails }), 'deny');
});

test('a unit is the same by path, by id, and with what is below', async () => {
  const before = [`group:Admins Admin ${PROD_2}`];
  for (const unit of ['Work/Prod', 'ou-prod', 'Work/Prod/Deep', 'ou-deep', 'Work', '/', 'r-root']) {
    const guardrails = rules({ organizationalUnits: [unit], level: 'deny' });
    assert.is(await levels('forbid', { before, guardrails }), 'deny', unit);
  }
});

test('a unit that is reached twice counts its assignments once', async () => {
  const guardrails = rules({ organizationalUnits: ['Work', 'ou-prod', '/'], level: 'warn' });
  const before = [`group:Admins Admin ${PROD_1}`];
  assert.match((await judged('forbid', { before, guardrails })).join(), /: 1 assignment,/);
});

test('ids of units need no names', async () => {
  const before = [`group:Admins Admin ${PROD_2}`];
  const guardrails = rules({ organizationalUnits: ['ou-prod'], level: 'deny' });
  assert.match(
    (await judged('forbid', { before, guardrails, world: { units: [] } })).join(),
    /^deny: any access in ou-prod: 1 /,
  );
});

test('a unit that is not known cannot be evaluated, and blocks even a warning', async () => {
  const guardrails = rules({ organizationalUnits: ['work/prod'], level: 'warn' });
  assert.equal(await judged('forbid', { before: [], guardrails }), [
    'override: cannot be evaluated: there is no organizational unit "work/prod" (any access in work/prod)',
  ]);
  assert.equal(await judged('forbid', { before: [], guardrails, world: { units: [] } }), [
    'override: cannot be evaluated: the organizational units were not read, so "work/prod" is not known (any access in work/prod)',
  ]);
});

test('a unit of the base that is gone warns; one that was not read blocks', async () => {
  const input = { baseGuardrails: rules({ organizationalUnits: ['Old'], level: 'deny' }) ?? {} };
  assert.is(await levels('forbid', { before: [], input }), 'warn');
  assert.is(await levels('forbid', { before: [], input, world: { units: [] } }), 'deny');
});

test('the edit of a set is judged by what it becomes', async () => {
  const write = { tier: 'write', whereItRules: 'write', evidence: [] } as const;
  const admin = { tier: 'admin', whereItRules: 'admin', evidence: [] } as const;
  const stage = (
    before: typeof write | typeof admin,
    after: typeof write | typeof admin,
  ): Stage => ({
    before: [`group:Devs Set ${PROD_1}`],
    guardrails: rules(NO_ADMIN),
    input: { privileges: new Map([['Set', { before, after }]]) },
  });
  assert.is(await levels('forbid', stage(write, admin)), 'deny');
  assert.is(await levels('forbid', stage(admin, write)), 'ok');
});

test('of an edited set nothing is known without its tier after', async () => {
  const write = { tier: 'write', whereItRules: 'write', evidence: [] } as const;
  const stage: Stage = {
    before: [`group:Devs Set ${PROD_1}`],
    guardrails: rules(NO_ADMIN),
    input: { privileges: new Map([['Set', { before: write }]]) },
  };
  assert.is(await levels('forbid', stage), 'ok');
  const edited = { ...stage, file: { permissionSets: { Set: { sessionDuration: 'PT2H' } } } };
  assert.is(await levels('forbid', edited), 'deny');
});

test('what is deferred counts as done: a grant is forbidden, a removal mends', async () => {
  const late = { before: [], after: [`group:Late Admin ${PROD_1}`], guardrails: rules(NO_ADMIN) };
  assert.is(await levels('forbid', late), 'deny');
  const everywhere = rules({ privilege: 'admin', level: 'deny' });
  const going: Stage = {
    before: [`group:Admins Admin ${MANAGEMENT}`],
    after: [],
    guardrails: everywhere,
    world: { vantage: 'delegated' },
  };
  assert.equal(await judged('forbid', going), [
    'warn: admin stays until what is deferred can be done: group Admins → Admin @ top (admin)',
  ]);
});

test('what the file ignores is not counted, unless its set is edited', async () => {
  const stage: Stage = {
    before: [],
    found: [liveSet('Admin'), liveAssignment(`group:Devs Admin ${PROD_1}`)],
    guardrails: rules(NO_ADMIN),
  };
  const file = { ignore: { groups: ['Devs'] }, permissionSets: { Admin: {} } };
  assert.is(
    await levels('forbid', { ...stage, file: { permissionSets: { Admin: {} }, prune: 'none' } }),
    'deny',
  );
  assert.is(await levels('forbid', { ...stage, file }), 'ok');
  const edited = { ...file, permissionSets: { Admin: { sessionDuration: 'PT2H' } } };
  assert.is(await levels('forbid', { ...stage, file: edited }), 'deny');
});

test('what the file both ignores and asks for is counted', async () => {
  const stage: Stage = {
    before: [`group:Admins Admin ${PROD_1}`],
    guardrails: rules(NO_ADMIN),
    file: { ignore: { permissionSets: ['Admin'] } },
  };
  const input = await inputOf(stage);
  assert.equal(
    input.items.filter(({ kind }) => kind === 'assignment'),
    [],
  );
  assert.is(await levels('forbid', { ...stage, input: { changes: [] } }), 'deny');
});

test('whose principal is deleted everywhere is nobody', async () => {
  const orphan = { ...liveAssignment(`user:gone Admin ${PROD_1}`), orphaned: true as const };
  const stage: Stage = {
    before: [],
    found: [liveSet('Admin'), orphan],
    guardrails: rules(NO_ADMIN),
    file: { prune: 'none' },
  };
  assert.is(await levels('forbid', stage), 'ok');
});

test('an account that the organisation does not tell of may be anywhere', async () => {
  const stage: Stage = {
    before: [],
    found: [liveSet('Admin'), liveAssignment('group:Admins Admin 555555555555')],
    guardrails: rules(NO_ADMIN),
    file: { prune: 'none' },
  };
  assert.is(await levels('forbid', stage), 'deny');
});

test('one that is new is not called old, and one of many is counted', async () => {
  const after = [`group:Admins Admin ${PROD_1}`];
  assert.equal(await judged('forbid', { before: [], after, guardrails: rules(NO_ADMIN) }), [
    'deny: admin in Work/Prod but for Glass: 1 assignment: group Admins → Admin @ prod-1 (admin)',
  ]);
});

test('what the file ignores is neither counted nor called old', async () => {
  const stage: Stage = {
    before: [`group:Nobody AdminTheirs ${PROD_1}`],
    after: [`group:Admins Admin ${PROD_1}`],
    file: { ignore: { permissionSets: ['AdminTheirs'] } },
    guardrails: rules(NO_ADMIN),
  };
  assert.equal(await judged('forbid', stage), [
    'deny: admin in Work/Prod but for Glass: 1 assignment: group Admins → Admin @ prod-1 (admin)',
  ]);
});

test.run();
