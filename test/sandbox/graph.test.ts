import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Clients, withSandbox } from './clients.ts';

const test = suite('sandbox graph');

const contoso = '4f6e7d8c-1111-4222-8333-944445555666';
const nobody = '11111111-2222-4333-8444-555555555555';

function byName(name: string): string {
  return `/groups?$filter=${encodeURIComponent(`displayName eq '${name.replaceAll("'", "''")}'`)}`;
}

async function names({ graph }: Clients, path: string): Promise<unknown[]> {
  const { status, body } = await graph(path);
  assert.is(status, 200, JSON.stringify(body));
  return (body.value ?? []).map(({ displayName }) => displayName);
}

test('groups by name: doubled quotes, any case, none and several', () =>
  withSandbox({}, async (clients) => {
    const { groups } = clients.sandbox.world.entra;
    const extra = { description: null, securityEnabled: true, memberIds: [] };
    groups.push({ ...extra, id: nobody, displayName: "O'Brien & Söhne #1+2" });
    groups.push({ ...extra, id: nobody.replace('5', '6'), displayName: 'Contoso' });
    assert.equal(await names(clients, byName("O'Brien & Söhne #1+2")), ["O'Brien & Söhne #1+2"]);
    assert.equal(await names(clients, byName('contoso')), ['Contoso', 'Contoso']);
    assert.equal(await names(clients, byName('Nobody')), []);
    const starts = `/groups?$filter=${encodeURIComponent("startswith(displayName,'AWS ')")}`;
    assert.is((await names(clients, starts)).length, 3);
  }));

test('$select gives exactly what it names', () =>
  withSandbox({}, async ({ graph }) => {
    const { body } = await graph(`/groups/${contoso}?$select=id,displayName`);
    assert.equal(body, {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#groups/$entity',
      id: contoso,
      displayName: 'Contoso',
    });
    for (const path of [`/groups/${contoso}?$select=nmae`, `${byName('Nobody')}&$select=nmae`]) {
      const { status, body: told } = await graph(path);
      assert.is(status, 400);
      assert.match(told.error?.message ?? '', /Could not find a property named 'nmae'/);
    }
  }));

test('pages are followed by their nextLink, which keeps the query', () =>
  withSandbox({ scenario: 'large' }, async ({ graph }) => {
    const found: unknown[] = [];
    const sizes: number[] = [];
    let link: string | undefined = '/groups?$top=60&$select=id';
    while (link !== undefined) {
      const { body } = await graph(link);
      const { value = [] } = body;
      sizes.push(value.length);
      found.push(...value.map(({ id }) => id));
      assert.equal(Object.keys(value[0] ?? {}), ['id']);
      link = body['@odata.nextLink'] as string | undefined;
      assert.match(
        link ?? 'https://graph.microsoft.com/v1.0/',
        /^https:\/\/graph\.microsoft\.com\/v1\.0\//,
      );
    }
    assert.equal(sizes, [60, 60, 30]);
    assert.is(new Set(found).size, 150);
    assert.is((await graph('/groups')).body.value?.length, 100);
    const { status, body } = await graph('/groups?$skiptoken=bWFkZSB1cA');
    assert.equal([status, body.error?.code], [400, 'Directory_ExpiredPageToken']);
  }));

test('members: mixed with their type, or cast to one', () =>
  withSandbox({}, async (clients) => {
    const [group] = clients.sandbox.world.entra.groups;
    group?.memberIds.push('5f6e7d8c-1111-4222-8333-944445555666');
    const { body } = await clients.graph(`/groups/${contoso}/members?$select=id,displayName`);
    const types = body.value?.map((item) => item['@odata.type']);
    assert.equal(types, [
      ...Array.from({ length: 4 }, () => '#microsoft.graph.user'),
      '#microsoft.graph.group',
    ]);
    const users = await names(clients, `/groups/${contoso}/members/microsoft.graph.user`);
    assert.equal(users, ['Ada Lovelace', 'Grace Hopper', 'Linus Torvalds', 'Barbara Liskov']);
    const nested = await names(clients, `/groups/${contoso}/members/microsoft.graph.group`);
    assert.equal(nested, ['AWS Platform']);
  }));

test('transitive members: through groups that may contain each other', () =>
  withSandbox({}, async (clients) => {
    const { groups } = clients.sandbox.world.entra;
    const platform = groups.find(({ displayName }) => displayName === 'AWS Platform');
    const outer = groups.find(({ displayName }) => displayName === 'Contoso');
    assert.ok(platform && outer);
    const direct = platform.memberIds.length;
    platform.memberIds.push(outer.id);
    outer.memberIds.push(platform.id);
    const members = `/groups/${platform.id}`;
    const cast = '/microsoft.graph.user?$select=id,displayName';
    assert.is((await names(clients, `${members}/members${cast}`)).length, direct);
    assert.equal(await names(clients, `${members}/transitiveMembers${cast}`), [
      'Ada Lovelace',
      'Grace Hopper',
      'Linus Torvalds',
      'Barbara Liskov',
    ]);
    const nested = await names(clients, `${members}/transitiveMembers/microsoft.graph.group`);
    assert.equal(nested.sort(), ['AWS Platform', 'Contoso']);
  }));

