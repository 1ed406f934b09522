/** Provisioning jobs by their ids, and what Graph says when they are not there. */
import type { ServicePrincipal } from './apps-world.ts';
import { GraphError } from './graph-error.ts';
import { findServicePrincipal, missing } from './graph-find.ts';
import type { GraphContext } from './graph-route.ts';
import type { SyncJob } from './sync-world.ts';
import type { World } from './world.ts';

/** A young service principal is refused for a while, as if the caller had no permission. */
export function findYoung(context: GraphContext, id: string): ServicePrincipal {
  const principal = findServicePrincipal(context, id);
  if (context.now < principal.visibleFrom + context.limits.graphReplicationMs) {
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges.');
  }
  return principal;
}

export function jobsOf({ entra }: World, { id }: ServicePrincipal): readonly SyncJob[] {
  return entra.jobs.filter(({ servicePrincipalId }) => servicePrincipalId === id);
}

/** The job of that id. Throws GraphError. */
export function findJob(
  context: GraphContext,
  [servicePrincipalId = '', jobId = '']: readonly string[],
): SyncJob {
  const principal = findYoung(context, servicePrincipalId);
  const job = jobsOf(context.world, principal).find(
    ({ id }) => id.toLowerCase() === jobId.toLowerCase(),
  );
  if (job === undefined) {
    throw missing(jobId);
  }
  return job;
}
