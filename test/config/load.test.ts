import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { loadConfig } from '../../src/config/load.ts';
import { runs } from '../support/sample.ts';
import { HEAD, lines, loadFiles, problemsOf } from './folder.ts';

const test = suite('config/load: whole files');

const root = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');

test('the example has no problem, and shows the first set-up', () => {
  const loaded = loadConfig(new URL('examples/access.yaml', root).pathname);
  assert.equal(lines(loaded), []);
  assert.equal(loaded.config?.assignments?.[0], {
    groups: ['Contoso'],
    permissionSets: ['ReadOnlyAccess'],
    accounts: ['MMe2k-Demo'],
  });
  const policy = loaded.config?.permissionSets?.['DataScientist']?.inlinePolicy;
  assert.equal(policy, JSON.parse(text('examples/policies/data-scientist.json')));
});

test('every key of the format is accepted', () => {
  const loaded = loadFiles({
    'access.yaml': text('test/config/fixtures/every-key.yaml'),
    'policies/data-scientist.json': text('examples/policies/data-scientist.json'),
    'teams/none.yaml': 'groups: {}\n',
  });
  assert.equal(lines(loaded), []);
});

test('the fixture and the example hold every key of the schema', () => {
  const files = [
    'test/config/fixtures/every-key.yaml',
    'examples/access.yaml',
    'examples/policies/data-scientist.json',
  ];
  const written = files.map(text).join('');
  const missing = [...propertyNames(JSON.parse(text('schema/access.schema.json')))].filter(
    (name) => !new RegExp(`\\b${name}"?:`).test(written),
  );
  // Parts of the policy language that the company does not need.
  assert.equal(missing.sort(), ['Id', 'NotAction', 'NotResource']);
});

test('every property of the schema has a description and every object is closed', () => {
  const schema = JSON.parse(text('schema/access.schema.json'));
  const definitions = schema.definitions as Readonly<Record<string, Schema>>;
  const silent: string[] = [];
  const open: string[] = [];
  let objects = 0;
  visit(schema, '#', (each, path) => {
    if (each.properties) {
      objects++;
      open.push(...(each.additionalProperties === false ? [] : [path]));
    }
    for (const [name, property] of Object.entries(each.properties ?? {})) {
      const target = definitions[(property.$ref ?? '').replace('#/definitions/', '')];
      silent.push(...((property.description ?? target?.description) ? [] : [`${path}/${name}`]));
    }
  });
  assert.ok(objects > 30);
  assert.equal(silent, []);
  assert.equal(open, []);
});

test('every code is in the page of errors, and the page has no other', () => {
  const files = readdirSync(new URL('src/config/', root))
    .filter((name) => !/\.gen\./.test(name))
    .map((name) => `src/config/${name}`);
  const used = new Set(
    // From E500 on they are no problems of the file: a commit that git does not have.
    [...files, 'src/access/lint.ts', 'src/reconcile/offline/judge-file.ts'].flatMap(
      (name) => text(name).match(/E[0-4]\d{2}(?=')/g) ?? [],
    ),
  );
  const listed = [...text('docs/errors-config.md').matchAll(/^\| (E\d{3}) /gm)].map(
    ([, code]) => code,
  );
  assert.equal(listed, [...used].sort());
});

test('no more than 50 problems, and a word about the rest', () => {
  const keys = Array.from(
    { length: 60 },
    (_, index) => `xyzzy${String(index).padStart(2, '0')}: 1\n`,
  );
  const problems = problemsOf(HEAD + keys.join(''));
  assert.is(problems.length, 51);
  assert.is(problems[0], '3:1 E020 unknown key "xyzzy00"');
  assert.is(problems[50], 'notice E009 10 more problems are not shown');
});

test('a file of nothing but mistakes is refused without an exception', () => {
  const texts = ['"'.repeat(60_000), '{'.repeat(60_000), '- '.repeat(30_000), '? '.repeat(30_000)];
  const many = ['@\n', '---\n', '&a ', '!a ', '- 1\n', ': \n', '\u0000', '%A\n'];
  for (const each of [...texts, ...many.map((part) => part.repeat(16_000))]) {
    const { config, problems } = loadFiles({ 'access.yaml': each });
    assert.is(config, undefined);
    assert.ok(problems.some(({ severity }) => severity === 'error'));
    assert.ok(problems.length <= 51);
  }
});

test('whatever is done to the example: no exception, and a config exactly when nothing is wrong', () => {
  const whole = text('examples/access.yaml').replace(/^include:.*\n/m, '');
  const policy = text('examples/policies/data-scientist.json');
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ': ',
    '- ',
    '\n',
    '\t',
    '"',
    '&a ',
    '*a',
    '!t ',
    'null',
    '0',
    '',
  );
  const edit = fc.tuple(fc.nat(whole.length), fc.nat(30), piece);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      const broken = edits.reduce(
        (before, [at, length, insert]) => before.slice(0, at) + insert + before.slice(at + length),
        whole,
      );
      const files = { 'access.yaml': broken, 'policies/data-scientist.json': policy };
      const { config, problems, sources } = loadFiles(files);
      assert.is(
        config === undefined,
        problems.some(({ severity }) => severity === 'error'),
      );
      for (const { at } of problems) {
        const line = sources.get(at?.file ?? '')?.split('\n')[(at?.line ?? 0) - 1];
        assert.ok(line !== undefined && at && at.endColumn > at.column);
      }
    }),
    { numRuns: runs(40, 150) },
  );
});

