import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { jsonErrorOffset } from '../../src/config/json.ts';

const test = suite('config/json: where a text stops being JSON');

const cases: readonly (readonly [text: string, offset: number])[] = [
  ['', 0],
  ['  ', 2],
  ['x', 0],
  ['{"a":1', 6],
  ['{"a":1,}', 7],
  ['[1,]', 3],
  ['[1 2]', 3],
  ['{"a" 1}', 5],
  ['{a:1}', 1],
  ["{'a':1}", 1],
  ['{"a":01}', 6],
  ['{"a":+1}', 5],
  ['{"a":NaN}', 5],
  ['{"a":"b\nc"}', 5],
  ['{"a":"\\x"}', 5],
  ['{"a":"b}', 5],
  ['{} {}', 3],
  ['[}', 1],
  ['{]', 1],
  ['{"a":[1}', 7],
  ['{"a":1]', 6],
  ['[1,{"a":null,"b":[true,false]},"x" y]', 35],
  ['// a\n{}', 0],
  ['{"a":1 /* b */}', 7],
  ['\ufeff{', 2],
  ['[[[', 3],
  [',', 0],
  [':', 0],
  ['1 1', 2],
];

for (const [text, offset] of cases) {
  test(JSON.stringify(text), () => {
    assert.throws(() => JSON.parse(text));
    assert.is(jsonErrorOffset(text), offset);
  });
}

test('what is JSON is read to its end', () => {
  const text = ' {"a": [1, -2.5e+3, "\\u00e9\\n", true, null, {}, []], "": {"b": "c"}}\n';
  assert.equal(typeof JSON.parse(text), 'object');
  assert.is(jsonErrorOffset(text), text.length);
});

test.run();
