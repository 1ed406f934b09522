import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { World } from '../../src/sandbox/sandbox.ts';
import { actions, assignmentsOf, type Company } from '../support/company.ts';
import { APP, edit, inFreshCompany, jobOf, MINUTE, pass, setUp } from './sign-on.ts';

const test = suite('scenarios: groups that come, change and go');

const CYCLE = 41 * MINUTE;
const READERS = '  Contoso: {}\n  AWS Readers: {}\n';
const ASSIGNED = 'group:Contoso ReadOnlyAccess MMe2k-Demo';

type EntraGroup = World['entra']['groups'][number];

function groupNamed({ sandbox }: Company, name: string): EntraGroup {
  const group = sandbox.world.entra.groups.find(({ displayName }) => displayName === name);
  assert.ok(group, name);
  return group;
}

/** Who is assigned to the app, by the name that Entra has now. */
function assignedToApp({ sandbox: { world } }: Company): string[] {
  return world.entra.appRoleAssignments
    .map(({ principalId }) => world.entra.groups.find(({ id }) => id === principalId)?.displayName)
    .map((name) => name ?? 'gone')
    .sort();
}

function stored({ sandbox: { world } }: Company): string[] {
  return world.store.groups.map(({ displayName }) => displayName).sort();
}

test('renamed in Entra: nothing is assigned anew, nothing is lost', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    groupNamed(company, 'Contoso').displayName = 'Contoso Staff';
    edit(company, '  Contoso: {}', '  Contoso Staff: { previously: [Contoso] }');
    edit(company, 'groups: [Contoso]', 'groups: [Contoso Staff]');
    assert.equal(
      actions(await company.plan()).filter((one) => /appAssignment|delete/.test(one)),
      [],
    );
    await pass(company, CYCLE);
    assert.equal(stored(company), ['Contoso Staff']);
    assert.equal(actions(await company.plan()), []);
    assert.equal(assignmentsOf(company), ['group:Contoso Staff ReadOnlyAccess MMe2k-Demo']);
    assert.is(company.sandbox.signIn('ada@contoso.example'), 'ok');
  }));

test('deleted and made again in Entra: refused until somebody has looked who is in it', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    const { entra } = company.sandbox.world;
    const old = groupNamed(company, 'Contoso');
    const anew = { ...old, id: '4f6e7d8c-2222-4222-8333-944445555666' };
    entra.groups = [...entra.groups.filter((group) => group !== old), anew];
    entra.appRoleAssignments = entra.appRoleAssignments.filter(
      ({ principalId }) => principalId !== old.id,
    );
    const refused = await company.run('plan');
    assert.is(refused.code, 1);
    assert.match(refused.log, /E508/);
    edit(company, '  Contoso: {}', `  Contoso: { objectId: ${anew.id} }`);
    const plan = await company.plan();
    assert.equal(actions(plan), ['create appAssignment/group:Contoso']);
    assert.equal(
      plan.deferred.map(({ change, reason }) => [change.action, reason.code]),
      [
        ['create', 'notInIdentityStore'],
        ['delete', 'waits'],
      ],
      'who is in both keeps what the file gives them until SCIM has brought the new one',
    );
    await company.converge();
    assert.equal(assignmentsOf(company), [ASSIGNED]);
    await pass(company, CYCLE);
    const after = await company.plan();
    assert.equal(
      [...after.changes, ...after.deferred],
      [],
      "SCIM has put it in the old one's place",
    );
    assert.equal(assignedToApp(company), ['Contoso']);
    assert.equal(stored(company), ['Contoso']);
    assert.equal(assignmentsOf(company), [ASSIGNED]);
  }));

test('removed from the file: first from the accounts, then from the app; then SCIM deletes it', () =>
  inFreshCompany(async (company) => {
    edit(company, '  Contoso: {}\n', READERS);
    edit(company, 'groups: [Contoso]', 'groups: [Contoso, AWS Readers]');
    await setUp(company);
    assert.equal(stored(company), ['AWS Readers', 'Contoso']);
    edit(company, READERS, '  Contoso: {}\n');
    edit(company, 'groups: [Contoso, AWS Readers]', 'groups: [Contoso]');
    const plan = await company.plan();
    const [revoked, left] = actions(plan);
    assert.is(revoked, 'delete assignment/group:AWS Readers/ReadOnlyAccess/123456789012');
    assert.is(left, 'delete appAssignment/group:AWS Readers');
    assert.equal(plan.changes[1]?.needs, [plan.changes[0]?.key]);
    await company.converge();
    assert.equal(assignedToApp(company), ['Contoso']);
    await pass(company, CYCLE);
    assert.equal(stored(company), ['Contoso']);
    assert.equal(assignmentsOf(company), [ASSIGNED], 'nothing is left behind');
  }));

