import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Plan } from '../../src/reconcile/types.ts';
import { actions, assignmentsOf, type Company, inCompany } from '../support/company.ts';
import { commitAll } from '../support/git.ts';
import { ENTRA } from './story.ts';

const test = suite('scenarios: compared with a commit');

interface Parts {
  readonly accounts?: string;
  readonly groups?: string;
  readonly users?: string;
  readonly sets?: string;
  readonly set?: string;
  readonly more?: string;
}

const LOOSE = 'deletions: { level: warn }, neverEmpty: { level: warn }';

function fileFor({
  accounts = 'payments-dev, analytics-dev',
  groups = 'Contoso',
  users = '',
  set = 'ReadOnlyAccess',
  sets = `${set}: { awsManagedPolicies: [ReadOnlyAccess] }`,
  more = `guardrails: { ${LOOSE} }`,
}: Parts = {}): string {
  return `${ENTRA}groups: { ${groups}: {} }
${users === '' ? '' : `users: { ${users}: {} }`}
permissionSets:
  ${sets}
assignments:
  - { groups: [${groups}], permissionSets: [${set}], accounts: [${accounts}] }
${users === '' ? '' : `  - { users: [${users}], permissionSets: [${set}], accounts: [payments-dev] }`}
${more}
`;
}

/** What is in the file is in AWS, and with its rules in a commit, whose id is answered. */
async function committed(company: Company, { more, ...parts }: Parts = {}): Promise<string> {
  company.write(fileFor(parts));
  await company.converge();
  company.write(fileFor({ ...parts, ...(more !== undefined && { more }) }));
  return commitAll(company.folder);
}

const blocked = ({ guardrails }: Plan) =>
  guardrails.filter(({ level }) => level === 'override' || level === 'deny');

/** Blocked by the commit, in plan and apply alike; without it nothing would stand in the way. */
async function assertBlocked(company: Company, guardrail: string, base = 'HEAD'): Promise<Plan> {
  const { code, out, log } = await company.run('plan', undefined, { base });
  assert.is(code, 4, log);
  const plan = JSON.parse(out) as Plan;
  for (const { guardrail: name, text } of blocked(plan)) {
    assert.is(name, guardrail);
    assert.match(text, /\(by the guardrails before this change\)$/);
  }
  company.sandbox.resetCalls();
  const applied = await company.run('apply', undefined, { base });
  assert.is(applied.code, 4, applied.log);
  assert.match(applied.log, new RegExp(`Blocked by ${guardrail} \\(E733\\)`));
  assert.is(company.sandbox.writes(), 0);
  assert.is((await company.run('plan')).code, 0, 'the file alone allows it');
  return plan;
}

const ONE = { accounts: 'payments-dev' };

const bypasses: readonly (readonly [
  title: string,
  guardrail: string,
  before: Parts,
  after: Parts,
])[] = [
  [
    'a limit is raised',
    'deletions',
    { more: 'guardrails: { deletions: { maxCount: 0 }, neverEmpty: { level: warn } }' },
    { ...ONE, more: 'guardrails: { deletions: { maxCount: 100 }, neverEmpty: { level: warn } }' },
  ],
  [
    'a level is lowered',
    'neverEmpty',
    { more: 'guardrails: { deletions: { level: warn }, neverEmpty: { level: deny } }' },
    ONE,
  ],
  [
    'a rule is removed',
    'forbid',
    {
      more: `guardrails: { ${LOOSE}, forbid: [{ privilege: read, organizationalUnits: [Workloads/Prod], level: deny }] }
ignore: { accounts: ["legacy-*"] }`,
    },
    { accounts: 'payments-dev, analytics-dev, payments-prod' },
  ],
  [
    'the protected permission set gets another name',
    'protected',
    { more: `guardrails: { ${LOOSE}, protected: { permissionSets: [ReadOnlyAccess] } }` },
    {
      set: 'Reader',
      sets: 'Reader: { awsManagedPolicies: [ReadOnlyAccess], previously: [ReadOnlyAccess] }',
    },
  ],
  [
    'the protected group is exchanged for another',
    'protected',
    { more: `guardrails: { ${LOOSE}, protected: { groups: [Contoso] } }` },
    { groups: 'AWS Platform' },
  ],
  [
    'emergency access is no longer called so',
    'breakGlass',
    {
      more: `guardrails: { ${LOOSE}, breakGlass: [{ group: Contoso, permissionSet: ReadOnlyAccess }] }`,
    },
    ONE,
  ],
  [
    'an expectation is deleted',
    'expect',
    {
      more: `guardrails: { ${LOOSE} }
expect: [{ can: { group: Contoso, permissionSet: ReadOnlyAccess, account: analytics-dev } }]`,
    },
    ONE,
  ],
  [
    'a tier is stated that nobody has reviewed before',
    'forbid',
    {
      more: `guardrails: { ${LOOSE}, forbid: [{ privilege: admin, organizationalUnits: [Workloads/Dev], level: deny }] }`,
    },
    {
      sets: 'ReadOnlyAccess: { awsManagedPolicies: [AdministratorAccess], privilege: read }',
      more: `guardrails: { ${LOOSE}, forbid: [{ privilege: admin, organizationalUnits: [Workloads/Dev], level: deny }] }`,
    },
  ],
];

