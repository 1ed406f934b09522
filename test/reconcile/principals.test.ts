import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { resolvePrincipals } from '../../src/reconcile/principals.ts';
import type { Config, Principal } from '../../src/reconcile/types.ts';
import { config, directory, ENTRA, group, tell, user, where } from './world.ts';

const test = suite('reconcile/principals');

function look(file: Partial<Config>, principals: readonly Principal[]) {
  return resolvePrincipals(config(file), where, directory({ principals }));
}

const ID = '4F6E7D8C-1111-4222-8333-944445555666';
const id = ID.toLowerCase();
const contoso = group('Contoso', { entraId: id, externalId: id });

const groups = (named: Config['groups']): Partial<Config> => ({ ...ENTRA, groups: named ?? {} });

const found: readonly [
  name: string,
  file: Partial<Config>,
  world: Principal[],
  storeId?: string,
][] = [
  ['by its only name', groups({ Contoso: {} }), [contoso, group('Other')], 'store-Contoso'],
  ['by its pin', groups({ Contoso: { objectId: id } }), [contoso], 'store-Contoso'],
  ['by its pin in upper case', groups({ Contoso: { objectId: ID } }), [contoso], 'store-Contoso'],
  [
    'by its pin, although another has the name',
    groups({ Contoso: { objectId: id } }),
    [group('Contoso', { entraId: 'look-alike', storeId: 'wrong' }), contoso],
    'store-Contoso',
  ],
  [
    'a user is no group of the same name',
    groups({ Contoso: {} }),
    [user('Contoso', { storeId: 'wrong' }), contoso],
    'store-Contoso',
  ],
  [
    'not yet in the identity store',
    groups({ New: {} }),
    [{ type: 'group', name: 'New', entraId: 'e' }],
  ],
  [
    'with the built-in directory: by its name in the store',
    { groups: { Local: {} } },
    [{ type: 'group', name: 'Local', storeId: 's-1' }],
    's-1',
  ],
  [
    'with the built-in directory: whatever once provisioned it',
    { groups: { Local: {} } },
    [{ type: 'group', name: 'Local', storeId: 's-1', externalId: 'x-1' }],
    's-1',
  ],
  [
    'by its name, where the two clouds write its id in another case',
    groups({ Contoso: {} }),
    [group('Contoso', { entraId: id, externalId: ID })],
    'store-Contoso',
  ],
  [
    'with the built-in directory: a pin is the external id',
    { groups: { Local: { objectId: 'x-1' } } },
    [{ type: 'group', name: 'Local', storeId: 's-1', externalId: 'x-1' }],
    's-1',
  ],
  [
    'what only the store has is no candidate beside Entra',
    groups({ Contoso: {} }),
    [{ type: 'group', name: 'Contoso', storeId: 'local' }, contoso],
    'store-Contoso',
  ],
];

for (const [name, file, world, storeId] of found) {
  test(`finds ${name}`, () => {
    const { find, problems } = look(file, world);
    const [wanted] = Object.keys(file.groups ?? {});
    const principal = find('group', wanted ?? '');
    assert.ok(principal);
    assert.is(principal?.storeId, storeId);
    assert.equal(problems, []);
  });
}

