/** Joins both clouds: one reader, which cannot write, and one writer. */
import { WriteFailure, type Writer } from '../reconcile/apply.ts';
import { Complete } from '../reconcile/complete.ts';
import { chosenApp } from '../reconcile/enterprise-app.ts';
import type { Secret } from '../reconcile/secret.ts';
import type { Config, Directory, EnterpriseApp, Item, Live, Scope } from '../reconcile/types.ts';
import { Breaker } from './aws/breaker.ts';
import { type AwsClients, type AwsLimiters, awsClients } from './aws/client.ts';
import { readAwsDirectory, readLive } from './aws/read.ts';
import { requestsInProgress } from './aws/status.ts';
import { awsWriter } from './aws/write.ts';
import { graphClient } from './entra/client.ts';
import { microsoftCloud } from './entra/clouds.ts';
import { AppDesk } from './entra/desk.ts';
import { isRefused } from './entra/errors.ts';
import { GraphReader, GraphWriter } from './entra/graph.ts';
import { readFederationMetadata } from './entra/metadata.ts';
import { readEntraPrincipals, readEntraUsers } from './entra/read.ts';
import { listAppRoleAssignments } from './entra/read-app-assignments.ts';
import { readEnterpriseApps, readOtherApps, readTenantId } from './entra/read-apps.ts';
import { type AppLive, readAppLive } from './entra/read-live.ts';
import { type SyncDesk, syncDesk } from './entra/sync.ts';
import { type EntraWriter, entraWriter } from './entra/write.ts';
import type { SavedMetadata } from './entra/write-certificate.ts';
import type { ScimInput } from './entra/write-scim.ts';
import { joinPrincipals } from './join.ts';
import type { Journal } from './journal.ts';
import type { Observe } from './observe.ts';
import type { Progress } from './progress.ts';
import { askServiceProviderConfig, type ScimProbe } from './scim.ts';
import { withoutStrangers } from './strangers.ts';
import type { Timer } from './timer.ts';

export { type AwsLimiters, awsLimiters } from './aws/client.ts';
export { isGraphThrottled } from './entra/errors.ts';
export type { OnDemandResult, SyncSubject } from './entra/on-demand.ts';
export type { SyncDesk } from './entra/sync.ts';
export type { SavedMetadata } from './entra/write-certificate.ts';
export type { Journal, RequestEnd, SentRequest } from './journal.ts';
export type { Attempt, Observe } from './observe.ts';
export type { Progress } from './progress.ts';
export type { ScimProbe } from './scim.ts';
export { pause, type Timer } from './timer.ts';

export interface CloudSettings {
  readonly region: string;
  readonly limiters: AwsLimiters;
  /** Assignments that AWS may work on at the same time. */
  readonly outstanding: number;
  /** Another origin than Microsoft's: a sandbox. */
  readonly entraUrl?: string;
  /** Another origin than that of AWS's SCIM endpoint: a sandbox. */
  readonly scimUrl?: string;
  /** Variables of the environment: how to sign in to Entra. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the names of permission sets are kept from run to run; absent: nowhere. */
  readonly cacheFolder?: string;
  readonly timer: Timer;
  readonly progress: Progress;
  /** Told of every request. */
  readonly observe?: Observe | undefined;
  /** Told what a long pause is for. */
  readonly waiting?: (text: string) => void;
  /** Notes each request of a writer. */
  readonly journal?: Journal;
}

/** What a writer needs beside the clouds. */
export interface WriterOptions {
  /** Aborted: running requests are given a few seconds, then reported as unknown. */
  readonly signal: AbortSignal;
  /** The SCIM token, asked for only when it has to be sent, and what access.yaml says of SCIM. */
  readonly scim: ScimInput;
  /** Writes the files that access.yaml names and answers their names; nothing where it names none. */
  readonly saveMetadata: (xml: string) => SavedMetadata | undefined;
}

/** Reads both clouds. There is nothing in it that could write. */
export interface Reader {
  directory(scope: Scope, pins: Config['identityCenter']): Promise<Directory>;
  /**
   * @param wanted what the file asks for: it tells which way of reading is probably the cheaper one,
   * and changes nothing of what is found
   */
  live(scope: Scope, directory: Directory, wanted: readonly Item[]): Promise<Live>;
  /** How many requests AWS is working on, whoever made them. */
  requestsInProgress(directory: Directory): Promise<number>;
}

