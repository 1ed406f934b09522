import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, assignmentsOf, type Company, inCompany } from '../support/company.ts';
import { eachNth } from '../support/sample.ts';
import {
  accountNamed,
  accountsWith,
  assertRolesUpToDate,
  callsTo,
  contosoIn,
  ENTRA,
  setNamed,
} from './story.ts';

const test = suite('scenarios: what fails, and what the next run does');

const TWO_ACCOUNTS = 'accounts: [payments-dev, payments-prod]';
const PENDING = 'accessctl-provisioning';

const withParts = (parts: object, selection = TWO_ACCOUNTS) =>
  contosoIn(selection).replace(
    'ReadOnlyAccess:\n    awsManagedPolicies: [ReadOnlyAccess]',
    `ReadOnlyAccess: ${JSON.stringify({ awsManagedPolicies: ['ReadOnlyAccess'], ...parts })}`,
  );

/** Applies; exit code 6 and the outcomes as `status code`. */
async function failing(company: Company, file?: string) {
  const { code, out, log } = await company.run('apply', file);
  assert.is(code, 6, log);
  const { outcomes } = JSON.parse(out) as Awaited<ReturnType<Company['apply']>>;
  return {
    outcomes,
    statuses: outcomes.map(({ status, error }) => (error ? `${status} ${error.code}` : status)),
    message: outcomes.find(({ status }) => status === 'failed')?.error?.message ?? '',
  };
}

test('a customer managed policy that an account lacks: the reason is told, then repaired', () =>
  inCompany(async (company) => {
    company.write(
      withParts(
        { customerManagedPolicies: [{ name: 'team-boundary' }] },
        'accounts: [analytics-dev, payments-dev]',
      ),
    );
    const { statuses, message } = await failing(company);
    assert.equal(statuses, ['done', 'failed E710', 'done']);
    assert.match(message, /Policy arn:aws:iam::333344445555:policy\/team-boundary does not exist/);
    assert.equal(accountsWith(company, 'ReadOnlyAccess'), ['analytics-dev']);
    accountNamed(company, 'payments-dev').customerManagedPolicies.push({
      name: 'team-boundary',
      path: '/',
    });
    await company.converge();
  }));

test('provisioning that fails is repaired by the next run, with no word of it in the file', () =>
  inCompany(async (company) => {
    company.write(withParts({}));
    await company.establish();
    company.write(withParts({ customerManagedPolicies: [{ name: 'team-boundary' }] }));
    const { statuses, message } = await failing(company);
    assert.equal(statuses, ['failed E722']);
    assert.match(message, /333344445555: .*team-boundary.*333344446666: /);
    assert.is(setNamed(company, 'ReadOnlyAccess').tags[PENDING], 'pending');
    const [repair] = (await company.plan()).changes;
    assert.equal(repair?.fields, ['provisioned']);
    for (const name of ['payments-dev', 'payments-prod']) {
      accountNamed(company, name).customerManagedPolicies.push({
        name: 'team-boundary',
        path: '/',
      });
    }
    company.sandbox.resetCalls();
    await company.converge();
    assert.is(callsTo(company, 'ProvisionPermissionSet'), 1);
    assert.not(PENDING in setNamed(company, 'ReadOnlyAccess').tags);
    assertRolesUpToDate(company);
  }));

const INTERRUPTED_AT: Readonly<Record<string, string>> = {
  'after the mark, before the edit': 'sso-admin:UpdatePermissionSet',
  'after the first edit': 'sso-admin:AttachManagedPolicyToPermissionSet',
  'between edit and provisioning': 'sso-admin:ProvisionPermissionSet',
  'after provisioning, before the mark is taken off': 'sso-admin:UntagResource',
};

