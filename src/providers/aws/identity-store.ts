/** Groups and users as the identity store has them. Only read: identities are Entra's and SCIM's. */
import {
  DescribeGroupCommand,
  DescribeUserCommand,
  GetUserIdCommand,
  type Group,
  ListGroupsCommand,
  type User,
} from '@aws-sdk/client-identitystore';
import type { Principal } from '../../reconcile/types.ts';
import { inParallel, type Progress } from '../progress.ts';
import type { AwsClients } from './client.ts';
import { emptyAnswer, isNotFound } from './errors.ts';
import { listAll, PAGE } from './pages.ts';

/** All groups, and those users that the file names. */
export async function readStorePrincipals(
  clients: AwsClients,
  identityStoreId: string,
  users: readonly string[],
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
  const found = await inParallel('users', users, progress, (name) =>
    readUserByName(clients, identityStoreId, name),
  );
  return [...groups.items.map(groupPrincipal), ...found.filter((user) => user !== undefined)];
}

/** The user of that name, or nothing: only a "not found" answer counts as absent. */
async function readUserByName(
  clients: AwsClients,
  IdentityStoreId: string,
  name: string,
): Promise<Principal | undefined> {
  try {
    const { UserId } = await clients.store.send(
      new GetUserIdCommand({
        IdentityStoreId,
        AlternateIdentifier: {
          UniqueAttribute: { AttributePath: 'userName', AttributeValue: name },
        },
      }),
    );
    return await readPrincipal(clients, IdentityStoreId, 'user', UserId ?? '');
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
