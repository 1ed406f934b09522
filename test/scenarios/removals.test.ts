import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, assignmentsOf, type Company, inCompany } from '../support/company.ts';
import { accountsWith, callsTo, ENTRA, READ_ONLY, setNamed, writesOf } from './story.ts';

const test = suite('scenarios: renames and removals');

const FOREIGN = [
  'group:AWS Readers LegacyAudit legacy-erp',
  'group:AWSControlTowerAdmins AWSAdministratorAccess contoso-management',
  'group:AWSControlTowerAdmins AWSAdministratorAccess shared-services',
];

/** What Contoso and the platform have beside what is not ours. */
function oursOf(company: Company): string[] {
  return assignmentsOf(company).filter((one) => !FOREIGN.includes(one));
}

const TWO_SETS = `permissionSets:
  ReadOnlyAccess: { awsManagedPolicies: [ReadOnlyAccess] }
  Auditor: { awsManagedPolicies: [SecurityAudit] }
`;

/** Both groups have both sets in two accounts. */
const BOTH = `${ENTRA}groups:
  Contoso: {}
  AWS Platform: {}
${TWO_SETS}assignments:
  - groups: [Contoso]
    permissionSets: [ReadOnlyAccess, Auditor]
    accounts: [payments-dev, payments-prod]
  - groups: [AWS Platform]
    permissionSets: [ReadOnlyAccess]
    accounts: [payments-dev]
`;

const oneSet = (name: string, more = '') => `${ENTRA}groups:
  Contoso: {}
permissionSets:
  ${name}: { awsManagedPolicies: [ReadOnlyAccess]${more} }
assignments:
  - groups: [Contoso]
    permissionSets: [${name}]
    accounts: [payments-dev, payments-prod]
`;

test('a permission set is renamed: create, grant, then remove', () =>
  inCompany(async (company) => {
    company.write(oneSet('Viewer'));
    await company.establish();
    company.write(oneSet('Reader', ', previously: [Viewer]'));
    const plan = await company.plan();
    assert.equal(actions(plan), [
      'create permissionSet/Reader',
      'create assignment/group:Contoso/Reader/333344445555',
      'create assignment/group:Contoso/Reader/333344446666',
      'delete assignment/group:Contoso/Viewer/333344445555',
      'delete assignment/group:Contoso/Viewer/333344446666',
      'delete permissionSet/Viewer',
    ]);
    assert.is(plan.changes[0]?.reason.text, 'renamed from Viewer');
    assert.is(plan.changes.at(-1)?.reason.text, 'renamed to Reader');
    await company.converge();
    assert.equal(oursOf(company), [
      'group:Contoso Reader payments-dev',
      'group:Contoso Reader payments-prod',
    ]);
    assert.not(company.sandbox.world.permissionSets.some(({ name }) => name === 'Viewer'));
  }));

test('while a permission set is renamed nobody is without access for a moment', async () => {
  let watched: Company | undefined;
  let moments = 0;
  const onWait = () => {
    if (watched) {
      moments += 1;
      const have = new Set([
        ...accountsWith(watched, 'Viewer'),
        ...accountsWith(watched, 'Reader'),
      ]);
      assert.equal([...have].sort(), ['payments-dev', 'payments-prod']);
    }
  };
  await inCompany(
    async (company) => {
      company.write(oneSet('Viewer'));
      await company.establish();
      company.write(oneSet('Reader', ', previously: [Viewer]'));
      watched = company;
      await company.converge();
      watched = undefined;
      assert.ok(moments > 3, `${moments} moments were looked at`);
    },
    { onWait },
  );
});

const forGroup = (name: string, more = '{}') => `${ENTRA}groups:
  ${name}: ${more}
${READ_ONLY}assignments:
  - groups: [${name}]
    permissionSets: [ReadOnlyAccess]
    accounts: [payments-dev]
`;

test('a group takes the place of another by previously', () =>
  inCompany(async (company) => {
    company.write(forGroup('Data Scientists'));
    await company.establish();
    company.write(forGroup('AWS Readers', '{ previously: [Data Scientists] }'));
    const plan = await company.plan();
    assert.equal(actions(plan), [
      'create assignment/group:AWS Readers/ReadOnlyAccess/333344445555',
      'delete assignment/group:Data Scientists/ReadOnlyAccess/333344445555',
    ]);
    assert.equal(plan.changes[1]?.needs, [plan.changes[0]?.key]);
    assert.is(plan.changes[1]?.reason.text, 'group renamed to AWS Readers');
    await company.converge();
    assert.equal(oursOf(company), ['group:AWS Readers ReadOnlyAccess payments-dev']);
  }));

test('a group that only got another name in Entra keeps its assignments', () =>
  inCompany(async (company) => {
    company.write(forGroup('Data Scientists'));
    await company.converge();
    for (const { groups } of [company.sandbox.world.entra, company.sandbox.world.store]) {
      const group = groups.find(({ displayName }) => displayName === 'Data Scientists');
      assert.ok(group);
      group.displayName = 'Data People';
    }
    company.write(forGroup('Data People', '{ previously: [Data Scientists] }'));
    assert.equal(actions(await company.plan()), []);
  }));

