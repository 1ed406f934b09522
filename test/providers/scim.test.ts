import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { askServiceProviderConfig } from '../../src/providers/scim.ts';
import { UserError } from '../../src/reconcile/errors.ts';
import { Secret } from '../../src/reconcile/secret.ts';
import { type Answer, answering } from './answers.ts';

const test = suite('providers/scim');

const TOKEN = 'canary-token';
const ENDPOINT = 'https://scim.eu-central-1.amazonaws.com/a1b2/scim/v2/';

const probe = (answer: Answer, endpoint = ENDPOINT) =>
  answering([answer], async ({ url, asked }) => ({
    asked,
    result: await askServiceProviderConfig(endpoint, new Secret(TOKEN), url),
  }));

test('the endpoint is asked for its configuration, with the token', async () => {
  for (const endpoint of [ENDPOINT, ENDPOINT.slice(0, -1)]) {
    const { asked, result } = await probe({ body: { schemas: [] } }, endpoint);
    assert.is(result.ok, true);
    assert.is(asked[0]?.method, 'GET');
    assert.is(asked[0]?.url, '/a1b2/scim/v2/ServiceProviderConfig');
    assert.is(asked[0]?.headers.authorization, `Bearer ${TOKEN}`);
  }
});

const refusals: readonly [name: string, answer: Answer, status: number][] = [
  ['a wrong token', { status: 401, body: { detail: `no such token: ${TOKEN}` } }, 401],
  ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 302],
  ['a success without the configuration', { status: 204 }, 204],
  ['no answer', { lost: true }, 0],
];

for (const [name, answer, status] of refusals) {
  test(`${name} is no, and the token is not shown`, async () => {
    const { asked, result } = await probe(answer);
    assert.is(result.ok, false);
    assert.is(result.status, status);
    assert.is(asked.length, 1);
    assert.not.match(JSON.stringify(result), TOKEN);
  });
}

test('the token goes nowhere without encryption', async () => {
  for (const endpoint of ['http://scim.example/scim/v2/', 'scim/v2', '']) {
    const told = await probe({}, endpoint).catch((error: unknown) => error);
    assert.instance(told, UserError);
    assert.is((told as UserError).code, 'E757');
  }
});

test.run();
