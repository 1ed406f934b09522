import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { HEAD, lines, loadFiles, problemsOf } from './folder.ts';

const test = suite('config: what a hostile file may cost');

test('a pattern that has to look at too many files is refused', () => {
  const crowd = Array.from({ length: 10_001 }, (_, index) => [`d/${index}`, ''] as const);
  const loaded = loadFiles({
    ...Object.fromEntries(crowd),
    'access.yaml': `${HEAD}include: ["d/*.yaml"]\n`,
  });
  assert.equal(lines(loaded), ['3:11 E034 the pattern has to look at too many files']);
});

test('thousands of unknown names: only the first ones get a guess', () => {
  const sets = Array.from({ length: 9_000 }, (_, index) => `  Set${index}: {}\n`);
  const names = Array.from({ length: 9_000 }, (_, index) => `  - Sxt${index}\n`);
  const problems = problemsOf(
    `${HEAD}permissionSets:\n${sets.join('')}assignments:\n- groups: [A]\n  accounts: [a]\n  permissionSets:\n${names.join('')}`,
  );
  assert.is(problems[0], '9008:5 E102 unknown permission set "Sxt0", did you mean "Set0"?');
  assert.is(problems.at(-1), 'notice E009 8950 more problems are not shown');
});

test('a hostile glob and a hostile name', () => {
  const name = `${'a'.repeat(240)}.yaml`;
  const loaded = loadFiles({
    [name]: 'groups: {}\n',
    'access.yaml': `${HEAD}include: ["(a+)+(a|aa)+{a,aa}+[a]+?*.yaml", "a*a*a*a*.yaml", "a*a*a*a*b"]\n`,
  });
  assert.equal(lines(loaded), [
    '3:11 E032 no file matches "(a+)+(a|aa)+{a,aa}+[a]+?*.yaml"',
    '3:62 E032 no file matches "a*a*a*a*b"',
  ]);
  assert.ok(loaded.sources.has(name));
});

test('a pattern longer than any path is refused', () => {
  const folded = `  - >-\n${'    a\n'.repeat(40_000)}    *\n`;
  assert.equal(problemsOf(`${HEAD}include:\n  - "*${'a'.repeat(65_000)}"\n${folded}`), [
    '4:5 E026 this may have at most 1024 characters, and has 65001',
    '5:5 E026 this may have at most 1024 characters, and has 80001',
  ]);
});

test('more patterns than files is too much, whatever they mean', () => {
  const patterns = Array.from({ length: 65 }, (_, index) => `"*${index}.yaml"`);
  assert.match(
    problemsOf(`${HEAD}include: [${patterns.join(', ')}]\n`).join(),
    /^3:\d+ E034 more than 64 files are included$/,
  );
});

test('one policy file for thousands of permission sets is too much together', () => {
  const sets = Array.from(
    { length: 1_000 },
    (_, index) => `  S${index}: { inlinePolicy: { file: p.json } }\n`,
  );
  const loaded = loadFiles({
    'access.yaml': `${HEAD}permissionSets:\n${sets.join('')}`,
    'p.json': `{${' '.repeat(60_000)}}`,
  });
  assert.equal(lines(loaded), ['73:32 E034 all files together are larger than 4 MiB']);
});

test('thousands of entries that are all wrong', () => {
  const problems = problemsOf(`${HEAD}assignments:\n${'- {}\n'.repeat(10_000)}`);
  assert.is(problems.at(-1), 'notice E009 29950 more problems are not shown');
});

test('long texts of many lines are refused as fast as they are read', () => {
  const lists: readonly (readonly [string, string])[] = [
    ['ignore:\n  accounts:\n', 'a'.repeat(60)],
    ['ignore:\n  accounts:\n', '1'.repeat(60)],
    ['guardrails:\n  critical:\n    organizationalUnits:\n', 'a/'.repeat(30)],
    ['include:\n', '../a/'.repeat(12)],
    ['permissionSets:\n  R:\n    awsManagedPolicies:\n', 'a/'.repeat(30)],
  ];
  for (const [list, line] of lists) {
    const problems = problemsOf(`${HEAD}${list}      - |\n${`        ${line}\n`.repeat(10_000)}`);
    assert.match(problems[0] ?? '', /E026 this may have at most \d+ characters/);
  }
});

test.run();