for (const [story, operation] of eachNth(2, Object.entries(INTERRUPTED_AT))) {
  test(`an update that stops ${story} is finished by the next run`, () =>
    inCompany(async (company) => {
      company.write(withParts({}));
      await company.establish();
      company.write(
        withParts({
          sessionDuration: 'PT8H',
          awsManagedPolicies: ['ReadOnlyAccess', 'SecurityAudit'],
        }),
      );
      company.sandbox.world.deny.push(operation);
      const { statuses, message } = await failing(company);
      assert.equal(statuses, ['failed E603']);
      assert.match(message, new RegExp(operation.replace('sso-admin:', 'sso:')));
      company.sandbox.world.deny.length = 0;
      assert.equal(actions(await company.plan()), ['update permissionSet/ReadOnlyAccess']);
      await company.converge();
      assertRolesUpToDate(company);
      assert.not(PENDING in setNamed(company, 'ReadOnlyAccess').tags);
    }));
}

test('what a failed grant was to replace is held back', () =>
  inCompany(async (company) => {
    const file = (set: string) => `${ENTRA}groups:
  Contoso: {}
permissionSets:
  One: { awsManagedPolicies: [ReadOnlyAccess] }
  Two: { awsManagedPolicies: [SecurityAudit] }
assignments:
  - groups: [Contoso]
    permissionSets: [${set}]
    accounts: [payments-dev]
`;
    company.write(file('One'));
    await company.converge();
    company.write(file('Two'));
    company.sandbox.world.deny.push('sso-admin:CreateAccountAssignment');
    const { statuses } = await failing(company);
    assert.equal(statuses, ['failed E603', 'skipped E701']);
    assert.ok(assignmentsOf(company).includes('group:Contoso One payments-dev'));
    assert.is(callsTo(company, 'DeleteAccountAssignment'), 0);
  }));

test('a permission set that cannot be made holds back its assignments', () =>
  inCompany(async (company) => {
    company.write(withParts({}));
    company.sandbox.world.deny.push('sso-admin:CreatePermissionSet');
    const { statuses } = await failing(company);
    assert.equal(statuses, ['failed E603', 'skipped E701', 'skipped E701']);
    assert.is(callsTo(company, 'CreateAccountAssignment'), 0);
  }));

test('an AWS managed policy that does not exist', () =>
  inCompany(async (company) => {
    company.write(withParts({ awsManagedPolicies: ['ReadOnlyAccess', 'job-function/Wizard'] }));
    const { statuses, message } = await failing(company);
    assert.equal(statuses, ['failed E714', 'skipped E701', 'skipped E701']);
    assert.match(message, /Wizard/);
    company.write(withParts({}));
    await company.converge();
  }));

test('a policy too many', () =>
  inCompany(async (company) => {
    const customerManagedPolicies = Array.from({ length: 21 }, (_, i) => ({ name: `policy-${i}` }));
    company.write(withParts({ customerManagedPolicies }));
    const { statuses, message } = await failing(company);
    assert.equal(statuses, ['failed E716', 'skipped E701', 'skipped E701']);
    assert.match(message, /at most 20 managed policies/);
    company.write(withParts({ customerManagedPolicies: [] }));
    await company.converge();
  }));

test('a suspended account among those that hold the set: the others get the edit, it is named', () =>
  inCompany(async (company) => {
    company.write(withParts({}));
    await company.establish();
    accountNamed(company, 'payments-prod').state = 'SUSPENDED';
    company.write(withParts({ sessionDuration: 'PT8H' }));
    const [outcome] = (await company.converge()).outcomes;
    assert.match(outcome?.note ?? '', /provisioned 1 account; not ACTIVE.*333344446666/);
    const set = setNamed(company, 'ReadOnlyAccess');
    assert.is(set.provisioned['333344445555'], set.revision, 'the others have the edit');
    accountNamed(company, 'payments-prod').state = 'ACTIVE';
    const [repair] = (await company.plan({ full: true })).changes;
    assert.equal(repair?.fields, ['provisioned'], 'a full plan sees what it lacks');
    const file = `${company.folder}/plan.json`;
    await company.plan({ full: true, save: file });
    assert.is((await company.run('apply', file)).code, 0);
    assertRolesUpToDate(company);
  }));

