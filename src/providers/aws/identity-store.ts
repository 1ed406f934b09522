/** Groups and users as the identity store has them. Only read: identities are Entra's and SCIM's. */
import {
  type AlternateIdentifier,
  DescribeGroupCommand,
  DescribeUserCommand,
  GetUserIdCommand,
  type Group,
  ListGroupsCommand,
  type User,
} from '@aws-sdk/client-identitystore';
import type { Principal, WantedPrincipal } from '../../reconcile/types.ts';
import { inParallel, type Progress } from '../progress.ts';
import type { AwsClients } from './client.ts';
import { emptyAnswer, given, isNotFound } from './errors.ts';
import { listAll, PAGE } from './pages.ts';

/** All groups, and the users that are asked for: `objectId` is the one that SCIM may have noted. */
export async function readStorePrincipals(
  clients: AwsClients,
  identityStoreId: string,
  users: readonly WantedPrincipal[],
  progress: Progress,
): Promise<Principal[]> {
  const groups = await listAll(
    'identitystore:ListGroups',
    PAGE,
    (page) =>
      clients.store.send(new ListGroupsCommand({ IdentityStoreId: identityStoreId, ...page })),
    (answer) => answer.Groups,
  );
  progress({ phase: 'groups', done: groups.items.length });
  // Nothing tells by which issuer SCIM notes ids, but what it has noted.
  const issuers = new Set(
    groups.items.flatMap(({ ExternalIds = [] }) =>
      ExternalIds.flatMap(({ Issuer }) => Issuer ?? []),
    ),
  );
  const found = await inParallel('users', users, progress, (wanted) =>
    readUsers(clients, identityStoreId, wanted, issuers),
  );
  const distinct = new Map(found.flat().map((user) => [user.storeId, user]));
  return [...groups.items.map(groupPrincipal), ...distinct.values()];
}

/**
 * The user of that name, and the one of that object id where it is not the same: of a guest, of
 * whoever has just been renamed, and by other mappings the user name in AWS is not the one in Entra.
 */
async function readUsers(
  clients: AwsClients,
  identityStoreId: string,
  { name, objectId }: WantedPrincipal,
  issuers: ReadonlySet<string>,
): Promise<Principal[]> {
  const byName = await readUserBy(clients, identityStoreId, {
    UniqueAttribute: { AttributePath: 'userName', AttributeValue: name },
  });
  const isSame = byName?.externalId?.toLowerCase() === objectId?.toLowerCase();
  if (!objectId || (byName && isSame)) {
    return byName ? [byName] : [];
  }
  const byId = await Promise.all(
    [...issuers].map((Issuer) =>
      readUserBy(clients, identityStoreId, { ExternalId: { Issuer, Id: objectId } }),
    ),
  );
  return [byName, ...byId].filter((user) => user !== undefined);
}

/** One user, or nothing: only a "not found" answer counts as absent. */
async function readUserBy(
  clients: AwsClients,
  IdentityStoreId: string,
  AlternateIdentifier: AlternateIdentifier,
): Promise<Principal | undefined> {
  try {
    const { UserId } = await clients.store.send(
      new GetUserIdCommand({ IdentityStoreId, AlternateIdentifier }),
    );
    const id = given(UserId, 'identitystore:GetUserId');
    return await readPrincipal(clients, IdentityStoreId, 'user', id);
  } catch (error) {
    if (isNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}

/** One principal by its id; nothing when the identity store says that it does not exist. */
export async function readPrincipal(
  { store }: AwsClients,
  IdentityStoreId: string,
  type: Principal['type'],
  id: string,
): Promise<Principal | undefined> {
  try {
    return type === 'group'
      ? groupPrincipal(await store.send(new DescribeGroupCommand({ IdentityStoreId, GroupId: id })))
      : userPrincipal(await store.send(new DescribeUserCommand({ IdentityStoreId, UserId: id })));
  } catch (error) {
    if (isNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}

type StoreGroup = Pick<Group, 'GroupId' | 'DisplayName' | 'ExternalIds'>;
type StoreUser = Pick<User, 'UserId' | 'UserName' | 'ExternalIds'>;

function groupPrincipal({ GroupId, DisplayName, ExternalIds }: StoreGroup): Principal {
  return storePrincipal('group', DisplayName ?? GroupId ?? '', GroupId, ExternalIds?.[0]?.Id);
}

function userPrincipal({ UserId, UserName, ExternalIds }: StoreUser): Principal {
  return storePrincipal('user', UserName ?? UserId ?? '', UserId, ExternalIds?.[0]?.Id);
}

function storePrincipal(
  type: Principal['type'],
  name: string,
  storeId: string | undefined,
  externalId: string | undefined,
): Principal {
  if (!storeId || !name) {
    throw emptyAnswer(`identitystore, for a ${type}`); // without an id it would look unsynchronised
  }
  return { type, name, storeId, ...(externalId && { externalId }) };
}
