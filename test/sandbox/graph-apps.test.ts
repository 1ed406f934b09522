import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { awsTemplate } from '../../src/sandbox/graph-templates.ts';
import { Desk, filter, outcome } from './graph-desk.ts';

const test = suite('sandbox graph apps');

const nobody = '11111111-2222-4333-8444-555555555555';
const instantiate = `/applicationTemplates/${awsTemplate.id}/instantiate`;

test('the gallery has the AWS template and two that look like it or not', async () => {
  const desk = new Desk();
  const named = await desk.get(
    `/applicationTemplates?${filter(`displayName eq '${awsTemplate.displayName}'`)}`,
  );
  assert.equal(
    named.body.value.map(({ id }) => id),
    ['21ed01d2-ec13-4e9e-86c1-cd546719ebc4'],
  );
  assert.is((await desk.get('/applicationTemplates')).body.value.length, 3);
  const { body } = await desk.get(`/applicationTemplates/${awsTemplate.id}`);
  assert.equal(body['supportedSingleSignOnModes'], ['saml', 'external']);
  assert.is(body['redirectUris'], undefined);
  assert.match(outcome(await desk.get(`/applicationTemplates/${nobody}`)), /^404 /);
});

test('a new app is as the template leaves it: no SAML yet, no certificate', async () => {
  const desk = new Desk();
  const { status, body } = await desk.post(instantiate, { displayName: 'AWS' });
  assert.is(status, 201);
  const application = body['application'] as Record<string, unknown>;
  const principal = body['servicePrincipal'] as Record<string, unknown>;
  assert.is(application['appId'], principal['appId']);
  assert.equal(application['identifierUris'], []);
  assert.equal(application['web'], {
    homePageUrl:
      'https://*.signin.aws.amazon.com/platform/saml/acs/*?metadata=awssinglesignon|ISV9.1|primary|z',
    redirectUris: ['https://*.signin.aws.amazon.com/platform/saml/acs/*'],
    logoutUrl: null,
  });
  assert.is(application['groupMembershipClaims'], null);
  assert.is(principal['preferredSingleSignOnMode'], null);
  assert.is(principal['appRoleAssignmentRequired'], true);
  assert.equal(principal['keyCredentials'], []);
  const roles = principal['appRoles'] as readonly { readonly displayName: string }[];
  assert.equal(
    roles.map(({ displayName }) => displayName),
    ['User', 'msiam_access'],
  );
  assert.is(desk.calls.at(-1), 'graph:POST /applicationTemplates/{id}/instantiate');
});

test('other calls find a new app only when it is replicated', async () => {
  const desk = new Desk({ graphReplicationMs: 8000 });
  const { applicationId, servicePrincipalId, appId } = await desk.app();
  const paths = [
    `/applications/${applicationId}`,
    `/servicePrincipals/${servicePrincipalId}`,
    `/applications(appId='${appId}')`,
    `/servicePrincipals(appId='${appId}')`,
  ];
  for (const path of paths) {
    assert.match(outcome(await desk.get(path)), /^404 Request_ResourceNotFound/);
  }
  assert.equal((await desk.get('/applications')).body.value, []);
  assert.match(outcome(await desk.patch(paths[0] ?? '', { displayName: 'x' })), /^404 /);
  desk.clock.advance(8000);
  for (const path of paths) {
    assert.is((await desk.get(path)).status, 200, path);
  }
  assert.is((await desk.get('/servicePrincipals')).body.value.length, 1);
});

test('instantiate may answer 404 once, and has made the app', async () => {
  const desk = new Desk();
  desk.world.instantiateAnswers = 'notFound';
  assert.match(outcome(await desk.post(instantiate, { displayName: 'AWS' })), /^404 /);
  const found = `/applications?${filter(`applicationTemplateId eq '${awsTemplate.id}' and displayName eq 'aws'`)}`;
  assert.is((await desk.get(found)).body.value.length, 1);
  assert.is((await desk.post(instantiate, { displayName: 'AWS' })).status, 201);
  assert.is((await desk.get(found)).body.value.length, 2);
});

