import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type GrantEdit, grantEdits } from '../../../src/reconcile/offline/grant-edits.ts';
import type { Selector } from '../../../src/reconcile/offline/selections.ts';
import type { Config, Position, Where } from '../../../src/reconcile/types.ts';
import { onlyReads } from '../knowledge.ts';
import { config, NOW, place } from '../world.ts';

const test = suite('reconcile/offline: an edit of the assignments');

type Entry = NonNullable<Config['assignments']>[number];
type Entries = readonly Partial<Entry>[];

const at =
  (commit: 'base' | 'head'): Where =>
  (path): Position =>
    place(`${commit} ${path.join('/')}`);

const G = { groups: ['G'], permissionSets: ['Read'] };

function edits(before: Partial<Config>, after: Partial<Config>): GrantEdit[] {
  return grantEdits(
    { config: config(before), where: at('base') },
    { config: config(after), where: at('head') },
    NOW,
    onlyReads,
  );
}

/** Of group G and the set Read, where an entry says nothing else. */
function between(before: Entries, after: Entries): GrantEdit[] {
  const file = (entries: Entries) => ({ assignments: entries.map((one) => ({ ...G, ...one })) });
  return edits(file(before), file(after));
}

const account = (value: string): Selector => ({ by: 'account', value });
const accounts = (value: string): Selector => ({ by: 'accounts', value });
const unit = (value: string): Selector => ({ by: 'unit', value });

const READ = { principalType: 'group', principal: 'G', permissionSet: 'Read' } as const;

test('the whole of an edit: what is new, at its entry in the file of today', () => {
  assert.equal(between([{ accounts: ['a'] }], [{ accounts: ['a'] }, { accounts: ['b'] }]), [
    {
      action: 'create',
      ...READ,
      selectors: [account('b')],
      after: {},
      risk: 'neutral',
      keeps: [],
      at: at('head')(['assignments', 1]),
    },
  ]);
});

test('the whole of an edit: what is gone, at its entry in the file of the base', () => {
  assert.equal(
    between(
      [{ accounts: ['a'] }, { accounts: ['b'], expires: '2027-01-01' }],
      [{ accounts: ['a'] }],
    ),
    [
      {
        action: 'delete',
        ...READ,
        selectors: [account('b')],
        before: { expires: '2027-01-01' },
        risk: 'neutral',
        keeps: [],
        at: at('base')(['assignments', 1]),
      },
    ],
  );
});

test('the whole of an edit: what has other limits, at its entry in the file of today', () => {
  assert.equal(
    between(
      [{ accounts: ['a'] }, { accounts: ['b'] }],
      [{ accounts: ['b'], tags: { env: 'dev' } }, { accounts: ['a'] }],
    ),
    [
      {
        action: 'update',
        ...READ,
        selectors: [account('b')],
        before: {},
        after: { tags: { env: 'dev' } },
        risk: 'narrows',
        keeps: [],
        at: at('head')(['assignments', 0]),
      },
    ],
  );
});

test('selectors of one entry are one edit, sorted; those of another entry are another one', () => {
  const told = between(
    [],
    [{ accounts: ['m', 'b', 'z*'], organizationalUnits: ['Dev'] }, { accounts: ['a'] }],
  ).map(({ selectors, at }) => [selectors, at.file]);
  assert.equal(told, [
    [[account('a')], 'head assignments/1'],
    [[account('b'), account('m'), accounts('z*'), unit('Dev')], 'head assignments/0'],
  ]);
});

test('by group or user, then by permission set, then what is new, gone, or has other limits', () => {
  const of = (groups: string[], permissionSets: string[], more: Partial<Entry>): Entry => ({
    groups,
    permissionSets,
    accounts: ['a'],
    ...more,
  });
  const told = edits(
    {
      assignments: [
        of(['H'], ['Write'], { accounts: ['b'] }),
        of(['H'], ['Write'], { accounts: ['c'] }),
        of([], ['Read'], { users: ['ada'] }),
      ],
    },
    {
      assignments: [
        of(['H'], ['Write'], { accounts: ['c'], expires: '2027-01-01' }),
        of(['H'], ['Write', 'Admin'], {}),
        of(['A'], ['Write'], {}),
      ],
    },
  ).map(
    ({ action, principalType, principal, permissionSet, selectors }) =>
      `${action} ${principalType} ${principal} ${permissionSet} ${selectors.map(({ value }) => value).join()}`,
  );
  assert.equal(told, [
    'create group A Write a',
    'create group H Admin a',
    'create group H Write a',
    'delete group H Write b',
    'update group H Write c',
    'delete user ada Read a',
  ]);
});

