/**
 * The Graph client. Its chain is built by hand: the retry handler of the library repeats POSTs and
 * knows no 500, 502 or lost connection; and with `ACCESSCTL_ENTRA_URL` only the last step differs
 * (addresses, tokens and next links stay those of production).
 */
import type { TokenCredential } from '@azure/identity';
import {
  AuthenticationHandler,
  Client,
  type Context,
  HTTPMessageHandler,
  type Middleware,
  RedirectHandler,
  RedirectHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js';
import type { Timer } from '../timer.ts';

export interface EntraOptions {
  readonly tenantId?: string;
  /** `global`, `usGov`, `usGovDod`, `china`. */
  readonly cloud: string;
  /** Sends every request to this origin instead: a sandbox. */
  readonly url?: string;
  readonly timer: Timer;
}

/** https://learn.microsoft.com/graph/deployments */
const CLOUDS: Readonly<Record<string, { readonly graph: string; readonly authority: string }>> = {
  global: {
    graph: 'https://graph.microsoft.com',
    authority: 'https://login.microsoftonline.com',
  },
  usGov: { graph: 'https://graph.microsoft.us', authority: 'https://login.microsoftonline.us' },
  usGovDod: {
    graph: 'https://dod-graph.microsoft.us',
    authority: 'https://login.microsoftonline.us',
  },
  china: {
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    authority: 'https://login.chinacloudapi.cn',
  },
};

export const GRAPH_TIMEOUT_MS = 30_000;

export async function graphClient(options: EntraOptions): Promise<Client> {
  const cloud = CLOUDS[options.cloud] ?? CLOUDS['global'];
  if (!cloud) {
    throw new Error('the global cloud is always there');
  }
  const scopes = [`${cloud.graph}/.default`];
  const credential = options.url
    ? sandboxCredential
    : await credentialFor(options, cloud.authority);
  const auth = new AuthenticationHandler(
    new TokenCredentialAuthenticationProvider(credential, { scopes }),
  );
  const retry = new RetryReads(options.timer);
  const redirect = new RedirectHandler(new RedirectHandlerOptions());
  auth.setNext(retry);
  retry.setNext(redirect);
  redirect.setNext(options.url ? new SendTo(options.url) : new HTTPMessageHandler());
  return Client.initWithMiddleware({
    middleware: auth,
    baseUrl: cloud.graph,
    // Node's own `*` makes some Graph calls answer "Invalid language specified".
    fetchOptions: { headers: { 'Accept-Language': 'en-US' } },
  });
}

/** Loaded only when needed: it is the slowest import of all. */
async function credentialFor(
  { tenantId }: EntraOptions,
  authorityHost: string,
): Promise<TokenCredential> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential({ authorityHost, ...(tenantId && { tenantId }) });
}

/** A sandbox takes any token. */
const sandboxCredential: TokenCredential = {
  getToken: async () => ({
    token: 'sandbox',
    expiresOnTimestamp: Number.MAX_SAFE_INTEGER,
  }),
};

/** Sends to another origin, path and query unchanged. */
class SendTo extends HTTPMessageHandler {
  readonly #origin: string;

  constructor(origin: string) {
    super();
    this.#origin = origin;
  }

  override async execute(context: Context): Promise<void> {
    const { pathname, search } = new URL(String(context.request));
    context.request = new URL(pathname + search, this.#origin).href;
    await super.execute(context);
  }
}

const REPEATED = new Set([429, 500, 502, 503, 504]);
const TRIES = 6;

/** Repeats GETs that were throttled or failed; honours Retry-After. */
class RetryReads implements Middleware {
  readonly #timer: Timer;
  #next: Middleware | undefined;

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const isRead = (context.options?.method ?? 'GET') === 'GET';
    for (let tries = 1; ; tries++) {
      try {
        await this.#next?.execute(context);
        const status = context.response?.status ?? 0;
        if (!REPEATED.has(status) || !isRead || tries === TRIES) {
          return;
        }
      } catch (error) {
        if (!isRead || tries === TRIES || !isLostConnection(error)) {
          throw error;
        }
      }
      await this.#timer.sleep(retryAfterMs(context.response) ?? Math.min(15_000, 500 * 2 ** tries));
    }
  }
}

/** fetch reports every network fault as a TypeError. */
function isLostConnection(error: unknown): boolean {
  return error instanceof TypeError;
}

function retryAfterMs(response: Response | undefined): number | undefined {
  const seconds = Number(response?.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}