test('apps are found by their properties, joined by and', async () => {
  const desk = new Desk();
  const { appId } = await desk.app("O'Brien and Co");
  await desk.app('Other');
  const count = async (path: string) => (await desk.get(path)).body.value.length;
  const byName = "displayName eq 'O''Brien and Co'";
  assert.is(await count(`/servicePrincipals?${filter(`appId eq '${appId}'`)}`), 1);
  assert.is(await count(`/applications?${filter(byName)}`), 1);
  const byTemplate = `applicationTemplateId eq '${awsTemplate.id}'`;
  assert.is(await count(`/servicePrincipals?${filter(byTemplate)}`), 2);
  assert.is(await count(`/servicePrincipals?${filter(`${byTemplate} and ${byName}`)}`), 1);
  assert.is(await count(`/applications?${filter(`${byName} and appId eq '${nobody}'`)}`), 0);
  for (const wrong of [
    "displayName eq 'x' and",
    "displayName eq 'x' or displayName eq 'y'",
    "displayName eq 'x' displayName eq 'y'",
    "and displayName eq 'x'",
    "identifierUris eq 'x'",
    'appRoleAssignmentRequired eq true',
    '',
  ]) {
    const answer = await desk.get(`/applications?${filter(wrong)}`);
    assert.match(outcome(answer), /^400 Request_UnsupportedQuery/, wrong);
  }
});

test('one page at a time', async () => {
  const desk = new Desk();
  for (const name of ['a', 'b', 'c']) {
    await desk.app(name);
  }
  const first = await desk.get('/applications?$top=2&$select=displayName');
  const next = String(first.body['@odata.nextLink']).replace(
    'https://graph.microsoft.com/v1.0',
    '',
  );
  const second = await desk.get(next);
  assert.equal(
    [...first.body.value, ...second.body.value].map(({ displayName }) => displayName),
    ['a', 'b', 'c'],
  );
  assert.is(second.body['@odata.nextLink'], undefined);
});

test('an application takes what Graph lets write', async () => {
  const desk = new Desk();
  const { applicationId, servicePrincipalId } = await desk.app();
  const path = `/applications/${applicationId}`;
  const acs = 'https://eu-central-1.signin.aws/platform/saml/acs/x';
  assert.is((await desk.patch(path, { web: { redirectUris: [acs] } })).status, 204);
  assert.is(
    (await desk.patch(path, { displayName: 'AWS', groupMembershipClaims: 'SecurityGroup' })).status,
    204,
  );
  const { body } = await desk.get(path);
  const { redirectUris, homePageUrl } = body['web'] as Record<string, unknown>;
  assert.equal(redirectUris, [acs]);
  assert.match(String(homePageUrl), /awssinglesignon/);
  assert.is(body['groupMembershipClaims'], 'SecurityGroup');
  await desk.patch(path, { groupMembershipClaims: null });
  assert.is((await desk.get(path)).body['groupMembershipClaims'], null);
  const principal = (await desk.get(`/servicePrincipals/${servicePrincipalId}`)).body;
  assert.equal([principal['displayName'], principal['replyUrls']], ['AWS', [acs]]);
});