/* ------------------------------------------------------------------------------ what is kept */

/** Whether somebody who loses one selector may keep the account by another one. */
const KEEPS: readonly (readonly [
  lost: Partial<Entry>,
  other: Partial<Entry>,
  kept: Selector | undefined,
])[] = [
  [{ accounts: ['dev'] }, { accounts: ['prod'] }, undefined],
  [{ accounts: ['dev'] }, { accounts: ['111122223333'] }, account('111122223333')],
  [{ accounts: ['111122223333'] }, { accounts: ['dev'] }, account('dev')],
  [{ accounts: ['111122223333'] }, { accounts: ['444455556666'] }, undefined],
  [{ accounts: ['dev'] }, { accounts: ['d*'] }, accounts('d*')],
  [{ accounts: ['dev'] }, { accounts: ['p*'] }, undefined],
  [{ accounts: ['111122223333'] }, { accounts: ['p*'] }, accounts('p*')],
  [{ accounts: ['d*'] }, { accounts: ['dev'] }, account('dev')],
  [{ accounts: ['d*'] }, { accounts: ['prod'] }, undefined],
  [{ accounts: ['d*'] }, { accounts: ['*v'] }, accounts('*v')],
  [{ accounts: ['dev'] }, { organizationalUnits: ['Dev'] }, unit('Dev')],
  [{ organizationalUnits: ['Dev'] }, { accounts: ['dev'] }, account('dev')],
  [{ organizationalUnits: ['Dev'] }, { organizationalUnits: ['Prod'] }, unit('Prod')],
  [{ accounts: ['dev'] }, { tags: { env: 'x' } }, { by: 'all', value: '' }],
];

for (const [lost, other, kept] of KEEPS) {
  test(`${JSON.stringify(lost)} goes, ${JSON.stringify(other)} stays: ${kept ? 'perhaps the same account' : 'another account'}`, () => {
    const [edit, ...more] = between([lost, other], [other]);
    assert.is(edit?.action, 'delete');
    assert.equal(edit?.keeps, kept ? [kept] : []);
    assert.equal(more, []);
  });
}

test('one of several that go may be in what stays', () => {
  const [edit] = between(
    [{ accounts: ['dev', 'prod'] }, { accounts: ['d*'] }],
    [{ accounts: ['d*'] }],
  );
  assert.equal(edit?.selectors, [account('dev'), account('prod')]);
  assert.equal(edit?.keeps, [accounts('d*')]);
});

test('what is kept is named once and in order, however often it stands there', () => {
  const stays = [{ accounts: ['*v', 'd*'] }, { accounts: ['d*', '*e*'] }];
  const [edit] = between([{ accounts: ['dev'] }, ...stays], stays);
  assert.equal(edit?.keeps, [accounts('*e*'), accounts('*v'), accounts('d*')]);
});

test('nothing is kept by what is new or by what got other limits, nor by what others have', () => {
  const before: Entries = [{ accounts: ['dev', '*v'] }, { accounts: ['d*'], groups: ['H'] }];
  const after: Entries = [
    { accounts: ['*v'], tags: { env: 'dev' } },
    { accounts: ['d*'] },
    { accounts: ['d*'], groups: ['H'] },
  ];
  assert.equal(
    between(before, after).map(({ action, selectors, keeps }) => [action, selectors, keeps]),
    [
      ['create', [accounts('d*')], []],
      ['delete', [account('dev')], []],
      ['update', [accounts('*v')], []],
    ],
  );
});

test('where there are too many to compare each that stays may hold the account', () => {
  const names = (prefix: string) => Array.from({ length: 1001 }, (_, one) => `${prefix}${one}`);
  const [edit] = between(
    [{ accounts: [...names('a'), ...names('b')] }],
    [{ accounts: names('b') }],
  );
  assert.is(edit?.selectors.length, 1001);
  assert.is(edit?.keeps.length, 1001);
});

/* --------------------------------------------------------------------------- one and several */

