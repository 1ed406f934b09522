import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ManualClock, startSandbox } from '../../src/sandbox/sandbox.ts';
import { signingCertificate } from '../../src/sandbox/x509.ts';
import { atDesk, CANARY, type Desk, textOf } from './sign-on-desk.ts';

const test = suite('sandbox console and sign-in');

const someone = 'ada@contoso.example';
const day = 24 * 3_600_000;

/** What a person types, against the paths that docs/sandbox.md lists. */
async function typed(desk: Desk, method: string, path: string, body?: string) {
  const init = body === undefined ? { method } : { method, body };
  const response = await fetch(`${desk.sandbox.url}/console${path}`, init);
  const text = await response.text();
  return { status: response.status, text, json: () => JSON.parse(text) as Record<string, string> };
}

async function federationMetadata({ sandbox }: Desk, appId: string): Promise<string> {
  const path = `/${sandbox.world.tenant.id}/federationmetadata/2007-06/federationmetadata.xml`;
  return (await fetch(`${sandbox.url}${path}?appid=${appId}`)).text();
}

test('from nothing to a sign-in, all by hand', () =>
  atDesk(
    async (desk) => {
      const { call, sandbox, clock } = desk;
      const template = '/applicationTemplates/21ed01d2-ec13-4e9e-86c1-cd546719ebc4';
      const body = { displayName: 'AWS' };
      assert.is(
        (await call('POST', `${template}/instantiate`, body)).status,
        404,
        'and yet it is made',
      );
      clock.advance(20_000);
      const { value: [app] = [] } = (
        await call('GET', "/applications?$filter=displayName eq 'AWS'")
      ).body;
      const { value: [principal] = [] } = (
        await call('GET', "/servicePrincipals?$filter=displayName eq 'AWS'")
      ).body;
      const home = `/servicePrincipals/${principal?.['id']}`;
      const metadata = (await typed(desk, 'GET', '/service-provider-metadata')).text;
      const [, entityId] = /entityID="([^"]+)"/.exec(metadata) ?? [];
      const redirectUris = [...metadata.matchAll(/Location="([^"]+)"/g)].map(([, url]) => url);
      await call('PATCH', home, { preferredSingleSignOnMode: 'saml' });
      assert.match(sandbox.signIn(someone), /AADSTS700016/);
      await call('PATCH', `/applications/${app?.['id']}`, { identifierUris: [entityId] });
      assert.match(sandbox.signIn(someone), /AADSTS50011/);
      await call('PATCH', `/applications/${app?.['id']}`, { web: { redirectUris } });
      assert.match(sandbox.signIn(someone), /AADSTS50105/);
      const made = await call('POST', `${home}/addTokenSigningCertificate`, {
        displayName: 'CN=AWS',
        endDateTime: new Date(clock.now() + 365 * day).toISOString(),
      });
      const preferredTokenSigningKeyThumbprint = made.body['thumbprint'];
      await call('PATCH', home, { preferredTokenSigningKeyThumbprint });
      const group = sandbox.world.entra.groups.find(({ displayName }) => displayName === 'Contoso');
      await call('POST', `${home}/appRoleAssignedTo`, {
        principalId: group?.id,
        resourceId: principal?.['id'],
        appRoleId: '8774f594-1d59-4279-b9d9-59ef09a23530',
      });
      assert.match(sandbox.signIn(someone), /its own directory/);
      const entra = await federationMetadata(desk, String(app?.['appId']));
      assert.is((await typed(desk, 'POST', '/identity-provider', entra)).status, 204);
      assert.match(sandbox.signIn(someone), /no user ada@contoso.example in the identity store/);
      const { endpoint, token } = (await typed(desk, 'POST', '/scim')).json();
      assert.is(token, CANARY);
      const job = await call('POST', `${home}/synchronization/jobs`, {
        templateId: 'aWSSingleSignon',
      });
      await call('PUT', `${home}/synchronization/secrets`, {
        value: [
          { key: 'BaseAddress', value: endpoint },
          { key: 'SecretToken', value: token },
          { key: 'SyncAll', value: 'false' },
        ],
      });
      await call('POST', `${home}/synchronization/jobs/${job.body['id']}/start`);
      const answer = (await typed(desk, 'GET', `/sign-in?user=${someone}`)).json();
      assert.is(answer['result'], 'ok');
      assert.match(sandbox.signIn('edsger@contoso.example'), /AADSTS50105/);
    },
    { scenario: 'fresh' },
  ));

test('what keeps people out once it worked', () =>
  atDesk(async ({ sandbox, clock }) => {
    const { world } = sandbox;
    const [principal] = world.entra.servicePrincipals;
    const [application] = world.entra.applications;
    assert.ok(principal && application);
    assert.is(sandbox.signIn(someone), 'ok');
    assert.match(sandbox.signIn('nobody@contoso.example'), /AADSTS50034/);
    const table: readonly (readonly [change: () => void, undo: () => void, why: RegExp])[] = [
      swap(principal, 'preferredSingleSignOnMode', null, /single sign-on with SAML/),
      swap(principal, 'preferredTokenSigningKeyThumbprint', null, /no certificate to sign with/),
      swap(application, 'identifierUris', [], /AADSTS700016/),
      swap(application, 'redirectUris', ['https://example.com/'], /AADSTS50011/),
      swap(world.entra, 'appRoleAssignments', [], /AADSTS50105/),
      swap(
        world.identityProvider,
        'entityId',
        'https://idp.example.com/',
        /another identity provider/,
      ),
      swap(world.identityProvider, 'certificates', [], /does not have the certificate/),
      swap(world.entra.users[0], 'accountEnabled', false, /AADSTS50057/),
      swap(world.store.users[0], 'enabled', false, /user is disabled/),
      swap(world.store.users[0], 'userName', 'ada', /no user ada@contoso.example/),
    ];
    for (const [change, undo, why] of table) {
      change();
      assert.match(sandbox.signIn(someone), why);
      undo();
      assert.is(sandbox.signIn(someone), 'ok');
    }
    clock.advance(4 * 365 * day);
    assert.match(sandbox.signIn(someone), /has ended/);
  }));

