/**
 * The credentials of the SCIM job. Graph replaces them whole and hides what it holds, so every key
 * is sent each time, and never what Graph showed in place of a value.
 * https://learn.microsoft.com/graph/api/synchronization-serviceprincipal-put-synchronization
 */
import { UserError } from '../../reconcile/errors.ts';
import type { Secret } from '../../reconcile/secret.ts';
import type { ScimSyncSpec } from '../../reconcile/types.ts';
import { GraphFailure } from './errors.ts';
import type { GraphWriter } from './graph.ts';
import { isMasked, jobPath, readSecrets, secretsPath } from './jobs.ts';

/** What of the job is kept in its credentials; `null` and absent: neither declared nor readable. */
export type ScimParts = Partial<
  Pick<ScimSyncSpec, 'endpoint' | 'scope' | 'notificationEmail' | 'deletionThreshold'>
>;

/** The whole set beside the token. */
export interface ScimSet {
  readonly endpoint: string;
  readonly scope: 'assigned' | 'all';
  readonly notificationEmail: string;
  readonly deletionThreshold: number;
}

/** Where the job is. */
export interface JobPlace {
  readonly servicePrincipalId: string;
  readonly jobId: string;
}

/** What was asked for, else what access.yaml says. Throws E742 for a part that nobody knows. */
export function wholeSet(asked: ScimParts, declared: ScimParts): ScimSet {
  const known = <K extends keyof ScimSet>(part: K): ScimSet[K] => {
    const value = asked[part] ?? declared[part] ?? null;
    const isNoEndpoint = part === 'endpoint' && value === '';
    if (value === null || isNoEndpoint || isMasked(String(value))) {
      throw unknownPart(part);
    }
    return value as ScimSet[K];
  };
  return {
    endpoint: known('endpoint'),
    scope: known('scope'),
    notificationEmail: known('notificationEmail'),
    deletionThreshold: known('deletionThreshold'),
  };
}

function unknownPart(part: string): UserError {
  return new UserError(
    'E742',
    `Entra takes the SCIM settings only together, and identitySource.scim.${part} is known to nobody.`,
    { hint: `Graph does not show it: write identitySource.scim.${part} into access.yaml.` },
  );
}

/** Throws E741 where the token is not there. Nothing was sent. */
export function presentToken(token: Secret | undefined, variable: string | undefined): Secret {
  if (token && !isMasked(token.reveal())) {
    return token;
  }
  throw new UserError(
    'E741',
    variable
      ? `The SCIM token is needed, and the environment variable ${variable} is not set.`
      : 'The SCIM token is needed, and access.yaml names no environment variable for it.',
    {
      hint: variable
        ? `Put the token that AWS showed into ${variable}, then run the same command again.`
        : 'Write identitySource.scim.token.env, and put the token that AWS showed into that variable.',
    },
  );
}

/**
 * Has Entra try the new values at AWS, then stores them, then has it try what it stored.
 * Throws E743 when AWS does not take them, before anything is stored; E744 when it does not after.
 *
 * @param before what Entra had: where the scope gets narrower, the next cycle looks at everybody
 */
export async function storeCredentials(
  graph: GraphWriter,
  { servicePrincipalId, jobId }: JobPlace,
  { before, set }: { readonly before: ScimParts | undefined; readonly set: ScimSet },
  token: Secret,
): Promise<void> {
  const login = [
    { key: 'BaseAddress', value: set.endpoint },
    { key: 'SecretToken', value: token.reveal() },
  ];
  const validate = `${jobPath(servicePrincipalId, jobId)}/validateCredentials`;
  await withoutToken(token, async () => {
    try {
      await graph.act(validate, { useSavedCredentials: false, credentials: login });
    } catch (error) {
      throw refusedBy(error, 'E743', 'AWS does not take this SCIM endpoint and token');
    }
    const own = [
      ...login,
      { key: 'SyncAll', value: String(set.scope === 'all') },
      { key: 'SyncNotificationSettings', value: notificationsText(set) },
    ];
    const others = await otherSettings(graph, servicePrincipalId, own);
    await graph.put(secretsPath(servicePrincipalId), { value: [...own, ...others] });
    if (isNarrower(before, set)) {
      // At once: a later run would not see that it is still to be done.
      await restart(graph, { servicePrincipalId, jobId });
    }
    await testSaved(graph, { servicePrincipalId, jobId });
  });
}

/**
 * What somebody else has set and Graph shows: without `SkipOutOfScopeDeletions`, for one, the next
 * cycle would delete everybody who was to be kept.
 * https://learn.microsoft.com/entra/identity/app-provisioning/skip-out-of-scope-deletions
 */
async function otherSettings(
  graph: GraphWriter,
  servicePrincipalId: string,
  own: readonly { readonly key: string }[],
): Promise<readonly { readonly key: string; readonly value: string }[]> {
  const there = (await readSecrets(graph, servicePrincipalId)) ?? new Map<string, string>();
  const ours = new Set(own.map(({ key }) => key));
  return [...there]
    .filter(([key, value]) => !ours.has(key) && value !== '' && !isMasked(value))
    .map(([key, value]) => ({ key, value }));
}

/** Whether who is not assigned has to leave. */
export function isNarrower(before: ScimParts | undefined, set: ScimSet): boolean {
  return before?.scope === 'all' && set.scope === 'assigned';
}

/** Who was assigned before the scope became narrower leaves only in a cycle that looks at everybody. */
async function restart(graph: GraphWriter, place: JobPlace): Promise<void> {
  const path = `${jobPath(place.servicePrincipalId, place.jobId)}/restart`;
  await graph.act(path, { criteria: { resetScope: 'Watermark' } });
}

function notificationsText({ notificationEmail, deletionThreshold }: ScimSet): string {
  return JSON.stringify({
    Enabled: notificationEmail !== '',
    Recipients: notificationEmail,
    DeleteThresholdEnabled: deletionThreshold > 0,
    ...(deletionThreshold > 0 && { DeleteThresholdValue: deletionThreshold }),
  });
}

/** Lets Entra try what it has stored. Throws E744 with Entra's or AWS's words. */
export async function testSaved(
  graph: GraphWriter,
  { servicePrincipalId, jobId }: JobPlace,
): Promise<void> {
  try {
    const path = `${jobPath(servicePrincipalId, jobId)}/validateCredentials`;
    await graph.act(path, { useSavedCredentials: true });
  } catch (error) {
    throw refusedBy(error, 'E744', 'AWS does not take the SCIM endpoint and token that Entra has');
  }
}

/** Graph's word for a token that AWS did not take; no other failure says anything about the token. */
const NOT_VALID = 400;

function refusedBy(error: unknown, code: string, what: string): unknown {
  if (!(error instanceof GraphFailure) || error.status !== NOT_VALID) {
    return error;
  }
  return new UserError(code, `${what}: ${error.reason || 'no reason given'}`, {
    hint: 'Generate a new token in the AWS console, put it into the variable, and try again: `accessctl scim set-token`.',
  });
}

/** Whatever was answered to a request that carried the token is told without it, and without a cause. */
async function withoutToken(token: Secret, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof GraphFailure) {
      const { code, message, status, reason, hint = '' } = error;
      const cleaned = { status, reason: token.removeFrom(reason), hint, cause: undefined };
      throw new GraphFailure(code, token.removeFrom(message), cleaned);
    }
    if (error instanceof UserError) {
      const hint = error.hint === undefined ? {} : { hint: error.hint };
      throw new UserError(error.code, token.removeFrom(error.message), hint);
    }
    throw error;
  }
}
