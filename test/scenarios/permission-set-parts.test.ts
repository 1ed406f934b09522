import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Change } from '../../src/reconcile/types.ts';
import { type Company, inCompany } from '../support/company.ts';
import {
  assertRolesUpToDate,
  callsTo,
  codes,
  ENTRA,
  problem,
  setNamed,
  writesOf,
} from './story.ts';

const test = suite('scenarios: parts of a permission set');

type Parts = Readonly<Record<string, unknown>>;

const POLICY = 'arn:aws:iam::aws:policy/';
const DATA_LAKE = { name: 'data-lake-read', path: '/teams/data/' };
const ATHENA = 'https://eu-central-1.console.aws.amazon.com/athena/';

/** An inline policy that allows these actions. */
function document(...actions: string[]) {
  return { Version: '2012-10-17', Statement: [statement('One', actions)] };
}

function statement(Sid: string, Action: readonly string[]) {
  return { Sid, Effect: 'Allow', Action, Resource: '*' };
}

const START: Parts = {
  description: 'Look',
  sessionDuration: 'PT1H',
  relayState: ATHENA,
  awsManagedPolicies: ['SecurityAudit'],
  customerManagedPolicies: [DATA_LAKE],
  inlinePolicy: document('s3:GetObject', 's3:ListBucket'),
  permissionsBoundary: { awsManagedPolicy: 'PowerUserAccess' },
  tags: { team: 'audit' },
};

const ASSIGNED = `assignments:
  - groups: [Contoso]
    permissionSets: [Auditor]
    accounts: [analytics-dev, analytics-prod]
`;

function file(parts: Parts, assignments = ASSIGNED): string {
  return `${ENTRA}groups:
  Contoso: {}
permissionSets:
  Auditor: ${JSON.stringify(parts)}
${assignments}`;
}

/** Makes the set of START, then asks for these parts; the one change that is planned. */
async function changed(company: Company, parts: Parts): Promise<Change | undefined> {
  company.write(file(START));
  await company.establish();
  company.write(file(parts));
  const { changes } = await company.plan();
  assert.ok(changes.length <= 1, 'however many parts differ, it is one change');
  company.sandbox.resetCalls();
  return changes[0];
}

const PROVISION = ['ProvisionPermissionSet ×1', 'TagResource ×1', 'UntagResource ×1'];

interface Case {
  readonly story: string;
  readonly change: Parts;
  readonly fields: readonly string[];
  /** Beside those of provisioning. */
  readonly writes: readonly string[];
  /** What the set then is in AWS. */
  readonly becomes: Parts;
}

