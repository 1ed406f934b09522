import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Case, HEAD, problemsOf } from './folder.ts';

const test = suite('config/names: texts in disguise');

const cases: readonly Case[] = [
  [
    'a zero-width space in a name',
    'groups:\n  "Con\\u200Btoso": {}\n',
    '4:3 E110 this holds the invisible character U+200B',
  ],
  [
    'a bidi override in a name',
    'ignore: { groups: ["abc\\u202Edef"] }\n',
    '3:20 E110 this holds the invisible character U+202E',
  ],
  [
    'a line break in a name',
    'ignore: { groups: ["a\\nb"] }\n',
    '3:20 E110 this holds the invisible character U+000A',
  ],
  [
    'an escape character in a name',
    'ignore: { groups: ["a\\e[31m"] }\n',
    '3:20 E110 this holds the invisible character U+001B',
  ],
  [
    'a raw NUL',
    'ignore: { groups: [a\u0000b] }\n',
    '3:20 E110 this holds the invisible character U+0000',
  ],
  [
    'a line separator in a reason',
    'permissionSets: { R: {} }\nassignments:\n  - { groups: [A], permissionSets: [R], accounts: [a], reason: "a\\u2028b" }\n',
    '5:64 E110 this holds the invisible character U+2028',
  ],
  [
    'line breaks in a reason',
    'permissionSets: { R: {} }\nassignments:\n  - { groups: [A], permissionSets: [R], accounts: [a], reason: "a\\nb\\tc" }\n',
  ],
  [
    'a private use character',
    'ignore: { groups: ["a\\uE000"] }\n',
    '3:20 E110 this holds the invisible character U+E000',
  ],
  [
    'a lone surrogate',
    'ignore: { groups: ["a\\uD800b"] }\n',
    '3:20 E110 this holds the invisible character U+D800',
  ],
  [
    'a letter with a separate accent',
    'groups:\n  Andre\u0301: {}\n',
    '4:3 E111 "Andre\u0301" holds letters with separate accents (not Unicode NFC)',
  ],
  ['the same letter in one character', 'groups:\n  Andr\u00e9: {}\n'],
  [
    'Cyrillic in a Latin word',
    'groups:\n  \u0410WS Platform: {}\n',
    '4:3 E112 the word "\u0410WS" mixes letters that look alike: "W" is Latin, "\u0410" is Cyrillic',
  ],
  [
    'Greek in a Latin word',
    'ignore: { groups: ["\u039fps"] }\n',
    '3:20 E112 the word "\u039fps" mixes letters that look alike: "p" is Latin, "\u039f" is Greek',
  ],
  [
    'a word of Cyrillic beside a Latin one',
    'groups:\n  AWS \u041f\u043b\u0430\u0442\u0444\u043e\u0440\u043c\u0430: {}\n',
  ],
  [
    'full-width letters',
    'groups:\n  \uff21\uff37\uff33: {}\n',
    '4:3 E112 the word "\uff21\uff37\uff33" mixes letters that look alike: "\uff21" is Latin in a style',
  ],
  [
    'Greek in a reason is fine',
    'permissionSets: { R: {} }\nassignments:\n  - { groups: [A], permissionSets: [R], accounts: [a], reason: "10k\u03a9 lab" }\n',
  ],
  ['an emoji in a name is only a name', 'groups:\n  Team \ud83d\ude80: {}\n'],
  ['Japanese in a name', 'groups:\n  \u958b\u767aTeam: {}\n'],
  [
    'a token in a value is not quoted',
    'identitySource: { provider: eyJhbGciOiJIUzI1NiJ9 }\n',
    '3:29 E113 this looks like a credential',
  ],
  [
    'an access key in a key is not quoted',
    'AKIAIOSFODNN7EXAMPLE: x\n',
    '3:1 E113 this looks like a credential',
  ],
  [
    'a GitHub token in a list',
    'ignore: { groups: [ghp_0123456789abcdefghij0123456789abcdef] }\n',
    '3:20 E113 this looks like a credential',
  ],
  [
    'a private key',
    'permissionSets:\n  R:\n    description: |\n      -----BEGIN RSA PRIVATE KEY-----\n      abc\n',
    '5:18 E113 this looks like a credential',
  ],
  [
    'a token where an account id belongs',
    'ignore: { accounts: [eyJhbGciOiJIUzI1NiJ9] }\n',
    '3:22 E113 this looks like a credential',
  ],
  [
    'a secret name in no list twice',
    'ignore: { groups: [ghp_0123456789abcdefghij, ghp_0123456789abcdefghij] }\n',
    '3:20 E113 this looks like a credential',
    '3:46 E113 this looks like a credential',
  ],
  ['a word that only begins like a key', 'ignore: { groups: [AKIA-Team, eyJ] }\n'],
];

for (const [title, text, ...expected] of cases) {
  test(title, () => {
    assert.equal(problemsOf(HEAD + text), expected);
  });
}

test.run();
