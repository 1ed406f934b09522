import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Position, Problem } from '../../src/reconcile/types.ts';
import { renderError, renderFault, renderProblems } from '../../src/render/problems-text.ts';
import { golden } from './golden.ts';

const test = suite('render/problems-text');
const PLAIN = { color: false };

function at(line: number, column: number, endColumn: number, file = 'access.yaml'): Position {
  return { file, line, column, endLine: line, endColumn };
}

function error(place: Position | undefined, parts: Partial<Problem> = {}): Problem {
  return {
    code: 'E102',
    severity: 'error',
    message: 'wrong',
    ...(place && { at: place }),
    ...parts,
  };
}

/** The shown line and its carets, without the gutter. */
function frame(text: string, place: Position): string[] {
  const out = renderProblems([error(place)], new Map([['access.yaml', text]]), PLAIN);
  return out
    .split('\n')
    .slice(1, -2)
    .map((row) => row.replace(/^ *\d* \| ?/u, ''));
}

const FILE = `version: 1
acounts: []
assignments:
  - groups: [aws-sre]
    permissionSets: SREOperater
`;

test('problems with their lines, errors first, by place', () => {
  const problems: Problem[] = [
    error(undefined, { code: 'E601', message: 'no AWS credentials', hint: 'Sign in first.' }),
    error(at(1, 1, 8), { code: 'E151', severity: 'notice', message: 'version 1' }),
    error(at(4, 5, 11), {
      code: 'E205',
      severity: 'warning',
      message: 'group aws-sre is not declared',
    }),
    error(at(5, 21, 32), {
      message: 'unknown permission set "SREOperater", did you mean "SREOperator"?',
      hint: 'Write SREOperator, or declare SREOperater.',
    }),
    error(at(2, 1, 8), {
      code: 'E001',
      message: 'unknown key "acounts", did you mean "accounts"?',
    }),
    error(at(3, 1, 2, 'teams/data.yaml'), { code: 'E010', message: 'no source is at hand' }),
  ];
  golden(renderProblems(problems, new Map([['access.yaml', FILE]]), PLAIN), 'problems.txt');
});

test('no problem is no text', () => {
  assert.is(renderProblems([], new Map(), PLAIN), '');
});

const FRAMES: readonly [what: string, text: string, place: Position, expected: string[]][] = [
  ['the first line has none before it', 'ab', at(1, 2, 3), ['ab', ' ^']],
  ['an empty line before is left out', '\nab', at(2, 1, 3), ['ab', '^^']],
  ['a tab takes four columns', '\ta: b', at(1, 2, 3), ['    a: b', '    ^']],
  ['carets below a tab', 'a\tb', at(1, 2, 3), ['a    b', ' ^^^^']],
  ['wide characters take two', '営業: x', at(1, 5, 6), ['営業: x', '      ^']],
  ['an emoji takes two columns and two code units', '🚀: x', at(1, 1, 3), ['🚀: x', '^^']],
  ['a combining mark takes none', 'e\u0301: x', at(1, 5, 6), ['e\u0301: x', '   ^']],
  [
    'what is hidden is shown, and counted as shown',
    'a\u202eb',
    at(1, 3, 4),
    ['a\\u202eb', '       ^'],
  ],
  ['the end of a line', 'ab', at(1, 3, 3), ['ab', '  ^']],
  ['the end of the file', 'ab\n', at(2, 1, 1), ['ab', '', '^']],
  ['a line that is not there', 'ab', at(9, 1, 1), []],
  [
    'more lines: to the end of the first',
    'ab: |\nc',
    { ...at(1, 2, 1), endLine: 2 },
    ['ab: |', ' ^^^^'],
  ],
  ['line ends of Windows', 'a\r\nbc\r\n', at(2, 2, 3), ['a', 'bc', ' ^']],
];

test('frames', () => {
  for (const [what, text, place, expected] of FRAMES) {
    assert.equal(frame(text, place), expected, what);
  }
});

test('a long line is seen through a window around the caret', () => {
  const long = `${'a'.repeat(500)}HERE${'b'.repeat(500)}`;
  const [shown = '', carets = ''] = frame(long, at(1, 501, 505));
  assert.is(shown.length, 160);
  assert.is(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), 'HERE');
  assert.ok(shown.startsWith('…a') && shown.endsWith('b…'));
});

test('a long line is cut at its end where the caret is at its start', () => {
  const [shown = '', carets] = frame(`HERE${'b'.repeat(500)}`, at(1, 1, 400));
  assert.is(shown.length, 160);
  assert.ok(shown.startsWith('HEREb') && shown.endsWith('b…'));
  assert.is(carets, '^'.repeat(160));
});

test('a window between wide characters keeps the carets in place', () => {
  const [shown = '', carets = ''] = frame(
    `${'営'.repeat(300)}HERE${'業'.repeat(300)}`,
    at(1, 301, 305),
  );
  const before = shown.slice(0, shown.indexOf('HERE'));
  assert.is(
    [...before].reduce((sum, char) => sum + (char === '営' ? 2 : 1), 0),
    carets.indexOf('^'),
  );
});

test('a command in the source is no command', () => {
  const [shown] = frame('x: ##[error]y', at(1, 1, 2));
  assert.is(shown, 'x: #\\u0023[error]y');
});

test('one error with its hint, without a place', () => {
  const text = renderError(
    { code: 'E601', message: 'no AWS\ncredentials', hint: 'Sign in.' },
    PLAIN,
  );
  assert.is(text, 'error  E601  no AWS\\u000acredentials\n   = Sign in.\n');
  assert.is(renderError({ code: 'E601', message: 'x' }, PLAIN), 'error  E601  x\n');
});

test('what nobody has foreseen: each line of it, and no command to a runner', () => {
  const error = new Error('AWS said\n::error::x\n##[group]y\u001b[2J');
  const lines = renderFault(error).split('\n');
  assert.equal(lines.slice(0, 4), [
    'This is a fault in accessctl, please report it.',
    'Error: AWS said',
    '\\u003a:error::x',
    '#\\u0023[group]y\\u001b[2J',
  ]);
  assert.match(lines[4] ?? '', /^ {4}at .*problems-text\.test\.ts/);
});

test.run();
