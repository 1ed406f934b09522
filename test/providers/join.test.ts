import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { EntraPrincipal } from '../../src/providers/entra/read.ts';
import { joinPrincipals } from '../../src/providers/join.ts';
import type { Principal } from '../../src/reconcile/types.ts';

const test = suite('providers/join');

function entra(name: string, entraId: string, type: Principal['type'] = 'group'): EntraPrincipal {
  return { type, name, entraId };
}

function store(
  name: string,
  storeId: string,
  externalId?: string,
  type: Principal['type'] = 'group',
): Principal {
  return { type, name, storeId, ...(externalId && { externalId }) };
}

const cases: readonly [
  name: string,
  known: EntraPrincipal[],
  there: Principal[],
  expected: Principal[],
][] = [
  ['nothing', [], [], []],
  [
    'by external id',
    [entra('G', 'e-1')],
    [store('G', 's-1', 'e-1')],
    [{ type: 'group', name: 'G', entraId: 'e-1', storeId: 's-1', externalId: 'e-1' }],
  ],
  [
    'by external id in capitals',
    [entra('G', 'e-1')],
    [store('Old', 's-1', 'E-1')],
    [
      {
        type: 'group',
        name: 'G',
        entraId: 'e-1',
        storeId: 's-1',
        externalId: 'E-1',
        storeName: 'Old',
      },
    ],
  ],
  [
    'by external id, although the name is another: renamed, and the cycle has not run',
    [entra('New name', 'e-1')],
    [store('Old name', 's-1', 'e-1')],
    [
      {
        type: 'group',
        name: 'New name',
        entraId: 'e-1',
        storeId: 's-1',
        externalId: 'e-1',
        storeName: 'Old name',
      },
    ],
  ],
  [
    'by name where the store has no external id',
    [entra('G', 'e-1')],
    [store('G', 's-1')],
    [{ type: 'group', name: 'G', entraId: 'e-1', storeId: 's-1' }],
  ],
  [
    'the external id goes before the name',
    [entra('G', 'e-1')],
    [store('G', 's-local'), store('Other', 's-1', 'e-1')],
    [
      {
        type: 'group',
        name: 'G',
        entraId: 'e-1',
        storeId: 's-1',
        externalId: 'e-1',
        storeName: 'Other',
      },
      { type: 'group', name: 'G [s-local]', storeId: 's-local', storeName: 'G' },
    ],
  ],
  [
    'made again: the one in the store is another, and neither gets the id of the other',
    [entra('G', 'e-new')],
    [store('G', 's-1', 'e-old')],
    [
      { type: 'group', name: 'G', entraId: 'e-new', externalId: 'e-old' },
      { type: 'group', name: 'G [s-1]', storeId: 's-1', externalId: 'e-old', storeName: 'G' },
    ],
  ],
  ['only in Entra', [entra('G', 'e-1')], [], [{ type: 'group', name: 'G', entraId: 'e-1' }]],
  ['only in the store', [], [store('G', 's-1', 'e-1')], [store('G', 's-1', 'e-1')]],
  [
    'names are compared with their case',
    [entra('contoso', 'e-1')],
    [store('Contoso', 's-1')],
    [{ type: 'group', name: 'contoso', entraId: 'e-1' }, store('Contoso', 's-1')],
  ],
  [
    'a user is no group',
    [entra('G', 'e-1')],
    [store('G', 's-1', 'e-1', 'user')],
    [{ type: 'group', name: 'G', entraId: 'e-1' }, store('G', 's-1', 'e-1', 'user')],
  ],
  [
    'the same object asked for twice is one',
    [entra('G', 'e-1'), entra('G', 'e-1')],
    [],
    [{ type: 'group', name: 'G', entraId: 'e-1' }],
  ],
  [
    'two objects of one name stay two; only one is the one in the store',
    [entra('G', 'e-1'), entra('G', 'e-2')],
    [store('G', 's-2', 'e-2')],
    [
      { type: 'group', name: 'G', entraId: 'e-1', externalId: 'e-2' },
      { type: 'group', name: 'G', entraId: 'e-2', storeId: 's-2', externalId: 'e-2' },
    ],
  ],
  [
    'groups exchanged their names: each keeps its own',
    [entra('A', 'e-b'), entra('B', 'e-a')],
    [store('A', 's-a', 'e-a'), store('B', 's-b', 'e-b')],
    [
      {
        type: 'group',
        name: 'A',
        entraId: 'e-b',
        storeId: 's-b',
        externalId: 'e-b',
        storeName: 'B',
      },
      {
        type: 'group',
        name: 'B',
        entraId: 'e-a',
        storeId: 's-a',
        externalId: 'e-a',
        storeName: 'A',
      },
    ],
  ],
];

for (const [name, known, there, expected] of cases) {
  test(name, () => {
    assert.equal(joinPrincipals(known, there), expected);
  });
}

test('what Entra knows of the members stays', () => {
  const members = { users: 2, groups: ['Nested'] };
  const [joined] = joinPrincipals([{ ...entra('G', 'e-1'), members }], [store('G', 's-1', 'e-1')]);
  assert.equal(joined?.members, members);
});

test.run();
