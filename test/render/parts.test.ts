import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Json, PermissionSetSpec, RightsDelta } from '../../src/reconcile/types.ts';
import { permissionSetParts, rightsParts } from '../../src/render/parts.ts';
import { permissionSet, plan, setChange } from './plans.ts';

const test = suite('render/parts');

type Side = Partial<PermissionSetSpec>;

/** `field: values` and the marked lines of an update of one field. */
function update(field: string, before: Side, after: Side): string[] {
  const change = setChange(permissionSet(before), permissionSet(after), { fields: [field] });
  return permissionSetParts(change).flatMap(({ field: name, values, lines }) => [
    [name, ...values].join(': '),
    ...lines.map(({ mark, text }) => mark + text),
  ]);
}

const path = '/';
const ROWS: readonly [field: string, before: Side, after: Side, expected: string[]][] = [
  ['description', { description: 'a' }, { description: '' }, ['description: "a" -> (none)']],
  [
    'description',
    { description: 'a' },
    { description: '(none)' },
    ['description: "a" -> "(none)"'],
  ],
  [
    'relayState',
    {},
    { relayState: 'https://a.example' },
    ['relayState: (none) -> https://a.example'],
  ],
  [
    'customerManagedPolicies',
    {
      customerManagedPolicies: [
        { name: 'a', path },
        { name: 'b', path },
      ],
    },
    {
      customerManagedPolicies: [
        { name: 'a', path: '/x/' },
        { name: 'b', path },
      ],
    },
    ['customerManagedPolicies', '-/a', '+/x/a'],
  ],
  [
    'permissionsBoundary',
    { permissionsBoundary: { awsManagedPolicy: 'arn:x' } },
    { permissionsBoundary: null },
    ['permissionsBoundary: arn:x -> (none)'],
  ],
  [
    'permissionsBoundary',
    { permissionsBoundary: null },
    { permissionsBoundary: { customerManagedPolicy: { name: 'team', path: '/b/' } } },
    ['permissionsBoundary: (none) -> /b/team'],
  ],
  [
    'tags',
    { tags: { b: '1', c: '1', same: '1' } },
    { tags: { a: '1', constructor: '1', c: '2', same: '1' } },
    ['tags', '+a=1', '-b=1', '~c=1 -> 2', '+constructor=1'],
  ],
  [
    'provisioned',
    { provisioned: false },
    {},
    ['provisioned: an earlier edit has not reached every account yet'],
  ],
  [
    'sessionDuration',
    { sessionDuration: 'PT1H', relayState: 'a' },
    { sessionDuration: 'PT2H' },
    ['sessionDuration: PT1H -> PT2H'],
  ],
];

test('an update shows the fields that differ and no other', () => {
  for (const [field, before, after, expected] of ROWS) {
    assert.equal(update(field, before, after), expected, field);
  }
});

test('an inline policy that changes: how many statements', () => {
  const policy = (...actions: readonly string[]): Json => ({
    Version: '2012-10-17',
    Statement: actions.map((action) => ({
      Sid: action[0] ?? '',
      Effect: 'Allow',
      Action: [action],
      Resource: ['*'],
    })),
  });
  const rows: readonly [before: Json, after: Json, expected: string][] = [
    [null, policy('a:x', 'b:x'), 'new, 2 statements'],
    [policy('a:x'), null, 'removed'],
    [policy('a:x', 'b:x'), policy('a:x', 'b:y'), '1 of 2 statements changed'],
    [policy('a:x'), policy('a:y'), '1 of 1 statement changed'],
    [policy('a:x'), policy('a:x', 'b:x'), '1 -> 2 statements: 1 added'],
    [
      policy('a:x', 'b:x'),
      policy('a:y', 'c:x'),
      '2 -> 2 statements: 1 changed, 1 added, 1 removed',
    ],
    [policy('a:x'), { ...(policy('a:x') as object), Version: '2008-10-17' }, '1 -> 1 statement'],
    ['garbage', policy('a:x'), '0 -> 1 statement: 1 added'],
  ];
  for (const [before, after, expected] of rows) {
    const [words] = update('inlinePolicy', { inlinePolicy: before }, { inlinePolicy: after });
    assert.is(words, `inlinePolicy: ${expected}`);
  }
});

test('an inline policy that changes: the statements, then the lines', () => {
  const before = { Version: '2008-10-17', Statement: [{ Effect: 'Allow', Action: ['a:x'] }] };
  const after = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: ['a:x'] }] };
  assert.equal(
    update('inlinePolicy', { inlinePolicy: before }, { inlinePolicy: after }).slice(0, 4),
    [
      'inlinePolicy: 1 of 1 statement changed',
      '~Version  2008-10-17 -> 2012-10-17',
      '~Statement 1 (Deny a:x)  Effect  Allow -> Deny',
      '@@@ -1,8 +1,8 @@',
    ],
  );
});

test('what an edit allows more and less', () => {
  const none = { count: 0, changing: 0, first: [] };
  const some = { count: 3, changing: 1, first: ['a:x', 'b:y', 'c:z'] };
  const many = { count: 1212, changing: 1200, first: ['a:x', 'b:y'] };
  const rows: readonly [RightsDelta, string[]][] = [
    [{ added: none, removed: none }, []],
    [{ added: some, removed: none }, ['+3 actions (1 changes something): a:x, b:y, c:z; -0']],
    [
      { added: none, removed: many },
      ['+0; -1,212 actions (1,200 change something): a:x, b:y and 1,210 more'],
    ],
  ];
  const edit = setChange(permissionSet(), permissionSet({ description: 'x' }));
  for (const [delta, expected] of rows) {
    const parts = rightsParts(edit, plan({ rights: { ReadOnlyAccess: delta } }));
    assert.equal(
      parts.flatMap(({ values }) => values),
      expected,
    );
  }
  assert.equal(rightsParts(edit, plan()), [], 'a set that nothing is known of');
  const made = setChange(undefined, permissionSet());
  const rights = { ReadOnlyAccess: { added: some, removed: none } };
  assert.equal(rightsParts(made, plan({ rights })), [], 'a new set: its tier says it');
});

test('a create shows what is there, a delete nothing', () => {
  const spec = permissionSet({ tags: { a: 'b' }, awsManagedPolicies: ['x', 'y'] });
  assert.equal(permissionSetParts(setChange(undefined, spec)), [
    { field: 'sessionDuration', values: ['PT1H'], lines: [] },
    { field: 'awsManagedPolicies', values: ['x', 'y'], lines: [] },
    { field: 'tags', values: ['a=b'], lines: [] },
  ]);
  assert.equal(permissionSetParts(setChange(spec, undefined)), []);
});

test.run();
