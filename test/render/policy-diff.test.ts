import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Json } from '../../src/reconcile/types.ts';
import { diffPolicies, policyLines, statementCount } from '../../src/render/policy-diff.ts';

const test = suite('render/policy-diff');

function policy(statements: readonly Json[]): Json {
  return { Version: '2012-10-17', Statement: statements };
}

function allow(sid: string | undefined, actions: readonly string[]): Json {
  return {
    ...(sid !== undefined && { Sid: sid }),
    Effect: 'Allow',
    Action: actions,
    Resource: ['*'],
  };
}

const MANY = Array.from({ length: 12 }, (_, at) => `a:Action${at}`);

function hunks(before: Json, after: Json): string[] {
  return diffPolicies(before, after).flatMap(({ mark, text }) => (mark === '@' ? [text] : []));
}

test('both sides can be rebuilt from a difference of small documents', () => {
  const before = policy([allow('A', ['x:Get', 'x:List']), allow('B', ['y:*'])]);
  const after = policy([allow('A', ['x:List', 'x:Put']), allow('C', ['y:*'])]);
  const [head, ...lines] = diffPolicies(before, after);
  const [, oldStart = '', newStart = ''] = /-(\d+),\d+ \+(\d+)/u.exec(head?.text ?? '') ?? [];
  const isPartOf = (whole: Json, start: string, other: string) => {
    const side = lines.filter(({ mark }) => mark !== other).map(({ text }) => text);
    assert.equal(
      side,
      policyLines(whole)
        .slice(Number(start) - 1)
        .slice(0, side.length),
    );
  };
  isPartOf(before, oldStart, '+');
  isPartOf(after, newStart, '-');
  assert.equal(
    lines.filter(({ mark }) => mark !== ' ').map(({ mark, text }) => mark + text.trim()),
    ['-"x:Get",', '-"x:List"', '+"x:List",', '+"x:Put"', '-"Sid": "B",', '+"Sid": "C",'],
  );
});

test('a hunk names the statement in which its first change stands', () => {
  const rows: readonly [string, Json, Json, string[]][] = [
    [
      'added far below the Sid',
      policy([allow('First', MANY), allow('Second', [...MANY, 'b:New'])]),
      policy([allow('First', MANY), allow('Second', MANY)]),
      ['@@ -37,8 +37,7 @@ Statement "Second"'],
    ],
    [
      'removed',
      policy([allow('First', MANY)]),
      policy([allow('First', MANY.slice(0, -1))]),
      ['@@ -15,8 +15,7 @@ Statement "First"'],
    ],
    [
      'the statement has no Sid, the one before has',
      policy([allow('First', MANY), allow(undefined, MANY)]),
      policy([allow('First', MANY), allow(undefined, [...MANY, 'b:New'])]),
      ['@@ -36,7 +36,8 @@'],
    ],
    [
      'outside of statements',
      { Version: 'a', Statement: [] },
      { Version: 'b', Statement: [] },
      ['@@ -1,4 +1,4 @@'],
    ],
  ];
  for (const [what, before, after, expected] of rows) {
    assert.equal(hunks(before, after), expected, what);
  }
});

test('a new and a removed policy are whole', () => {
  const some = policy([allow('A', ['x:Get'])]);
  const marks = (before: Json, after: Json) =>
    [...new Set(diffPolicies(before, after).map(({ mark }) => mark))].join('');
  assert.is(marks(null, some), '@+');
  assert.is(marks(some, null), '@-');
  assert.is(diffPolicies(null, some).length, policyLines(some).length + 1);
  assert.equal(diffPolicies(some, some), []);
});

test('documents that have too little in common are shown whole, one after the other', () => {
  const big = (word: string) => Array.from({ length: 800 }, (_, at) => `${word}${at}`);
  const lines = diffPolicies(big('a'), big('b'));
  assert.is(lines.length, 1604);
  assert.is(lines.filter(({ mark }) => mark === '-').length, 802);
  assert.is(lines[802]?.mark, '+');
});

test('statements are counted', () => {
  const rows: readonly [Json, number][] = [
    [null, 0],
    ['text', 0],
    [{}, 0],
    [{ Statement: {} }, 1],
    [policy([]), 0],
    [policy([{}, {}]), 2],
  ];
  for (const [document, expected] of rows) {
    assert.is(statementCount(document), expected, JSON.stringify(document));
  }
});

test.run();
