import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { awsPolicyArn, resolve } from '../../src/reconcile/resolve.ts';
import type { Config, Wants } from '../../src/reconcile/types.ts';
import { account, config, directory, ENTRA, group, NOW, tell, where } from './world.ts';

const test = suite('reconcile/resolve');

type Set = NonNullable<Config['permissionSets']>[string];

function wanted(set: Set): Wants['permissionSet'] {
  const desired = resolve(config({ permissionSets: { A: set } }), where, directory(), NOW);
  const [item] = desired.items;
  if (item?.kind !== 'permissionSet' || desired.items.length > 1) {
    throw new Error('not one permission set');
  }
  return item.spec;
}

const V = '2012-10-17';

const sets: readonly [name: string, set: Set, expected: object][] = [
  ['nothing is managed that is not there', {}, {}],
  [
    'an empty text is a value',
    { description: '', relayState: '' },
    { description: '', relayState: '' },
  ],
  ['one spelling of durations', { sessionDuration: 'PT480M' }, { sessionDuration: 'PT8H' }],
  [
    'policies become ARNs, sorted, each once',
    { awsManagedPolicies: ['job-function/DataScientist', 'arn:aws:iam::aws:policy/A', 'A'] },
    {
      awsManagedPolicies: [
        'arn:aws:iam::aws:policy/A',
        'arn:aws:iam::aws:policy/job-function/DataScientist',
      ],
    },
  ],
  [
    'an empty list means none',
    { awsManagedPolicies: [], customerManagedPolicies: [] },
    { awsManagedPolicies: [], customerManagedPolicies: [] },
  ],
  [
    'customer policies: a path, sorted, each once',
    {
      customerManagedPolicies: [
        { name: 'b' },
        { name: 'a', path: '/x/' },
        { name: 'b', path: '/' },
      ],
    },
    {
      customerManagedPolicies: [
        { name: 'b', path: '/' },
        { name: 'a', path: '/x/' },
      ],
    },
  ],
  ['an empty policy means none', { inlinePolicy: {} }, { inlinePolicy: null }],
  [
    'a policy in canonical form',
    {
      inlinePolicy: { Version: V, Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] },
    },
    {
      inlinePolicy: {
        Version: V,
        Statement: [{ Effect: 'Allow', Action: ['s3:*'], Resource: ['*'] }],
      },
    },
  ],
  ['an empty boundary means none', { permissionsBoundary: {} }, { permissionsBoundary: null }],
  [
    'a boundary of AWS',
    { permissionsBoundary: { awsManagedPolicy: 'PowerUserAccess' } },
    { permissionsBoundary: { awsManagedPolicy: 'arn:aws:iam::aws:policy/PowerUserAccess' } },
  ],
  [
    'a boundary of the customer',
    { permissionsBoundary: { customerManagedPolicy: { name: 'b' } } },
    { permissionsBoundary: { customerManagedPolicy: { name: 'b', path: '/' } } },
  ],
  ['no tags is a value', { tags: {} }, { tags: {} }],
  ['what is not of AWS stays out', { previously: ['Old'], privilege: 'read' }, {}],
];

for (const [name, set, expected] of sets) {
  test(`permission set: ${name}`, () => {
    assert.equal(wanted(set), { name: 'A', ...expected });
  });
}

test('policies belong to the partition', () => {
  assert.is(
    awsPolicyArn('ReadOnlyAccess', 'aws-us-gov'),
    'arn:aws-us-gov:iam::aws:policy/ReadOnlyAccess',
  );
  assert.is(awsPolicyArn('arn:aws-cn:iam::aws:policy/X', 'aws'), 'arn:aws-cn:iam::aws:policy/X');
});

const attributes: readonly [
  name: string,
  given: Record<string, string> | undefined,
  expected: string,
][] = [
  ['absent', undefined, '[]'],
  ['none', {}, '[]'],
  ['two, sorted', { b: 'path b', a: 'path a' }, '[{"attributes":{"a":"path a","b":"path b"}}]'],
];

for (const [name, given, expected] of attributes) {
  test(`attributes for access control: ${name}`, () => {
    const file = config({
      identityCenter: { region: 'eu-central-1', ...(given && { accessControlAttributes: given }) },
    });
    const specs = resolve(file, where, directory(), NOW).items.map(({ spec }) => spec);
    assert.is(JSON.stringify(specs), expected);
  });
}

test('another instance: only the pin is told', () => {
  const file = config({
    identityCenter: { region: 'us-east-1' },
    groups: { Unknown: {} },
    permissionSets: { A: {} },
  });
  const desired = resolve(file, where, directory(), NOW);
  assert.equal(desired.items, []);
  assert.equal(
    desired.problems.map(({ code }) => code),
    ['E510'],
  );
});

test('all problems are told at once', () => {
  const file = config({
    ...ENTRA,
    groups: { Unknown: {} },
    permissionSets: { A: {} },
    assignments: [{ groups: ['Unknown'], permissionSets: ['A'], accounts: ['nowhere', 'dev'] }],
  });
  const world = directory({ accounts: [account('111122223333', 'dev')], principals: [group('X')] });
  assert.equal(resolve(file, where, world, NOW).problems.map(tell), [
    'E501 groups.Unknown: Entra ID has no group named "Unknown".',
    'E503 assignments.0.accounts.0: There is no account "nowhere" in the organisation.',
  ]);
});

test('items say where they were asked for', () => {
  const file = config({
    ...ENTRA,
    identityCenter: { region: 'eu-central-1', accessControlAttributes: { a: 'b' } },
    groups: { G: {} },
    permissionSets: { A: {} },
    assignments: [{ groups: ['G'], permissionSets: ['A'], accounts: ['dev'] }],
  });
  const world = directory({ accounts: [account('111122223333', 'dev')], principals: [group('G')] });
  const items = resolve(file, where, world, NOW).items;
  assert.equal(
    items.map(({ key, because }) => [key, ...because.map((at) => at.file)]),
    [
      ['permissionSet/A', 'permissionSets.A'],
      ['accessControlAttributes', 'identityCenter.accessControlAttributes'],
      ['assignment/group:G/A/111122223333', 'assignments.0'],
    ],
  );
});

test.run();