test('a foreign identifier is taken only after SAML is chosen', async () => {
  const desk = new Desk();
  const { applicationId, servicePrincipalId, appId } = await desk.app();
  const path = `/applications/${applicationId}`;
  const own = ['https://contoso.example/aws', `api://${appId}`, 'https://aws.contoso.example'];
  assert.is((await desk.patch(path, { identifierUris: own })).status, 204);
  const entityId = 'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-9967a1b2c3';
  for (const uri of [entityId, 'd-9967a1b2c3', 'https://evilcontoso.example/']) {
    const refused = await desk.patch(path, { identifierUris: [uri] });
    assert.match(outcome(refused), /^400 HostNameNotOnVerifiedDomain: .*verified domain/, uri);
  }
  assert.equal((await desk.get(path)).body['identifierUris'], own);
  await desk.patch(`/servicePrincipals/${servicePrincipalId}`, {
    preferredSingleSignOnMode: 'saml',
  });
  assert.is((await desk.patch(path, { identifierUris: [entityId] })).status, 204);
  const { body } = await desk.get(`/servicePrincipals/${servicePrincipalId}`);
  assert.equal(body['servicePrincipalNames'], [entityId, appId]);
  const other = await desk.app('Other');
  await desk.patch(`/servicePrincipals/${other.servicePrincipalId}`, {
    preferredSingleSignOnMode: 'saml',
  });
  const taken = await desk.patch(`/applications/${other.applicationId}`, {
    identifierUris: [entityId],
  });
  assert.match(outcome(taken), /^400 Request_BadRequest: Another object with the same value/);
});

test('a service principal takes what Graph lets write, and null where nothing is to be', async () => {
  const desk = new Desk();
  const { servicePrincipalId } = await desk.app();
  const path = `/servicePrincipals/${servicePrincipalId}`;
  const settings = {
    appRoleAssignmentRequired: false,
    preferredSingleSignOnMode: 'saml',
    loginUrl: 'https://d-9967a1b2c3.awsapps.com/start',
    notificationEmailAddresses: ['a@contoso.example'],
    samlSingleSignOnSettings: { relayState: 'https://console.aws.amazon.com' },
    tags: ['x'],
  };
  assert.is((await desk.patch(path, settings)).status, 204);
  const names = Object.keys(settings).join(',');
  const { '@odata.context': _, ...read } = (await desk.get(`${path}?$select=${names}`)).body;
  assert.equal(read, settings);
  await desk.patch(path, { loginUrl: null, samlSingleSignOnSettings: null });
  const { body } = await desk.get(path);
  assert.equal([body['loginUrl'], body['samlSingleSignOnSettings']], [null, null]);
  assert.is(body['preferredSingleSignOnMode'], 'saml');
  const same = { displayName: 'AWS IAM Identity Center', preferredSingleSignOnMode: null };
  assert.is((await desk.patch(path, same)).status, 204);
  assert.is((await desk.get(path)).body['preferredSingleSignOnMode'], null);
});

