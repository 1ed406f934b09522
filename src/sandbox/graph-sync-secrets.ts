/**
 * The credentials of provisioning jobs: stored whole, shown masked, tried at the endpoint.
 * https://learn.microsoft.com/en-us/graph/api/synchronization-serviceprincipal-put-synchronization
 */
import { bodyOf, isBoolean, isText, listOf, orNull, shape } from './graph-body.ts';
import { badRequest, GraphError } from './graph-error.ts';
import { contextOf } from './graph-query.ts';
import { type GraphContext, noContent, ok, type Route } from './graph-route.ts';
import { findJob, findYoung, jobsOf } from './graph-sync-find.ts';
import { secretOf } from './sync-scope.ts';
import { TargetError, targetOf } from './sync-target.ts';
import type { SyncJob, SyncSecret } from './sync-world.ts';

const base = '/servicePrincipals/{id}/synchronization';

export const syncSecretRoutes: readonly Route[] = [
  {
    name: `POST ${base}/jobs/{id}/validateCredentials`,
    answer: async (context, { body }, ids) => {
      await validate(context, findJob(context, ids), body);
      return noContent;
    },
  },
  {
    name: `GET ${base}/secrets`,
    answer: (context, _, [id = '']) => {
      const [job] = jobsOf(context.world, findYoung(context, id));
      const value = (job?.secrets ?? []).map(masked);
      return ok({
        '@odata.context': contextOf('servicePrincipals/synchronization/secrets'),
        value,
      });
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
