import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { loadConfig } from '../../src/config/load.ts';
import { type Files, HEAD, lines, loadFiles } from './folder.ts';

const test = suite('config/files: what access.yaml may name');

const CANARY = 'canary-5c1f';
const DOCUMENT =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';
const INLINE = `${HEAD}permissionSets:\n  R:\n    inlinePolicy: { file: p.json }\n`;

type FileCase = readonly [title: string, files: Files, ...expected: readonly string[]];

const policyFiles: readonly FileCase[] = [
  ['a good policy file', { 'p.json': DOCUMENT }],
  [
    'tabs and Windows line ends',
    {
      'p.json':
        '{\r\n\t"Version":\t"2012-10-17",\r\n\t"Statement": [\r\n\t\t{"Effect": "Deny", "NotAction": "*", "Resource": "*"}\r\n\t]\r\n}\r\n',
    },
  ],
  [
    'one statement without a list',
    {
      'p.json':
        '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}',
    },
  ],
  ['no such file', {}, '5:27 E001 the file "p.json" does not exist or cannot be read'],
  ['an empty file', { 'p.json': '' }, 'p.json:1:1 E003 this is not valid JSON from here on'],
  [
    'a comment',
    { 'p.json': '{\n  // no\n}' },
    'p.json:2:3 E003 this is not valid JSON from here on',
  ],
  [
    'a missing bracket',
    { 'p.json': '{\n  "Version": "2012-10-17"\n' },
    'p.json:3:1 E003 this is not valid JSON from here on',
  ],
  [
    'YAML instead of JSON',
    { 'p.json': 'Version: x\n' },
    'p.json:1:1 E003 this is not valid JSON from here on',
  ],
  [
    'a key twice',
    { 'p.json': '{"Version":"2012-10-17",\n"Version":"2012-10-17"}' },
    'p.json:2:1 E008 the key "Version" stands here twice, first in line 1',
  ],
  ['__proto__', { 'p.json': '{"__proto__":{}}' }, 'p.json:1:2 E011 "__proto__" cannot be a key'],
  ['null', { 'p.json': 'null' }, 'p.json:1:1 E004 the file is empty'],
  ['a list', { 'p.json': '[]' }, 'p.json:1:1 E021 this must be a map of keys and values'],
  ['an empty document means none', { 'p.json': '{}' }],
  [
    'a file that names a file',
    { 'p.json': '{"file":"q.json"}' },
    'p.json:1:2 E020 unknown key "file"',
  ],
  [
    'an unknown key',
    { 'p.json': DOCUMENT.replace('"Action"', '"Actoin"') },
    'p.json:1:56 E020 unknown key "Actoin", did you mean "Action"?',
  ],
  [
    'a principal',
    { 'p.json': DOCUMENT.replace('"Action"', '"Principal":"*","Action"') },
    'p.json:1:56 E123 an inline policy has no Principal',
  ],
  [
    'a number as action',
    { 'p.json': DOCUMENT.replace('"Action":"*"', '"Action":1') },
    'p.json:1:65 E022 1 must be a text, and without quotes it is a number',
  ],
  [
    'too large',
    { 'p.json': `"${'x'.repeat(65_536)}"` },
    '5:27 E002 the file "p.json" is larger than 64 KiB',
  ],
  [
    'not UTF-8',
    { 'p.json': new Uint8Array([0x22, 0xff, 0x22]) },
    '5:27 E003 the file "p.json" is not UTF-8 text',
  ],
  [
    'nested too deep',
    { 'p.json': '['.repeat(65) + ']'.repeat(65) },
    'p.json:1:65 E010 maps and lists are nested more than 64 deep',
  ],
  [
    'a secret',
    { 'p.json': DOCUMENT.replace('"Resource":"*"', '"Resource":"AKIAIOSFODNN7EXAMPLE"') },
    'p.json:1:80 E113 this looks like a credential',
  ],
];

for (const [title, files, ...expected] of policyFiles) {
  test(`policy file: ${title}`, () => {
    assert.equal(lines(loadFiles({ ...files, 'access.yaml': INLINE })), expected);
  });
}

