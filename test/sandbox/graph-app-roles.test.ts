import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { uuid } from '../../src/sandbox/ids.ts';
import { Desk, outcome } from './graph-desk.ts';

const test = suite('sandbox graph app roles');

const userRole = '8774f594-1d59-4279-b9d9-59ef09a23530';
const otherRole = 'e7f1a7f3-9eda-48e0-9963-bd67bf531afd';
const noRole = '00000000-0000-0000-0000-000000000000';
const nobody = uuid('nobody');

async function office() {
  const desk = new Desk();
  const { servicePrincipalId: resourceId } = await desk.app();
  const path = `/servicePrincipals/${resourceId}/appRoleAssignedTo`;
  const assign = (principalId: string, appRoleId = userRole) =>
    desk.post(path, { principalId, resourceId, appRoleId });
  return { desk, path, resourceId, assign };
}

test('groups and users are assigned, listed and removed', async () => {
  const { desk, path, resourceId, assign } = await office();
  const { status, body } = await assign(desk.group);
  assert.is(status, 201);
  assert.equal(
    [body['principalType'], body['principalDisplayName'], body['resourceDisplayName']],
    ['Group', 'AWS Admins', 'AWS IAM Identity Center'],
  );
  assert.is((await assign(desk.user)).body['principalType'], 'User');
  const listed = (await desk.get(path)).body.value;
  assert.equal(
    listed.map(({ principalId }) => principalId),
    [desk.group, desk.user],
  );
  const ofGroup = (await desk.get(`/groups/${desk.group}/appRoleAssignments`)).body.value;
  assert.equal(
    ofGroup.map(({ resourceId: id }) => id),
    [resourceId],
  );
  const one = `${path}/${String(body['id'])}`;
  assert.is((await desk.get(one)).body['principalId'], desk.group);
  assert.is((await desk.delete(one)).status, 204);
  assert.match(outcome(await desk.delete(one)), /^404 /);
  assert.is((await desk.get(path)).body.value.length, 1);
});

test('the name of an assigned group stays as it was', async () => {
  const { desk, path, assign } = await office();
  await assign(desk.group);
  const [group] = desk.world.entra.groups;
  assert.ok(group);
  group.displayName = 'Renamed';
  const [assigned] = (await desk.get(path)).body.value;
  assert.is(assigned?.['principalDisplayName'], 'AWS Admins');
});

test('another role of the same group is another assignment', async () => {
  const { desk, assign } = await office();
  await assign(desk.group);
  assert.match(
    outcome(await assign(desk.group)),
    /^400 Request_BadRequest: Permission being assigned already exists on the object/,
  );
  assert.is((await assign(desk.group, otherRole)).status, 201);
});

test('the default role is for an app that defines none', async () => {
  const { desk, assign } = await office();
  assert.match(outcome(await assign(desk.group, noRole)), /^400 .*was not found on application/);
  const [principal] = desk.world.entra.servicePrincipals;
  assert.ok(principal);
  Object.assign(principal, { appRoles: [] });
  assert.is((await assign(desk.group, noRole)).status, 201);
});

test('what cannot be assigned', async () => {
  const { desk, path, resourceId, assign } = await office();
  const [principal] = desk.world.entra.servicePrincipals;
  assert.ok(principal);
  const roles = principal.appRoles.map((role) => ({ ...role, isEnabled: role.id !== otherRole }));
  Object.assign(principal, { appRoles: roles });
  assert.match(outcome(await assign(desk.mailGroup)), /^400 .*security-enabled/);
  assert.match(outcome(await assign(nobody)), /^404 Request_ResourceNotFound/);
  assert.match(outcome(await assign(desk.group, otherRole)), /^400 .*was not found on/);
  assert.match(outcome(await assign(desk.group, nobody)), /^400 .*was not found on/);
  assert.match(outcome(await assign(resourceId)), /^400 .*was not found on/);
  const whole = { principalId: desk.group, resourceId, appRoleId: userRole };
  for (const [body, told] of [
    [{ principalId: desk.group, appRoleId: userRole }, /A value is required/],
    [{ ...whole, resourceId: nobody }, /'resourceId'/],
    [{ ...whole, principalId: 'AWS Admins' }, /'principalId'/],
    [{ ...whole, principalType: 'Group' }, /Property principalType does not exist/],
  ] as const) {
    assert.match(outcome(await desk.post(path, body)), told);
  }
  assert.match(outcome(await desk.get(path.replace(resourceId, nobody))), /^404 /);
  assert.equal(desk.world.entra.appRoleAssignments, []);
});

test.run();
