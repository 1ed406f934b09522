import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { code, fenceFor, html, prose, safeJson, safeText } from '../../src/render/safe.ts';
import { hidden, hostileNames } from './hostile.ts';

const test = suite('render/safe');

function table(
  name: string,
  make: (text: string) => string,
  rows: readonly (readonly [input: string, expected: string])[],
): void {
  test(name, () => {
    for (const [input, expected] of rows) {
      assert.is(make(input), expected, JSON.stringify(input));
    }
  });
}

table('safeText shows what is hidden and leaves the rest', safeText, [
  ['Contoso', 'Contoso'],
  ['Zoë 山田 🚀', 'Zoë 山田 🚀'],
  ['a\nb\r\tc', 'a\\u000ab\\u000d\\u0009c'],
  ['\u001b[2K', '\\u001b[2K'],
  ['\u009b31m\u007f', '\\u009b31m\\u007f'],
  ['\u202egpj', '\\u202egpj'],
  ['a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
  ['\u2028\u2029', '\\u2028\\u2029'],
  ['\ud800x', '\\ud800x'],
  ['\u{e0041}', '\\u{e0041}'],
  ['Contoso\u3164', 'Contoso\\u3164'],
  ['Contoso\ufe0f', 'Contoso\\ufe0f'],
  ['::error::x', '\\u003a:error::x'],
  ['  ::error::x', '  \\u003a:error::x'],
  ['arn:aws:iam::aws:policy/X', 'arn:aws:iam::aws:policy/X'],
  ['a ##[error]x', 'a #\\u0023[error]x'],
  ['##vso[task.x]', '#\\u0023vso[task.x]'],
  ['## heading', '## heading'],
]);

table('code makes a span that nothing leaves', code, [
  ['Contoso', '`Contoso`'],
  ['a`b', '``a`b``'],
  ['a``b`', '``` a``b` ```'],
  ['`', '`` ` ``'],
  ['', '`  `'],
  [' a ', '`  a  `'],
  ['a|b', '`a\\|b`'],
  ['a\\|b', '`a\\u005c\\|b`'],
  ['a\\\\|b', '`a\\u005c\\u005c\\|b`'],
  ['a\\b', '`a\\b`'],
  ['x\ny', '`x\\u000ay`'],
  ['<b>@team</b>', '`<b>@team</b>`'],
]);

table('prose keeps sentences readable and markup out', prose, [
  ['3 of 46 (6.5%), limit 10', '3 of 46 (6.5%), limit 10'],
  ['- a', '&#45; a'],
  ['12. a', '12&#46; a'],
  ['[a](b)', '&#91;a&#93;(b)'],
  ['*a* _b_ `c` ~d~', '&#42;a&#42; &#95;b&#95; &#96;c&#96; &#126;d&#126;'],
  ['<i> & |', '&#60;i&#62; &#38; &#124;'],
  ['@team #1', '&#64;&#8288;team &#35;&#8288;1'],
  ['https://a.example', 'https&#58;//a.example'],
  ['www.a.example', 'www&#46;a.example'],
  ['a\n# b', 'a&#92;u000a&#35;&#8288; b'],
]);

table('html leaves no element, attribute or table cell', html, [
  ['<script>"\'&`|', '&#60;script&#62;&#34;&#39;&#38;&#96;&#124;'],
  ['Zoë\n', 'Zoë\\u000a'],
]);

table('a fence is longer than what it holds', fenceFor, [
  ['', '```'],
  ['``', '```'],
  ['a\n````\nb', '`````'],
]);

test('safeJson is the same value without a hidden character', () => {
  for (const name of hostileNames()) {
    const value = { [name]: [name, { name }] };
    const text = safeJson(value);
    assert.equal(JSON.parse(text), value);
    assert.equal(hidden(text), []);
    assert.not.match(text, /##[a-z]*\[/iu);
  }
});

test('what is safe stays as it is', () => {
  for (const name of hostileNames()) {
    assert.is(safeText(safeText(name)), safeText(name));
  }
});

test.run();
