/** Objects of the tenant by their ids, and what Graph says when they are not there. */
import type { Application, ServicePrincipal } from './apps-world.ts';
import { badRequest, GraphError } from './graph-error.ts';
import type { GraphContext } from './graph-route.ts';
import type { EntraGroup, EntraUser, World } from './world.ts';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isGuid(value: unknown): value is string {
  return typeof value === 'string' && guid.test(value);
}

export function findGroup(world: World, id: string): EntraGroup {
  return byId(world.entra.groups, id);
}

/** By object id or user principal name, whose case does not matter. */
export function findUser(world: World, id: string): EntraUser {
  const wanted = id.toLowerCase();
  const user = world.entra.users.find(
    (each) => each.id === wanted || each.userPrincipalName.toLowerCase() === wanted,
  );
  if (user === undefined) {
    throw missing(id);
  }
  return user;
}

/** By object id or `appId='…'`; one that is not replicated yet is not there. */
export function findApplication(context: GraphContext, id: string): Application {
  return byIdOrAppId(replicated(context, context.world.entra.applications), id);
}

/** By object id or `appId='…'`; one that is not replicated yet is not there. */
export function findServicePrincipal(context: GraphContext, id: string): ServicePrincipal {
  return byIdOrAppId(replicated(context, context.world.entra.servicePrincipals), id);
}

/** Those that calls other than the one that made them find; none that was deleted. */
export function replicated<T extends { readonly visibleFrom: number; readonly deleted?: number }>(
  { now }: GraphContext,
  objects: readonly T[],
): readonly T[] {
  return objects.filter(({ visibleFrom, deleted }) => visibleFrom <= now && deleted === undefined);
}

/** The object of that GUID. Throws GraphError. */
export function byId<T extends { readonly id: string }>(objects: readonly T[], id: string): T {
  if (!isGuid(id)) {
    throw badRequest(`Invalid object identifier '${id}'.`);
  }
  const found = objects.find((each) => each.id === id.toLowerCase());
  if (found === undefined) {
    throw missing(id);
  }
  return found;
}

function byIdOrAppId<T extends { readonly id: string; readonly appId: string }>(
  objects: readonly T[],
  id: string,
): T {
  const appId = /^appId='([^']*)'$/.exec(id)?.[1];
  if (appId === undefined) {
    return byId(objects, id);
  }
  const found = objects.find((each) => each.appId === appId.toLowerCase());
  if (found === undefined) {
    throw missing(appId);
  }
  return found;
}

export function missing(id: string): GraphError {
  return new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}
