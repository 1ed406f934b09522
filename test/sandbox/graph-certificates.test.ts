import { X509Certificate } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { thumbprintOfCredential } from '../../src/sandbox/apps-world.ts';
import { signingKey } from '../../src/sandbox/sign-in.ts';
import { type Body, Desk, outcome } from './graph-desk.ts';

const test = suite('sandbox graph certificates');

const day = 24 * 3600_000;
const displayName = 'CN=Microsoft Azure Federated SSO Certificate';

interface Key {
  readonly keyId: string;
  readonly usage: string;
  readonly key: string | null;
  readonly customKeyIdentifier: string;
}

/** A desk with one app, and the two calls that all of these tests make. */
async function office() {
  const desk = new Desk();
  const { servicePrincipalId, appId } = await desk.app();
  const path = `/servicePrincipals/${servicePrincipalId}`;
  return {
    desk,
    path,
    appId,
    add: async (end?: number): Promise<Body> => {
      const endDateTime = end === undefined ? {} : { endDateTime: new Date(end).toISOString() };
      return (
        await desk.post(`${path}/addTokenSigningCertificate`, { displayName, ...endDateTime })
      ).body;
    },
    keys: async (query = '?$select=keyCredentials') =>
      (await desk.get(`${path}${query}`)).body['keyCredentials'] as readonly Key[],
    metadata: async (asked: string) => {
      const tenant = desk.world.tenant.id;
      const file = `/${tenant}/federationmetadata/2007-06/federationmetadata.xml`;
      return desk.send('GET', `${file}${asked}`);
    },
    signing: () => {
      const [principal] = desk.world.entra.servicePrincipals;
      const found = principal && signingKey(principal, desk.clock.now());
      return found && thumbprintOfCredential(found);
    },
  };
}

test('a new certificate: both halves and a password, for three years', async () => {
  const { desk, path, add, keys } = await office();
  const made = await add();
  assert.equal(
    [made['displayName'], made['type'], made['startDateTime'], made['endDateTime']],
    [displayName, 'AsymmetricX509Cert', '2026-11-02T09:00:00Z', '2029-11-02T09:00:00Z'],
  );
  const [sign, verify, ...more] = await keys();
  assert.equal(more, []);
  assert.equal([sign?.usage, verify?.usage], ['Sign', 'Verify']);
  assert.is(sign?.keyId, made['keyId']);
  assert.is(verify?.usage, made['usage']);
  assert.is.not(verify?.keyId, made['keyId']);
  assert.is(sign?.key, null);
  const certificate = new X509Certificate(Buffer.from(verify?.key ?? '', 'base64'));
  assert.is(certificate.fingerprint.replaceAll(':', ''), made['thumbprint']);
  assert.is(certificate.subject, displayName);
  assert.is(Date.parse(certificate.validTo), Date.UTC(2029, 10, 2, 9));
  const { body } = await desk.get(path);
  const passwords = body['passwordCredentials'] as readonly Key[];
  assert.equal(
    passwords.map((each) => [each.keyId, each.customKeyIdentifier]),
    [[sign?.keyId, verify?.customKeyIdentifier]],
  );
});

test('its key comes only with $select, and only of one object', async () => {
  const { desk, path, add, keys } = await office();
  await add();
  assert.equal(
    (await keys('')).map(({ key }) => key),
    [null, null],
  );
  const { body } = await desk.get('/servicePrincipals?$select=keyCredentials');
  const listed = body.value[0]?.['keyCredentials'] as readonly Key[];
  assert.equal(
    listed.map(({ key }) => key),
    [null, null],
  );
  assert.equal(Object.keys((await desk.get(`${path}?$select=id`)).body), ['@odata.context', 'id']);
});

test('its name and its end are checked', async () => {
  const { desk, path } = await office();
  const now = desk.clock.now();
  const three = Date.UTC(2029, 10, 2, 9);
  for (const [body, told] of [
    [{}, /must start with CN=/],
    [{ displayName: 'AWS' }, /must start with CN=/],
    [{ displayName, endDateTime: '2027-11-02' }, /'endDateTime'/],
    [{ displayName, endDateTime: new Date(now).toISOString() }, /'endDateTime'/],
    [{ displayName, endDateTime: new Date(three + 1000).toISOString() }, /'endDateTime'/],
    [{ displayName, thumbprint: 'x' }, /Property thumbprint does not exist/],
  ] as const) {
    const refused = outcome(await desk.post(`${path}/addTokenSigningCertificate`, body));
    assert.match(refused, /^400 Request_BadRequest: /);
    assert.match(refused, told);
  }
  assert.equal(desk.world.entra.servicePrincipals[0]?.keyCredentials, []);
});