test('an assignment that somebody removed meanwhile is gone, and that is no failure', () =>
  inCompany(async (company) => {
    company.write(withParts({}));
    await company.converge();
    company.write(withParts({}, 'accounts: [payments-dev]'));
    const file = `${company.folder}/plan.json`;
    await company.plan({ save: file });
    const { world } = company.sandbox;
    world.assignments = world.assignments.filter(({ accountId }) => accountId !== '333344446666');
    delete setNamed(company, 'ReadOnlyAccess').provisioned['333344446666'];
    assert.is((await company.run('apply', file)).code, 0);
    assert.equal(actions(await company.plan()), []);
  }));

const NOTHING_DECLARED = `${ENTRA}groups: {}\npermissionSets: {}\nassignments: []\n`;

test('a set to be removed is seen whole: also with a user that the file does not name', () =>
  inCompany(async (company) => {
    company.write(withParts({}));
    await company.establish();
    const { world } = company.sandbox;
    const ada = world.store.users.find(({ userName }) => userName === 'ada@contoso.example');
    world.assignments.push({
      accountId: '333344445555',
      permissionSetArn: setNamed(company, 'ReadOnlyAccess').arn,
      principalType: 'USER',
      principalId: ada?.id ?? '',
    });
    company.write(NOTHING_DECLARED);
    assert.ok(
      actions(await company.plan()).includes(
        'delete assignment/user:ada@contoso.example/ReadOnlyAccess/333344445555',
      ),
    );
    await company.converge();
  }));

test('a set to be removed that a suspended account still has: its removal waits, and says for what', () =>
  inCompany(async (company) => {
    company.write(withParts({}));
    await company.establish();
    accountNamed(company, 'payments-dev').state = 'SUSPENDED';
    company.write(NOTHING_DECLARED);
    const { deferred } = await company.plan();
    assert.equal(
      deferred.map(({ change, reason }) => [change.key, reason.code]),
      [['permissionSet/ReadOnlyAccess', 'stillAssigned']],
    );
    assert.match(deferred[0]?.reason.text ?? '', /payments-dev/);
    await company.establish();
    accountNamed(company, 'payments-dev').state = 'ACTIVE';
    await company.converge();
    assert.not(company.sandbox.world.permissionSets.some(({ name }) => name === 'ReadOnlyAccess'));
  }));

test('a fresh read that fails does not hide what was done', async () => {
  let watched: Company | undefined;
  const onWait = () => watched?.sandbox.world.deny.push('sso-admin:ListPermissionSets');
  await inCompany(
    async (company) => {
      company.write(withParts({}));
      await company.plan();
      watched = company;
      const { code, out, log } = await company.run('apply');
      assert.is(code, 6, 'what is not proved is no success');
      watched = undefined;
      const report = JSON.parse(out) as Awaited<ReturnType<Company['apply']>>;
      assert.equal(
        report.outcomes.map(({ status }) => status),
        ['done', 'done', 'done'],
      );
      assert.is(report.converged, undefined);
      assert.match(log, /Not verified: E603/);
    },
    { onWait },
  );
});

const READS = [
  'organizations:ListAccounts',
  'sso-admin:ListPermissionSets',
  'sso-admin:DescribePermissionSet',
  'sso-admin:ListTagsForResource',
  'identitystore:ListGroups',
  'graph:GET /groups',
];

for (const operation of READS) {
  test(`a read that is refused ends the run: ${operation}`, () =>
    inCompany(async (company) => {
      company.write(withParts({}));
      await company.converge();
      company.sandbox.resetCalls();
      company.sandbox.world.deny.push(operation);
      company.write(`${ENTRA}groups:\n  Contoso: {}\npermissionSets: {}\nassignments: []\n`);
      const { code, log } = await company.run('apply');
      assert.is(code, 1);
      assert.match(log, /E603|E622/);
      assert.is(company.sandbox.writes(), 0, 'what was not read is not absent');
    }));
}

test.run();
