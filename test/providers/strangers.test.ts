import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { EntraPrincipal } from '../../src/providers/entra/read.ts';
import { withoutStrangers } from '../../src/providers/strangers.ts';
import type { WantedPrincipal } from '../../src/reconcile/types.ts';

const test = suite('providers/strangers');

const group = (name: string, entraId: string): EntraPrincipal => ({ type: 'group', name, entraId });
const former = (name: string, objectId?: string): WantedPrincipal => ({
  name,
  ...(objectId && { objectId }),
  isFormer: true,
});

const cases: readonly (readonly [
  title: string,
  groups: readonly WantedPrincipal[],
  found: readonly EntraPrincipal[],
  expected: readonly string[],
])[] = [
  [
    'nobody is former: all stay as they were found, also several of one name',
    [{ name: 'A' }],
    [group('A', 'a1'), group('A', 'a2'), group('x', 'other')],
    ['a1', 'a2', 'other'],
  ],
  [
    'whom only the base names, by name or pin',
    [{ name: 'A', objectId: 'A1' }, former('B'), former('C', 'c')],
    [group('A', 'a1'), group('B', 'b'), group('C', 'c')],
    ['a1', 'b', 'c'],
  ],
  [
    'one that bears a pinned name today is not mistaken for the pinned one',
    [{ name: 'A', objectId: 'a1' }, former('B', 'b')],
    [group('A', 'a1'), group('A', 'b')],
    ['a1'],
  ],
  [
    'one that was renamed to what the file names is found by that name anyway',
    [{ name: 'A' }, former('B', 'a1')],
    [group('A', 'a1'), group('A', 'a1')],
    ['a1', 'a1'],
  ],
  ['one that was renamed to something else', [former('B', 'b')], [group('Z', 'b')], []],
  [
    'several of one name: nobody knows which was meant',
    [{ name: 'A' }, former('B')],
    [group('A', 'a'), group('B', 'b1'), group('B', 'b2')],
    ['a'],
  ],
  [
    'the pinned one has another name, which is an error of the file: it stays to be told',
    [{ name: 'A', objectId: 'a1' }, former('Z')],
    [group('Z', 'a1'), group('Z', 'z')],
    ['a1'],
  ],
  [
    'names in another case are suggestions',
    [{ name: 'a' }, former('B')],
    [group('A', 'a1')],
    ['a1'],
  ],
  ['but not for a former one', [former('b')], [group('B', 'b1')], []],
  [
    'a user of that name is somebody else',
    [former('B')],
    [{ type: 'user', name: 'B', entraId: 'u' }],
    [],
  ],
];

for (const [title, groups, found, expected] of cases) {
  test(title, () => {
    const kept = withoutStrangers(found, { groups, users: [] });
    assert.equal(
      kept.map(({ entraId }) => entraId),
      expected,
    );
  });
}

test.run();
