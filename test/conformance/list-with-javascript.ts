/** What list_assignments.py lists, by the JavaScript SDK and another way: principal by principal. */
import { paginateListGroups, paginateListUsers } from '@aws-sdk/client-identitystore';
import { DescribeOrganizationCommand, paginateListAccounts } from '@aws-sdk/client-organizations';
import {
  DescribePermissionSetCommand,
  type PrincipalType,
  paginateListAccountAssignmentsForPrincipal,
  paginateListInstances,
  paginateListPermissionSets,
} from '@aws-sdk/client-sso-admin';
import type { Listed, ListedSet } from './moto-command.ts';
import { type Clients, clientsOf } from './moto-company.ts';

type Described = Pick<ListedSet, 'name' | 'description' | 'sessionDuration'>;
type Names = ReadonlyMap<string | undefined, string>;

interface Principal {
  readonly id: string | undefined;
  readonly type: PrincipalType;
  readonly name: string;
}

export async function listWithJavaScript(
  endpoint: string,
): Promise<Pick<Listed, 'accounts' | 'assignments'> & { readonly permissionSets: Described[] }> {
  const clients = clientsOf(endpoint);
  const [instance] = await all(
    paginateListInstances({ client: clients.sso }, {}),
    (page) => page.Instances,
  );
  const { InstanceArn, IdentityStoreId } = instance ?? {};
  const { names, states } = await listAccounts(clients);
  const sets = await listSets(clients, InstanceArn);
  const assignments: string[] = [];
  for (const principal of await listPrincipals(clients, IdentityStoreId)) {
    assignments.push(...(await listAssignments(clients, InstanceArn, principal, sets, names)));
  }
  return {
    accounts: states.sort(),
    permissionSets: [...sets.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    assignments: assignments.sort(),
  };
}

async function listAccounts({
  organizations: client,
}: Clients): Promise<{ readonly names: Names; readonly states: string[] }> {
  const { Organization } = await client.send(new DescribeOrganizationCommand({}));
  const accounts = await all(paginateListAccounts({ client }, {}), (page) => page.Accounts);
  const nameOf = (id: string | undefined, name = '') =>
    id === Organization?.MasterAccountId ? '(management)' : name;
  return {
    names: new Map(accounts.map(({ Id, Name }) => [Id, nameOf(Id, Name)])),
    states: accounts.map(({ Id, Name, State }) => `${nameOf(Id, Name)} ${State}`),
  };
}

async function listSets(
  { sso: client }: Clients,
  InstanceArn: string | undefined,
): Promise<ReadonlyMap<string | undefined, Described>> {
  const sets = new Map<string | undefined, Described>();
  const pages = paginateListPermissionSets({ client, pageSize: 5 }, { InstanceArn });
  for (const PermissionSetArn of await all(pages, (page) => page.PermissionSets)) {
    const { PermissionSet } = await client.send(
      new DescribePermissionSetCommand({ InstanceArn, PermissionSetArn }),
    );
    const { Name: name = '', Description: description = '' } = PermissionSet ?? {};
    const sessionDuration = PermissionSet?.SessionDuration ?? '';
    sets.set(PermissionSetArn, { name, description, sessionDuration });
  }
  return sets;
}

async function listPrincipals(
  { store: client }: Clients,
  IdentityStoreId: string | undefined,
): Promise<Principal[]> {
  const groups = await all(
    paginateListGroups({ client }, { IdentityStoreId }),
    (page) => page.Groups,
  );
  const users = await all(paginateListUsers({ client }, { IdentityStoreId }), (page) => page.Users);
  return [
    ...groups.map(({ GroupId: id, DisplayName }): Principal => {
      return { id, type: 'GROUP', name: `group:${DisplayName}` };
    }),
    ...users.map(({ UserId: id, UserName }): Principal => {
      return { id, type: 'USER', name: `user:${UserName}` };
    }),
  ];
}

async function listAssignments(
  { sso: client }: Clients,
  InstanceArn: string | undefined,
  { id: PrincipalId, type: PrincipalType, name }: Principal,
  sets: ReadonlyMap<string | undefined, Described>,
  accounts: Names,
): Promise<string[]> {
  const rows = await all(
    paginateListAccountAssignmentsForPrincipal(
      { client, pageSize: 3 },
      { InstanceArn, PrincipalId, PrincipalType },
    ),
    (page) => page.AccountAssignments,
  );
  return rows
    .filter((row) => row.PrincipalId === PrincipalId) // of a user, the rows of its groups come too
    .map((row) => `${name} ${sets.get(row.PermissionSetArn)?.name} ${accounts.get(row.AccountId)}`);
}

async function all<P, T>(
  pages: AsyncIterable<P>,
  list: (page: P) => readonly T[] | undefined,
): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pages) {
    items.push(...(list(page) ?? []));
  }
  return items;
}
