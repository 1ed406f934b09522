import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CANARY, type HostileCase } from './case.ts';
import { costCases } from './costs.ts';
import { fileCases } from './links.ts';
import type { Answer } from './loader.ts';
import { metadataCases } from './metadata-cases.ts';
import { nameCases } from './name-cases.ts';
import { misplaced } from './places.ts';
import { policyCases } from './policy-cases.ts';
import { Warden } from './warden.ts';
import { yamlCases } from './yaml-cases.ts';

const test = suite('config: hostile files, with 256 MB at most');

const CORPUS: readonly HostileCase[] = [
  ...yamlCases,
  ...costCases,
  ...nameCases,
  ...fileCases,
  ...policyCases,
  ...metadataCases,
];

const warden = new Warden();
const times: { title: string; milliseconds: number }[] = [];

for (const one of CORPUS) {
  test(one.title, async () => {
    const answer = await inFolder(one, (file) => warden.load(file));
    times.push({ title: one.title, milliseconds: answer.milliseconds });
    assert.equal(misplaced(answer.problems, answer.sources), []);
    assert.not.match(JSON.stringify(answer.problems), CANARY);
    if (typeof one.expected === 'string') {
      assert.is(first(answer), one.expected);
      assert.is(answer.config, undefined);
    } else {
      assert.is(first(answer), 'no problem');
      assert.equal(at(answer.config, one.expected.path), one.expected.value);
    }
  });
}

test('there are 300 of them and more, no two of one name', () => {
  assert.ok(CORPUS.length >= 300);
  assert.is(new Set(CORPUS.map(({ title }) => title)).size, CORPUS.length);
});

test.after(async () => {
  await warden.end();
  times.sort((a, b) => b.milliseconds - a.milliseconds);
  const slowest = times
    .slice(0, 5)
    .map(({ title, milliseconds }) => `${Math.round(milliseconds)} ms ${title}`);
  process.stdout.write(`\n${CORPUS.length} inputs, the slowest:\n${slowest.join('\n')}\n`);
});

/** The first problem as `place code`; the file is named where it is not access.yaml. */
function first({ problems: [problem] }: Answer): string {
  if (!problem) {
    return 'no problem';
  }
  const { at, code } = problem;
  const file = at === undefined || at.file === 'access.yaml' ? '' : `${at.file}:`;
  return at ? `${file}${at.line}:${at.column} ${code}` : code;
}

function at(config: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => Object(value)[step], config);
}

async function inFolder<T>(
  { files, links = {}, pipes = [] }: HostileCase,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const base = mkdtempSync(join(tmpdir(), 'accessctl-'));
  const folder = join(base, 'repo');
  const outside = join(base, 'repo-evil');
  try {
    mkdirSync(folder);
    mkdirSync(outside);
    for (const name of ['secret.yaml', 'secret.json', 'secret.xml']) {
      writeFileSync(join(outside, name), `"${CANARY}"`);
    }
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    for (const [name, target] of Object.entries(links)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      symlinkSync(target.replace('OUTSIDE', outside), join(folder, name));
    }
    for (const name of pipes) {
      execFileSync('mkfifo', [join(folder, name)]);
    }
    return await use(join(folder, 'access.yaml'));
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

test.run();
