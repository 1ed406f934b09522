/** Microsoft Graph v1.0, as far as accessctl uses it: which route answers a request. */
import { appRoleRoutes } from './graph-app-roles.ts';
import { applicationRoutes } from './graph-applications.ts';
import { certificateRoutes } from './graph-certificates.ts';
import { claimsRoutes } from './graph-claims.ts';
import { directoryRoutes } from './graph-directory.ts';
import { GraphError } from './graph-error.ts';
import { onDemandRoutes } from './graph-on-demand.ts';
import { ownerRoutes } from './graph-owners.ts';
import type { GraphAnswer, GraphContext, GraphRequest, Route } from './graph-route.ts';
import { servicePrincipalRoutes } from './graph-service-principals.ts';
import { syncSecretRoutes } from './graph-sync-secrets.ts';
import { synchronizationRoutes } from './graph-synchronization.ts';
import { templateRoutes } from './graph-templates.ts';

interface Entry {
  readonly method: string;
  /** `/groups/{id}/members` */
  readonly path: string;
  readonly pattern: RegExp;
  readonly answer: Route['answer'];
}

const entries: readonly Entry[] = [
  ...directoryRoutes,
  ...templateRoutes,
  ...applicationRoutes,
  ...ownerRoutes,
  ...servicePrincipalRoutes,
  ...certificateRoutes,
  ...appRoleRoutes,
  ...claimsRoutes,
  ...synchronizationRoutes,
  ...syncSecretRoutes,
  ...onDemandRoutes,
].map(entryOf);

/** `graph:GET /groups/{id}/members`; a path that no route has stays as it is. */
export function graphCallName(method: string, path: string): string {
  return `graph:${method} ${entriesOf(path)[0]?.path ?? path}`;
}

/** Rejects with GraphError. */
export async function answerGraph(
  context: GraphContext,
  request: GraphRequest,
): Promise<GraphAnswer> {
  const { method, path } = request;
  const here = entriesOf(path);
  if (here.length === 0) {
    throw new GraphError(
      400,
      'BadRequest',
      `Resource not found for the segment '${path.slice(1)}'.`,
    );
  }
  const entry = here.find((each) => each.method === method);
  if (entry === undefined) {
    throw new GraphError(
      405,
      'Request_BadRequest',
      'Specified HTTP method is not allowed for the request target.',
    );
  }
  if (context.world.deny.includes(graphCallName(method, path))) {
    throw denied(path);
  }
  const [, ...segments] = entry.pattern.exec(plain(path)) ?? [];
  return entry.answer(context, request, segments.map(decoded));
}

/** Synchronization answers otherwise: https://learn.microsoft.com/en-us/graph/api/synchronization-synchronization-list-jobs */
function denied(path: string): GraphError {
  return path.includes('/synchronization/')
    ? new GraphError(401, 'UnknownError', '')
    : new GraphError(
        403,
        'Authorization_RequestDenied',
        'Insufficient privileges to complete the operation.',
      );
}

function entryOf({ name, answer }: Route): Entry {
  const [method = '', path = ''] = name.split(' ');
  const pattern = path.replaceAll(/[.$()]/g, '\\$&').replaceAll(/\{[^}]*\}/g, '([^/]+)');
  return { method, path, pattern: new RegExp(`^${pattern}$`), answer };
}

/** The routes of one path: literal before placeholder, so that `/groups/delta` is no group of that id. */
function entriesOf(path: string): readonly Entry[] {
  const fitting = entries.filter(({ pattern }) => pattern.test(plain(path)));
  const holes = ({ path: named }: Entry) => named.split('{').length;
  const fewest = Math.min(...fitting.map(holes));
  return fitting.filter((entry) => holes(entry) === fewest);
}

/** Applications and service principals can be addressed by client id: `/applications(appId='…')/owners`. */
function plain(path: string): string {
  return path.replace(/^\/(applications|servicePrincipals)\((appId=[^/)]*)\)/, '/$1/$2');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new GraphError(400, 'BadRequest', `Malformed segment '${segment}'.`);
  }
}