test('users by id and by user principal name', () =>
  withSandbox({}, async ({ graph }) => {
    const byUpn = await graph('/users/Ada%40contoso.example?$select=id,accountEnabled');
    assert.is(byUpn.body['accountEnabled'], true);
    const byId = await graph(`/users/${String(byUpn.body['id'])}`);
    assert.is(byId.body['userPrincipalName'], 'ada@contoso.example');
    const filter = encodeURIComponent("userPrincipalName eq 'ada@contoso.example'");
    assert.is((await graph(`/users?$filter=${filter}`)).body.value?.length, 1);
    const { status, body } = await graph('/users/nobody@contoso.example');
    assert.equal([status, body.error?.code], [404, 'Request_ResourceNotFound']);
  }));

test('the organization is the tenant', () =>
  withSandbox({}, async ({ graph }) => {
    const { body } = await graph('/organization?$select=id,verifiedDomains');
    assert.equal(body.value, [
      {
        id: '0a1b2c3d-1111-2222-3333-444455556666',
        verifiedDomains: [
          { name: 'contoso.example', type: 'Managed', isDefault: true, isInitial: true },
        ],
      },
    ]);
  }));

test('what Graph would refuse is refused', () =>
  withSandbox({}, async ({ graph }) => {
    const refused: readonly (readonly [
      path: string,
      status: number,
      code: string,
      init?: RequestInit,
    ])[] = [
      ['/groups', 401, 'InvalidAuthenticationToken', { headers: {} }],
      ['/groups', 405, 'Request_BadRequest', { method: 'POST', body: '{}' }],
      [`/groups/${contoso}`, 405, 'Request_BadRequest', { method: 'DELETE' }],
      [`/groups/${nobody}`, 404, 'Request_ResourceNotFound'],
      ['/groups/contoso', 400, 'Request_BadRequest'],
      ['/groups/%E0%A4%A', 400, 'BadRequest'],
      ['/grups', 400, 'BadRequest'],
      ['/beta/groups', 400, 'BadRequest'],
      ['/groups?$orderby=displayName', 400, 'Request_UnsupportedQuery'],
      ['/groups?filter=x', 400, 'Request_UnsupportedQuery'],
      [
        `/groups?$filter=${encodeURIComponent("displayName ne 'x'")}`,
        400,
        'Request_UnsupportedQuery',
      ],
      [
        `/groups?$filter=${encodeURIComponent("displayName eq 'O'Brien'")}`,
        400,
        'Request_UnsupportedQuery',
      ],
      ['/groups?$top=0', 400, 'Request_UnsupportedQuery'],
      ['/groups?$top=1000', 400, 'Request_UnsupportedQuery'],
      [`/groups/${contoso}?$top=1`, 400, 'Request_UnsupportedQuery'],
      [`/groups/${contoso}/members?$filter=x`, 400, 'Request_UnsupportedQuery'],
    ];
    for (const [path, status, code, init] of refused) {
      const headers = { authorization: 'Bearer token' };
      const answer = await graph(path, { headers, ...init });
      assert.equal([answer.status, answer.body.error?.code], [status, code], path);
    }
  }));

test('a batch answers each request on its own', () =>
  withSandbox({}, async ({ graph, sandbox }) => {
    const post = async (requests: unknown) =>
      graph('/$batch', {
        method: 'POST',
        headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
        body: JSON.stringify({ requests }),
      });
    const get = (id: string, url: string) => ({ id, method: 'GET', url });
    const { status, body } = await post([
      get('1', `/groups/${contoso}?$select=displayName`),
      get('2', `/groups/${nobody}`),
      {
        id: '3',
        method: 'POST',
        url: '/groups',
        headers: { 'Content-Type': 'application/json' },
        body: {},
      },
    ]);
    assert.is(status, 200);
    const responses = body['responses'] as { id: string; status: number }[];
    assert.equal(
      responses.map((each) => [each.id, each.status]),
      [
        ['1', 200],
        ['2', 404],
        ['3', 405],
      ],
    );
    assert.equal(sandbox.calls(), {
      'graph:POST /$batch': 1,
      'graph:GET /groups/{id}': 2,
      'graph:POST /groups': 1,
    });
    assert.is(sandbox.writes(), 1);
    const many = Array.from({ length: 21 }, (_, n) => get(String(n), '/groups'));
    assert.is((await post(many)).status, 400);
    assert.is((await post([get('1', '/groups'), get('1', '/users')])).status, 400);
    assert.is((await post([{ id: '1' }])).status, 400);
    assert.is((await post('none')).status, 400);
  }));

test.run();
