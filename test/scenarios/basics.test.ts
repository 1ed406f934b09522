import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, assignmentsOf, HEAD, inCompany } from '../support/company.ts';

const test = suite('scenarios: from nothing');

const FIRST = `${HEAD}identitySource:
  provider: entra
  tenantId: 0a1b2c3d-1111-2222-3333-444455556666
groups:
  Contoso: {}
permissionSets:
  ReadOnlyAccess:
    description: Look at everything, change nothing
    sessionDuration: PT8H
    awsManagedPolicies: [ReadOnlyAccess]
assignments:
  - groups: [Contoso]
    permissionSets: [ReadOnlyAccess]
    accounts: [MMe2k-Demo]
`;

const FOREIGN = [
  'group:AWS Readers LegacyAudit legacy-erp',
  'group:AWSControlTowerAdmins AWSAdministratorAccess contoso-management',
  'group:AWSControlTowerAdmins AWSAdministratorAccess shared-services',
];

test('the original set-up: one group, one permission set, one account', () =>
  inCompany(async (company) => {
    company.write(FIRST);
    assert.equal(actions(await company.plan()), [
      'create permissionSet/ReadOnlyAccess',
      'create assignment/group:Contoso/ReadOnlyAccess/123456789012',
    ]);
    await company.converge();
    assert.equal(
      assignmentsOf(company),
      [...FOREIGN, 'group:Contoso ReadOnlyAccess MMe2k-Demo'].sort(),
    );
  }));

test('planning writes nothing', () =>
  inCompany(async (company) => {
    company.write(FIRST);
    await company.plan();
    await company.plan({ full: true });
    assert.is(company.sandbox.writes(), 0);
  }));

test('an assignment that is there already is no change', () =>
  inCompany(async (company) => {
    company.write(FIRST);
    await company.converge();
    company.sandbox.resetCalls();
    const report = await company.apply();
    assert.equal(report.outcomes, []);
    assert.is(company.sandbox.writes(), 0);
  }));

test.run();
