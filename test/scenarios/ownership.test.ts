import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, assignmentsOf, type Company, inCompany } from '../support/company.ts';
import { accountNamed, contosoIn, ENTRA, setNamed } from './story.ts';

const test = suite('scenarios: what is ours and what is not');

const HERE = 'accounts: [MMe2k-Demo]';
const FOREIGN_SETS = ['AWSAdministratorAccess', 'LegacyAudit'];

/** Everything of others, to be compared bit by bit. */
function foreignOf({ sandbox: { world } }: Company): string {
  const sets = world.permissionSets.filter(({ name }) => FOREIGN_SETS.includes(name));
  const arns = new Set(sets.map(({ arn }) => arn));
  const assignments = world.assignments.filter(({ permissionSetArn }) =>
    arns.has(permissionSetArn),
  );
  const { accounts, units, entra, store } = world;
  return JSON.stringify({ sets, assignments, accounts, units, entra, store });
}

/** Somebody gives the Data Scientists our set in the console. */
function assignByHand(company: Company, account = 'payments-dev'): void {
  const { world } = company.sandbox;
  const set = setNamed(company, 'ReadOnlyAccess');
  const group = world.store.groups.find(({ displayName }) => displayName === 'Data Scientists');
  const accountId = accountNamed(company, account).id;
  set.provisioned[accountId] = set.revision;
  world.assignments.push({
    accountId,
    permissionSetArn: set.arn,
    principalType: 'GROUP',
    principalId: group?.id ?? '',
  });
}

const BY_HAND = 'assignment/group:Data Scientists/ReadOnlyAccess/333344445555';

test('prune: managed takes away what somebody granted of our set in the console', () =>
  inCompany(async (company) => {
    company.write(contosoIn(HERE));
    await company.establish();
    assignByHand(company);
    assert.equal(actions(await company.plan()), [`delete ${BY_HAND}`]);
    await company.converge();
  }));

test('prune: none never deletes anything', () =>
  inCompany(async (company) => {
    company.write(contosoIn(HERE));
    await company.converge();
    assignByHand(company);
    company.write(`${ENTRA}permissionSets: {}\nassignments: []\nprune: none\n`);
    const plan = await company.plan();
    assert.equal(actions(plan), []);
    assert.is(plan.unmanaged.permissionSets, 3);
  }));

test('prune: all takes what the file does not know, but for Control Tower', () =>
  inCompany(async (company) => {
    company.write(contosoIn(HERE, 'prune: all\n'));
    assert.equal(actions(await company.plan()), [
      'create permissionSet/ReadOnlyAccess',
      'create assignment/group:Contoso/ReadOnlyAccess/123456789012',
      'delete assignment/group:AWS Readers/LegacyAudit/777788889999',
      'delete permissionSet/LegacyAudit',
    ]);
    await company.converge();
    assert.equal(assignmentsOf(company), [
      'group:AWSControlTowerAdmins AWSAdministratorAccess contoso-management',
      'group:AWSControlTowerAdmins AWSAdministratorAccess shared-services',
      'group:Contoso ReadOnlyAccess MMe2k-Demo',
    ]);
  }));

test('prune: all leaves alone what ignore names', () =>
  inCompany(async (company) => {
    company.write(contosoIn(HERE, 'prune: all\nignore: { permissionSets: [LegacyAudit] }\n'));
    const plan = await company.plan();
    assert.not(plan.changes.some(({ action }) => action === 'delete'));
    assert.is(plan.unmanaged.permissionSets, 1, 'what is ignored is not counted');
    assert.is(plan.unmanaged.assignments, 2);
  }));

test('what is not ours is counted, and bit by bit the same after everything', () =>
  inCompany(async (company) => {
    const before = foreignOf(company);
    company.write(contosoIn('accounts: ["*", contoso-management]'));
    const plan = await company.plan();
    assert.equal(plan.unmanaged, { permissionSets: 2, assignments: 3 });
    await company.establish();
    company.write(`${ENTRA}groups: {}\npermissionSets: {}\nassignments: []\n`);
    await company.converge();
    assert.is(foreignOf(company), before);
  }));

const IGNORED: Readonly<Record<string, string>> = {
  permissionSets: 'ignore: { permissionSets: [ReadOnlyAccess] }\n',
  groups: 'ignore: { groups: [Data Scientists] }\n',
  'accounts by name': 'ignore: { accounts: ["payments-*"] }\n',
  'accounts by id': 'ignore: { accounts: ["333344445555"] }\n',
};

for (const [what, ignore] of Object.entries(IGNORED)) {
  test(`ignore names ${what}: neither touched nor counted`, () =>
    inCompany(async (company) => {
      company.write(contosoIn(HERE));
      await company.converge();
      assignByHand(company);
      const file =
        what === 'permissionSets'
          ? `${ENTRA}groups:\n  Contoso: {}\npermissionSets: {}\nassignments: []\n${ignore}`
          : contosoIn(HERE, ignore);
      company.write(file);
      const plan = await company.plan();
      assert.equal(actions(plan), []);
      assert.is(plan.unmanaged.assignments, 3);
    }));
}

test('an ignored account is not selected by a glob or unit', () =>
  inCompany(async (company) => {
    company.write(
      contosoIn(
        'accounts: ["payments-*"]\norganizationalUnits: [Workloads/Dev]',
        'ignore: { accounts: [payments-dev] }\n',
      ),
    );
    await company.converge();
    assert.equal(
      assignmentsOf(company).filter((one) => one.includes('group:Contoso')),
      [
        'group:Contoso ReadOnlyAccess analytics-dev',
        'group:Contoso ReadOnlyAccess frozen-dev',
        'group:Contoso ReadOnlyAccess payments-prod',
      ],
    );
  }));

const ADOPT = `${ENTRA}groups:
  AWS Readers: {}
permissionSets:
  LegacyAudit: { description: Taken over, awsManagedPolicies: [SecurityAudit] }
assignments:
  - groups: [AWS Readers]
    permissionSets: [LegacyAudit]
    accounts: [legacy-erp]
`;

test('a set of somebody else can be managed by declaring it', () =>
  inCompany(async (company) => {
    company.write(ADOPT);
    assert.equal(actions(await company.plan()), ['update permissionSet/LegacyAudit']);
    await company.converge();
    assert.is(setNamed(company, 'LegacyAudit').description, 'Taken over');
    assert.equal(setNamed(company, 'LegacyAudit').tags, { owner: 'audit' });
  }));

test('a set that was only declared for a while is left as it is, and counted', () =>
  inCompany(async (company) => {
    company.write(ADOPT);
    await company.converge();
    company.write(`${ENTRA}permissionSets: {}\nassignments: []\n`);
    const plan = await company.plan();
    assert.equal(actions(plan), []);
    assert.equal(plan.unmanaged, { permissionSets: 2, assignments: 3 });
  }));

test('the groups of Control Tower keep what they have of a set that the file declares', () =>
  inCompany(async (company) => {
    company.write(`${ENTRA}groups: {}
permissionSets:
  AWSAdministratorAccess: { awsManagedPolicies: [AdministratorAccess] }
assignments: []
`);
    assert.equal(actions(await company.plan()), []);
  }));

test.run();
