/**
 * Provisioning jobs of enterprise apps.
 * https://learn.microsoft.com/en-us/graph/api/resources/synchronization-overview
 */
import type { ServicePrincipal } from './apps-world.ts';
import { bodyOf, isBoolean, isText, listOf, orNull, shape } from './graph-body.ts';
import { badRequest, GraphError } from './graph-error.ts';
import { findServicePrincipal, missing } from './graph-find.ts';
import { contextOf } from './graph-query.ts';
import { created, type GraphContext, noContent, ok, type Route } from './graph-route.ts';
import { isConfigured, jobJson } from './graph-sync-json.ts';
import { awsTemplate } from './graph-templates.ts';
import { uuid } from './ids.ts';
import { defaultSchema, isSchema, templateId } from './sync-schema.ts';
import { secretOf } from './sync-scope.ts';
import { TargetError, targetOf } from './sync-target.ts';
import type { SyncJob, SyncSecret } from './sync-world.ts';
import { nextSerial, type World } from './world.ts';

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
    name: `POST ${base}/jobs/{id}/validateCredentials`,
    answer: async (context, { body }, ids) => {
      await validate(context, findJob(context, ids), body);
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
  {
    name: `GET ${base}/secrets`,
    answer: (context, _, [id = '']) => {
      const [job] = jobsOf(context.world, findYoung(context, id));
      const value = (job?.secrets ?? []).map(masked);
      return ok({ '@odata.context': contextOf(`${set}/secrets`), value });
    },
  },
  {
    name: `PUT ${base}/secrets`,
    answer: (context, { body }, [id = '']) => {
      putSecrets(context, id, body);
      return noContent;
    },
  },
];

/** A young service principal is refused for a while, as if the caller had no permission. */
function findYoung(context: GraphContext, id: string): ServicePrincipal {
  const principal = findServicePrincipal(context, id);
  if (context.now < principal.visibleFrom + context.limits.graphReplicationMs) {
    throw new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges.');
  }
  return principal;
}

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

function jobsOf({ entra }: World, { id }: ServicePrincipal): readonly SyncJob[] {
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

const pair = shape({ key: isText, value: orNull(isText) });

/** Really asks the endpoint. Throws GraphError with what it answered. */
async function validate(context: GraphContext, job: SyncJob, body: unknown): Promise<void> {
  const asked = bodyOf(
    'validateCredentials',
    {
      useSavedCredentials: orNull(isBoolean),
      credentials: listOf(pair),
      applicationIdentifier: orNull(isText),
      templateId: orNull(isText),
    },
    body,
  );
  const sent = new Map(asked.credentials?.map(({ key, value }) => [key, value]));
  const credential = (key: string) =>
    (asked.useSavedCredentials ? secretOf(job, key) : sent.get(key)) ?? '';
  try {
    await targetOf(context.dial, credential('BaseAddress'), credential('SecretToken')).check();
  } catch (error) {
    throw error instanceof TargetError ? credentialsRefused(error) : error;
  }
}

function credentialsRefused({ status, message }: TargetError): GraphError {
  return new GraphError(
    400,
    'SystemForCrossDomainIdentityManagementCredentialValidationUnavailable',
    status === 0
      ? `The provided endpoint could not be reached: ${message}`
      : `You appear to have entered invalid credentials. The endpoint answered: ${message}`,
  );
}

/** https://learn.microsoft.com/en-us/graph/api/synchronization-serviceprincipal-put-synchronization */
function putSecrets(context: GraphContext, servicePrincipalId: string, body: unknown): void {
  const [job] = jobsOf(context.world, findYoung(context, servicePrincipalId));
  const { value } = bodyOf('secrets', { value: listOf(pair), credentials: listOf(pair) }, body);
  if (value === undefined) {
    throw badRequest('Empty Payload. JSON content expected.');
  }
  if (job === undefined) {
    throw badRequest('There is no synchronization job to store the secrets for.');
  }
  const secrets = value.map(({ key = '', value: text }) => ({ key, value: text ?? '' }));
  if (secrets.some(({ key, value: text }) => key === 'SyncNotificationSettings' && text === '')) {
    const message = JSON.stringify({ code: 'InvalidNotificationSettings' });
    throw new GraphError(400, 'UnknownError', message);
  }
  job.secrets = secrets.filter(({ value: text }) => text !== '');
}

/** What is secret comes back as asterisks. */
function masked({ key, value }: SyncSecret): SyncSecret {
  return { key, value: key === 'SecretToken' ? '*'.repeat(8) : value };
}
