/**
 * Provisioning jobs of enterprise apps.
 * https://learn.microsoft.com/en-us/graph/api/resources/synchronization-overview
 */
import { bodyOf, isText, orNull, shape } from './graph-body.ts';
import { badRequest } from './graph-error.ts';
import { contextOf } from './graph-query.ts';
import { created, type GraphContext, noContent, ok, type Route } from './graph-route.ts';
import { findJob, findYoung, jobsOf } from './graph-sync-find.ts';
import { isConfigured, jobJson } from './graph-sync-json.ts';
import { awsTemplate } from './graph-templates.ts';
import { newJob } from './sync-job.ts';
import { isSchema, templateId } from './sync-schema.ts';
import type { SyncJob } from './sync-world.ts';
import { nextSerial } from './world.ts';

const base = '/servicePrincipals/{id}/synchronization';
const set = 'servicePrincipals/synchronization';

export const synchronizationRoutes: readonly Route[] = [
  {
    name: `GET ${base}/templates`,
    answer: (context, _, [id = '']) => {
      const principal = findYoung(context, id);
      const templates = principal.applicationTemplateId === awsTemplate.id ? [template(id)] : [];
      return ok({ '@odata.context': contextOf(`${set}/templates`), value: templates });
    },
  },
  {
    name: `GET ${base}/jobs`,
    answer: (context, _, [id = '']) => {
      const jobs = jobsOf(context.world, findYoung(context, id));
      const value = jobs.map((job) => jobJson(job, context.limits.syncIntervalMs));
      return ok({ '@odata.context': contextOf(`${set}/jobs`), value });
    },
  },
  {
    name: `POST ${base}/jobs`,
    answer: (context, { body }, [id = '']) => created(createJob(context, id, body)),
  },
  {
    name: `GET ${base}/jobs/{id}`,
    answer: (context, _, ids) => {
      const job = jobJson(findJob(context, ids), context.limits.syncIntervalMs);
      return ok({ '@odata.context': contextOf(`${set}/jobs/$entity`), ...job });
    },
  },
  {
    name: `DELETE ${base}/jobs/{id}`,
    answer: (context, _, ids) => {
      const job = findJob(context, ids);
      const { entra } = context.world;
      entra.jobs = entra.jobs.filter((each) => each !== job);
      return noContent;
    },
  },
  {
    name: `POST ${base}/jobs/{id}/start`,
    answer: (context, _, ids) => {
      start(findJob(context, ids), context.now);
      return noContent;
    },
  },
  {
    name: `POST ${base}/jobs/{id}/pause`,
    answer: (context, _, ids) => {
      findJob(context, ids).schedule = 'Paused';
      return noContent;
    },
  },
  {
    name: `POST ${base}/jobs/{id}/restart`,
    answer: (context, { body }, ids) => {
      restart(findJob(context, ids), context.now, body);
      return noContent;
    },
  },
  {
    name: `GET ${base}/jobs/{id}/schema`,
    answer: (context, _, ids) =>
      ok({
        '@odata.context': contextOf(`${set}/jobs/schema/$entity`),
        ...findJob(context, ids).schema,
      }),
  },
  {
    name: `PUT ${base}/jobs/{id}/schema`,
    answer: (context, { body }, ids) => {
      const job = findJob(context, ids);
      if (!isSchema(body)) {
        throw badRequest('The synchronization schema is not valid.');
      }
      const schema = Object.fromEntries(
        Object.entries(body).filter(([name]) => !name.startsWith('@odata.')),
      );
      // Another mapping makes an initial cycle of the next one.
      Object.assign(job, { schema, links: unwritten(job), nextCycle: context.now });
      return noContent;
    },
  },
];

function template(servicePrincipalId: string): object {
  return {
    id: templateId,
    applicationId: servicePrincipalId,
    default: true,
    description: null,
    discoverable: true,
    factoryTag: templateId,
    metadata: [],
  };
}

function createJob(context: GraphContext, servicePrincipalId: string, body: unknown): object {
  const { world, now, limits } = context;
  const principal = findYoung(context, servicePrincipalId);
  const wanted = bodyOf('synchronizationJob', { templateId: isText }, body).templateId ?? '';
  const isOffered = principal.applicationTemplateId === awsTemplate.id;
  if (!isOffered || wanted.toLowerCase() !== templateId.toLowerCase()) {
    throw badRequest(`The synchronization template '${wanted}' is not offered for this app.`);
  }
  const job = newJob(world, principal.id, `job/${nextSerial(world)}`, now);
  world.entra.jobs.push(job);
  return {
    '@odata.context': contextOf(`${set}/jobs/$entity`),
    ...jobJson(job, limits.syncIntervalMs),
  };
}

/** https://learn.microsoft.com/en-us/graph/api/synchronization-synchronizationjob-start */
function start(job: SyncJob, now: number): void {
  if (!isConfigured(job)) {
    throw badRequest('The synchronization job has no credentials yet.');
  }
  job.nextCycle = job.schedule === 'Active' && job.quarantine === null ? job.nextCycle : now;
  job.schedule = 'Active';
  job.quarantine = null;
}

const scopes = [
  'None',
  'ConnectorDataStore',
  'Escrows',
  'Watermark',
  'QuarantineState',
  'Full',
  'ForceDeletes',
];

/** https://learn.microsoft.com/en-us/graph/api/synchronization-synchronizationjob-restart */
function restart(job: SyncJob, now: number, body: unknown): void {
  const criteria = shape({ resetScope: orNull(isText) });
  const { criteria: wanted } = bodyOf('restart', { criteria }, body);
  const flags = (wanted?.resetScope ?? 'Full').split(',').map((flag) => flag.trim());
  const strange = flags.find((flag) => !scopes.includes(flag));
  if (strange !== undefined) {
    throw badRequest(`The value '${strange}' is no synchronizationJobRestartScope.`);
  }
  const has = (flag: string) => flags.includes(flag) || flags.includes('Full');
  job.links = has('ConnectorDataStore') ? [] : has('Watermark') ? unwritten(job) : job.links;
  job.failures = has('Escrows') ? [] : job.failures;
  job.quarantine = has('QuarantineState') ? null : job.quarantine;
  job.forceDeletes = flags.includes('ForceDeletes');
  job.nextCycle = now;
}

/** The next cycle writes everything again. */
function unwritten({ links }: SyncJob): SyncJob['links'] {
  return links.map((link) => ({ ...link, written: '' }));
}
