import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Rules } from '../../../src/reconcile/guardrails/judgement.ts';
import { group, liveAssignment, MANAGEMENT } from '../world.ts';
import { COMPANY, DEV, judged, levels, PROD_1, PROD_2, type Stage } from './stage.ts';

const test = suite('guardrails: minAdmins');

const TOP = [`group:Admins Admin ${MANAGEMENT}`, `user:ada Admin ${MANAGEMENT}`];
const management = (least: number): Rules => ({ minAdmins: { management: least } });

test('enough remain', async () => {
  assert.equal(await judged('minAdmins', { before: TOP, guardrails: management(2) }), [
    'ok: enough principals with an admin permission set remain in 1 account',
  ]);
});

test('no rule, no verdict; zero is no rule', async () => {
  assert.equal(await judged('minAdmins', { before: TOP, after: [] }), []);
  assert.equal(await judged('minAdmins', { before: [], guardrails: management(0) }), []);
});

test('one too few', async () => {
  const stage = { before: TOP, after: TOP.slice(1), guardrails: management(2) };
  assert.equal(await judged('minAdmins', stage), [
    'override: 1 principal with an admin permission set in top (999988887777), at least 2 must remain',
  ]);
});

test('already too few is too few, until the file is mended', async () => {
  const one = TOP.slice(1);
  assert.equal(await judged('minAdmins', { before: one, guardrails: management(2) }), [
    'override: 1 principal with an admin permission set in top (999988887777), at least 2 must remain, already so before this plan',
  ]);
  assert.is(
    await levels('minAdmins', { before: one, after: TOP, guardrails: management(2) }),
    'ok',
  );
});

for (const [who, lines] of [
  [
    'the same principal twice',
    [`group:Admins Admin ${MANAGEMENT}`, `group:Admins Admin2 ${MANAGEMENT}`],
  ],
  ['in another account', [`group:Admins Admin ${MANAGEMENT}`, `user:ada Admin ${DEV}`]],
  ['of another tier', [`group:Admins Admin ${MANAGEMENT}`, `user:ada Write ${MANAGEMENT}`]],
  [
    'of a tier that is not known',
    [`group:Admins Admin ${MANAGEMENT}`, `user:ada Own ${MANAGEMENT}`],
  ],
  [
    'a group that SCIM copies nobody of',
    [`group:Admins Admin ${MANAGEMENT}`, `group:Nobody Admin ${MANAGEMENT}`],
  ],
  [
    'a group all of whose members Entra has disabled',
    [`group:Admins Admin ${MANAGEMENT}`, `group:Left Admin ${MANAGEMENT}`],
  ],
  [
    'a group all of whose members AWS refuses',
    [`group:Admins Admin ${MANAGEMENT}`, `group:Refused Admin ${MANAGEMENT}`],
  ],
  [
    'a user whom Entra has disabled',
    [`group:Admins Admin ${MANAGEMENT}`, `user:left Admin ${MANAGEMENT}`],
  ],
] as const) {
  test(`does not count: ${who}`, async () => {
    const stage = { before: lines, guardrails: management(2) };
    assert.is(await levels('minAdmins', stage), 'override');
  });
}

test('does not count: who is deleted; whose grant is deferred is waited for', async () => {
  const orphan = { ...liveAssignment(`user:gone Admin ${MANAGEMENT}`), orphaned: true as const };
  const one = TOP.slice(1);
  const stage = {
    before: one,
    found: [orphan],
    guardrails: management(2),
    file: { prune: 'none' },
  };
  assert.is(await levels('minAdmins', stage as Stage), 'override');
  const late = { before: one, after: [...one, `group:Late Admin ${MANAGEMENT}`] };
  assert.is(await levels('minAdmins', { ...late, guardrails: management(2) }), 'warn');
});

const UNREAD = `group:Unread Admin ${MANAGEMENT}`;