for (const [title, guardrail, before, after] of bypasses) {
  test(`one change cannot loosen a rule and use it: ${title}`, () =>
    inCompany(async (company) => {
      await committed(company, before);
      company.write(fileFor(after));
      await assertBlocked(company, guardrail);
    }));
}

test('first the rule, then its use: with a commit between them it passes', () =>
  inCompany(async (company) => {
    await committed(company, { more: 'guardrails: { deletions: { maxCount: 0 } }' });
    const more = `guardrails: { ${LOOSE} }`;
    company.write(fileFor({ more }));
    assert.is((await company.run('plan', undefined, { base: 'HEAD' })).code, 0);
    commitAll(company.folder);
    company.write(fileFor({ ...ONE, more }));
    assert.is((await company.run('plan', undefined, { base: 'HEAD' })).code, 0);
    assert.is((await company.run('plan', undefined, { base: 'HEAD^1' })).code, 4);
  }));

test('guardrails cannot move into another file, and another access.yaml begins with the defaults', () =>
  inCompany(async (company) => {
    await committed(company, { more: 'guardrails: { deletions: { maxCount: 0, level: deny } }' });
    const loose = fileFor(ONE);
    company.write(`include: [more.yaml]\n${fileFor({ ...ONE, more: '' })}`);
    company.write(`guardrails: { ${LOOSE} }\n`, 'more.yaml');
    const moved = await company.run('plan', undefined, { base: 'HEAD' });
    assert.is(moved.code, 3);
    assert.match(moved.log, /E030/);
    company.write(loose, 'other.yaml');
    const config = join(company.folder, 'other.yaml');
    const { code, out } = await company.run('plan', undefined, { base: 'HEAD', config });
    const plan = JSON.parse(out) as Plan;
    assert.is(code, 4);
    assert.equal(
      blocked(plan).map(({ guardrail, level }) => `${guardrail} ${level}`),
      ['neverEmpty override'],
    );
    assert.equal(
      plan.changes.map(({ origin }) => origin),
      ['change'],
    );
    assert.ok(plan.problems.some(({ code: one }) => one === 'E540'));
  }));

test('an override counts for this plan only, and only from the file of the change', () =>
  inCompany(async (company) => {
    const overriding = (fingerprint: string) => `guardrails: { ${LOOSE} }
overrides: [{ guardrail: deletions, fingerprint: ${fingerprint}, reason: "CHG-1" }]`;
    const strict = 'guardrails: { deletions: { maxCount: 0 }, neverEmpty: { level: warn } }';
    await committed(company, { more: strict });
    company.write(fileFor(ONE));
    const { fingerprint } = await assertBlocked(company, 'deletions');
    company.write(fileFor({ ...ONE, more: overriding('0123456789ab') }));
    await assertBlocked(company, 'deletions');
    company.write(fileFor({ more: `${strict}\n${overriding(fingerprint).split('\n')[1]}` }));
    commitAll(company.folder, 'an override in advance');
    company.write(fileFor(ONE));
    await assertBlocked(company, 'deletions');
    company.write(fileFor({ ...ONE, more: overriding(fingerprint) }));
    const report = await company.apply(undefined, { base: 'HEAD' });
    assert.equal(
      report.outcomes.map(({ status }) => status),
      ['done'],
    );
  }));

test('what was there before the change is drift, and nothing else about the plan differs', () =>
  inCompany(async (company) => {
    await committed(company);
    const { world } = company.sandbox;
    world.assignments = world.assignments.filter(({ accountId }) => accountId !== '333344445555');
    company.write(fileFor({ accounts: 'payments-dev, analytics-dev, MMe2k-Demo' }));
    const plan = await company.plan({ base: 'main' });
    assert.equal(plan.changes.map(({ origin, key }) => `${origin} ${key}`).sort(), [
      'change assignment/group:Contoso/ReadOnlyAccess/123456789012',
      'drift assignment/group:Contoso/ReadOnlyAccess/333344445555',
    ]);
    const alone = await company.plan();
    assert.is(plan.fingerprint, alone.fingerprint);
    assert.equal(actions(plan), actions(alone));
    assert.is(plan.base?.ref, 'main');
    assert.is(alone.base, undefined);
  }));

