/** Turns a scenario into the world that it describes: names become ids, references are checked. */
import { hex, uuid } from './ids.ts';
import type {
  Scenario,
  ScenarioAssignment,
  ScenarioCustomerPolicy,
  ScenarioGroup,
  ScenarioPermissionSet,
  ScenarioUser,
} from './scenario-file.ts';
import type {
  Account,
  AccountAssignment,
  CustomerPolicy,
  EntraGroup,
  EntraUser,
  PermissionSet,
  StoreGroup,
  StoreUser,
  Unit,
  World,
} from './world.ts';

const start = Date.UTC(2024, 0, 15, 8); // when the company began
const defaultIssuer = 'https://scim.aws.com/a1b2c3d4e5f-0123-4567-89ab-cdef01234567';

/** What is wrong in a scenario, one line each: path and reason. */
export class ScenarioError extends Error {
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[]) {
    super(`${file}: ${problems.join('; ')}`);
    this.name = 'ScenarioError';
    this.problems = problems;
  }
}

/** Throws ScenarioError when one part names another that is not there. */
export function buildWorld(scenario: Scenario, file: string): World {
  const names = new Names();
  const world = {
    ...frame(scenario),
    ...organizationTree(scenario, names),
    ...directories(scenario, names),
    permissionSets: permissionSets(scenario),
  };
  const assignments = (scenario.assignments ?? []).flatMap((entry, index) =>
    assignmentsOf(world, entry, names.at(`/assignments/${index}`)),
  );
  names.stopIfWrong(file);
  provision(world.permissionSets, assignments);
  return { ...world, assignments };
}

type Frame = Omit<
  World,
  'units' | 'accounts' | 'entra' | 'store' | 'permissionSets' | 'assignments'
>;

function frame(scenario: Scenario): Frame {
  const { identityCenter = {}, organization = {}, tenant = {} } = scenario;
  const domain = tenant.domain ?? 'contoso.example';
  return {
    region: scenario.region ?? 'eu-central-1',
    tenant: {
      id: tenant.id ?? uuid(`tenant/${domain}`),
      displayName: tenant.displayName ?? domain,
      domain,
    },
    instance: {
      arn: identityCenter.instanceArn ?? 'arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6',
      identityStoreId: identityCenter.identityStoreId ?? 'd-9967a1b2c3',
      createdDate: start,
      tags: {},
    },
    organization: {
      id: organization.id ?? 'o-a1b2c3d4e5',
      rootId: organization.rootId ?? 'r-a1b2',
      managementAccountId: managementAccountOf(scenario),
    },
    vantage: identityCenter.vantage ?? 'management',
    ...(identityCenter.delegatedAdministrator === undefined
      ? {}
      : { delegatedAdministrator: identityCenter.delegatedAdministrator }),
    attributes: identityCenter.accessControlAttributes
      ? { ...identityCenter.accessControlAttributes }
      : null,
    requests: [],
    awsManagedPolicies: scenario.awsManagedPolicies ?? [],
    deny: [...(scenario.deny ?? [])],
    orphanDeletion: scenario.orphanDeletion ?? 'works',
    serial: 0,
  };
}

/** Without a word of it the first account is the management account. */
function managementAccountOf({ organization, accounts = [] }: Scenario): string {
  return organization?.managementAccount ?? accounts[0]?.id ?? '999988887777';
}

/** Collects what is wrong, and finds things by the names that a scenario uses. */
class Names {
  private readonly problems: string[];
  private readonly path: string;

  constructor(problems: string[] = [], path = '') {
    this.problems = problems;
    this.path = path;
  }

  at(path: string): Names {
    return new Names(this.problems, `${this.path}${path}`);
  }

  /** The named thing, or a note that there is none. */
  find<T>(what: string, name: string, items: readonly T[], same: (item: T) => boolean): T[] {
    const found = items.filter(same).slice(0, 1);
    if (found.length === 0) {
      this.problems.push(`${this.path || '/'}: there is no ${what} ${name}`);
    }
    return found;
  }

  stopIfWrong(file: string): void {
    if (this.problems.length > 0) {
      throw new ScenarioError(file, this.problems);
    }
  }
}

function organizationTree(
  scenario: Scenario,
  names: Names,
): { readonly units: Unit[]; readonly accounts: Account[] } {
  const { id: organizationId, rootId } = frame(scenario).organization;
  const paths = Object.entries(scenario.organizationalUnits ?? {});
  const ids = new Map(
    paths.map(([path, id]) => [
      path,
      id ?? `ou-${rootId.slice(2)}-${hex(`unit/${organizationId}/${path}`, 8)}`,
    ]),
  );
  const idOf = (path: string, here: Names): string =>
    path === '' || path === '/'
      ? rootId
      : (here.find('organizational unit', path, [...ids], ([each]) => each === path)[0]?.[1] ?? '');
  const units = paths.map(([path]) => ({
    id: ids.get(path) ?? '',
    name: path.split('/').at(-1) ?? path,
    parentId: idOf(path.split('/').slice(0, -1).join('/'), names.at('/organizationalUnits')),
  }));
  const accounts = (scenario.accounts ?? []).map((account, index) => ({
    id: account.id,
    name: account.name,
    email: account.email ?? `aws+${account.id}@${frame(scenario).tenant.domain}`,
    state: account.state ?? 'ACTIVE',
    parentId: idOf(account.organizationalUnit ?? '/', names.at(`/accounts/${index}`)),
    tags: { ...account.tags },
    customerManagedPolicies: (account.customerManagedPolicies ?? []).map(customerPolicy),
    joined: start,
  }));
  return { units, accounts };
}

