import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { openCommit } from '../../src/config/commit.ts';
import { type Loaded, loadConfig, loadFrom } from '../../src/config/load.ts';
import { UserError } from '../../src/reconcile/errors.ts';
import { commitAll, git } from '../support/git.ts';
import { type Files, HEAD, lines } from './folder.ts';
import { ACS, acs, service } from './metadata.ts';

const test = suite('config/commit: access.yaml of a commit');

const INLINE = `${HEAD}permissionSets:\n  R:\n    inlinePolicy: { file: p.json }\n`;

function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-commit-'));
  try {
    work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Everything but the repository itself. */
function empty(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one !== '.git')) {
    rmSync(join(folder, name), { recursive: true });
  }
}

function load(folder: string, ref = 'HEAD', file = 'access.yaml'): Loaded {
  const { home } = openCommit(join(folder, file), ref, process.env);
  return loadFrom(home, home.name);
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) {
      return `${error.code} ${error.message} = ${error.hint}`;
    }
    throw error;
  }
  return 'no error';
}

const TEAM = 'groups:\n  Contoso: {}\n';
const DOCUMENT =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}';

const WHOLE: Files = {
  'access.yaml': `version: 1
include: [teams/*.yaml, "deep/**/x?.yaml", ./one.yaml]
identityCenter: { region: eu-central-1 }
identitySource:
  provider: entra
  enterpriseApp: { displayName: A }
  saml: { serviceProvider: { metadataFile: saml/aws.xml } }
permissionSets:
  R: { inlinePolicy: { file: policies/r.json } }
`,
  'teams/a.yaml': TEAM,
  'teams/b.yaml': 'groups:\n  Bee: {}\n',
  'teams/not/c.yaml': 'groups:\n  Sea: {}\n',
  'deep/er/x1.yaml': 'groups:\n  Deep: {}\n',
  'deep/.hidden/x2.yaml': 'groups:\n  Hidden: {}\n',
  'one.yaml': 'groups:\n  "Mit Umlaut ä": {}\n',
  'policies/r.json': DOCUMENT,
  'saml/aws.xml': service([acs(ACS)]),
  'saml/näme with blank\n.txt': 'x',
};

test('what a commit has is what was on disk, with all that it names', () => {
  inFolder((folder) => {
    write(folder, WHOLE);
    const onDisk = loadConfig(join(folder, 'access.yaml'));
    assert.equal(lines(onDisk), []);
    assert.equal(Object.keys(onDisk.config?.groups ?? {}).sort(), [
      'Bee',
      'Contoso',
      'Deep',
      'Mit Umlaut ä',
    ]);
    commitAll(folder);
    empty(folder);
    const { config, problems, sources } = load(folder);
    assert.equal(config, onDisk.config);
    assert.equal(problems, onDisk.problems);
    assert.equal(sources, onDisk.sources);
  });
});

test('a file below the top of the repository, and what lies beside its folder is not read', () => {
  inFolder((folder) => {
    const access = join(folder, 'infra', 'a b', 'access');
    write(access, WHOLE);
    write(folder, { 'teams/z.yaml': 'groups:\n  Zed: {}\n', 'p.json': DOCUMENT });
    commitAll(folder);
    const onDisk = loadConfig(join(access, 'access.yaml'));
    empty(access);
    assert.equal(load(access).config, onDisk.config);
    write(access, { 'access.yaml': INLINE });
    commitAll(folder);
    assert.equal(lines(load(access)), [
      '5:27 E001 the file "p.json" does not exist or cannot be read',
    ]);
    write(access, { 'access.yaml': INLINE.replace('p.json', '../../../p.json') });
    commitAll(folder);
    assert.equal(lines(load(access)), lines(loadConfig(join(access, 'access.yaml'))));
  });
});

test('each commit has its own; branches, tags, ids and what git derives from them', () => {
  inFolder((folder) => {
    write(folder, { 'access.yaml': `${HEAD}${TEAM}` });
    const first = commitAll(folder);
    git(folder, 'tag', '--annotate', '--message', 'x', '--no-sign', 'v1');
    git(folder, 'branch', 'access.yaml');
    write(folder, { 'access.yaml': `${HEAD}groups: {}\n` });
    const second = commitAll(folder);
    for (const [ref, id, groups] of [
      ['HEAD', second, []],
      ['main', second, []],
      ['HEAD^1', first, ['Contoso']],
      ['main~1', first, ['Contoso']],
      ['v1', first, ['Contoso']],
      ['access.yaml', first, ['Contoso']],
      [first, first, ['Contoso']],
      [first.slice(0, 10), first, ['Contoso']],
    ] as const) {
      assert.is(openCommit(join(folder, 'access.yaml'), ref, process.env).id, id, ref);
      assert.equal(Object.keys(load(folder, ref).config?.groups ?? {}), groups, ref);
    }
  });
});

