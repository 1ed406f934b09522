/** SAML metadata of both sides, read by a second XML parser that knows nothing of the first. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseIdentityProvider, parseServiceProvider } from '../../src/config/saml-metadata.ts';
import { ManualClock, type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';

const test = suite('conformance: SAML metadata');

const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata';
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';

/** Well-formed, with namespaces; throws where it is not. */
function parsed(xml: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
}

function all(within: Document | Element, namespace: string, name: string): Element[] {
  return Array.from(within.getElementsByTagNameNS(namespace, name));
}

function only<T>(list: readonly T[]): T {
  assert.is(list.length, 1);
  return list[0] as T;
}

/** Entity id and ACS URLs by the second parser. */
function serviceProvider(xml: string) {
  const root = only(all(parsed(xml), METADATA, 'EntityDescriptor'));
  const role = only(all(root, METADATA, 'SPSSODescriptor'));
  return {
    entityId: root.getAttribute('entityID'),
    acsUrls: all(role, METADATA, 'AssertionConsumerService').map((one) =>
      one.getAttribute('Location'),
    ),
  };
}

/** Entity id, certificates and sign-on URL by the second parser. */
function identityProvider(xml: string) {
  const root = only(all(parsed(xml), METADATA, 'EntityDescriptor'));
  const role = only(all(root, METADATA, 'IDPSSODescriptor'));
  const keys = all(role, METADATA, 'KeyDescriptor').filter(
    (key) => key.getAttribute('use') === 'signing',
  );
  const certificates = keys
    .flatMap((key) => all(key, SIGNATURE, 'X509Certificate'))
    .map((one) => new X509Certificate(Buffer.from(one.textContent ?? '', 'base64')))
    .map((one) => ({
      thumbprint: one.fingerprint.replaceAll(':', ''),
      expires: new Date(one.validTo).toISOString().replace('.000Z', 'Z'),
    }));
  const post = all(role, METADATA, 'SingleSignOnService').find((one) =>
    one.getAttribute('Binding')?.endsWith(':HTTP-POST'),
  );
  return {
    entityId: root.getAttribute('entityID'),
    certificates,
    signOnUrl: post?.getAttribute('Location'),
  };
}

async function inSandbox(work: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  const sandbox = await startSandbox({ scenario: 'contoso', clock: new ManualClock() });
  try {
    await work(sandbox);
  } finally {
    await sandbox.close();
  }
}

test("AWS's metadata: both parsers find the same entity id and URLs, those of the instance", () =>
  inSandbox(async ({ console, world }) => {
    const xml = console.serviceProviderMetadata();
    const read = parseServiceProvider(xml);
    assert.ok('metadata' in read, JSON.stringify(read));
    const second = serviceProvider(xml);
    assert.equal(read.metadata, second);
    assert.ok(second.entityId?.endsWith(`/${world.instance.identityStoreId}`));
    assert.ok(
      second.acsUrls.every((url) => url?.endsWith(`/${world.identityProvider.acsTenantId}`)),
    );
  }));

test('the example has the metadata of its instance', () =>
  inSandbox(async ({ console }) => {
    const file = new URL('../../examples/saml/aws-service-provider.xml', import.meta.url);
    assert.equal(
      serviceProvider(readFileSync(file, 'utf8')),
      serviceProvider(console.serviceProviderMetadata()),
    );
  }));

test("Entra's metadata: both parsers find the same entity id, certificates and sign-on URL", () =>
  inSandbox(async ({ url, world }) => {
    const [principal] = world.entra.servicePrincipals;
    assert.ok(principal);
    const address = `${url}/${world.tenant.id}/federationmetadata/2007-06/federationmetadata.xml`;
    const xml = await (await fetch(`${address}?appid=${principal.appId}`)).text();
    const read = parseIdentityProvider(xml);
    assert.ok('metadata' in read, JSON.stringify(read));
    const second = identityProvider(xml);
    assert.equal(read.metadata, second);
    assert.is(second.entityId, `https://sts.windows.net/${world.tenant.id}/`);
    const thumbprints = second.certificates.map(({ thumbprint }) => thumbprint);
    assert.ok(thumbprints.includes(principal.preferredTokenSigningKeyThumbprint ?? ''));
  }));

test.run();
