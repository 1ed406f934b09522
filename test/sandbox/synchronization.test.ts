import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { atDesk, CANARY, type Desk, storedGroups } from './sign-on-desk.ts';

const test = suite('sandbox synchronization jobs');

const contoso = '4f6e7d8c-1111-4222-8333-944445555666';
const ada = '1a6e7d8c-aaaa-4222-8333-944445555666';
const template = '21ed01d2-ec13-4e9e-86c1-cd546719ebc4';

/** Another app, young: `/servicePrincipals/…/synchronization`. */
async function newApp({ call }: Desk, templateId = template): Promise<string> {
  const path = `/applicationTemplates/${templateId}/instantiate`;
  const { body } = await call('POST', path, { displayName: 'Another' });
  return `/servicePrincipals/${(body['servicePrincipal'] as { id: string }).id}/synchronization`;
}

function refused({
  status,
  body,
}: {
  status: number;
  body: { error?: { code: string; message: string } };
}): string {
  return `${status} ${body.error?.code}: ${body.error?.message}`;
}

test('a job is made, shown, and deleted', () =>
  atDesk(async (desk) => {
    const { call } = desk;
    const base = await newApp(desk);
    const { body: templates } = await call('GET', `${base}/templates`);
    assert.equal(
      templates.value?.map(({ id, default: isDefault }) => [id, isDefault]),
      [['aWSSingleSignon', true]],
    );
    assert.equal((await call('GET', `${base}/jobs`)).body.value, []);
    const made = await call('POST', `${base}/jobs`, { templateId: 'AWSSingleSignOn' });
    assert.is(made.status, 201);
    const id = String(made.body['id']);
    assert.match(id, /^aWSSingleSignon\.0a1b2c3d111122223333444455556666\.[0-9a-f-]{36}$/);
    assert.equal((made.body['schedule'] as { state: string }).state, 'Disabled');
    assert.equal((made.body['status'] as { code: string }).code, 'NotConfigured');
    assert.is((await call('GET', `${base}/jobs`)).body.value?.length, 1);
    assert.match(refused(await call('POST', `${base}/jobs/${id}/start`)), /^400 .*no credentials/);
    assert.is((await call('DELETE', `${base}/jobs/${id}`)).status, 204);
    assert.is((await call('GET', `${base}/jobs/${id}`)).status, 404);
  }));

test('only an app of the gallery template offers provisioning', () =>
  atDesk(async (desk) => {
    const base = await newApp(desk, '8adf8e6e-67b2-4cf2-a259-e3dc5476c621');
    assert.equal((await desk.call('GET', `${base}/templates`)).body.value, []);
    const made = await desk.call('POST', `${base}/jobs`, { templateId: 'aWSSingleSignon' });
    assert.match(refused(made), /^400 .*not offered/);
    const strange = await desk.call('POST', `${desk.base()}/jobs`, { templateId: 'scim' });
    assert.match(refused(strange), /^400 .*not offered/);
  }));

test('a young service principal is refused as if permission lacked', () =>
  atDesk(
    async (desk) => {
      const base = await newApp(desk);
      assert.is((await desk.call('GET', `${base}/jobs`)).status, 404);
      desk.clock.advance(5000);
      assert.is((await desk.call('GET', `${base}/jobs`)).status, 403);
      desk.clock.advance(5000);
      assert.is((await desk.call('GET', `${base}/jobs`)).status, 200);
    },
    { limits: { graphReplicationMs: 5000, graphPerSecond: 1e6 } },
  ));

test('who may not read synchronization gets 401 without a word', () =>
  atDesk(async ({ call, base, sandbox }) => {
    sandbox.world.deny.push('graph:GET /servicePrincipals/{id}/synchronization/jobs');
    assert.is(refused(await call('GET', `${base()}/jobs`)), '401 UnknownError: ');
  }));

test('secrets are replaced whole; the token comes back as asterisks', () =>
  atDesk(async ({ call, base, job }) => {
    const put = (body: object) => call('PUT', `${base()}/secrets`, body);
    const secrets = [
      { key: 'BaseAddress', value: 'https://scim.eu-central-1.amazonaws.com/x/scim/v2/' },
      { key: 'SecretToken', value: CANARY },
    ];
    assert.match(refused(await put({ credentials: secrets })), /Empty Payload/);
    const noSettings = [...secrets, { key: 'SyncNotificationSettings', value: '' }];
    const { body } = await put({ value: noSettings });
    assert.match(body.error?.message ?? '', /InvalidNotificationSettings/);
    assert.is((await put({ value: secrets })).status, 204);
    const shown = await call('GET', `${base()}/secrets`);
    assert.equal(shown.body.value, [secrets[0], { key: 'SecretToken', value: '********' }]);
    assert.is(job().secrets.length, 2, 'what was not sent is gone');
    assert.not.match(JSON.stringify(shown.body), CANARY);
  }));

test('credentials are tried at the real endpoint', () =>
  atDesk(async ({ call, base, job, sandbox }) => {
    const path = `${base()}/jobs/${job().id}/validateCredentials`;
    assert.is((await call('POST', path, { useSavedCredentials: true })).status, 204);
    const endpoint = job().secrets.find(({ key }) => key === 'BaseAddress');
    assert.ok(endpoint);
    const wrong = [endpoint, { key: 'SecretToken', value: CANARY }];
    const answer = await call('POST', path, { useSavedCredentials: false, credentials: wrong });
    assert.match(refused(answer), /^400 SystemForCross.*Unauthorized.*status 401$/);
    assert.not.match(JSON.stringify(answer.body), CANARY);
    const away = [{ key: 'BaseAddress', value: 'https://example.com/' }];
    const gone = await call('POST', path, { useSavedCredentials: false, credentials: away });
    assert.match(refused(gone), /could not be reached/);
    sandbox.world.deny.push('scim:GET /Users');
    assert.match(refused(await call('POST', path, { useSavedCredentials: true })), /status 403/);
    assert.is(sandbox.writes(), 0, 'to try is not to write');
  }));

