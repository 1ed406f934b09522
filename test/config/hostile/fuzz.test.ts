import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseServiceProvider } from '../../../src/config/saml-metadata.ts';
import { parseJson, parseYaml } from '../../../src/config/yaml.ts';
import { runs } from '../../support/sample.ts';
import { type Files, loadFiles } from '../folder.ts';
import { misplaced } from './places.ts';

const test = suite('config: whatever the bytes are, a value or problems in their places');

const EXAMPLE = new URL('../../../examples/', import.meta.url);
const NAMES = [
  'access.yaml',
  'teams/payments.yaml',
  'policies/data-scientist.json',
  'saml/aws-service-provider.xml',
] as const;
const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  NAMES.map((name) => [name, readFileSync(new URL(name, EXAMPLE), 'utf8')]),
);

/** Bytes, and texts of what means something to YAML, JSON and XML. */
const ODD = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '- ',
          ': ',
          '? ',
          '\n',
          '  ',
          '[',
          ']',
          '{',
          '}',
          ', ',
          '"',
          "'",
          '|',
          '>',
          '#',
          '&a ',
          '*a',
        ],
        ...[
          '!!str ',
          '%YAML 1.1\n',
          '---\n',
          '...\n',
          '<<: ',
          '\t',
          '\r',
          '\ufeff',
          '\0',
          '__proto__: ',
        ],
        ...[
          'null',
          'true',
          '1',
          '~',
          '</',
          '<!--',
          '<![CDATA[',
          '&amp;',
          '\\u0000',
          'a',
          '=',
          '@',
          '`',
        ],
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

/** A file of the example in which a piece was replaced by something odd. */
const MUTATED = fc
  .record({
    name: fc.constantFrom(...NAMES),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
    odd: ODD,
  })
  .map(({ name, at, length, odd }): Files => {
    const text = FILES[name] ?? '';
    const start = Math.floor(at * text.length);
    return { ...FILES, [name]: text.slice(0, start) + odd + text.slice(start + length) };
  });

test('the example itself is valid', () => {
  assert.is(loadFiles(FILES).problems.length, 0);
});

test('any bytes as access.yaml', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => judge({ 'access.yaml': bytes })),
    { numRuns: runs(100, 200) },
  );
});

test('any mutation of the example', () => {
  fc.assert(fc.property(MUTATED, judge), { numRuns: runs(100, 300) });
});

test('any text as YAML and as JSON', () => {
  fc.assert(
    fc.property(ODD, (text) => {
      for (const { tree, problems, source } of [parseYaml('a', text), parseJson('a', text)]) {
        assert.is(tree === undefined, problems.length > 0);
        assert.equal(misplaced(problems, new Map([['a', source.text]])), []);
      }
    }),
    { numRuns: runs(250, 2_000) },
  );
});

test('any text as metadata', () => {
  fc.assert(
    fc.property(ODD, (odd) => {
      const read = parseServiceProvider(odd);
      assert.ok('problem' in read && /^E13\d$/.test(read.problem.code));
    }),
    { numRuns: runs(150, 1_000) },
  );
});

/** Loads the files: an exception fails the property, and so does a place that is none. */
function judge(files: Files): void {
  const { config, problems, sources } = loadFiles(files);
  const isWrong = problems.some(({ severity }) => severity === 'error');
  assert.is(config === undefined, isWrong);
  assert.equal(misplaced(problems, sources), []);
}

test.run();
