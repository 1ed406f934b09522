/** Makes, starts and pauses the SCIM job. */
import { WriteFailure } from '../../reconcile/apply.ts';
import type { EnterpriseApp, ScimSyncSpec } from '../../reconcile/types.ts';
import { type AppDesk, LAG_MS } from './desk.ts';
import { isLost } from './errors.ts';
import { type Json, part, text } from './graph.ts';
import { defaultTemplate, findJob, jobPath, jobsPath } from './jobs.ts';
import type { JobPlace } from './scim-credentials.ts';
import { seen } from './wait.ts';
import { NEXT, notSeen } from './write-errors.ts';

/** A young service principal is refused here for a while, as if the caller had no permission. */
const YOUNG = { lag: [403, 404], withinMs: LAG_MS } as const;
const COPIED = { times: 5, withinMs: LAG_MS } as const;
/** After a lost answer: what was made is there by then, and otherwise people want to know why it was lost. */
const LOST = { times: 5, withinMs: 120_000 } as const;
const ONCE = { times: 1, withinMs: 120_000 } as const;

/** The job that is there, or a new one. Not idempotent, so never sent twice. */
export async function ensureJob(app: EnterpriseApp, desk: AppDesk): Promise<JobPlace> {
  const { servicePrincipalId } = app;
  const { graph, patience } = desk;
  const there = await desk.settled(app, () => findJob(graph, servicePrincipalId), YOUNG);
  if (there) {
    return { servicePrincipalId, jobId: text(there['id']) };
  }
  const templateId = await desk.settled(
    app,
    () => defaultTemplate(graph, servicePrincipalId),
    YOUNG,
  );
  let lost: unknown;
  try {
    await desk.settled(app, () => graph.post(jobsPath(servicePrincipalId), { templateId }), YOUNG);
  } catch (error) {
    if (!isLost(error)) {
      throw error;
    }
    lost = error;
  }
  const job = await seen(() => findJob(graph, servicePrincipalId), patience, lost ? LOST : COPIED);
  if (!job) {
    throw lost ?? notSeen(`The new SCIM job of ${app.displayName}`);
  }
  return { servicePrincipalId, jobId: text(job['id']) };
}

/**
 * Starts or pauses the job where it is not so already. A start also ends a quarantine, which is
 * right only for credentials that were just proved.
 * https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationjob
 *
 * @returns what was done, as a sentence; nothing where there was nothing to do
 */
export async function setState(
  place: JobPlace,
  state: ScimSyncSpec['state'],
  desk: AppDesk,
  { proved }: { readonly proved: boolean },
): Promise<string | undefined> {
  const job = await desk.graph.object(pathOf(place));
  const isRunning = isActive(job);
  const isCured = proved && text(part(job['status'])['code']) === 'Quarantine';
  if (state === 'running' && (!isRunning || isCured)) {
    await turn(place, 'start', desk);
    return isCured ? 'SCIM sync started; its quarantine is over' : 'SCIM sync started';
  }
  if (state === 'paused' && isRunning) {
    await turn(place, 'pause', desk);
    return 'SCIM sync paused; a cycle that is running ends first';
  }
  return undefined;
}

function isActive(job: Json): boolean {
  return part(job['schedule'])['state'] === 'Active';
}

async function turn(place: JobPlace, verb: 'start' | 'pause', desk: AppDesk): Promise<void> {
  const { graph, patience } = desk;
  let lost: unknown;
  try {
    await graph.act(`${pathOf(place)}/${verb}`);
  } catch (error) {
    if (!isLost(error)) {
      throw error;
    }
    lost = error;
  }
  const look = async () =>
    isActive(await graph.object(pathOf(place))) === (verb === 'start') || undefined;
  if (!(await seen(look, patience, ONCE))) {
    const message = `Graph does not show that the SCIM job did ${verb}.`;
    throw lost ?? new WriteFailure('unknown', 'E749', message, { hint: NEXT });
  }
}

function pathOf({ servicePrincipalId, jobId }: JobPlace): string {
  return jobPath(servicePrincipalId, jobId);
}
