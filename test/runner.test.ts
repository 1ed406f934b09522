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
const SHOWN = 'a SCIM token is in the output of the tests';

/** A test that passes, and prints. */
function shows(code: string): string {
  return file(`test('shows', () => { ${code} });`);
}

const cases: readonly [
  name: string,
  files: Readonly<Record<string, string>>,
  code: number,
  last: string,
][] = [
  [
    'files that pass do not hide one that fails',
    { 'a.test.ts': file(PASSES + FAILS), 'b.test.ts': file(PASSES) },
    1,
    '2 passed, 1 failed, 0 skipped',
  ],
  [
    'files that pass do not hide one of which uvu says nothing',
    { 'a.test.ts': file(PASSES, ''), 'b.test.ts': file(PASSES) },
    1,
    '1 passed, 0 failed, 0 skipped',
  ],
];

for (const [name, files, code, last] of cases) {
  test(name, () => {
    const ran = run(files);
    assert.equal([ran.code, ran.last], [code, last], ran.out);
  });
}

const CUT = CANARY.length / 2;

/** Each is a file of its own in one run. */
const faults: readonly [name: string, code: string, says: string][] = [
  ['no-run', '', 'no suite called .run()'],
  ['no-test', file(''), 'a suite without tests'],
  ['null', file("test('null', () => { throw null; });"), 'failed without an error'],
  [
    'hook',
    file(`test.before(() => { throw new Error('x'); });\n${PASSES}`),
    'failed without an error',
  ],
  ['no-code', 'throw new Error("x");', 'the process ended before the tests did'],
  [
    'endless',
    file("test('x', () => new Promise(() => {}));"),
    'the process ended before the tests did',
  ],
  ['stdout', shows(`console.log('x${CANARY}y');`), SHOWN],
  ['stderr', shows(`console.error('${CANARY}');`), SHOWN],
  ['bytes', shows(`process.stdout.write(Buffer.from('${CANARY}'));`), SHOWN],
  [
    'two-writes',
    shows(
      `process.stdout.write('${CANARY.slice(0, CUT)}'); process.stdout.write('${CANARY.slice(CUT)}');`,
    ),
    SHOWN,
  ],
];

const ASKS_OUT =
  "test('out', async () => { await fetch('http://192.0.2.1/').catch((e) => { throw e.cause ?? e; }); });";

test('what uvu does not tell is told, by file, and a test that asks another machine fails', () => {
  const ran = run({
    ...Object.fromEntries(faults.map(([name, code]) => [`${name}.test.ts`, code])),
    'out.test.ts': file(ASKS_OUT),
  });
  assert.is(ran.code, 1);
  for (const [name, , says] of faults) {
    assert.ok(ran.out.includes(`\n${name}.test.ts: ${says}\n`), `${name}\n${ran.out}`);
  }
  assert.ok(ran.out.includes('a test tried to reach 192.0.2.1'), ran.out);
  assert.is(ran.last, '4 passed, 3 failed, 0 skipped');
});

const LEFT = {
  'skip.test.ts': file(`${PASSES}\ntest.skip('later', () => assert.is(1, 2));`),
  'only.test.ts': file(
    `test('other', () => assert.is(1, 2));\n${PASSES.replace('test(', 'test.only(')}`,
  ),
};

for (const [ci, code] of [
  [false, 0],
  [true, 1],
] as const) {
  test(`.skip and .only are for working: they end with ${code}${ci ? ' in CI' : ''}`, () => {
    const ran = run(LEFT, { ci });
    assert.equal([ran.code, ran.last], [code, '2 passed, 0 failed, 2 skipped'], ran.out);
  });
}

test('an argument keeps the files whose path contains it', () => {
  const ran = run({ 'a.test.ts': file(FAILS), 'b.test.ts': file(PASSES) }, { only: 'b.test' });
  assert.equal([ran.code, ran.last], [0, '1 passed, 0 failed, 0 skipped'], ran.out);
});

test('no file at all, or none that an argument matches, fails', () => {
  const ran = run({ 'a.ts': '', 'a.test.ts': file(PASSES) }, { only: 'no such file' });
  assert.equal([ran.code, ran.last], [1, '0 passed, 0 failed, 0 skipped']);
});

test.run();
