import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Case, HEAD, problemsOf } from './folder.ts';

const test = suite('config/yaml: strict reading');

const cases: readonly Case[] = [
  ['nothing but the required keys is valid', ''],
  ['comments, blank lines and a document end are fine', '# a comment\n\n...\n'],
  ['an anchor', 'groups:\n  A: &a {}\n', '4:9 E005 anchors (&name) are not allowed'],
  ['an alias', 'groups:\n  A: *a\n', '4:6 E005 aliases (*name) are not allowed'],
  [
    'a list that holds itself',
    'include: &x [*x]\n',
    '3:13 E005 anchors (&name) are not allowed',
    '3:14 E005 aliases (*name) are not allowed',
  ],
  ['an anchor on a key', 'groups:\n  &k A: {}\n', '4:6 E005 anchors (&name) are not allowed'],
  ['a merge key', 'groups:\n  <<: { A: {} }\n', '4:3 E005 merge keys (<<) are not allowed'],
  ['a tag on a value', 'prune: !!str managed\n', '3:14 E006 tags (!name) are not allowed'],
  ['a tag on a map', 'groups: !!map {}\n', '3:15 E006 tags (!name) are not allowed'],
  ['an own tag', 'groups: !mine {}\n', '3:15 E006 tags (!name) are not allowed'],
  ['a tag on a key', 'groups:\n  !!str A: {}\n', '4:9 E006 tags (!name) are not allowed'],
  ['binary', 'prune: !!binary bWFuYWdlZA==\n', '3:17 E006 tags (!name) are not allowed'],
  [
    'a key twice',
    'prune: none\nprune: all\n',
    '4:1 E008 the key "prune" stands here twice, first in line 3',
  ],
  [
    'a key twice in a nested map',
    'groups:\n  A: {}\n  A: {}\n',
    '5:3 E008 the key "A" stands here twice, first in line 4',
  ],
  [
    'a number and the same text as keys',
    'groups:\n  1: {}\n  "1": {}\n',
    '5:3 E008 the key "1" stands here twice, first in line 4',
  ],
  ['a list as key', 'groups:\n  ? [a, b]\n  : {}\n', '4:5 E011 a key must be a plain text'],
  ['a key without a name', 'groups:\n  ? \n  : {}\n', '4:5 E011 "" cannot be a key'],
  ['an empty key', 'groups:\n  "": {}\n', '4:3 E011 "" cannot be a key'],
  ['the key __proto__', 'groups:\n  __proto__: {}\n', '4:3 E011 "__proto__" cannot be a key'],
  ['the key constructor is only a name', 'groups:\n  constructor: {}\n'],
  ['a tab as indentation', 'groups:\n\tA: {}\n', '4:1 E003 a tab cannot indent'],
  [
    'a missing bracket',
    'include: [a.yaml\nprune: none\n',
    '4:1 E003 the indentation does not fit, or a bracket above is not closed',
  ],
  ['a missing quote', 'prune: "none\n', '4:1 E003 a quote, colon, comma or bracket is missing'],
  ['a missing colon', 'groups:\n  A {}\n  B: {}\n', '4:3 E003 a key goes over several lines'],
  [
    'two keys on one line',
    'prune: none ignore: {}\n',
    '3:8 E003 a key and a value already stand on this line',
  ],
  [
    'wrong indentation',
    'groups:\n    A: {}\n  B: {}\n',
    '5:1 E003 the indentation does not fit, or a bracket above is not closed',
  ],
  ['an unknown escape', 'prune: "\\q"\n', '3:9 E003 this escape is unknown'],
  [
    'a text that begins with a reserved character',
    'prune: @none\n',
    '3:8 E003 a text cannot begin with this character',
  ],
  [
    'a second document',
    '---\nprune: none\n',
    '3:1 E004 a second YAML document begins here; a file holds exactly one',
  ],
  [
    'nested too deep',
    `groups: ${'['.repeat(65)}${']'.repeat(65)}`,
    '3:72 E010 maps and lists are nested more than 64 deep',
  ],
  [
    'nested too deep in blocks',
    `groups:\n${Array.from({ length: 65 }, (_, i) => `${' '.repeat(i + 1)}a:\n`).join('')}`,
    '67:65 E010 maps and lists are nested more than 64 deep',
  ],
  [
    'a map with too many keys',
    `groups:\n${Array.from({ length: 10_001 }, (_, i) => ` g${i}: {}\n`).join('')}`,
    '4:2 E010 a map has more than 10000 keys',
  ],
  [
    'nested too deep in one line',
    `groups:\n  ${'- '.repeat(30_000)}\n`,
    '4:129 E010 maps and lists are nested more than 64 deep',
  ],
  [
    'nested too deep in explicit keys',
    `groups:\n  ${'? '.repeat(30_000)}\n`,
    '4:129 E010 maps and lists are nested more than 64 deep',
  ],
  [
    'a list with too many entries',
    `include:\n${'- a\n'.repeat(10_001)}`,
    '4:1 E010 a list has more than 10000 entries',
  ],
  ['only a bracket that closes', ']', '3:1 E003 this does not belong here'],
  [
    'thousands of directives',
    `...\n${'%A b\n'.repeat(20_000)}`,
    '4:1 E007 directives (lines with %) are not allowed',
  ],
  [
    'a line that is too long',
    `prune: ${'x'.repeat(70_000)}\n`,
    '3:1 E010 a line has more than 65536 characters',
  ],
  [
    'too many parts',
    '""'.repeat(30_000).concat('\n').repeat(16),
    '14:39933 E010 the file has too many parts',
  ],
  [
    'a secret as a key twice is not quoted',
    'groups:\n  ghp_0123456789abcdefghij: {}\n  ghp_0123456789abcdefghij: {}\n',
    '5:3 E008 the key "\u2026" stands here twice, first in line 4',
  ],
];

for (const [title, text, ...expected] of cases) {
  test(title, () => {
    assert.equal(problemsOf(HEAD + text), expected);
  });
}

test.run();
