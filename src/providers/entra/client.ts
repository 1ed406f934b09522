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
import type { Journal } from '../journal.ts';
import type { Observe } from '../observe.ts';
import type { Timer } from '../timer.ts';
import { microsoftCloud } from './clouds.ts';
import { credentialFor } from './credentials.ts';
import { Retry } from './retry.ts';
import { SideBySide } from './side-by-side.ts';
import { TokenRenewal, Tokens } from './tokens.ts';
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
  readonly journal?: Journal | undefined;
  /** Told what a long pause is for. */
  readonly waiting?: ((text: string) => void) | undefined;
}

export async function graphClient(options: EntraOptions): Promise<Client> {
  const { graph, authority } = microsoftCloud(options.cloud);
  const { tenantId, env } = options;
  const signIn = { authority, env, ...(tenantId && { tenantId }) };
  const tokens = new Tokens(
    async () => (options.url ? sandboxCredential : credentialFor(signIn)),
    `${graph}/.default`,
  );
  const renewal = new TokenRenewal(tokens);
  const auth = new AuthenticationHandler(tokens);
  const { journal, waiting } = options;
  const retry = new Retry(options.timer, options.signal, { journal, waiting });
  const redirect = new RedirectHandler(new RedirectHandlerOptions());
  const sideBySide = new SideBySide();
  sideBySide.setNext(renewal);
  renewal.setNext(auth);
  auth.setNext(retry);
  const watcher = new Watcher(options.timer, options.observe);
  retry.setNext(watcher);
  watcher.setNext(redirect);
  redirect.setNext(options.url ? new SendTo(options.url) : new HTTPMessageHandler());
  return Client.initWithMiddleware({
    middleware: sideBySide,
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
