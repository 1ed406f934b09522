/** Planted faults: an upgrade of Biome that loses one of these rules is noticed here. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const test = suite('biome');

const root = fileURLToPath(new URL('..', import.meta.url));

const LATER = "async function later(): Promise<string> {\n  return 'x';\n}\n\n";
const KIND = "type Kind = 'a' | 'b';\n\n";

/** Rule, file and what is wrong in it. */
const faults: readonly [rule: string, file: string, text: string][] = [
  [
    'nursery/noFloatingPromises',
    'src/floating.ts',
    `${LATER}export function f(): void {\n  later();\n}\n`,
  ],
  [
    'nursery/noMisusedPromises',
    'src/misused.ts',
    `${LATER}export function f(): number {\n  if (later()) {\n    return 1;\n  }\n  return 0;\n}\n`,
  ],
  [
    'nursery/useExhaustiveSwitchCases',
    'src/switch.ts',
    `${KIND}export function f(kind: Kind): void {\n  switch (kind) {\n    case 'a':\n      break;\n  }\n}\n`,
  ],
  ['suspicious/noExplicitAny', 'src/any.ts', 'export const x: any = 1;\n'],
  [
    'style/noNonNullAssertion',
    'src/bang.ts',
    'export const f = (x: string | undefined) => x!.length;\n',
  ],
  ['suspicious/noConsole', 'src/console.ts', "console.log('x');\n"],
  [
    'suspicious/noImportCycles',
    'src/cycle-a.ts',
    "import { b } from './cycle-b.ts';\n\nexport const a = (): number => b();\n",
  ],
  [
    'suspicious/noImportCycles',
    'src/cycle-b.ts',
    "import { a } from './cycle-a.ts';\n\nexport const b = (): number => a();\n",
  ],
  ['style/noDefaultExport', 'src/default.ts', 'export default 1;\n'],
  ['style/noProcessEnv', 'src/env.ts', "export const ci = process.env['CI'];\n"],
  [
    'style/useBlockStatements',
    'src/block.ts',
    'export function f(x: number): number {\n  if (x) return 1;\n  return 0;\n}\n',
  ],
  [
    'style/useImportType',
    'src/type.ts',
    "import { Stats } from 'node:fs';\n\nexport type S = Stats;\n",
  ],
];

const GOOD = `${LATER}${KIND}export async function f(kind: Kind): Promise<string> {
  switch (kind) {
    case 'a':
      return await later();
    case 'b':
      return '';
  }
}
`;

/** Runs Biome with the settings of this repository on a folder with these files. */
function lint(files: Readonly<Record<string, string>>): { code: number | null; out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-biome-'));
  try {
    const settings = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    const all = {
      ...files,
      'biome.json': JSON.stringify({ ...settings, vcs: { enabled: false } }),
    };
    for (const [file, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const args = [biome, 'lint', '--reporter=github', '--max-diagnostics=none', 'src', 'scripts'];
    const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    return { code: run.status, out: run.stdout + run.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ENV = { 'scripts/env.ts': "export const ci = process.env['CI'];\n", 'src/good.ts': GOOD };

test('every planted fault is told where it is', () => {
  const planted = Object.fromEntries(faults.map(([, file, text]) => [file, text]));
  const { code, out } = lint({ ...ENV, ...planted });
  assert.is(code, 1);
  const lines = out.split('\n');
  assert.equal(
    faults
      .filter(
        ([rule, file]) =>
          !lines.some((line) => line.includes(`lint/${rule},`) && line.includes(`/${file},`)),
      )
      .map(([rule, file]) => `${rule} ${file}`),
    [],
    out,
  );
  assert.not.match(out, 'good.ts');
  assert.not.match(out, 'scripts/env.ts');
});

for (const [rule, file, text] of faults.filter(([, name]) => !name.includes('cycle'))) {
  test(`${rule} alone fails the run: ${file}`, () => {
    assert.is(lint({ ...ENV, [file]: text }).code, 1);
  });
}

test('without a fault there is nothing to tell', () => {
  const { code, out } = lint(ENV);
  assert.is(code, 0, out);
});

test('the environment is main.ts alone', () => {
  assert.is(lint({ ...ENV, 'src/main.ts': "export const ci = process.env['CI'];\n" }).code, 0);
});

test.run();
