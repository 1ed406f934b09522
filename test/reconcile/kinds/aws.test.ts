import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PROVISIONED_PARTS } from '../../../src/reconcile/kinds/permission-set.ts';
import { kinds } from '../../../src/reconcile/kinds/table.ts';
import type { Json, PermissionSetSpec, Risk, Wants } from '../../../src/reconcile/types.ts';
import { OURS, setSpec } from '../world.ts';

const test = suite('reconcile/kinds, of AWS');

const set = kinds.permissionSet;

/* ------------------------------------------------------- permission sets: one spelling for each */

const written = (statement: Json): Json => ({ Version: '2012-10-17', Statement: [statement] });
/** As a reader finds it, in the one spelling. */
const read = (action: string) => written({ Effect: 'Allow', Action: [action], Resource: ['*'] });
const POLICY = read('s3:GetObject');
const OTHER_POLICY = read('s3:PutObject');
const spellings: readonly [name: string, parts: Partial<PermissionSetSpec>, text: string][] = [
  ['nothing is added', {}, '{"name":"A"}'],
  ['a duration', { sessionDuration: 'PT90M' }, '{"name":"A","sessionDuration":"PT1H30M"}'],
  [
    'policies of AWS',
    { awsManagedPolicies: ['b', 'a', 'b'] },
    '{"name":"A","awsManagedPolicies":["a","b"]}',
  ],
  [
    'policies of customers: by path and name, each once',
    {
      customerManagedPolicies: [
        { name: 'a', path: '/x/' },
        { name: 'b', path: '/' },
        { name: 'a', path: '/' },
        { name: 'b', path: '/' },
      ],
    },
    '{"name":"A","customerManagedPolicies":[{"name":"a","path":"/"},{"name":"b","path":"/"},{"name":"a","path":"/x/"}]}',
  ],
  ['tags', { tags: { b: '1', a: '2' } }, '{"name":"A","tags":{"a":"2","b":"1"}}'],
  ['no inline policy', { inlinePolicy: null }, '{"name":"A","inlinePolicy":null}'],
  [
    'lists that are empty',
    { awsManagedPolicies: [], tags: {} },
    '{"name":"A","awsManagedPolicies":[],"tags":{}}',
  ],
];

for (const [name, parts, text] of spellings) {
  test(`one spelling: ${name}`, () => {
    assert.is(JSON.stringify(set.normalise({ name: 'A', ...parts })), text);
  });
}

test('one spelling: an inline policy, with or without its lists', () => {
  const inlinePolicy = written({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });
  assert.equal(set.normalise({ name: 'A', inlinePolicy }), { name: 'A', inlinePolicy: POLICY });
});

/* ------------------------------------------------------------- permission sets: what is to be */

const settles: readonly [
  name: string,
  wanted: Partial<Wants['permissionSet']>,
  live: Partial<PermissionSetSpec> | undefined,
  expected: Partial<PermissionSetSpec>,
][] = [
  ['a new set has what AWS begins with, and our mark', {}, undefined, {}],
  [
    'a new set has what the file says, its tags in order with our mark',
    { description: 'x', sessionDuration: 'PT8H', tags: { z: '1', a: '2' } },
    undefined,
    { description: 'x', sessionDuration: 'PT8H', tags: { a: '2', ...OURS, z: '1' } },
  ],
  [
    'of a set that is there, all stays that the file does not mention',
    { relayState: 'https://r' },
    { description: 'x', awsManagedPolicies: ['p'], tags: { z: '1', a: '2' }, inlinePolicy: POLICY },
    {
      description: 'x',
      relayState: 'https://r',
      awsManagedPolicies: ['p'],
      tags: { z: '1', a: '2' },
      inlinePolicy: POLICY,
    },
  ],
  [
    'its tags become those of the file, but for the mark of who owns it',
    { tags: { z: '1', a: '2' } },
    { tags: { 'managed-by': 'somebody', old: 'x' } },
    { tags: { a: '2', 'managed-by': 'somebody', z: '1' } },
  ],
  [
    'a set without a mark gets none',
    { tags: { z: '1', a: '2' } },
    { tags: { old: 'x' } },
    { tags: { a: '2', z: '1' } },
  ],
  [
    'a policy that allows the same stays as it is written in AWS',
    { inlinePolicy: read('S3:getobject') },
    { inlinePolicy: POLICY },
    { inlinePolicy: POLICY },
  ],
  [
    'a policy that allows something else takes its place',
    { inlinePolicy: OTHER_POLICY },
    { inlinePolicy: POLICY },
    { inlinePolicy: OTHER_POLICY },
  ],
  ['a policy goes', { inlinePolicy: null }, { inlinePolicy: POLICY }, { inlinePolicy: null }],
  [
    'an edit that has not reached every account is to reach them',
    {},
    { provisioned: false },
    { provisioned: true },
  ],
];

for (const [name, wanted, live, expected] of settles) {
  test(`permission set: ${name}`, () => {
    const settled = set.settle({ name: 'A', ...wanted }, live && setSpec('A', live));
    assert.equal(settled, setSpec('A', expected));
    assert.equal(Object.keys(settled.tags), Object.keys(setSpec('A', expected).tags));
  });
}

/* ------------------------------------------------------------------ permission sets: the risk */

const a = { name: 'a', path: '/' };
const b = { name: 'b', path: '/' };
const boundary = (awsManagedPolicy: string) => ({ permissionsBoundary: { awsManagedPolicy } });

