/** Names of files that lead elsewhere, and files that are none. */
import { HEAD } from '../folder.ts';
import { accepted, CANARY, type HostileCase, repeat } from './case.ts';

const GROUPS = 'groups: { A: {} }\n';
const OUTSIDE_PATHS = [
  '../repo-evil/secret',
  '../repo-evil/../repo-evil/secret',
  'a/../../repo-evil/secret',
  './../repo-evil/secret',
  '/etc/passwd',
  '/proc/self/environ',
  '//etc/passwd',
  '..\\repo-evil\\secret',
  'C:\\secret',
  'a\\..\\b',
  '..',
];
/** Nothing decodes these: they are names that no file has. */
const ONLY_NAMES = [
  '%2e%2e/repo-evil/secret',
  '..%2frepo-evil/secret',
  'file:///etc/passwd',
  '~/.aws/credentials',
  '$HOME/secret',
  '....//secret',
  '．．/secret',
];

function includes(list: string): string {
  return `${HEAD}include: [${list}]\n`;
}

function policy(file: string): string {
  return `${HEAD}permissionSets:\n  R:\n    inlinePolicy: { file: ${file} }\n`;
}

function metadata(file: string): string {
  return `${HEAD}identitySource:\n  provider: entra\n  saml:\n    serviceProvider: { metadataFile: ${file} }\n`;
}

/** The three ways to name a file: how, its ending, and the place of the name. */
const WAYS = [
  ['include', '.yaml', (name: string) => includes(`'${name}'`), '3:11'],
  ['a policy', '.json', (name: string) => policy(`'${name}'`), '5:27'],
  ['metadata', '.xml', (name: string) => metadata(`'${name}'`), '6:38'],
] as const;

const paths: HostileCase[] = WAYS.flatMap(([how, ending, text, place]) => [
  ...OUTSIDE_PATHS.map((path) => ({
    title: `paths: ${how} of ${path}`,
    files: { 'access.yaml': text(path + ending) },
    expected:
      path === '..'
        ? how === 'metadata'
          ? accepted(['version'], 1)
          : `${place} E001`
        : `${place} E025`,
  })),
  ...ONLY_NAMES.map((path) => ({
    title: `paths: ${how} of ${path}`,
    files: { 'access.yaml': text(path + ending) },
    expected: how === 'metadata' ? accepted(['version'], 1) : `${place} E001`,
  })),
]);

const links: HostileCase[] = WAYS.flatMap(([how, ending, text, place]) => {
  const named = (name: string) => ({ 'access.yaml': text(name + ending) });
  const linked = (title: string, target: string, code = 'E031', name = 'link'): HostileCase => ({
    title: `links: ${how} by ${title}`,
    files: named(name),
    links: { [name.split('/').length > 1 ? 'folder' : name + ending]: target },
    expected: `${place} ${code}`,
  });
  const broken = how === 'metadata' ? accepted(['version'], 1) : `${place} E001`;
  return [
    linked('a link outside', `OUTSIDE/secret${ending}`),
    linked('a relative link outside', `../repo-evil/secret${ending}`),
    linked('a linked folder outside', 'OUTSIDE', 'E031', 'folder/secret'),
    linked('a link to a device', '/dev/zero'),
    linked('a link to an endless device', '/dev/random'),
    linked('a link to the process', '/proc/self/environ'),
    linked('a link to a password file', '/etc/passwd'),
    linked('a link to the root', '/'),
    linked('a link to its own folder', '.'),
    { ...linked('a link to itself', `link${ending}`), expected: broken },
    { ...linked('a link to nothing', 'nowhere'), expected: broken },
    {
      title: `links: ${how} that is a pipe`,
      files: named('pipe'),
      pipes: [`pipe${ending}`],
      expected: `${place} E031`,
    },
    {
      title: `links: ${how} that is a folder`,
      files: { ...named('folder'), [`folder${ending}/x`]: '' },
      expected: `${place} E031`,
    },
  ];
});