const includes: readonly FileCase[] = [
  ['a path', { 'access.yaml': `${HEAD}include: [a.yaml]\n`, 'a.yaml': 'groups: { A: {} }\n' }],
  [
    'a path that begins with a dot',
    { 'access.yaml': `${HEAD}include: [./a.yaml]\n`, 'a.yaml': 'x: 1\n' },
    'a.yaml:1:1 E030 an included file may not hold "x"',
  ],
  [
    'a missing path',
    { 'access.yaml': `${HEAD}include: [a.yaml]\n` },
    '3:11 E001 the file "a.yaml" does not exist or cannot be read',
  ],
  [
    'a glob without a match',
    { 'access.yaml': `${HEAD}include: ["teams/*.yaml"]\n` },
    '3:11 E032 no file matches "teams/*.yaml"',
  ],
  ['a glob over access.yaml itself', { 'access.yaml': `${HEAD}include: ["*.yaml"]\n` }],
  [
    'a glob does not enter hidden folders',
    {
      'access.yaml': `${HEAD}include: ["**/*.yaml"]\n`,
      '.git/a.yaml': 'x: 1',
      'node_modules/b/a.yaml': 'x: 1',
      'd/e/a.yaml': 'x: 1',
    },
    'd/e/a.yaml:1:1 E030 an included file may not hold "x"',
  ],
  [
    'a glob with too many asterisks',
    { 'access.yaml': `${HEAD}include: ["*a*b*c*d*.yaml"]\n` },
    '3:11 E032 a pattern may have at most 4 asterisks',
  ],
  [
    'braces, brackets and groups are letters of the name',
    {
      'access.yaml': `${HEAD}include: ["{a,b}/[x](y)+!*.yaml"]\n`,
      'a/x.yaml': 'y: 1',
      '{a,b}/[x](y)+!z.yaml': 'z: 1',
    },
    '{a,b}/[x](y)+!z.yaml:1:1 E030 an included file may not hold "z"',
  ],
  [
    'a file by two patterns is read once',
    { 'access.yaml': `${HEAD}include: [a.yaml, "*.yaml"]\n`, 'a.yaml': 'groups: { A: {} }\n' },
  ],
  [
    'a path upwards',
    { 'access.yaml': `${HEAD}include: [../a.yaml]\n` },
    '3:11 E025 "../a.yaml" must be a path below the folder of access.yaml: relative, with /, without ..',
  ],
  [
    'an absolute path',
    { 'access.yaml': `${HEAD}include: [/etc/passwd]\n` },
    '3:11 E025 "/etc/passwd" must be a path below the folder of access.yaml: relative, with /, without ..',
  ],
  [
    'a backslash',
    { 'access.yaml': `${HEAD}include: ['a\\b.yaml']\n` },
    '3:11 E025 "a\\\\b.yaml" must be a path below the folder of access.yaml: relative, with /, without ..',
  ],
  [
    'another kind of file',
    { 'access.yaml': `${HEAD}include: [a.txt]\n`, 'a.txt': CANARY },
    '3:11 E031 an included file must end in .yaml or .yml',
  ],
  [
    'another kind of policy file',
    {
      'access.yaml': `${HEAD}permissionSets: { R: { inlinePolicy: { file: a.txt } } }\n`,
      'a.txt': CANARY,
    },
    '3:46 E031 a policy file must end in .json',
  ],
  [
    'a policy file upwards',
    { 'access.yaml': `${HEAD}permissionSets: { R: { inlinePolicy: { file: ../a.json } } }\n` },
    '3:46 E025 "../a.json" must be a path below the folder of access.yaml: relative, with /, without ..',
  ],
  [
    'a folder',
    { 'access.yaml': `${HEAD}include: [a.yaml]\n`, 'a.yaml/b': '' },
    '3:11 E031 "a.yaml" is not a regular file',
  ],
  [
    'a syntax error in an included file',
    { 'access.yaml': `${HEAD}include: [a.yaml]\n`, 'a.yaml': 'groups:\n\tA: {}\n' },
    'a.yaml:2:1 E003 a tab cannot indent',
  ],
  [
    'an empty included file',
    { 'access.yaml': `${HEAD}include: [a.yaml]\n`, 'a.yaml': '# nothing\n' },
    'a.yaml:1:1 E004 the file is empty',
  ],
  [
    '65 files',
    {
      'access.yaml': `${HEAD}include: ["t/*.yaml"]\n`,
      ...Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`t/${i}.yaml`, 'groups: {}'])),
    },
    '3:11 E034 more than 64 files are included',
  ],
];

for (const [title, files, ...expected] of includes) {
  test(`include: ${title}`, () => {
    assert.equal(lines(loadFiles(files)), expected);
  });
}