test('what a group made again had besides is taken away at once, and not handed on', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    const { entra, permissionSets, assignments } = company.sandbox.world;
    const [given] = assignments;
    const [set] = permissionSets;
    assert.ok(given && set);
    const more = { ...set, arn: set.arn.replace(/.{4}$/, 'ffff'), name: 'Administrators' };
    permissionSets.push(more);
    assignments.push({ ...given, permissionSetArn: more.arn });
    const old = groupNamed(company, 'Contoso');
    const anew = { ...old, id: '4f6e7d8c-2222-4222-8333-944445555666' };
    entra.groups = [...entra.groups.filter((group) => group !== old), anew];
    edit(company, '  Contoso: {}', `  Contoso: { objectId: ${anew.id} }`);
    const gone = actions(await company.plan()).filter((one) => /^delete assignment/.test(one));
    assert.is(gone.length, 1);
    assert.match(gone[0] ?? '', /Contoso \[.+\]\/Administrators\/123456789012$/);
  }));

test('a user taken out of the file loses the access in AWS first, then the place in the app', () =>
  inFreshCompany(async (company) => {
    const USERS = 'groups:\n  Contoso: {}\nusers:\n  edsger@contoso.example: {}\n';
    edit(company, 'groups:\n  Contoso: {}\n', USERS);
    edit(
      company,
      'groups: [Contoso]\n',
      'groups: [Contoso]\n    users: [edsger@contoso.example]\n',
    );
    await setUp(company);
    assert.is(company.sandbox.signIn('edsger@contoso.example'), 'ok');
    edit(company, USERS, 'groups:\n  Contoso: {}\nusers: {}\n');
    edit(company, '    users: [edsger@contoso.example]\n', '');
    assert.equal(actions(await company.plan()), [
      'delete assignment/user:edsger@contoso.example/ReadOnlyAccess/123456789012',
      'delete appAssignment/user:edsger@contoso.example',
    ]);
    await company.converge();
    assert.equal(assignmentsOf(company), [ASSIGNED]);
    assert.equal(assignedToApp(company), ['Contoso']);
  }));

test('while a group keeps access that accessctl does not take away, it stays in the app', () =>
  inFreshCompany(async (company) => {
    edit(company, '  Contoso: {}\n', READERS);
    edit(company, 'groups: [Contoso]', 'groups: [Contoso, AWS Readers]');
    await setUp(company);
    const { permissionSets, assignments, store } = company.sandbox.world;
    const [ours] = permissionSets;
    const readers = store.groups.find(({ displayName }) => displayName === 'AWS Readers');
    const given = assignments.find(({ principalId }) => principalId === readers?.id);
    assert.ok(ours && given);
    const theirs = { ...ours, arn: ours.arn.replace(/.{4}$/, 'ffff'), name: 'Audit', tags: {} };
    permissionSets.push(theirs);
    assignments.push({ ...given, permissionSetArn: theirs.arn });
    edit(company, READERS, '  Contoso: {}\n');
    edit(company, 'groups: [Contoso, AWS Readers]', 'groups: [Contoso]');
    const plan = await company.plan();
    assert.equal(actions(plan), [
      'delete assignment/group:AWS Readers/ReadOnlyAccess/123456789012',
    ]);
    assert.equal(
      plan.deferred.map(({ change, reason }) => [change.kind, change.action, reason.code]),
      [['appAssignment', 'delete', 'stillAssigned']],
    );
    await company.converge();
    await pass(company, CYCLE);
    assert.equal(stored(company), ['AWS Readers', 'Contoso']);
  }));

test('a member whom AWS refuses: warned before, counted after, everybody else is brought', () =>
  inFreshCompany(async (company) => {
    const ada = company.sandbox.world.entra.users.find(({ userPrincipalName }) =>
      /^ada@/.test(userPrincipalName),
    );
    assert.ok(ada);
    ada.surname = '';
    const before = await company.plan();
    assert.match(
      before.problems.find(({ code }) => code === 'E525')?.message ?? '',
      /ada@contoso\.example/,
    );
    await setUp(company);
    await pass(company, CYCLE);
    assert.match(company.sandbox.signIn('ada@contoso.example'), /there is no user/);
    assert.is(company.sandbox.signIn('grace@contoso.example'), 'ok');
    assert.is(jobOf(company).failures.length, 1);
    const after = await company.plan();
    assert.ok(after.problems.some(({ code }) => code === 'E536'));
    assert.equal(actions(after), []);
  }));

test('somebody else assigns: nothing is planned, only what is missing is said', () =>
  inFreshCompany(async (company) => {
    edit(company, `displayName: ${APP}\n`, `displayName: ${APP}\n    assignments: external\n`);
    await company.converge();
    const plan = await company.plan();
    assert.equal(assignedToApp(company), []);
    const warning = plan.problems.find(({ code }) => code === 'E526');
    assert.match(warning?.message ?? '', /Contoso/);
  }));

test.run();
