import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renamesOf } from '../../src/reconcile/renames.ts';
import type { Config, Found } from '../../src/reconcile/types.ts';
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

test.run();
