import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { PermissionSetSpec } from '../../src/reconcile/types.ts';
import { permissionSetParts } from '../../src/render/parts.ts';
import { permissionSet, setChange } from './plans.ts';

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
