/**
 * Microsoft Graph v1.0, as far as groups, users and members go, for reading.
 * Source: https://learn.microsoft.com/en-us/graph/api/resources/groups-overview and the pages below it.
 */
import { GraphError } from './graph-error.ts';
import { described, listAnswer, mixedAnswer, type Query } from './graph-query.ts';
import { groupType, organizationType, userType } from './graph-types.ts';
import type { EntraGroup, EntraUser, World } from './world.ts';

export interface GraphRequest {
  readonly method: string;
  /** Without /v1.0: `/groups/{id}/members`, still encoded. */
  readonly path: string;
  readonly query: Query;
}

interface Route {
  /** As `calls()` counts it. */
  readonly name: string;
  readonly pattern: RegExp;
  /** Throws GraphError; `id` is what stands for `{id}`. */
  readonly answer: (world: World, request: GraphRequest, id: string) => object;
}

/** $filter on a cast needs advanced parameters: https://learn.microsoft.com/en-us/graph/api/group-list-members */
const memberUserType = { ...userType, filterable: [] };
const memberGroupType = { ...groupType, filterable: [] };

const routes: readonly Route[] = [
  route('/groups', (world, request) => listAnswer(groupType, world.entra.groups, request)),
  route('/groups/{id}', (world, request, id) =>
    described(groupType, findGroup(world, id), request),
  ),
  route('/groups/{id}/members', (world, request, id) =>
    mixedAnswer(membersOf(world, findGroup(world, id)), request),
  ),
  route('/groups/{id}/members/microsoft.graph.user', (world, request, id) =>
    listAnswer(memberUserType, usersIn(world, findGroup(world, id)), request),
  ),
  route('/groups/{id}/members/microsoft.graph.group', (world, request, id) =>
    listAnswer(memberGroupType, groupsIn(world, findGroup(world, id)), request),
  ),
  route('/users', (world, request) => listAnswer(userType, world.entra.users, request)),
  route('/users/{id}', (world, request, id) => described(userType, findUser(world, id), request)),
  route('/organization', (world, request) => listAnswer(organizationType, [world.tenant], request)),
];

/** `graph:GET /groups/{id}/members`; a path that no route has stays as it is. */
export function graphCallName(method: string, path: string): string {
  return `graph:${method} ${routeOf(path)?.name ?? path}`;
}

/** Throws GraphError. */
export function answerGraph(world: World, request: GraphRequest): object {
  const { method, path } = request;
  const found = routeOf(path);
  if (found === undefined) {
    throw new GraphError(
      400,
      'BadRequest',
      `Resource not found for the segment '${path.slice(1)}'.`,
    );
  }
  if (method !== 'GET') {
    throw new GraphError(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    );
  }
  if (world.deny.includes(graphCallName(method, path))) {
    throw new GraphError(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
  }
  return found.answer(world, request, decoded(found.pattern.exec(path)?.[1] ?? ''));
}

function route(name: string, answer: Route['answer']): Route {
  const pattern = name.replaceAll('.', '\\.').replace('{id}', '([^/]+)');
  return { name, pattern: new RegExp(`^${pattern}$`), answer };
}

function routeOf(path: string): Route | undefined {
  return routes.find(({ pattern }) => pattern.test(path));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GraphError(400, 'BadRequest', `Malformed segment '${segment}'.`);
  }
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function findGroup(world: World, id: string): EntraGroup {
  if (!guid.test(id)) {
    throw new GraphError(400, 'Request_BadRequest', `Invalid object identifier '${id}'.`);
  }
  const group = world.entra.groups.find((each) => each.id === id.toLowerCase());
  if (group === undefined) {
    throw missing(id);
  }
  return group;
}

/** By object id or user principal name, whose case does not matter. */
function findUser(world: World, id: string): EntraUser {
  const wanted = id.toLowerCase();
  const user = world.entra.users.find(
    (each) => each.id === wanted || each.userPrincipalName.toLowerCase() === wanted,
  );
  if (user === undefined) {
    throw missing(id);
  }
  return user;
}

function missing(id: string): GraphError {
  return new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

function membersOf(world: World, group: EntraGroup): readonly (EntraGroup | EntraUser)[] {
  return [...usersIn(world, group), ...groupsIn(world, group)];
}

function usersIn(world: World, group: EntraGroup): readonly EntraUser[] {
  return world.entra.users.filter(({ id }) => group.memberIds.includes(id));
}

function groupsIn(world: World, group: EntraGroup): readonly EntraGroup[] {
  return world.entra.groups.filter(({ id }) => group.memberIds.includes(id));
}
