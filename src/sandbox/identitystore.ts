import { AwsError, invalid } from './aws-error.ts';
import { uuid } from './ids.ts';
import { type Context, type Operations, operation } from './operation.ts';
import { awsPage } from './paging.ts';
import {
  alternateIdentifier,
  extensionNames,
  groupIds,
  identityStoreId,
  memberId,
  resourceId,
  storeFilters,
  storeMaxResults,
  storeToken,
} from './shapes.ts';
import type { ExternalId, StoreGroup, StoreUser } from './world.ts';

const store = { IdentityStoreId: identityStoreId };
const paged = { MaxResults: storeMaxResults, NextToken: storeToken };
const createdBy = 'sandbox';

/** The identity store, for reading: SCIM and the console are the ones who write there. */
export const identitystoreOperations: Operations = {
  ListGroups: operation(store, { ...paged, Filters: storeFilters }, (context, input) => {
    const { groups } = storeOf(context, input);
    const name = filterValue(input.Filters, 'DisplayName');
    const list = groups.filter((group) => (name ?? group.displayName) === group.displayName);
    return awsPage(
      'Groups',
      list.map((group) => described(context, group)),
      input,
    );
  }),

  ListUsers: operation(
    store,
    { ...paged, Filters: storeFilters, Extensions: extensionNames },
    (context, input) => {
      const { users } = storeOf(context, input);
      const name = filterValue(input.Filters, 'UserName');
      const list = users.filter((user) => (name ?? user.userName) === user.userName);
      return awsPage(
        'Users',
        list.map((user) => describedUser(context, user)),
        input,
      );
    },
  ),

  GetGroupId: operation(
    { ...store, AlternateIdentifier: alternateIdentifier },
    {},
    (context, input) => {
      const { groups } = storeOf(context, input);
      const matches = matcher(input.AlternateIdentifier, {
        displayName: (group: StoreGroup) => group.displayName,
      });
      const group = only(groups.find(matches), 'GROUP');
      return { GroupId: group.id, IdentityStoreId: input.IdentityStoreId };
    },
  ),

  GetUserId: operation(
    { ...store, AlternateIdentifier: alternateIdentifier },
    {},
    (context, input) => {
      const { users } = storeOf(context, input);
      const matches = matcher(input.AlternateIdentifier, {
        userName: (user: StoreUser) => user.userName,
        'emails.value': (user: StoreUser) => user.userName,
      });
      const user = only(users.find(matches), 'USER');
      return { UserId: user.id, IdentityStoreId: input.IdentityStoreId };
    },
  ),

  DescribeGroup: operation({ ...store, GroupId: resourceId }, {}, (context, input) =>
    described(context, findGroup(context, input, input.GroupId)),
  ),

  DescribeUser: operation(
    { ...store, UserId: resourceId },
    { Extensions: extensionNames },
    (context, input) => describedUser(context, findUser(context, input, input.UserId)),
  ),

  ListGroupMemberships: operation({ ...store, GroupId: resourceId }, paged, (context, input) => {
    const group = findGroup(context, input, input.GroupId);
    const list = group.memberIds.map((userId) => membership(context, group, userId));
    return awsPage('GroupMemberships', list, input);
  }),

  ListGroupMembershipsForMember: operation(
    { ...store, MemberId: memberId },
    paged,
    (context, input) => {
      const user = findUser(context, input, input.MemberId.UserId);
      const list = context.world.store.groups
        .filter((group) => group.memberIds.includes(user.id))
        .map((group) => membership(context, group, user.id));
      return awsPage('GroupMemberships', list, input);
    },
  ),

  IsMemberInGroups: operation(
    { ...store, MemberId: memberId, GroupIds: groupIds },
    {},
    (context, input) => {
      const user = findUser(context, input, input.MemberId.UserId);
      const results = input.GroupIds.map((id) => ({
        GroupId: id,
        MemberId: { UserId: user.id },
        MembershipExists: findGroup(context, input, id).memberIds.includes(user.id),
      }));
      return { Results: results };
    },
  ),
};

