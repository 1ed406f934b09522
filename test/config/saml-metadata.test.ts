import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseIdentityProvider, parseServiceProvider } from '../../src/config/saml-metadata.ts';
import { ACS, acs, CERTIFICATE, entra, IDP_ROLE, NS, POST, service } from './metadata.ts';

const test = suite('config/saml-metadata: what each side says of itself');

test('AWS: entity id and the URLs for assertions, each once, sorted', () => {
  const xml = service([
    acs('https://us-west-2.signin.aws/platform/saml/acs/1'),
    acs(ACS),
    acs('https://x.example/artifact', 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact'),
    acs(ACS),
  ]);
  assert.equal(parseServiceProvider(xml), {
    metadata: {
      entityId: 'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-9967a1b2c3',
      acsUrls: [ACS, 'https://us-west-2.signin.aws/platform/saml/acs/1'],
    },
  });
});

test('AWS: without a prefix, with comments and blanks, with an ampersand', () => {
  const xml = `\n<!-- from AWS -->\n<EntityDescriptor xmlns="${NS}" entityID="https://a.example/?b=1&amp;c=2">
    <SPSSODescriptor>
      <AssertionConsumerService Location='https://a.example/acs?x=1&amp;y=2' Binding='${POST}' />
    </SPSSODescriptor>\n</EntityDescriptor>\n`;
  assert.equal(parseServiceProvider(xml), {
    metadata: {
      entityId: 'https://a.example/?b=1&c=2',
      acsUrls: ['https://a.example/acs?x=1&y=2'],
    },
  });
});

test('Entra: entity id, certificates by their end, sign-on URL', () => {
  const tenant = '0a1b2c3d-1111-2222-3333-444455556666';
  assert.equal(parseIdentityProvider(entra([IDP_ROLE])), {
    metadata: {
      entityId: `https://sts.windows.net/${tenant}/`,
      certificates: [{ thumbprint: CERTIFICATE.thumbprint, expires: '2029-11-23T03:27:22Z' }],
      signOnUrl: `https://login.microsoftonline.com/${tenant}/saml2`,
    },
  });
});

test('Entra: a certificate that stands twice counts once; those for encryption do not count', () => {
  const key = (use: string, der: string) =>
    `<KeyDescriptor${use}><KeyInfo><X509Data><X509Certificate>${der}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`;
  const xml = entra([
    IDP_ROLE.replace(
      /<KeyDescriptor[\s\S]*<\/KeyDescriptor>/,
      key('', CERTIFICATE.der) +
        key(' use="signing"', CERTIFICATE.der.replace(/(.{40})/g, '$1\n  ')) +
        key(' use="encryption"', 'bm90IGEgY2VydGlmaWNhdGU='),
    ),
  ]);
  const read = parseIdentityProvider(xml);
  assert.equal('metadata' in read && read.metadata.certificates.length, 1);
});

test('a prefix that stands for another namespace changes nothing of what is read', () => {
  const xml = service([acs(ACS)])
    .replaceAll('md:', 'saml:')
    .replace('xmlns:md', 'xmlns:saml');
  assert.ok('metadata' in parseServiceProvider(xml));
});

test.run();