const CASES: readonly Case[] = [
  {
    story: 'a new description',
    change: { description: 'Look closer' },
    fields: ['description'],
    writes: ['UpdatePermissionSet ×1'],
    becomes: { description: 'Look closer', sessionDuration: 'PT1H', relayState: ATHENA },
  },
  {
    story: 'a longer session keeps description and relay state',
    change: { sessionDuration: 'PT8H' },
    fields: ['sessionDuration'],
    writes: ['UpdatePermissionSet ×1'],
    becomes: { description: 'Look', sessionDuration: 'PT8H', relayState: ATHENA },
  },
  {
    story: 'a longer session keeps what the file no longer mentions',
    change: { sessionDuration: 'PT8H', description: undefined, relayState: undefined },
    fields: ['sessionDuration'],
    writes: ['UpdatePermissionSet ×1'],
    becomes: { description: 'Look', sessionDuration: 'PT8H', relayState: ATHENA },
  },
  {
    story: 'another page to begin with',
    change: { relayState: 'https://console.aws.amazon.com/' },
    fields: ['relayState'],
    writes: ['UpdatePermissionSet ×1'],
    becomes: { relayState: 'https://console.aws.amazon.com/', description: 'Look' },
  },
  {
    story: 'no page to begin with',
    change: { relayState: '' },
    fields: ['relayState'],
    writes: ['UpdatePermissionSet ×1'],
    becomes: { relayState: undefined, description: 'Look', sessionDuration: 'PT1H' },
  },
  {
    story: 'one AWS managed policy for another',
    change: { awsManagedPolicies: ['job-function/Billing', 'SecurityAudit'] },
    fields: ['awsManagedPolicies'],
    writes: ['AttachManagedPolicyToPermissionSet ×1'],
    becomes: { awsManagedPolicies: [`${POLICY}SecurityAudit`, `${POLICY}job-function/Billing`] },
  },
  {
    story: 'an exchange of AWS managed policies',
    change: { awsManagedPolicies: ['ReadOnlyAccess'] },
    fields: ['awsManagedPolicies'],
    writes: ['AttachManagedPolicyToPermissionSet ×1', 'DetachManagedPolicyFromPermissionSet ×1'],
    becomes: { awsManagedPolicies: [`${POLICY}ReadOnlyAccess`] },
  },
  {
    story: 'no AWS managed policies',
    change: { awsManagedPolicies: [] },
    fields: ['awsManagedPolicies'],
    writes: ['DetachManagedPolicyFromPermissionSet ×1'],
    becomes: { awsManagedPolicies: [] },
  },
  {
    story: 'another customer managed policy',
    change: { customerManagedPolicies: [{ name: 'team-boundary' }] },
    fields: ['customerManagedPolicies'],
    writes: [
      'AttachCustomerManagedPolicyReferenceToPermissionSet ×1',
      'DetachCustomerManagedPolicyReferenceFromPermissionSet ×1',
    ],
    becomes: { customerManagedPolicies: [{ name: 'team-boundary', path: '/' }] },
  },
  {
    story: 'no customer managed policies',
    change: { customerManagedPolicies: [] },
    fields: ['customerManagedPolicies'],
    writes: ['DetachCustomerManagedPolicyReferenceFromPermissionSet ×1'],
    becomes: { customerManagedPolicies: [] },
  },
  {
    story: 'a narrower inline policy',
    change: { inlinePolicy: document('s3:GetObject') },
    fields: ['inlinePolicy'],
    writes: ['PutInlinePolicyToPermissionSet ×1'],
    becomes: {},
  },
  {
    story: 'no inline policy',
    change: { inlinePolicy: {} },
    fields: ['inlinePolicy'],
    writes: ['DeleteInlinePolicyFromPermissionSet ×1'],
    becomes: { inlinePolicy: '' },
  },
  {
    story: 'another boundary',
    change: { permissionsBoundary: { customerManagedPolicy: { name: 'team-boundary' } } },
    fields: ['permissionsBoundary'],
    writes: ['PutPermissionsBoundaryToPermissionSet ×1'],
    becomes: {
      permissionsBoundary: { customerManagedPolicy: { name: 'team-boundary', path: '/' } },
    },
  },
  {
    story: 'no boundary',
    change: { permissionsBoundary: {} },
    fields: ['permissionsBoundary'],
    writes: ['DeletePermissionsBoundaryFromPermissionSet ×1'],
    becomes: { permissionsBoundary: undefined },
  },
];

for (const { story, change, fields, writes, becomes } of CASES) {
  test(story, () =>
    inCompany(async (company) => {
      const planned = await changed(company, { ...START, ...change });
      assert.equal(planned?.fields, fields);
      const report = await company.establish();
      assert.is(report.outcomes[0]?.note, 'provisioned 2 accounts');
      assert.equal(writesOf(company), [...PROVISION, ...writes].sort());
      const set = setNamed(company, 'Auditor') as unknown as Record<string, unknown>;
      for (const [part, value] of Object.entries(becomes)) {
        assert.equal(set[part], value, part);
      }
      assert.equal(set['tags'], { team: 'audit', 'managed-by': 'accessctl' });
      assertRolesUpToDate(company);
    }),
  );
}