test('a warning alone leaves the file valid', () => {
  const loaded = loadFiles({
    'access.yaml': `${HEAD}permissionSets: { R: {} }\nassignments:\n  - { groups: [A], permissionSets: [R], accounts: [a], recursive: true }\n`,
  });
  assert.equal(lines(loaded), [
    '5:56 warning E118 recursive has no effect without organizationalUnits',
  ]);
  assert.ok(loaded.config);
});

test('every twelve digits in quotes are an account id, and without quotes a problem', () => {
  for (const id of [
    '000000000001',
    '012345678901',
    '012345670123',
    '123456789012',
    '0o1234567012',
  ]) {
    const quoted = loadFiles({ 'access.yaml': `${HEAD}ignore: { accounts: ["${id}"] }\n` });
    assert.equal(quoted.config?.ignore?.accounts, [id]);
  }
  for (const id of ['000000000001', '012345678901', '123456789012', '1e11', '0x1F', '+5', '.5']) {
    const [problem, ...more] = loadFiles({
      'access.yaml': `${HEAD}ignore: { accounts: [${id}] }\n`,
    }).problems;
    assert.is(problem?.code, 'E022');
    assert.is(problem?.hint, `Quote it: "${id}"`);
    assert.equal(more, []);
  }
});

test('places: a key for a map, the text for a value, the nearest ancestor for what is absent', () => {
  const { where } = loadFiles({
    'access.yaml': `${HEAD}groups:\n  Contoso:\n    objectId: 5f6e7d8c-1111-4222-8333-944445555666\npermissionSets:\n  R:\n    description: |\n      two\n      lines\nassignments:\n  - groups: [Contoso]\n    permissionSets: [R]\n    accounts: [a]\n`,
  });
  const place = (...path: (string | number)[]) => {
    const { line, column, endLine, endColumn } = where(path);
    return [line, column, endLine, endColumn];
  };
  assert.equal(place('groups'), [3, 1, 3, 7]);
  assert.equal(place('groups', 'Contoso'), [4, 3, 4, 10]);
  assert.equal(place('groups', 'Contoso', 'objectId'), [5, 15, 5, 51]);
  assert.equal(place('permissionSets', 'R', 'description'), [8, 18, 8, 19]);
  assert.equal(place('permissionSets', 'R', 'tags', 'x'), [7, 3, 7, 4]);
  assert.equal(place('assignments', 0), [12, 5, 12, 22]);
  assert.equal(place('assignments', 0, 'groups', 0), [12, 14, 12, 21]);
  assert.equal(place('assignments', 7), [11, 1, 11, 12]);
  assert.equal(place(), [1, 1, 1, 11]);
});

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
}

function visit(schema: Schema, path: string, see: (schema: Schema, path: string) => void): void {
  see(schema, path);
  for (const [key, value] of Object.entries(schema)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      visit(value as Schema, `${path}/${key}`, see);
    }
  }
}

function propertyNames(schema: Schema): Set<string> {
  const names = new Set<string>();
  visit(schema, '#', (each) => {
    for (const name of each.properties ? Object.keys(each.properties) : []) {
      names.add(name);
    }
  });
  return names;
}

test.run();
