// action.yml says what the code reads and writes, and so does its page.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';

const test = suite('github: action.yml');

const ROOT = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, ROOT), 'utf8');

const file = parse(read('action.yml')) as {
  readonly inputs: Readonly<Record<string, { readonly default?: unknown }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post: string };
};

const source = [
  'src/action.ts',
  ...readdirSync(new URL('src/commands/', ROOT))
    .filter((name) => name.startsWith('action'))
    .map((name) => `src/commands/${name}`),
]
  .map(read)
  .join('\n');

function found(pattern: RegExp): string[] {
  return [...new Set([...source.matchAll(pattern)].map(([, name = '']) => name))].sort();
}

test('every input is read, and none that is not there', () => {
  const direct = found(/(?:runner\.input|oneOf|duration|core\.getInput)\((?:runner, )?'([\w-]+)'/g);
  const entra = found(/\['(entra-[\w-]+)', 'AZURE_/g);
  assert.equal([...direct, ...entra].sort(), Object.keys(file.inputs).sort());
});

test('every output is set', () => {
  const outputs = found(/runner\.output\('([\w-]+)'/g);
  const ofPlan = found(
    /^ {4}'?([\w-]+)'?: (?:String\(|made\.|join\(|markdownFile|countsFile|settings\.artifact)/gm,
  );
  assert.equal([...new Set([...outputs, ...ofPlan])].sort(), Object.keys(file.outputs).sort());
});

test('the page lists every input with its default, and every output', () => {
  const page = read('docs/github.md');
  for (const [name, { default: value }] of Object.entries(file.inputs)) {
    assert.ok(page.includes(`\`${name}\``), name);
    if (value !== undefined && name !== 'github-token') {
      assert.match(page, new RegExp(`\`${name}\` \\| \`${String(value)}\``));
    }
  }
  for (const name of Object.keys(file.outputs)) {
    assert.ok(page.includes(`\`${name}\``), name);
  }
});

test('what the runner starts is what is built: one file', () => {
  assert.equal([file.runs.using, file.runs.main], ['node24', file.runs.post]);
  assert.ok(existsSync(new URL(file.runs.main, ROOT)), 'npm run build');
  assert.not.match(read(file.runs.main), /\bfrom\s*["']\.\.?\//, 'it loads no other file');
});

test('what the runner starts lies in the repository, and nothing else that is built', () => {
  const ignored = (name: string) =>
    spawnSync('git', ['check-ignore', '--quiet', '--no-index', name], { cwd: ROOT }).status === 0;
  assert.equal(
    ['index.js', 'index.js.LEGAL.txt', 'LICENSES.txt', '../accessctl.js'].map((name) =>
      ignored(`dist/action/${name}`),
    ),
    [false, false, false, true],
  );
});

test('the licences of what is in it lie beside it', () => {
  const texts = read('dist/action/LICENSES.txt');
  for (const name of ['@aws-sdk/core', '@azure/identity', '@octokit/core', 'semver', 'yaml']) {
    assert.match(texts, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
  }
  assert.not.match(texts, /^undici /m, 'it is left out');
  assert.match(texts, /Apache License/);
  assert.match(texts, /Permission is hereby granted/);
});

test('the same is built in every folder: paths in it begin in the repository', () => {
  const paths = read(file.runs.main).match(/"[^"\n]{0,200}node_modules\/[^"\n]+"/g) ?? [];
  assert.ok(paths.length > 0);
  assert.equal(
    paths.filter((one) => !one.startsWith('"node_modules/')),
    [],
  );
  assert.not.ok(read(file.runs.main).includes(fileURLToPath(ROOT)));
});

test.run();
