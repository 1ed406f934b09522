import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lint } from '../../src/access/lint.ts';
import { type Files, HEAD, lines, loadFiles } from '../config/folder.ts';

const test = suite('access/lint');

/** Findings as `line:column severity code message`. */
function found(files: Files): string[] {
  const loaded = loadFiles(files);
  assert.ok(loaded.config, lines(loaded).join('\n'));
  return lines({ ...loaded, problems: lint(loaded.config, loaded.where) });
}

function hints(text: string): (string | undefined)[] {
  const { config, where } = loadFiles({ 'access.yaml': HEAD + text });
  return config ? lint(config, where).map(({ hint }) => hint) : [];
}

/** A set R with one statement and whatever else; the statement is line 8, `Action` begins in column 11. */
function setOf(statement: string, more = '', name = 'R'): string {
  return `permissionSets:
  ${name}:
    inlinePolicy:
      Version: "2012-10-17"
      Statement:
        - ${statement.split('\n').join('\n          ')}
${more}`;
}

const allow = (action: string, resource = '"*"') =>
  `Action: ${action}\nEffect: Allow\nResource: ${resource}`;

const ADMIN = 'the inline policy makes this set admin: it allows';
const IT = 'with which its holder can give itself every right in the account';

const cases: readonly [what: string, text: string, ...expected: readonly string[]][] = [
  ['nothing is written', 'groups: {}\n'],
  [
    'no policy',
    'permissionSets:\n  R: { inlinePolicy: {}, awsManagedPolicies: [ReadOnlyAccess] }\n',
  ],
  ['a good one', setOf(allow('[s3:GetObject, "ec2:Describe*"]'))],
  [
    'an action that is not there, in a list',
    setOf(allow('[s3:GetObject, s3:PutObjcet]')),
    '8:34 warning E141 no action "s3:PutObjcet" in the data of DATE',
  ],
  [
    'an action that is not there, alone: the text, not its key',
    setOf(allow('s3:PutObjcet')),
    '8:19 warning E141 no action "s3:PutObjcet" in the data of DATE',
  ],
  [
    'a service that is not there',
    setOf(allow('lamda:InvokeFunction')),
    '8:19 warning E140 no service "lamda" in the data of DATE',
  ],
  [
    'a wildcard that matches nothing',
    setOf(allow('"s3:Fetch*"')),
    '8:19 notice E142 "s3:Fetch*" matches no action in the data of DATE',
  ],
  [
    'everything on everything, and no more of it',
    setOf(allow('"*"')),
    '8:11 warning E143 allows every action on every resource',
  ],
  [
    'everything but something: all that is to come, and the way to the rest',
    setOf('Effect: Allow\nNotAction: "s3:*"\nResource: "*"'),
    '9:22 warning E144 allows every action but those it names, also of services that are yet to come',
    '8:11 warning E145 allows iam:PassRole on every role: whoever may start something may lend it any role',
    `9:22 warning E146 ${ADMIN} iam:AddUserToGroup, iam:AttachGroupPolicy, iam:AttachRolePolicy, iam:AttachUserPolicy, iam:CreateAccessKey and 8 more, ${IT}`,
  ],
  [
    'any role may be passed on',
    setOf(allow('[s3:GetObject, iam:PassRole]')),
    '8:11 warning E145 allows iam:PassRole on every role: whoever may start something may lend it any role',
  ],
  [
    'admin in disguise: the first action that brings it about',
    setOf(allow('[s3:GetObject, iam:PutRolePolicy, iam:AttachRolePolicy]')),
    `8:34 warning E146 ${ADMIN} iam:AttachRolePolicy, iam:PutRolePolicy, ${IT}`,
  ],
  ['the name says it', setOf(allow('iam:PutRolePolicy'), '', 'IamAdministrators')],
  ['privilege says it', setOf(allow('iam:PutRolePolicy'), '    privilege: admin\n')],
  ['somebody has looked', setOf(allow('iam:PutRolePolicy'), '    privilege: write\n')],
  [
    'another policy makes it admin anyway',
    setOf(allow('iam:PutRolePolicy'), '    awsManagedPolicies: [IAMFullAccess]\n'),
  ],
  [
    'the boundary takes it away',
    setOf(
      allow('iam:PutRolePolicy'),
      '    permissionsBoundary: { awsManagedPolicy: ReadOnlyAccess }\n',
    ),
  ],
  [
    'AWS managed policies that nobody knows',
    'permissionSets:\n  R:\n    awsManagedPolicies: [ReadOnlyAcess, ReadOnlyAccess]\n    permissionsBoundary: { awsManagedPolicy: "arn:aws:iam::aws:policy/Brandnew" }\n',
    '5:26 notice E147 no AWS managed policy "ReadOnlyAcess" in the data of DATE',
    '6:46 notice E147 no AWS managed policy "Brandnew" in the data of DATE',
  ],
];

for (const [what, text, ...expected] of cases) {
  test(what, () => {
    const problems = found({ 'access.yaml': HEAD + text });
    assert.equal(
      problems.map((line) => line.replace(/\d{4}-\d{2}-\d{2}/, 'DATE')),
      expected,
    );
  });
}

test('in a policy file the place is there', () => {
  const document = {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: ['s3:PutObjcet'], Resource: '*' },
  };
  const [problem] = found({
    'access.yaml': `${HEAD}permissionSets:\n  R: { inlinePolicy: { file: p/a.json } }\n`,
    'p/a.json': JSON.stringify(document, null, 2),
  });
  assert.match(problem ?? '', /^p\/a\.json:6:7 warning E141 /);
});

test('what is meant, where it can be guessed', () => {
  const policies =
    'permissionSets:\n  R: { awsManagedPolicies: [ReadOnlyAcess, DataScientist, Zzzzzzz] }\n';
  assert.equal(hints(policies), [
    'Did you mean "ReadOnlyAccess"?',
    'Did you mean "job-function/DataScientist"?',
    'It may be newer than the data.',
  ]);
  assert.equal(hints(setOf(allow('lamda:InvokeFunction'))), ['Did you mean "lambda"?']);
  assert.equal(hints(setOf(allow('s3:PutObjcet'))), ['Did you mean "s3:PutObject"?']);
});

test.run();