test('Entra signs with the preferred one, and with a valid one when that has ended', async () => {
  const { desk, path, add, signing } = await office();
  assert.is(signing(), undefined);
  const now = desk.clock.now();
  const first = String((await add(now + 30 * day))['thumbprint']);
  const second = String((await add(now + 365 * day))['thumbprint']);
  assert.is(signing(), undefined);
  const prefer = (thumbprint: string) =>
    desk.patch(path, { preferredTokenSigningKeyThumbprint: thumbprint });
  assert.is((await prefer(second)).status, 204);
  assert.is(signing(), second);
  await prefer(first.toLowerCase());
  assert.is(signing(), first);
  desk.clock.advance(30 * day);
  assert.is(signing(), second);
  desk.clock.advance(335 * day);
  assert.is(signing(), first);
});

test('removing one writes both lists whole', async () => {
  const { desk, path, add, keys } = await office();
  await add();
  const { thumbprint } = await add();
  const kept = (await keys()).slice(2);
  const passwords = (await desk.get(path)).body['passwordCredentials'] as readonly Key[];
  const body = { keyCredentials: kept, passwordCredentials: passwords.slice(1) };
  assert.is((await desk.patch(path, body)).status, 204);
  assert.equal(await keys(), kept);
  const certificate = new X509Certificate(Buffer.from(kept[1]?.key ?? '', 'base64'));
  assert.is(certificate.fingerprint.replaceAll(':', ''), thumbprint);
  const twice = [...kept, ...kept];
  assert.match(outcome(await desk.patch(path, { keyCredentials: twice })), /'keyCredentials'/);
});

function certificatesIn(xml: unknown): readonly string[] {
  const idp = /<IDPSSODescriptor.*<\/IDPSSODescriptor>/s.exec(String(xml))?.[0] ?? '';
  return [...idp.matchAll(/<X509Certificate>([^<]+)</g)].map(([, der = '']) =>
    new X509Certificate(Buffer.from(der, 'base64')).fingerprint.replaceAll(':', ''),
  );
}

test('the federation metadata of an app names its certificates, the signing one first', async () => {
  const { desk, path, appId, add, metadata } = await office();
  const first = String((await add())['thumbprint']);
  const second = String((await add())['thumbprint']);
  await desk.patch(path, { preferredTokenSigningKeyThumbprint: second });
  const { status, headers, body } = await metadata(`?appid=${appId}`);
  assert.equal([status, headers?.['content-type']], [200, 'text/xml; charset=utf-8']);
  const tenant = desk.world.tenant.id;
  assert.match(String(body), `entityID="https://sts.windows.net/${tenant}/"`);
  assert.match(
    String(body),
    `<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://login.microsoftonline.com/${tenant}/saml2"/>`,
  );
  assert.equal(certificatesIn(body), [second, first]);
});

test('without an app it names the tenant’s own certificate', async () => {
  const { add, appId, metadata } = await office();
  const ofApp = certificatesIn((await metadata(`?appid=${appId}`)).body);
  const { thumbprint } = await add();
  const ofTenant = certificatesIn((await metadata('')).body);
  assert.is(ofTenant.length, 1);
  assert.equal(ofApp, ofTenant);
  assert.is.not(ofTenant[0], thumbprint);
});

test('nobody else’s metadata is told', async () => {
  const { desk, appId, metadata } = await office();
  const stranger = '11111111-2222-4333-8444-555555555555';
  assert.match(JSON.stringify((await metadata(`?appid=${stranger}`)).body), /AADSTS700016/);
  const file = `/${stranger}/federationmetadata/2007-06/federationmetadata.xml?appid=${appId}`;
  const other = await desk.send('GET', file);
  assert.is(other.status, 400);
  assert.match(JSON.stringify(other.body), /AADSTS90002/);
});

test.run();