interface Include {
  readonly title: string;
  readonly list: string;
  readonly files?: HostileCase['files'];
  readonly links?: HostileCase['links'];
  readonly expected: HostileCase['expected'];
}

const INCLUDES: readonly Include[] = [
  { title: 'itself', list: 'access.yaml', expected: accepted(['include'], ['access.yaml']) },
  { title: 'itself by a pattern', list: '"*.yaml"', expected: accepted(['include'], ['*.yaml']) },
  {
    title: 'itself by another spelling',
    list: './/./access.yaml',
    expected: accepted(['version'], 1),
  },
  {
    title: 'itself by a link',
    list: 'link.yaml',
    links: { 'link.yaml': 'access.yaml' },
    expected: 'link.yaml:1:1 E030',
  },
  {
    title: 'a file that includes',
    list: 'a.yaml',
    files: { 'a.yaml': 'include: [access.yaml]\n' },
    expected: 'a.yaml:1:1 E030',
  },
  {
    title: 'two files that include each other',
    list: 'a.yaml',
    files: { 'a.yaml': 'include: [b.yaml]\n', 'b.yaml': 'include: [a.yaml]\n' },
    expected: 'a.yaml:1:1 E030',
  },
  {
    title: 'one file twice',
    list: 'a.yaml, a.yaml',
    files: { 'a.yaml': GROUPS },
    expected: '3:19 E027',
  },
  {
    title: 'one file in two spellings',
    list: 'a.yaml, ./a.yaml',
    files: { 'a.yaml': GROUPS },
    expected: accepted(['groups', 'A'], {}),
  },
  {
    title: 'one file by a link beside it',
    list: 'a.yaml, b.yaml',
    files: { 'a.yaml': GROUPS },
    links: { 'b.yaml': 'a.yaml' },
    expected: 'b.yaml:1:11 E033',
  },
  {
    title: 'a loop of folders',
    list: '"**/*.yaml"',
    files: { 'd/a.yaml': GROUPS },
    links: { 'd/loop': '..' },
    expected: accepted(['groups', 'A'], {}),
  },
  {
    title: 'a pattern over a linked folder',
    list: '"d/*.yaml"',
    links: { d: 'OUTSIDE' },
    expected: '3:11 E032',
  },
  {
    title: 'a pattern over a linked file',
    list: '"*.yaml"',
    links: { 'a.yaml': 'OUTSIDE/secret.yaml' },
    expected: '3:11 E031',
  },
  { title: 'a pattern upwards', list: '"../*/*.yaml"', expected: '3:11 E025' },
  { title: 'a pattern from the root', list: '"/**"', expected: '3:11 E025' },
  { title: 'a pattern of all', list: '"**"', files: { 'a.txt': CANARY }, expected: '3:11 E031' },
  { title: 'a pattern of too many asterisks', list: '"*a*b*c*d*.yaml"', expected: '3:11 E032' },
  {
    title: 'a pattern of many folders',
    list: '"**/**/**/**/x.yaml"',
    files: { [`${'d/'.repeat(200)}a.yaml`]: GROUPS },
    expected: '3:11 E034',
  },
  {
    title: 'a pattern that a regular expression takes hours for',
    list: '"*a*a*a*b"',
    files: Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`${'a'.repeat(240)}${i}`, '']),
    ),
    expected: '3:11 E032',
  },
  { title: 'a regular expression', list: '"(a+)+$*"', expected: '3:11 E032' },
  { title: 'braces', list: '"{a..z}{a..z}*"', expected: '3:11 E032' },
  { title: 'a set of letters that is not closed', list: '"[a-*"', expected: '3:11 E032' },
  { title: 'a name with NUL', list: '"a\\0.yaml"', expected: '3:11 E001' },
  { title: 'a pattern with NUL', list: '"*\\0.yaml"', expected: '3:11 E032' },
  {
    title: 'a name that is too long for any disk',
    list: `${'a'.repeat(400)}.yaml`,
    expected: '3:11 E001',
  },
  { title: 'a name of 2,000 characters', list: `${'a'.repeat(2_000)}.yaml`, expected: '3:11 E026' },
  { title: 'a name that is empty', list: '""', expected: '3:11 E026' },
  { title: 'a dot', list: '"."', expected: '3:11 E031' },
  {
    title: '65 files',
    list: '"t/*.yaml"',
    files: Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`t/${i}.yaml`, 'groups: {}'])),
    expected: '3:11 E034',
  },
  { title: '65 names', list: repeat(65, (i) => `${i}.yaml, `), expected: '3:577 E034' },
  {
    title: 'five files of 1 MiB',
    list: '"t/*.yaml"',
    files: Object.fromEntries(
      Array.from({ length: 5 }, (_, i) => [
        `t/${i}.yaml`,
        `groups: {}\n${`#${'x'.repeat(1_000)}\n`.repeat(1_000)}`,
      ]),
    ),
    expected: '3:11 E034',
  },
  {
    title: 'a file of more than 1 MiB',
    list: 'a.yaml',
    files: { 'a.yaml': '#'.repeat((1 << 20) + 1) },
    expected: '3:11 E002',
  },
  {
    title: 'a file of another kind',
    list: 'a.txt',
    files: { 'a.txt': CANARY },
    expected: '3:11 E031',
  },
  {
    title: 'a file that is no UTF-8',
    list: 'a.yaml',
    files: { 'a.yaml': new Uint8Array([0xff]) },
    expected: '3:11 E003',
  },
  {
    title: 'a file that holds aliases',
    list: 'a.yaml',
    files: { 'a.yaml': 'groups: &g { A: *g }\n' },
    expected: 'a.yaml:1:12 E005',
  },
  {
    title: 'a file that holds __proto__',
    list: 'a.yaml',
    files: { 'a.yaml': '__proto__: { version: 2 }\n' },
    expected: 'a.yaml:1:1 E011',
  },
  {
    title: 'a file that holds constructor',
    list: 'a.yaml',
    files: { 'a.yaml': 'constructor: {}\n' },
    expected: 'a.yaml:1:1 E030',
  },
  {
    title: 'a file that is a list',
    list: 'a.yaml',
    files: { 'a.yaml': '[]\n' },
    expected: 'a.yaml:1:1 E021',
  },
  {
    title: 'a file that loosens a guardrail',
    list: 'a.yaml',
    files: { 'a.yaml': 'guardrails: { keepSelf: false }\n' },
    expected: 'a.yaml:1:1 E030',
  },
  {
    title: 'a group in two files',
    list: 'a.yaml, b.yaml',
    files: { 'a.yaml': GROUPS, 'b.yaml': GROUPS },
    expected: 'b.yaml:1:11 E033',
  },
];

const included: HostileCase[] = INCLUDES.map(({ title, list, files, links: named, expected }) => ({
  title: `include: ${title}`,
  files: { ...files, 'access.yaml': includes(list) },
  ...(named && { links: named }),
  expected,
}));

const mains: HostileCase[] = [
  { title: 'access.yaml: missing', files: {}, expected: 'E001' },
  { title: 'access.yaml: a folder', files: { 'access.yaml/x': '' }, expected: 'E031' },
  { title: 'access.yaml: a pipe', files: {}, pipes: ['access.yaml'], expected: 'E031' },
  {
    title: 'access.yaml: a device',
    files: {},
    links: { 'access.yaml': '/dev/zero' },
    expected: 'E031',
  },
  {
    title: 'access.yaml: a link to itself',
    files: {},
    links: { 'access.yaml': 'access.yaml' },
    expected: 'E001',
  },
];

export const fileCases: readonly HostileCase[] = [...mains, ...paths, ...links, ...included];
