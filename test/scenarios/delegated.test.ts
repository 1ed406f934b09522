import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, type Company, HEAD, inCompany } from '../support/company.ts';
import { accountsWith, callsTo, contosoIn, ENTRA } from './story.ts';

const test = suite('scenarios: a delegated administrator');

function delegate({ sandbox }: Company): void {
  sandbox.world.vantage = 'delegated';
}

test('plans by permission set and account, and converges', () =>
  inCompany(async (company) => {
    delegate(company);
    company.write(contosoIn('accounts: ["payments-*"]'));
    await company.establish();
    assert.equal(accountsWith(company, 'ReadOnlyAccess'), ['payments-dev', 'payments-prod']);
    company.sandbox.resetCalls();
    company.write(contosoIn('accounts: [payments-dev]'));
    await company.converge();
    assert.ok(callsTo(company, 'ListAccountAssignments') > 0);
    assert.equal(accountsWith(company, 'ReadOnlyAccess'), ['payments-dev']);
  }));

const BOTH = contosoIn('accounts: [payments-dev]').replace(
  'assignments:',
  `  Emergency:
    awsManagedPolicies: [AdministratorAccess]
assignments:
  - groups: [Contoso]
    permissionSets: [Emergency]
    accounts: [contoso-management]`,
);

test('the management account is out of reach; everything else is done', () =>
  inCompany(async (company) => {
    delegate(company);
    company.write(BOTH);
    const plan = await company.plan();
    assert.equal(actions(plan), [
      'create permissionSet/Emergency',
      'create permissionSet/ReadOnlyAccess',
      'create assignment/group:Contoso/ReadOnlyAccess/333344445555',
    ]);
    assert.equal(
      plan.deferred.map(({ change, reason }) => [change.key, reason.code]),
      [['assignment/group:Contoso/Emergency/999988887777', 'needsManagementAccount']],
    );
    await company.converge();
  }));

test('a set that the management account holds is out of reach as a whole', () =>
  inCompany(async (company) => {
    company.write(BOTH);
    await company.establish();
    delegate(company);
    company.write(
      BOTH.replace('[AdministratorAccess]', '[PowerUserAccess]').replace(
        'accounts: [payments-dev]',
        'accounts: [payments-prod]',
      ),
    );
    const plan = await company.plan();
    assert.equal(actions(plan), [
      'create assignment/group:Contoso/ReadOnlyAccess/333344446666',
      'delete assignment/group:Contoso/ReadOnlyAccess/333344445555',
    ]);
    assert.equal(
      plan.deferred.map(({ change, reason }) => `${change.action} ${change.key} ${reason.code}`),
      ['update permissionSet/Emergency needsManagementAccount'],
    );
    await company.converge();
  }));

test('vantage: delegated in the file is not detected again', () =>
  inCompany(async (company) => {
    delegate(company);
    company.write(
      contosoIn('accounts: [payments-dev]').replace(HEAD, `${HEAD}  vantage: delegated\n`),
    );
    await company.converge();
    assert.is(callsTo(company, 'ListAccountAssignmentsForPrincipal'), 0);
  }));

test('vantage: management with credentials of a delegated administrator is told clearly', () =>
  inCompany(async (company) => {
    delegate(company);
    company.write(
      contosoIn('accounts: [payments-dev]').replace(HEAD, `${HEAD}  vantage: management\n`),
    );
    const { code, log } = await company.run('plan');
    assert.is(code, 1);
    assert.match(log, /E603 .*ListAccountAssignmentsForPrincipal/);
    assert.match(log, /vantage|delegated/, 'the hint speaks of the cause');
    assert.is(company.sandbox.writes(), 0);
  }));

test('what a delegated administrator may see of the rest stays as it is', () =>
  inCompany(async (company) => {
    delegate(company);
    company.write(`${ENTRA}groups: {}\npermissionSets: {}\nassignments: []\n`);
    assert.equal(actions(await company.plan()), []);
  }));

test.run();
