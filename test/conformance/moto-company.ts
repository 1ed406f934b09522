/** Brings the company of a sandbox scenario into moto: same names, ids of moto's own. */
import {
  CreateGroupCommand,
  CreateUserCommand,
  IdentitystoreClient,
} from '@aws-sdk/client-identitystore';
import {
  CloseAccountCommand,
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  ListRootsCommand,
  MoveAccountCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import {
  AttachManagedPolicyToPermissionSetCommand,
  CreateAccountAssignmentCommand,
  CreatePermissionSetCommand,
  ListInstancesCommand,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import type { Scenario, ScenarioAccount } from '../../src/sandbox/scenario-file.ts';

export interface Ids {
  readonly instanceArn: string;
  readonly organizationId: string;
  /** Ids of the scenario → ids of moto, of accounts and units. */
  readonly byScenario: ReadonlyMap<string, string>;
}

export interface Clients {
  readonly sso: SSOAdminClient;
  readonly store: IdentitystoreClient;
  readonly organizations: OrganizationsClient;
}

/** A plain client of each service; no part of accessctl is in it. */
export function clientsOf(endpoint: string): Clients {
  const settings = {
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'conformance', secretAccessKey: 'conformance' },
    maxAttempts: 1,
  };
  return {
    sso: new SSOAdminClient(settings),
    store: new IdentitystoreClient(settings),
    organizations: new OrganizationsClient(settings),
  };
}

export async function foundCompany(endpoint: string, scenario: Scenario): Promise<Ids> {
  const clients = clientsOf(endpoint);
  const { Instances = [] } = await clients.sso.send(new ListInstancesCommand({}));
  const instanceArn = given(Instances[0]?.InstanceArn);
  const { Organization } = await clients.organizations.send(
    new CreateOrganizationCommand({ FeatureSet: 'ALL' }),
  );
  const units = await foundUnits(clients, scenario);
  const accounts = await foundAccounts(clients, scenario, units);
  const principals = await foundPrincipals(clients, scenario, given(Instances[0]?.IdentityStoreId));
  await foundAccess(clients, scenario, instanceArn, accounts, principals);
  const unitIds = Object.entries(scenario.organizationalUnits ?? {}).map(
    ([path, id]) => [id ?? path, given(units.get(path))] as const,
  );
  const accountIds = (scenario.accounts ?? []).map(
    ({ id, name }) => [id, given(accounts.get(name))] as const,
  );
  return {
    instanceArn,
    organizationId: given(Organization?.Id),
    byScenario: new Map([...unitIds, ...accountIds]),
  };
}

type Names = ReadonlyMap<string, string>;

/** Path → id; the root's path is empty. Outer units come first in a scenario. */
async function foundUnits({ organizations }: Clients, scenario: Scenario): Promise<Names> {
  const { Roots = [] } = await organizations.send(new ListRootsCommand({}));
  const ids = new Map([['', given(Roots[0]?.Id)]]);
  for (const path of Object.keys(scenario.organizationalUnits ?? {})) {
    const cut = path.lastIndexOf('/');
    const ParentId = given(ids.get(path.slice(0, Math.max(cut, 0))));
    const { OrganizationalUnit } = await organizations.send(
      new CreateOrganizationalUnitCommand({ ParentId, Name: path.slice(cut + 1) }),
    );
    ids.set(path, given(OrganizationalUnit?.Id));
  }
  return ids;
}

/** Name → id. The management account is there already: moto calls it `master`. */
async function foundAccounts(
  clients: Clients,
  { organization, accounts = [] }: Scenario,
  units: Names,
): Promise<Names> {
  const ids = new Map<string, string>();
  for (const account of accounts) {
    const isManagement = account.id === organization?.managementAccount;
    ids.set(account.name, isManagement ? account.id : await foundAccount(clients, account, units));
  }
  return ids;
}

async function foundAccount(
  { organizations }: Clients,
  { name, organizationalUnit = '', state, tags = {} }: ScenarioAccount,
  units: Names,
): Promise<string> {
  const { CreateAccountStatus } = await organizations.send(
    new CreateAccountCommand({
      AccountName: name,
      Email: `${name}@contoso.example`,
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    }),
  );
  const AccountId = given(CreateAccountStatus?.AccountId);
  await organizations.send(
    new MoveAccountCommand({
      AccountId,
      SourceParentId: given(units.get('')),
      DestinationParentId: given(units.get(organizationalUnit)),
    }),
  );
  if (state === 'SUSPENDED') {
    await organizations.send(new CloseAccountCommand({ AccountId }));
  }
  return AccountId;
}

/** Names of groups and user names → ids of the identity store. */
async function foundPrincipals(
  { store }: Clients,
  { groups, localGroups, users, tenant }: Scenario,
  IdentityStoreId: string,
): Promise<Names> {
  const ids = new Map<string, string>();
  for (const DisplayName of Object.keys({ ...groups, ...localGroups })) {
    const { GroupId } = await store.send(new CreateGroupCommand({ IdentityStoreId, DisplayName }));
    ids.set(DisplayName, given(GroupId));
  }
  for (const [name, user] of Object.entries(users ?? {})) {
    const UserName = `${name}@${tenant?.domain}`;
    const Name = { GivenName: user?.givenName ?? name, FamilyName: user?.familyName ?? name };
    const { UserId } = await store.send(
      new CreateUserCommand({ IdentityStoreId, UserName, DisplayName: name, Name }),
    );
    ids.set(UserName, given(UserId));
  }
  return ids;
}

/** The permission sets and assignments that are there before accessctl comes. */
async function foundAccess(
  { sso }: Clients,
  { permissionSets, assignments = [] }: Scenario,
  InstanceArn: string,
  accounts: Names,
  principals: Names,
): Promise<void> {
  for (const [Name, set] of Object.entries(permissionSets ?? {})) {
    const { PermissionSet } = await sso.send(
      new CreatePermissionSetCommand({
        InstanceArn,
        Name,
        SessionDuration: set?.sessionDuration ?? 'PT1H',
        ...(set?.description && { Description: set.description }),
        Tags: Object.entries(set?.tags ?? {}).map(([Key, Value]) => ({ Key, Value })),
      }),
    );
    const ref = { InstanceArn, PermissionSetArn: given(PermissionSet?.PermissionSetArn) };
    for (const policy of set?.awsManagedPolicies ?? []) {
      const ManagedPolicyArn = `arn:aws:iam::aws:policy/${policy}`;
      await sso.send(new AttachManagedPolicyToPermissionSetCommand({ ...ref, ManagedPolicyArn }));
    }
    const rows = assignments
      .filter(({ permissionSet }) => permissionSet === Name)
      .flatMap(({ group = '', accounts: names }) => names.map((name) => ({ group, name })));
    for (const { group, name } of rows) {
      await sso.send(
        new CreateAccountAssignmentCommand({
          ...ref,
          PrincipalType: 'GROUP',
          PrincipalId: given(principals.get(group)),
          TargetType: 'AWS_ACCOUNT',
          TargetId: given(accounts.get(name)),
        }),
      );
    }
  }
}

function given(value: string | undefined): string {
  if (value === undefined) {
    throw new Error('moto answered without an id');
  }
  return value;
}
