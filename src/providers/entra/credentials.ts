/**
 * How accessctl signs in to Entra. In a GitHub job the identity token is fetched anew for every
 * exchange: it lives for minutes, and an apply that waits for SCIM lives longer.
 * https://docs.github.com/actions/reference/security/oidc
 */
import type { ClientAssertionCredentialOptions, TokenCredential } from '@azure/identity';

export interface SignIn {
  /** Of access.yaml; else that of the environment, else that of whoever is signed in. */
  readonly tenantId?: string;
  /** `https://login.microsoftonline.com` */
  readonly authority: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where a GitHub job gets its identity token. */
interface GitHubJob {
  readonly url: string;
  readonly token: string;
  readonly clientId: string;
  readonly tenantId: string;
}

/** The library is loaded only when needed: it is the slowest import of all. */
export async function credentialFor(
  signIn: SignIn,
  options: ClientAssertionCredentialOptions = {},
): Promise<TokenCredential> {
  const { ClientAssertionCredential, DefaultAzureCredential } = await import('@azure/identity');
  const { tenantId, authority: authorityHost } = signIn;
  const job = gitHubJob(signIn);
  return job
    ? new ClientAssertionCredential(job.tenantId, job.clientId, () => gitHubToken(job), {
        ...options,
        authorityHost,
      })
    : new DefaultAzureCredential({ ...options, authorityHost, ...(tenantId && { tenantId }) });
}

/** Nothing where the environment says another way to sign in, or not who signs in. */
function gitHubJob({ env, tenantId: declared }: SignIn): GitHubJob | undefined {
  const url = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
  const token = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  const clientId = env['AZURE_CLIENT_ID'];
  const tenantId = declared ?? env['AZURE_TENANT_ID'];
  const otherwise = env['AZURE_CLIENT_SECRET'] || env['AZURE_FEDERATED_TOKEN_FILE'];
  return url && token && clientId && tenantId && !otherwise
    ? { url, token, clientId, tenantId }
    : undefined;
}

/**
 * The audience that Entra expects of a token from outside.
 * https://learn.microsoft.com/graph/api/resources/federatedidentitycredential
 */
const AUDIENCE = 'api://AzureADTokenExchange';
const TIMEOUT_MS = 15_000;

async function gitHubToken({ url, token }: GitHubJob): Promise<string> {
  const address = new URL(url);
  address.searchParams.set('audience', AUDIENCE);
  try {
    const answer = await fetch(address, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const body: unknown = answer.ok ? await answer.json() : undefined;
    const value = (body as { readonly value?: unknown } | undefined)?.value;
    if (typeof value === 'string' && value !== '') {
      return value;
    }
    throw new Error(`it answers with status ${answer.status}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw Object.assign(new Error(`GitHub gave this job no identity token: ${why}`), {
      name: 'CredentialUnavailableError',
    });
  }
}
