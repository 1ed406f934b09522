/** YAML that means something else than it shows, or that only a parser could love. */
import { HEAD } from '../folder.ts';
import { accepted, cases, type HostileCase, type Row, repeat } from './case.ts';

const ALIASES: readonly Row[] = [
  [
    'a billion laughs',
    `groups:\n  a: &a [x, x]\n${repeat(20, (i) => `  b${i}: &b${i} [*a, *a]\n`)}`,
    '4:9 E005',
  ],
  ['a list that holds itself', 'include: &x [*x]\n', '3:13 E005'],
  ['a map that holds itself', 'groups: &x { A: *x }\n', '3:12 E005'],
  ['two that hold each other', 'groups:\n  A: &a [*b]\n  B: &b [*a]\n', '4:9 E005'],
  ['an anchor that nobody uses', 'groups: &g {}\n', '3:12 E005'],
  ['an anchor on a list', 'include: &i []\n', '3:13 E005'],
  ['an anchor on a scalar', 'prune: &p none\n', '3:11 E005'],
  ['an anchor on an empty value', 'groups:\n  A: &a\n', '4:8 E005'],
  ['an anchor on a key', 'groups:\n  &k A: {}\n', '4:6 E005'],
  ['an anchor with a name of controls', 'prune: &\u0001 none\n', '3:11 E005'],
  ['an anchor without a name', 'prune: & none\n', '3:8 E003'],
  ['two anchors on one value', 'prune: &a &b none\n', '3:11 E003'],
  ['an alias to nothing', 'prune: *nothing\n', '3:8 E005'],
  ['an alias as a key', 'groups:\n  *k : {}\n', '4:3 E011'],
  ['an alias in a flow list', 'include: [*a]\n', '3:11 E005'],
  ['an alias with a tag', 'prune: !!str *a\n', '3:14 E003'],
  ['a merge key', 'groups:\n  <<: { A: {} }\n', '4:3 E005'],
  ['a merge key in quotes', 'groups:\n  "<<": { A: {} }\n', '4:3 E005'],
  ['a merge key of a list', 'groups: { <<: [{}, {}] }\n', '3:11 E005'],
  ['a merge key of an alias', 'groups: { <<: *a }\n', '3:11 E005'],
  ['a merge key by its tag', 'groups:\n  !!merge <<: { A: {} }\n', '4:11 E005'],
];

const TAGS = ['!!str', '!!int', '!!float', '!!bool', '!!null', '!!binary', '!!timestamp', '!!set'];
const MORE_TAGS = [
  '!!omap',
  '!!pairs',
  '!!merge',
  '!!python/object/apply:os.system',
  '!!js/function',
];
const OWN_TAGS = [
  '!x',
  '!<tag:yaml.org,2002:str>',
  '!Ref',
  '!Sub',
  '!include',
  '!env',
  '!vault',
  '!',
];

const TAGGED: readonly Row[] = [...TAGS, ...MORE_TAGS, ...OWN_TAGS].map((tag) => [
  `the tag ${tag}`,
  `prune: ${tag} none\n`,
  `3:${9 + tag.length} E006`,
]);

const TAG_PLACES: readonly Row[] = [
  ['on a map', 'groups: !!map {}\n', '3:15 E006'],
  ['on a list', 'include: !!seq []\n', '3:16 E006'],
  ['on a key', 'groups:\n  !!str A: {}\n', '4:9 E006'],
  ['on nothing', 'groups:\n  A: !!str\n', '4:11 E006'],
  ['in a list', 'include: [!!str a.yaml]\n', '3:17 E006'],
  ['of an unknown handle', 'prune: !e!x none\n', '3:8 E003'],
];

const DIRECTIVES: readonly (readonly [string, string, string])[] = [
  ['%YAML 1.1', '%YAML 1.1\n---\n', '1:1 E007'],
  ['%YAML 1.2', '%YAML 1.2\n---\n', '1:1 E007'],
  ['%YAML 9.9', '%YAML 9.9\n---\n', '1:1 E007'],
  ['%TAG', '%TAG ! tag:x,2000:\n---\n', '1:1 E007'],
  ['an unknown one', '%FOO bar\n---\n', '1:1 E007'],
  ['a percent sign alone', '%\n---\n', '1:1 E007'],
  ['behind a comment', '# x\n%YAML 1.1\n---\n', '2:1 E007'],
  ['without a document start', '%YAML 1.1\n', '1:1 E007'],
  ['two of them', '%YAML 1.1\n%YAML 1.2\n---\n', '1:1 E007'],
];