test('a permission set that is no longer declared goes after its assignments', () =>
  inCompany(async (company) => {
    company.write(BOTH);
    await company.establish();
    company.write(
      BOTH.replace(/ {2}Auditor: .*\n/, '').replace(
        '[ReadOnlyAccess, Auditor]',
        '[ReadOnlyAccess]',
      ),
    );
    assert.equal(actions(await company.plan()), [
      'delete assignment/group:Contoso/Auditor/333344445555',
      'delete assignment/group:Contoso/Auditor/333344446666',
      'delete permissionSet/Auditor',
    ]);
    await company.converge();
    assert.equal(oursOf(company), [
      'group:AWS Platform ReadOnlyAccess payments-dev',
      'group:Contoso ReadOnlyAccess payments-dev',
      'group:Contoso ReadOnlyAccess payments-prod',
    ]);
  }));

test('a group that is no longer in the file loses what it had', () =>
  inCompany(async (company) => {
    company.write(BOTH);
    await company.establish();
    company.write(
      BOTH.replace(/ {2}- groups: \[AWS Platform\]\n.*\n.*\n/, '').replace(
        '  AWS Platform: {}\n',
        '',
      ),
    );
    assert.equal(actions(await company.plan()), [
      'delete assignment/group:AWS Platform/ReadOnlyAccess/333344445555',
    ]);
    await company.converge();
    assert.not(oursOf(company).some((one) => one.includes('AWS Platform')));
  }));

test('the last assignment of a set in an account takes its role away there', () =>
  inCompany(async (company) => {
    company.write(BOTH);
    await company.establish();
    company.write(
      BOTH.replace('accounts: [payments-dev, payments-prod]', 'accounts: [payments-dev]'),
    );
    await company.converge();
    assert.equal(accountsWith(company, 'Auditor'), ['payments-dev']);
    assert.equal(Object.keys(setNamed(company, 'Auditor').provisioned), ['333344445555']);
    assert.is(callsTo(company, 'ProvisionPermissionSet'), 0);
  }));

const ADMIN = BOTH.replace('[ReadOnlyAccess] }', '[AdministratorAccess] }').replace(
  'permissionSets: [ReadOnlyAccess, Auditor]',
  'permissionSets: [Auditor]',
);

test('--no-delete leaves out what would give more rights to those who stay only because of it', () =>
  inCompany(async (company) => {
    company.write(BOTH);
    await company.establish();
    company.write(ADMIN);
    const { outcomes } = await company.apply(undefined, { delete: false });
    assert.equal(outcomes, []);
    assert.equal(setNamed(company, 'ReadOnlyAccess').awsManagedPolicies, [
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
    ]);
    await company.converge();
  }));

test('a set gets more rights only after those have left who are to lose it', () =>
  inCompany(async (company) => {
    company.write(BOTH);
    await company.establish();
    company.write(ADMIN);
    const leavers = [
      'assignment/group:Contoso/ReadOnlyAccess/333344445555',
      'assignment/group:Contoso/ReadOnlyAccess/333344446666',
    ];
    const { changes } = await company.plan();
    assert.equal(changes.find(({ action }) => action === 'update')?.needs, leavers);
    company.sandbox.world.deny.push('sso-admin:DeleteAccountAssignment');
    const { outcomes } = await company.apply();
    assert.equal(
      outcomes.map(({ action, status }) => `${action} ${status}`),
      ['delete failed', 'delete failed', 'update skipped'],
    );
    assert.equal(setNamed(company, 'ReadOnlyAccess').awsManagedPolicies, [
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
    ]);
    company.sandbox.world.deny.length = 0;
    await company.converge();
  }));

test('an empty file removes all that is ours and nothing else', () =>
  inCompany(async (company) => {
    company.write(BOTH);
    await company.establish();
    company.write(`${ENTRA}groups: {}\npermissionSets: {}\nassignments: []\n`);
    company.sandbox.resetCalls();
    await company.converge();
    assert.equal(writesOf(company), ['DeleteAccountAssignment ×5', 'DeletePermissionSet ×2']);
    assert.equal(assignmentsOf(company), FOREIGN);
    assert.equal(
      company.sandbox.world.permissionSets.map(({ name }) => name),
      ['AWSAdministratorAccess', 'LegacyAudit'],
    );
  }));

test('absent assignments are not managed: nobody loses anything', () =>
  inCompany(async (company) => {
    company.write(BOTH);
    await company.converge();
    company.write(BOTH.slice(0, BOTH.indexOf('assignments:')));
    assert.equal(actions(await company.plan()), []);
  }));

test('absent permission sets are not managed: nothing is removed', () =>
  inCompany(async (company) => {
    company.write(BOTH);
    await company.converge();
    company.write(`${ENTRA}groups: {}\n`);
    assert.equal(actions(await company.plan()), []);
  }));

test.run();
