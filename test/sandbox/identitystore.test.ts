import {
  type AlternateIdentifier,
  DescribeGroupCommand,
  DescribeUserCommand,
  GetGroupIdCommand,
  GetUserIdCommand,
  IsMemberInGroupsCommand,
  ListGroupMembershipsCommand,
  ListGroupMembershipsForMemberCommand,
  ListGroupsCommand,
  ListUsersCommand,
  paginateListGroups,
} from '@aws-sdk/client-identitystore';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { groupId, refusal, storeId, withSandbox } from './clients.ts';

const test = suite('sandbox identitystore');

const here = { IdentityStoreId: storeId };
const Issuer = 'https://scim.aws.com/a1b2c3d4e5f-0123-4567-89ab-cdef01234567';
const nobody = '11111111-2222-4333-8444-555555555555';

test('a group is found by its external id and by its exact name', () =>
  withSandbox({}, async (clients) => {
    const find = async (AlternateIdentifier: AlternateIdentifier) =>
      (await clients.store.send(new GetGroupIdCommand({ ...here, AlternateIdentifier }))).GroupId;
    const named = (AttributeValue: string, AttributePath = 'displayName') => ({
      UniqueAttribute: { AttributePath, AttributeValue },
    });
    const contoso = groupId(clients, 'Contoso');
    const Id = '4f6e7d8c-1111-4222-8333-944445555666';
    assert.is(await find({ ExternalId: { Issuer, Id } }), contoso);
    assert.is(await find(named('Contoso')), contoso);
    const missing = [
      find({ ExternalId: { Issuer: 'https://elsewhere.example', Id } }),
      find({ ExternalId: { Issuer, Id: nobody } }),
      find(named('contoso')),
    ];
    for (const call of missing) {
      assert.is((await refusal(call)).name, 'ResourceNotFoundException');
    }
    assert.is((await refusal(find(named('x', 'description')))).name, 'ValidationException');
  }));

test('a user is found by user name and mail', () =>
  withSandbox({}, async ({ store }) => {
    const find = async (AttributePath: string) => {
      const UniqueAttribute = { AttributePath, AttributeValue: 'ada@contoso.example' };
      const AlternateIdentifier = { UniqueAttribute };
      return (await store.send(new GetUserIdCommand({ ...here, AlternateIdentifier }))).UserId;
    };
    const id = await find('userName');
    assert.is(await find('emails.value'), id);
    const user = await store.send(new DescribeUserCommand({ ...here, UserId: id }));
    assert.is(user.DisplayName, 'Ada Lovelace');
    assert.is(user.UserStatus, 'ENABLED');
    assert.equal(user.ExternalIds, [{ Issuer, Id: '1a6e7d8c-aaaa-4222-8333-944445555666' }]);
  }));

test('a local group has no external ids', () =>
  withSandbox({}, async (clients) => {
    const GroupId = groupId(clients, 'AWSControlTowerAdmins');
    const group = await clients.store.send(new DescribeGroupCommand({ ...here, GroupId }));
    assert.is(group.DisplayName, 'AWSControlTowerAdmins');
    assert.is(group.ExternalIds, undefined);
    assert.ok(group.CreatedAt instanceof Date);
  }));

test('what is gone is not found, and says what it was', () =>
  withSandbox({}, async ({ store }) => {
    const types: [Promise<unknown>, string][] = [
      [store.send(new DescribeGroupCommand({ ...here, GroupId: nobody })), 'GROUP'],
      [store.send(new DescribeUserCommand({ ...here, UserId: nobody })), 'USER'],
    ];
    for (const [call, type] of types) {
      const error: unknown = await call.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      const { name, ResourceType } = error as { name?: string; ResourceType?: string };
      assert.equal([name, ResourceType], ['ResourceNotFoundException', type]);
    }
  }));

test('lists filter by name and page', () =>
  withSandbox({}, async ({ store }) => {
    const Filters = [{ AttributePath: 'DisplayName', AttributeValue: 'AWS Readers' }];
    const { Groups } = await store.send(new ListGroupsCommand({ ...here, Filters }));
    assert.equal(
      Groups?.map(({ DisplayName }) => DisplayName),
      ['AWS Readers'],
    );
    const users = new ListUsersCommand({
      ...here,
      Filters: [{ AttributePath: 'UserName', AttributeValue: 'grace@contoso.example' }],
    });
    assert.is((await store.send(users)).Users?.length, 1);
    const sizes: (number | undefined)[] = [];
    for await (const page of paginateListGroups({ client: store, pageSize: 4 }, { ...here })) {
      sizes.push(page.Groups?.length);
    }
    assert.equal(sizes, [4, 2]);
  }));

test('memberships from both sides', () =>
  withSandbox({}, async (clients) => {
    const { store } = clients;
    const GroupId = groupId(clients, 'AWS Readers');
    const { GroupMemberships: members = [] } = await store.send(
      new ListGroupMembershipsCommand({ ...here, GroupId }),
    );
    assert.is(members.length, 2);
    const [barbara] = members;
    const MemberId = { UserId: barbara?.MemberId?.UserId ?? '' };
    const { GroupMemberships: groups = [] } = await store.send(
      new ListGroupMembershipsForMemberCommand({ ...here, MemberId }),
    );
    const names = groups.map(
      (row) => clients.sandbox.world.store.groups.find(({ id }) => id === row.GroupId)?.displayName,
    );
    assert.equal(names, ['Contoso', 'AWS Readers', 'Data Scientists']);
    const GroupIds = [GroupId, groupId(clients, 'AWS Platform')];
    const { Results } = await store.send(
      new IsMemberInGroupsCommand({ ...here, MemberId, GroupIds }),
    );
    assert.equal(
      Results?.map(({ MembershipExists }) => MembershipExists),
      [true, false],
    );
  }));

test.run();
