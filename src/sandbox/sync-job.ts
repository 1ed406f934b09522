/** A provisioning job at its begin. */
import { uuid } from './ids.ts';
import { defaultSchema, templateId } from './sync-schema.ts';
import type { SyncJob } from './sync-world.ts';
import type { World } from './world.ts';

/** A job that does nothing yet; its id follows from the words. */
export function newJob(
  { tenant }: Pick<World, 'tenant'>,
  servicePrincipalId: string,
  words: string,
  now: number,
): SyncJob {
  const id = `${templateId}.${tenant.id.replaceAll('-', '')}.${uuid(words)}`;
  return {
    id,
    servicePrincipalId,
    templateId,
    created: now,
    schedule: 'Disabled',
    secrets: [],
    schema: defaultSchema(id),
    links: [],
    quarantine: null,
    lastCycle: null,
    lastSuccess: null,
    nextCycle: now,
    failures: [],
    forceDeletes: false,
    onDemandCalls: [],
  };
}