function directories(
  scenario: Scenario,
  names: Names,
): { readonly entra: World['entra']; readonly store: World['store'] } {
  const { domain } = frame(scenario).tenant;
  const users = Object.entries(scenario.users ?? {}).map(([name, user]) =>
    entraUser(name, user ?? {}, domain),
  );
  const listed = Object.entries(scenario.groups ?? {});
  const groups = listed.map(([name, group]) => entraGroup(name, group ?? {}));
  for (const [index, [name, group]] of listed.entries()) {
    const here = names.at(`/groups/${name}`);
    const members = (group?.members ?? []).flatMap((member) =>
      here.find('user', member, users, (user) => named(user.userPrincipalName, member, domain)),
    );
    const nested = (group?.groups ?? []).flatMap((member) =>
      here.find('group', member, groups, (each) => each.displayName === member),
    );
    groups[index]?.memberIds.push(...[...members, ...nested].map(({ id }) => id));
  }
  return { entra: { groups, users }, store: storeOf(scenario, { groups, users }, names) };
}

/** What SCIM brought to the identity store, and what was made there by hand. */
function storeOf(scenario: Scenario, entra: World['entra'], names: Names): World['store'] {
  const { domain } = frame(scenario).tenant;
  const {
    issuer = defaultIssuer,
    groups: inGroups = 'all',
    users: inUsers = 'all',
  } = scenario.scim ?? {};
  const syncedUsers = entra.users
    .filter(
      (user) =>
        inUsers === 'all' || inUsers.some((name) => named(user.userPrincipalName, name, domain)),
    )
    .map((user) => storeUser(user, scenario.users ?? {}, domain, issuer));
  const localUsers = Object.entries(scenario.localUsers ?? {}).map(([name, user]) =>
    localUser(name, user ?? {}),
  );
  const users = [...syncedUsers, ...localUsers];
  const groups = entra.groups
    .filter((group) => inGroups === 'all' || inGroups.includes(group.displayName))
    .map((group) => storeGroup(group, scenario.groups ?? {}, syncedUsers, issuer));
  const localGroups = Object.entries(scenario.localGroups ?? {}).map(([name, group]) => ({
    id: uuid(`store/local group/${name}`),
    displayName: name,
    externalIds: [],
    memberIds: (group?.members ?? []).flatMap((member) =>
      names
        .at(`/localGroups/${name}`)
        .find('user', member, users, (user) => named(user.userName, member, domain))
        .map(({ id }) => id),
    ),
    created: start,
  }));
  return { groups: [...groups, ...localGroups], users };
}

function named(userName: string, name: string, domain: string): boolean {
  return userName === fullName(name, domain);
}

function fullName(name: string, domain: string): string {
  return name.includes('@') ? name : `${name}@${domain}`;
}

function entraUser(name: string, user: ScenarioUser, domain: string): EntraUser {
  const givenName = user.givenName ?? name;
  const surname = user.familyName ?? 'Example';
  return {
    id: user.objectId ?? uuid(`entra/user/${name}`),
    userPrincipalName: fullName(name, domain),
    displayName: user.displayName ?? `${givenName} ${surname}`,
    givenName,
    surname,
    accountEnabled: user.enabled ?? true,
  };
}

function entraGroup(name: string, group: ScenarioGroup): EntraGroup {
  return {
    id: group.objectId ?? uuid(`entra/group/${name}`),
    displayName: name,
    description: group.description ?? null,
    securityEnabled: group.securityEnabled ?? true,
    memberIds: [],
  };
}

function storeUser(
  user: EntraUser,
  written: Readonly<Record<string, ScenarioUser | null>>,
  domain: string,
  issuer: string,
): StoreUser {
  const [, entry] =
    Object.entries(written).find(([name]) => named(user.userPrincipalName, name, domain)) ?? [];
  return {
    id: entry?.storeId ?? uuid(`store/user/${user.id}`),
    userName: user.userPrincipalName,
    displayName: user.displayName,
    givenName: user.givenName,
    familyName: user.surname,
    enabled: user.accountEnabled,
    externalIds: [{ issuer, id: user.id }],
    created: start,
  };
}

function localUser(name: string, user: ScenarioUser): StoreUser {
  const givenName = user.givenName ?? name;
  const familyName = user.familyName ?? 'Local';
  return {
    id: user.storeId ?? uuid(`store/local user/${name}`),
    userName: name,
    displayName: user.displayName ?? `${givenName} ${familyName}`,
    givenName,
    familyName,
    enabled: user.enabled ?? true,
    externalIds: [],
    created: start,
  };
}

