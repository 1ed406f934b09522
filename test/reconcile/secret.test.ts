import { inspect } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Secret } from '../../src/reconcile/secret.ts';

const test = suite('reconcile/secret');

const VALUE = 'a1b2:c3+d4/e5==';

test('it is revealed only on purpose', () => {
  const secret = new Secret(VALUE);
  assert.is(secret.reveal(), VALUE);
  assert.equal([`${secret}`, JSON.stringify({ secret })], ['***', '{"secret":"***"}']);
  assert.not.match(inspect(secret, { showHidden: true }), /a1b2/);
});

/** What others make of it before they show it. */
const told: readonly [name: string, text: string][] = [
  ['as it is', VALUE],
  ['twice', `${VALUE} ${VALUE}`],
  ['in a URL', encodeURIComponent(VALUE)],
  ['in a URL, lower case', 'a1b2%3ac3%2bd4%2fe5%3d%3d'],
  ['in JSON with slashes escaped', 'a1b2:c3+d4\\/e5=='],
  ['in JSON of .NET', 'a1b2:c3\\u002Bd4/e5=='],
  [
    'in JSON with all but letters and digits escaped',
    'a1b2\\u003ac3\\u002bd4\\u002fe5\\u003d\\u003d',
  ],
  ['in JSON inside JSON', 'a1b2:c3\\\\u002Bd4\\\\/e5=='],
];

for (const [name, text] of told) {
  test(`what others tell is told without it: ${name}`, () => {
    const cleaned = new Secret(VALUE).removeFrom(`refused: "${text}"!`);
    assert.is(cleaned, name === 'twice' ? 'refused: "*** ***"!' : 'refused: "***"!');
  });
}

test('what is not it stays, and an empty one removes nothing', () => {
  assert.is(new Secret('a.c').removeFrom('abc'), 'abc');
  assert.is(
    new Secret('a+b').removeFrom('aab a\\b a\\u002cb a%2cb ab'),
    'aab a\\b a\\u002cb a%2cb ab',
  );
  assert.is(new Secret('').removeFrom('abc'), 'abc');
});

test.run();
