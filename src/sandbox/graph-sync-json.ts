/**
 * A provisioning job as Graph shows it.
 * https://learn.microsoft.com/en-us/graph/api/resources/synchronization-synchronizationjob
 */
import { deleteThreshold } from './sync-engine.ts';
import { secretOf } from './sync-scope.ts';
import type { Quarantine, SyncCycle, SyncJob } from './sync-world.ts';

const day = 24 * 3_600_000;
const never = '0001-01-01T00:00:00Z';

export function jobJson(job: SyncJob, intervalMs: number): object {
  const isActive = job.schedule === 'Active';
  return {
    id: job.id,
    templateId: job.templateId,
    schedule: {
      expiration: null,
      // What Graph answers for a job that never runs.
      interval: isActive ? `PT${Math.round(intervalMs / 60_000)}M` : 'P10675199DT2H48M5.4775807S',
      state: job.schedule,
    },
    status: statusJson(job),
    synchronizationJobSettings: [
      { name: 'AzureIngestionAttributeOptimization', value: 'False' },
      { name: 'LookaheadQueryEnabled', value: 'False' },
      { name: 'QuarantineTooManyDeletesThreshold', value: String(deleteThreshold(job) ?? '') },
    ],
  };
}

/** Whether an endpoint and a token are stored. */
export function isConfigured(job: SyncJob): boolean {
  return Boolean(secretOf(job, 'BaseAddress')) && Boolean(secretOf(job, 'SecretToken'));
}

function statusJson(job: SyncJob): object {
  const steady = job.lastSuccess === null ? never : instant(job.lastSuccess.ended);
  return {
    code: codeOf(job),
    countSuccessiveCompleteFailures: job.quarantine?.count ?? 0,
    escrowsPruned: false,
    steadyStateFirstAchievedTime: steady,
    steadyStateLastAchievedTime: steady,
    troubleshootingUrl: null,
    quarantine: job.quarantine && quarantineJson(job.quarantine, job.nextCycle),
    lastExecution: job.lastCycle && cycleJson(job, job.lastCycle),
    lastSuccessfulExecution: job.lastSuccess && cycleJson(job, job.lastSuccess),
    lastSuccessfulExecutionWithExports: null,
    progress: [],
    synchronizedEntryCountByType: countsOf(job),
  };
}

function codeOf(job: SyncJob): string {
  if (!isConfigured(job)) {
    return 'NotConfigured';
  }
  if (job.schedule !== 'Active') {
    return 'Paused';
  }
  if (job.quarantine !== null) {
    return 'Quarantine';
  }
  return job.lastCycle === null ? 'NotRun' : 'Active';
}

function quarantineJson({ reason, code, message, began, count }: Quarantine, next: number): object {
  return {
    reason,
    currentBegan: instant(next - day),
    seriesBegan: instant(began),
    seriesCount: count,
    nextAttempt: instant(next),
    error: { code, message, tenantActionable: true },
  };
}

function cycleJson(job: SyncJob, cycle: SyncCycle): object {
  const { quarantine } = job;
  return {
    activityIdentifier: job.id.split('.').at(-1) ?? '',
    countEntitled: job.links.length,
    countEntitledForProvisioning: job.links.length,
    countEscrowed: cycle.escrowed,
    countEscrowedRaw: cycle.escrowed,
    countExported: cycle.exported,
    countExports: cycle.exported,
    countImported: 0,
    countImportedDeltas: 0,
    countImportedReferenceDeltas: 0,
    state: cycle.state,
    error:
      cycle.state === 'Failed' && quarantine !== null
        ? { code: quarantine.code, message: quarantine.message, tenantActionable: true }
        : null,
    timeBegan: instant(cycle.began),
    timeEnded: instant(cycle.ended),
  };
}

function countsOf({ links }: SyncJob): readonly object[] {
  const count = (type: 'user' | 'group') => links.filter((link) => link.type === type).length;
  return [
    { key: 'User', value: count('user') },
    { key: 'Group', value: count('group') },
  ];
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
