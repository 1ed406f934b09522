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
  RedirectHandler,
  RedirectHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js';
import type { Observe } from '../observe.ts';
import type { Timer } from '../timer.ts';
import { microsoftCloud } from './clouds.ts';
import { credentialFor } from './credentials.ts';
import { Retry } from './retry.ts';
import { Watcher } from './watcher.ts';

export interface EntraOptions {
  readonly tenantId?: string;
  /** `global`, `usGov`, `usGovDod`, `china`. */
  readonly cloud: string;
  /** Sends every request to this origin instead: a sandbox. */
  readonly url?: string;
  /** Variables that say how to sign in. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly timer: Timer;
  /** Aborted: no write is repeated. */
  readonly signal?: AbortSignal;
  readonly observe?: Observe | undefined;
}

export async function graphClient(options: EntraOptions): Promise<Client> {
  const { graph, authority } = microsoftCloud(options.cloud);
  const { tenantId, env } = options;
  const credential = options.url
    ? sandboxCredential
    : await credentialFor({ authority, env, ...(tenantId && { tenantId }) });
  const auth = new AuthenticationHandler(
    new TokenCredentialAuthenticationProvider(credential, { scopes: [`${graph}/.default`] }),
  );
  const retry = new Retry(options.timer, options.signal);
  const redirect = new RedirectHandler(new RedirectHandlerOptions());
  auth.setNext(retry);
  const watcher = new Watcher(options.timer, options.observe);
  retry.setNext(watcher);
  watcher.setNext(redirect);
  redirect.setNext(options.url ? new SendTo(options.url) : new HTTPMessageHandler());
  return Client.initWithMiddleware({
    middleware: auth,
    baseUrl: graph,
    // Node's own `*` makes some Graph calls answer "Invalid language specified".
    fetchOptions: { headers: { 'Accept-Language': 'en-US' } },
  });
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