test('links that lead out of the folder are refused and not quoted', () => {
  const outside = mkdtempSync(join(tmpdir(), 'accessctl-'));
  writeFileSync(join(outside, 'secret.json'), `"${CANARY}"`);
  writeFileSync(join(outside, 'secret.yaml'), `${CANARY}: 1`);
  try {
    const files = {
      'access.yaml': `${HEAD}include: [link.yaml, folder/secret.yaml]\npermissionSets:\n  R: { inlinePolicy: { file: link.json } }\n  S: { inlinePolicy: { file: folder/secret.json } }\n`,
    };
    const loaded = loadFiles(files, (folder) => {
      symlinkSync(join(outside, 'secret.json'), join(folder, 'link.json'));
      symlinkSync(join(outside, 'secret.yaml'), join(folder, 'link.yaml'));
      symlinkSync(outside, join(folder, 'folder'));
    });
    assert.equal(lines(loaded), [
      '3:11 E031 the file "link.yaml" lies outside the folder of access.yaml',
      '3:22 E031 the file "folder/secret.yaml" lies outside the folder of access.yaml',
      '5:30 E031 the file "link.json" lies outside the folder of access.yaml',
      '6:30 E031 the file "folder/secret.json" lies outside the folder of access.yaml',
    ]);
    assert.not.match(JSON.stringify(loaded.problems), CANARY);
    assert.not.match(JSON.stringify([...loaded.sources]), CANARY);
  } finally {
    rmSync(outside, { recursive: true });
  }
});

test('a folder whose name only begins like ours is outside', () => {
  const base = mkdtempSync(join(tmpdir(), 'accessctl-'));
  mkdirSync(join(base, 'repo'));
  mkdirSync(join(base, 'repo-evil'));
  writeFileSync(join(base, 'repo-evil', 'a.json'), '{}');
  writeFileSync(join(base, 'repo', 'access.yaml'), INLINE);
  symlinkSync('../repo-evil/a.json', join(base, 'repo', 'p.json'));
  try {
    assert.equal(lines(loadConfig(join(base, 'repo', 'access.yaml'))), [
      '5:27 E031 the file "p.json" lies outside the folder of access.yaml',
    ]);
  } finally {
    rmSync(base, { recursive: true });
  }
});

test('a link within the folder is followed', () => {
  const loaded = loadFiles({ 'access.yaml': INLINE, 'real/p.json': DOCUMENT }, (folder) => {
    symlinkSync('real/p.json', join(folder, 'p.json'));
  });
  assert.equal(lines(loaded), []);
});

test('a pipe that nobody writes to does not hang', () => {
  const loaded = loadFiles({ 'access.yaml': INLINE }, (folder) => {
    execFileSync('mkfifo', [join(folder, 'p.json')]);
  });
  assert.equal(lines(loaded), ['5:27 E031 "p.json" is not a regular file']);
});

test('a device and the process file system are refused', () => {
  const text = `${HEAD}include: [zero.yaml, proc.yaml]\n`;
  const loaded = loadFiles({ 'access.yaml': text }, (folder) => {
    symlinkSync('/dev/zero', join(folder, 'zero.yaml'));
    symlinkSync('/proc/self/environ', join(folder, 'proc.yaml'));
  });
  assert.equal(lines(loaded), [
    '3:11 E031 the file "zero.yaml" lies outside the folder of access.yaml',
    '3:22 E031 the file "proc.yaml" lies outside the folder of access.yaml',
  ]);
});

test('no access.yaml is a problem without a place', () => {
  const [problem] = loadFiles({}).problems;
  assert.is(problem?.code, 'E001');
  assert.is(problem?.at, undefined);
  assert.match(problem?.hint ?? '', '-c FILE');
  assert.is(loadConfig('/nowhere/at/all/access.yaml').problems[0]?.code, 'E001');
});

test('access.yaml itself may be a folder, a device, too large, or no text', () => {
  assert.is(loadFiles({ 'access.yaml/x': '' }).problems[0]?.code, 'E031');
  assert.is(loadConfig('/dev/zero').problems[0]?.code, 'E031');
  assert.is(loadFiles({ 'access.yaml': '#'.repeat((1 << 20) + 1) }).problems[0]?.code, 'E002');
  assert.is(loadFiles({ 'access.yaml': new Uint8Array([0xc3, 0x28]) }).problems[0]?.code, 'E003');
});

test.run();
