import {
  AuthenticationHandler,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { TokenRenewal, Tokens } from '../../../src/providers/entra/tokens.ts';

const test = suite('providers/entra/tokens');

const refusal = (status: number, code: string) =>
  new Response(JSON.stringify({ error: { code } }), { status });

/** Sends once with a sign-in that gives these tokens, one after the other, the last one again. */
async function sending(tokens: readonly string[], answer: (token: string) => Response) {
  let signIns = 0;
  const source = new Tokens(async () => {
    const token = tokens[Math.min(signIns, tokens.length - 1)] ?? '';
    signIns += 1;
    return { getToken: async () => ({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
  }, 'https://graph.microsoft.com/.default');
  const used: string[] = [];
  const graph: Middleware = {
    execute: async (context) => {
      const token = new Headers(context.options?.headers).get('Authorization') ?? '';
      used.push(token);
      context.response = answer(token);
    },
    setNext: () => undefined,
  };
  const renewal = new TokenRenewal(source);
  const auth = new AuthenticationHandler(source);
  renewal.setNext(auth);
  auth.setNext(graph);
  const context: Context = {
    request: 'https://graph.microsoft.com/v1.0/groups',
    options: { method: 'GET', headers: { Accept: 'application/json' } },
  };
  await renewal.execute(context);
  return { used, status: context.response?.status, signIns };
}

const takes = (good: string) => (token: string) =>
  token === `Bearer ${good}` ? new Response('{}') : refusal(401, 'InvalidAuthenticationToken');

test('a token that Graph does not take is replaced, and the request sent again with the new one', async () => {
  const sent = await sending(['old', 'new'], takes('new'));
  assert.equal(sent, { used: ['Bearer old', 'Bearer new'], status: 200, signIns: 2 });
});

test('once: a second refusal stands', async () => {
  const sent = await sending(['a', 'b', 'c'], takes('nobody'));
  assert.equal(sent, { used: ['Bearer a', 'Bearer b'], status: 401, signIns: 2 });
});

test('where the sign-in has no other token, nothing is sent again', async () => {
  const sent = await sending(['old'], takes('new'));
  assert.equal(sent.used, ['Bearer old']);
});

test('a lack of permission is no lack of a token', async () => {
  const sent = await sending(['old', 'new'], () => refusal(401, 'Unauthorized'));
  assert.equal([sent.used.length, sent.signIns], [1, 1]);
});

test.run();