const problems: readonly [
  name: string,
  file: Partial<Config>,
  world: Principal[],
  expected: string[],
][] = [
  [
    'an unknown group',
    groups({ Contosso: {} }),
    [contoso],
    ['E501 groups.Contosso: Entra ID has no group named "Contosso", did you mean "Contoso"?'],
  ],
  [
    'a group in another case',
    groups({ contoso: {} }),
    [contoso],
    ['E501 groups.contoso: Entra ID has no group named "contoso", did you mean "Contoso"?'],
  ],
  [
    'a group that only the store has, beside Entra',
    groups({ Local: {} }),
    [{ type: 'group', name: 'Local', storeId: 's' }],
    ['E501 groups.Local: Entra ID has no group named "Local".'],
  ],
  [
    'an unknown user of the built-in directory',
    { users: { ada: {} } },
    [group('ada')],
    ['E501 users.ada: IAM Identity Center has no user named "ada".'],
  ],
  [
    'two groups of one name',
    groups({ Contoso: {} }),
    [contoso, group('Contoso', { entraId: 'other' })],
    [`E502 groups.Contoso: 2 groups are named "Contoso": ${id}, other.`],
  ],
  [
    'three users of one name in the built-in directory',
    { users: { ada: {} } },
    ['s-1', 's-2', 's-3'].map((storeId) => ({ type: 'user', name: 'ada', storeId })),
    ['E502 users.ada: 3 users are named "ada": s-1, s-2, s-3.'],
  ],
  [
    'an unknown group, and only a user has a name like it',
    groups({ adda: {} }),
    [user('ada')],
    ['E501 groups.adda: Entra ID has no group named "adda".'],
  ],
  [
    'an unknown user, and only a group has a name like it',
    { ...ENTRA, users: { adda: {} } },
    [group('ada')],
    ['E501 users.adda: Entra ID has no user named "adda".'],
  ],
  [
    'a pin of a user whose name is another',
    { ...ENTRA, users: { ada: { objectId: 'entra-eve' } } },
    [user('eve')],
    ['E507 users.ada: The user with the object id entra-eve is named "eve", not "ada".'],
  ],
  [
    'a pin that nobody has',
    groups({ Contoso: { objectId: 'gone' } }),
    [contoso],
    [
      'E501 groups.Contoso: There is no group with the object id gone (access.yaml calls it "Contoso").',
    ],
  ],
  [
    'the pin of a user on a group',
    groups({ ada: { objectId: 'entra-ada' } }),
    [user('ada')],
    [
      'E501 groups.ada: There is no group with the object id entra-ada (access.yaml calls it "ada").',
    ],
  ],
  [
    'a pin whose group has another name',
    groups({ Contoso: { objectId: 'entra-Renamed' } }),
    [group('Renamed')],
    [
      'E507 groups.Contoso: The group with the object id entra-Renamed is named "Renamed", not "Contoso".',
    ],
  ],
  [
    'a group that was made again',
    groups({ Contoso: {} }),
    [group('Contoso', { entraId: 'new', externalId: 'old' })],
    [
      'E508 groups.Contoso: The group "Contoso" in IAM Identity Center belongs to the Entra object old, but Entra\'s group of that name is new.',
    ],
  ],
  [
    'a group that was made again, and the new id is in the file',
    groups({ Contoso: { objectId: 'new' } }),
    [group('Contoso', { entraId: 'new', externalId: 'old' })],
    [],
  ],
  [
    'groups in a group',
    groups({ Contoso: { objectId: id } }),
    [{ ...contoso, members: { users: 1, groups: ['Nested B', 'Nested A'] } }],
    [
      'E514 warning groups.Contoso: The group "Contoso" has groups in it, whose members get no access: Nested A, Nested B.',
    ],
  ],
  [
    'groups in a group that is found by its name',
    groups({ Contoso: {} }),
    [{ ...contoso, members: { users: 1, groups: ['Nested'] } }],
    [
      'E514 warning groups.Contoso: The group "Contoso" has groups in it, whose members get no access: Nested.',
    ],
  ],
  [
    'no groups in a group',
    groups({ Contoso: {} }),
    [{ ...contoso, members: { users: 9, groups: [] } }],
    [],
  ],
  [
    'one unknown name in several places is told once, where it is declared',
    {
      ...groups({ Gone: {} }),
      assignments: [
        { groups: ['Gone'], permissionSets: ['R'] },
        { groups: ['Gone', 'Lost'], permissionSets: ['R'] },
      ],
    },
    [],
    [
      'E501 groups.Gone: Entra ID has no group named "Gone".',
      'E501 assignments.1.groups.1: Entra ID has no group named "Lost".',
    ],
  ],
];

for (const [name, file, world, expected] of problems) {
  test(`tells ${name}`, () => {
    assert.equal(look(file, world).problems.map(tell), expected);
  });
}

test('what is not unique is not found: nobody gets its access', () => {
  const twins = [contoso, group('Contoso', { entraId: 'other' })];
  assert.is(look(groups({ Contoso: {} }), twins).find('group', 'Contoso'), undefined);
});

test('a pin holds also where an assignment names the group', () => {
  const file = {
    ...groups({ Contoso: { objectId: id } }),
    assignments: [{ groups: ['Contoso'], permissionSets: ['R'] }],
  };
  const lookAlike = group('Contoso', { entraId: 'look-alike', storeId: 'wrong' });
  const { find, problems: none } = look(file, [lookAlike, contoso]);
  assert.is(find('group', 'Contoso')?.storeId, 'store-Contoso');
  assert.equal(none, []);
});

test('what to do about a name that nobody has depends on what it names', () => {
  const file = { ...ENTRA, groups: { G: {} }, users: { ada: {} } };
  assert.equal(
    look(file, []).problems.map(({ hint }) => hint),
    [
      'Check the spelling (case counts), or make the group first.',
      'Write the user principal name, as in ada@contoso.example.',
    ],
  );
});

test.run();