test('a group whose members were not read: enough without it, or it cannot be told', async () => {
  const stage = (least: number) => ({ before: [...TOP, UNREAD], guardrails: management(least) });
  assert.is(await levels('minAdmins', stage(2)), 'ok');
  assert.equal(await judged('minAdmins', stage(3)), [
    'override: cannot be evaluated: at least 3 principals with an admin permission set must remain in top (999988887777), and it was not read who is in group Unread',
  ]);
  assert.equal(await judged('minAdmins', stage(4)), [
    'override: 3 principals with an admin permission set in top (999988887777), at least 4 must remain, already so before this plan',
  ]);
});

test('what is deferred holds nothing up only where it is known that nobody leaves meanwhile', async () => {
  const late = `group:Late Admin ${MANAGEMENT}`;
  const [one] = TOP;
  const kept = [`${one}`, UNREAD];
  const stage = { guardrails: management(3), before: kept, after: [...kept, late] };
  assert.is(await levels('minAdmins', stage), 'override', 'too few if nobody is in Unread');
  const enough = { ...stage, guardrails: management(2) };
  assert.is(await levels('minAdmins', enough), 'warn', 'Unread is the same before and after');
  const leaves = { ...enough, after: [`${one}`, late] };
  assert.is(await levels('minAdmins', leaves), 'override', 'it may have been somebody');
});

test('a group that Entra does not know counts: nobody could say who is in it', async () => {
  const before = [`group:Admins Admin ${MANAGEMENT}`, `group:Local Admin ${MANAGEMENT}`];
  const local = { type: 'group' as const, name: 'Local', storeId: 'store-Local' };
  const stage: Stage = {
    before,
    after: before.slice(0, 1),
    guardrails: management(2),
    file: { prune: 'none' },
    world: { principals: [...COMPANY.principals, local] },
  };
  assert.is(await levels('minAdmins', stage), 'ok');
});

test('who leaves with a deferred change does not remain', async () => {
  const world = { vantage: 'delegated' as const };
  const stage = { before: TOP, after: TOP.slice(1), guardrails: management(2), world };
  assert.is(await levels('minAdmins', stage), 'override');
});

test('in the management account counts what rules there', async () => {
  const before = [`group:Admins Rule ${MANAGEMENT}`];
  assert.is(await levels('minAdmins', { before, guardrails: management(1) }), 'ok');
});

test('a set that loses its rights makes nobody an admin any more', async () => {
  const admin = { tier: 'admin', whereItRules: 'admin', evidence: [] } as const;
  const read = { tier: 'read', whereItRules: 'read', evidence: [] } as const;
  const privileges = new Map([['Admin', { before: admin, after: read }]]);
  const stage = { before: TOP, guardrails: management(1), input: { privileges } };
  assert.is(await levels('minAdmins', stage), 'override');
});

const CRITICAL = {
  minAdmins: { critical: 1 },
  critical: { organizationalUnits: ['Work/Prod'] },
} satisfies Rules;

test('each critical account that is ACTIVE needs its admins', async () => {
  const both = [`group:Admins Admin ${PROD_1}`, `group:Admins Admin ${PROD_2}`];
  assert.equal(await judged('minAdmins', { before: both, guardrails: CRITICAL }), [
    'ok: enough principals with an admin permission set remain in 2 accounts',
  ]);
  assert.equal(await judged('minAdmins', { before: both.slice(1), guardrails: CRITICAL }), [
    'override: 0 principals with an admin permission set in prod-1 (111111111111), at least 1 must remain, already so before this plan',
  ]);
});

test('critical names what is not known: it cannot be evaluated', async () => {
  for (const critical of [{ organizationalUnits: ['work/prod'] }, { accounts: ['prd-*'] }]) {
    const guardrails = { minAdmins: { critical: 1 }, critical };
    assert.match((await judged('minAdmins', { before: TOP, guardrails })).join(), /cannot be eval/);
    assert.is(await levels('minAdmins', { before: TOP, guardrails }), 'override');
  }
});

