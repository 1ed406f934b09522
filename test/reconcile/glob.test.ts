import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { anyMatcher, isGlob, matcher } from '../../src/reconcile/glob.ts';

const test = suite('reconcile/glob');

const cases: readonly [pattern: string, matching: string[], others: string[]][] = [
  ['dev', ['dev'], ['DEV', 'dev ', 'devops', '']],
  ['dev*', ['dev', 'devops', 'dev-1', 'dev/ops'], ['Dev', 'my-dev']],
  ['*-prod', ['a-prod', '-prod'], ['a-prod2', 'prod']],
  ['*', ['', 'a', '.hidden', 'a/b'], []],
  ['**', ['', 'a', 'a/b'], []],
  ['dev-?', ['dev-1', 'dev-é', 'dev-/'], ['dev-', 'dev-12']],
  ['a*b*c', ['abc', 'aXbYc', 'abbcc'], ['ab', 'acb', 'abcd']],
  ['a*a', ['aa', 'aba'], ['a', 'ab']],
  ['team (old)*', ['team (old)', 'team (old) 2'], ['team old', 'team ']],
  ['!dev*', ['!dev', '!dev-1'], ['dev', 'prod']],
  ['[ab]*', ['[ab]', '[ab]c'], ['a', 'b']],
  ['{a,b}*', ['{a,b}'], ['a', 'b']],
  ['+(a)*', ['+(a)'], ['a', 'aa']],
  ['a|b*', ['a|b'], ['a', 'b']],
  ['"x"*', ['"x"', '"x"y'], ['x', 'xy']],
  ['*"', ['"', 'a"'], ['a', '-#']],
  ['a\\*', ['a\\', 'a\\b'], ['a*', 'ab']],
  ['./a*', ['./a'], ['a', 'ab']],
  ['a.b*', ['a.b', 'a.bc'], ['aXb']],
  ['^a$*', ['^a$'], ['a']],
  ['?', ['a', '😀'], ['', 'ab']],
  ['?*', ['a', 'ab'], ['']],
  ['*?', ['a', 'ab'], ['']],
  ['a?*', ['ab', 'abc'], ['a', 'ba']],
  ['*-dev-*', ['x-dev-y', '-dev-', 'x-dev-dev-'], ['x-dev', 'dev-y', 'x-dex-y']],
  ['*ab', ['ab', 'aab', 'abab'], ['aba', 'a']],
  ['a**', ['a', 'ab'], ['', 'b']],
  ['ab*', ['ab'], ['a', 'xab']],
];

for (const [pattern, matching, others] of cases) {
  test(`${pattern}`, () => {
    const matches = matcher(pattern);
    assert.equal(
      matching.filter((name) => !matches(name)),
      [],
      'must match',
    );
    assert.equal(others.filter(matches), [], 'must not match');
  });
}

test('only * and ? make a glob', () => {
  const patterns = ['a', '[a]', '{a,b}', '!a', '(a)', 'a*', '?a'];
  assert.equal(patterns.filter(isGlob), ['a*', '?a']);
});

test('any of several, none of none', () => {
  const any = anyMatcher(['dev-*', 'prod']);
  assert.equal(['dev-1', 'prod', 'prod-1', 'test'].filter(any), ['dev-1', 'prod']);
  assert.equal(['', 'a', 'undefined'].filter(anyMatcher(undefined)), []);
  assert.equal(['', 'a'].filter(anyMatcher([])), []);
});

test('matches what a regular expression made from it matches', () => {
  const regex = (pattern: string) =>
    new RegExp(
      `^${pattern
        .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
        .replace(/\*/g, '.*')
        .replace(/\?/g, '.')}$`,
      's',
    );
  const char = fc.constantFrom(...'ab*?./\\()[]{}!+@|"^$-, ');
  fc.assert(
    fc.property(
      fc.string({ unit: char, maxLength: 7 }),
      fc.string({ unit: char, maxLength: 7 }),
      (pattern, other) => {
        const filled = pattern.replace(/\*/g, 'ab').replace(/\?/g, 'b');
        fc.pre(isGlob(pattern));
        for (const name of [other, filled]) {
          assert.is(matcher(pattern)(name), regex(pattern).test(name), `${pattern} | ${name}`);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test('a pattern of many stars comes to an end', () => {
  assert.is(matcher(`${'*a'.repeat(500)}*b`)('a'.repeat(5000)), false);
});

test.run();
