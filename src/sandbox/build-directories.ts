import { uuid } from './ids.ts';
import type { Scenario, ScenarioGroup, ScenarioUser } from './scenario-file.ts';
import { founded, fullName, type Names } from './scenario-names.ts';
import { issuerOf } from './scim-http.ts';
import type { EntraGroup, EntraUser, StoreGroup, StoreUser, World } from './world.ts';

const defaultTenant = 'a1b2c3d4e5f-0123-4567-89ab-cdef01234567';

/** The SCIM tenant of AWS that the issuer of the external ids names. */
export function scimTenantOf({ scim }: Scenario): string {
  return scim?.issuer?.split('/').at(-1) ?? defaultTenant;
}

interface Source {
  readonly scenario: Scenario;
  readonly domain: string;
  readonly names: Names;
}

/** Entra's groups and users, and the identity store: what SCIM brought there and what is local. */
export function buildDirectories(
  scenario: Scenario,
  domain: string,
  names: Names,
): { readonly entra: People; readonly store: World['store'] } {
  const source = { scenario, domain, names };
  const entra = buildEntra(source);
  const synced = buildSynced(source, entra);
  const local = buildLocal(source, synced.users);
  const store = {
    groups: [...synced.groups, ...local.groups],
    users: [...synced.users, ...local.users],
  };
  return { entra, store };
}

type People = Pick<World['entra'], 'groups' | 'users'>;

function buildEntra({ scenario, domain, names }: Source): People {
  const users = Object.entries(scenario.users ?? {}).map(([name, user]) =>
    entraUser(fullName(name, domain), user ?? {}),
  );
  const written = Object.entries(scenario.groups ?? {});
  const empty = written.map(([name, group]) => entraGroup(name, group ?? {}));
  const groups = written.map(([name, entry], index) => {
    const here = names.at(`/groups/${name}`);
    const members = (entry?.members ?? []).flatMap((member) =>
      here.find('user', member, users, isUser(member, domain)),
    );
    const nested = (entry?.groups ?? []).flatMap((member) =>
      here.find('group', member, empty, (each) => each.displayName === member),
    );
    const memberIds = [...members, ...nested].map(({ id }) => id);
    return { ...(empty[index] ?? entraGroup(name, {})), memberIds };
  });
  return { groups, users };
}

/** SCIM brings a group's direct members that are users and in scope; nested groups stay behind. */
function buildSynced({ scenario, domain, names }: Source, entra: People): World['store'] {
  const {
    issuer = issuerOf(defaultTenant),
    groups: inGroups = 'all',
    users: inUsers = 'all',
  } = scenario.scim ?? {};
  const chosenUsers =
    inUsers === 'all'
      ? entra.users
      : inUsers.flatMap((name) =>
          names.at('/scim/users').find('user', name, entra.users, isUser(name, domain)),
        );
  const chosenGroups =
    inGroups === 'all'
      ? entra.groups
      : inGroups.flatMap((name) =>
          names
            .at('/scim/groups')
            .find('group', name, entra.groups, ({ displayName }) => displayName === name),
        );
  const userIds = storeIds(scenario.users, (name) => fullName(name, domain));
  const groupIds = storeIds(scenario.groups, (name) => name);
  const users = chosenUsers.map((user) =>
    storeUser(user, userIds.get(user.userPrincipalName), issuer),
  );
  const byEntraId = new Map(chosenUsers.map(({ id }, index) => [id, users[index]?.id]));
  const groups = chosenGroups.map((group) => ({
    ...storeGroup(group, groupIds.get(group.displayName), issuer),
    memberIds: group.memberIds.flatMap((id) => byEntraId.get(id) ?? []),
  }));
  return { groups, users };
}

function buildLocal(
  { scenario, domain, names }: Source,
  synced: readonly StoreUser[],
): World['store'] {
  const users = Object.entries(scenario.localUsers ?? {}).map(([name, user]) =>
    localUser(name, user ?? {}),
  );
  const everyone = [...synced, ...users];
  const groups = Object.entries(scenario.localGroups ?? {}).map(([name, group]) => ({
    id: uuid(`store/local group/${name}`),
    displayName: name,
    externalIds: [],
    memberIds: (group?.members ?? []).flatMap((member) =>
      names
        .at(`/localGroups/${name}`)
        .find('user', member, everyone, ({ userName }) =>
          [member, fullName(member, domain)].includes(userName),
        )
        .map(({ id }) => id),
    ),
    created: founded,
  }));
  return { groups, users };
}

function isUser(name: string, domain: string): (user: EntraUser) => boolean {
  return ({ userPrincipalName }) => userPrincipalName === fullName(name, domain);
}

/** The store ids that the scenario wrote down, by name. */
function storeIds(
  entries: Readonly<Record<string, { readonly storeId?: string } | null>> | undefined,
  nameOf: (name: string) => string,
): ReadonlyMap<string, string | undefined> {
  return new Map(
    Object.entries(entries ?? {}).map(([name, entry]) => [nameOf(name), entry?.storeId]),
  );
}

function entraUser(userPrincipalName: string, user: ScenarioUser): EntraUser {
  const { givenName = userPrincipalName.split('@')[0] ?? '', familyName = 'Example' } = user;
  return {
    id: user.objectId ?? uuid(`entra/user/${userPrincipalName}`),
    userPrincipalName,
    displayName: user.displayName ?? `${givenName} ${familyName}`,
    givenName,
    surname: familyName,
    accountEnabled: user.enabled ?? true,
  };
}

function entraGroup(displayName: string, group: ScenarioGroup): EntraGroup {
  return {
    id: group.objectId ?? uuid(`entra/group/${displayName}`),
    displayName,
    description: group.description ?? null,
    securityEnabled: group.securityEnabled ?? true,
    memberIds: [],
  };
}

function storeUser(user: EntraUser, storeId: string | undefined, issuer: string): StoreUser {
  return {
    id: storeId ?? uuid(`store/user/${user.id}`),
    userName: user.userPrincipalName,
    displayName: user.displayName,
    givenName: user.givenName,
    familyName: user.surname,
    enabled: user.accountEnabled,
    externalIds: [{ issuer, id: user.id }],
    created: founded,
  };
}

function storeGroup(group: EntraGroup, storeId: string | undefined, issuer: string): StoreGroup {
  return {
    id: storeId ?? uuid(`store/group/${group.id}`),
    displayName: group.displayName,
    externalIds: [{ issuer, id: group.id }],
    memberIds: [],
    created: founded,
  };
}

function localUser(userName: string, user: ScenarioUser): StoreUser {
  const { givenName = userName, familyName = 'Local' } = user;
  return {
    id: user.storeId ?? uuid(`store/local user/${userName}`),
    userName,
    displayName: user.displayName ?? `${givenName} ${familyName}`,
    givenName,
    familyName,
    enabled: user.enabled ?? true,
    externalIds: [],
    created: founded,
  };
}