test('critical is only asked where a rule needs it', async () => {
  const guardrails = { minAdmins: { management: 1 }, critical: { accounts: ['x*'] } };
  assert.is(await levels('minAdmins', { before: TOP, guardrails }), 'ok');
});

test('a base whose critical units are gone warns; one whose units were not read blocks', async () => {
  const base = { minAdmins: { critical: 1 }, critical: { organizationalUnits: ['Old'] } };
  const stage = { before: TOP, input: { baseGuardrails: base } };
  assert.is(await levels('minAdmins', stage), 'warn');
  assert.is(await levels('minAdmins', { ...stage, world: { units: [] } }), 'override');
});

test('what is deferred is told with what there is until then', async () => {
  const stage = {
    before: TOP.slice(1),
    after: [...TOP.slice(1), `group:Late Admin ${MANAGEMENT}`],
  };
  assert.equal(await judged('minAdmins', { ...stage, guardrails: management(2) }), [
    'warn: 1 principal with an admin permission set in top (999988887777), at least 2 must remain; more are deferred',
  ]);
  const both = { before: [TOP[0] ?? '', UNREAD], after: [TOP[0] ?? '', UNREAD, ...stage.after] };
  assert.equal(await judged('minAdmins', { ...both, guardrails: management(3) }), [
    'warn: 2 principals with an admin permission set in top (999988887777), at least 3 must remain; more are deferred',
  ]);
});

test('of a group whose members AWS refuses the others count', async () => {
  const incomplete = [{ name: 'r', lacks: ['last name' as const] }];
  const known = (name: string) => ({ id: name, name });
  for (const [members, level] of [
    [{ users: 2, people: [known('a'), known('r')], groups: [], incomplete }, 'ok'],
    [{ users: 2, groups: [], incomplete }, 'ok'],
    [{ users: 1, groups: [], incomplete }, 'override'],
  ] as const) {
    const world = { principals: [group('Admins', { members })] };
    const stage = { before: TOP.slice(0, 1), guardrails: management(1), world };
    const file = { users: {}, groups: { Admins: {} } };
    assert.is(await levels('minAdmins', { ...stage, file }), level, JSON.stringify(members));
  }
});

test('an account that the file ignores, by name or id, is not critical', async () => {
  for (const accounts of [['prod-2'], [PROD_2]]) {
    const stage = { before: [`group:Admins Admin ${PROD_1}`], guardrails: CRITICAL };
    assert.equal(await judged('minAdmins', { ...stage, file: { ignore: { accounts } } }), [
      'ok: enough principals with an admin permission set remain in 1 account',
    ]);
  }
});

test('units by path, by id, the root, and one without an account', async () => {
  const units = [...COMPANY.units, { id: 'ou-empty', path: 'Work/Empty' }];
  for (const [unit, accounts] of [
    ['Work/Prod', '2 accounts'],
    ['ou-deep', '1 account'],
    ['/', '4 accounts'],
    ['Work/Empty', '0 accounts'],
    ['ou-empty', '0 accounts'],
  ]) {
    const guardrails = {
      minAdmins: { critical: 1 },
      critical: { organizationalUnits: [`${unit}`] },
    };
    const before = [PROD_1, PROD_2, DEV, MANAGEMENT].map((id) => `group:Admins Admin ${id}`);
    assert.equal(
      await judged('minAdmins', { before, guardrails, world: { units } }),
      [`ok: enough principals with an admin permission set remain in ${accounts}`],
      unit,
    );
  }
});

test('a base whose critical accounts have other names by now warns', async () => {
  for (const name of ['prd-*', 'prd-1']) {
    const base = { minAdmins: { critical: 1 }, critical: { accounts: [name] } };
    const stage = { before: TOP, input: { baseGuardrails: base } };
    assert.is(await levels('minAdmins', stage), 'warn', name);
  }
});

test.run();