test('a Sid alone is no change; with another change the Sid of the file is written', () =>
  inCompany(async (company) => {
    const renamed = (actions: string[]) => ({
      ...START,
      inlinePolicy: { Version: '2012-10-17', Statement: [statement('Two', actions)] },
    });
    assert.is(await changed(company, renamed(['s3:GetObject', 's3:ListBucket'])), undefined);
    assert.match(setNamed(company, 'Auditor').inlinePolicy ?? '', '"One"');
    company.write(file(renamed(['s3:GetObject'])));
    await company.converge();
    assert.match(setNamed(company, 'Auditor').inlinePolicy ?? '', '"Two"');
    assert.not.match(setNamed(company, 'Auditor').inlinePolicy ?? '', '"One"');
  }));

test('what is odd in a policy is a note of plan and apply, and stops neither', () =>
  inCompany(async (company) => {
    company.write(file({ ...START, inlinePolicy: document('s3:GetObject', 's3:PutObjcet') }));
    const { problems } = await company.plan();
    assert.equal(
      problems.map(({ code, severity, at }) => [code, severity, at?.file]),
      [['E141', 'warning', 'access.yaml']],
    );
    const { code, log } = await company.run('apply', undefined, { yes: true, format: 'text' });
    assert.is(code, 0, log);
    assert.match(log, /warning {2}E141 {2}no action "s3:PutObjcet"/);
    assert.equal((await company.plan()).changes, []);
  }));

test('all parts together are one change and one provisioning', () =>
  inCompany(async (company) => {
    const planned = await changed(company, {
      description: 'Look closer',
      sessionDuration: 'PT2H',
      relayState: '',
      awsManagedPolicies: ['ReadOnlyAccess'],
      customerManagedPolicies: [],
      inlinePolicy: document('s3:GetObject'),
      permissionsBoundary: {},
      tags: { team: 'finance', cost: '4711' },
    });
    assert.equal([...(planned?.fields ?? [])].sort(), Object.keys(START).sort());
    await company.converge();
    assert.equal(writesOf(company), [
      'AttachManagedPolicyToPermissionSet ×1',
      'DeletePermissionsBoundaryFromPermissionSet ×1',
      'DetachCustomerManagedPolicyReferenceFromPermissionSet ×1',
      'DetachManagedPolicyFromPermissionSet ×1',
      'ProvisionPermissionSet ×1',
      'PutInlinePolicyToPermissionSet ×1',
      'TagResource ×2',
      'UntagResource ×1',
      'UpdatePermissionSet ×1',
    ]);
    assertRolesUpToDate(company);
  }));

test('a set that got a boundary for the first time', () =>
  inCompany(async (company) => {
    company.write(file({ ...START, permissionsBoundary: undefined }));
    await company.establish();
    company.write(file(START));
    const [planned] = (await company.plan()).changes;
    assert.equal([planned?.fields, planned?.risk], [['permissionsBoundary'], 'narrows']);
    await company.converge();
    assert.equal(setNamed(company, 'Auditor').permissionsBoundary, {
      managedPolicyArn: `${POLICY}PowerUserAccess`,
    });
  }));

test('tags alone reach no account, and the mark of accessctl stays', () =>
  inCompany(async (company) => {
    const planned = await changed(company, { ...START, tags: { owner: 'security' } });
    assert.equal([planned?.fields, planned?.risk], [['tags'], 'neutral']);
    await company.converge();
    assert.equal(writesOf(company), ['TagResource ×1', 'UntagResource ×1']);
    assert.equal(setNamed(company, 'Auditor').tags, {
      'managed-by': 'accessctl',
      owner: 'security',
    });
  }));

test('a description can be changed, but AWS has no way to take it away', () =>
  inCompany(async (company) => {
    company.write(file({ ...START, description: '' }));
    const { code, log } = await company.run('plan');
    assert.is(code, 3);
    assert.match(log, /^access\.yaml:\d+:\d+ {2}error/);
  }));

