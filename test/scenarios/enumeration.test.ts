/** Assignments are read in the way that takes fewer calls; which one it is changes nothing of a plan. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { awsLimiters, createReader } from '../../src/providers/index.ts';
import { realTimer } from '../../src/providers/timer.ts';
import { assignmentKey } from '../../src/reconcile/kinds/assignment.ts';
import type { AssignmentSpec, Item, Live, Scope } from '../../src/reconcile/types.ts';
import { actions, type Company, HEAD } from '../support/company.ts';
import { accountNamed, callsTo, inScenario, setNamed, ssoCalls } from './story.ts';

const test = suite('scenarios: assignments by principal or by pair');

const GONE = '0f0f0f0f-0000-4000-8000-000000000001';

/** Twenty groups that all have both sets in both accounts: four pairs. */
const CROWD = 'generate: { accounts: 2, permissionSets: 2, groups: 20, assignments: 80 }\n';
const GROUPS = Array.from({ length: 20 }, (_, i) => `group-${String(i + 1).padStart(4, '0')}`);
const ACCOUNTS = ['account-0001', 'account-0002'];
const BOTH = ['Set-001', 'Set-002'];

function file(permissionSets: readonly string[], accounts: readonly string[], groups = GROUPS) {
  return `${HEAD}  vantage: management
permissionSets: { ${permissionSets.map((name) => `${name}: {}`).join(', ')} }
assignments: [${JSON.stringify({ groups, permissionSets, accounts })}]
`;
}

/** A set is also with a group that is gone, and with a user whom the file does not name. */
function addStrangers(company: Company, set: string): void {
  const { world } = company.sandbox;
  const common = {
    accountId: accountNamed(company, 'account-0001').id,
    permissionSetArn: setNamed(company, set).arn,
  };
  world.assignments.push(
    { ...common, principalType: 'GROUP', principalId: GONE },
    { ...common, principalType: 'USER', principalId: world.store.users[0]?.id ?? '' },
  );
}

test('many groups and few pairs are read by pair', () =>
  inScenario(CROWD, async (company) => {
    company.write(file(BOTH, ACCOUNTS));
    assert.equal((await company.plan()).changes, []);
    assert.is(ssoCalls(company), 2 + 2 * 6 + 2 + 4);
    assert.is(callsTo(company, 'ListAccountAssignmentsForPrincipal'), 0);
  }));

test('the quick plan is the same by pair: it says whom it leaves out, and --full finds them', () =>
  inScenario(CROWD, async (company) => {
    addStrangers(company, 'Set-001');
    company.write(file(BOTH, ACCOUNTS));
    const quick = await company.plan();
    assert.is(callsTo(company, 'ListAccountAssignmentsForPrincipal'), 0);
    assert.equal(actions(quick), []);
    assert.is(quick.examined.assignments, 80);
    assert.equal(quick.examined.notExamined, [
      'users that access.yaml does not name',
      'assignments of deleted groups and users',
    ]);
    const account = accountNamed(company, 'account-0001').id;
    assert.equal(actions(await company.plan({ full: true })), [
      `delete assignment/group:${GONE}/Set-001/${account}`,
      `delete assignment/user:user-0001@contoso.example/Set-001/${account}`,
    ]);
  }));

test('a permission set that is not there yet: by principal, which would show it', () =>
  inScenario(CROWD, async (company) => {
    company.write(file([...BOTH, 'Fresh'], ACCOUNTS));
    await company.plan();
    assert.is(callsTo(company, 'ListAccountAssignmentsForPrincipal'), 20);
    assert.is(callsTo(company, 'ListAccountsForProvisionedPermissionSet'), 0);
  }));

test('more pairs than the file speaks of: after their list it goes on by principal', () =>
  inScenario(
    'generate: { accounts: 40, permissionSets: 2, groups: 20, assignments: 300 }\n',
    async (company) => {
      company.write(`${file(['Set-001'], ['account-0001'])}prune: none\n`);
      const plan = await company.plan();
      assert.is(callsTo(company, 'ListAccountsForProvisionedPermissionSet'), 2);
      assert.is(callsTo(company, 'ListAccountAssignments'), 0);
      assert.is(callsTo(company, 'ListAccountAssignmentsForPrincipal'), 20);
      assert.is(plan.examined.assignments, 300);
    },
  ));

/** What both ways find, in the order of keys. */
async function bothWays(company: Company, sets: Pick<Scope, 'permissionSets' | 'formerSets'>) {
  const scope: Scope = {
    ...sets,
    everySet: false,
    groups: [],
    users: [],
    units: false,
    accountTags: false,
    accessControlAttributes: false,
    full: false,
    people: false,
  };
  const region = 'eu-central-1';
  const reader = createReader({
    region,
    limiters: awsLimiters(1e6, realTimer),
    outstanding: 10,
    env: process.env,
    timer: realTimer,
    progress: () => undefined,
  });
  const directory = await reader.directory(scope, { region, vantage: 'management' });
  const wanted = GROUPS.map((principal): Item => {
    const accountId = accountNamed(company, 'account-0001').id;
    const spec: AssignmentSpec = {
      principalType: 'group',
      principal,
      permissionSet: 'Set-001',
      accountId,
    };
    return { kind: 'assignment', key: assignmentKey(spec), spec, because: [] };
  });
  const inOrder = ({ found, ...rest }: Live) => ({
    ...rest,
    found: [...found.items].sort((a, b) => (a.key < b.key ? -1 : 1)),
  });
  company.sandbox.resetCalls();
  const byPrincipal = inOrder(await reader.live(scope, directory, []));
  assert.is(callsTo(company, 'ListAccountAssignmentsForPrincipal'), GROUPS.length);
  company.sandbox.resetCalls();
  const byPair = inOrder(await reader.live(scope, directory, wanted));
  assert.is(callsTo(company, 'ListAccountAssignmentsForPrincipal'), 0);
  return { byPrincipal, byPair };
}

test('both ways find the same, also of a set that is not ours', () =>
  inScenario(CROWD, async (company) => {
    addStrangers(company, 'Set-001');
    addStrangers(company, 'Set-002');
    const { byPrincipal, byPair } = await bothWays(company, {
      permissionSets: ['Set-001'],
      formerSets: [],
    });
    assert.is(byPair.examined.assignments, 80);
    assert.equal(byPair, byPrincipal);
  }));

test('both ways find everybody who has a set that is to go', () =>
  inScenario(CROWD, async (company) => {
    addStrangers(company, 'Set-001');
    addStrangers(company, 'Set-002');
    const { byPrincipal, byPair } = await bothWays(company, {
      permissionSets: BOTH,
      formerSets: ['Set-002'],
    });
    assert.is(byPair.examined.assignments, 82);
    assert.equal(byPair, byPrincipal);
  }));

test.run();
