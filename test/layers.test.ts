/** Who may import whom, downwards only; a planted fault of each sort shows that the rules hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const test = suite('layers');

/** The height of each part; what has the same height does not know each other. */
const HEIGHTS: Readonly<Record<string, number>> = {
  'main.ts': 5,
  'action.ts': 5,
  commands: 4,
  github: 3,
  render: 2,
  access: 2,
  providers: 2,
  config: 2,
  reconcile: 1,
  'version.ts': 0,
};

/** The files that touch `process`. */
const EDGES = ['main.ts', 'action.ts'];
const SANDBOX = 'sandbox';
const MAY_IMPORT_SANDBOX = ['commands/sandbox.ts', 'commands/demo.ts'];
const LIBRARIES_OF_RECONCILE = ['canonicalize', 'tinyduration', 'node:crypto'];

/** @param file relative to src, with slashes */
function faultsOf(file: string, text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  const imports = [
    ...code.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*['"]([^'"]+)['"]/g),
  ];
  const wrong = imports
    .map(([, name = '']) => name)
    .filter((name) => !mayImport(file, name))
    .map((name) => `${file} imports ${name}`);
  const plain = code.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, '');
  const touches = /\bprocess\b/.test(plain.replace(/`(?:\\.|[^`\\$]|\$(?!\{))*`/g, ''));
  return touches && !EDGES.includes(file) ? [...wrong, `${file} touches process`] : wrong;
}

function mayImport(file: string, name: string): boolean {
  const from = partOf(file);
  if (!name.startsWith('.')) {
    return (
      name !== 'node:process' && (from !== 'reconcile' || LIBRARIES_OF_RECONCILE.includes(name))
    );
  }
  const target = posix.join(posix.dirname(file), name);
  if (target.startsWith('..')) {
    return name.endsWith('.json') && from !== 'reconcile';
  }
  const to = partOf(target);
  if (from === to) {
    return true;
  }
  return to === SANDBOX
    ? MAY_IMPORT_SANDBOX.includes(file)
    : (HEIGHTS[from] ?? -1) > (HEIGHTS[to] ?? Number.POSITIVE_INFINITY);
}

function partOf(file: string): string {
  return file.split('/')[0] ?? '';
}

const src = new URL('../src/', import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));

test('every import of src leads down, and only main.ts and action.ts touch process', () => {
  assert.ok(files.length > 100, 'the files are found');
  assert.equal(
    files.flatMap((file) => faultsOf(file, readFileSync(new URL(file, src), 'utf8'))),
    [],
  );
});

test('every part of src has its place', () => {
  const parts = new Set(files.map(partOf));
  assert.equal(
    [...parts].filter((part) => !(part in HEIGHTS) && part !== SANDBOX),
    [],
  );
});

const planted: readonly [file: string, text: string, isFault: boolean][] = [
  ['reconcile/a.ts', "import { x } from '../providers/index.ts';", true],
  ['reconcile/a.ts', "import type { x } from '../config/load.ts';", true],
  ['reconcile/a.ts', "import { readFileSync } from 'node:fs';", true],
  ['reconcile/kinds/a.ts', "import canonicalize from 'canonicalize';", false],
  ['reconcile/kinds/a.ts', "import { x } from '../types.ts';", false],
  ['render/a.ts', "export { x } from '../config/load.ts';", true],
  ['render/a.ts', "import { x } from '../providers/index.ts';", true],
  ['config/a.ts', "import { x } from '../reconcile/errors.ts';", false],
  ['providers/aws/a.ts', "import { x } from '../../commands/plan.ts';", true],
  ['providers/aws/a.ts', "const x = await import('../../main.ts');", true],
  ['commands/plan.ts', "import { x } from '../sandbox/sandbox.ts';", true],
  ['commands/demo.ts', "import { x } from '../sandbox/sandbox.ts';", false],
  ['sandbox/a.ts', "import { x } from '../reconcile/errors.ts';", true],
  ['sandbox/a.ts', "import { x } from '../version.ts';", true],
  ['render/a.ts', "import '../sandbox/sandbox.ts';", true],
  ['render/a.ts', "import { VERSION } from '../version.ts';", false],
  ['commands/a.ts', 'const x = process.env;', true],
  ['commands/a.ts', ['const x = `a $', '{process.pid}`;'].join(''), true],
  ['commands/a.ts', 'const { env } = process;', true],
  ['commands/a.ts', "import { env } from 'node:process';", true],
  ['commands/a.ts', "// process.env\n/* process.env */ const x = 'process.env';", false],
  ['main.ts', 'const x = process.env;', false],
];

for (const [file, text, isFault] of planted) {
  test(`${isFault ? 'finds' : 'allows'} in ${file}: ${text.split('\n')[0]}`, () => {
    assert.is(faultsOf(file, text).length, isFault ? 1 : 0);
  });
}

test.run();