const KEYS: readonly Row[] = [
  ['twice', 'prune: none\nprune: all\n', '4:1 E008'],
  ['twice, once in quotes', 'prune: none\n"prune": all\n', '4:1 E008'],
  ['twice, once in single quotes', "prune: none\n'prune': all\n", '4:1 E008'],
  ['twice, once with an escape', 'prune: none\n"pr\\x75ne": all\n', '4:1 E008'],
  ['twice, once explicit', 'prune: none\n? prune\n: all\n', '4:3 E008'],
  ['twice in a flow map', 'groups: { A: {}, A: {} }\n', '3:18 E008'],
  ['twice as number and text', 'groups:\n  1: {}\n  "1": {}\n', '5:3 E008'],
  ['twice as truth value and text', 'groups:\n  true: {}\n  "true": {}\n', '5:3 E008'],
  ['twice as null and text', 'groups:\n  null: {}\n  "null": {}\n', '5:3 E008'],
  ['twice at the top', 'version: 1\n', '3:1 E008'],
  ['a list', 'groups:\n  ? [a, b]\n  : {}\n', '4:5 E011'],
  ['a map', 'groups:\n  ? { a: b }\n  : {}\n', '4:5 E011'],
  ['a flow list', 'groups: { [a]: {} }\n', '3:11 E011'],
  ['none', 'groups:\n  : {}\n', '4:3 E011'],
  ['empty', 'groups:\n  "": {}\n', '4:3 E011'],
  ['a block text', 'groups:\n  ? |\n    A\n  : {}\n', '4:5 E110'],
  ['over several lines', 'groups:\n  A\n  B: {}\n', '4:3 E003'],
  ['longer than 1,024 characters', `groups:\n  ${'k'.repeat(1100)}: {}\n`, '4:3 E003'],
  ['a number stays a text', 'groups:\n  007: {}\n', accepted(['groups', '007'], {})],
  ['a truth value stays a text', 'groups:\n  yes: {}\n  no: {}\n', accepted(['groups', 'no'], {})],
  ['null stays a text', 'groups:\n  null: {}\n', accepted(['groups', 'null'], {})],
  ['a date stays a text', 'groups:\n  2027-01-01: {}\n', accepted(['groups', '2027-01-01'], {})],
];

/** What every object has; a loader that is careless takes it for something that was declared. */
const OF_OBJECTS = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'];

/** Maps of names: the text before a key, and where it stands in the config. */
const OPEN_MAPS: readonly (readonly [string, readonly string[]])[] = [
  ['groups:\n  ', ['groups']],
  ['permissionSets:\n  ', ['permissionSets']],
];
const CLOSED_MAPS = [
  '',
  'identitySource:\n  ',
  'identitySource:\n  enterpriseApp:\n    ',
  'identitySource:\n  saml:\n    ',
  'identitySource:\n  saml:\n    serviceProvider:\n      ',
  'identitySource:\n  saml:\n    certificate:\n      ',
  'identitySource:\n  scim:\n    ',
  'identitySource:\n  scim:\n    token:\n      ',
  'groups:\n  A:\n    ',
  'permissionSets:\n  R:\n    ',
  'permissionSets:\n  R:\n    inlinePolicy:\n      ',
  'permissionSets:\n  R:\n    permissionsBoundary:\n      ',
  'assignments:\n  - ',
  'assignments:\n  - except:\n      ',
  'ignore:\n  ',
  'guardrails:\n  ',
  'guardrails:\n  deletions:\n    ',
  'guardrails:\n  minAdmins:\n    ',
  'guardrails:\n  protected:\n    ',
  'guardrails:\n  critical:\n    ',
  'overrides:\n  - ',
  'expect:\n  - ',
  'expect:\n  - can:\n      ',
];

function place(before: string): string {
  const lines = before.split('\n');
  return `${lines.length + 2}:${(lines.at(-1) ?? '').length + 1}`;
}

function title(before: string, key: string): string {
  return `${key} in ${before.replace(/\s+/g, ' ').trim() || 'the file'}`;
}

