/** Groups and users as Entra has them: only those that access.yaml names. */
import type { Client } from '@microsoft/microsoft-graph-client';
import { Complete } from '../../reconcile/complete.ts';
import type { Principal, Scope, WantedPrincipal } from '../../reconcile/types.ts';
import { inParallel, type Progress } from '../progress.ts';
import { GRAPH_TIMEOUT_MS } from './client.ts';
import { explainGraph, isGraphNotFound } from './errors.ts';

/** What Graph gives of a group or user. */
interface GraphObject {
  readonly id?: string;
  readonly displayName?: string;
  readonly userPrincipalName?: string;
}

/** A group or user as Entra has it. */
export type EntraPrincipal = Pick<Principal, 'type' | 'name' | 'members'> & {
  readonly entraId: string;
};

/** Every object that the names and pins of the file may mean; what Entra does not know is not in it. */
export async function readEntraPrincipals(
  client: Client,
  scope: Pick<Scope, 'groups' | 'users'>,
  progress: Progress,
): Promise<EntraPrincipal[]> {
  const [groups, users] = await Promise.all([
    inParallel('Entra groups', scope.groups, progress, (wanted) => readGroups(client, wanted)),
    inParallel('Entra users', scope.users, progress, (wanted) => readUser(client, wanted)),
  ]);
  const withMembers = await inParallel('Entra members', groups.flat(), progress, async (group) => ({
    ...group,
    members: await readMembers(client, group.entraId),
  }));
  return [...withMembers, ...users.filter((user) => user !== undefined)];
}

/** Names are not unique in Entra: all groups of that name. */
async function readGroups(client: Client, wanted: WantedPrincipal): Promise<EntraPrincipal[]> {
  const select = '$select=id,displayName';
  if (wanted.objectId) {
    const group = await getOne(client, `/groups/${wanted.objectId}?${select}`);
    return group ? [toGroup(group)] : [];
  }
  const filter = encodeURIComponent(`displayName eq '${wanted.name.replace(/'/g, "''")}'`);
  const groups = await getAll(client, `/groups?$filter=${filter}&${select}`);
  return groups.items.map(toGroup);
}

async function readUser(
  client: Client,
  wanted: WantedPrincipal,
): Promise<EntraPrincipal | undefined> {
  const key = encodeURIComponent(wanted.objectId ?? wanted.name);
  const user = await getOne(client, `/users/${key}?$select=id,userPrincipalName`);
  return user && { type: 'user', name: user.userPrincipalName ?? '', entraId: user.id ?? '' };
}

async function readMembers(client: Client, id: string): Promise<NonNullable<Principal['members']>> {
  const members = await getAll(client, `/groups/${id}/members?$select=id,displayName`);
  const isGroup = (member: GraphObject) =>
    (member as { '@odata.type'?: string })['@odata.type'] === '#microsoft.graph.group';
  const groups = members.items.filter(isGroup);
  return {
    users: members.items.length - groups.length,
    groups: groups.map(({ displayName, id: groupId }) => displayName ?? groupId ?? ''),
  };
}

function toGroup({ id, displayName }: GraphObject): EntraPrincipal {
  return { type: 'group', name: displayName ?? '', entraId: id ?? '' };
}

/** One object, or nothing when Graph says 404. */
async function getOne(client: Client, path: string): Promise<GraphObject | undefined> {
  try {
    const answer: unknown = await get(client, path);
    if (typeof answer !== 'object' || answer === null || !('id' in answer)) {
      throw explainGraph(new Error('the answer held no object'), path);
    }
    return answer as GraphObject;
  } catch (error) {
    if (isGraphNotFound(error)) {
      return undefined;
    }
    throw explainGraph(error, path);
  }
}

function getAll(client: Client, path: string): Promise<Complete<GraphObject>> {
  return Complete.read<GraphObject>(`Microsoft Graph ${path}`, async (next) => {
    try {
      const answer = (await get(client, next ?? path)) as {
        value?: GraphObject[];
        '@odata.nextLink'?: string;
      };
      return { items: answer?.value, next: answer?.['@odata.nextLink'] };
    } catch (error) {
      throw explainGraph(error, path);
    }
  });
}

/** The library has no time-out of its own. */
function get(client: Client, path: string): Promise<unknown> {
  return client.api(path).option('signal', AbortSignal.timeout(GRAPH_TIMEOUT_MS)).get();
}
