import { GraphError } from '@microsoft/microsoft-graph-client';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { explainGraph, isGraphNotFound } from '../../../src/providers/entra/errors.ts';
import { UserError } from '../../../src/reconcile/errors.ts';

const test = suite('providers/entra/errors');

const named = (name: string, code?: string) =>
  Object.assign(new Error('why'), { name, ...(code && { code }) });

const cases: readonly [name: string, error: unknown, code: string, message: RegExp][] = [
  ['not signed in', named('CredentialUnavailableError'), 'E621', /credentials for Microsoft Entra/],
  ['no way to sign in works', named('AggregateAuthenticationError'), 'E621', /credentials/],
  [
    'a job that nobody trusts: in the words of Entra',
    Object.assign(
      new Error(
        "invalid_client: 700213 - [2026]: AADSTS700213: No matching federated identity record found for presented assertion subject 'repo:o/r:pull_request'. Trace ID: 1-2 Correlation ID: 3\r\nmore",
      ),
      { name: 'AuthenticationRequiredError' },
    ),
    'E621',
    /refuses the sign-in: AADSTS700213: No .*'repo:o\/r:pull_request'\.$/,
  ],
  ['a wrong secret', named('AuthenticationError'), 'E621', /credentials/],
  [
    'the library puts the name into the code',
    named('Error', 'CredentialUnavailableError'),
    'E621',
    /credentials/,
  ],
  ['401', new GraphError(401, 'no token'), 'E622', /refuses GET \/groups: no token/],
  [
    'a token that has ended, which is no lack of a permission',
    Object.assign(new GraphError(401, 'Lifetime validation failed.'), {
      code: 'InvalidAuthenticationToken',
    }),
    'E621',
    /does not take the token any more: Lifetime/,
  ],
  ['403', new GraphError(403, ''), 'E622', /refuses GET \/groups: no permission/],
  ['400', new GraphError(400, 'bad filter'), 'E623', /did not answer GET \/groups: bad filter/],
  ['429 after all tries', new GraphError(429, ''), 'E623', /status 429/],
  ['503', new GraphError(503, ''), 'E623', /status 503/],
  ['no connection', new TypeError('fetch failed'), 'E623', /fetch failed/],
  ['not an error', 'text', 'E623', /text/],
];

for (const [name, error, code, message] of cases) {
  test(`${name} becomes ${code}`, () => {
    const told = explainGraph(error, '/groups?$filter=displayName');
    assert.instance(told, UserError);
    assert.is((told as UserError).code, code);
    assert.match(told.message, message);
    assert.not.match(told.message, 'filter=');
  });
}

test('what is told already stays as it is', () => {
  const error = new UserError('E610', 'held no list');
  assert.is(explainGraph(error, '/groups'), error);
});

test('only 404 says: not found', () => {
  const withBody = (status: number, body: string) =>
    Object.assign(new GraphError(status), { body });
  const own = '{"code":"Request_ResourceNotFound"}';
  assert.is(isGraphNotFound(withBody(404, own)), true);
  const others = [withBody(400, own), withBody(403, own), new Error('404'), undefined];
  const proxies = [new GraphError(404), withBody(404, 'SyntaxError: <html>')];
  for (const error of [...others, ...proxies]) {
    assert.is(isGraphNotFound(error), false);
  }
});

test.run();
