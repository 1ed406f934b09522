import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { credentialFor } from '../../../src/providers/entra/credentials.ts';
import { explainGraph } from '../../../src/providers/entra/errors.ts';
import type { UserError } from '../../../src/reconcile/errors.ts';
import { type Answer, type Answers, answering } from '../answers.ts';

const test = suite('providers/entra/credentials');

const tenantId = '0a1b2c3d-1111-2222-3333-444455556666';
const clientId = '11111111-2222-4333-8444-555566667777';
const authority = 'https://login.microsoftonline.com';

type Options = NonNullable<Parameters<typeof credentialFor>[1]>;
type HttpClient = NonNullable<Options['httpClient']>;

/** Stands for the login host: gives a token for any assertion and keeps what it was sent. */
class LoginHost implements HttpClient {
  readonly bodies: string[] = [];

  async sendRequest(
    request: Parameters<HttpClient['sendRequest']>[0],
  ): ReturnType<HttpClient['sendRequest']> {
    const isToken = request.url.includes('/oauth2/v2.0/token');
    const origin = `${authority}/${tenantId}`;
    if (isToken) {
      this.bodies.push(String(request.body));
    }
    const body = isToken
      ? { token_type: 'Bearer', expires_in: 3599, access_token: 'entra-token' }
      : {
          issuer: `${origin}/v2.0`,
          token_endpoint: `${origin}/oauth2/v2.0/token`,
          authorization_endpoint: `${origin}/oauth2/v2.0/authorize`,
          jwks_uri: `${origin}/discovery/v2.0/keys`,
          tenant_discovery_endpoint: `${origin}/v2.0/.well-known/openid-configuration`,
          metadata: [],
        };
    const { headers } = request;
    return { request, headers, status: 200, bodyAsText: JSON.stringify(body) };
  }
}

/** Signs in inside a GitHub job whose token service gives these answers. */
async function signIn(
  answers: readonly Answer[],
  work: (
    getToken: (scope: string) => Promise<string>,
    host: LoginHost,
    github: Answers,
  ) => Promise<void>,
): Promise<void> {
  await answering(answers, async (github) => {
    const host = new LoginHost();
    const env = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${github.url}/token?api-version=2`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
      AZURE_CLIENT_ID: clientId,
      AZURE_TENANT_ID: tenantId,
    };
    const credential = await credentialFor({ authority, env }, { httpClient: host });
    const getToken = async (scope: string) => (await credential.getToken(scope))?.token ?? '';
    await work(getToken, host, github);
  });
}

const SCOPE = 'https://graph.microsoft.com/.default';

test("a GitHub job's identity token is asked for and sent as the assertion", async () => {
  await signIn([{ body: { value: 'github-1' } }], async (getToken, host, github) => {
    assert.is(await getToken(SCOPE), 'entra-token');
    assert.is(github.asked[0]?.headers.authorization, 'Bearer request-token');
    assert.is(
      decodeURIComponent(github.asked[0]?.url ?? ''),
      '/token?api-version=2&audience=api://AzureADTokenExchange',
    );
    const sent = new URLSearchParams(host.bodies[0]);
    assert.is(sent.get('client_assertion'), 'github-1');
    assert.is(sent.get('client_id'), clientId);
  });
});

test('each exchange has an identity token of its own', async () => {
  const answers = [{ body: { value: 'github-1' } }, { body: { value: 'github-2' } }];
  await signIn(answers, async (getToken, host) => {
    await getToken(SCOPE);
    await getToken('https://graph.microsoft.us/.default');
    assert.equal(
      host.bodies.map((body) => new URLSearchParams(body).get('client_assertion')),
      ['github-1', 'github-2'],
    );
  });
});

const refusals: readonly [name: string, answer: Answer][] = [
  ['no permission', { status: 403, body: { message: 'no id-token: write' } }],
  ['an answer without a token', { body: {} }],
  ['an empty token', { body: { value: '' } }],
  ['no answer', { lost: true }],
];

for (const [name, answer] of refusals) {
  test(`${name} is told without the tokens`, async () => {
    await signIn([answer], async (getToken) => {
      const error = await getToken(SCOPE).catch((thrown: unknown) => thrown);
      const told = explainGraph(error, '/groups') as UserError;
      assert.is(told.code, 'E621');
      assert.match(told.message, /GitHub gave this job no identity token/);
      assert.match(told.hint ?? '', /id-token: write/);
      assert.not.match(told.message, 'request-token');
    });
  });
}

const otherwise: readonly [name: string, env: Record<string, string>][] = [
  ['a secret', { AZURE_CLIENT_SECRET: 's' }],
  ['a token file', { AZURE_FEDERATED_TOKEN_FILE: '/f' }],
  ['no client id', { AZURE_CLIENT_ID: '' }],
  ['no tenant', { AZURE_TENANT_ID: '' }],
];

for (const [name, more] of otherwise) {
  test(`with ${name} the environment decides how to sign in`, async () => {
    const env = {
      ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
      AZURE_CLIENT_ID: clientId,
      AZURE_TENANT_ID: tenantId,
      ...more,
    };
    const credential = await credentialFor({ authority, env });
    assert.is(credential.constructor.name, 'DefaultAzureCredential');
  });
}

test.run();
