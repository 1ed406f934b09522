import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { HEAD, lines, loadFiles } from './folder.ts';

const test = suite('config/merge: several files as one');

const SETS = 'permissionSets: { R: {} }\n';
const entry = (group: string) =>
  `assignments:\n  - { groups: [${group}], permissionSets: [R], accounts: [a] }\n`;

test('maps are joined key by key, assignments one after the other, files by name', () => {
  const loaded = loadFiles({
    'access.yaml': `${HEAD}include: ["*/b.yaml", "*/a.yaml"]\ngroups: { Main: {} }\n${entry('Main')}`,
    't/b.yaml': `groups: { B: {} }\n${entry('B')}`,
    't/a.yaml': `${SETS}${entry('A')}`,
  });
  assert.equal(lines(loaded), []);
  assert.equal(Object.keys(loaded.config?.groups ?? {}), ['Main', 'B']);
  const groups = loaded.config?.assignments?.map((each) => each.groups?.[0]);
  assert.equal(groups, ['Main', 'A', 'B']);
  assert.equal([...loaded.sources.keys()], ['access.yaml', 't/a.yaml', 't/b.yaml']);
});

test('every value is found in the file that it stands in', () => {
  const { where } = loadFiles({
    'access.yaml': `${HEAD}include: [t.yaml]\n${entry('Main')}`,
    't.yaml': `${SETS}${entry('Other')}`,
  });
  assert.equal(where(['assignments', 0, 'groups', 0]), {
    file: 'access.yaml',
    line: 5,
    column: 16,
    endLine: 5,
    endColumn: 20,
  });
  assert.equal(where(['assignments', 1, 'groups', 0]), {
    file: 't.yaml',
    line: 3,
    column: 16,
    endLine: 3,
    endColumn: 21,
  });
  assert.is(where(['permissionSets', 'R', 'description']).file, 't.yaml');
  assert.is(where(['permissionSets', 'R']).column, 19);
  assert.is(where(['prune']).file, 'access.yaml');
});

test('a section that only an included file has is placed there', () => {
  const { where } = loadFiles({
    'access.yaml': `${HEAD}include: [t.yaml]\n`,
    't.yaml': `\ngroups: { A: {} }\n`,
  });
  assert.is(where(['groups']).file, 't.yaml');
  assert.is(where(['groups']).line, 2);
});

test('the order of files never matters', () => {
  const texts = [`groups: { A: {} }\n`, `groups: { B: {} }\n${SETS}`, entry('A')];
  const load = (names: readonly string[]) => {
    const files = names.map((name, index) => [`t/${name}.yaml`, texts[index] ?? ''] as const);
    const main = { 'access.yaml': `${HEAD}include: ["t/*.yaml"]\n` };
    return loadFiles({ ...main, ...Object.fromEntries(files) });
  };
  const one = load(['1', '2', '3']);
  const other = load(['3', '1', '2']);
  assert.equal(lines(one), []);
  assert.equal(lines(other), []);
  assert.equal(one.config?.assignments, other.config?.assignments);
  assert.equal(new Set(Object.keys(one.config?.groups ?? {})), new Set(['A', 'B']));
  assert.equal(new Set(Object.keys(other.config?.groups ?? {})), new Set(['A', 'B']));
});

test('a key in two files names both places', () => {
  const loaded = loadFiles({
    'access.yaml': `${HEAD}include: ["t/*.yaml"]\ngroups:\n  A: {}\n`,
    't/a.yaml': 'groups:\n  A: {}\n  B: {}\n',
    't/b.yaml': 'groups:\n  B: {}\n',
  });
  assert.equal(lines(loaded), [
    't/a.yaml:2:3 E033 "A" is declared here and in access.yaml, line 5',
    't/b.yaml:2:3 E033 "B" is declared here and in t/a.yaml, line 3',
  ]);
});

test('a misshapen section is one problem, wherever it is', () => {
  const loaded = loadFiles({
    'access.yaml': `${HEAD}include: ["t/*.yaml"]\ngroups: []\n`,
    't/a.yaml': 'groups: { A: {} }\nassignments: {}\n',
    't/b.yaml': '- a\n',
  });
  assert.equal(lines(loaded), [
    '4:1 E021 this must be a map of keys and values',
    't/a.yaml:2:1 E021 this must be a list',
    't/b.yaml:1:1 E021 the file must be a map of keys and values',
  ]);
});

test('an included file holds no instance, no guardrail and no further include', () => {
  const loaded = loadFiles({
    'access.yaml': `${HEAD}include: [t.yaml]\n`,
    't.yaml': 'version: 1\nguardrails: {}\ninclude: [u.yaml]\n',
  });
  assert.equal(lines(loaded), [
    't.yaml:1:1 E030 an included file may not hold "version"',
    't.yaml:2:1 E030 an included file may not hold "guardrails"',
    't.yaml:3:1 E030 an included file may not hold "include"',
  ]);
});

test('problems in included files have their places there', () => {
  const loaded = loadFiles({
    'access.yaml': `${HEAD}include: [t.yaml]\nassignments: []\n`,
    't.yaml':
      'assignments:\n  - group: [A]\n    permissionSets: [R]\n    accounts: [123456789012]\n',
  });
  assert.equal(lines(loaded), [
    't.yaml:2:5 E020 unknown key "group", did you mean "groups"?',
    't.yaml:3:22 E102 unknown permission set "R"',
    't.yaml:4:16 E022 123456789012 must be a text, and without quotes it is a number',
  ]);
});

test.run();