function swap<T extends object, K extends keyof T>(
  target: T | undefined,
  key: K,
  value: T[K],
  why: RegExp,
): readonly [() => void, () => void, RegExp] {
  assert.ok(target);
  const before = target[key];
  const set = (to: T[K]) => () => {
    target[key] = to;
  };
  return [set(value), set(before), why];
}

test('Entra signs with another certificate once the preferred one has ended', () =>
  atDesk(async ({ call, sandbox, clock }) => {
    const [principal] = sandbox.world.entra.servicePrincipals;
    clock.advance(2 * 365 * day);
    const endDateTime = new Date(clock.now() + 3 * 365 * day).toISOString();
    const path = `/servicePrincipals/${principal?.id}/addTokenSigningCertificate`;
    const { body } = await call('POST', path, { displayName: 'CN=New', endDateTime });
    assert.is(sandbox.signIn(someone), 'ok', 'a new one changes nothing by itself');
    clock.advance(365 * day);
    assert.match(sandbox.signIn(someone), new RegExp(`certificate ${body['thumbprint']}`));
  }));

test('certificates: imported from PEM or metadata, and the last valid one stays', () =>
  atDesk(async (desk) => {
    const { sandbox, clock } = desk;
    const { console: acts, world } = sandbox;
    const [first] = world.identityProvider.certificates;
    assert.throws(() => acts.deleteCertificate(first?.thumbprint ?? ''), /At least one valid/);
    const { der, thumbprint } = signingCertificate('other', 'Other', 0, clock.now() + day);
    const pem = `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
    assert.equal((await typed(desk, 'POST', '/certificates', pem)).json(), {
      thumbprints: [thumbprint],
    });
    const [app] = world.entra.applications;
    const metadata = await federationMetadata(desk, app?.appId ?? '');
    assert.equal(acts.importCertificate(metadata), [first?.thumbprint]);
    assert.is(world.identityProvider.certificates.length, 2, 'one that is there is not doubled');
    assert.is((await typed(desk, 'DELETE', `/certificates/${first?.thumbprint}`)).status, 204);
    assert.equal(
      world.identityProvider.certificates.map((each) => each.thumbprint),
      [thumbprint],
    );
    assert.throws(() => acts.deleteCertificate('00'), /no certificate 00/);
    assert.throws(
      () => acts.importCertificate('<EntityDescriptor entityID="x"/>'),
      /no SAML metadata/,
    );
    assert.is((await typed(desk, 'POST', '/identity-provider', 'nonsense')).status, 400);
  }));

test('tokens: at most two, shown once, deleted before SCIM is disabled', () =>
  atDesk(async (desk) => {
    const { console: acts, world } = desk.sandbox;
    assert.throws(() => acts.enableScim(), /enabled already/);
    assert.is((await typed(desk, 'POST', '/scim/tokens')).json()['token'], CANARY);
    assert.throws(() => acts.generateToken(), /delete one first/);
    assert.is((await desk.scim('GET', '/ServiceProviderConfig', undefined, CANARY)).status, 200);
    assert.not.match(JSON.stringify(world.scim), CANARY);
    const overview = await typed(desk, 'GET', '');
    assert.match(overview.text, world.scim?.tenantId ?? '?');
    assert.not.match(overview.text, 'digest');
    assert.is((await typed(desk, 'DELETE', '/scim')).status, 400);
    for (const { id } of [...(world.scim?.tokens ?? [])]) {
      assert.is((await typed(desk, 'DELETE', `/scim/tokens/${id}`)).status, 204);
    }
    assert.throws(() => acts.deleteToken('none'), /no token none/);
    assert.is((await typed(desk, 'DELETE', '/scim')).status, 204);
    assert.is(world.scim, null);
    assert.throws(() => acts.generateToken(), /not enabled/);
    assert.is((await typed(desk, 'PUT', '/scim')).status, 404);
  }));

test('SCIM and certificates need an external identity provider first', () =>
  atDesk(
    async ({ sandbox }) => {
      assert.throws(() => sandbox.console.enableScim(), /needs an external identity provider/);
      assert.throws(() => sandbox.console.importCertificate('x'), /no external identity provider/);
    },
    { scenario: 'fresh' },
  ));

test("the example has contoso's own service provider metadata", () =>
  atDesk(async ({ sandbox }) => {
    assert.is(
      sandbox.console.serviceProviderMetadata(),
      textOf('examples/saml/aws-service-provider.xml'),
    );
  }));

test('a state file keeps what the console did, with tokens that still work', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-test-'));
  const stateFile = join(folder, 'state.json');
  const options = {
    scenario: 'contoso',
    clock: new ManualClock(),
    stateFile,
    tokens: () => CANARY,
  };
  try {
    const first = await startSandbox(options);
    await fetch(`${first.url}/console/scim/tokens`, { method: 'POST' });
    assert.ok(existsSync(stateFile), 'at once');
    await first.close();
    const second = await startSandbox(options);
    const path = `/${second.world.scim?.tenantId}/scim/v2/ServiceProviderConfig`;
    const headers = { authorization: `Bearer ${CANARY}` };
    assert.is((await fetch(`${second.url}${path}`, { headers })).status, 200);
    assert.is(second.signIn(someone), 'ok');
    await second.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.run();
