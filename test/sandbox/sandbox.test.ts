import {
  DescribeGroupCommand,
  ListUsersCommand,
  paginateListGroups,
} from '@aws-sdk/client-identitystore';
import { paginateListAccounts } from '@aws-sdk/client-organizations';
import {
  CreateAccountAssignmentCommand,
  CreatePermissionSetCommand,
  ListAccountAssignmentsCommand,
  ListInstancesCommand,
} from '@aws-sdk/client-sso-admin';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { instance, storeId, withSandbox } from './clients.ts';

const test = suite('sandbox');

test('contoso is there', () =>
  withSandbox({}, async ({ sso, store, organizations, graph, sandbox }) => {
    const { Instances = [] } = await sso.send(new ListInstancesCommand({}));
    assert.equal(
      Instances.map(({ InstanceArn }) => InstanceArn),
      [instance],
    );
    const accounts: string[] = [];
    for await (const { Accounts = [] } of paginateListAccounts(
      { client: organizations },
      { MaxResults: 5 },
    )) {
      accounts.push(...Accounts.map(({ Name = '' }) => Name));
    }
    assert.is(accounts.length, 13);
    const groups: string[] = [];
    for await (const { Groups = [] } of paginateListGroups(
      { client: store },
      { IdentityStoreId: storeId },
    )) {
      groups.push(...Groups.map(({ DisplayName = '' }) => DisplayName));
      for (const { GroupId } of Groups) {
        await store.send(new DescribeGroupCommand({ IdentityStoreId: storeId, GroupId }));
      }
    }
    assert.is(groups.length, 6);
    const { Users = [] } = await store.send(new ListUsersCommand({ IdentityStoreId: storeId }));
    assert.is(Users.length, 7);
    const { body } = await graph(
      `/groups?$filter=${encodeURIComponent("displayName eq 'Contoso'")}`,
    );
    assert.equal(
      body.value?.map(({ id }) => id),
      ['4f6e7d8c-1111-4222-8333-944445555666'],
    );
    assert.is(sandbox.writes(), 0);
    assert.is(sandbox.calls()['organizations:ListAccounts'], 3);
  }));

test('an assignment takes effect when its time is over', () =>
  withSandbox({}, async ({ sso, sandbox, clock }) => {
    const { PermissionSet } = await sso.send(
      new CreatePermissionSetCommand({ InstanceArn: instance, Name: 'Reader' }),
    );
    const target = { InstanceArn: instance, PermissionSetArn: PermissionSet?.PermissionSetArn };
    const group = sandbox.world.store.groups[0]?.id;
    const { AccountAssignmentCreationStatus: status } = await sso.send(
      new CreateAccountAssignmentCommand({
        ...target,
        TargetId: '123456789012',
        TargetType: 'AWS_ACCOUNT',
        PrincipalType: 'GROUP',
        PrincipalId: group,
      }),
    );
    assert.is(status?.Status, 'IN_PROGRESS');
    const read = () =>
      sso.send(new ListAccountAssignmentsCommand({ ...target, AccountId: '123456789012' }));
    assert.equal((await read()).AccountAssignments, []);
    clock.advance(2000);
    assert.equal(
      (await read()).AccountAssignments?.map(({ PrincipalId }) => PrincipalId),
      [group],
    );
    assert.is(sandbox.writes(), 2);
  }));

test.run();