test('a file that the commit does not have', () => {
  inFolder((folder) => {
    write(folder, { 'other.yaml': HEAD });
    commitAll(folder);
    write(folder, { 'access.yaml': HEAD, 'new/access.yaml': HEAD });
    for (const name of ['access.yaml', 'new/access.yaml']) {
      const { home } = openCommit(join(folder, name), 'HEAD', process.env);
      assert.is(home.exists('access.yaml'), false, name);
    }
    assert.is(
      openCommit(join(folder, 'other.yaml'), 'HEAD', process.env).home.exists('other.yaml'),
      true,
    );
  });
});

type LinkCase = readonly [
  title: string,
  files: Files,
  link: readonly [from: string, to: string],
  expected: string,
];

const links: readonly LinkCase[] = [
  [
    'access.yaml itself',
    { 'real.yaml': HEAD },
    ['access.yaml', 'real.yaml'],
    'E031 "access.yaml" is a link, or lies behind one, and in a commit none is followed',
  ],
  [
    'a policy file, also one that leads inside',
    { 'access.yaml': INLINE, 'real.json': DOCUMENT },
    ['p.json', 'real.json'],
    '5:27 E031 "p.json" is a link, or lies behind one, and in a commit none is followed',
  ],
  [
    'a policy file that leads outside',
    { 'access.yaml': INLINE },
    ['p.json', '/etc/passwd'],
    '5:27 E031 "p.json" is a link, or lies behind one, and in a commit none is followed',
  ],
  [
    'a folder on the way',
    { 'access.yaml': INLINE.replace('p.json', 'link/p.json'), 'real/p.json': DOCUMENT },
    ['link', 'real'],
    '5:27 E031 "link/p.json" is a link, or lies behind one, and in a commit none is followed',
  ],
  [
    'what a pattern finds',
    { 'access.yaml': `include: [t/*.yaml]\n${HEAD}`, 'real.yaml': TEAM, 't/x.txt': '' },
    ['t/a.yaml', '../real.yaml'],
    '1:11 E031 "t/a.yaml" is a link, or lies behind one, and in a commit none is followed',
  ],
];

for (const [title, files, [from, to], expected] of links) {
  test(`a link is refused: ${title}`, () => {
    inFolder((folder) => {
      write(folder, files);
      symlinkSync(to, join(folder, from));
      commitAll(folder);
      const [first] = lines(load(folder));
      assert.is(first, expected);
      assert.is(load(folder).config, undefined);
    });
  });
}

