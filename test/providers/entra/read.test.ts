import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { graphClient } from '../../../src/providers/entra/client.ts';
import { GraphReader } from '../../../src/providers/entra/graph.ts';
import { readEntraPrincipals } from '../../../src/providers/entra/read.ts';
import { UserError } from '../../../src/reconcile/errors.ts';
import type { Scope } from '../../../src/reconcile/types.ts';
import { type Answer, answering } from '../answers.ts';
import { VirtualTimer } from '../virtual-timer.ts';

const test = suite('providers/entra/read');

const GROUP = '#microsoft.graph.group';
const USER = '#microsoft.graph.user';
const USER_PARTS = 'id,userPrincipalName,displayName,givenName,surname';

/** Reads what the scope names from a Graph that gives these answers. */
function read(answers: readonly Answer[], scope: Partial<Scope>) {
  return answering(answers, async ({ url, asked }) => {
    const timer = new VirtualTimer();
    const client = await graphClient({ cloud: 'global', url, env: {}, timer });
    const result = await readEntraPrincipals(
      new GraphReader(client),
      { groups: [], users: [], ...scope },
      () => undefined,
    ).catch((error: unknown) =>
      error instanceof UserError ? error.code : `not for people: ${error}`,
    );
    return { result, asked, timer };
  });
}

const group = { groups: [{ name: 'G' }] };
const page = (...value: object[]): Answer => ({ body: { value } });

test('a group by its name, with its direct members', async () => {
  const { result, asked } = await read(
    [
      page({ id: 'e-1', displayName: 'G' }),
      page(
        { '@odata.type': USER, id: 'u-1', displayName: 'Ada' },
        { '@odata.type': GROUP, id: 'g-2', displayName: 'Nested' },
        { '@odata.type': GROUP, id: 'g-3' },
        { '@odata.type': '#microsoft.graph.device', id: 'd-1', displayName: 'Laptop' },
        { '@odata.type': '#microsoft.graph.orgContact', id: 'c-1', surname: null },
      ),
    ],
    group,
  );
  assert.equal(result, [
    { type: 'group', name: 'G', entraId: 'e-1', members: { users: 1, groups: ['Nested', 'g-3'] } },
  ]);
  assert.equal(
    asked.map(({ method, url }) => `${method} ${decodeURIComponent(url)}`),
    [
      "GET /v1.0/groups?$filter=displayName eq 'G'&$select=id,displayName,securityEnabled",
      `GET /v1.0/groups/e-1/members?$select=${USER_PARTS}&$top=999`,
    ],
  );
});

test('what is special in a name is not special in the question', async () => {
  const { asked } = await read([page()], { groups: [{ name: "R&D's #1 (50%)+" }] });
  const filter = new URL(asked[0]?.url ?? '', 'http://x').searchParams.get('$filter');
  assert.is(filter, "displayName eq 'R&D''s #1 (50%)+'");
});

test('a pinned group is asked for by its id', async () => {
  const { result, asked } = await read([{ body: { id: 'e-9', displayName: 'Other' } }, page()], {
    groups: [{ name: 'G', objectId: 'e-9' }],
  });
  assert.is(asked[0]?.url, '/v1.0/groups/e-9?$select=id,displayName,securityEnabled');
  assert.equal(result, [
    { type: 'group', name: 'Other', entraId: 'e-9', members: { users: 0, groups: [] } },
  ]);
});

test('a user by the principal name', async () => {
  const { result, asked } = await read(
    [{ body: { id: 'u-1', userPrincipalName: 'ada#EXT#@contoso.example' } }],
    { users: [{ name: 'ada#EXT#@contoso.example' }] },
  );
  assert.is(asked[0]?.url, `/v1.0/users/ada%23EXT%23%40contoso.example?$select=${USER_PARTS}`);
  assert.equal(result, [{ type: 'user', name: 'ada#EXT#@contoso.example', entraId: 'u-1' }]);
});

const NOT_FOUND: Answer = {
  status: 404,
  body: { error: { code: 'Request_ResourceNotFound', message: 'gone' } },
};
const failing = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { error: { code: 'x', message: 'no' } },
});

const outcomes: readonly [
  name: string,
  answers: Answer[],
  scope: Partial<Scope>,
  result: unknown,
  asked: number,
][] = [
  ['a user who is not there', [NOT_FOUND], { users: [{ name: 'u' }] }, [], 1],
  ['a pin that nobody has', [NOT_FOUND], { groups: [{ name: 'G', objectId: 'e' }] }, [], 1],
  ['a name that nobody has', [page()], group, [], 1],
  ['a list that is not found is no empty list', [NOT_FOUND], group, 'E623', 1],
  ['no permission', [failing(403)], group, 'E622', 1],
  ['an answer without a list', [{ body: {} }], group, 'E624', 1],
  ['an answer without an object', [{ body: {} }], { users: [{ name: 'u' }] }, 'E624', 1],
  ['throttled, then an answer', [failing(429), failing(429), page()], group, [], 3],
  ['broken, then an answer', [failing(500), failing(503), failing(504), page()], group, [], 4],
  ['a lost connection, then an answer', [{ lost: true }, page()], group, [], 2],
  ['broken for good', [failing(503)], group, 'E623', 6],
  ['connections lost for good', [{ lost: true }], group, 'E623', 6],
];

for (const [name, answers, scope, expected, count] of outcomes) {
  test(`${name}`, async () => {
    const { result, asked } = await read(answers, scope);
    assert.equal(result, expected);
    assert.is(asked.length, count);
  });
}

test('waits as long as Graph says', async () => {
  const { timer } = await read([failing(429, { 'Retry-After': '17' }), page()], group);
  assert.equal(timer.slept, [17_000]);
});

test('pauses double where Graph says nothing', async () => {
  const { timer } = await read([failing(503)], group);
  assert.equal(timer.slept, [1_000, 2_000, 4_000, 8_000, 15_000]);
});

test('every page is read, also of many', async () => {
  const next = 'https://graph.microsoft.com/v1.0/groups?$skiptoken=2';
  const { result, asked } = await read(
    [
      { body: { value: [{ id: 'a', displayName: 'G' }], '@odata.nextLink': next } },
      page({ id: 'b', displayName: 'G' }),
      page(),
    ],
    group,
  );
  assert.equal(
    (result as { entraId: string }[]).map(({ entraId }) => entraId),
    ['a', 'b'],
  );
  assert.is(asked[1]?.url, '/v1.0/groups?$skiptoken=2');
});

test('asks in a language that Graph knows, with a token', async () => {
  const { asked } = await read([page()], group);
  assert.is(asked[0]?.headers['accept-language'], 'en-US');
  assert.is(asked[0]?.headers.authorization, 'Bearer sandbox');
});

test.run();
