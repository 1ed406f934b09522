import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Case, HEAD, problemsOf } from './folder.ts';

const test = suite('config/schema: sentences and places');

const cases: readonly Case[] = [
  [
    'an unknown key with a near one',
    'prun: none\n',
    '3:1 E020 unknown key "prun", did you mean "prune"?',
  ],
  [
    'an unknown key without a near one',
    'guardrails: { xyzzy: 1 }\n',
    '3:15 E020 unknown key "xyzzy"',
  ],
  [
    'a near key that is there already',
    'prune: none\nPrune: none\n',
    '4:1 E020 unknown key "Prune", did you mean "prune"?',
  ],
  [
    'a misspelt required key is one error',
    'identitySource: { provder: entra }\n',
    '3:19 E020 unknown key "provder", did you mean "provider"?',
  ],
  ['a missing key', 'identitySource: {}\n', '3:1 E023 "provider" is missing here'],
  [
    'two missing keys',
    'guardrails: { breakGlass: [{}] }\n',
    '3:28 E023 "group" is missing here',
    '3:28 E023 "permissionSet" is missing here',
  ],
  [
    'a missing key beside a far unknown one',
    'identitySource: { colour: red }\n',
    '3:1 E023 "provider" is missing here',
    '3:19 E020 unknown key "colour", did you mean "cloud"?',
  ],
  [
    'an account id without quotes',
    'ignore: { accounts: [123456789012] }\n',
    '3:22 E022 123456789012 must be a text, and without quotes it is a number',
  ],
  [
    'an account id with leading zero without quotes',
    'ignore: { accounts: [012345678901] }\n',
    '3:22 E022 012345678901 must be a text, and without quotes it is a number',
  ],
  [
    'a short account id',
    'ignore: { accounts: ["12345678901"] }\n',
    '3:22 E025 "12345678901" is no account id: an id has exactly 12 digits',
  ],
  ['an account name of letters and digits', 'ignore: { accounts: [team-123456789012] }\n'],
  [
    'a tag that is a number',
    'permissionSets:\n  R: { tags: { costCenter: 4711 } }\n',
    '4:28 E022 4711 must be a text, and without quotes it is a number',
  ],
  [
    'a tag that is a hexadecimal number',
    'permissionSets:\n  R: { tags: { costCenter: 0x1F } }\n',
    '4:28 E022 0x1F must be a text, and without quotes it is a number',
  ],
  [
    'a tag that is a boolean',
    'permissionSets:\n  R: { tags: { active: true } }\n',
    '4:24 E022 true must be a text, and without quotes it is a boolean',
  ],
  [
    'a tag that is empty',
    'permissionSets:\n  R: { tags: { active: } }\n',
    '4:16 E021 this is empty and must be a text',
  ],
  [
    'a fingerprint that reads as a number',
    'overrides:\n  - { guardrail: deletions, fingerprint: 123456789012, reason: x }\n',
    '4:42 E022 123456789012 must be a text, and without quotes it is a number',
  ],
  [
    'a map that is empty',
    'groups:\n  A:\n',
    '4:3 E021 this is empty and must be a map of keys and values',
  ],
  ['a list that is empty', 'assignments:\n', '3:1 E021 this is empty and must be a list'],
  ['a text where a list belongs', 'include: teams/*.yaml\n', '3:10 E021 this must be a list'],
  ['a list where a map belongs', 'groups: [A]\n', '3:1 E021 this must be a map of keys and values'],
  ['a map where a list belongs', 'include: { a: b }\n', '3:1 E021 this must be a list'],
  [
    'a text where a number belongs',
    'guardrails: { deletions: { maxCount: "10" } }\n',
    '3:38 E021 this must be a whole number',
  ],
  [
    'half a deletion',
    'guardrails: { deletions: { maxCount: 1.5 } }\n',
    '3:38 E021 this must be a whole number',
  ],
  ['yes is no boolean', 'guardrails: { keepSelf: yes }\n', '3:25 E021 this must be true or false'],
  [
    'not a number',
    'guardrails: { deletions: { maxPercent: .nan } }\n',
    '3:40 E021 this must be a number',
  ],
  [
    'a value of an enum, misspelt',
    'prune: manage\n',
    '3:8 E024 "manage" must be one of managed, none, all, did you mean "managed"?',
  ],
  [
    'a value of an enum, far away',
    'prune: sometimes\n',
    '3:8 E024 "sometimes" must be one of managed, none, all',
  ],
  [
    'an enum in another case',
    'identitySource: { provider: Entra }\n',
    '3:29 E024 "Entra" must be one of entra, identityCenter, did you mean "entra"?',
  ],
  ['a list where an enum belongs', 'prune: [none]\n', '3:1 E021 this must be a text'],
  [
    'a permission set name with a blank',
    'permissionSets:\n  Read Only: {}\n',
    '4:3 E025 the name "Read Only" may hold only letters, digits and _ + = , . @ -',
  ],
  [
    'a permission set name of 33 characters',
    `permissionSets:\n  ${'x'.repeat(33)}: {}\n`,
    '4:3 E026 the name may have at most 32 characters, and has 33',
  ],
  ['a permission set name of 32 characters', `permissionSets:\n  ${'x'.repeat(32)}: {}\n`],
  [
    'a description of 701 characters',
    `permissionSets:\n  R: { description: ${'x'.repeat(701)} }\n`,
    '4:21 E026 this may have at most 700 characters, and has 701',
  ],
  [
    'a description with a dash of typography',
    'permissionSets:\n  R: { description: Look \u2014 do not touch }\n',
    '4:21 E025 "Look \u2014 do not touch" may hold only Latin-1 characters: AWS refuses dashes and quotes of typography, emoji and other scripts',
  ],
  ['a description with umlauts', 'permissionSets:\n  R: { description: F\u00fcr alle }\n'],
  [
    'an empty description',
    'permissionSets:\n  R: { description: "" }\n',
    '4:21 E026 this may not be empty',
  ],
  ['an empty permission set', 'permissionSets:\n  R: {}\n'],
  [
    'a session duration of another form',
    'permissionSets:\n  R: { sessionDuration: 8h }\n',
    '4:25 E025 "8h" must be a duration in hours, minutes and seconds, such as PT8H or PT1H30M',
  ],
  [
    'a session duration with a blank',
    'permissionSets:\n  R: { sessionDuration: "PT8H " }\n',
    '4:25 E025 "PT8H " must be a duration in hours, minutes and seconds, such as PT8H or PT1H30M',
  ],
  [
    'a relay state with umlauts',
    'permissionSets:\n  R: { relayState: "https://\u00fcber" }\n',
    '4:20 E025 "https://\u00fcber" must be a URL of plain characters, or "" for none',
  ],
  [
    'an ARN of a customer managed policy',
    'permissionSets:\n  R: { awsManagedPolicies: ["arn:aws:iam::123456789012:policy/own"] }\n',
    '4:29 E025 "arn:aws:iam::123456789012:policy/own" must be the name (ReadOnlyAccess), path and name (job-function/DataScientist) or ARN of an AWS managed policy',
  ],
  [
    'an ARN of an AWS managed policy',
    'permissionSets:\n  R: { awsManagedPolicies: ["arn:aws-cn:iam::aws:policy/job-function/Billing"] }\n',
  ],
  [
    'a policy path without slash',
    'permissionSets:\n  R: { customerManagedPolicies: [{ name: a, path: teams }] }\n',
    '4:51 E025 "teams" must begin and end with a slash, such as /teams/data/',
  ],
  [
    'a policy without name',
    'permissionSets:\n  R: { customerManagedPolicies: [{ path: / }] }\n',
    '4:34 E023 "name" is missing here',
  ],
  [
    'a unit with a slash in front',
    'guardrails: { critical: { organizationalUnits: [/Workloads] } }\n',
    '3:49 E025 "/Workloads" must be names joined by single slashes from below the root, such as Workloads/Dev, or / for the root, or an id',
  ],
  [
    'a unit with two slashes',
    'guardrails: { critical: { organizationalUnits: [Workloads//Dev] } }\n',
    '3:49 E025 "Workloads//Dev" must be names joined by single slashes from below the root, such as Workloads/Dev, or / for the root, or an id',
  ],
  ['the root as unit', 'guardrails: { critical: { organizationalUnits: [/, r-a1b2] } }\n'],
  [
    'an object id that is none',
    'groups:\n  A: { objectId: 123 }\n  B: { objectId: abc }\n',
    '4:18 E022 123 must be a text, and without quotes it is a number',
    '5:18 E025 "abc" must be a GUID such as 5f6e7d8c-1111-4222-8333-944445555666',
  ],
  [
    'too many notification addresses',
    'identitySource: { provider: entra, enterpriseApp: { displayName: A, notificationEmails: [a@b, b@b, c@b, d@b, e@b, f@b] } }\n',
    '3:69 E026 this may have at most 5 entries, and has 6',
  ],
  [
    'an address that is none',
    'identitySource: { provider: entra, enterpriseApp: { displayName: A, notificationEmails: [nobody] } }\n',
    '3:90 E025 "nobody" must be an e-mail address',
  ],
  [
    'a SCIM endpoint of somebody else',
    'identitySource: { provider: entra, scim: { endpoint: "https://scim.example.com/x/scim/v2/" } }\n',
    '3:54 E025 "https://scim.example.com/x/scim/v2/" must be the SCIM endpoint that AWS shows, such as https://scim.eu-central-1.amazonaws.com/a1b2c3d4e5f-0123-4567-89ab-cdef01234567/scim/v2/',
  ],
  [
    'a token in the file has no key',
    'identitySource: { provider: entra, scim: { token: { env: A, value: x } } }\n',
    '3:61 E020 unknown key "value"',
  ],
  [
    'a certificate validity in hours',
    'identitySource: { provider: entra, saml: { certificate: { validity: PT5H } } }\n',
    '3:69 E025 "PT5H" must be a duration in years, months, weeks or days, such as P3Y or P60D',
  ],
  [
    'a thumbprint with colons',
    'identitySource: { provider: entra, saml: { identityProvider: { uploadedThumbprint: "9F:86" } } }\n',
    '3:84 E025 "9F:86" must be a SHA-1 thumbprint: 40 hexadecimal digits without colons',
  ],
  [
    'a plain http URL',
    'identitySource: { provider: entra, saml: { signInUrl: "http://a.example" } }\n',
    '3:55 E025 "http://a.example" must be a URL that begins with https://',
  ],
  [
    'a deletion threshold of none',
    'identitySource: { provider: entra, scim: { deletionThreshold: 0 } }\n',
    '3:63 E026 this must be at least 1',
  ],
  [
    'a tag key with an exclamation mark',
    'permissionSets: { R: { tags: { "a!": b } } }\n',
    '3:32 E025 the name "a!" may hold only letters, digits, blanks and _ . : / = + - @',
  ],
  [
    'a negative limit',
    'guardrails: { deletions: { maxCount: -1, maxPercent: 101 } }\n',
    '3:38 E026 this must be at least 0',
    '3:54 E026 this must be at most 100',
  ],
  [
    'no permission set in an assignment',
    'assignments:\n  - groups: [A]\n    permissionSets: []\n    accounts: [a]\n',
    '5:5 E026 this list may not be empty',
  ],
  [
    'no key permissionSets in an assignment',
    'assignments:\n  - groups: [A]\n    accounts: [a]\n',
    '4:5 E023 "permissionSets" is missing here',
  ],
  [
    'an assignment that is a text',
    'assignments:\n  - Contoso\n',
    '4:5 E021 this must be a map of keys and values',
  ],
  [
    'a singular key in an assignment is one error',
    'permissionSets: { R: {} }\nassignments:\n  - group: [A]\n    permissionSets: [R]\n    account: [a]\n',
    '5:5 E020 unknown key "group", did you mean "groups"?',
    '7:5 E020 unknown key "account", did you mean "accounts"?',
  ],
  [
    'a text twice in a list',
    'ignore: { accounts: [a, b, a] }\n',
    '3:28 E027 "a" stands twice in this list',
  ],
  [
    'many mistakes at once, in the order of lines',
    'prune: x\ngroups: []\nusers: []\nfoo: 1\n',
    '3:8 E024 "x" must be one of managed, none, all',
    '4:1 E021 this must be a map of keys and values',
    '5:1 E021 this must be a map of keys and values',
    '6:1 E020 unknown key "foo"',
  ],
  [
    'a key with a slash and a tilde',
    'groups:\n  a/b~c: { objectId: 1 }\n',
    '4:22 E022 1 must be a text, and without quotes it is a number',
  ],
  [
    'an expectation with unknown keys',
    'expect: [{ everybody: {} }]\n',
    '3:12 E020 unknown key "everybody"',
  ],
];

for (const [title, text, ...expected] of cases) {
  test(title, () => {
    assert.equal(problemsOf(HEAD + text), expected);
  });
}

test.run();
