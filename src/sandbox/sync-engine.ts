/**
 * Entra's provisioning cycles: what is in scope is brought to AWS, what left it is taken away.
 * https://learn.microsoft.com/en-us/entra/identity/app-provisioning/how-provisioning-works
 */
import type { Dial } from './dial.ts';
import type { Limits } from './limits.ts';
import { isAttributes } from './scim-patch.ts';
import { type Done, type Export, exportGroup, exportUser, retire } from './sync-export.ts';
import { scopeOf, secretOf } from './sync-scope.ts';
import { TargetError, targetOf } from './sync-target.ts';
import type { SyncCycle, SyncFailure, SyncJob, SyncLink } from './sync-world.ts';
import type { World } from './world.ts';

export interface SyncSetting {
  readonly world: World;
  readonly limits: Limits;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly dial: Dial;
}

const day = 24 * 3_600_000;
/** https://learn.microsoft.com/en-us/entra/identity/app-provisioning/application-provisioning-quarantine-status */
const quarantineDays = 28;
const usualThreshold = 500;

/** Sets the times of what a scenario has running: a cycle has just ended, tokens last a year. */
export function wind(world: World, { syncIntervalMs }: Limits, now: number): void {
  for (const job of world.entra.jobs.filter(({ schedule }) => schedule === 'Active')) {
    job.lastCycle = { began: now, ended: now, state: 'Succeeded', exported: 0, escrowed: 0 };
    job.lastSuccess = job.lastCycle;
    job.nextCycle = now + syncIntervalMs;
  }
  if (world.scim !== null) {
    world.scim.tokens = world.scim.tokens.map((token) => ({
      ...token,
      created: now,
      end: now + 365 * day,
    }));
  }
}

/** Carries out every cycle that has become due, one for each job of an app that is there. */
export async function runDueCycles(setting: SyncSetting): Promise<void> {
  const { jobs, servicePrincipals } = setting.world.entra;
  const apps = new Set(servicePrincipals.map(({ id }) => id));
  const due = jobs.filter(
    ({ schedule, nextCycle, servicePrincipalId }) =>
      schedule === 'Active' && nextCycle <= setting.now && apps.has(servicePrincipalId),
  );
  for (const job of due) {
    await runCycle(setting, job);
  }
}

async function runCycle(setting: SyncSetting, job: SyncJob): Promise<void> {
  const { now, limits } = setting;
  if (job.quarantine !== null && now - job.quarantine.began >= quarantineDays * day) {
    job.schedule = 'Disabled';
    return;
  }
  const stop = await cycle(setting, job);
  if (stop !== undefined) {
    const { began = now, count = 0 } = job.quarantine ?? {};
    job.quarantine = { ...stop, began, count: count + 1 };
  } else {
    job.quarantine = null;
    job.forceDeletes = false;
  }
  job.nextCycle = now + (job.quarantine === null ? limits.syncIntervalMs : day);
}

interface Stop {
  readonly reason: string;
  readonly code: string;
  readonly message: string;
}

/** Why it had to be given up; undefined when it came to its end. */
async function cycle(setting: SyncSetting, job: SyncJob): Promise<Stop | undefined> {
  const work = exportOf(setting, job);
  const tally = { exported: 0, failures: [] as SyncFailure[] };
  try {
    await work.target.check();
    const leaving = leavingOf(work);
    const deletes = deletesRefused(job, leaving.length);
    if (deletes === undefined) {
      await exportAll(work, tally);
      // A group that was made anew has taken over what its forerunner left in AWS.
      for (const link of leaving.filter((each) => job.links.includes(each))) {
        await one(tally, link.entraId, link.targetId, async () => {
          await retire(work, link);
          return 'updated';
        });
      }
    }
    finish(job, setting.now, tally, deletes === undefined ? stateOf(tally) : 'Failed');
    return deletes;
  } catch (error) {
    finish(job, setting.now, tally, 'Failed');
    return credentialsRefused(error);
  }
}

/** What a job works with: its scope, and the endpoint with the token that it stored. */
export function exportOf({ world, dial }: SyncSetting, job: SyncJob): Export {
  const endpoint = secretOf(job, 'BaseAddress') ?? '';
  const target = targetOf(dial, endpoint, secretOf(job, 'SecretToken') ?? '');
  return { job, target, scope: scopeOf(world, job) };
}

interface Tally {
  exported: number;
  readonly failures: SyncFailure[];
}

/** Users first, so that groups find their members. */
async function exportAll(work: Export, tally: Tally): Promise<void> {
  for (const user of work.scope.users) {
    await one(tally, user.id, user.userPrincipalName, () => exportUser(work, user));
  }
  for (const group of work.scope.groups) {
    await one(tally, group.id, group.displayName, () => exportGroup(work, group));
  }
}

/** An object that AWS refuses is left for the next cycle; a refused token ends this one. */
async function one(
  tally: Tally,
  entraId: string,
  name: string,
  work: () => Promise<Done>,
): Promise<void> {
  try {
    tally.exported += (await work()) === 'unchanged' ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TargetError) || isOfCredentials(error)) {
      throw error;
    }
    tally.failures.push({ entraId, name, message: error.message });
  }
}

/** Users first, groups after them, each in the order in which they came. */
function leavingOf({ job, scope }: Export): readonly SyncLink[] {
  if (secretOf(job, 'SkipOutOfScopeDeletions')?.toLowerCase() === 'true') {
    return [];
  }
  const here = new Set([...scope.users, ...scope.groups].map(({ id }) => id));
  const leaving = job.links.filter(({ entraId }) => !here.has(entraId));
  return [
    ...leaving.filter(({ type }) => type === 'user'),
    ...leaving.filter(({ type }) => type === 'group'),
  ];
}

/** https://learn.microsoft.com/en-us/entra/identity/app-provisioning/accidental-deletions */
function deletesRefused(job: SyncJob, deletes: number): Stop | undefined {
  const threshold = deleteThreshold(job);
  if (job.forceDeletes || threshold === undefined || deletes < threshold) {
    return undefined;
  }
  const message = `${deletes} objects would be deleted or disabled; the threshold is ${threshold}.`;
  return { reason: 'TooManyDeletes', code: 'TooManyDeletes', message };
}

/** Undefined: there is none. */
export function deleteThreshold(job: SyncJob): number | undefined {
  const settings = notificationsOf(job);
  const value = Number(settings['DeleteThresholdValue'] ?? usualThreshold);
  return settings['DeleteThresholdEnabled'] === false || Number.isNaN(value) ? undefined : value;
}

function notificationsOf(job: SyncJob): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(secretOf(job, 'SyncNotificationSettings') ?? '{}');
    return isAttributes(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

function isOfCredentials({ status }: TargetError): boolean {
  return status === 0 || status === 401 || status === 403;
}

const credentialFailure = 'SystemForCrossDomainIdentityManagementCredentialValidationFailure';

function credentialsRefused(error: unknown): Stop {
  if (!(error instanceof TargetError)) {
    throw error;
  }
  return {
    reason: 'EncounteredQuarantineException',
    code: credentialFailure,
    message: error.message,
  };
}

function stateOf({ failures }: Tally): SyncCycle['state'] {
  return failures.length > 0 ? 'EntryLevelErrors' : 'Succeeded';
}

function finish(job: SyncJob, now: number, tally: Tally, state: SyncCycle['state']): void {
  const { exported, failures } = tally;
  job.failures = [...failures];
  job.lastCycle = { began: now, ended: now, state, exported, escrowed: failures.length };
  job.lastSuccess = state === 'Failed' ? job.lastSuccess : job.lastCycle;
}
