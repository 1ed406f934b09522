import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  columns,
  count,
  cut,
  pad,
  seconds,
  sessionLength,
  thousands,
  width,
  wrapItems,
} from '../../src/render/layout.ts';
import { paint } from '../../src/render/style.ts';

const test = suite('render/layout');

test('width counts what a terminal shows', () => {
  const rows: readonly [string, number][] = [
    ['', 0],
    ['abc', 3],
    ['Süd', 3],
    ['営業', 4],
    ['🚀', 2],
    ['e\u0301', 1],
    [paint(true).red('abc'), 3],
    ['✓ →', 3],
  ];
  for (const [text, expected] of rows) {
    assert.is(width(text), expected, JSON.stringify(text));
  }
});

test('columns line up, drop what is empty and let a long cell push its own line only', () => {
  assert.equal(columns([]), []);
  assert.equal(
    columns([
      ['a', '', 'b'],
      ['ccc', '', 'd'],
    ]),
    ['a    b', 'ccc  d'],
  );
  assert.equal(columns([['a', 'b'], ['c']]), ['a  b', 'c']);
  const long = 'x'.repeat(60);
  assert.equal(
    columns([
      [long, 'b'],
      ['a', 'b'],
    ]),
    [`${long}  b`, `${pad('a', 46)}  b`],
  );
});

test('items wrap between, never inside', () => {
  assert.equal(wrapItems([], 10), []);
  assert.equal(wrapItems(['aaa', 'bbb', 'ccc'], 9), ['aaa, bbb,', 'ccc']);
  assert.equal(wrapItems(['a'.repeat(20), 'b'], 9), [`${'a'.repeat(20)},`, 'b']);
});

test('a cut list says how many are left out', () => {
  assert.equal(cut(['a', 'b'], 2), ['a', 'b']);
  assert.equal(cut(['a', 'b', 'c'], 2), ['a', 'b', '+1 more']);
});

test('numbers', () => {
  assert.is(count(1, 'account'), '1 account');
  assert.is(count(0, 'account'), '0 accounts');
  assert.is(count(1234567, 'change is', 'changes are'), '1,234,567 changes are');
  assert.is(thousands(999), '999');
  assert.is(thousands(1000), '1,000');
  const durations = [0, 0.04, 0.44, 6.2, 9.96, 38.4, 59.6, 65, 3600].map(seconds);
  assert.equal(durations, [
    '0 s',
    '0 s',
    '0.4 s',
    '6.2 s',
    '10 s',
    '38 s',
    '1 min',
    '1 min 5 s',
    '60 min',
  ]);
});

test('how long a session lasts', () => {
  const lengths = ['PT8H', 'PT90M', 'PT45M', 'PT1H30M', 'PT12H', 'PT3601S'].map(sessionLength);
  assert.equal(lengths, ['8 h', '1 h 30 min', '45 min', '1 h 30 min', '12 h', '1 h 1 min']);
  assert.is(sessionLength('whatever'), 'whatever');
});

test.run();
