/** Whose credentials these are. Needs no permission; what depends on it can do without. */
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Caller } from '../../reconcile/types.ts';
import type { AwsClients } from './client.ts';

/** STS may be out of reach where the rest of AWS is not: nobody is to wait for it for long. */
const SETTINGS = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
} as const;

/**
 * Nothing where AWS does not tell, whatever the reason: never throws. Wrong credentials are told by
 * the reads that cannot do without them.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export async function readCaller({ sso }: AwsClients, region: string): Promise<Caller | undefined> {
  const sts = new STSClient({ region, credentials: sso.config.credentials, ...SETTINGS });
  try {
    const { Account: accountId, Arn: arn } = await sts.send(new GetCallerIdentityCommand({}));
    return accountId && arn ? { accountId, arn } : undefined;
  } catch {
    return undefined;
  } finally {
    sts.destroy();
  }
}
