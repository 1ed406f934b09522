import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { canonicalPolicy, samePolicy } from '../../src/reconcile/policy.ts';
import type { Json } from '../../src/reconcile/types.ts';
import { runs } from '../support/sample.ts';

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
  ['a null condition is none', doc({ ...allow, Condition: null }), doc(allow)],
  [
    'an operator without keys says nothing',
    doc({ ...allow, Condition: { Bool: {}, Null: null, IpAddress: { 'aws:SourceIp': '::1' } } }),
    doc({ ...allow, Condition: { IpAddress: { 'aws:SourceIp': ['::1'] } } }),
  ],
  [
    'a condition of operators without keys is none',
    doc({ ...allow, Condition: { Bool: {}, Null: null } }),
    doc(allow),
  ],
  [
    'what is no condition stays: without it more would be allowed',
    doc({ ...allow, Condition: 'aws:SecureTransport' }),
    doc({ ...allow, Condition: 'aws:SecureTransport' }),
  ],
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
    'statements without a Sid come first, whatever they say',
    doc(
      { Sid: 'A', Effect: 'Allow', Action: 'a', Resource: '*' },
      { Effect: 'Deny', Action: 'z', Resource: '*' },
    ),
    doc(
      { Effect: 'Deny', Action: ['z'], Resource: ['*'] },
      { Sid: 'A', Effect: 'Allow', Action: ['a'], Resource: ['*'] },
    ),
  ],
  ['what is no statement stays', doc('x', null, allow), doc('x', null, allow)],
  [
    'what is no text in a list stays apart from all else',
    doc({ ...allow, Action: ['b', { a: 1 }, null] }),
    doc({ ...allow, Action: ['b', 'null', '{"a":1}'] }),
  ],
  [
    'an operator that is none stays',
    doc({ ...allow, Condition: { Bool: 'x', Null: {} } }),
    doc({ ...allow, Condition: { Bool: 'x' } }),
  ],
  [
    'unknown members stay',
    doc({ ...allow, Principal: { AWS: '*' }, constructor: 'x' }),
    doc({ ...allow, Principal: { AWS: '*' }, constructor: 'x' }),
  ],
];

for (const [name, document, expected] of canonical) {
  test(`canonical: ${name}`, () => {
    assert.equal(canonicalPolicy(document), expected);
    assert.equal(canonicalPolicy(expected), expected);
  });
}

const one = (parts: { readonly [k: string]: Json }): Json => doc({ ...allow, ...parts });
const named = (Sid: string): Json => ({ ...allow, Sid });
const reads = { Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' };

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
  ['a Sid more', doc(allow), doc(named('A')), true],
  ['another Sid', doc(named('A')), doc(named('B')), true],
  ['an empty Sid', doc(named('')), doc(allow), true],
  [
    'Sids that change places',
    doc(named('A'), { ...reads, Sid: 'B' }),
    doc(named('B'), { ...reads, Sid: 'A' }),
    true,
  ],
  [
    'a Sid and an action',
    doc(named('A')),
    doc({ ...allow, Sid: 'B', Action: 's3:GetObject' }),
    false,
  ],
  ['a statement twice', doc(allow, allow, reads), doc(allow, reads), true],
  [
    'a statement twice, under two Sids and in two cases',
    doc(named('A'), { ...allow, Sid: 'B', Action: ['S3:getobject', 's3:PUTOBJECT'] }),
    doc(allow),
    true,
  ],
  ['another of two is there twice', doc(allow, allow, reads), doc(allow, reads, reads), true],
  ['one of two statements', doc(allow, reads), doc(allow), false],
  ['case of the effect', one({}), one({ Effect: 'allow' }), true],
  [
    'no version and that of 2008',
    { Statement: [allow] },
    { Version: '2008-10-17', Statement: allow },
    true,
  ],
  ['no version and that of 2012', { Statement: [allow] }, doc(allow), false],
  ['no condition and an empty one', one({}), one({ Condition: {} }), true],
  ['no condition and a null one', one({}), one({ Condition: null }), true],
  ['no condition and an empty operator', one({}), one({ Condition: { Bool: {} } }), true],
  ['a condition without values is one', one({}), one({ Condition: { Bool: { a: [] } } }), false],
  ['no condition and what is none', one({}), one({ Condition: 'x' }), false],
  [
    'booleans and numbers in conditions',
    one({ Condition: { Bool: { a: true }, NumericLessThan: { b: [1, 20] } } }),
    one({ Condition: { NumericLessThan: { b: ['20', '1'] }, Bool: { a: ['true'] } } }),
    true,
  ],
  [
    'a boolean that is another',
    one({ Condition: { Bool: { a: true } } }),
    one({ Condition: { Bool: { a: false } } }),
    false,
  ],
  [
    'one key in two spellings, with two values',
    one({ Condition: { StringLike: { 'a:b': 'x', 'A:b': 'y' } } }),
    one({ Condition: { StringLike: { 'a:b': 'y' } } }),
    false,
  ],
  [
    'Resource against NotResource',
    doc({ Effect: 'Allow', Action: 'a', Resource: '*' }),
    doc({ Effect: 'Allow', Action: 'a', NotResource: '*' }),
    false,
  ],
  ['the Id', doc(allow), { Version: V, Id: 'x', Statement: [allow] }, false],
  ['what is no statement', doc('x'), doc('x'), true],
  ['two texts that are no statements', doc('x'), doc('y'), false],
  ['no statement and a null one', doc(allow, null), doc(allow), false],
  ['conditions that are none', one({ Condition: 5 }), one({ Condition: 6 }), false],
  ['operators that are none', one({ Condition: { A: 5 } }), one({ Condition: { A: 6 } }), false],
  ['effects that are none', one({ Effect: null }), one({ Effect: 'Allow' }), false],
  ['no document twice', null, {}, true],
  ['two texts', 'x', 'x', true],
  ['a text and a document', 'x', one({}), false],
];

