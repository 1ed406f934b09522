import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Answer, atDesk, type Desk } from './sign-on-desk.ts';

const test = suite('sandbox SCIM endpoint');

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const grete = {
  schemas: [userSchema],
  userName: 'grete@contoso.example',
  displayName: 'Grete Hermann',
  name: { givenName: 'Grete', familyName: 'Hermann' },
  externalId: 'entra-grete',
  active: true,
};

function resources({ body }: Answer): readonly Record<string, unknown>[] {
  return (body['Resources'] ?? []) as Record<string, unknown>[];
}

function patch(...operations: object[]): object {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: operations,
  };
}

const filtered = (filter: string) => `?filter=${encodeURIComponent(filter)}`;

test('says what it can', () =>
  atDesk(async ({ scim }) => {
    const config = await scim('GET', '/ServiceProviderConfig');
    assert.equal(config.body['filter'], { supported: true, maxResults: 100 });
    assert.is(resources(await scim('GET', '/ResourceTypes')).length, 2);
    assert.is(resources(await scim('GET', '/Schemas')).length, 2);
    assert.is((await scim('GET', `/Schemas/${userSchema}`)).body['name'], 'User');
    assert.is((await scim('GET', '/Schemas/urn:none')).status, 404);
  }));

test('a user is made, found, changed, disabled and deleted', () =>
  atDesk(async ({ scim, sandbox }) => {
    const made = await scim('POST', '/Users', { ...grete, title: 'Prof', emails: [email()] });
    assert.is(made.status, 201);
    const id = String(made.body['id']);
    const [found] = resources(
      await scim('GET', `/Users${filtered('userName eq "GRETE@contoso.example"')}`),
    );
    assert.equal(
      [found?.['id'], found?.['externalId'], found?.['title']],
      [id, 'entra-grete', 'Prof'],
    );
    const changed = await scim(
      'PATCH',
      `/Users/${id}`,
      patch(
        { op: 'Replace', path: 'name.familyName', value: 'Henry' },
        { op: 'Add', path: 'emails[type eq "work"].value', value: 'g@contoso.example' },
        { op: 'replace', value: { active: 'False', displayName: 'Grete Henry' } },
      ),
    );
    assert.is(changed.status, 200);
    assert.equal(changed.body['emails'], [{ ...email(), value: 'g@contoso.example' }]);
    const stored = sandbox.world.store.users.find((user) => user.id === id);
    assert.equal(
      [stored?.familyName, stored?.displayName, stored?.enabled, stored?.externalIds],
      ['Henry', 'Grete Henry', false, [{ issuer: issuer(sandbox), id: 'entra-grete' }]],
    );
    const put = await scim('PUT', `/Users/${id}`, grete);
    assert.equal([put.status, put.body['title'], put.body['active']], [200, undefined, true]);
    assert.is((await scim('DELETE', `/Users/${id}`)).status, 204);
    assert.is((await scim('GET', `/Users/${id}`)).status, 404);
  }));

function email() {
  return { value: 'grete@contoso.example', type: 'work', primary: true };
}

function issuer({ world }: Desk['sandbox']): string {
  return `https://scim.aws.com/${world.scim?.tenantId}`;
}

test('users that AWS refuses', () =>
  atDesk(async ({ scim }) => {
    const table: readonly (readonly [change: object, status: number])[] = [
      [{ displayName: undefined }, 400],
      [{ displayName: '' }, 400],
      [{ userName: undefined }, 400],
      [{ name: { givenName: 'Grete' } }, 400],
      [{ name: { familyName: 'Hermann' } }, 400],
      [{ name: undefined }, 400],
      [{ displayName: 'Grete <Hermann>' }, 400],
      [{ displayName: 'Grete; Hermann' }, 400],
      [{ displayName: 'Grete\tHermann' }, 400],
      [{ emails: [email(), { ...email(), primary: false }] }, 400],
      [{ emails: [{ value: 'a@b.example', type: 'work' }] }, 400],
      [
        {
          phoneNumbers: [
            { value: '1', type: 'work' },
            { value: '2', type: 'mobile' },
          ],
        },
        400,
      ],
      [{ password: 'x' }, 400],
      [{ groups: [] }, 400],
      [{ active: 'perhaps' }, 400],
      [{ externalId: 7 }, 400],
      [{ userName: 'ada@contoso.example' }, 409],
      [{ externalId: '1a6e7d8c-aaaa-4222-8333-944445555666' }, 409],
    ];
    for (const [change, status] of table) {
      const { status: actual, body } = await scim('POST', '/Users', { ...grete, ...change });
      assert.is(actual, status, JSON.stringify(change));
      assert.is(body['status'], String(status));
      assert.equal(body['schemas'], ['urn:ietf:params:scim:api:messages:2.0:Error']);
    }
  }));

