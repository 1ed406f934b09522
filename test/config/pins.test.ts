import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Case, problemsOf } from './folder.ts';

const test = suite('config/schema: pins of the instance');

const cases: readonly Case[] = [
  [
    'a region with a blank',
    'version: 1\nidentityCenter: { region: eu central-1 }\n',
    '2:27 E025 "eu central-1" must be the code of a Region, such as eu-central-1',
  ],
  [
    'a version that is a text',
    'version: "1"\nidentityCenter: { region: eu-central-1 }\n',
    '1:10 E021 this must be a number',
  ],
  [
    'version 2',
    'version: 2\nidentityCenter: { region: eu-central-1 }\n',
    '1:10 E024 this must be 1',
  ],
  ['no region', 'version: 1\nidentityCenter: {}\n', '2:1 E023 "region" is missing here'],
  ['no identityCenter', 'version: 1\n', '1:1 E023 "identityCenter" is missing here'],
  [
    'pins of the wrong form',
    'version: 1\nidentityCenter:\n  region: eu-central-1\n  instanceArn: ssoins-1\n  identityStoreId: x\n  organizationId: o-1\n  vantage: member\n',
    '4:16 E025 "ssoins-1" must be the ARN of an instance, such as arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6',
    '5:20 E025 "x" must be the id of an identity store, such as d-9967a1b2c3',
    '6:19 E025 "o-1" must be the id of an organization, such as o-a1b2c3d4e5',
    '7:12 E024 "member" must be one of management, delegated',
  ],
  [
    'an attribute that is no source',
    'version: 1\nidentityCenter:\n  region: eu-central-1\n  accessControlAttributes: { CostCenter: costCenter, "a;b": "\u0024{path:title}" }\n',
    '4:42 E025 "costCenter" must be a source such as \u0024{path:enterprise.costCenter}',
    '4:54 E025 the name "a;b" may hold only letters, digits, blanks and _ . : / = + - @',
  ],
  [
    '51 attributes',
    `version: 1\nidentityCenter:\n  region: eu-central-1\n  accessControlAttributes:\n${Array.from({ length: 51 }, (_, i) => `    a${i}: \u0024{path:title}\n`).join('')}`,
    '4:3 E026 this may have at most 50 keys, and has 51',
  ],
];

for (const [title, text, ...expected] of cases) {
  test(title, () => {
    assert.equal(problemsOf(text), expected);
  });
}

test.run();
