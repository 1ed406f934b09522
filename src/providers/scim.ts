/** A question to the SCIM endpoint itself: does it know this token? */
import { UserError } from '../reconcile/errors.ts';
import type { Secret } from '../reconcile/secret.ts';

export interface ScimProbe {
  readonly ok: boolean;
  /** Of HTTP; 0 when there was no answer. */
  readonly status: number;
  /** What the endpoint, or the network, said; never the token. */
  readonly text: string;
}

const PROBE_TIMEOUT_MS = 15_000;
const LONGEST_TEXT = 300;

/**
 * Asks the endpoint for its configuration, which needs a token and changes nothing.
 * https://docs.aws.amazon.com/singlesignon/latest/developerguide/serviceproviderconfig.html
 *
 * @param origin asked instead of the endpoint's own, path unchanged: a sandbox
 * @throws UserError E757 when the endpoint is no https URL: the token would be readable on its way
 */
export async function askServiceProviderConfig(
  endpoint: string,
  token: Secret,
  origin?: string,
): Promise<ScimProbe> {
  const url = serviceProviderConfigUrl(endpoint, origin);
  try {
    const answer = await fetch(url, {
      headers: { Authorization: `Bearer ${token.reveal()}`, Accept: 'application/scim+json' },
      // A redirect would take the token to somebody else.
      redirect: 'manual',
      signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
    });
    const text = token.removeFrom(await answer.text()).slice(0, LONGEST_TEXT);
    return { ok: answer.status === 200, status: answer.status, text };
  } catch (error) {
    const text = error instanceof Error ? reasonOf(error) : String(error);
    return { ok: false, status: 0, text: token.removeFrom(text) };
  }
}

function serviceProviderConfigUrl(endpoint: string, origin: string | undefined): URL {
  if (!URL.canParse(endpoint) || new URL(endpoint).protocol !== 'https:') {
    throw new UserError('E757', `${endpoint} is no https address of a SCIM endpoint.`, {
      hint: 'Copy the SCIM endpoint from the AWS console into identitySource.scim.endpoint.',
    });
  }
  const { origin: own, pathname } = new URL(endpoint);
  return new URL(`${pathname.replace(/\/?$/, '/')}ServiceProviderConfig`, origin ?? own);
}

/** fetch says only "fetch failed"; why, its cause says. */
function reasonOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
