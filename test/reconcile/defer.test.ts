import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Config, Directory, Found } from '../../src/reconcile/types.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  liveAssignment,
  liveSet,
  MANAGEMENT,
  planOf,
  steps,
} from './world.ts';

const test = suite('reconcile/defer');

const ONE = '111122223333';

async function split(
  file: Partial<Config>,
  found: readonly Found[],
  parts: Partial<Directory> = {},
) {
  const world = directory({
    accounts: [account(ONE, 'one'), account(MANAGEMENT, 'top')],
    principals: [group('G'), { type: 'group', name: 'Late', entraId: 'entra-Late' }],
    ...parts,
  });
  const plan = await planOf(config({ ...ENTRA, ...file }), world, found);
  return {
    now: steps(plan.changes),
    deferred: plan.deferred.map(({ change, reason }) => `${steps([change])[0]}: ${reason.code}`),
    texts: plan.deferred.map(({ reason }) => reason.text),
  };
}

const grant = (
  groups: string[],
  permissionSets: string[],
  accounts: string[],
): Partial<Config> => ({
  permissionSets: Object.fromEntries(permissionSets.map((name) => [name, {}])),
  assignments: [{ groups, permissionSets, accounts }],
});

test('a group that SCIM has not brought yet', async () => {
  const found = await split(grant(['Late', 'G'], ['A'], ['one']), []);
  assert.equal(found.now, ['create permissionSet/A', `create assignment/group:G/A/${ONE}`]);
  assert.equal(found.deferred, [`create assignment/group:Late/A/${ONE}: notInIdentityStore`]);
});

test('the removal that a deferred grant was to replace is held back', async () => {
  const file: Partial<Config> = {
    ...grant(['Late'], ['A'], ['one']),
    groups: { Late: { previously: ['G'] } },
  };
  const found = await split(file, [liveSet('A'), liveAssignment(`group:G A ${ONE}`)]);
  assert.equal(found.now, []);
  assert.equal(found.deferred, [
    `create assignment/group:Late/A/${ONE}: notInIdentityStore`,
    `delete assignment/group:G/A/${ONE}: waits`,
  ]);
  assert.match(found.texts[1] ?? '', 'group Late → A @ one');
});

test('and so is the removal of its permission set', async () => {
  const file: Partial<Config> = {
    permissionSets: { New: { previously: ['A'] } },
    groups: { Late: { previously: ['G'] } },
    assignments: [{ groups: ['Late'], permissionSets: ['New'], accounts: ['one'] }],
  };
  const found = await split(file, [liveSet('A'), liveAssignment(`group:G A ${ONE}`)]);
  assert.equal(found.now, ['create permissionSet/New']);
  assert.equal(found.deferred, [
    `create assignment/group:Late/New/${ONE}: notInIdentityStore`,
    `delete assignment/group:G/A/${ONE}: waits`,
    'delete permissionSet/A: waits',
  ]);
});

test('the removal of what a principal has needs no identity store', async () => {
  const file = { permissionSets: { A: {} }, assignments: [] };
  const found = await split(file, [liveSet('A'), liveAssignment(`group:Deleted A ${ONE}`)]);
  assert.equal(found.now, [`delete assignment/group:Deleted/A/${ONE}`]);
});

const DELEGATED = { vantage: 'delegated' } as const;
const inManagement = liveAssignment(`group:G A ${MANAGEMENT}`);

const delegated: readonly [
  name: string,
  file: Partial<Config>,
  found: Found[],
  now: string[],
  deferred: string[],
][] = [
  [
    'a grant in the management account',
    grant(['G'], ['A'], ['top', 'one']),
    [liveSet('A')],
    [`create assignment/group:G/A/${ONE}`],
    [`create assignment/group:G/A/${MANAGEMENT}: needsManagementAccount`],
  ],
  [
    'a removal in the management account',
    { permissionSets: { A: {} }, assignments: [] },
    [liveSet('A'), inManagement],
    [],
    [`delete assignment/group:G/A/${MANAGEMENT}: needsManagementAccount`],
  ],
  [
    'an edit of a set that the management account uses',
    { permissionSets: { A: { description: 'x' }, B: { description: 'x' } } },
    [liveSet('A'), liveSet('B'), inManagement],
    ['update permissionSet/B'],
    ['update permissionSet/A: needsManagementAccount'],
  ],
  [
    'a grant of a set that the management account uses',
    grant(['G'], ['A'], ['one', 'top']),
    [liveSet('A'), inManagement],
    [],
    [`create assignment/group:G/A/${ONE}: needsManagementAccount`],
  ],
];

for (const [name, file, found, now, deferred] of delegated) {
  test(`a delegated administrator defers ${name}`, async () => {
    const result = await split(file, found, DELEGATED);
    assert.equal([result.now, result.deferred], [now, deferred]);
  });

  test(`the management account does at once ${name}`, async () => {
    const result = await split(file, found);
    assert.equal(result.deferred, []);
    assert.is(result.now.length, now.length + deferred.length);
  });
}

test.run();
