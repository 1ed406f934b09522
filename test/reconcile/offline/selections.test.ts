import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type Limits,
  type Selector,
  selectionsOf,
} from '../../../src/reconcile/offline/selections.ts';
import type { Config } from '../../../src/reconcile/types.ts';
import { config, NOW, where } from '../world.ts';

const test = suite('reconcile/offline: assignments, selector by selector');

type Entry = NonNullable<Config['assignments']>[number];

function selections(...entries: readonly Partial<Entry>[]) {
  const assignments = entries.map((one) => ({ permissionSets: ['Read'], ...one }));
  return selectionsOf({ config: config({ assignments }), where }, NOW);
}

/** What one entry selects for group G, and with which limits. */
function selected(entry: Partial<Entry>): readonly (readonly [Selector, Limits])[] {
  return selections({ groups: ['G'], ...entry }).map(({ selector, limits }) => [selector, limits]);
}

const account = (value: string): Selector => ({ by: 'account', value });
const accounts = (value: string): Selector => ({ by: 'accounts', value });
const unit = (value: string): Selector => ({ by: 'unit', value });

const CASES: readonly (readonly [
  title: string,
  entry: Partial<Entry>,
  ...expected: (readonly [Selector, Limits])[],
])[] = [
  ['nothing', {}],
  [
    'accounts by name, id and glob, and units',
    { accounts: ['dev', '111122223333', 'p-?'], organizationalUnits: ['Dev'] },
    [account('dev'), {}],
    [account('111122223333'), {}],
    [accounts('p-?'), {}],
    [unit('Dev'), {}],
  ],
  [
    'tags alone: all accounts',
    { tags: { b: '1', a: '2' } },
    [{ by: 'all', value: '' }, { tags: { a: '2', b: '1' } }],
  ],
  ['no tags at all filter nothing', { accounts: ['dev'], tags: {} }, [account('dev'), {}]],
  [
    'tags beside an account and a unit only narrow them',
    { accounts: ['dev'], organizationalUnits: ['Dev'], tags: { env: 'x' } },
    [account('dev'), { tags: { env: 'x' } }],
    [unit('Dev'), { tags: { env: 'x' } }],
  ],
  [
    'tags beside accounts only',
    { accounts: ['dev'], tags: { env: 'x' } },
    [account('dev'), { tags: { env: 'x' } }],
  ],
  [
    'exceptions: sorted, each once',
    {
      accounts: ['*'],
      except: { accounts: ['b', 'a', 'b'], organizationalUnits: ['Prod', 'Dev', 'Prod'] },
    },
    [accounts('*'), { exceptAccounts: ['a', 'b'], exceptUnits: ['Dev', 'Prod'] }],
  ],
  [
    'an exception counts only where it may be about the account',
    { accounts: ['dev', 'prod'], except: { accounts: ['x', 'd*x', '111122223333'] } },
    [account('dev'), { exceptAccounts: ['111122223333'] }],
    [account('prod'), { exceptAccounts: ['111122223333'] }],
  ],
  [
    'one of several exceptions takes the account out',
    { accounts: ['dev', 'prod'], except: { accounts: ['111122223333', 'd*'] } },
    [account('prod'), { exceptAccounts: ['111122223333'] }],
  ],
  [
    'a glob is over names: an id that looks like it is not taken out for certain',
    { accounts: ['111122223333'], except: { accounts: ['1*'] } },
    [account('111122223333'), { exceptAccounts: ['1*'] }],
  ],
  [
    'an account that is called like the unit, or like the glob, takes neither out',
    { accounts: ['d*'], organizationalUnits: ['Dev'], except: { accounts: ['Dev', 'd*'] } },
    [accounts('d*'), { exceptAccounts: ['Dev', 'd*'] }],
    [unit('Dev'), { exceptAccounts: ['Dev', 'd*'] }],
  ],
  [
    'only directly in the unit; of an account that says nothing',
    { accounts: ['dev'], organizationalUnits: ['Dev'], recursive: false },
    [account('dev'), {}],
    [unit('Dev'), { direct: true }],
  ],
  ['also in nested units', { organizationalUnits: ['Dev'], recursive: true }, [unit('Dev'), {}]],
  [
    'an end, as it is written',
    { accounts: ['dev'], expires: '2026-11-02T09:00:01Z' },
    [account('dev'), { expires: '2026-11-02T09:00:01Z' }],
  ],
  [
    'what ends with this instant grants nothing',
    { accounts: ['dev'], expires: '2026-11-02T09:00:00Z' },
  ],
];

for (const [title, entry, ...expected] of CASES) {
  test(title, () => {
    assert.equal(selected(entry), expected);
  });
}

test('each group and user with each permission set, at the entry where it stands', () => {
  const told = selections(
    { users: ['ada'], accounts: ['dev'], expires: '2026-01-01' },
    { groups: ['G', 'H'], permissionSets: ['Read', 'Admin'], accounts: ['dev'] },
    { users: ['ada'], accounts: ['dev'] },
  ).map(({ principalType, principal, permissionSet, path }) =>
    [principalType, principal, permissionSet, ...path].join(' '),
  );
  assert.equal(told, [
    'group G Read assignments 1',
    'group G Admin assignments 1',
    'group H Read assignments 1',
    'group H Admin assignments 1',
    'user ada Read assignments 2',
  ]);
});

test('a file without assignments selects nothing', () => {
  assert.equal(selectionsOf({ config: config(), where }, NOW), []);
});

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, one) => `${prefix}${one}`);

/** 700 to whom, 10 permission sets, 60 selectors. */
for (const [who, entry] of [
  ['groups', { groups: names('g', 700) }],
  ['users', { users: names('u', 700) }],
  ['groups and users', { groups: names('g', 600), users: names('u', 100) }],
] satisfies [string, Partial<Entry>][]) {
  test(`too many for ${who}: E675 says how many, all entries together`, () => {
    const more = { permissionSets: names('s', 10), accounts: names('a', 30) };
    const units = { permissionSets: names('s', 10), organizationalUnits: names('o', 30) };
    try {
      selections({ ...entry, ...more }, { ...entry, ...units });
      assert.unreachable();
    } catch (error) {
      const { code, message, hint } = error as { code: string; message: string; hint: string };
      assert.is(code, 'E675');
      assert.is(message, 'The assignments of the file are too many to be compared offline.');
      assert.is(
        hint,
        'They give 420000 times something to somebody, and at most 400000 are compared: name accounts by glob or unit.',
      );
    }
  });
}

test.run();