export function createReader(settings: CloudSettings): Reader {
  const clients = awsClients(settings);
  const { progress } = settings;
  return {
    directory: async (scope, pins) => {
      const [aws, entra] = asksForUsers(scope)
        ? await readEntraFirst(scope, pins, clients, settings)
        : await Promise.all([
            readAwsDirectory(clients, scope, pins, progress),
            readEntraDirectory(scope, settings),
          ]);
      return {
        ...aws,
        ...(scope.entra?.tenantId && { tenantId: scope.entra.tenantId }),
        principals: entra ? joinPrincipals(entra.principals, aws.principals) : aws.principals,
        ...entra?.apps,
      };
    },
    live: async (scope, directory, wanted) => {
      const expected = wanted.flatMap(({ kind, spec }) => (kind === 'assignment' ? [spec] : []));
      const [aws, entra] = await Promise.all([
        readLive(clients, scope, directory, {
          expected,
          progress,
          ...(settings.cacheFolder && { cacheFolder: settings.cacheFolder }),
        }),
        readEntraLive(scope, directory, settings),
      ]);
      return entra
        ? { ...aws, ...entra, found: Complete.concat([aws.found, entra.found]) }
        : { ...aws, unknown: [] };
    },
    requestsInProgress: ({ instanceArn }) => requestsInProgress(clients, instanceArn),
  };
}

/** Users are looked up in AWS also by their object ids, which Entra has to tell first. */
function asksForUsers({ entra, users, enterpriseApp }: Scope): boolean {
  return entra !== undefined && (users.length > 0 || enterpriseApp?.users === true);
}

/** AWS is asked also for the users whom only the app knows: taken out of the file, they are to go. */
async function readEntraFirst(
  scope: Scope,
  pins: Config['identityCenter'],
  clients: AwsClients,
  settings: CloudSettings,
) {
  const entra = await readEntraDirectory(scope, settings);
  const inEntra = (entra?.principals ?? []).flatMap(({ type, name, entraId: objectId }) =>
    type === 'user' ? [{ name, objectId }] : [],
  );
  const known = new Set(inEntra.map(({ name }) => name));
  const users = [...inEntra, ...scope.users.filter(({ name }) => !known.has(name))];
  const aws = await readAwsDirectory(clients, { ...scope, users }, pins, settings.progress);
  return [aws, entra] as const;
}

/** @param signal aborted: no write is sent again */
function openGraph(
  entra: NonNullable<Scope['entra']>,
  { entraUrl, env, timer, journal, observe, waiting }: CloudSettings,
  signal?: AbortSignal,
): ReturnType<typeof graphClient> {
  const url = entraUrl ? { url: entraUrl } : {};
  const more = { journal, observe, waiting, ...(signal && { signal }) };
  return graphClient({ ...entra, ...url, env, timer, ...more });
}

async function readEntraDirectory(scope: Scope, settings: CloudSettings) {
  if (!scope.entra) {
    return undefined;
  }
  const graph = new GraphReader(await openGraph(scope.entra, settings));
  const [found, apps] = await Promise.all([
    readEntraPrincipals(graph, scope, settings.progress),
    scope.enterpriseApp && permittedApps(graph, scope.enterpriseApp),
  ]);
  const principals = withoutStrangers(found, scope);
  const app = scope.enterpriseApp && apps && chosenApp(apps, scope.enterpriseApp);
  const others = app && scope.enterpriseApp?.users ? await assignedUsers(graph, app) : [];
  const known = new Set(principals.map(({ entraId }) => entraId));
  const unnamed = others.filter((id) => !known.has(id));
  const users = await readEntraUsers(graph, unnamed, settings.progress);
  return { principals: [...principals, ...users], apps };
}

/** Object ids; none where the caller may not look: then nothing of them is planned either. */
async function assignedUsers(graph: GraphReader, app: EnterpriseApp): Promise<readonly string[]> {
  try {
    const assigned = await listAppRoleAssignments(graph, app.servicePrincipalId);
    const users = assigned.items.filter(({ type }) => type === 'user');
    return [...new Set(users.map(({ principalId }) => principalId))];
  } catch (error) {
    if (isRefused(error)) {
      return [];
    }
    throw error;
  }
}

