/** The SCIM job as Graph tells it: what is set, and how it fares. */
import { scimSyncKey } from '../../reconcile/kinds/scim-sync.ts';
import type { EnterpriseApp, Found, ScimHealth, ScimSyncSpec } from '../../reconcile/types.ts';
import { isRefused } from './errors.ts';
import { type GraphReader, instant, type Json, part, parts, text } from './graph.ts';
import { findJob, isMasked, jobPath, notificationsOf, readSecrets } from './jobs.ts';

export interface ScimRead {
  readonly found: Found<'scimSync'>;
  readonly health: ScimHealth;
}

/** Nothing when the app has no job. */
export async function readScim(
  graph: GraphReader,
  app: EnterpriseApp,
): Promise<ScimRead | undefined> {
  const { servicePrincipalId, displayName } = app;
  const job = await findJob(graph, servicePrincipalId);
  if (!job) {
    return undefined;
  }
  const [secrets, userNameSource] = await Promise.all([
    readSecrets(graph, servicePrincipalId),
    readUserNameSource(graph, `${jobPath(servicePrincipalId, text(job['id']))}/schema`),
  ]);
  return {
    found: {
      kind: 'scimSync',
      key: scimSyncKey(displayName),
      spec: scimSyncOf(displayName, job, secrets),
      id: text(job['id']),
    },
    health: { ...healthOf(job), ...(userNameSource && { userNameSource }) },
  };
}

export function scimSyncOf(
  app: string,
  job: Json,
  secrets: ReadonlyMap<string, string> | undefined,
): ScimSyncSpec {
  const state = stateOf(job);
  const endpoint = endpointOf(job, secrets);
  if (!secrets) {
    const unknown = { scope: null, notificationEmail: null } as const;
    return { app, endpoint, ...unknown, deletionThreshold: thresholdSetting(job), state };
  }
  const notifications = secrets.get('SyncNotificationSettings') ?? '{}';
  return {
    app,
    endpoint,
    scope: scopeOf(secrets.get('SyncAll')),
    ...(isMasked(notifications)
      ? { notificationEmail: null, deletionThreshold: thresholdSetting(job) }
      : notificationParts(notificationsOf(notifications), job)),
    state,
  };
}

/** A pause is told from a job that was never started: the one is meant, the other was not finished. */
function stateOf(job: Json): ScimSyncSpec['state'] {
  if (isActive(job)) {
    return 'running';
  }
  const isDisabled = part(job['schedule'])['state'] === 'Disabled';
  return isDisabled && !hasRun(job) ? 'notStarted' : 'paused';
}

function isActive(job: Json): boolean {
  return part(job['schedule'])['state'] === 'Active';
}

function hasRun(job: Json): boolean {
  return ended(part(part(job['status'])['lastExecution'])) !== '';
}

/**
 * `''` only where there is certainly none: Graph may leave out what it hides, but a job that says so
 * itself has no credentials, and one that has worked had some.
 */
function endpointOf(
  job: Json,
  secrets: ReadonlyMap<string, string> | undefined,
): ScimSyncSpec['endpoint'] {
  const told = secrets?.get('BaseAddress');
  if (told !== undefined) {
    return isMasked(told) ? null : told;
  }
  if (part(job['status'])['code'] === 'NotConfigured') {
    return '';
  }
  return secrets && !isActive(job) && !hasRun(job) ? '' : null;
}

function scopeOf(syncAll: string | undefined): ScimSyncSpec['scope'] {
  switch (syncAll?.toLowerCase()) {
    case 'true':
      return 'all';
    case 'false':
      return 'assigned';
    default:
      return null;
  }
}

/**
 * What Entra does where nobody set a threshold.
 * https://learn.microsoft.com/entra/identity/app-provisioning/accidental-deletions
 */
const DEFAULT_DELETION_THRESHOLD = 500;

function notificationParts(
  settings: Json,
  job: Json,
): Pick<ScimSyncSpec, 'notificationEmail' | 'deletionThreshold'> {
  const { Enabled: enabled, Recipients: recipients, DeleteThresholdValue: value } = settings;
  const isOff = settings['DeleteThresholdEnabled'] === false;
  const threshold = Number(value ?? thresholdSetting(job) ?? DEFAULT_DELETION_THRESHOLD);
  return {
    notificationEmail: enabled === true ? text(recipients) : '',
    deletionThreshold: isOff ? 0 : Number.isInteger(threshold) ? threshold : null,
  };
}

/** The job's own setting shows the threshold where the credentials do not. */
function thresholdSetting(job: Json): number | null {
  const setting = parts(job['synchronizationJobSettings']).find(
    ({ name }) => name === 'QuarantineTooManyDeletesThreshold',
  );
  const value = Number.parseInt(text(setting?.['value']), 10);
  return Number.isNaN(value) ? null : value;
}

/** https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationstatus */
export function healthOf(job: Json): ScimHealth {
  const status = part(job['status']);
  const counts = parts(status['synchronizedEntryCountByType']);
  const [last, success] = [part(status['lastExecution']), part(status['lastSuccessfulExecution'])];
  const quarantine = part(status['quarantine']);
  return {
    jobId: text(job['id']),
    code: text(status['code']),
    ...(text(quarantine['reason']) && { quarantine: quarantineOf(quarantine) }),
    ...(ended(last) && {
      lastCycle: {
        ended: ended(last),
        state: text(last['state']),
        exported: Number(last['countExported'] ?? 0),
        escrowed: Number(last['countEscrowed'] ?? 0),
      },
    }),
    ...(ended(success) && { lastSuccess: ended(success) }),
    synchronized: Object.fromEntries(
      counts.map((one) => [text(one['key']), Number(one['value'] ?? 0)]),
    ),
  };
}

function quarantineOf(quarantine: Json): NonNullable<ScimHealth['quarantine']> {
  const error = part(quarantine['error']);
  return {
    reason: text(quarantine['reason']),
    message: [text(error['code']), text(error['message'])].filter(Boolean).join(': '),
    since: happened(quarantine['seriesBegan']) || happened(quarantine['currentBegan']),
  };
}

function ended(execution: Json): string {
  return happened(execution['timeEnded']);
}

/** Graph writes "never" as the year 1. */
function happened(value: unknown): string {
  const when = instant(value);
  return when.startsWith('0001') ? '' : when;
}

/** The attribute that becomes the user name in AWS; nothing where the schema may not be read. */
async function readUserNameSource(graph: GraphReader, path: string): Promise<string | undefined> {
  try {
    const schema = await graph.object(path);
    return parts(schema['synchronizationRules'])
      .flatMap((rule) => parts(rule['objectMappings']))
      .filter((mapping) => text(mapping['sourceObjectName']).toLowerCase() === 'user')
      .flatMap((mapping) => parts(mapping['attributeMappings']))
      .filter((mapping) => mapping['targetAttributeName'] === 'userName')
      .map((mapping) => sourceOf(part(mapping['source'])))[0];
  } catch (error) {
    if (isRefused(error)) {
      return undefined;
    }
    throw error;
  }
}

/** An attribute by its name, anything else by its expression. */
function sourceOf(source: Json): string {
  const isAttribute = source['type'] === 'Attribute';
  return text(isAttribute ? source['name'] : source['expression']) || text(source['name']);
}