test('the schema is replaced whole, and used', () =>
  atDesk(async (desk) => {
    const { call, base, job, sandbox } = desk;
    const path = `${base()}/jobs/${job().id}/schema`;
    const { '@odata.context': _, ...schema } = (await call('GET', path)).body;
    const text = JSON.stringify(schema).replace('"name":"givenName"', '"name":"displayName"');
    assert.is((await call('PUT', path, JSON.parse(text))).status, 204);
    await sandbox.settled();
    assert.is(sandbox.world.store.users[0]?.givenName, 'Ada Lovelace');
    assert.match(refused(await call('PUT', path, {})), /^400 .*not valid/);
    assert.is((await call('PATCH', path, schema)).status, 405);
    const rules = schema['synchronizationRules'] as { objectMappings: { enabled: boolean }[] }[];
    for (const { objectMappings } of rules) {
      for (const mapping of objectMappings) {
        mapping.enabled = false;
      }
    }
    await call('PUT', path, schema);
    const [person] = sandbox.world.store.users;
    assert.ok(person);
    person.givenName = 'by hand';
    await sandbox.settled();
    assert.is(person.givenName, 'by hand', 'a mapping that is off');
  }));

test('restarts', () =>
  atDesk(async ({ call, base, job }) => {
    const restart = (resetScope: string) =>
      call('POST', `${base()}/jobs/${job().id}/restart`, { criteria: { resetScope } });
    assert.is((await restart('Escrows, QuarantineState')).status, 204);
    assert.is((await restart('Full')).status, 204);
    assert.match(refused(await restart('Everything')), /^400 .*Everything/);
  }));

async function onDemand(desk: Desk, subject: object, rule?: string) {
  const { call, base, job } = desk;
  const { body: schema } = await call('GET', `${base()}/jobs/${job().id}/schema`);
  const [first] = schema['synchronizationRules'] as { id: string }[];
  const parameters = [{ ruleId: rule ?? first?.id, subjects: [subject] }];
  const path = `${base()}/jobs/${job().id}/provisionOnDemand`;
  const answer = await call('POST', path, { parameters });
  const { key = '{}', value = '{}' } = answer.body as unknown as { key: string; value: string };
  const result = JSON.parse(key) as { result: string; details: Record<string, string> };
  return { ...answer, ...result, told: JSON.parse(value) as Record<string, unknown> };
}

test('on demand: a group with some of its members, a user, nobody else', () =>
  atDesk(async (desk) => {
    const { store, entra } = desk.sandbox.world;
    const group = entra.groups.find(({ id }) => id === contoso);
    assert.ok(group);
    const newcomer = {
      id: 'aaaaaaaa-0000-4000-8000-000000000001',
      userPrincipalName: 'mary@contoso.example',
      displayName: 'Mary Shaw',
      givenName: 'Mary',
      surname: 'Shaw',
      accountEnabled: true,
    };
    entra.users.push(newcomer);
    group.memberIds.push(newcomer.id);
    group.displayName = 'Contoso Ltd';
    const members = [{ objectId: newcomer.id, objectTypeName: 'User' }];
    const done = await onDemand(desk, {
      objectId: contoso,
      objectTypeName: 'Group',
      links: { members },
    });
    assert.equal([done.status, done.result, done.told['action']], [200, 'Success', 'Update']);
    assert.ok(storedGroups(desk.sandbox.world).includes('Contoso Ltd 5'));
    assert.ok(store.users.some(({ userName }) => userName === newcomer.userPrincipalName));
    const again = await onDemand(desk, { objectId: ada, objectTypeName: 'User' });
    assert.equal([again.result, again.details['errorCode']], ['Skipped', 'RedundantExport']);
    entra.appRoleAssignments = [];
    const outside = await onDemand(desk, { objectId: contoso, objectTypeName: 'Group' });
    assert.equal(
      [outside.result, outside.details['errorCode']],
      ['Skipped', 'NotEffectivelyEntitled'],
    );
  }));

test('on demand: what AWS refuses is told in its words', () =>
  atDesk(async (desk) => {
    const user = desk.sandbox.world.entra.users.find(({ id }) => id === ada);
    assert.ok(user);
    user.displayName = 'Ada; Lovelace';
    const failed = await onDemand(desk, { objectId: ada, objectTypeName: 'User' });
    assert.is(failed.result, 'Failure');
    assert.match(failed.details['errorMessage'] ?? '', /violates schema.*status 400/);
  }));

test('on demand: refusals, and five calls in ten seconds', () =>
  atDesk(async (desk) => {
    const group = { objectId: contoso, objectTypeName: 'Group' };
    const six = Array.from({ length: 6 }, () => ({ objectId: ada, objectTypeName: 'User' }));
    assert.match(
      refused(await onDemand(desk, { ...group, links: { members: six } })),
      /^400 .*At most 5/,
    );
    assert.match(refused(await onDemand(desk, group, 'no-rule')), /^400 .*no-rule/);
    assert.match(
      refused(await onDemand(desk, { ...group, objectId: ada })),
      /^400 .*There is no Group/,
    );
    desk.job().secrets = [];
    assert.match(refused(await onDemand(desk, group)), /^400 .*no credentials/);
    desk.clock.advance(10_000);
    for (let call = 0; call < 5; call += 1) {
      assert.is((await onDemand(desk, group)).status, 400);
    }
    assert.is((await onDemand(desk, group)).status, 429);
    desk.clock.advance(10_000);
    assert.is((await onDemand(desk, group)).status, 400);
  }));

test.run();
