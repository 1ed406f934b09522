import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Case, HEAD, problemsOf } from './folder.ts';

const test = suite('config/policies: documents in access.yaml');

const cases: readonly Case[] = [
  ['an empty policy means none', 'permissionSets:\n  R:\n    inlinePolicy: {}\n'],
  [
    'a good policy',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "s3:*", Resource: ["*"], Condition: { Bool: { "aws:SecureTransport": true } } }\n',
  ],
  [
    'one statement without a list',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement: { Effect: Allow, Action: "s3:*", Resource: "*" }\n',
  ],
  [
    'one bad statement without a list',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement: { Effect: allow, Action: "s3:*", Resource: "*" }\n',
    '7:28 E024 "allow" must be one of Allow, Deny, did you mean "Allow"?',
  ],
  [
    'no statement',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n',
    '5:5 E122 a policy needs Statement',
  ],
  [
    'an empty list of statements',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement: []\n',
    '7:7 E026 this list may not be empty',
  ],
  [
    'a misspelt Statement is one error',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statements: []\n',
    '7:7 E020 unknown key "Statements", did you mean "Statement"?',
  ],
  [
    'no version',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "*" }\n',
    '5:5 warning E124 without Version the policy language of 2008 is meant',
  ],
  [
    'a version that does not exist',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-18"\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "*" }\n',
    '6:16 E024 "2012-10-18" must be one of 2012-10-17, 2008-10-17, did you mean "2012-10-17"?',
  ],
  [
    'a version that is read as text',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: 2012-10-17\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "*" }\n',
  ],
  [
    'an effect in lower case',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: deny, Action: "*", Resource: "*" }\n',
    '8:21 E024 "deny" must be one of Allow, Deny, did you mean "Deny"?',
  ],
  [
    'no effect',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Action: "*", Resource: "*" }\n',
    '8:11 E023 "Effect" is missing here',
  ],
  [
    'no action',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Sid: One, Effect: Allow, Resource: "*" }\n',
    '8:11 E122 a statement needs either Action or NotAction, and this has none',
  ],
  [
    'Action and NotAction',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*", NotAction: "*", Resource: "*" }\n',
    '8:11 E122 a statement needs either Action or NotAction, and this has both',
  ],
  [
    'a misspelt action is one error',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Actions: "*", Resource: "*" }\n',
    '8:28 E020 unknown key "Actions", did you mean "Action"?',
  ],
  [
    'no resource',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*" }\n',
    '8:11 E122 a statement needs either Resource or NotResource, and this has none',
  ],
  [
    'Resource and NotResource',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "*", NotResource: "*" }\n',
    '8:11 E122 a statement needs either Resource or NotResource, and this has both',
  ],
  [
    'a principal',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Principal: "*", Action: "*", Resource: "*" }\n',
    '8:28 E123 an inline policy has no Principal',
  ],
  [
    'an action that is a number',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: 5, Resource: "*" }\n',
    '8:36 E022 5 must be a text, and without quotes it is a number',
  ],
  [
    'an empty action',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "", Resource: [] }\n',
    '8:36 E026 this may not be empty',
    '8:40 E026 this list may not be empty',
  ],
  [
    'a condition that is a text',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "*", Condition: { Bool: "x" } }\n',
    '8:75 E021 this must be a map of keys and values',
  ],
  [
    'a character beyond Latin-1',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "arn:aws:s3:::\u20ac" }\n',
    '5:5 E121 the inline policy holds the character U+20AC, and AWS takes only Latin-1',
  ],
  [
    '10,241 bytes without blanks',
    `permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "${'x'.repeat(10_157)}" }\n`,
    '5:5 E120 the inline policy has 10,241 bytes without blanks, at most 10,240 are allowed',
  ],
  [
    '10,240 bytes without blanks',
    `permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "${'x'.repeat(10_156)}" }\n`,
    '5:5 notice E128 the inline policy has 10,240 of 10,240 bytes without blanks: 100 % of what is allowed',
  ],
  [
    '9,216 bytes without blanks: nine tenths',
    `permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "${'x'.repeat(9_132)}" }\n`,
    '5:5 notice E128 the inline policy has 9,216 of 10,240 bytes without blanks: 90 % of what is allowed',
  ],
  [
    'a byte less',
    `permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "${'x'.repeat(9_131)}" }\n`,
  ],
  [
    '30,000 bytes, most of them blanks',
    `permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "x${' '.repeat(29_915)}" }\n`,
    '5:5 notice E128 the inline policy has 30,000 of 32,768 bytes: 91 % of what is allowed',
  ],
  [
    '32,769 bytes, most of them blanks',
    `permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "x${' '.repeat(32_684)}" }\n`,
    '5:5 E120 the inline policy has 32,769 bytes, at most 32,768 are allowed',
  ],
  [
    'a secret in a policy',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "AKIAIOSFODNN7EXAMPLE" }\n',
    '8:51 E113 this looks like a credential',
  ],
  [
    'the language of 2008',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2008-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "*" }\n',
    '6:16 notice E125 this is the policy language of 2008, which has no policy variables',
  ],
  [
    'the language of 2008 and a variable',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2008-10-17"\n      Statement:\n        - { Effect: Allow, Action: "*", Resource: "arn:aws:s3:::home/\\x24{aws:username}" }\n',
    '6:16 warning E125 the policy language of 2008 takes the policy variables in here as plain text',
  ],
  [
    'a Sid twice',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Sid: A, Effect: Allow, Action: "a:b", Resource: "*" }\n        - { Sid: B, Effect: Allow, Action: "a:c", Resource: "*" }\n        - { Sid: A, Effect: Allow, Action: "a:d", Resource: "*" }\n',
    '10:18 warning E126 two statements of this policy have the Sid "A"',
  ],
  [
    'an empty Sid twice is none',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Sid: "", Effect: Allow, Action: "a:b", Resource: "*" }\n        - { Sid: "", Effect: Allow, Action: "a:c", Resource: "*" }\n',
  ],
  [
    'a Sid of other characters than AWS takes',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Sid: read-it, Effect: Allow, Action: "a:b", Resource: "*" }\n',
    '8:18 E025 "read-it" may hold only letters and digits',
  ],
  [
    'condition operators',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - Effect: Allow\n          Action: "*"\n          Resource: "*"\n          Condition:\n            ForAnyValue:StringLikeIfExists: { a: b }\n            stringequals: { a: b }\n            StringEqual: { a: b }\n            ForAll:Bool: { a: true }\n            Matches: { a: b }\n',
    '14:13 warning E127 no condition operator "StringEqual" is known, did you mean "StringEquals"?',
    '15:13 warning E127 no condition operator "ForAll:Bool" is known',
    '16:13 warning E127 no condition operator "Matches" is known',
  ],
  [
    'the same action twice is fine',
    'permissionSets:\n  R:\n    inlinePolicy:\n      Version: "2012-10-17"\n      Statement:\n        - { Effect: Allow, Action: ["a:b", "a:b"], Resource: "*" }\n',
  ],
];

for (const [title, text, ...expected] of cases) {
  test(title, () => {
    assert.equal(problemsOf(HEAD + text), expected);
  });
}

test.run();
