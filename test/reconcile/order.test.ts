import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Change, Config, Found } from '../../src/reconcile/types.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  liveAssignment,
  liveAttributes,
  liveSet,
  planOf,
  steps,
  user,
} from './world.ts';

const test = suite('reconcile/order');

const A1 = '111122223333';
const A2 = '222233334444';
const world = directory({
  accounts: [account(A1, 'one'), account(A2, 'two')],
  principals: [
    group('G'),
    group('H', { storeName: 'G' }),
    user('G'),
    user('H'),
    { type: 'group', name: 'G [store-old]', storeId: 'store-old', storeName: 'G' },
  ],
});

async function ordered(file: Partial<Config>, found: readonly Found[]): Promise<readonly Change[]> {
  const whole = config({ ...ENTRA, permissionSets: {}, assignments: [], ...file });
  return (await planOf(whole, world, found)).changes;
}

function needs(changes: readonly Change[]): Record<string, readonly string[]> {
  const some = changes.filter((change) => change.needs.length > 0);
  return Object.fromEntries(some.map((change) => [change.key, change.needs]));
}

const grant = (permissionSets: string[], accounts: string[], groups = ['G']) => ({
  groups,
  permissionSets,
  accounts,
});

test('sets, attributes, new assignments, removed ones, removed sets; by name within', async () => {
  const changes = await ordered(
    {
      identityCenter: { region: 'eu-central-1', accessControlAttributes: { a: 'b' } },
      permissionSets: { New: {}, Changed: { description: 'x' } },
      assignments: [grant(['New'], ['two', 'one'])],
    },
    [
      liveAssignment(`group:G Old ${A2}`),
      liveAssignment(`group:G Old ${A1}`),
      liveSet('Old'),
      liveSet('Changed'),
    ],
  );
  assert.equal(steps(changes), [
    'update permissionSet/Changed',
    'create permissionSet/New',
    'create accessControlAttributes',
    `create assignment/group:G/New/${A1}`,
    `create assignment/group:G/New/${A2}`,
    `delete assignment/group:G/Old/${A1}`,
    `delete assignment/group:G/Old/${A2}`,
    'delete permissionSet/Old',
  ]);
  assert.equal(needs(changes), {
    [`assignment/group:G/New/${A1}`]: ['permissionSet/New'],
    [`assignment/group:G/New/${A2}`]: ['permissionSet/New'],
    [`assignment/group:G/Old/${A1}`]: [`assignment/group:G/New/${A1}`],
    [`assignment/group:G/Old/${A2}`]: [`assignment/group:G/New/${A2}`],
    'permissionSet/Old': [`assignment/group:G/Old/${A1}`, `assignment/group:G/Old/${A2}`],
  });
});

test('an assignment waits for a set that changes, not for one that is there', async () => {
  const changes = await ordered(
    {
      permissionSets: { There: {}, Changed: { description: 'x' } },
      assignments: [grant(['There', 'Changed'], ['one'])],
    },
    [liveSet('There'), liveSet('Changed')],
  );
  assert.equal(needs(changes), {
    [`assignment/group:G/Changed/${A1}`]: ['permissionSet/Changed'],
  });
});

const revokes: readonly [name: string, gone: string, file: Partial<Config>, needed: string[]][] = [
  [
    'what the same group gets in the account',
    `group:G Old ${A1}`,
    { assignments: [grant(['New'], ['one'])] },
    [`group:G/New/${A1}`],
  ],
  ['not for another account', `group:G Old ${A2}`, { assignments: [grant(['New'], ['one'])] }, []],
  ['not for another group', `group:H Old ${A1}`, { assignments: [grant(['New'], ['one'])] }, []],
  [
    'not for a user of that name',
    `user:G Old ${A1}`,
    { assignments: [grant(['New'], ['one'])] },
    [],
  ],
  [
    'what the group gets under its new name',
    `group:Before Old ${A1}`,
    { groups: { H: { previously: ['Before'] } }, assignments: [grant(['New'], ['one'], ['H'])] },
    [`group:H/New/${A1}`],
  ],
  [
    'nothing when a user has a name that a group once had',
    `user:Before Old ${A1}`,
    {
      groups: { H: { previously: ['Before'] } },
      assignments: [{ users: ['H'], permissionSets: ['New'], accounts: ['one'] }],
    },
    [],
  ],
  [
    'the very same of the group that was made again under its name, and nothing else',
    `group:G [store-old] Old ${A1}`,
    { assignments: [grant(['New', 'Old'], ['one'])] },
    [`group:G/Old/${A1}`],
  ],
  [
    'not for a group that only has another name in the identity store',
    `group:H Old ${A1}`,
    { assignments: [grant(['Old'], ['one'])] },
    [],
  ],
  [
    'everything that the group gets there',
    `group:G Old ${A1}`,
    { assignments: [grant(['New', 'More'], ['one'])] },
    [`group:G/More/${A1}`, `group:G/New/${A1}`],
  ],
];

for (const [name, gone, file, needed] of revokes) {
  test(`a removal waits for ${name}`, async () => {
    const sets = { New: {}, More: {}, Old: {} };
    const found = [liveSet('New'), liveSet('More'), liveSet('Old'), liveAssignment(gone)];
    const changes = await ordered({ permissionSets: sets, ...file }, found);
    const removal = changes.find(({ action }) => action === 'delete');
    assert.equal(
      removal?.needs,
      needed.map((key) => `assignment/${key}`),
    );
  });
}

test('needs are in their order, however the changes came to wait for each other', async () => {
  const changes = await ordered(
    {
      permissionSets: { A: { awsManagedPolicies: [] }, B: {}, C: {} },
      assignments: [grant(['A'], ['two', 'one']), grant(['C', 'B'], ['two', 'one'])],
    },
    [
      liveSet('A', { awsManagedPolicies: ['arn:aws:iam::aws:policy/P'] }),
      liveSet('B'),
      liveSet('C'),
      liveAssignment(`group:G A ${A2}`),
      liveAssignment(`group:G A ${A1}`),
    ],
  );
  assert.equal(needs(changes), {
    'permissionSet/A': ['B', 'C'].flatMap((set) =>
      [A1, A2].map((id) => `assignment/group:G/${set}/${id}`),
    ),
  });
});

test('attributes stand by themselves', async () => {
  const identityCenter = { region: 'eu-central-1', accessControlAttributes: {} };
  const changes = await ordered({ identityCenter }, [liveAttributes({ a: 'b' })]);
  assert.equal(steps(changes), ['delete accessControlAttributes']);
  assert.equal(changes[0]?.needs, []);
  assert.equal(changes[0]?.lanes, ['accessControlAttributes']);
});

test.run();
