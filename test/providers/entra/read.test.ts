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
const USER_PARTS = 'id,userPrincipalName,displayName,givenName,surname,accountEnabled';

/** Reads what the scope names from a Graph that gives these answers. */
function read(answers: readonly Answer[], scope: Partial<Scope>) {
  return answering(answers, async ({ url, asked }) => {
    const timer = new VirtualTimer();
    const client = await graphClient({ cloud: 'global', url, env: {}, timer });
    const result = await readEntraPrincipals(
      new GraphReader(client),
      { groups: [], users: [], people: true, ...scope },
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
        { '@odata.type': USER, id: 'U-1', displayName: 'Ada', userPrincipalName: 'ada@x' },
        { '@odata.type': GROUP, id: 'g-2', displayName: 'Nested' },
        { '@odata.type': GROUP, id: 'g-3' },
        { '@odata.type': '#microsoft.graph.device', id: 'd-1', displayName: 'Laptop' },
        { '@odata.type': '#microsoft.graph.orgContact', id: 'c-1', surname: null },
        { '@odata.type': '#microsoft.graph.servicePrincipal', id: 's-1', accountEnabled: true },
      ),
    ],
    group,
  );
  const people = [{ id: 'u-1', name: 'ada@x' }];
  const members = { users: 1, people, groups: ['Nested', 'g-3'] };
  assert.equal(result, [{ type: 'group', name: 'G', entraId: 'e-1', members }]);
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
    { type: 'group', name: 'Other', entraId: 'e-9', members: { users: 0, people: [], groups: [] } },
  ]);
});

const G = page({ id: 'e-1', displayName: 'G' });

/** What is known of the members of one group when Graph gives these answers to the question. */
async function membersBy(...answers: Answer[]) {
  const { result, asked } = await read([G, ...answers], group);
  const [one] = typeof result === 'string' ? [] : result;
  return { result, members: one?.members, asked };
}

const userNamed = (name: string, more: object = {}) => ({
  '@odata.type': USER,
  id: `id-${name}`,
  userPrincipalName: name,
  displayName: name,
  givenName: name,
  surname: name,
  ...more,
});

const COUNTS: readonly [who: string, member: object, isPerson: boolean][] = [
  ['an account that Entra has enabled', userNamed('u', { accountEnabled: true }), true],
  ['an account that Entra has disabled', userNamed('u', { accountEnabled: false }), false],
  [
    'an account of which the caller may not know it',
    userNamed('u', { accountEnabled: null }),
    true,
  ],
  ['an account of which Graph does not speak', userNamed('u'), true],
  ['a guest', userNamed('a_b.example#EXT#@c.example', { userType: 'Guest' }), true],
];

for (const [who, member, isPerson] of COUNTS) {
  test(`${who} is ${isPerson ? 'a person' : 'nobody'}`, async () => {
    const { members } = await membersBy(page(member));
    assert.is(members?.users, 1);
    const { id, userPrincipalName: name } = member as ReturnType<typeof userNamed>;
    assert.equal(members?.people, isPerson ? [{ id: id.toLowerCase(), name }] : []);
    assert.is(members?.incomplete, undefined);
  });
}

test('a user whom the caller may not read: known by the id, and nothing is said to be missing', async () => {
  const nothing = {
    userPrincipalName: null,
    displayName: null,
    givenName: null,
    surname: null,
    accountEnabled: null,
  };
  const { members } = await membersBy(page(userNamed('u', nothing)));
  assert.equal(members, { users: 1, people: [{ id: 'id-u', name: 'id-u' }], groups: [] });
});

test('who lacks a name is a person, and told', async () => {
  const { members } = await membersBy(page(userNamed('u', { surname: null })));
  assert.equal(members?.people, [{ id: 'id-u', name: 'u' }]);
  assert.equal(members?.incomplete, [{ name: 'u', lacks: ['last name'] }]);
});

test('members on every page count', async () => {
  const next = 'https://graph.microsoft.com/v1.0/groups/e-1/members?$skiptoken=2';
  const { members } = await membersBy(
    { body: { value: [userNamed('a')], '@odata.nextLink': next } },
    { body: { value: [], '@odata.nextLink': `${next}3` } },
    page(userNamed('b')),
  );
  assert.equal(
    members?.people?.map(({ name }) => name),
    ['a', 'b'],
  );
});

const next = 'https://graph.microsoft.com/v1.0/groups/e-1/members?$skiptoken=2';

const UNREAD: readonly [name: string, answers: Answer[], ends: string | undefined][] = [
  [
    'refused',
    [{ status: 403, body: { error: { code: 'Authorization_RequestDenied' } } }],
    undefined,
  ],
  [
    'refused from the second page on',
    [
      { body: { value: [userNamed('a')], '@odata.nextLink': next } },
      { status: 403, body: { error: { code: 'Authorization_RequestDenied' } } },
    ],
    undefined,
  ],
  ['not found', [{ status: 404, body: { error: { code: 'Request_ResourceNotFound' } } }], 'E623'],
  ['no list', [{ body: {} }], 'E624'],
  ['a member without a type', [page({ id: 'u-1' })], 'E624'],
  ['a user without an id', [page({ '@odata.type': USER })], 'E624'],
];

for (const [name, answers, ends] of UNREAD) {
  test(`members: ${name} ${ends ? `ends the run with ${ends}` : 'is not known'}`, async () => {
    const { result } = await membersBy(...answers);
    assert.equal(result, ends ?? [{ type: 'group', name: 'G', entraId: 'e-1' }]);
  });
}

test('without people nobody is asked who is in a group', async () => {
  const { result, asked } = await read([G], { ...group, people: false });
  assert.equal(result, [{ type: 'group', name: 'G', entraId: 'e-1' }]);
  assert.is(asked.length, 1);
});

test('a user whom Entra has disabled', async () => {
  const { result } = await read([{ body: { ...userNamed('u'), accountEnabled: false } }], {
    users: [{ name: 'u' }],
  });
  assert.equal(result, [{ type: 'user', name: 'u', entraId: 'id-u', disabled: true }]);
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
