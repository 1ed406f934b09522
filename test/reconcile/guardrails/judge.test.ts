import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Rules } from '../../../src/reconcile/guardrails/judgement.ts';
import { DEV, inputOf, judged, PROD_1, type Stage, verdictsOf } from './stage.ts';

const test = suite('guardrails: levels, overrides, base');

const BEFORE = [`group:Devs Read ${DEV}`, `group:Admins Read ${PROD_1}`];
const STAGE: Stage = {
  before: BEFORE,
  after: BEFORE.slice(1),
  guardrails: { deletions: { maxCount: 0 } },
};

function overriding(fingerprint: string, stage = STAGE): Stage {
  const overrides = [{ guardrail: 'deletions' as const, fingerprint, reason: 'CHG-1234' }];
  return { ...stage, file: { ...stage.file, overrides } };
}

test('without a section the defaults hold', async () => {
  const verdicts = verdictsOf(await inputOf({ before: BEFORE }));
  assert.equal(
    verdicts.map(({ guardrail, level }) => `${guardrail} ${level}`),
    ['deletions ok', 'neverEmpty ok', 'lastAssignment ok'],
  );
});

test('an override for this plan passes, with its reason', async () => {
  const { fingerprint } = await inputOf(STAGE);
  assert.equal(await judged('deletions', overriding(fingerprint)), [
    'ok: overridden by "CHG-1234": 1 deleted of 3 managed (33.3 %); at most 0 are allowed',
  ]);
});

test('an override for another plan has lapsed', async () => {
  const { fingerprint } = await inputOf(STAGE);
  assert.equal(await judged('deletions', overriding('0123456789ab')), [
    'override: 1 deleted of 3 managed (33.3 %); at most 0 are allowed',
    `warn: the override for the plan 0123456789ab does not hold for this one, ${fingerprint}: delete it`,
  ]);
});

test('an override of one guardrail passes no other', async () => {
  const { fingerprint } = await inputOf(STAGE);
  const stage = overriding(fingerprint);
  assert.match((await judged('neverEmpty', stage)).join(), /^override: /);
});

test('a plan that does more has another fingerprint', async () => {
  const { fingerprint } = await inputOf(STAGE);
  const stage = overriding(fingerprint, { ...STAGE, after: [] });
  assert.match((await judged('deletions', stage)).join('\n'), /^override: .*\nwarn: the override /);
});

test('no override passes the level deny', async () => {
  const guardrails = { deletions: { maxCount: 0, level: 'deny' as const } };
  const { fingerprint } = await inputOf({ ...STAGE, guardrails });
  const stage = overriding(fingerprint, { ...STAGE, guardrails });
  assert.equal(await judged('deletions', stage), [
    'deny: 1 deleted of 3 managed (33.3 %); at most 0 are allowed; no override passes the level deny',
  ]);
});

const BASE = {
  ...STAGE,
  input: { baseGuardrails: { deletions: { maxCount: 0, level: 'deny' as const } } },
};

for (const [what, deletions] of [
  ['a higher limit', { maxCount: 100, level: 'deny' }],
  ['a lower level', { maxCount: 0, level: 'warn' }],
  ['a level that can be overridden', { maxCount: 0, level: 'override' }],
  ['no rule', undefined],
] as const) {
  test(`one change cannot loosen a rule and use it: ${what}`, async () => {
    const guardrails = deletions ? { deletions } : {};
    const { fingerprint } = await inputOf({ ...BASE, guardrails });
    const stage = overriding(fingerprint, { ...BASE, guardrails });
    const verdicts = await judged('deletions', stage);
    assert.ok(
      verdicts.some((text) => text.startsWith('deny: 1 deleted')),
      verdicts.join('\n'),
    );
  });
}

test('a base without guardrails has their defaults', async () => {
  const before = Array.from({ length: 12 }, (_, i) => `group:Devs Read${i} ${DEV}`);
  const stage: Stage = {
    before,
    after: [],
    guardrails: { deletions: { maxCount: 1000, maxPercent: 100 } },
    input: { baseGuardrails: {} },
  };
  assert.equal(await judged('deletions', stage), [
    'override: 24 deleted of 24 managed (100 %); at most 10 are allowed, at most 25 % are allowed (by the guardrails before this change)',
  ]);
});

test('a rule that both have is told once', async () => {
  const stage = { ...STAGE, input: { baseGuardrails: STAGE.guardrails ?? {} } };
  assert.is((await judged('deletions', stage)).length, 1);
});

test('a stricter head counts with a looser base', async () => {
  const stage = { ...STAGE, input: { baseGuardrails: { deletions: { level: 'warn' as const } } } };
  assert.match((await judged('deletions', stage)).join(), /^override: /);
});

test('a tier that only the head states does not count for the rules of the base', async () => {
  const forbid: NonNullable<Rules['forbid']> = [
    { privilege: 'admin', exceptGroups: ['Glass'], level: 'deny' },
  ];
  const after = [...BEFORE, `group:Devs Admin ${DEV}`];
  const input = await inputOf({ before: BEFORE, after, guardrails: { forbid } });
  const read = { tier: 'read', whereItRules: 'read', evidence: [] } as const;
  const privileges = new Map([...input.privileges].map(([name]) => [name, { after: read }]));
  const verdicts = (more: object) =>
    verdictsOf({ ...input, privileges, ...more })
      .filter(({ guardrail }) => guardrail === 'forbid')
      .map(({ level, text }) => `${level}: ${text}`)
      .join('\n');
  assert.match(verdicts({}), /^ok: /);
  const { privileges: basePrivileges } = input;
  assert.match(
    verdicts({ baseGuardrails: { forbid }, basePrivileges }),
    /^deny: .*group Devs → Admin @ dev.*\(by the guardrails before this change\)$/,
  );
});

test('several overrides of one plan give their reasons in order', async () => {
  const { fingerprint } = await inputOf(STAGE);
  const overrides = ['b', 'a'].map((reason) => ({
    guardrail: 'deletions' as const,
    fingerprint,
    reason,
  }));
  assert.equal(await judged('deletions', { ...STAGE, file: { overrides } }), [
    'ok: overridden by "a", "b": 1 deleted of 3 managed (33.3 %); at most 0 are allowed',
  ]);
});

test('lapsed overrides are told in order, each once', async () => {
  const overrides = ['b0', 'a0', 'b0'].map((start) => ({
    guardrail: 'deletions' as const,
    fingerprint: start.repeat(6),
    reason: 'x',
  }));
  const stage = { before: BEFORE, file: { overrides } };
  const [, ...lapsed] = await judged('deletions', stage);
  assert.equal(
    lapsed.map((text) => text.split(' ')[6]),
    ['a0a0a0a0a0a0', 'b0b0b0b0b0b0'],
  );
});

test.run();