/** Of one selector, by the limits that it has in the two files. */
const ENDS = ['2027-01-01', '2027-02-01', '2027-03-01'] as const;
const SIDES: readonly (readonly [before: string[], after: string[], ...expected: string[]])[] = [
  [[ENDS[0]], [ENDS[1]], `update ${ENDS[0]} ${ENDS[1]}`],
  [[ENDS[0], ENDS[1]], [ENDS[2]], `create  ${ENDS[2]}`, `delete ${ENDS[0]} `, `delete ${ENDS[1]} `],
  [[ENDS[0]], [ENDS[1], ENDS[2]], `create  ${ENDS[1]}`, `create  ${ENDS[2]}`, `delete ${ENDS[0]} `],
  [[ENDS[0], ENDS[1]], [ENDS[1], ENDS[2]], `update ${ENDS[0]} ${ENDS[2]}`],
  [[ENDS[0], ENDS[1]], [ENDS[1]], `delete ${ENDS[0]} `],
  [[ENDS[1]], [ENDS[1], ENDS[2]], `create  ${ENDS[2]}`],
  [[ENDS[1], ENDS[1]], [ENDS[1]]],
];

for (const [before, after, ...expected] of SIDES) {
  test(`until ${before.join(' and ')}, then until ${after.join(' and ')}`, () => {
    const entries = (ends: string[]) => ends.map((expires) => ({ accounts: ['dev'], expires }));
    const told = between(entries(before), entries(after)).map(
      ({ action, before: old, after: now }) =>
        `${action} ${old?.expires ?? ''} ${now?.expires ?? ''}`,
    );
    assert.equal(told, expected);
  });
}

/* -------------------------------------------------------------------------------------- risk */

/** From the first to the second more accounts may be meant, or for longer; back fewer, or shorter. */
const RISKS: readonly (readonly [title: string, before: Partial<Entry>, after: Partial<Entry>])[] =
  [
    [
      'one exception less',
      { except: { accounts: ['d1', 'd2'] } },
      { except: { accounts: ['d1'] } },
    ],
    [
      'one excepted unit less',
      { except: { organizationalUnits: ['A', 'B'] } },
      { except: { organizationalUnits: ['A'] } },
    ],
    ['no exception any more', { except: { accounts: ['d1'] } }, {}],
    ['no excepted unit any more', { except: { organizationalUnits: ['A'] } }, {}],
    ['one tag less', { tags: { env: 'dev', team: 'x' } }, { tags: { env: 'dev' } }],
    ['no tag any more', { tags: { env: 'dev' } }, {}],
    ['one second longer', { expires: '2027-01-01' }, { expires: '2027-01-02T00:00:01Z' }],
    ['no end any more', { expires: '2027-01-01' }, {}],
    ['nested units, too', { recursive: false }, {}],
  ];

const risks = (before: Partial<Entry>, after: Partial<Entry>) => {
  const unit = { organizationalUnits: ['Dev'] };
  return between([{ ...unit, ...before }], [{ ...unit, ...after }]).map(({ risk }) => risk);
};

for (const [title, before, after] of RISKS) {
  test(`${title} broadens, and the other way round narrows`, () => {
    assert.equal(risks(before, after), ['broadens']);
    assert.equal(risks(after, before), ['narrows']);
  });
}

test('what narrows in one way and stays narrow in another one narrows', () => {
  const narrow = { recursive: false, tags: { env: 'dev' }, except: { accounts: ['a'] } };
  for (const more of [
    { expires: '2027-01-01' },
    { tags: { env: 'dev', team: 'x' } },
    { except: { accounts: ['a', 'b'] } },
  ]) {
    assert.equal(risks(narrow, { ...narrow, ...more }), ['narrows'], JSON.stringify(more));
    assert.equal(risks({ ...narrow, ...more }, narrow), ['broadens'], JSON.stringify(more));
  }
});

test('another exception, unit, tag or value broadens both ways; another spelling of the end does not', () => {
  for (const [one, other] of [
    [{ except: { accounts: ['a'] } }, { except: { accounts: ['b'] } }],
    [{ except: { organizationalUnits: ['A'] } }, { except: { organizationalUnits: ['B'] } }],
    [{ except: { accounts: ['a'] } }, { except: { organizationalUnits: ['A'] } }],
    [{ tags: { env: 'dev' } }, { tags: { env: 'prod' } }],
    [{ tags: { env: 'dev' } }, { tags: { stage: 'dev' } }],
    [{ expires: '2027-01-01', tags: { env: 'dev' } }, { expires: '2027-01-02' }],
    [{ recursive: false }, { tags: { env: 'dev' } }],
  ] satisfies [Partial<Entry>, Partial<Entry>][]) {
    assert.equal(risks(one, other), ['broadens'], JSON.stringify([one, other]));
  }
  assert.equal(risks({ expires: '2027-01-01' }, { expires: '2027-01-02T00:00:00Z' }), ['narrows']);
});

