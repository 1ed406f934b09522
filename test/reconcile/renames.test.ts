import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { appAssignmentKey } from '../../src/reconcile/kinds/app-assignment.ts';
import { explainRenames, renamesOf } from '../../src/reconcile/renames.ts';
import type { Change, Config, Found } from '../../src/reconcile/types.ts';
import { grant, revoke, setChange } from './changes.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  liveAssignment,
  liveSet,
  planOf,
} from './world.ts';

const test = suite('reconcile/renames');

const ONE = '111122223333';
const world = directory({
  accounts: [account(ONE, 'one')],
  principals: [group('G'), group('New'), group('Old')],
});

async function reasons(file: Partial<Config>, found: readonly Found[]): Promise<string[]> {
  const { changes } = await planOf(config({ ...ENTRA, ...file }), world, found);
  return changes.map(({ action, key, reason }) => `${action} ${key}: ${reason.text}`);
}

test('names of the file, old to new', () => {
  const { groups, permissionSets } = renamesOf(
    config({
      groups: { B: { previously: ['A', 'a'] }, C: {} },
      permissionSets: { Y: { previously: ['X'] } },
    }),
  );
  assert.equal(
    [...groups],
    [
      ['A', 'B'],
      ['a', 'B'],
    ],
  );
  assert.equal([...permissionSets], [['X', 'Y']]);
});

test('a permission set: made anew, granted, revoked, removed', async () => {
  const file: Partial<Config> = {
    permissionSets: { New: { previously: ['Old'] } },
    assignments: [{ groups: ['G'], permissionSets: ['New'], accounts: ['one'] }],
  };
  const found = [liveSet('Old', { tags: {} }), liveAssignment(`group:G Old ${ONE}`)];
  assert.equal(await reasons(file, found), [
    'create permissionSet/New: renamed from Old',
    `create assignment/group:G/New/${ONE}: not in AWS yet`,
    `delete assignment/group:G/Old/${ONE}: renamed to New`,
    'delete permissionSet/Old: renamed to New',
  ]);
});

test('two sets become one: the same plan in whichever order they are named', async () => {
  const found = [liveSet('Older', { tags: {} }), liveSet('Old', { tags: {} })];
  for (const previously of [
    ['Old', 'Older'],
    ['Older', 'Old'],
  ]) {
    assert.equal(
      await reasons({ permissionSets: { New: { previously } }, assignments: [] }, found),
      [
        'create permissionSet/New: renamed from Old, Older',
        'delete permissionSet/Old: renamed to New',
        'delete permissionSet/Older: renamed to New',
      ],
    );
  }
});

test('a rename that is done explains nothing', async () => {
  const file = { permissionSets: { New: { previously: ['Old'] } }, assignments: [] };
  assert.equal(await reasons(file, []), ['create permissionSet/New: not in AWS yet']);
});

test('a group: its assignments move', async () => {
  const file: Partial<Config> = {
    groups: { New: { previously: ['Old'] } },
    permissionSets: { A: {} },
    assignments: [{ groups: ['New'], permissionSets: ['A'], accounts: ['one'] }],
  };
  assert.equal(await reasons(file, [liveSet('A'), liveAssignment(`group:Old A ${ONE}`)]), [
    `create assignment/group:New/A/${ONE}: not in AWS yet`,
    `delete assignment/group:Old/A/${ONE}: group renamed to New`,
  ]);
});

test('a user that is named like an old group is no rename', async () => {
  const file: Partial<Config> = {
    groups: { New: { previously: ['Old'] } },
    permissionSets: { A: {} },
    assignments: [],
  };
  assert.equal(await reasons(file, [liveSet('A'), liveAssignment(`user:Old A ${ONE}`)]), [
    `delete assignment/user:Old/A/${ONE}: not in access.yaml`,
  ]);
});

test('one old name in two places: the later new name has it, in whichever order they stand', () => {
  const B = { previously: ['x', 'Old'] };
  const C = { previously: ['Old', 'a'] };
  for (const groups of [
    { B, C },
    { C, B },
  ]) {
    assert.equal(
      [...renamesOf(config({ groups })).groups],
      [
        ['Old', 'C'],
        ['x', 'B'],
        ['a', 'C'],
      ],
    );
  }
  assert.equal([...renamesOf(config()).groups], []);
});

const RENAMES = renamesOf(
  config({
    groups: { NewGroup: { previously: ['OldGroup'] } },
    permissionSets: { New: { previously: ['Old', 'Older'] } },
  }),
);

const inOld = (principal: string): Change => {
  const one = revoke(principal) as Change<'assignment'>;
  return { ...one, ...(one.before && { before: { ...one.before, permissionSet: 'Old' } }) };
};

/** The app's assignment of a group or user, taken away. */
function unassigned(principalType: 'group' | 'user', principal: string): Change {
  const before = { app: 'AWS', principalType, principal };
  const { before: _, after: __, ...common } = revoke(principal) as Change<'assignment'>;
  return { ...common, kind: 'appAssignment', key: appAssignmentKey(before), before };
}

const EXPLAINED: readonly (readonly [title: string, changes: Change[], ...texts: string[]])[] = [
  ['a set is made, nothing goes', [setChange('New', undefined, {})], ''],
  [
    'a set is made, the old one goes',
    [setChange('New', undefined, {}), setChange('Old', {}, undefined)],
    'renamed from Old',
    'renamed to New',
  ],
  [
    'a set is made, the old one is only edited',
    [setChange('New', undefined, {}), setChange('Old', { description: 'x' }, { description: 'y' })],
    '',
    '',
  ],
  [
    'a set is edited that has the new name already, the old one goes',
    [setChange('New', { description: 'x' }, { description: 'y' }), setChange('Old', {}, undefined)],
    '',
    'renamed to New',
  ],
  [
    'another set is made, the old one goes',
    [setChange('Other', undefined, {}), setChange('Older', {}, undefined)],
    '',
    'renamed to New',
  ],
  ['a grant is new', [grant('NewGroup'), grant('OldGroup')], '', ''],
  ['a grant of the old group goes', [revoke('OldGroup')], 'group renamed to NewGroup'],
  ['a grant of the new group goes', [revoke('NewGroup')], ''],
  ['a grant of the old set goes', [inOld('G')], 'renamed to New'],
  ['a grant of the old group and set goes', [inOld('OldGroup')], 'renamed to New'],
  ['the old group leaves the app', [unassigned('group', 'OldGroup')], 'group renamed to NewGroup'],
  [
    'another group, and a user of that name, leave the app',
    [unassigned('group', 'G'), unassigned('user', 'OldGroup')],
    '',
    '',
  ],
];

for (const [title, changes, ...texts] of EXPLAINED) {
  test(`explained: ${title}`, () => {
    assert.equal(
      explainRenames(changes, RENAMES),
      changes.map((change, i) =>
        texts[i] ? { ...change, reason: { code: 'renamed', text: texts[i] } } : change,
      ),
    );
  });
}

test.run();
