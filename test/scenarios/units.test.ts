import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, inCompany } from '../support/company.ts';
import { accountNamed, accountsWith, codes, contosoIn, problem } from './story.ts';

const test = suite('scenarios: accounts by name, unit and tag');

const WORKLOADS = ['analytics-dev', 'analytics-prod', 'frozen-dev', 'legacy-erp'];
const EVERYWHERE = [
  'MMe2k-Demo',
  'analytics-dev',
  'analytics-prod',
  'billing-archive',
  'frozen-dev',
  'legacy-erp',
  'payments-dev',
  'payments-prod',
  'sandbox-ada',
  'sandbox-grace',
  'shared-services',
];

/** Selection of an entry → names of the accounts in which Contoso then has the set. */
const SELECTIONS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'a unit and all below it': [
    'organizationalUnits: [Workloads]',
    [...WORKLOADS, 'payments-dev', 'payments-prod'],
  ],
  'a nested unit': [
    'organizationalUnits: [Workloads/Dev]',
    ['analytics-dev', 'frozen-dev', 'payments-dev'],
  ],
  'direct children only': [
    'organizationalUnits: [Workloads/Dev]\nrecursive: false',
    ['analytics-dev', 'payments-dev'],
  ],
  'a unit by its id': ['organizationalUnits: [ou-a1b2-c3d4e5f6]', ['sandbox-ada', 'sandbox-grace']],
  'the root is everything but the management account': ['organizationalUnits: [/]', EVERYWHERE],
  'the root by its id': ['organizationalUnits: [r-a1b2]', EVERYWHERE],
  'a glob is everything but the management account': ['accounts: ["*"]', EVERYWHERE],
  'a unit, kept by tags': [
    'organizationalUnits: [Infrastructure, Workloads/Prod]\ntags: { env: dev }',
    ['shared-services'],
  ],
  'tags alone': [
    'tags: { env: dev }',
    [
      'analytics-dev',
      'frozen-dev',
      'payments-dev',
      'sandbox-ada',
      'sandbox-grace',
      'shared-services',
    ],
  ],
  'except an account': [
    'organizationalUnits: [Workloads/Dev]\nexcept: { accounts: [payments-dev] }',
    ['analytics-dev', 'frozen-dev'],
  ],
  'except accounts by glob': [
    'organizationalUnits: [Workloads]\nexcept: { accounts: ["*-dev"] }',
    ['analytics-prod', 'legacy-erp', 'payments-prod'],
  ],
  'except a unit': [
    'organizationalUnits: [Workloads]\nexcept: { organizationalUnits: [Workloads/Prod, Workloads/Dev/Frozen] }',
    ['analytics-dev', 'payments-dev'],
  ],
  'what is excepted stays out, in whichever two ways it is reached': [
    'accounts: [payments-dev, "payments-*"]\norganizationalUnits: [Workloads/Dev]\nexcept: { accounts: ["333344445555"] }',
    ['analytics-dev', 'frozen-dev', 'payments-prod'],
  ],
  'the management account by its exact name': [
    'accounts: [contoso-management, "sandbox-*"]',
    ['contoso-management', 'sandbox-ada', 'sandbox-grace'],
  ],
  'the management account by its id': ['accounts: ["999988887777"]', ['contoso-management']],
  'an id that begins with zero': ['accounts: ["098765432109"]', ['billing-archive']],
};

for (const [story, [selection, expected]] of Object.entries(SELECTIONS)) {
  test(story, () =>
    inCompany(async (company) => {
      company.write(contosoIn(selection));
      await company.converge();
      assert.equal(accountsWith(company, 'ReadOnlyAccess'), expected);
    }),
  );
}

test('the management account is spoken of when a glob, unit or tag would have caught it', () =>
  inCompany(async (company) => {
    accountNamed(company, 'contoso-management').tags = { env: 'dev' };
    for (const selection of [
      'accounts: ["contoso-*"]',
      'organizationalUnits: [/]',
      'tags: { env: dev }',
    ]) {
      company.write(contosoIn(selection));
      const plan = await company.plan();
      assert.match(problem(plan, 'E512').message, /contoso-management \(999988887777\)/);
      assert.not(plan.changes.some(({ key }) => key.endsWith('999988887777')));
    }
  }));

test('a suspended account is skipped, said once, and keeps what it has', () =>
  inCompany(async (company) => {
    company.write(contosoIn('organizationalUnits: [Workloads/Dev]'));
    assert.match(
      problem(await company.plan(), 'E511').message,
      /old-crm \(666677778888, SUSPENDED\)/,
    );
    await company.converge();
    accountNamed(company, 'payments-dev').state = 'SUSPENDED';
    assert.equal(actions(await company.plan()), []);
    company.write(contosoIn('accounts: [analytics-dev]'));
    const plan = await company.plan();
    assert.equal(actions(plan), ['delete assignment/group:Contoso/ReadOnlyAccess/555566667777']);
    assert.equal(
      plan.unmanaged.assignments,
      4,
      'three foreign ones and that of the suspended account',
    );
  }));

test('an account that joins the unit gets what the unit has', () =>
  inCompany(async (company) => {
    company.write(contosoIn('organizationalUnits: [Sandbox]'));
    await company.establish();
    accountNamed(company, 'MMe2k-Demo').parentId = 'ou-a1b2-c3d4e5f6';
    assert.equal(actions(await company.plan()), [
      'create assignment/group:Contoso/ReadOnlyAccess/123456789012',
    ]);
    await company.converge();
  }));

test('an account that leaves the unit loses what the unit has', () =>
  inCompany(async (company) => {
    company.write(contosoIn('organizationalUnits: [Sandbox]'));
    await company.establish();
    accountNamed(company, 'sandbox-ada').parentId = 'ou-a1b2-demo0001';
    assert.equal(actions(await company.plan()), [
      'delete assignment/group:Contoso/ReadOnlyAccess/222233334444',
    ]);
    await company.converge();
    assert.equal(accountsWith(company, 'ReadOnlyAccess'), ['sandbox-grace']);
  }));

test('a selection that is empty grants nothing and says so', () =>
  inCompany(async (company) => {
    company.write(contosoIn('organizationalUnits: [Sandbox]\ntags: { env: prod }'));
    const plan = await company.plan();
    assert.equal(actions(plan), ['create permissionSet/ReadOnlyAccess']);
    assert.equal(codes(plan), ['E506 warning']);
  }));

test.run();
