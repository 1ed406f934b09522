/** Groups and users as Entra has them: only those that access.yaml names. */
import type { IncompleteUser, Principal, Scope, WantedPrincipal } from '../../reconcile/types.ts';
import { inParallel, type Progress } from '../progress.ts';
import { wrongShape } from './errors.ts';
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
}

/** A group or user as Entra has it. */
export type EntraPrincipal = Pick<
  Principal,
  'type' | 'name' | 'members' | 'securityEnabled' | 'lacks'
> & {
  readonly entraId: string;
};

const GROUP = '$select=id,displayName,securityEnabled';
const USER = '$select=id,userPrincipalName,displayName,givenName,surname';

/** Every object that the names and pins of the file may mean; what Entra does not know is not in it. */
export async function readEntraPrincipals(
  graph: GraphReader,
  scope: Pick<Scope, 'groups' | 'users'>,
  progress: Progress,
): Promise<EntraPrincipal[]> {
  const [groups, users] = await Promise.all([
    inParallel('Entra groups', scope.groups, progress, (wanted) => readGroups(graph, wanted)),
    inParallel('Entra users', scope.users, progress, (wanted) => readUser(graph, wanted)),
  ]);
  const withMembers = await inParallel('Entra members', groups.flat(), progress, async (group) => ({
    ...group,
    members: await readMembers(graph, group.entraId),
  }));
  return [...withMembers, ...users.filter((user) => user !== undefined)];
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
  };
}

async function readMembers(
  graph: GraphReader,
  id: string,
): Promise<NonNullable<Principal['members']>> {
  const members = await graph.list<GraphObject>(`/groups/${id}/members?${USER}&$top=999`);
  const ofType = (type: string) =>
    members.items.filter((member) => member['@odata.type'] === `#microsoft.graph.${type}`);
  // Devices, contacts and service principals are nobody whom SCIM would copy.
  const [groups, users] = [ofType('group'), ofType('user')];
  const incomplete = users.flatMap((user): IncompleteUser[] => {
    const lacks = lacking(user);
    const name = user.userPrincipalName ?? user.displayName ?? user.id ?? '';
    return lacks.length > 0 ? [{ name, lacks }] : [];
  });
  return {
    users: users.length,
    groups: groups.map(({ displayName, id: groupId }) => displayName ?? groupId ?? ''),
    ...(incomplete.length > 0 && { incomplete }),
  };
}

/** What AWS's SCIM requires of every user: null, as Graph says "none"; absent is not known. */
function lacking({ givenName, surname, displayName }: GraphObject): string[] {
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
