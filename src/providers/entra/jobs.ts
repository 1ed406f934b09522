/**
 * The provisioning job of the app, its template and its credentials.
 * https://learn.microsoft.com/graph/application-provisioning-configure-api
 */
import { compareText } from '../../reconcile/canonical.ts';
import { UserError } from '../../reconcile/errors.ts';
import { isGraphNotFound, isRefused } from './errors.ts';
import { type GraphReader, type Json, part, parts, text } from './graph.ts';

export function jobsPath(servicePrincipalId: string): string {
  return `/servicePrincipals/${servicePrincipalId}/synchronization/jobs`;
}

export function jobPath(servicePrincipalId: string, jobId: string): string {
  return `${jobsPath(servicePrincipalId)}/${encodeURIComponent(jobId)}`;
}

export function secretsPath(servicePrincipalId: string): string {
  return `/servicePrincipals/${servicePrincipalId}/synchronization/secrets`;
}

/**
 * The app's job. Of several, which two runs at once may have made, the one of the default template
 * that runs; where that does not decide it, always the same one. Nothing when there is none.
 */
export async function findJob(
  graph: GraphReader,
  servicePrincipalId: string,
): Promise<Json | undefined> {
  const { items } = await graph.list(jobsPath(servicePrincipalId));
  if (items.length < 2) {
    return items[0];
  }
  const template = await defaultTemplate(graph, servicePrincipalId);
  const ofTemplate = items.filter((job) => sameId(job['templateId'], template));
  const candidates = ofTemplate.length > 0 ? ofTemplate : [...items];
  return candidates.sort(
    (a, b) => rank(a) - rank(b) || compareText(text(a['id']), text(b['id'])),
  )[0];
}

/** What runs comes first, then what can be told where to send. */
function rank(job: Json): number {
  if (part(job['schedule'])['state'] === 'Active') {
    return 0;
  }
  return part(job['status'])['code'] === 'NotConfigured' ? 2 : 1;
}

/** Never compared by case: `aWSSingleSignon` is spelled in several ways. */
function sameId(a: unknown, b: string): boolean {
  return text(a).toLowerCase() === b.toLowerCase();
}

/** Id of the template that jobs of this app are made from. Throws E751. */
export async function defaultTemplate(
  graph: GraphReader,
  servicePrincipalId: string,
): Promise<string> {
  const path = `/servicePrincipals/${servicePrincipalId}/synchronization/templates`;
  const { items } = await graph.list(path);
  const template = items.find((one) => one['default'] === true) ?? items[0];
  if (!template) {
    throw new UserError('E751', 'The enterprise app offers no automatic provisioning.', {
      hint: 'Only an app made from the gallery template "AWS IAM Identity Center" does: leave out `appId`, or name such an app.',
    });
  }
  return text(template['id']);
}

/** What Graph tells of the credentials, by key; nothing where it tells nothing. */
export async function readSecrets(
  graph: GraphReader,
  servicePrincipalId: string,
): Promise<ReadonlyMap<string, string> | undefined> {
  try {
    const { value } = await graph.object(secretsPath(servicePrincipalId));
    return Array.isArray(value)
      ? new Map(parts(value).map((one) => [text(one['key']), text(one['value'])]))
      : undefined;
  } catch (error) {
    // This call is in no reference: who may not make it can still read the job.
    if (isRefused(error) || isGraphNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}

/** A value that Graph hides. */
export function isMasked(value: string): boolean {
  return /^\*+$/.test(value);
}

/** Notification settings as Graph keeps them: JSON in a text. */
export function notificationsOf(value: string): Json {
  try {
    return part(JSON.parse(value));
  } catch {
    return {};
  }
}
