import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Rules } from '../../../src/reconcile/guardrails/judgement.ts';
import { liveAssignment, MANAGEMENT } from '../world.ts';
import { DEV, judged, levels, PROD_1, PROD_2, type Stage } from './stage.ts';

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

test.run();