test('another repository inside this one is refused', () => {
  inFolder((folder) => {
    write(folder, { 'access.yaml': INLINE.replace('p.json', 'sub/p.json') });
    const id = commitAll(folder);
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${id},sub`);
    git(folder, 'commit', '--quiet', '--no-gpg-sign', '--message', 'sub');
    assert.equal(lines(load(folder)), [
      '5:27 E031 "sub/p.json" is another repository, or lies behind one, and in a commit none is followed',
    ]);
  });
});

const fileCases: readonly [title: string, files: Files, ...expected: readonly string[]][] = [
  ['an empty policy file', { 'p.json': '' }, 'p.json:1:1 E003 this is not valid JSON from here on'],
  [
    'a policy file that is too large',
    { 'p.json': ' '.repeat((64 << 10) + 1) },
    '5:27 E002 the file "p.json" is larger than 64 KiB',
  ],
  [
    'a policy file that is much too large',
    { 'p.json': ' '.repeat(1 << 20) },
    '5:27 E002 the file "p.json" is larger than 64 KiB',
  ],
  ['the largest one', { 'p.json': DOCUMENT.padEnd(64 << 10) }],
  [
    'no text',
    { 'p.json': new Uint8Array([0xff, 0xfe, 0]) },
    '5:27 E003 the file "p.json" is not UTF-8 text',
  ],
  ['a folder', { 'p.json/x': '' }, '5:27 E031 "p.json" is not a regular file'],
  [
    'line ends of Windows stay as they are',
    {
      'p.json': DOCUMENT.replaceAll(',', ',\r\n'),
      '.gitattributes': '* text=auto eol=lf -filter\n',
    },
  ],
];

for (const [title, files, ...expected] of fileCases) {
  test(`the limits of the loader hold: ${title}`, () => {
    inFolder((folder) => {
      write(folder, { 'access.yaml': INLINE, ...files });
      commitAll(folder);
      empty(folder);
      assert.equal(lines(load(folder)), expected);
    });
  });
}

test('too many files are refused', () => {
  inFolder((folder) => {
    const teams = Array.from({ length: 65 }, (_, i) => [`t/${i}.yaml`, `groups: { G${i}: {} }\n`]);
    write(folder, { 'access.yaml': `include: [t/*.yaml]\n${HEAD}`, ...Object.fromEntries(teams) });
    commitAll(folder);
    assert.equal(lines(load(folder)), ['1:11 E034 more than 64 files are included']);
  });
});

test('a name that is a flag, or none at all, is refused before git sees it', () => {
  inFolder((folder) => {
    write(folder, { 'access.yaml': HEAD });
    commitAll(folder);
    for (const ref of ['', '-', '--help', '-o/tmp/x', '--output=x', 'a\nb', 'a\0b']) {
      assert.match(
        codeOf(() => load(folder, ref)),
        /^E670 --base ".*" is no name of a commit\./s,
      );
    }
  });
});

test('a name without a commit', () => {
  inFolder((folder) => {
    write(folder, { 'access.yaml': HEAD });
    commitAll(folder);
    for (const ref of [
      'nowhere',
      '0123456789'.repeat(4),
      'HEAD^1',
      'HEAD:access.yaml',
      'HEAD^{tree}',
      '$(id)',
      ' ',
    ]) {
      assert.match(
        codeOf(() => load(folder, ref)),
        /^E672 This repository has no commit ".*fetch-depth: 0/s,
        ref,
      );
    }
  });
});

test('a shallow clone has only the newest commit', () => {
  inFolder((folder) => {
    const [origin, clone] = [join(folder, 'origin'), join(folder, 'clone')];
    write(origin, { 'access.yaml': `${HEAD}${TEAM}` });
    commitAll(origin);
    commitAll(origin, 'again');
    git(folder, 'clone', '--quiet', '--depth', '1', pathToFileURL(origin).href, clone);
    assert.is(load(clone).problems.length, 0);
    assert.match(
      codeOf(() => load(clone, 'HEAD^1')),
      /^E672 .*shallow clone/,
    );
    git(clone, 'fetch', '--quiet', '--unshallow');
    assert.is(load(clone, 'HEAD^1').problems.length, 0);
  });
});

test('without a repository, and without git', () => {
  inFolder((folder) => {
    write(folder, { 'access.yaml': HEAD });
    const env = { ...process.env, GIT_CEILING_DIRECTORIES: dirname(folder) };
    const file = join(folder, 'access.yaml');
    assert.match(
      codeOf(() => openCommit(file, 'HEAD', env)),
      /^E671 .* is in no repository .*not a git repository/,
    );
    commitAll(folder);
    assert.match(
      codeOf(() => openCommit(file, 'HEAD', { ...process.env, PATH: join(folder, 'nothing') })),
      /^E671 git is needed/,
    );
  });
});

test('a repository that has lost a part', () => {
  inFolder((folder) => {
    write(folder, { 'access.yaml': HEAD });
    commitAll(folder);
    const blob = git(folder, 'rev-parse', 'HEAD:access.yaml');
    rmSync(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true });
    assert.match(
      codeOf(() => load(folder)),
      /^E674 git could not read the commit: fatal: .*git fsck/,
    );
  });
});

test('a replaced object does not count', () => {
  inFolder((folder) => {
    write(folder, { 'access.yaml': `${HEAD}${TEAM}` });
    const first = commitAll(folder);
    write(folder, { 'access.yaml': `${HEAD}groups: {}\n` });
    git(folder, 'replace', first, commitAll(folder));
    assert.equal(Object.keys(load(folder, first).config?.groups ?? {}), ['Contoso']);
  });
});

test.run();
