/** Groups and users as Entra has them: only those that access.yaml names. */
import type {
  IncompleteUser,
  Person,
  Principal,
  Scope,
  WantedPrincipal,
} from '../../reconcile/types.ts';
import { inParallel, type Progress } from '../progress.ts';
import { isRefused, wrongShape } from './errors.ts';
import { type GraphReader, quoted } from './graph.ts';

/** What Graph gives of a group or user. Absent: the caller may not read it. */
interface GraphObject {
  readonly '@odata.type'?: string;
  readonly id?: string;
  readonly displayName?: string | null;
  readonly userPrincipalName?: string | null;
  readonly givenName?: string | null;
  readonly surname?: string | null;
  readonly securityEnabled?: boolean | null;
  readonly accountEnabled?: boolean | null;
}

/** A group or user as Entra has it. */
export type EntraPrincipal = Pick<
  Principal,
  'type' | 'name' | 'members' | 'securityEnabled' | 'lacks' | 'disabled'
> & {
  readonly entraId: string;
};

const GROUP = '$select=id,displayName,securityEnabled';
const USER = '$select=id,userPrincipalName,displayName,givenName,surname,accountEnabled';

/**
 * Every object that the names and pins of the file may mean; what Entra does not know is not in it.
 * Groups come with their members where the scope asks for people.
 */
export async function readEntraPrincipals(
  graph: GraphReader,
  scope: Pick<Scope, 'groups' | 'users' | 'people'>,
  progress: Progress,
): Promise<EntraPrincipal[]> {
  const [groups, users] = await Promise.all([
    inParallel('Entra groups', scope.groups, progress, (wanted) => readGroups(graph, wanted)),
    inParallel('Entra users', scope.users, progress, (wanted) => readUser(graph, wanted)),
  ]);
  const found = scope.people
    ? await inParallel('Entra members', groups.flat(), progress, (one) => withMembers(graph, one))
    : groups.flat();
  return [...found, ...users.filter((user) => user !== undefined)];
}

/** Users by their object ids; who was deleted is not among them. */
export async function readEntraUsers(
  graph: GraphReader,
  ids: readonly string[],
  progress: Progress,
): Promise<EntraPrincipal[]> {
  const users = await inParallel('Entra users', ids, progress, (objectId) =>
    readUser(graph, { name: objectId, objectId }),
  );
  return users.filter((user) => user !== undefined);
}

/** Names are not unique in Entra: all groups of that name. */
async function readGroups(graph: GraphReader, wanted: WantedPrincipal): Promise<EntraPrincipal[]> {
  if (wanted.objectId) {
    const path = `/groups/${encodeURIComponent(wanted.objectId)}?${GROUP}`;
    const group = await graph.maybe<GraphObject>(path);
    return group ? [toGroup(group, path)] : [];
  }
  const path = `/groups?$filter=displayName%20eq%20${quoted(wanted.name)}&${GROUP}`;
  const groups = await graph.list<GraphObject>(path);
  return groups.items.map((group) => toGroup(group, path));
}

async function readUser(
  graph: GraphReader,
  wanted: WantedPrincipal,
): Promise<EntraPrincipal | undefined> {
  const path = `/users/${encodeURIComponent(wanted.objectId ?? wanted.name)}?${USER}`;
  const user = await graph.maybe<GraphObject>(path);
  if (!user) {
    return undefined;
  }
  const lacks = lacking(user);
  const entraId = idOf(user, path);
  return {
    type: 'user',
    name: user.userPrincipalName || entraId,
    entraId,
    ...(lacks.length > 0 && { lacks }),
    ...(isDisabled(user) && { disabled: true }),
  };
}

/** Who is in a group that Graph refuses to show is not known, and no reason to end the run. */
async function withMembers(graph: GraphReader, group: EntraPrincipal): Promise<EntraPrincipal> {
  try {
    return { ...group, members: await readMembers(graph, group.entraId) };
  } catch (error) {
    if (isRefused(error)) {
      return group;
    }
    throw error;
  }
}

async function readMembers(
  graph: GraphReader,
  id: string,
): Promise<NonNullable<Principal['members']>> {
  const path = `/groups/${id}/members?${USER}&$top=999`;
  const { items } = await graph.list<GraphObject>(path);
  if (items.some((member) => !member['@odata.type'])) {
    throw wrongShape(path, 'type of a member'); // taken for a device, a user would be nobody
  }
  const ofType = (type: string) =>
    items.filter((member) => member['@odata.type'] === `#microsoft.graph.${type}`);
  // Devices, contacts and service principals are nobody whom SCIM would copy.
  const [groups, users] = [ofType('group'), ofType('user')];
  const people = users.filter((user) => !isDisabled(user)).map((user) => toPerson(user, path));
  const incomplete = users.flatMap((user): IncompleteUser[] => {
    const lacks = lacking(user);
    return lacks.length > 0 ? [{ name: toPerson(user, path).name, lacks }] : [];
  });
  return {
    users: users.length,
    people,
    groups: groups.map(({ displayName, id: groupId }) => displayName ?? groupId ?? ''),
    ...(incomplete.length > 0 && { incomplete }),
  };
}

function toPerson(user: GraphObject, path: string): Person {
  const id = idOf(user, path);
  return { id, name: user.userPrincipalName || id };
}

/**
 * Only where Graph says so: User.ReadBasic.All does not show accountEnabled, and the answer is null.
 * https://learn.microsoft.com/graph/permissions-reference#userreadbasicall
 */
function isDisabled({ accountEnabled }: GraphObject): boolean {
  return accountEnabled === false;
}

/**
 * What AWS's SCIM requires of every user: null, as Graph says "none"; absent is not known. Of users
 * whom the caller may not read everything but the id is null, also the name that each one has.
 * https://learn.microsoft.com/graph/permissions-overview#limited-information-returned-for-inaccessible-member-objects
 */
function lacking({ userPrincipalName, givenName, surname, displayName }: GraphObject): string[] {
  if (userPrincipalName === null) {
    return [];
  }
  const isNone = (value: string | null | undefined) => value === null || value === '';
  return [
    ...(isNone(givenName) ? ['first name'] : []),
    ...(isNone(surname) ? ['last name'] : []),
    ...(isNone(displayName) ? ['display name'] : []),
  ];
}

function toGroup(group: GraphObject, path: string): EntraPrincipal {
  const { displayName, securityEnabled } = group;
  return {
    type: 'group',
    name: displayName ?? '',
    entraId: idOf(group, path),
    ...(typeof securityEnabled === 'boolean' && { securityEnabled }),
  };
}

function idOf({ id }: GraphObject, path: string): string {
  if (!id) {
    throw wrongShape(path, 'object');
  }
  return id.toLowerCase();
}