const PROTOTYPES: readonly Row[] = [
  ...[...OPEN_MAPS.map(([before]) => before), ...CLOSED_MAPS].map(
    (before): Row => [
      title(before, '__proto__'),
      `${before}__proto__: { admin: true }\n`,
      `${place(before)} E011`,
    ],
  ),
  ...OPEN_MAPS.flatMap(([before, path]) =>
    OF_OBJECTS.map(
      (key): Row => [title(before, key), `${before}${key}: {}\n`, accepted([...path, key], {})],
    ),
  ),
  ['an unknown key constructor', 'constructor: {}\n', '3:1 E020'],
  [
    'a set that only objects have',
    'assignments:\n  - { groups: [A], permissionSets: [toString], accounts: [a] }\n',
    '4:37 E102',
  ],
  ['a required key that only objects have', 'overrides:\n  - {}\n', '4:5 E023'],
];

const NUMBERS = [
  '012345678901',
  '111122223333',
  '000000000001',
  '0o17',
  '0x1F',
  '1e11',
  '1.0',
  '.5',
  '-1',
  '+1',
  '0',
  '-0',
  '.inf',
  '-.inf',
  '.nan',
  '1_000',
  '190:20:30',
  '9007199254740993',
  '1e400',
];
/** In YAML 1.2 these are texts, and as names of accounts they are what they show. */
const TEXTS = ['190:20:30', '1_000'];

const VALUES: readonly Row[] = [
  ...NUMBERS.map(
    (text): Row => [
      `the account ${text}`,
      `ignore:\n  accounts: [${text}]\n`,
      TEXTS.includes(text) ? accepted(['ignore', 'accounts', 0], text) : '4:14 E022',
    ],
  ),
  ...['true', 'false', 'True', 'FALSE'].map(
    (text): Row => [`the group ${text}`, `ignore: { groups: [${text}] }\n`, '3:20 E022'],
  ),
  ...['yes', 'no', 'on', 'off', 'y', 'n', 'Yes', 'NO'].map(
    (text): Row => [
      `the group ${text}, a truth value once`,
      `ignore: { groups: [${text}] }\n`,
      accepted(['ignore', 'groups', 0], text),
    ],
  ),
  ...['null', '~', 'Null', ''].map(
    (text): Row => [`the group "${text}"`, `ignore:\n  groups:\n    - ${text}\n`, '5:7 E021'],
  ),
  [
    'the date as a group',
    'ignore: { groups: [2027-01-01] }\n',
    accepted(['ignore', 'groups', 0], '2027-01-01'),
  ],
  [
    'a quoted id',
    'ignore: { accounts: ["012345678901"] }\n',
    accepted(['ignore', 'accounts', 0], '012345678901'),
  ],
  ['a tag that is a number', 'permissionSets: { R: { tags: { a: 012 } } }\n', '3:35 E022'],
  ['a truth value as a text', 'guardrails: { keepSelf: "true" }\n', '3:25 E021'],
  ['version as a text', '', accepted(['version'], 1)],
];

const HEADLESS: readonly (readonly [
  string,
  string | Uint8Array,
  string | ReturnType<typeof accepted>,
])[] = [
  ['nothing', '', '1:1 E004'],
  ['a blank', ' ', '1:1 E004'],
  ['line ends', '\n\n\n', '1:1 E004'],
  ['a tab', '\t', '1:1 E004'],
  ['a comment', '# nothing', '1:1 E004'],
  ['a document start', '---\n', '1:1 E004'],
  ['a document end', '...\n', '1:1 E004'],
  ['null', 'null\n', '1:1 E004'],
  ['a tilde', '~\n', '1:1 E004'],
  ['a number', '1\n', '1:1 E021'],
  ['a text', 'hello\n', '1:1 E021'],
  ['a list', '- version: 1\n', '1:1 E021'],
  ['an empty list', '[]\n', '1:1 E021'],
  ['an empty map', '{}\n', '1:1 E023'],
  ['a bracket that closes', ']\n', '1:1 E003'],
  ['a brace that closes', '}\n', '1:1 E003'],
  ['a bracket that opens', '[', '1:2 E003'],
  ['a quote', '"', '1:2 E003'],
  ['a colon', ':', '1:1 E011'],
  ['a question mark', '?', '1:2 E011'],
  ['a comma', ',', '1:1 E003'],
  ['a second document', `${HEAD}---\n${HEAD}`, '3:1 E004'],
  ['a second document that is empty', `${HEAD}---\n`, '3:1 E004'],
  ['a first document that is empty', `---\n---\n${HEAD}`, '2:1 E004'],
  ['a second document behind an end', `${HEAD}...\n---\n${HEAD}`, '4:1 E004'],
  ['text behind the end', `${HEAD}... x\n`, '3:5 E003'],
  ['a byte order mark', `\ufeff${HEAD}`, accepted(['version'], 1)],
  ['two byte order marks', `\ufeff\ufeff${HEAD}`, accepted(['version'], 1)],
  [
    'a byte order mark in between',
    `version: 1\n\ufeffidentityCenter: { region: eu-central-1 }\n`,
    '2:1 E020',
  ],
  ['UTF-16, little-endian', new Uint8Array([0xff, 0xfe, 0x76, 0, 0x65, 0]), 'E003'],
  ['UTF-16, big-endian', new Uint8Array([0xfe, 0xff, 0, 0x76, 0, 0x65]), 'E003'],
  ['a byte that is no UTF-8', new Uint8Array([0x61, 0xff]), 'E003'],
  ['a character that is cut off', new Uint8Array([0x61, 0xe2, 0x82]), 'E003'],
  ['a byte too much for a slash', new Uint8Array([0xc0, 0xaf]), 'E003'],
  ['a surrogate as UTF-8', new Uint8Array([0xed, 0xa0, 0x80]), 'E003'],
  ['a character beyond Unicode', new Uint8Array([0xf5, 0x80, 0x80, 0x80]), 'E003'],
  ['NUL', '\u0000', '1:1 E021'],
  ['a zip file', 'PK\u0003\u0004', '1:1 E021'],
  ['a script', '#!/bin/sh\nrm -rf /\n', '2:1 E021'],
];