test('changes of users that AWS refuses', () =>
  atDesk(async ({ scim, sandbox }) => {
    const id = sandbox.world.store.users[0]?.id;
    const table = [
      patch({ op: 'remove', path: 'userName' }),
      patch({ op: 'remove', path: 'active' }),
      patch(
        { op: 'replace', path: 'active', value: true },
        { op: 'replace', path: 'active', value: false },
      ),
      patch({ op: 'remove', path: 'displayName' }),
      patch({ op: 'move', path: 'displayName', value: 'x' }),
      patch({ op: 'replace', value: 'x' }),
      patch({ op: 'replace', path: 'nonsense', value: 'x' }),
      patch(),
      {},
    ];
    const before = JSON.stringify(sandbox.world.store.users);
    for (const body of table) {
      assert.is((await scim('PATCH', `/Users/${id}`, body)).status, 400, JSON.stringify(body));
    }
    assert.is(JSON.stringify(sandbox.world.store.users), before);
  }));

test('only eq, joined by and; at most a hundred a page', () =>
  atDesk(async ({ scim, sandbox }) => {
    const [group] = sandbox.world.store.groups;
    const both = `id eq "${group?.id}" and members.value eq "${group?.memberIds[0]}"`;
    assert.is(resources(await scim('GET', `/Groups${filtered(both)}`)).length, 1);
    for (const query of [
      filtered('userName co "ada"'),
      filtered('userName eq "ada" or userName eq "bob"'),
      filtered('title eq "x"'),
      filtered('userName eq ada'),
      '?count=101',
      '?count=0',
      '?sortBy=userName',
      '?cursor=made-up',
    ]) {
      assert.is((await scim('GET', `/Users${query}`)).status, 400, query);
    }
    const first = await scim('GET', '/Users?count=3');
    assert.equal([first.body['totalResults'], resources(first).length], [7, 3]);
    const rest = await scim('GET', `/Users?count=3&cursor=${first.body['nextCursor']}`);
    assert.is.not(resources(rest)[0]?.['id'], resources(first)[0]?.['id']);
    assert.is(resources(await scim('GET', '/Users?startIndex=6')).length, 2);
  }));

test('a group: its members are written and never listed', () =>
  atDesk(async ({ scim, sandbox }) => {
    const ids = sandbox.world.store.users.map(({ id }) => id);
    const made = await scim('POST', '/Groups', {
      displayName: 'Auditors',
      externalId: 'entra-auditors',
      members: [{ value: ids[0] }],
    });
    const id = String(made.body['id']);
    assert.equal([made.status, made.body['members']], [201, []]);
    const members = () => sandbox.world.store.groups.find((group) => group.id === id)?.memberIds;
    const change = (...operations: object[]) =>
      scim('PATCH', `/Groups/${id}`, patch(...operations));
    const added = await change({
      op: 'add',
      path: 'members',
      value: [{ value: ids[1] }, { value: ids[2] }],
    });
    assert.is(added.status, 204);
    await change({ op: 'remove', path: 'members', value: [{ value: ids[0] }] });
    await change({ op: 'remove', path: `members[value eq "${ids[1]}"]` });
    assert.equal(members(), [ids[2]]);
    await change({ op: 'replace', value: { displayName: 'Audit', externalId: 'other' } });
    const [found] = resources(await scim('GET', `/Groups${filtered('displayName eq "Audit"')}`));
    assert.equal([found?.['id'], found?.['externalId'], found?.['members']], [id, 'other', []]);
    assert.is((await scim('DELETE', `/Groups/${id}`)).status, 204);
    assert.is(members(), undefined);
  }));

