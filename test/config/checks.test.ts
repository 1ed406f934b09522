import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Case, HEAD, problemsOf } from './folder.ts';

const test = suite('config/checks: what the file means');

const cases: readonly Case[] = [
  [
    'a boundary of both kinds',
    'permissionSets:\n  R:\n    permissionsBoundary: { awsManagedPolicy: A, customerManagedPolicy: { name: a } }\n',
    '5:5 E100 this needs either customerManagedPolicy or awsManagedPolicy, and has both',
  ],
  [
    'two overrides of one guardrail for one plan',
    'overrides:\n  - { guardrail: forbid, fingerprint: "0123456789ab", reason: a }\n  - { guardrail: deletions, fingerprint: "0123456789ab", reason: a }\n  - { guardrail: forbid, fingerprint: "0123456789ab", reason: b }\n',
    '6:5 warning E109 a second override of forbid for the plan 0123456789ab',
  ],
  ['an empty boundary means none', 'permissionSets:\n  R:\n    permissionsBoundary: {}\n'],
  [
    'a policy file and a document',
    'permissionSets:\n  R:\n    inlinePolicy: { file: a.json, Version: "2012-10-17" }\n',
    '5:5 E100 this needs either file or the policy document, and has both',
  ],
  [
    'a service provider of both kinds',
    'identitySource:\n  provider: entra\n  saml:\n    serviceProvider: { metadataFile: a.xml, entityId: "https://a.example" }\n',
    '6:5 E100 this needs either metadataFile, or entityId and acsUrls',
  ],
  [
    'half a service provider',
    'identitySource:\n  provider: entra\n  saml:\n    serviceProvider: { entityId: "https://a.example" }\n',
    '6:5 E100 this needs either metadataFile, or entityId and acsUrls',
  ],
  [
    'a service provider of nothing',
    'identitySource:\n  provider: entra\n  saml:\n    serviceProvider: {}\n',
    '6:5 E100 this needs either metadataFile, or entityId and acsUrls',
  ],
  [
    'a misspelt service provider is one error',
    'identitySource:\n  provider: entra\n  saml:\n    serviceProvider: { metadatafile: a.xml }\n',
    '6:24 E020 unknown key "metadatafile", did you mean "metadataFile"?',
  ],
  [
    'a service provider by URLs',
    'identitySource:\n  provider: entra\n  saml:\n    serviceProvider: { entityId: "https://a.example", acsUrls: ["https://b.example/acs"] }\n',
  ],
  [
    'an expectation of both kinds',
    'permissionSets: { R: {} }\nexpect:\n  - nobody: {}\n    can: { group: A, permissionSet: R, account: a }\n',
    '5:5 E100 this needs either nobody or can, and has both',
  ],
  [
    'an empty expectation',
    'expect:\n  - {}\n',
    '4:5 E100 this needs either nobody or can, and has none',
  ],
  [
    'an expectation about a glob',
    'permissionSets: { R: {} }\nexpect:\n  - can: { group: A, permissionSet: R, account: a* }\n',
    '5:49 E119 this must be one account, not a glob',
  ],
  [
    'an earlier name that is declared',
    'groups:\n  A: {}\n  B: { previously: [A] }\n',
    '5:21 E105 "A" is declared in this file',
  ],
  [
    'an earlier name that is the name itself',
    'permissionSets:\n  R: { previously: [R] }\n',
    '4:21 E105 "R" is declared in this file',
  ],
  [
    'an earlier name of two',
    'permissionSets:\n  R: { previously: [Old] }\n  S: { previously: [Old] }\n',
    '5:21 E105 "Old" is an earlier name of "R" too',
  ],
  [
    'ignored and declared',
    'groups: { A: {} }\npermissionSets: { R: {} }\nignore: { groups: [A], permissionSets: [R, S] }\n',
    '5:20 E106 "A" is ignored here and declared in groups',
    '5:41 E106 "R" is ignored here and declared in permissionSets',
  ],
  [
    'one object id for two',
    'groups:\n  A: { objectId: 5f6e7d8c-1111-4222-8333-944445555666 }\n  B: { objectId: 5F6E7D8C-1111-4222-8333-944445555666 }\n',
    '5:18 E114 this object id belongs to "A" too (access.yaml, line 4)',
  ],
  [
    'parts of Entra with the built-in directory',
    'identitySource:\n  provider: identityCenter\n  cloud: global\n  scim: {}\n',
    '5:3 E115 "cloud" belongs to Entra, and the provider is identityCenter',
    '6:3 E115 "scim" belongs to Entra, and the provider is identityCenter',
  ],
  [
    'a claim twice',
    'identitySource:\n  provider: entra\n  saml:\n    claims:\n      - { name: Role, source: a }\n      - { name: Role, namespace: "urn:x", source: a }\n      - { name: Role, source: b }\n',
    '9:17 E116 the claim "Role" is declared twice',
  ],
  [
    'an assignment to nobody',
    'permissionSets: { R: {} }\nassignments:\n  - groups: []\n    permissionSets: [R]\n    accounts: [a]\n',
    '5:5 E101 the assignment names nobody',
  ],
  [
    'an assignment nowhere',
    'permissionSets: { R: {} }\nassignments:\n  - groups: [A]\n    permissionSets: [R]\n    tags: {}\n',
    '5:5 E101 the assignment selects no accounts',
  ],
  [
    'an assignment by tags alone',
    'permissionSets: { R: {} }\nassignments:\n  - groups: [A]\n    permissionSets: [R]\n    tags: { env: dev }\n',
  ],
  [
    'selected and excepted',
    'permissionSets: { R: {} }\nassignments:\n  - groups: [A]\n    permissionSets: [R]\n    accounts: [a, b]\n    organizationalUnits: [U]\n    except: { accounts: [b, c], organizationalUnits: [U] }\n',
    '9:26 E117 "b" is selected and excepted in one entry',
    '9:55 E117 "U" is selected and excepted in one entry',
  ],
  [
    'recursive without units',
    'permissionSets: { R: {} }\nassignments:\n  - groups: [A]\n    permissionSets: [R]\n    accounts: [a]\n    recursive: false\n',
    '8:5 warning E118 recursive has no effect without organizationalUnits',
  ],
  [
    'a glob with too many asterisks',
    'ignore: { accounts: [a*b*c*d*, a*b*c*d*e*, "**?**"] }\nguardrails: { critical: { accounts: ["*a*b*c*d*"] } }\n',
    '3:32 E119 a glob may have at most 4 asterisks',
    '4:38 E119 a glob may have at most 4 asterisks',
  ],
  [
    'a session of 59 minutes',
    'permissionSets:\n  R: { sessionDuration: PT59M }\n',
    '4:25 E107 a session lasts from PT1H to PT12H',
  ],
  [
    'a session of 12 hours and a second',
    'permissionSets:\n  R: { sessionDuration: PT12H1S }\n',
    '4:25 E107 a session lasts from PT1H to PT12H',
  ],
  [
    'sessions at the bounds',
    'permissionSets:\n  R: { sessionDuration: PT60M }\n  S: { sessionDuration: PT11H59M60S }\n',
  ],
  [
    'session guardrails out of bounds',
    'guardrails: { sessionDuration: { max: PT13H, admin: PT0H } }\n',
    '3:39 E107 a session lasts from PT1H to PT12H',
    '3:53 E107 a session lasts from PT1H to PT12H',
  ],
  [
    'a certificate that is renewed before it begins',
    'identitySource:\n  provider: entra\n  saml: { certificate: { validity: P60D } }\n',
    '5:11 E107 a certificate must be valid for longer than renewBefore',
  ],
  [
    'a certificate of weeks',
    'identitySource:\n  provider: entra\n  saml: { certificate: { validity: P1Y, renewBefore: P8W } }\n',
  ],
  [
    'a day that no calendar has',
    'permissionSets: { R: {} }\nassignments:\n  - { groups: [A], permissionSets: [R], accounts: [a], expires: 2027-02-29 }\n  - { groups: [A], permissionSets: [R], accounts: [b], expires: 2028-02-29 }\n',
    '5:65 E108 no calendar has "2027-02-29"',
  ],
  [
    'an hour that no day has',
    'permissionSets: { R: {} }\nassignments:\n  - { groups: [A], permissionSets: [R], accounts: [a], expires: "2027-03-31T24:00:00Z" }\n',
    '5:65 E108 no calendar has "2027-03-31T24:00:00Z"',
  ],
  [
    'an instant without offset',
    'permissionSets: { R: {} }\nassignments:\n  - { groups: [A], permissionSets: [R], accounts: [a], expires: "2027-03-31T18:00:00" }\n',
    '5:65 E025 "2027-03-31T18:00:00" must be a date such as 2027-03-31, or an instant with its offset such as 2027-03-31T18:00:00Z',
  ],
  [
    'an instant with an offset',
    'permissionSets: { R: {} }\nassignments:\n  - { groups: [A], permissionSets: [R], accounts: [a], expires: "2027-03-31T18:00+02:00" }\n',
  ],
  [
    'an entry that is over is no error',
    'permissionSets: { R: {} }\nassignments:\n  - { groups: [A], permissionSets: [R], accounts: [a], expires: 2020-01-01 }\n',
  ],
  [
    'the token expires on no day',
    'identitySource:\n  provider: entra\n  scim: { token: { env: T, expires: 2027-13-01 } }\n',
    '5:37 E108 no calendar has "2027-13-01"',
  ],
];

for (const [title, text, ...expected] of cases) {
  test(title, () => {
    assert.equal(problemsOf(HEAD + text), expected);
  });
}

test.run();
