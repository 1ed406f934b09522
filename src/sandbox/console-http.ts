/** The console's acts over HTTP, for who runs the sandbox by hand: docs/sandbox.md lists them. */
import type { Console } from './console.ts';
import type { HttpAnswer } from './server.ts';
import type { World } from './world.ts';

export interface ConsoleRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

interface Desk {
  readonly acts: Console;
  readonly world: World;
  readonly signIn: (userPrincipalName: string) => string;
}

/** Answers the body of the response; nothing: 204. Throws Error for what the console refuses. */
type Act = (desk: Desk, id: string, request: ConsoleRequest) => object | string | undefined;

const acts: readonly (readonly [request: RegExp, act: Act])[] = [
  [/^GET \/console$/, ({ world }) => overview(world)],
  [/^GET \/console\/service-provider-metadata$/, ({ acts }) => acts.serviceProviderMetadata()],
  [
    /^POST \/console\/identity-provider$/,
    ({ acts }, _, { body }) => nothingAfter(() => acts.useExternalIdentityProvider(body)),
  ],
  [
    /^POST \/console\/certificates$/,
    ({ acts }, _, { body }) => ({ thumbprints: acts.importCertificate(body) }),
  ],
  [
    /^DELETE \/console\/certificates\/(\w+)$/,
    ({ acts }, id) => nothingAfter(() => acts.deleteCertificate(id)),
  ],
  [/^POST \/console\/scim$/, ({ acts }) => acts.enableScim()],
  [/^DELETE \/console\/scim$/, ({ acts }) => nothingAfter(() => acts.disableScim())],
  [/^POST \/console\/scim\/tokens$/, ({ acts }) => ({ token: acts.generateToken() })],
  [
    /^DELETE \/console\/scim\/tokens\/([\w-]+)$/,
    ({ acts }, id) => nothingAfter(() => acts.deleteToken(id)),
  ],
  [
    /^GET \/console\/sign-in$/,
    ({ signIn }, _, { url }) => ({
      result: signIn(new URL(url, 'http://console').searchParams.get('user') ?? ''),
    }),
  ],
];

/** Whether a path belongs to the console. */
export function isConsole(url: string): boolean {
  return /^\/console(?:[/?]|$)/.test(url);
}

/** Never throws. */
export function answerConsole(desk: Desk, request: ConsoleRequest): HttpAnswer {
  const line = `${request.method} ${request.url.split('?')[0]}`;
  const [pattern, act] = acts.find(([each]) => each.test(line)) ?? [];
  if (pattern === undefined || act === undefined) {
    return failed(404, `The console has no ${line}.`);
  }
  try {
    const body = act(desk, pattern.exec(line)?.[1] ?? '', request);
    const type = typeof body === 'string' ? 'application/xml' : 'application/json';
    return body === undefined
      ? { status: 204 }
      : { status: 200, headers: { 'content-type': type }, body };
  } catch (error) {
    return failed(400, error instanceof Error ? error.message : String(error));
  }
}

function failed(status: number, message: string): HttpAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: { message } };
}

function nothingAfter(act: () => void): undefined {
  act();
}

/** What the page Settings shows; tokens without what they are. */
function overview({ identityProvider, scim }: World): object {
  return {
    identityProvider,
    scim: scim && {
      tenantId: scim.tenantId,
      tokens: scim.tokens.map(({ id, created, end }) => ({ id, created, end })),
    },
  };
}
