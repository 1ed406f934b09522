import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { resolvePrincipals } from '../../src/reconcile/principals.ts';
import { resolveAssignments } from '../../src/reconcile/resolve-assignments.ts';
import type { Assignment } from '../../src/reconcile/targets.ts';
import type { Config } from '../../src/reconcile/types.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  MANAGEMENT,
  tell,
  user,
  where,
} from './world.ts';

const test = suite('reconcile/resolve-assignments');

const NOW = Date.parse('2027-03-15T12:00:00Z');

const world = directory({
  accounts: [
    account(MANAGEMENT, 'root-of-all'),
    account('111122223333', 'dev'),
    account('000000000012', 'devops (prod)'),
    account('222233334444', 'zombie', { state: 'SUSPENDED' }),
    account('222233335555', 'closed', { state: 'PENDING_CLOSURE' }),
    account('222233337777', 'twice', { state: 'SUSPENDED' }),
    account('222233336666', 'twice', { state: 'SUSPENDED' }),
  ],
  principals: [group('G'), group('Slash/Group'), user('ada@contoso.example'), user('G')],
});

function assignments(entries: readonly Partial<Assignment>[], more: Partial<Config> = {}) {
  const file = config({
    ...ENTRA,
    assignments: entries.map((entry) => ({ permissionSets: ['R'], ...entry })),
    ...more,
  });
  const principals = resolvePrincipals(file, where, world);
  const { items, problems } = resolveAssignments(file, where, world, principals, NOW);
  return {
    keys: items.map(({ key }) => key.replace('assignment/', '')),
    because: items.map(({ because }) => because.map((at) => at.file)),
    problems: problems.map(tell),
  };
}

const G = { groups: ['G'] };

const expansions: readonly [name: string, entries: Partial<Assignment>[], keys: string[]][] = [
  ['one of each', [{ ...G, accounts: ['dev'] }], ['group:G/R/111122223333']],
  ['an id with leading zeros', [{ ...G, accounts: ['000000000012'] }], ['group:G/R/000000000012']],
  ['a name with parentheses', [{ ...G, accounts: ['devops (prod)'] }], ['group:G/R/000000000012']],
  [
    'a group and a user of one name are two principals',
    [{ ...G, users: ['G'], accounts: ['dev'] }],
    ['group:G/R/111122223333', 'user:G/R/111122223333'],
  ],
  [
    'every principal, set and account',
    [
      {
        groups: ['G', 'Slash/Group'],
        users: ['ada@contoso.example'],
        permissionSets: ['A', 'B'],
        accounts: ['dev*'],
      },
    ],
    ['group:G', 'group:Slash/Group', 'user:ada@contoso.example'].flatMap((who) =>
      ['A', 'B'].flatMap((set) =>
        ['111122223333', '000000000012'].map((id) => `${who}/${set}/${id}`),
      ),
    ),
  ],
  ['nobody', [{ accounts: ['dev'] }], []],
  [
    'the same twice in one entry',
    [{ groups: ['G', 'G'], accounts: ['dev', 'de?'] }],
    ['group:G/R/111122223333'],
  ],
  [
    'an unknown group gets nothing, the others do',
    [{ groups: ['Unknown', 'G'], accounts: ['dev'] }],
    ['group:G/R/111122223333'],
  ],
];

test('an entry with users only', () => {
  const entry = { users: ['ada@contoso.example'], accounts: ['dev'] };
  assert.equal(assignments([entry]), {
    keys: ['user:ada@contoso.example/R/111122223333'],
    because: [['assignments.0']],
    problems: [],
  });
});

test('a file without assignments wants none, and there is nothing to say', () => {
  const file = config(ENTRA);
  const principals = resolvePrincipals(file, where, world);
  assert.equal(resolveAssignments(file, where, world, principals, NOW), {
    items: [],
    problems: [],
  });
});

for (const [name, entries, keys] of expansions) {
  test(`expands ${name}`, () => {
    assert.equal(assignments(entries).keys, keys);
  });
}

test('the same from two entries is one with two sources', () => {
  const found = assignments([
    { ...G, accounts: ['dev'] },
    { ...G, accounts: ['dev*'], permissionSets: ['R', 'S'] },
  ]);
  assert.equal(found.keys, [
    'group:G/R/111122223333',
    'group:G/R/000000000012',
    'group:G/S/111122223333',
    'group:G/S/000000000012',
  ]);
  assert.equal(found.because, [
    ['assignments.0', 'assignments.1'],
    ['assignments.1'],
    ['assignments.1'],
    ['assignments.1'],
  ]);
});

test('the other source stays when one expires', () => {
  const found = assignments([
    { ...G, accounts: ['dev'], expires: '2027-01-01' },
    { ...G, accounts: ['dev'] },
  ]);
  assert.equal(found.because, [['assignments.1']]);
});