const SYNTAX: readonly Row[] = [
  ['a tab as indentation', 'groups:\n\tA: {}\n', '4:1 E003'],
  ['a bracket that is not closed', 'include: [a.yaml\nprune: none\n', '4:1 E003'],
  ['a quote that is not closed', 'prune: "none\n', '4:1 E003'],
  ['a bracket closed by a brace', 'include: [a.yaml}\n', '3:17 E003'],
  ['two keys on one line', 'prune: none ignore: {}\n', '3:8 E003'],
  ['an unknown escape', 'prune: "\\q"\n', '3:9 E003'],
  ['an escape that is cut off', 'prune: "\\u12"\n', '3:9 E003'],
  ['a reserved character', 'prune: @none\n', '3:8 E003'],
  ['a backtick', 'prune: `none`\n', '3:8 E003'],
  ['a block in a flow', 'groups: {\n  - a\n}\n', '4:3 E003'],
  ['a block text with a wrong head', 'prune: |99\n  x\n', '3:10 E003'],
  ['a conflict of Git', '<<<<<<< HEAD\nprune: none\n=======\n', '3:1 E003'],
  ['a template', 'prune: {{ prune }}\n', '3:9 E011'],
  ['a variable', 'prune: $PRUNE\n', '3:8 E024'],
];

const CONTROLS = [0, 1, 7, 8, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0xad];
const FORMATS = [0x61c, 0x180e, 0x200b, 0x200d, 0x200e, 0x2028, 0x2029, 0x202e, 0x2060, 0x2066];
const NO_CHARACTERS = [0xfeff, 0xfff9, 0xffff, 0xe000, 0xe0041, 0x1ffff, 0x10ffff];

const INVISIBLE: readonly Row[] = [...CONTROLS, ...FORMATS, ...NO_CHARACTERS].flatMap((point) => {
  const name = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const escaped = `\\U${point.toString(16).padStart(8, '0')}`;
  return [
    [`${name} as an escape`, `ignore: { groups: ["a${escaped}b"] }\n`, '3:20 E110'],
    [`${name} itself`, `ignore: { groups: ["a${String.fromCodePoint(point)}b"] }\n`, '3:20 E110'],
  ] satisfies Row[];
});

function whole(
  group: string,
  rows: readonly (readonly [string, string | Uint8Array, HostileCase['expected']])[],
): HostileCase[] {
  return rows.map(([name, text, expected]) => ({
    title: `${group}: ${name}`,
    files: { 'access.yaml': text },
    expected,
  }));
}

export const yamlCases: readonly HostileCase[] = [
  ...cases('aliases', ALIASES),
  ...cases('tags', [...TAGGED, ...TAG_PLACES]),
  ...whole(
    'directives',
    DIRECTIVES.map(([name, text, expected]) => [name, text + HEAD, expected]),
  ),
  ...cases('keys', KEYS),
  ...cases('prototypes', PROTOTYPES),
  ...cases('values', VALUES),
  ...whole('whole files', HEADLESS),
  ...cases('syntax', SYNTAX),
  ...cases('invisible', INVISIBLE),
];