test('what Graph would refuse to write is refused, and nothing of it is written', async () => {
  const desk = new Desk();
  const { applicationId, servicePrincipalId } = await desk.app();
  const application = `/applications/${applicationId}`;
  const principal = `/servicePrincipals/${servicePrincipalId}`;
  const six = Array.from({ length: 6 }, (_, n) => `${n}@contoso.example`);
  const before = JSON.stringify(desk.world);
  const refused: readonly (readonly [path: string, body: unknown, told: RegExp])[] = [
    [application, { displayNmae: 'x' }, /Property displayNmae does not exist/],
    [application, { appId: 'x' }, /Property 'appId' is read-only/],
    [application, { displayName: null }, /Invalid value .*'displayName'/],
    [application, { displayName: ' ' }, /Invalid value .*'displayName'/],
    [application, { identifierUris: null }, /Invalid value .*'identifierUris'/],
    [application, { groupMembershipClaims: 'securityGroups' }, /'groupMembershipClaims'/],
    [application, { web: { redirectUris: ['no url'] } }, /Invalid value .*'web'/],
    [application, { web: { redirectUrls: [] } }, /Invalid value .*'web'/],
    [application, { web: { redirectUris: [] }, constructor: 1 }, /Property constructor does not/],
    [application, [], /Empty Payload/],
    [application, undefined, /Empty Payload/],
    [principal, { preferredSingleSignOnMode: 'SAML' }, /'preferredSingleSignOnMode'/],
    [principal, { notificationEmailAddresses: six }, /'notificationEmailAddresses'/],
    [principal, { notificationEmailAddresses: ['x'] }, /'notificationEmailAddresses'/],
    [principal, { loginUrl: '' }, /'loginUrl'/],
    [principal, { loginUrl: null, relayState: 'x' }, /Property relayState does not exist/],
    [principal, { samlSingleSignOnSettings: { relayState: 1 } }, /'samlSingleSignOnSettings'/],
    [principal, { appRoleAssignmentRequired: 'true' }, /'appRoleAssignmentRequired'/],
    [principal, { displayName: 'x' }, /displayName on the service principal can not be directly/],
    [principal, { appDisplayName: 'x' }, /Property 'appDisplayName' is read-only/],
    [principal, { preferredTokenSigningKeyThumbprint: 'AB' }, /'preferredTokenSigningKeyThumb/],
    [principal, { keyCredentials: [{ keyId: nobody }] }, /'keyCredentials'/],
    [principal, { keyCredentials: [{}] }, /'keyCredentials'/],
  ];
  for (const [path, body, told] of refused) {
    const answer = outcome(await desk.patch(path, body));
    assert.match(answer, /^400 Request_BadRequest: /, JSON.stringify(body));
    assert.match(answer, told, JSON.stringify(body));
  }
  for (const body of [{}, { displayName: '' }, { displayName: 'x', name: 'x' }]) {
    assert.match(outcome(await desk.post(instantiate, body)), /^400 /);
  }
  assert.is(JSON.stringify(desk.world), before);
});

test('a deleted application is seen among the deleted items only', async () => {
  const desk = new Desk();
  const { applicationId, servicePrincipalId } = await desk.app();
  const kept = await desk.app('Kept');
  const uri = ['https://contoso.example/aws'];
  await desk.patch(`/applications/${applicationId}`, { identifierUris: uri });
  const assigned = `/servicePrincipals/${servicePrincipalId}/appRoleAssignedTo`;
  const appRoleId = '8774f594-1d59-4279-b9d9-59ef09a23530';
  const body = { principalId: desk.group, resourceId: servicePrincipalId, appRoleId };
  assert.is((await desk.post(assigned, body)).status, 201);
  assert.is((await desk.delete(`/applications/${applicationId}`)).status, 204);
  for (const path of [`/applications/${applicationId}`, assigned]) {
    assert.match(outcome(await desk.get(path)), /^404 /);
  }
  assert.equal((await desk.get(`/groups/${desk.group}/appRoleAssignments`)).body.value, []);
  const ids = async (path: string) => (await desk.get(path)).body.value.map(({ id }) => id);
  assert.equal(await ids('/applications'), [kept.applicationId]);
  assert.equal(await ids('/servicePrincipals'), [kept.servicePrincipalId]);
  const deleted = '/directory/deletedItems/microsoft.graph.application?$select=id,deletedDateTime';
  assert.equal((await desk.get(deleted)).body.value, [
    { id: applicationId, deletedDateTime: '2026-11-02T09:00:00Z' },
  ]);
  const again = await desk.patch(`/applications/${kept.applicationId}`, { identifierUris: uri });
  assert.is(again.status, 204);
});

test('users and service principals own apps', async () => {
  const desk = new Desk();
  const { applicationId, servicePrincipalId } = await desk.app();
  const other = await desk.app('Other');
  for (const path of [
    `/applications/${applicationId}`,
    `/servicePrincipals/${servicePrincipalId}`,
  ]) {
    const add = (reference: string) =>
      desk.post(`${path}/owners/$ref`, {
        '@odata.id': `https://graph.microsoft.com/v1.0/${reference}`,
      });
    assert.is((await add(`directoryObjects/${desk.user}`)).status, 204);
    assert.is((await add(`servicePrincipals/${other.servicePrincipalId}`)).status, 204);
    assert.match(outcome(await add(`users/${desk.user}`)), /^400 .*references already exist/);
    assert.match(outcome(await add(`users/${nobody}`)), /^404 /);
    assert.match(outcome(await add(`groups/${desk.group}`)), /^400 /);
    const { value } = (await desk.get(`${path}/owners?$select=id,displayName`)).body;
    assert.equal(
      value.map((owner) => [owner['@odata.type'], owner['displayName']]),
      [
        ['#microsoft.graph.user', 'Ada Lovelace'],
        ['#microsoft.graph.servicePrincipal', 'Other'],
      ],
    );
  }
});

test('wrong paths, methods and versions', async () => {
  const desk = new Desk();
  const { applicationId } = await desk.app();
  const refused: readonly (readonly [method: string, url: string, told: string])[] = [
    ['DELETE', '/v1.0/servicePrincipals', '405 Request_BadRequest'],
    ['PUT', `/v1.0/applications/${applicationId}`, '405 Request_BadRequest'],
    ['GET', `/v1.0${instantiate}`, '405 Request_BadRequest'],
    ['GET', `/v1.0/applications/${applicationId}/secrets`, '400 BadRequest'],
    ['GET', '/v1.0/applications/AWS', '400 Request_BadRequest'],
    ['GET', "/v1.0/applications(appId='AWS')", '404 Request_ResourceNotFound'],
    ['GET', '/v1.0/applications(AWS)', '400 BadRequest'],
    ['GET', `/v1.0/applications/${nobody}`, '404 Request_ResourceNotFound'],
    ['GET', '/v1.0/applications?$expand=owners', '400 Request_UnsupportedQuery'],
    ['GET', `/beta/applications/${applicationId}`, '400 BadRequest'],
  ];
  for (const [method, url, told] of refused) {
    const { status, body } = await desk.send(method, url);
    const { error } = body as { readonly error: { readonly code: string } };
    assert.is(`${status} ${error.code}`, told, url);
  }
  const notJson = await desk.send('PATCH', `/v1.0/applications/${applicationId}`, '{');
  assert.is(notJson.status, 400);
});

test('a call that is denied is refused by its name', async () => {
  const desk = new Desk();
  const { appId } = await desk.app();
  desk.world.deny.push('graph:PATCH /applications/{id}');
  const path = `/applications(appId='${appId}')`;
  const refused = await desk.patch(path, { displayName: 'x' });
  assert.match(outcome(refused), /^403 Authorization_RequestDenied/);
  assert.is((await desk.get(path)).status, 200);
});

test('who asks too often is told to wait, also inside a batch', async () => {
  const desk = new Desk({ graphPerSecond: 2 });
  const get = (id: string) => ({ id, method: 'GET', url: '/organization' });
  const batch = await desk.post('/$batch', { requests: ['1', '2', '3'].map(get) });
  const responses = batch.body['responses'] as readonly {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
  }[];
  assert.equal(
    responses.map(({ status, headers }) => [status, headers['Retry-After']]),
    [
      [200, undefined],
      [200, undefined],
      [429, '1'],
    ],
  );
  const alone = await desk.get('/organization');
  assert.equal([alone.status, alone.headers['Retry-After']], [429, '1']);
  desk.clock.advance(1000);
  assert.is((await desk.get('/organization')).status, 200);
});

test('a batch writes too, and needs a content type where it has a body', async () => {
  const desk = new Desk();
  const { applicationId } = await desk.app();
  const headers = { 'Content-Type': 'application/json' };
  const url = `/applications/${applicationId}`;
  const patch = { id: '1', method: 'PATCH', url, body: { displayName: 'AWS' } };
  const { body } = await desk.post('/$batch', { requests: [{ ...patch, headers }] });
  assert.equal(body['responses'], [{ id: '1', status: 204, headers: {} }]);
  assert.is((await desk.get(url)).body['displayName'], 'AWS');
  assert.match(outcome(await desk.post('/$batch', { requests: [patch] })), /no Content-Type/);
});

test.run();
