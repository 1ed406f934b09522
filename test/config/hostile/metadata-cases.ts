/** Metadata files: entities, depth, size, and elements that are not what their names say. */
import { HEAD } from '../folder.ts';
import { ACS, acs, ENTITY, entra, IDP_ROLE, NS, POST, service } from '../metadata.ts';
import { accepted, CANARY, type HostileCase, repeat } from './case.ts';

const GOOD = service([acs(ACS)]);
const PROVIDER = ['identitySource', 'saml', 'serviceProvider'];
const IS_GOOD = accepted([...PROVIDER, 'entityId'], ENTITY);

function declared(declaration: string): string {
  return GOOD.replace('?>\n', `?>\n${declaration}\n`);
}

function laughs(): string {
  const entities = repeat(20, (i) => `<!ENTITY e${i + 1} "&e${i};&e${i};&e${i};&e${i};">`);
  return `<!DOCTYPE x [<!ENTITY e0 "ha">${entities}]>`;
}

function inRole(xml: string): string {
  return GOOD.replace('<md:NameIDFormat>', `${xml}<md:NameIDFormat>`);
}

const METADATA: readonly (readonly [string, string | Uint8Array, HostileCase['expected']])[] = [
  ['as AWS writes it', GOOD, IS_GOOD],
  ['empty', '', '6:38 E130'],
  ['no XML', CANARY, '6:38 E130'],
  ['JSON', '{}', '6:38 E130'],
  ['no UTF-8', new Uint8Array([0x3c, 0xff]), '6:38 E003'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x3c, 0]), '6:38 E003'],
  ['NUL', '\u0000', '6:38 E130'],
  ['larger than 256 KiB', `${GOOD}<!--${'x'.repeat(256 << 10)}-->`, '6:38 E002'],
  ['a document type', declared('<!DOCTYPE x>'), '6:38 E131'],
  ['a document type in small letters', declared('<!doctype x>'), '6:38 E131'],
  ['a document type with blanks', declared('<! DOCTYPE x>'), '6:38 E131'],
  ['a document type behind a comment', declared('<!-- --><!DOCTYPE x>'), '6:38 E131'],
  [
    'an external document type',
    declared('<!DOCTYPE x SYSTEM "http://evil.example/x">'),
    '6:38 E131',
  ],
  ['a billion laughs', declared(laughs()), '6:38 E131'],
  [
    'a quadratic blow-up',
    declared(`<!DOCTYPE x [<!ENTITY a "${'a'.repeat(50_000)}">]>`),
    '6:38 E131',
  ],
  [
    'an entity of a file',
    declared('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
    '6:38 E131',
  ],
  [
    'an entity of a device',
    declared('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///dev/zero">]>'),
    '6:38 E131',
  ],
  [
    'a parameter entity',
    declared('<!DOCTYPE x [<!ENTITY % p SYSTEM "http://evil.example">%p;]>'),
    '6:38 E131',
  ],
  ['an entity that holds itself', declared('<!DOCTYPE x [<!ENTITY a "&a;">]>'), '6:38 E131'],
  ['an unknown entity', GOOD.replace(ACS, 'https://a.example/&xxe;'), '6:38 E135'],
  ['a character reference', GOOD.replace(ACS, 'https://a.example/&#65;'), '6:38 E135'],
  ['depth', `${'<a>'.repeat(30_000)}${'</a>'.repeat(30_000)}`, '6:38 E130'],
  ['depth in the role', inRole(`${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}`), '6:38 E130'],
  ['elements that are not closed', '<a>'.repeat(80_000), '6:38 E130'],
  ['80,000 brackets', '<'.repeat(200_000), '6:38 E130'],
  ['an attribute of 200,000 characters', inRole(`<a b="${'x'.repeat(200_000)}"/>`), IS_GOOD],
  ['30,000 attributes', inRole(`<a ${repeat(20_000, (i) => `a${i}="" `)}/>`), IS_GOOD],
  ['20,000 elements', inRole('<a/>'.repeat(20_000)), IS_GOOD],
  ['200,000 blanks in an element', inRole(`<a${' '.repeat(200_000)}/>`), IS_GOOD],
  ['an attribute that is not closed', inRole(`<a b="${'x'.repeat(100_000)}`), '6:38 E130'],
  ['a comment that is not closed', inRole(`<!--${'-'.repeat(100_000)}`), '6:38 E130'],
  ['a text that is not closed', inRole(`<![CDATA[${']'.repeat(100_000)}`), '6:38 E130'],
  ['an instruction', declared('<?xml-stylesheet href="http://evil.example"?>'), IS_GOOD],
  ['an instruction of PHP', inRole('<?php system("id") ?>'), IS_GOOD],
  ['an instruction that is not closed', inRole('<?x'), '6:38 E130'],
  ['two declarations', `<?xml version="1.0"?>${GOOD}`, '6:38 E130'],
  ['a namespace that lies', GOOD.replace(NS, 'urn:example:other'), '6:38 E132'],
  ['a namespace only in a comment', `${GOOD.replace(NS, 'urn:other')}<!-- ${NS} -->`, '6:38 E132'],
  [
    'a namespace only on another element',
    inRole(`<a xmlns="${NS}"/>`).replace(NS, 'urn:other'),
    '6:38 E132',
  ],
  ['a prefix that is bound to nothing', GOOD.replace(` xmlns:md="${NS}"`, ''), '6:38 E132'],
  [
    'two entities',
    `<x>${GOOD.slice(GOOD.indexOf('<md:'))}${GOOD.slice(GOOD.indexOf('<md:'))}</x>`,
    '6:38 E132',
  ],
  ['two roots', `${GOOD}${GOOD.slice(GOOD.indexOf('<md:'))}`, '6:38 E130'],
  ['an entity in an entity', inRole(GOOD.slice(GOOD.indexOf('<md:'))), IS_GOOD],
  ['a role twice', GOOD.replace('</md:E', '<md:SPSSODescriptor/></md:E'), '6:38 E132'],
  ["Entra's", entra([IDP_ROLE]), '6:38 E133'],
  ['the other side beside it', GOOD.replace('</md:E', '<md:IDPSSODescriptor/></md:E'), IS_GOOD],
  [
    'a URL in a text',
    GOOD.replace(
      /<md:AssertionConsumerService[^>]*>/,
      `<md:AssertionConsumerService>${ACS}</md:AssertionConsumerService>`,
    ),
    '6:38 E135',
  ],
  ['a comment in an attribute', GOOD.replace(ENTITY, `https://a.example/<!-- -->b`), '6:38 E134'],
  [
    'an element in a comment',
    GOOD.replace(/(<md:AssertionConsumerService[^>]*>)/, '<!-- $1 -->'),
    '6:38 E135',
  ],
  [
    'an element in CDATA',
    GOOD.replace(/(<md:AssertionConsumerService[^>]*>)/, '<![CDATA[$1]]>'),
    '6:38 E135',
  ],
  [
    'an attribute twice',
    GOOD.replace('entityID=', 'entityID="https://b.example" entityID='),
    '6:38 E130',
  ],
  [
    'an attribute of two namespaces',
    GOOD.replace('entityID=', 'x:entityID="https://b.example" entityID='),
    IS_GOOD,
  ],
  ['__proto__ as an element', '<__proto__/>', '6:38 E130'],
  ['__proto__ as an attribute', GOOD.replace('entityID=', '__proto__="x" entityID='), IS_GOOD],
  ['constructor as an element', inRole('<constructor/>'), '6:38 E130'],
  ['a URL of a script', service([acs('javascript:alert(1)')]), '6:38 E135'],
  ['a URL without https', service([acs('http://a.example/acs')]), '6:38 E135'],
  ['a URL of a file', service([acs('file:///etc/passwd')]), '6:38 E135'],
  ['a URL with a bidi character', service([acs('https://a.example/\u202e')]), '6:38 E135'],
  ['a URL of another script', service([acs('https://аws.example/')]), '6:38 E135'],
  [
    'a URL of 3,000 characters',
    service([acs(`https://a.example/${'a'.repeat(3_000)}`)]),
    '6:38 E135',
  ],
  [
    'a URL with a user',
    service([acs('https://aws@evil.example/')]),
    accepted([...PROVIDER, 'acsUrls'], ['https://aws@evil.example/']),
  ],
  [
    '1,000 services',
    service([repeat(1_000, (i) => acs(`https://a.example/${1_000 + i}`))]),
    accepted([...PROVIDER, 'acsUrls', 999], 'https://a.example/1999'),
  ],
  ['another binding', service([acs(ACS, `${POST}x`)]), '6:38 E135'],
];

export const metadataCases: readonly HostileCase[] = METADATA.map(([title, text, expected]) => ({
  title: `metadata: ${title}`,
  files: {
    'access.yaml': `${HEAD}identitySource:\n  provider: entra\n  saml:\n    serviceProvider: { metadataFile: m.xml }\n`,
    'm.xml': text,
  },
  expected,
}));
