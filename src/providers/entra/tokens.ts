/**
 * Tokens for Graph. Azure's library keeps one until it ends by the clock; Graph may refuse it before:
 * it was revoked, or this clock is off. Then a new sign-in gives another one, once.
 */
import type { TokenCredential } from '@azure/identity';
import type {
  AuthenticationProvider,
  Context,
  Middleware,
} from '@microsoft/microsoft-graph-client';

export class Tokens implements AuthenticationProvider {
  readonly #signIn: () => Promise<TokenCredential>;
  readonly #scope: string;
  #credential: Promise<TokenCredential> | undefined;

  /** @param signIn a new credential, which has kept no token yet */
  constructor(signIn: () => Promise<TokenCredential>, scope: string) {
    this.#signIn = signIn;
    this.#scope = scope;
  }

  async getAccessToken(): Promise<string> {
    this.#credential ??= this.#signIn();
    const credential = await this.#credential;
    const given = await credential.getToken(this.#scope);
    if (!given) {
      throw Object.assign(new Error('the sign-in gave no token'), {
        name: 'CredentialUnavailableError',
      });
    }
    return given.token;
  }

  /** Whether there is another token now than the one that was refused. */
  async renew(refused: string): Promise<boolean> {
    if ((await this.getAccessToken()) === refused) {
      this.#credential = this.#signIn();
    }
    return (await this.getAccessToken()) !== refused;
  }
}

/** Stands before the library's handler that puts the token into a request. */
export class TokenRenewal implements Middleware {
  readonly #tokens: Tokens;
  #next: Middleware | undefined;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    await this.#next?.execute(context);
    const refused = await refusedToken(context);
    if (refused !== undefined && (await this.#tokens.renew(refused))) {
      // What was refused for its token was not carried out; the handler would add to the header.
      context.options = { ...context.options, headers: withoutToken(context) };
      await this.#next?.execute(context);
    }
  }
}

/** The token that Graph did not take; nothing where it took it, or refused something else. */
async function refusedToken({ response, options }: Context): Promise<string | undefined> {
  if (response?.status !== 401) {
    return undefined;
  }
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const code = (body as { error?: { code?: unknown } } | undefined)?.error?.code;
  return code === 'InvalidAuthenticationToken'
    ? new Headers(options?.headers).get(AUTHORIZATION)?.replace(/^Bearer /, '')
    : undefined;
}

const AUTHORIZATION = 'Authorization';

function withoutToken({ options }: Context): Record<string, string> {
  const headers = new Headers(options?.headers);
  headers.delete(AUTHORIZATION);
  return Object.fromEntries(headers);
}
