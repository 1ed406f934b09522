import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { canonicalPolicy, samePolicy } from '../../src/reconcile/policy.ts';
import type { Json } from '../../src/reconcile/types.ts';

const test = suite('reconcile/policy');

const V = '2012-10-17';

function doc(...Statement: Json[]): Json {
  return { Version: V, Statement };
}

const allow = { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: ['*'] };

const canonical: readonly [name: string, document: Json, expected: Json][] = [
  ['no document', null, null],
  ['an empty document', {}, null],
  ['no statement', { Version: V }, null],
  ['an empty list of statements', doc(), null],
  ['a text that is no policy', 'not JSON', 'not JSON'],
  ['a list that is no policy', [1], [1]],
  [
    'a single statement, single texts',
    { Version: V, Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } },
    doc({ Effect: 'Allow', Action: ['s3:*'], Resource: ['*'] }),
  ],
  [
    'without a version AWS means 2008-10-17',
    { Statement: [{ Effect: 'Deny', NotAction: 'iam:*', NotResource: 'b' }] },
    {
      Version: '2008-10-17',
      Statement: [{ Effect: 'Deny', NotAction: ['iam:*'], NotResource: ['b'] }],
    },
  ],
  [
    'the Id stays',
    { Version: V, Id: 'x', Statement: [allow] },
    { Version: V, Id: 'x', Statement: [allow] },
  ],
  [
    'actions and resources are sets',
    doc({ Effect: 'Allow', Action: ['b:y', 'a:x', 'b:y'], Resource: ['z', 'a'] }),
    doc({ Effect: 'Allow', Action: ['a:x', 'b:y'], Resource: ['a', 'z'] }),
  ],
  [
    'case of names stays as it was written',
    doc({ Effect: 'Allow', Action: 'S3:getobject', Resource: '*' }),
    doc({ Effect: 'Allow', Action: ['S3:getobject'], Resource: ['*'] }),
  ],
  ['an empty condition is none', doc({ ...allow, Condition: {} }), doc(allow)],
  [
    'condition values are sets of texts',
    doc({
      ...allow,
      Condition: {
        Bool: { 'aws:SecureTransport': true },
        NumericLessThan: { 's3:max-keys': [10, 9] },
      },
    }),
    doc({
      ...allow,
      Condition: {
        Bool: { 'aws:SecureTransport': ['true'] },
        NumericLessThan: { 's3:max-keys': ['10', '9'] },
      },
    }),
  ],
  [
    'statements sort by Sid first',
    doc(
      { Sid: 'B', Effect: 'Allow', Action: 'a', Resource: '*' },
      { Sid: 'A', Effect: 'Deny', Action: 'z', Resource: '*' },
    ),
    doc(
      { Sid: 'A', Effect: 'Deny', Action: ['z'], Resource: ['*'] },
      { Sid: 'B', Effect: 'Allow', Action: ['a'], Resource: ['*'] },
    ),
  ],
  [
    'unknown members stay',
    doc({ ...allow, Principal: { AWS: '*' } }),
    doc({ ...allow, Principal: { AWS: '*' } }),
  ],
];

for (const [name, document, expected] of canonical) {
  test(`canonical: ${name}`, () => {
    assert.equal(canonicalPolicy(document), expected);
    assert.equal(canonicalPolicy(expected), expected);
  });
}

const one = (parts: { readonly [k: string]: Json }): Json => doc({ ...allow, ...parts });

const alike: readonly [name: string, a: Json, b: Json, expected: boolean][] = [
  ['case of actions', one({ Action: 's3:GetObject' }), one({ Action: 'S3:getobject' }), true],
  [
    'case of resources',
    one({ Resource: 'arn:aws:s3:::Data' }),
    one({ Resource: 'arn:aws:s3:::data' }),
    false,
  ],
  [
    'case of condition keys',
    one({ Condition: { StringEquals: { 'aws:PrincipalTag/Team': 'x' } } }),
    one({ Condition: { StringEquals: { 'AWS:principaltag/team': 'x' } } }),
    true,
  ],
  [
    'case of condition values',
    one({ Condition: { StringEquals: { 'aws:username': 'Ada' } } }),
    one({ Condition: { StringEquals: { 'aws:username': 'ada' } } }),
    false,
  ],
  [
    'order of statements after folding',
    doc(
      { Effect: 'Allow', Action: 'a:X', Resource: '*' },
      { Effect: 'Allow', Action: 'B:y', Resource: '*' },
    ),
    doc(
      { Effect: 'Allow', Action: 'b:y', Resource: '*' },
      { Effect: 'Allow', Action: 'A:x', Resource: '*' },
    ),
    true,
  ],
  ['effect', one({}), one({ Effect: 'Deny' }), false],
  [
    'Action against NotAction',
    doc({ Effect: 'Allow', Action: 'a', Resource: '*' }),
    doc({ Effect: 'Allow', NotAction: 'a', Resource: '*' }),
    false,
  ],
  ['a further action', one({}), one({ Action: ['s3:GetObject', 's3:PutObject', 's3:x'] }), false],
  ['version', one({}), { Version: '2008-10-17', Statement: [allow] }, false],
  ['a condition less', one({}), one({ Condition: { Bool: { a: 'true' } } }), false],
  ['two texts', 'x', 'x', true],
  ['a text and a document', 'x', one({}), false],
];

for (const [name, a, b, expected] of alike) {
  test(`same policy: ${name}`, () => {
    assert.is(samePolicy(canonicalPolicy(a), canonicalPolicy(b)), expected);
    assert.is(samePolicy(canonicalPolicy(b), canonicalPolicy(a)), expected);
  });
}

test('no order of statements, actions or keys is a difference', () => {
  const text = fc.constantFrom('a:b', 'A:B', 's3:Get*', '*', 'ec2:Run');
  const statement = fc.record(
    {
      Sid: fc.constantFrom('', 'One', 'Two'),
      Effect: fc.constantFrom('Allow', 'Deny'),
      Action: fc.array(text, { minLength: 1, maxLength: 4 }),
      Resource: fc.oneof(text, fc.array(text, { minLength: 1 })),
      Condition: fc.dictionary(text, fc.dictionary(text, fc.array(text, { minLength: 1 }))),
    },
    { requiredKeys: ['Effect', 'Action', 'Resource'] },
  );
  const statements = fc.array(statement, { minLength: 1, maxLength: 4 });
  const shuffled = statements.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const turned = other.map((each) => ({
        ...Object.fromEntries(Object.entries(each).reverse()),
        Action: [...each.Action].reverse(),
      }));
      const a = canonicalPolicy(doc(...(list as unknown as Json[])));
      const b = canonicalPolicy(doc(...(turned as unknown as Json[])));
      assert.equal(a, b);
      assert.equal(canonicalPolicy(a), a);
    }),
  );
});

test.run();