const risks: readonly [
  name: string,
  before: Partial<PermissionSetSpec>,
  after: Partial<PermissionSetSpec>,
  risk: Risk,
][] = [
  ['nothing', { awsManagedPolicies: ['p'] }, { awsManagedPolicies: ['p'] }, 'neutral'],
  ['words, tags and a relay state', {}, { description: 'x', relayState: 'r', tags: {} }, 'neutral'],
  [
    'a policy beside another',
    { awsManagedPolicies: ['p'] },
    { awsManagedPolicies: ['p', 'q'] },
    'broadens',
  ],
  [
    'one of two policies less',
    { awsManagedPolicies: ['p', 'q'] },
    { awsManagedPolicies: ['q'] },
    'narrows',
  ],
  [
    'one policy for another',
    { awsManagedPolicies: ['p'] },
    { awsManagedPolicies: ['q'] },
    'broadens',
  ],
  [
    'a customer policy beside another',
    { customerManagedPolicies: [a] },
    { customerManagedPolicies: [a, b] },
    'broadens',
  ],
  [
    'one of two customer policies less',
    { customerManagedPolicies: [a, b] },
    { customerManagedPolicies: [b] },
    'narrows',
  ],
  ['an inline policy', {}, { inlinePolicy: POLICY }, 'broadens'],
  ['another inline policy', { inlinePolicy: POLICY }, { inlinePolicy: OTHER_POLICY }, 'broadens'],
  ['no inline policy any more', { inlinePolicy: POLICY }, {}, 'narrows'],
  ['a boundary', {}, boundary('x'), 'narrows'],
  ['another boundary', boundary('x'), boundary('y'), 'broadens'],
  ['no boundary any more', boundary('x'), {}, 'broadens'],
  ['a longer session', { sessionDuration: 'PT1H' }, { sessionDuration: 'PT1H1S' }, 'broadens'],
  ['a shorter session', { sessionDuration: 'PT1H' }, { sessionDuration: 'PT59M' }, 'narrows'],
  [
    'a boundary and a longer session',
    {},
    { ...boundary('x'), sessionDuration: 'PT2H' },
    'broadens',
  ],
];

for (const [name, before, after, risk] of risks) {
  test(`permission set: ${name} ${risk === 'neutral' ? 'is neutral' : risk}`, () => {
    assert.is(set.risk(setSpec('A', before), setSpec('A', after)), risk);
  });
}

test('permission set: to make one, or to delete one that nobody has, is neutral', () => {
  const whole = setSpec('A', { awsManagedPolicies: ['p'], inlinePolicy: POLICY });
  assert.equal([set.risk(undefined, whole), set.risk(whole, undefined)], ['neutral', 'neutral']);
});

test('permission set: whatever the roles of the accounts hold is provisioned, name and tags are not', () => {
  const parts = Object.keys(setSpec('A'));
  assert.equal(
    parts.filter((part) => !PROVISIONED_PARTS.has(part)),
    ['name', 'tags'],
  );
});

/* -------------------------------------------------------------------- assignments, attributes */

const spec = {
  principalType: 'group',
  principal: 'G',
  permissionSet: 'A',
  accountId: '111122223333',
} as const;

test('assignment: to give broadens, to take away narrows', () => {
  const { risk } = kinds.assignment;
  assert.equal([risk(undefined, spec), risk(spec, undefined)], ['broadens', 'narrows']);
});

const attributes = (parts: Record<string, string>) => ({ attributes: parts });

const ofAttributes: readonly [
  name: string,
  before: Record<string, string> | undefined,
  after: Record<string, string> | undefined,
  risk: Risk,
][] = [
  ['the first ones', undefined, { a: 'x' }, 'broadens'],
  ['another source', { a: 'x' }, { a: 'y' }, 'broadens'],
  ['one less', { a: 'x', b: 'y' }, { a: 'x' }, 'broadens'],
  ['none any more', { a: 'x' }, undefined, 'broadens'],
  ['the same in another order', { a: 'x', b: 'y' }, { b: 'y', a: 'x' }, 'neutral'],
  ['none, and there were none', undefined, {}, 'neutral'],
  ['none where there were none', {}, undefined, 'neutral'],
];

for (const [name, before, after, risk] of ofAttributes) {
  test(`attributes: ${name} ${risk === 'neutral' ? 'are neutral' : risk}`, () => {
    const found = kinds.accessControlAttributes.risk(
      before && attributes(before),
      after && attributes(after),
    );
    assert.is(found, risk);
  });
}

test('attributes are in one order', () => {
  const { normalise } = kinds.accessControlAttributes;
  assert.is(
    JSON.stringify(normalise(attributes({ b: 'y', a: 'x' }))),
    '{"attributes":{"a":"x","b":"y"}}',
  );
});

/* ---------------------------------------------------------------------------------- all three */

test('each has its key, its lane and its words', () => {
  const name = (id: string) => `account ${id.slice(-4)}`;
  const { assignment, accessControlAttributes: abac } = kinds;
  const known = attributes({});
  assert.equal(
    [
      [set.key(setSpec('A')), set.lanes(setSpec('A')), set.describe(setSpec('A'), name)],
      [assignment.key(spec), assignment.lanes(spec), assignment.describe(spec, name)],
      [abac.key(known), abac.lanes(known), abac.describe(known, name)],
    ],
    [
      ['permissionSet/A', ['permissionSet:A'], 'permission set A'],
      ['assignment/group:G/A/111122223333', ['account:111122223333'], 'group G → A @ account 3333'],
      ['accessControlAttributes', ['accessControlAttributes'], 'attributes for access control'],
    ],
  );
});

test.run();