/* ------------------------------------------------------------------------- tiers and new names */

test('the tier is that of the file that has the selection; with a new name that of today', () => {
  const entry = (accounts: string[], permissionSet = 'S') => ({
    assignments: [{ groups: ['G'], permissionSets: [permissionSet], accounts }],
  });
  const tiers = (before: Partial<Config>, after: Partial<Config>) =>
    edits(before, after).map(({ action, tier }) => `${action} ${tier}`);
  const write = { permissionSets: { S: { privilege: 'write' } } } satisfies Partial<Config>;
  const admin = { permissionSets: { S: { privilege: 'admin' } } } satisfies Partial<Config>;
  assert.equal(tiers({ ...write, ...entry(['a']) }, { ...admin, ...entry(['b']) }), [
    'create admin',
    'delete write',
  ]);
  const renamed = { permissionSets: { T: { privilege: 'power' as const, previously: ['S'] } } };
  assert.equal(tiers({ ...write, ...entry(['a']) }, { ...renamed, ...entry([], 'T') }), [
    'delete power',
  ]);
  assert.equal(tiers({ ...write, ...entry(['a']) }, { permissionSets: {}, assignments: [] }), [
    'delete write',
  ]);
  assert.equal(tiers({ permissionSets: {} }, { permissionSets: { S: {} }, ...entry(['a']) }), [
    'create read',
  ]);
});

test('of a set that no file declares no tier is told', () => {
  const [edit] = between([], [{ accounts: ['a'], permissionSets: ['AWSReadOnlyAccess'] }]);
  assert.not('tier' in (edit ?? {}));
});

/** Renames of groups; those of permission sets go by the same rule. */
const RENAMES: readonly (readonly [
  title: string,
  before: readonly string[],
  after: Readonly<Record<string, string[]>>,
  ...expected: string[],
])[] = [
  ['the old name is gone, the new one is new', ['Was'], { Now: ['Was'] }],
  ['one of several old names', ['Was'], { Now: ['Older', 'Was'] }],
  [
    'the old name is still declared',
    ['Was'],
    { Was: [], Now: ['Was'] },
    'create Now',
    'delete Was',
  ],
  [
    'the new name was declared already',
    ['Was', 'Now'],
    { Now: ['Was'] },
    'create Now',
    'delete Was',
  ],
  ['nothing is said of it', ['Was'], { Now: [] }, 'create Now', 'delete Was'],
];

for (const [title, before, after, ...expected] of RENAMES) {
  test(`a new name: ${title}`, () => {
    const old = Object.fromEntries(before.map((name) => [name, {}]));
    const now = Object.fromEntries(
      Object.entries(after).map(([name, previously]) => [name, { previously }]),
    );
    const groups = edits(
      { groups: old, assignments: [{ ...G, groups: ['Was'], accounts: ['a'] }] },
      { groups: now, assignments: [{ ...G, groups: ['Now'], accounts: ['a'] }] },
    );
    assert.equal(
      groups.map(({ action, principal }) => `${action} ${principal}`),
      expected,
    );
    const sets = edits(
      { permissionSets: old, assignments: [{ ...G, permissionSets: ['Was'], accounts: ['a'] }] },
      { permissionSets: now, assignments: [{ ...G, permissionSets: ['Now'], accounts: ['a'] }] },
    );
    assert.equal(
      sets.map(({ action, permissionSet }) => `${action} ${permissionSet}`),
      expected,
    );
  });
}

test('a user who is called like a renamed group keeps the name', () => {
  const entry = { users: ['Was'], permissionSets: ['Read'] };
  const told = edits(
    { groups: { Was: {} }, assignments: [{ ...entry, accounts: ['a', 'b'] }] },
    { groups: { Now: { previously: ['Was'] } }, assignments: [{ ...entry, accounts: ['a'] }] },
  ).map(({ action, principalType, principal }) => [action, principalType, principal]);
  assert.equal(told, [['delete', 'user', 'Was']]);
});

test.run();