/** SCIM brings the direct members that are users; nested groups stay behind. */
function storeGroup(
  group: EntraGroup,
  written: Readonly<Record<string, ScenarioGroup | null>>,
  users: readonly StoreUser[],
  issuer: string,
): StoreGroup {
  return {
    id: written[group.displayName]?.storeId ?? uuid(`store/group/${group.id}`),
    displayName: group.displayName,
    externalIds: [{ issuer, id: group.id }],
    memberIds: users
      .filter((user) => user.externalIds.some(({ id }) => group.memberIds.includes(id)))
      .map(({ id }) => id),
    created: start,
  };
}

function permissionSets(scenario: Scenario): PermissionSet[] {
  const { arn } = frame(scenario).instance;
  return Object.entries(scenario.permissionSets ?? {}).map(([name, set]) =>
    permissionSet(arn, name, set ?? {}),
  );
}

function permissionSet(instance: string, name: string, set: ScenarioPermissionSet): PermissionSet {
  const boundary = set.permissionsBoundary;
  return {
    arn: `arn:aws:sso:::permissionSet/${instance.split('/')[1]}/ps-${hex(`${instance}/${name}`, 16)}`,
    name,
    createdDate: start,
    ...(set.description === undefined ? {} : { description: set.description }),
    sessionDuration: set.sessionDuration ?? 'PT1H',
    ...(set.relayState === undefined ? {} : { relayState: set.relayState }),
    awsManagedPolicies: (set.awsManagedPolicies ?? []).map(policyArn),
    customerManagedPolicies: (set.customerManagedPolicies ?? []).map(customerPolicy),
    inlinePolicy: set.inlinePolicy === undefined ? '' : JSON.stringify(set.inlinePolicy),
    ...(boundary === undefined
      ? {}
      : {
          permissionsBoundary:
            'awsManagedPolicy' in boundary
              ? { managedPolicyArn: policyArn(boundary.awsManagedPolicy) }
              : { customerManagedPolicy: customerPolicy(boundary.customerManagedPolicy) },
        }),
    tags: { ...set.tags },
    revision: 1,
    provisioned: {},
  };
}

function policyArn(name: string): string {
  return `arn:aws:iam::aws:policy/${name}`;
}

function customerPolicy({ name, path }: ScenarioCustomerPolicy): CustomerPolicy {
  return { name, path: path ?? '/' };
}

function assignmentsOf(
  world: Pick<World, 'accounts' | 'store' | 'permissionSets' | 'tenant'>,
  entry: ScenarioAssignment,
  names: Names,
): readonly AccountAssignment[] {
  const principals = principalsOf(world, entry, names);
  const sets = names.find(
    'permission set',
    entry.permissionSet,
    world.permissionSets,
    ({ name }) => name === entry.permissionSet,
  );
  const accounts = entry.accounts.flatMap((wanted) =>
    names.find(
      'account',
      wanted,
      world.accounts,
      ({ id, name }) => wanted === id || wanted === name,
    ),
  );
  return principals.flatMap((principal) =>
    sets.flatMap(({ arn }) =>
      accounts.map(({ id }) => ({ accountId: id, permissionSetArn: arn, ...principal })),
    ),
  );
}

type Principal = Pick<AccountAssignment, 'principalType' | 'principalId'>;

function principalsOf(
  world: Pick<World, 'store' | 'tenant'>,
  { group, user, deletedGroup, deletedUser }: ScenarioAssignment,
  names: Names,
): readonly Principal[] {
  const { groups, users } = world.store;
  const found: readonly (readonly [Principal['principalType'], readonly string[]])[] = [
    ['GROUP', deletedGroup === undefined ? [] : [deletedGroup]],
    ['USER', deletedUser === undefined ? [] : [deletedUser]],
    [
      'GROUP',
      group === undefined
        ? []
        : names
            .find(
              'group in the identity store',
              group,
              groups,
              (each) => each.displayName === group,
            )
            .map(({ id }) => id),
    ],
    [
      'USER',
      user === undefined
        ? []
        : names
            .find('user in the identity store', user, users, (each) =>
              [user, fullName(user, world.tenant.domain)].includes(each.userName),
            )
            .map(({ id }) => id),
    ],
  ];
  return found.flatMap(([principalType, ids]) =>
    ids.map((principalId) => ({ principalType, principalId })),
  );
}

/** Whatever is assigned is provisioned, and up to date. */
function provision(
  sets: readonly PermissionSet[],
  assignments: readonly AccountAssignment[],
): void {
  const byArn = new Map(sets.map((set) => [set.arn, set]));
  for (const { permissionSetArn, accountId } of assignments) {
    const set = byArn.get(permissionSetArn);
    if (set !== undefined) {
      set.provisioned[accountId] = set.revision;
    }
  }
}
