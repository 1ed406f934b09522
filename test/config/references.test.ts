import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Case, HEAD, problemsOf } from './folder.ts';

const test = suite('config/references: names that are declared nowhere');

const cases: readonly Case[] = [
  [
    'an unknown permission set with a near one',
    'permissionSets: { SREOperator: {} }\nassignments:\n  - groups: [A]\n    permissionSets: [SREOperater]\n    accounts: [a]\n',
    '6:22 E102 unknown permission set "SREOperater", did you mean "SREOperator"?',
  ],
  [
    'an unknown permission set',
    'assignments:\n  - groups: [A]\n    permissionSets: [ReadOnlyAccess]\n    accounts: [a]\n',
    '5:22 E102 unknown permission set "ReadOnlyAccess"',
  ],
  [
    'a permission set named like a method',
    'permissionSets: {}\nassignments:\n  - groups: [A]\n    permissionSets: [constructor, toString]\n    accounts: [a]\n',
    '6:22 E102 unknown permission set "constructor"',
    '6:35 E102 unknown permission set "toString"',
  ],
  [
    'an unknown group with Entra',
    'identitySource: { provider: entra }\ngroups: { Contoso: {} }\npermissionSets: { R: {} }\nassignments:\n  - groups: [Contozo]\n    permissionSets: [R]\n    accounts: [a]\n',
    '7:14 E103 unknown group "Contozo", did you mean "Contoso"?',
  ],
  [
    'a group in another case',
    'identitySource: { provider: entra }\ngroups: { Contoso: {} }\npermissionSets: { R: {} }\nassignments:\n  - groups: [contoso]\n    permissionSets: [R]\n    accounts: [a]\n',
    '7:14 E103 unknown group "contoso", did you mean "Contoso"?',
  ],
  [
    'an unknown user with Entra',
    'identitySource: { provider: entra }\nusers: { ada@contoso.example: {} }\npermissionSets: { R: {} }\nassignments:\n  - users: [aga@contoso.example, zoe@elsewhere.example]\n    permissionSets: [R]\n    accounts: [a]\n',
    '7:13 E104 unknown user "aga@contoso.example", did you mean "ada@contoso.example"?',
    '7:34 E104 unknown user "zoe@elsewhere.example"',
  ],
  [
    'a group of the built-in directory',
    'identitySource: { provider: identityCenter }\npermissionSets: { R: {} }\nassignments:\n  - groups: [Anybody]\n    users: [someone]\n    permissionSets: [R]\n    accounts: [a]\n',
  ],
  [
    'a group without identity source',
    'permissionSets: { R: {} }\nassignments:\n  - groups: [Anybody]\n    permissionSets: [R]\n    accounts: [a]\n',
  ],
  [
    'break glass names nothing that exists',
    'identitySource: { provider: entra }\nguardrails:\n  breakGlass:\n    - { group: Glass, permissionSet: Admin }\n',
    '6:16 E103 unknown group "Glass"',
    '6:38 E102 unknown permission set "Admin"',
  ],
  [
    'an expectation names nothing that exists',
    'identitySource: { provider: entra }\ngroups: { Contoso: {} }\npermissionSets: { Reader: {} }\nexpect:\n  - can: { group: Contosa, permissionSet: Readers, account: a }\n',
    '7:19 E103 unknown group "Contosa", did you mean "Contoso"?',
    '7:43 E102 unknown permission set "Readers", did you mean "Reader"?',
  ],
  [
    'excepted groups',
    'identitySource: { provider: entra }\ngroups: { Contoso: {} }\nignore: { groups: [Local] }\nguardrails:\n  forbid:\n    - { level: deny, exceptGroups: [Contoso, Local, Contos] }\nexpect:\n  - nobody: { exceptGroups: [Locale] }\n',
    '8:53 E103 unknown group "Contos", did you mean "Contoso"?',
    '10:30 E103 unknown group "Locale", did you mean "Local"?',
  ],
  [
    'a misshapen declaration still declares',
    'permissionSets:\n  R: 1\nassignments:\n  - groups: [A]\n    permissionSets: [R]\n    accounts: [a]\n',
    '4:6 E021 this must be a map of keys and values',
  ],
];

for (const [title, text, ...expected] of cases) {
  test(title, () => {
    assert.equal(problemsOf(HEAD + text), expected);
  });
}

test.run();
