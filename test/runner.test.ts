/** The runner fails where uvu alone would pass in silence. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CANARY } from './support/canary.ts';

const test = suite('runner');

const root = fileURLToPath(new URL('..', import.meta.url));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  /** The closing line. */
  readonly last: string;
}

/** Runs test/run.ts on a folder with these files. */
function run(
  files: Readonly<Record<string, string>>,
  { ci = false, only = '' }: { readonly ci?: boolean; readonly only?: string } = {},
): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-runner-'));
  const tests = join(folder, 'tests');
  try {
    mkdirSync(tests);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const [file, text] of Object.entries(files)) {
      writeFileSync(join(tests, file), text);
    }
    const { CI: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'test/run.ts', only],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...env, TEST_FOLDER: tests, ...(ci && { CI: 'true' }) },
      },
    );
    const last = stdout.trimEnd().split('\n').at(-1) ?? '';
    return { code: status, out: stdout + stderr, last };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file with one suite around this code. */
function file(code: string, end = 'test.run();'): string {
  return `import { suite } from 'uvu';\nimport * as assert from 'uvu/assert';\nconst test = suite('x');\n${code}\n${end}\n`;
}

const PASSES = "test('passes', () => assert.is(1, 1));";
const FAILS = "test('fails', () => assert.is(1, 2));";

const cases: readonly [
  name: string,
  files: Readonly<Record<string, string>>,
  code: number,
  last: string,
  says?: string,
][] = [
  ['a passing test', { 'a.test.ts': file(PASSES) }, 0, '1 passed, 0 failed, 0 skipped'],
  ['a failing test', { 'a.test.ts': file(PASSES + FAILS) }, 1, '1 passed, 1 failed, 0 skipped'],
  [
    'files that pass do not hide one that fails',
    { 'a.test.ts': file(FAILS), 'b.test.ts': file(PASSES), 'c.test.ts': file(PASSES) },
    1,
    '2 passed, 1 failed, 0 skipped',
  ],
  [
    'a forgotten run()',
    { 'a.test.ts': file(PASSES, ''), 'b.test.ts': file(PASSES) },
    1,
    '1 passed, 0 failed, 0 skipped',
    'a.test.ts: no suite called .run()',
  ],
  [
    'a suite without tests',
    { 'a.test.ts': file(''), 'b.test.ts': file(PASSES) },
    1,
    '1 passed, 0 failed, 0 skipped',
    'a.test.ts: a suite without tests',
  ],
  [
    'an error that is null',
    { 'a.test.ts': file("test('null', () => { throw null; });") },
    1,
    '0 passed, 1 failed, 0 skipped',
    'a.test.ts: failed without an error',
  ],
  [
    'a hook that throws',
    { 'a.test.ts': file(`test.before(() => { throw new Error('x'); });\n${PASSES}`) },
    1,
    '0 passed, 1 failed, 0 skipped',
    'a.test.ts: failed without an error',
  ],
  ['no file at all', { 'a.ts': file(PASSES) }, 1, '0 passed, 0 failed, 0 skipped'],
  [
    'a test that asks another machine',
    {
      'a.test.ts': file(
        "test('out', async () => { await fetch('http://192.0.2.1/').catch((e) => { throw e.cause ?? e; }); });",
      ),
    },
    1,
    '0 passed, 1 failed, 0 skipped',
    'a test tried to reach 192.0.2.1',
  ],
];

const SHOWN = 'a SCIM token is in the output of the tests';
const CUT = CANARY.length / 2;

const shows: readonly [name: string, code: string][] = [
  ['on stdout', `console.log('x${CANARY}y');`],
  ['on stderr', `console.error('${CANARY}');`],
  ['as bytes', `process.stdout.write(Buffer.from('${CANARY}'));`],
  [
    'in two writes',
    `process.stdout.write('${CANARY.slice(0, CUT)}'); process.stdout.write('${CANARY.slice(CUT)}');`,
  ],
];

for (const [name, code] of shows) {
  test(`a token ${name}: the run fails, though every test passes`, () => {
    const ran = run({ 'a.test.ts': file(`test('shows', () => { ${code} });`) });
    assert.equal([ran.code, ran.last], [1, '1 passed, 0 failed, 0 skipped']);
    assert.ok(ran.out.includes(SHOWN));
  });
}

for (const [name, files, code, last, says] of cases) {
  test(name, () => {
    const ran = run(files);
    assert.equal([ran.code, ran.last], [code, last], ran.out);
    assert.ok(ran.out.includes(says ?? ''), ran.out);
  });
}

const left: readonly [name: string, code: string][] = [
  ['skip', `${PASSES}\ntest.skip('later', () => assert.is(1, 2));`],
  ['only', `test('other', () => assert.is(1, 2));\n${PASSES.replace('test(', 'test.only(')}`],
];

for (const [name, code] of left) {
  test(`.${name} is for working: it fails in CI`, () => {
    const files = { 'a.test.ts': file(code) };
    const [here, there] = [run(files), run(files, { ci: true })];
    assert.equal([here.code, here.last], [0, '1 passed, 0 failed, 1 skipped'], here.out);
    assert.equal([there.code, there.last], [1, '1 passed, 0 failed, 1 skipped'], there.out);
  });
}

test('a file that cannot be read as code fails', () => {
  assert.is.not(run({ 'a.test.ts': 'throw new Error("x");', 'b.test.ts': file(PASSES) }).code, 0);
});

test('a test that never ends fails', () => {
  assert.is.not(run({ 'a.test.ts': file("test('x', () => new Promise(() => {}));") }).code, 0);
});

test('an argument keeps the files whose path contains it', () => {
  const ran = run({ 'a.test.ts': file(FAILS), 'b.test.ts': file(PASSES) }, { only: 'b.test' });
  assert.equal([ran.code, ran.last], [0, '1 passed, 0 failed, 0 skipped'], ran.out);
});

test('an argument that matches nothing fails', () => {
  assert.is(run({ 'a.test.ts': file(PASSES) }, { only: 'no such file' }).code, 1);
});

test.run();
