import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  canonicalDuration,
  canonicalJson,
  compareText,
  durationSeconds,
  same,
  sortedRecord,
  sortedUnique,
} from '../../src/reconcile/canonical.ts';

const test = suite('reconcile/canonical');

const durations: readonly [text: string, seconds: number, canonical: string][] = [
  ['PT8H', 28_800, 'PT8H'],
  ['PT480M', 28_800, 'PT8H'],
  ['PT28800S', 28_800, 'PT8H'],
  ['PT1H30M', 5_400, 'PT1H30M'],
  ['PT90M', 5_400, 'PT1H30M'],
  ['PT1H0M0S', 3_600, 'PT1H'],
  ['PT61S', 61, 'PT1M1S'],
  ['PT3661S', 3_661, 'PT1H1M1S'],
  ['P1D', 86_400, 'PT24H'],
  ['P1W', 604_800, 'PT168H'],
  ['P1DT1H', 90_000, 'PT25H'],
  ['PT0S', 0, 'PT0S'],
];

for (const [text, seconds, canonical] of durations) {
  test(`the duration ${text} is ${canonical}`, () => {
    assert.is(durationSeconds(text), seconds);
    assert.is(canonicalDuration(text), canonical);
    assert.is(canonicalDuration(canonical), canonical);
  });
}

test('what is no duration throws', () => {
  for (const text of ['', '8H', 'PT', 'eight hours']) {
    assert.throws(() => durationSeconds(text), undefined, JSON.stringify(text));
  }
});

const equal: readonly [name: string, a: unknown, b: unknown, expected: boolean][] = [
  ['order of keys', { a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 }, true],
  ['an undefined member is absent', { a: 1, b: undefined }, { a: 1 }, true],
  ['null is not absent', { a: null }, {}, false],
  ['null is not the empty text', { a: null }, { a: '' }, false],
  ['a number is not its text', [1], ['1'], false],
  ['order of lists', ['a', 'b'], ['b', 'a'], false],
  ['an empty list is not an empty object', [], {}, false],
  ['undefined on both sides', undefined, undefined, true],
  ['case of texts', 'a', 'A', false],
  ['one element more', ['a'], ['a', 'b'], false],
  ['a key more', { a: 1 }, { a: 1, b: 1 }, false],
  ['other numbers inside', { a: { b: [1] } }, { a: { b: [2] } }, false],
  ['a key with a digit in front', { '1a': 1, b: 2 }, { b: 2, '1a': 1 }, true],
  ['keys inside a list', [{ a: 1, b: 2 }], [{ b: 2, a: 1 }], true],
  ['composed and decomposed letters', '\u00e9', 'e\u0301', false],
  ['the key __proto__', JSON.parse('{"__proto__":1}'), {}, false],
];

for (const [name, a, b, expected] of equal) {
  test(`same: ${name}`, () => {
    assert.is(same(a, b), expected);
    assert.is(same(b, a), expected);
  });
}

test('canonical JSON has sorted keys and no white space', () => {
  assert.is(
    canonicalJson({ b: [1, { d: '', c: null }], a: 'x y' }),
    '{"a":"x y","b":[1,{"c":null,"d":""}]}',
  );
  assert.is(canonicalJson(undefined), 'null');
  assert.is(canonicalJson({ a10: 1, 10: 'x', 9: 'y', a: undefined }), '{"10":"x","9":"y","a10":1}');
  assert.is(
    canonicalJson([{ 2: null, 10: [] }, null, true, 0.1]),
    '[{"10":[],"2":null},null,true,0.1]',
  );
});

/** Keys that objects of JavaScript put first, wherever they were added, are among them. */
const anyKey = fc.oneof(
  fc.string(),
  fc.constantFrom('10', '9', '09', '-1', '__proto__', 'é', 'Z', 'a'),
);
const anyJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, undefined, true),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(anyKey, tie('value'), { maxKeys: 5 }),
  ),
})).value;

test('any JSON has the canonical form that the reference implementation of RFC 8785 gives it', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      assert.is(canonicalJson(value), canonicalize(value) ?? 'null');
    }),
  );
});

test('texts sort by code unit, not by locale', () => {
  assert.equal(sortedUnique(['b', 'a', 'B', 'é', 'z', 'a', 'Z', '10', '9']), [
    '10',
    '9',
    'B',
    'Z',
    'a',
    'b',
    'z',
    'é',
  ]);
  assert.is(compareText('a', 'a'), 0);
  assert.is(compareText('a', 'aa'), -1);
  assert.is(compareText('b', 'aa'), 1);
});

test('what comes in any order goes out sorted, each once', () => {
  assert.equal(sortedUnique(new Set(['c', 'a', 'b'])), ['a', 'b', 'c']);
  assert.equal(sortedUnique([]), []);
  assert.equal(['c', 'a', 'd', 'b'].sort(compareText), ['a', 'b', 'c', 'd']);
});

test('a record is sorted by its keys', () => {
  assert.equal(Object.keys(sortedRecord({ b: 1, B: 2, a: 3 })), ['B', 'a', 'b']);
});

test.run();