test('no tags leaves the mark of accessctl', () =>
  inCompany(async (company) => {
    await changed(company, { ...START, tags: {} });
    await company.converge();
    assert.equal(setNamed(company, 'Auditor').tags, { 'managed-by': 'accessctl' });
  }));

const UNCHANGED: Readonly<Record<string, Parts>> = {
  'PT60M is PT1H': { sessionDuration: 'PT60M' },
  'an ARN is the policy of that name': { awsManagedPolicies: [`${POLICY}SecurityAudit`] },
  'order and case of actions': {
    inlinePolicy: document('S3:listbucket', 's3:GetObject'),
  },
  'another Sid': {
    inlinePolicy: {
      Version: '2012-10-17',
      Statement: [statement('Two', ['s3:GetObject', 's3:ListBucket'])],
    },
  },
  'a statement that stands twice': {
    inlinePolicy: {
      Version: '2012-10-17',
      Statement: ['One', 'Two'].map((name) => statement(name, ['s3:GetObject', 's3:ListBucket'])),
    },
  },
  'order of keys, a list of one, statements in no list': {
    inlinePolicy: {
      Statement: {
        Resource: ['*'],
        Action: ['s3:ListBucket', 's3:GetObject'],
        Effect: 'Allow',
        Sid: 'One',
      },
      Version: '2012-10-17',
    },
  },
};

for (const [story, parts] of Object.entries(UNCHANGED)) {
  test(`no change: ${story}`, () =>
    inCompany(async (company) => {
      assert.is(await changed(company, { ...START, ...parts }), undefined);
      await company.apply();
      assert.equal(writesOf(company), []);
    }));
}

test('what the file does not mention stays, and permissions among it are spoken of', () =>
  inCompany(async (company) => {
    assert.is(await changed(company, {}), undefined);
    const plan = await company.plan();
    assert.equal(codes(plan), ['E513 warning', 'E513 warning', 'E513 warning']);
    assert.match(
      problem(plan, 'E513').message,
      /Auditor has .* which access.yaml does not mention/,
    );
    assert.is(problem(plan, 'E513').at?.file, 'access.yaml');
    assert.equal(setNamed(company, 'Auditor').awsManagedPolicies, [`${POLICY}SecurityAudit`]);
  }));

test('a set that no account holds is not provisioned', () =>
  inCompany(async (company) => {
    company.write(file(START, ''));
    await company.establish();
    assert.is(callsTo(company, 'ProvisionPermissionSet'), 0);
    company.write(file({ ...START, sessionDuration: 'PT8H', inlinePolicy: {} }, ''));
    company.sandbox.resetCalls();
    await company.converge();
    assert.equal(writesOf(company), [
      'DeleteInlinePolicyFromPermissionSet ×1',
      'UpdatePermissionSet ×1',
    ]);
  }));

test('two changed sets are provisioned once each, an unchanged one not at all', () =>
  inCompany(async (company) => {
    const sets = (one: string, two: string) => `${ENTRA}groups:
  Contoso: {}
permissionSets:
  One: { awsManagedPolicies: [SecurityAudit], sessionDuration: ${one} }
  Two: { awsManagedPolicies: [SecurityAudit], sessionDuration: ${two} }
  Three: { awsManagedPolicies: [SecurityAudit] }
assignments:
  - groups: [Contoso]
    permissionSets: [One, Two, Three]
    accounts: [payments-dev, payments-prod, sandbox-ada]
`;
    company.write(sets('PT1H', 'PT1H'));
    await company.establish();
    assert.is(callsTo(company, 'ProvisionPermissionSet'), 0, 'the first assignment provisions');
    company.write(sets('PT2H', 'PT3H'));
    await company.converge();
    assert.is(callsTo(company, 'ProvisionPermissionSet'), 2);
    assertRolesUpToDate(company);
  }));

test.run();