for (const [name, a, b, expected] of alike) {
  test(`same policy: ${name}`, () => {
    assert.is(samePolicy(canonicalPolicy(a), canonicalPolicy(b)), expected);
    assert.is(samePolicy(canonicalPolicy(b), canonicalPolicy(a)), expected);
  });
}

test('no order of statements, actions or keys changes the canonical form', () => {
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

type Values = string | number | boolean | readonly (string | number | boolean)[];
type Condition = Readonly<Record<string, Readonly<Record<string, Values>>>>;

/** A statement as people write it; every list is one of different texts. */
interface Written {
  readonly sid: string;
  readonly effect: 'Allow' | 'Deny';
  readonly inverted: boolean;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: Condition;
}

const someOf = (...texts: readonly string[]) => fc.subarray([...texts], { minLength: 1 });
const values = fc.oneof(
  fc.constantFrom<Values>(true, false, 7, 'eu-central-1', 'Ada'),
  fc.subarray<string | number | boolean>(['x', 'X', 1, true], { minLength: 1 }),
);
const condition: fc.Arbitrary<Condition> = fc.dictionary(
  fc.constantFrom('StringEquals', 'Bool', 'ForAnyValue:StringLike'),
  fc.dictionary(fc.constantFrom('aws:PrincipalTag/Team', 'aws:username', 's3:max-keys'), values, {
    minKeys: 1,
  }),
);
const written: fc.Arbitrary<Written> = fc.record({
  sid: fc.constantFrom('', 'One', 'Two'),
  effect: fc.constantFrom('Allow', 'Deny'),
  inverted: fc.boolean(),
  actions: someOf('s3:GetObject', 's3:Put*', 'ec2:RunInstances', '*'),
  resources: someOf('*', 'arn:aws:s3:::Data/*', 'arn:aws:s3:::data/*'),
  condition,
});
const writtens = fc.array(written, { minLength: 1, maxLength: 5 });

/** An endless row of small numbers: what is drawn from it is shrunk by fast-check. */
type Dice = IterableIterator<number>;
const dice = fc.infiniteStream(fc.nat(5));

/** One of the ways to write a document down that mean the same. */
function spell(statements: readonly Written[], throws: Dice): Json {
  const next = (): number => Number(throws.next().value);
  const chance = () => next() % 2 === 0;
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((each) => ({ each, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => each);
  const texts = (list: readonly string[]): Json => {
    const [only] = list;
    return list.length === 1 && only !== undefined && chance()
      ? only
      : [...shuffled(list), ...(chance() ? list.slice(0, 1) : [])];
  };
  const anyCase = (text: string) =>
    [text, text.toLowerCase(), text.toUpperCase()][next() % 3] ?? '';
  const value = (one: Json): Json => (chance() ? String(one) : one);
  const keys = (map: Readonly<Record<string, Values>>): Json =>
    Object.fromEntries(
      shuffled(Object.entries(map)).map(([key, list]) => [
        anyCase(key),
        Array.isArray(list)
          ? shuffled(list).map(value)
          : chance()
            ? [value(list as Json)]
            : value(list as Json),
      ]),
    );
  const spelled = (each: Written): Json => {
    const conditions = shuffled(Object.entries(each.condition)).map(([op, map]) => [op, keys(map)]);
    const parts: [string, Json][] = [
      ['Effect', each.effect],
      [each.inverted ? 'NotAction' : 'Action', texts(each.actions.map(anyCase))],
      ['Resource', texts(each.resources)],
    ];
    if (chance()) {
      parts.push(['Sid', each.sid === '' || chance() ? `S${next()}` : each.sid]);
    }
    if (conditions.length > 0 || chance()) {
      parts.push([
        'Condition',
        Object.fromEntries([...conditions, ...(chance() ? [['Null', {}]] : [])]),
      ]);
    }
    return Object.fromEntries(shuffled(parts));
  };
  const twice = statements.filter(() => next() === 0);
  const list = shuffled([...statements, ...twice]).map(spelled);
  const [only = null] = list;
  return { Statement: list.length === 1 && chance() ? only : list, Version: V };
}

const canonicalOf = (statements: readonly Written[], throws: Dice) =>
  canonicalPolicy(spell(statements, throws));

test('however a document is written, it is the same', () => {
  fc.assert(
    fc.property(writtens, dice, (list, throws) => {
      const [a, b] = [canonicalOf(list, throws), canonicalOf(list, throws)];
      assert.ok(samePolicy(a, b) && samePolicy(b, a));
      assert.equal(canonicalPolicy(a), a);
    }),
    { numRuns: runs(80, 200) },
  );
});

/** Every way in which one statement can be made to mean something else. */
const mutations: Readonly<Record<string, (each: Written) => Written>> = {
  effect: (each) => ({ ...each, effect: each.effect === 'Allow' ? 'Deny' : 'Allow' }),
  inverted: (each) => ({ ...each, inverted: !each.inverted }),
  'an action more': (each) => ({ ...each, actions: [...each.actions, 'sqs:SendMessage'] }),
  'another action': (each) => ({ ...each, actions: [...each.actions.slice(1), 'sqs:SendMessage'] }),
  'a resource more': (each) => ({ ...each, resources: [...each.resources, 'arn:aws:s3:::new'] }),
  'case of a resource': (each) => ({
    ...each,
    resources: each.resources.map((name) => name.toUpperCase().replace('*', 'x')),
  }),
  'an operator more': (each) => ({
    ...each,
    condition: { ...each.condition, IpAddress: { 'aws:SourceIp': '::1' } },
  }),
  'a key more': (each) => ({
    ...each,
    condition: { ...each.condition, Bool: { ...each.condition['Bool'], 'aws:new': true } },
  }),
  'a value more': (each) => ({
    ...each,
    condition: Object.fromEntries(
      Object.entries({ Bool: { 'aws:x': [] }, ...each.condition }).map(([operator, keys]) => [
        operator,
        Object.fromEntries(Object.entries(keys).map(([key, old]) => [key, [old, 'new'].flat()])),
      ]),
    ) as Condition,
  }),
};

for (const [what, mutate] of Object.entries(mutations)) {
  test(`one thing that matters makes it another: ${what}`, () => {
    fc.assert(
      fc.property(writtens, fc.nat(), dice, (list, place, throws) => {
        // Each has a resource of its own, so that none of them is the other's double.
        const unlike = list.map((each, at) => ({
          ...each,
          resources: [...each.resources, `arn:aws:s3:::only${at}`],
        }));
        const mutated = unlike.map((each, at) =>
          at === place % list.length ? mutate(each) : each,
        );
        const [a, b] = [canonicalOf(unlike, throws), canonicalOf(mutated, throws)];
        assert.not(samePolicy(a, b));
        assert.not(samePolicy(b, a));
      }),
    );
  });
}

test('a statement less makes it another', () => {
  fc.assert(
    fc.property(writtens, dice, (list, throws) => {
      const last = { ...(list[0] as Written), resources: ['arn:aws:s3:::last'] };
      const [a, b] = [canonicalOf([...list, last], throws), canonicalOf(list, throws)];
      assert.not(samePolicy(a, b));
    }),
  );
});

test.run();