interface InStore {
  readonly IdentityStoreId: string;
}

function storeOf({ world, region }: Context, { IdentityStoreId: id }: InStore) {
  if (id !== world.instance.identityStoreId || region !== world.region) {
    throw missing('IDENTITY_STORE', `IdentityStore ${id} not found.`);
  }
  return world.store;
}

function findGroup(context: Context, input: InStore, id: string): StoreGroup {
  return only(
    storeOf(context, input).groups.find((group) => group.id === id),
    'GROUP',
  );
}

function findUser(context: Context, input: InStore, id: string): StoreUser {
  return only(
    storeOf(context, input).users.find((user) => user.id === id),
    'USER',
  );
}

function only<T>(found: T | undefined, type: 'GROUP' | 'USER'): T {
  if (found === undefined) {
    throw missing(type, `${type} not found.`);
  }
  return found;
}

function missing(type: string, message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message, { members: { ResourceType: type } });
}

/** The identifier is a union: exactly one of its two members. Attribute paths ignore case. */
function matcher<T extends { readonly externalIds: readonly ExternalId[] }>(
  identifier: {
    readonly ExternalId?: { readonly Issuer: string; readonly Id: string };
    readonly UniqueAttribute?: { readonly AttributePath: string; readonly AttributeValue: unknown };
  },
  attributes: Readonly<Record<string, (item: T) => string>>,
): (item: T) => boolean {
  const { ExternalId: external, UniqueAttribute: unique } = identifier;
  if (external !== undefined && unique === undefined) {
    return (item) =>
      item.externalIds.some(({ issuer, id }) => issuer === external.Issuer && id === external.Id);
  }
  if (external !== undefined || unique === undefined) {
    throw invalid('AlternateIdentifier must have exactly one of ExternalId and UniqueAttribute.');
  }
  const path = unique.AttributePath.toLowerCase();
  const [, read] = Object.entries(attributes).find(([name]) => name.toLowerCase() === path) ?? [];
  if (read === undefined) {
    throw invalid(`The attribute ${unique.AttributePath} is not supported.`);
  }
  return (item) => read(item) === unique.AttributeValue;
}

function filterValue(
  filters: readonly { readonly AttributePath: string; readonly AttributeValue: string }[] = [],
  attribute: string,
): string | undefined {
  const [filter] = filters;
  if (filter !== undefined && filter.AttributePath.toLowerCase() !== attribute.toLowerCase()) {
    throw invalid(`Filter on ${filter.AttributePath} is not supported.`);
  }
  return filter?.AttributeValue;
}

function described({ world }: Context, group: StoreGroup): object {
  return {
    GroupId: group.id,
    DisplayName: group.displayName,
    ...origin(group),
    IdentityStoreId: world.instance.identityStoreId,
  };
}

function describedUser({ world }: Context, user: StoreUser): object {
  return {
    IdentityStoreId: world.instance.identityStoreId,
    UserId: user.id,
    UserName: user.userName,
    Name: { FamilyName: user.familyName, GivenName: user.givenName },
    DisplayName: user.displayName,
    Emails: [{ Value: user.userName, Type: 'work', Primary: true }],
    UserStatus: user.enabled ? 'ENABLED' : 'DISABLED',
    ...origin(user),
  };
}

function origin(item: StoreGroup | StoreUser): object {
  const externalIds = item.externalIds.map(({ issuer, id }) => ({ Issuer: issuer, Id: id }));
  const at = item.created / 1000;
  return {
    ...(externalIds.length === 0 ? {} : { ExternalIds: externalIds }),
    CreatedAt: at,
    UpdatedAt: at,
    CreatedBy: createdBy,
    UpdatedBy: createdBy,
  };
}

function membership({ world }: Context, group: StoreGroup, userId: string): object {
  return {
    IdentityStoreId: world.instance.identityStoreId,
    MembershipId: uuid(`membership/${group.id}/${userId}`),
    GroupId: group.id,
    MemberId: { UserId: userId },
  };
}
