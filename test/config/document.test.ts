import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Case, problemsOf } from './folder.ts';

const test = suite('config/yaml: whole documents');

const cases: readonly Case[] = [
  ['an empty file', '', '1:1 E004 the file is empty'],
  ['only comments', '# nothing\n', '1:1 E004 the file is empty'],
  ['only a document end', '...\n', '1:1 E004 the file is empty'],
  ['null', 'null\n', '1:1 E004 the file is empty'],
  ['a list', '- version: 1\n', '1:1 E021 the file must be a map of keys and values'],
  ['a text', 'hello\n', '1:1 E021 the file must be a map of keys and values'],
  [
    'an empty map',
    '{}',
    '1:1 E023 "identityCenter" is missing here',
    '1:1 E023 "version" is missing here',
  ],
  [
    'a YAML directive',
    '%YAML 1.1\n---\nversion: 1\nidentityCenter: { region: eu-central-1 }\n',
    '1:1 E007 directives (lines with %) are not allowed',
  ],
  [
    'a TAG directive',
    '%TAG ! tag:x,2000:\n---\nversion: 1\nidentityCenter: { region: eu-central-1 }\n',
    '1:1 E007 directives (lines with %) are not allowed',
  ],
  [
    'an unknown directive',
    '%FOO bar\n---\nversion: 1\nidentityCenter: { region: eu-central-1 }\n',
    '1:1 E007 directives (lines with %) are not allowed',
  ],
  [
    'an octal number under YAML 1.1 stays what it is',
    '%YAML 1.1\n---\nversion: 01\nidentityCenter: { region: eu-central-1 }\n',
    '1:1 E007 directives (lines with %) are not allowed',
  ],
  [
    'a byte order mark is no problem',
    '\ufeffversion: 1\nidentityCenter: { region: eu-central-1 }\n',
  ],
  [
    'Windows line ends',
    'version: 1\r\nidentityCenter: { region: x }\r\n',
    '2:27 E025 "x" must be the code of a Region, such as eu-central-1',
  ],
  ['JSON is YAML', '{"version": 1, "identityCenter": {"region": "eu-central-1"}}'],
  [
    'a first document that is empty',
    '---\n---\nversion: 1\n',
    '2:1 E004 a second YAML document begins here; a file holds exactly one',
  ],
];

for (const [title, text, ...expected] of cases) {
  test(title, () => {
    assert.equal(problemsOf(text), expected);
  });
}

test.run();
