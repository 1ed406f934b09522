import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  MAX_METADATA,
  parseIdentityProvider,
  parseServiceProvider,
} from '../../src/config/saml-metadata.ts';
import { ACS, acs, CERTIFICATE, ENTITY, entra, IDP_ROLE, NS, POST, service } from './metadata.ts';

const test = suite('config/saml-metadata: wrong and hostile files');

const GOOD = service([acs(ACS)]);
const IDP = entra([IDP_ROLE]);

function change(xml: string, from: string, to: string): string {
  assert.ok(xml.includes(from), from);
  return xml.replace(from, to);
}

function inDocument(declaration: string, body = GOOD): string {
  return body.replace('?>\n', `?>\n${declaration}\n`);
}

/** What is wrong, the text, the code. */
const NOT_AWS: readonly (readonly [string, string, string])[] = [
  ['empty', '', 'E130'],
  ['blank', ' \n', 'E130'],
  ['no XML', 'not XML at all', 'E130'],
  ['JSON', '{"entityID":"https://a.example"}', 'E130'],
  ['binary', '\u0000\u0001\u0002', 'E130'],
  ['an HTML page of a proxy', '<html><head><meta charset=utf8></head></html>', 'E130'],
  ['an HTML page that is XML', '<html><body>Sign in</body></html>', 'E132'],
  ['cut off', GOOD.slice(0, -30), 'E130'],
  ['tags that cross', '<a><b></a></b>', 'E130'],
  ['a second root', `${GOOD}<x/>`, 'E132'],
  [
    'an attribute twice',
    change(GOOD, 'entityID=', 'entityID="https://b.example" entityID='),
    'E130',
  ],
  ['an attribute without a value', change(GOOD, 'index="0"', 'index'), 'E130'],
  ['too large', GOOD.replace('</md:E', `<!--${'x'.repeat(MAX_METADATA)}--></md:E`), 'E131'],
  [
    'too large in bytes',
    GOOD.replace('</md:E', `<!--${'ä'.repeat(MAX_METADATA / 2)}--></md:E`),
    'E131',
  ],
  ['too deep', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`, 'E130'],
  [
    'too deep inside',
    change(GOOD, '<md:NameIDFormat>', `${'<a>'.repeat(40)}${'</a>'.repeat(40)}<md:NameIDFormat>`),
    'E130',
  ],
  ['a document type', inDocument('<!DOCTYPE x>'), 'E131'],
  ['a document type in small letters', inDocument('<!doctype x>'), 'E131'],
  [
    'an external document type',
    inDocument('<!DOCTYPE x SYSTEM "https://evil.example/x.dtd">'),
    'E131',
  ],
  [
    'a file of this machine',
    inDocument('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
    'E131',
  ],
  [
    'a parameter entity',
    inDocument('<!DOCTYPE x [<!ENTITY % p SYSTEM "http://evil.example">%p;]>'),
    'E131',
  ],
  [
    'a thousand laughs',
    inDocument('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'),
    'E131',
  ],
  [
    'an entity alone',
    change(GOOD, '<md:NameIDFormat>', '<!ENTITY a "b"><md:NameIDFormat>'),
    'E131',
  ],
  ['a document type behind a comment', inDocument('<!-- x --><!DOCTYPE x>'), 'E131'],
  ['an unknown entity as URL', change(GOOD, `"${ACS}"`, '"&xxe;"'), 'E135'],
  ['an unknown entity within a URL', change(GOOD, 'acs/0123abcd', 'acs/\u00a0&xxe;'), 'E135'],
  ['a key of every object', `<__proto__ entityID="${ENTITY}"/>`, 'E130'],
  ['a constructor', `<constructor entityID="${ENTITY}"/>`, 'E130'],
  [
    'another root',
    change(change(GOOD, '<md:EntityD', '<md:Other'), '</md:EntityD', '</md:Other'),
    'E132',
  ],
  [
    'several entities',
    `<md:EntitiesDescriptor xmlns:md="${NS}">${GOOD.slice(GOOD.indexOf('<md:'))}</md:EntitiesDescriptor>`,
    'E132',
  ],
  ['another vocabulary', change(GOOD, NS, 'urn:example:other'), 'E132'],
  ['SAML 1', change(GOOD, NS, 'urn:oasis:names:tc:SAML:1.0:metadata'), 'E132'],
  ['no role', `<EntityDescriptor xmlns="${NS}" entityID="${ENTITY}"/>`, 'E132'],
  ['the role twice', change(GOOD, '</md:EntityD', '<md:SPSSODescriptor/></md:EntityD'), 'E132'],
  ["Entra's file", IDP, 'E133'],
  ['no entity id', change(GOOD, `entityID="${ENTITY}"`, ''), 'E134'],
  ['an empty entity id', change(GOOD, ENTITY, ''), 'E134'],
  ['an entity id without https', change(GOOD, ENTITY, 'http://a.example'), 'E134'],
  ['an entity id that is no URL', change(GOOD, ENTITY, 'urn:amazon:webservices'), 'E134'],
  ['an entity id of 3,000 characters', change(GOOD, ENTITY, `https://${'a'.repeat(3000)}`), 'E134'],
  ['an entity id with a line break', change(GOOD, ENTITY, 'https://a.example/\nb'), 'E134'],
  [
    'an entity id with hidden characters',
    change(GOOD, ENTITY, 'https://a.example/\u202eb'),
    'E134',
  ],
  ['no service', service([]), 'E135'],
  [
    'no service for HTTP-POST',
    service([acs(ACS, 'urn:oasis:names:tc:SAML:2.0:bindings:PAOS')]),
    'E135',
  ],
  ['a service without a binding', change(GOOD, `Binding="${POST}"`, ''), 'E135'],
  ['a service without a URL', change(GOOD, `Location="${ACS}"`, ''), 'E135'],
  ['a service without https', service([acs(ACS), acs('http://a.example/acs')]), 'E135'],
  ['a service as a script', service([acs('javascript:alert(1)')]), 'E135'],
  ['a service without a host', service([acs('https://')]), 'E135'],
  [
    'a service in the wrong place',
    change(GOOD, '<md:SPSSODescriptor', `<x>${acs(ACS)}</x><md:SPSSODescriptor`).replace(
      /(<md:NameIDFormat>[\s\S]*)<md:AssertionConsumerService[^>]*>/,
      '$1',
    ),
    'E135',
  ],
];

for (const [title, xml, code] of NOT_AWS) {
  test(`not AWS's: ${title}`, () => {
    const read = parseServiceProvider(xml);
    assert.is('problem' in read ? read.problem.code : 'accepted', code);
    assert.not.match(JSON.stringify(read), /evil|passwd|alert|xxe/);
  });
}

const NOT_ENTRA: readonly (readonly [string, string, string])[] = [
  ['empty', '', 'E130'],
  ["AWS's file", GOOD, 'E133'],
  ['an OAuth error', '{"error":"invalid_request"}', 'E130'],
  ['a document type', `<!DOCTYPE x>${IDP}`, 'E131'],
  ['no entity id', change(IDP, 'entityID=', 'other='), 'E134'],
  ['only the roles of WS-Federation', entra([]), 'E132'],
  [
    'no certificate',
    change(IDP, `<X509Certificate>${CERTIFICATE.der}</X509Certificate>`, ''),
    'E136',
  ],
  ['an empty certificate', change(IDP, CERTIFICATE.der, ''), 'E136'],
  ['a certificate that is none', change(IDP, CERTIFICATE.der, 'AAAA'), 'E136'],
  [
    'a certificate that is cut off',
    change(IDP, CERTIFICATE.der, CERTIFICATE.der.slice(0, 200)),
    'E136',
  ],
  [
    'a certificate for encryption only',
    change(IDP, 'use="signing"><KeyInfo', 'use="encryption"><KeyInfo'),
    'E136',
  ],
  ['no sign-on service', entra([IDP_ROLE.replaceAll('SingleSignOnService', 'Other')]), 'E137'],
  [
    'a sign-on service without https',
    entra([IDP_ROLE.replaceAll('https://login', 'http://login')]),
    'E137',
  ],
];

for (const [title, xml, code] of NOT_ENTRA) {
  test(`not Entra's: ${title}`, () => {
    const read = parseIdentityProvider(xml);
    assert.is('problem' in read ? read.problem.code : 'accepted', code);
  });
}

test('nothing that is refused is quoted', () => {
  const read = parseServiceProvider(change(GOOD, ENTITY, 'http://eyJhbGciOiJIUzI1NiJ9.secret'));
  assert.not.match(JSON.stringify(read), /eyJ|secret/);
});

test.run();