const expiries: readonly [expires: string, granted: boolean, notice?: string][] = [
  ['2027-03-15T12:00:01Z', true, 'expires at 2027-03-15T12:00:01Z, in 1 day.'],
  ['2027-03-15T12:00:00Z', false, 'expired at 2027-03-15T12:00:00Z and grants nothing.'],
  ['2027-03-15T11:59:59Z', false, 'expired at 2027-03-15T11:59:59Z and grants nothing.'],
  ['2027-03-15T13:00:00+02:00', false, 'expired at 2027-03-15T13:00:00+02:00 and grants nothing.'],
  ['2027-03-15T10:00:00-03:00', true, 'expires at 2027-03-15T10:00:00-03:00, in 1 day.'],
  ['2027-03-15', true, 'expires at 2027-03-15, in 1 day.'],
  ['2027-03-14', false, 'expired at 2027-03-14 and grants nothing.'],
  ['2027-03-17T12:00:00Z', true, 'expires at 2027-03-17T12:00:00Z, in 2 days.'],
  ['2027-03-29T12:00:00Z', true, 'expires at 2027-03-29T12:00:00Z, in 14 days.'],
  ['2027-03-29T12:00:01Z', true],
  ['2031-01-01', true],
];

for (const [expires, granted, notice] of expiries) {
  test(`expires: ${expires}`, () => {
    const { keys, problems } = assignments([{ ...G, accounts: ['dev'], expires }]);
    assert.is(keys.length, granted ? 1 : 0);
    assert.equal(
      problems,
      notice ? [`E509 notice assignments.0.expires: This assignment ${notice}`] : [],
    );
  });
}

const E511 = 'E511 notice: Skipped, because not ACTIVE: ';

test('accounts that are not ACTIVE are listed once', () => {
  const found = assignments([
    { ...G, accounts: ['zombie', 'dev'] },
    { ...G, permissionSets: ['S'], accounts: ['zombie', 'closed'] },
  ]);
  assert.equal(found.keys, ['group:G/R/111122223333']);
  assert.equal(found.problems, [
    `${E511}closed (222233335555, PENDING_CLOSURE), zombie (222233334444, SUSPENDED).`,
  ]);
});

test('accounts of one name that are not ACTIVE are told by their ids, in order', () => {
  assert.equal(assignments([{ ...G, accounts: ['twic?'] }]).problems, [
    `${E511}twice (222233336666, SUSPENDED), twice (222233337777, SUSPENDED).`,
  ]);
});

test('an expired entry spares no management account', () => {
  const { problems } = assignments([{ ...G, accounts: ['root-*'], expires: '2027-01-01' }]);
  assert.equal(problems, [
    'E509 notice assignments.0.expires: This assignment expired at 2027-01-01 and grants nothing.',
  ]);
});

test('what is wrong with an entry is told also where it has expired', () => {
  const entry = { groups: ['G'], accounts: ['nowhere'], expires: '2027-01-01' };
  assert.equal(assignments([entry], { ignore: { groups: ['G'] } }).problems, [
    'E503 assignments.0.accounts.0: There is no account "nowhere" in the organisation.',
    'E516 assignments.0.groups.0: The group "G" is assigned here, but `ignore` says never to touch it.',
    'E509 notice assignments.0.expires: This assignment expired at 2027-01-01 and grants nothing.',
  ]);
});

test('an expired entry lists no accounts', () => {
  const { problems } = assignments([{ ...G, accounts: ['zombie'], expires: '2027-01-01' }]);
  assert.is(
    problems.some((text) => text.startsWith('E511')),
    false,
  );
});

test('the management account that was spared is told once', () => {
  const found = assignments([
    { ...G, accounts: ['root-*', 'dev'] },
    { ...G, organizationalUnits: [], accounts: ['*'] },
  ]);
  assert.not(found.keys.some((key) => key.includes(MANAGEMENT)));
  assert.equal(
    found.problems.filter((text) => text.startsWith('E512')),
    [
      `E512 notice assignments.0: A glob, unit or tag would have selected the management account root-of-all (${MANAGEMENT}).`,
    ],
  );
});

test('ignored accounts are not selected', () => {
  const found = assignments([{ ...G, accounts: ['dev*'] }], { ignore: { accounts: ['devops*'] } });
  assert.equal(found.keys, ['group:G/R/111122223333']);
});

const contradictions: readonly [ignored: string[], problems: string[]][] = [
  [
    ['G'],
    [
      'E516 assignments.0.groups.1: The group "G" is assigned here, but `ignore` says never to touch it.',
    ],
  ],
  [['g', 'GG', 'G*', 'Slash'], []],
];

for (const [groups, problems] of contradictions) {
  test(`ignored groups that are assigned: ${groups.join(', ')}`, () => {
    const entry = { groups: ['Slash/Group', 'G'], accounts: ['dev'] };
    assert.equal(assignments([entry], { ignore: { groups } }).problems, problems);
  });
}

test.run();