test('changes of groups that AWS refuses change nothing', () =>
  atDesk(async ({ scim, sandbox }) => {
    const { groups, users } = sandbox.world.store;
    const many = Array.from({ length: 101 }, () => ({ value: users[0]?.id }));
    const table: readonly (readonly [operation: object, status: number])[] = [
      [{ op: 'replace', path: 'members', value: [{ value: users[0]?.id }] }, 400],
      [{ op: 'remove', path: 'members' }, 400],
      [{ op: 'remove', path: 'members', value: [] }, 400],
      [{ op: 'add', path: 'members', value: many }, 400],
      [{ op: 'add', path: 'members', value: [{ value: 'nobody' }] }, 404],
      [{ op: 'replace', path: 'description', value: 'x' }, 400],
      [{ op: 'remove', path: 'displayName' }, 400],
      [{ op: 'replace', path: 'displayName', value: 'A:B' }, 400],
      [{ op: 'replace', path: 'displayName', value: 'AWS Readers' }, 409],
    ];
    const before = JSON.stringify(groups);
    const first = { op: 'replace', path: 'externalId', value: 'changed' };
    for (const [operation, status] of table) {
      const answer = await scim('PATCH', `/Groups/${groups[0]?.id}`, patch(first, operation));
      assert.is(answer.status, status, JSON.stringify(operation).slice(0, 80));
    }
    assert.is(JSON.stringify(sandbox.world.store.groups), before);
    assert.is((await scim('POST', '/Groups', { displayName: 'Contoso' })).status, 409);
    assert.is((await scim('POST', '/Groups', { displayName: 'New', members: many })).status, 400);
    assert.is((await scim('POST', '/Groups', {})).status, 400);
  }));

test('whoever is deleted leaves his groups', () =>
  atDesk(async ({ scim, sandbox }) => {
    const ada = sandbox.world.store.users.find(({ userName }) => /^ada@/.test(userName));
    await scim('DELETE', `/Users/${ada?.id}`);
    assert.not.ok(
      sandbox.world.store.groups.some(({ memberIds }) => memberIds.includes(ada?.id ?? '')),
    );
  }));

test('without a good token, of the right tenant, nothing is answered', () =>
  atDesk(async ({ scim, sandbox, clock }) => {
    assert.is((await scim('GET', '/Users', undefined, 'wrong')).status, 401);
    const strange = await fetch(`${sandbox.url}/0000/scim/v2/Users`, {
      headers: { authorization: 'Bearer x' },
    });
    assert.is(strange.status, 401);
    assert.is(strange.headers.get('content-type'), 'application/scim+json');
    assert.is(
      (await fetch(`${sandbox.url}/${sandbox.world.scim?.tenantId}/scim/v2/Users`)).status,
      401,
    );
    assert.is((await scim('GET', '/Users')).status, 200);
    clock.advance(366 * 24 * 3_600_000);
    assert.is((await scim('GET', '/Users')).status, 401, 'a token lasts a year');
  }));

test('what is denied, unknown or too fast', () =>
  atDesk(
    async ({ scim, sandbox, clock }) => {
      sandbox.world.deny.push('scim:POST /Users');
      assert.is((await scim('POST', '/Users', grete)).status, 403);
      assert.is((await scim('GET', '/Me')).status, 404);
      assert.is((await scim('PUT', '/Groups/x', {})).status, 404);
      assert.is((await scim('GET', '/Users')).status, 429);
      clock.advance(1000);
      assert.is((await scim('GET', '/Users')).status, 200);
      assert.is(sandbox.calls()['scim:GET /Users'], 2);
    },
    { limits: { scimPerSecond: 3 } },
  ));

test.run();
