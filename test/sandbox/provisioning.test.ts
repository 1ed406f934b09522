import {
  AttachCustomerManagedPolicyReferenceToPermissionSetCommand,
  AttachManagedPolicyToPermissionSetCommand,
  CreateAccountAssignmentCommand,
  DescribePermissionSetProvisioningStatusCommand,
  ListAccountsForProvisionedPermissionSetCommand,
  ListPermissionSetProvisioningStatusCommand,
  ListPermissionSetsProvisionedToAccountCommand,
  type ProvisioningStatus,
  ProvisionPermissionSetCommand,
  TagResourceCommand,
  UpdatePermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Clients, createSet, groupId, instance, refusal, withSandbox } from './clients.ts';

const test = suite('sandbox provisioning');

const dev = '444455556666';
const demo = '123456789012';

async function assign(clients: Clients, set: string, account: string) {
  await clients.sso.send(
    new CreateAccountAssignmentCommand({
      InstanceArn: instance,
      PermissionSetArn: set,
      TargetId: account,
      TargetType: 'AWS_ACCOUNT',
      PrincipalType: 'GROUP',
      PrincipalId: groupId(clients, 'Contoso'),
    }),
  );
  clients.clock.advance(2000);
}

async function accounts({ sso }: Clients, set: string, status?: ProvisioningStatus) {
  const { AccountIds } = await sso.send(
    new ListAccountsForProvisionedPermissionSetCommand({
      InstanceArn: instance,
      PermissionSetArn: set,
      ProvisioningStatus: status,
    }),
  );
  return AccountIds;
}

async function provision({ sso }: Clients, set: string, TargetId?: string) {
  const { PermissionSetProvisioningStatus: status } = await sso.send(
    new ProvisionPermissionSetCommand({
      InstanceArn: instance,
      PermissionSetArn: set,
      TargetType: TargetId === undefined ? 'ALL_PROVISIONED_ACCOUNTS' : 'AWS_ACCOUNT',
      TargetId,
    }),
  );
  return status;
}

async function statusOf({ sso }: Clients, id: string | undefined) {
  const { PermissionSetProvisioningStatus: status } = await sso.send(
    new DescribePermissionSetProvisioningStatusCommand({
      InstanceArn: instance,
      ProvisionPermissionSetRequestId: id,
    }),
  );
  return status;
}

const current = 'LATEST_PERMISSION_SET_PROVISIONED';
const behind = 'LATEST_PERMISSION_SET_NOT_PROVISIONED';

test('an edit leaves the accounts behind until the set is provisioned', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    const arns = { InstanceArn: instance, PermissionSetArn: set };
    await assign(clients, set, demo);
    await assign(clients, set, dev);
    assert.equal(await accounts(clients, set, current), [demo, dev]);
    await clients.sso.send(new UpdatePermissionSetCommand({ ...arns, Description: 'new' }));
    assert.equal(await accounts(clients, set, current), []);
    assert.equal(await accounts(clients, set, behind), [demo, dev]);
    assert.equal(await accounts(clients, set), [demo, dev]);
    const one = await provision(clients, set, demo);
    assert.is(one?.AccountId, demo);
    assert.is(one?.Status, 'IN_PROGRESS');
    assert.equal(await accounts(clients, set, behind), [demo, dev]);
    clients.clock.advance(2000);
    assert.equal(await accounts(clients, set, behind), [dev]);
    const all = await provision(clients, set);
    assert.is(all?.AccountId, undefined);
    clients.clock.advance(2000);
    assert.is((await statusOf(clients, all?.RequestId))?.Status, 'SUCCEEDED');
    assert.equal(await accounts(clients, set, behind), []);
    const { PermissionSets } = await clients.sso.send(
      new ListPermissionSetsProvisionedToAccountCommand({
        InstanceArn: instance,
        AccountId: dev,
        ProvisioningStatus: current,
      }),
    );
    assert.equal(PermissionSets, [set]);
  }));

test('tags reach no role; policies do', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    const arns = { InstanceArn: instance, PermissionSetArn: set };
    await assign(clients, set, demo);
    const tags = { InstanceArn: instance, ResourceArn: set, Tags: [{ Key: 'k', Value: 'v' }] };
    await clients.sso.send(new TagResourceCommand(tags));
    assert.equal(await accounts(clients, set, behind), []);
    const policy = { ...arns, ManagedPolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' };
    await clients.sso.send(new AttachManagedPolicyToPermissionSetCommand(policy));
    assert.equal(await accounts(clients, set, behind), [demo]);
  }));

test('an edit during a provisioning is not part of it', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    const arns = { InstanceArn: instance, PermissionSetArn: set };
    await assign(clients, set, demo);
    await clients.sso.send(new UpdatePermissionSetCommand({ ...arns, Description: 'one' }));
    await provision(clients, set);
    await clients.sso.send(new UpdatePermissionSetCommand({ ...arns, Description: 'two' }));
    clients.clock.advance(2000);
    assert.equal(await accounts(clients, set, behind), [demo]);
  }));

test('a customer managed policy that the account lacks fails the request by its name', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    const arns = { InstanceArn: instance, PermissionSetArn: set };
    await assign(clients, set, demo);
    await assign(clients, set, dev);
    const reference = { Name: 'data-lake-read', Path: '/teams/data/' };
    await clients.sso.send(
      new AttachCustomerManagedPolicyReferenceToPermissionSetCommand({
        ...arns,
        CustomerManagedPolicyReference: reference,
      }),
    );
    const request = await provision(clients, set);
    clients.clock.advance(2000);
    const status = await statusOf(clients, request?.RequestId);
    assert.is(status?.Status, 'FAILED');
    assert.match(
      status?.FailureReason ?? '',
      /arn:aws:iam::123456789012:policy\/teams\/data\/data-lake-read does not exist/,
    );
    assert.equal(await accounts(clients, set, behind), [demo]);
    const { PermissionSetsProvisioningStatus: failed = [] } = await clients.sso.send(
      new ListPermissionSetProvisioningStatusCommand({
        InstanceArn: instance,
        Filter: { Status: 'FAILED' },
      }),
    );
    assert.equal(
      failed.map(({ RequestId }) => RequestId),
      [request?.RequestId],
    );
  }));

test('three provisionings at once; assignments are counted apart', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    for (const account of [demo, dev, '333344445555']) {
      await provision(clients, set, account);
    }
    assert.equal(await refusal(provision(clients, set, '111122223333')), {
      name: 'ThrottlingException',
      message: 'There are too many requests processing. Please try again later.',
    });
    await assign(clients, set, '111122223333');
    await provision(clients, set, '111122223333');
  }));

test('a target is named with AWS_ACCOUNT, and only then', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    const arns = { InstanceArn: instance, PermissionSetArn: set };
    for (const target of [
      { TargetType: 'AWS_ACCOUNT' } as const,
      { TargetType: 'ALL_PROVISIONED_ACCOUNTS', TargetId: demo } as const,
    ]) {
      const call = clients.sso.send(new ProvisionPermissionSetCommand({ ...arns, ...target }));
      assert.is((await refusal(call)).name, 'ValidationException');
    }
  }));

test('a set without accounts is provisioned at once', () =>
  withSandbox({}, async (clients) => {
    const request = await provision(clients, await createSet(clients, 'Reader'));
    assert.is((await statusOf(clients, request?.RequestId))?.Status, 'SUCCEEDED');
  }));

test.run();