/** Nothing where the caller may not look: what is unknown then, the read of what is live says. */
async function permittedApps(
  graph: GraphReader,
  wanted: NonNullable<Scope['enterpriseApp']>,
): Promise<Pick<Directory, 'enterpriseApps' | 'otherApps'> | undefined> {
  try {
    const enterpriseApps = await readEnterpriseApps(graph, wanted);
    const isNew = enterpriseApps.length === 0 && wanted.appId === undefined;
    return isNew
      ? { enterpriseApps, otherApps: await readOtherApps(graph, wanted.displayName) }
      : { enterpriseApps };
  } catch (error) {
    if (isRefused(error)) {
      return undefined;
    }
    throw error;
  }
}

async function readEntraLive(
  { entra, enterpriseApp }: Scope,
  directory: Directory,
  settings: CloudSettings,
): Promise<AppLive | undefined> {
  if (!entra || !enterpriseApp) {
    return undefined;
  }
  const graph = new GraphReader(await openGraph(entra, settings));
  return readAppLive(graph, enterpriseApp, directory, settings.progress);
}

/** Entra is signed in to only when the first of its changes comes. */
export function createWriter(
  settings: CloudSettings,
  scope: Scope,
  directory: Directory,
  options: WriterOptions,
): Writer {
  const { timer } = settings;
  const { signal } = options;
  const { instanceArn, accounts } = directory;
  const active = accounts.filter(({ state }) => state === 'ACTIVE').map(({ id }) => id);
  const activeAccounts = new Set(active);
  const breaker = new Breaker(timer);
  const clients = awsClients({ ...settings, signal, breaker });
  const refuseRemoval = () => {
    if (breaker.hasOpened) {
      throw withheld();
    }
  };
  const aws = awsWriter(clients, {
    instanceArn,
    activeAccounts,
    outstanding: settings.outstanding,
    refuseRemoval,
    timer,
    signal,
  });
  let entra: Promise<EntraWriter> | undefined;
  return {
    write: async (change) => {
      if (change.action === 'delete') {
        refuseRemoval();
      }
      switch (change.kind) {
        case 'permissionSet':
        case 'assignment':
        case 'accessControlAttributes':
          return aws.write(change);
        default:
          entra ??= openEntraWriter(settings, scope, options);
          return (await entra).write(change);
      }
    },
  };
}

/** On a line that broke before, nothing is taken away any more: whether its replacement came is unsure. */
function withheld(): WriteFailure {
  const message =
    'Not begun: AWS could not be reached for a while, so this run removes nothing more.';
  return new WriteFailure('skipped', 'E706', message, {
    hint: 'Run the same command again: it reads what is there and does what is left.',
  });
}

async function openEntraWriter(
  settings: CloudSettings,
  { entra }: Scope,
  { signal, scim, saveMetadata }: WriterOptions,
): Promise<EntraWriter> {
  if (!entra) {
    throw new Error('a change in Entra, and Entra is not asked');
  }
  const { cloud, tenantId } = entra;
  const graph = new GraphWriter(await openGraph(entra, settings, signal), signal);
  return entraWriter(graph, {
    timer: settings.timer,
    signal,
    origin: microsoftCloud(cloud).graph,
    metadata: {
      read: async ({ appId }) => {
        const tenant = tenantId ?? (await readTenantId(graph));
        return fetchFederationMetadata(settings, { cloud, tenantId: tenant, appId });
      },
      save: saveMetadata,
    },
    scim,
  });
}

/**
 * For commands that speak to the SCIM job of one app.
 *
 * @param signal aborted: nothing more is sent
 */
export async function openSyncDesk(
  settings: CloudSettings,
  { entra }: Scope,
  app: EnterpriseApp,
  signal: AbortSignal,
): Promise<SyncDesk> {
  if (!entra) {
    throw new Error('a SCIM job in Entra, and Entra is not asked');
  }
  const graph = new GraphWriter(await openGraph(entra, settings, signal), signal);
  const patience = { timer: settings.timer, signal };
  return syncDesk(app, new AppDesk(graph, patience, microsoftCloud(entra.cloud).graph));
}

/** Entra's federation metadata of one app, as XML: its certificates and where it signs people in. */
export function fetchFederationMetadata(
  { entraUrl }: CloudSettings,
  app: { readonly cloud: string; readonly tenantId: string; readonly appId: string },
): Promise<string> {
  return readFederationMetadata({ ...app, ...(entraUrl && { origin: entraUrl }) });
}

/** Whether the SCIM endpoint takes this token. */
export function probeScim(
  { scimUrl }: CloudSettings,
  endpoint: string,
  token: Secret,
): Promise<ScimProbe> {
  return askServiceProviderConfig(endpoint, token, scimUrl);
}