test('a user who was taken out of the file is examined, and loses what he had', () =>
  inCompany(async (company) => {
    await committed(company, { users: 'ada@contoso.example' });
    company.write(fileFor());
    assert.equal(actions(await company.plan()), [], 'without the commit nobody asks for him');
    const plan = await company.plan({ base: 'HEAD' });
    assert.equal(
      plan.changes.map(({ origin, action, key }) => `${origin} ${action} ${key}`),
      ['change delete assignment/user:ada@contoso.example/ReadOnlyAccess/333344445555'],
    );
    await company.apply(undefined, { base: 'HEAD' });
    assert.equal(
      assignmentsOf(company).filter((one) => one.startsWith('user:ada')),
      [],
    );
  }));

const STRICT = { more: 'guardrails: { deletions: { maxCount: 0 }, neverEmpty: { level: warn } }' };

test('a plan that was compared is carried out under the guardrails of that commit', () =>
  inCompany(async (company) => {
    const commit = await committed(company, STRICT);
    company.write(fileFor(ONE));
    const file = join(company.folder, 'plan.json');
    assert.is((await company.run('plan', undefined, { base: 'main', save: file })).code, 4);
    commitAll(company.folder, 'main has moved on');
    company.sandbox.resetCalls();
    const { code, log } = await company.run('apply', file);
    assert.is(code, 4, log);
    assert.match(log, /Blocked by deletions \(E733\).*before this change/);
    assert.is(company.sandbox.writes(), 0);
    assert.is((await company.run('apply', file, { base: commit })).code, 4);
    assert.is((await company.run('apply', file, { base: 'main' })).code, 0, 'the flag comes first');
    assert.is(company.sandbox.writes(), 1);
  }));

test('where the commit of an approved plan cannot be read, nothing is carried out', () =>
  inCompany(async (company) => {
    await committed(company);
    company.write(fileFor({ accounts: 'payments-dev, analytics-dev, MMe2k-Demo' }));
    const file = join(company.folder, 'plan.json');
    const plan = await company.plan({ base: 'main', save: file });
    company.sandbox.resetCalls();
    for (const [commit, says] of [
      [
        '0123456789'.repeat(4),
        /^E672 The plan file was made with --base main\. This repository has no/,
      ],
      ['main', /^E670 The plan file names the commit "main", which is no full id/],
    ] as const) {
      const saved = { ...plan, base: { ref: 'main', commit } };
      const stamped = { ...saved, toolVersion: '0', createdAt: new Date(company.clock.now()) };
      writeFileSync(file, JSON.stringify(stamped));
      const { code, log } = await company.run('apply', file);
      assert.is(code, 1);
      assert.match(log, says);
    }
    assert.is(company.sandbox.writes(), 0);
  }));

test('a commit whose access.yaml is not valid ends the run', () =>
  inCompany(async (company) => {
    company.write(`${fileFor()}\nassignmentz: []\n`);
    commitAll(company.folder);
    company.write(fileFor());
    const { code, out, log } = await company.run('plan', undefined, { base: 'main' });
    assert.is(code, 1);
    assert.is(out, '');
    assert.match(
      log,
      /^E673 .*access\.yaml of the commit "main" is not valid: access\.yaml:\d+:1 E020 /,
    );
    assert.match(log, /Name the last commit with a valid file/);
  }));

test('the policies and included files of the commit count, not those on disk', () =>
  inCompany(async (company) => {
    const policy = (action: string) =>
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
      });
    const sets = 'ReadOnlyAccess: { inlinePolicy: { file: policies/r.json } }';
    company.write(policy('s3:GetObject'), 'policies/r.json');
    await committed(company, { sets });
    company.write(policy('s3:PutObject'), 'policies/r.json');
    const plan = await company.plan({ base: 'HEAD' });
    assert.equal(
      plan.changes.map(({ origin, key }) => `${origin} ${key}`),
      ['change permissionSet/ReadOnlyAccess'],
    );
    commitAll(company.folder);
    const again = await company.plan({ base: 'HEAD' });
    assert.equal(
      again.changes.map(({ origin, key }) => `${origin} ${key}`),
      ['drift permissionSet/ReadOnlyAccess'],
    );
  }));

test('offline, a snapshot that was taken for both files gives the same plan', () =>
  inCompany(async (company) => {
    await committed(company, { users: 'ada@contoso.example' });
    company.write(fileFor(ONE));
    const live = await company.plan({ base: 'HEAD' });
    const snapshot = join(company.folder, 'snapshot.json');
    assert.is((await company.run('snapshot', snapshot)).code, 0);
    const { code, log } = await company.run('plan', undefined, { base: 'HEAD', snapshot });
    assert.is(code, 1);
    assert.match(log, /^E646 .*without the user ada@contoso\.example\./);
    assert.is((await company.run('snapshot', snapshot, { base: 'HEAD' })).code, 0);
    company.sandbox.resetCalls();
    assert.equal(await company.plan({ base: 'HEAD', snapshot }), live);
    assert.equal(company.sandbox.calls(), {});
  }));

test.run();
