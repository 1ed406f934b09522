import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Config, Directory, Found } from '../../src/reconcile/types.ts';
import { APP, source } from './sign-on-world.ts';
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
    told: plan.deferred.map(({ change, reason }) => `${steps([change])[0]}: ${reason.text}`),
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
const elsewhere = (...sets: string[]) => sets.map((set) => liveAssignment(`group:G ${set} ${ONE}`));

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
    'the removal of a set that the management account uses',
    { permissionSets: {}, assignments: [] },
    [liveSet('A'), liveSet('B'), inManagement],
    ['delete permissionSet/B'],
    [
      `delete assignment/group:G/A/${MANAGEMENT}: needsManagementAccount`,
      'delete permissionSet/A: needsManagementAccount',
    ],
  ],
  [
    'a removal elsewhere of a set that the management account uses',
    { ...grant(['G'], ['A'], ['top']), permissionSets: { A: {}, B: {} } },
    [liveSet('A'), liveSet('B'), inManagement, ...elsewhere('A', 'B')],
    [`delete assignment/group:G/B/${ONE}`],
    [`delete assignment/group:G/A/${ONE}: needsManagementAccount`],
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

/* ------------------------------------------------------------------- what a plan says of it */

const TWO = '222233334444';
const GONE = '333344445555';

const MANAGEMENT_ONLY =
  'Only the management account may change access to itself: a delegated administrator cannot. Run this from the management account.';
const NOT_SYNCED = (who: string) =>
  `The ${who} is in Entra ID, but SCIM has not yet made it in IAM Identity Center. Run apply again after the next sync, or use --wait-for-sync 45m.`;
const STILL_ASSIGNED = (accounts: string) =>
  `It is still assigned in ${accounts}, where accessctl takes nothing away: the account is ignored or not ACTIVE, or the principal is not ours.`;

const SUSPENDED: Partial<Directory> = {
  accounts: [
    account(ONE, 'one'),
    account(TWO, 'two', { state: 'SUSPENDED' }),
    account(MANAGEMENT, 'top', { state: 'SUSPENDED' }),
  ],
};

const sentences: readonly [
  name: string,
  file: Partial<Config>,
  found: readonly Found[],
  parts: Partial<Directory>,
  now: readonly string[],
  told: readonly string[],
][] = [
  [
    'a group and a user whom SCIM has not brought yet',
    {
      permissionSets: { A: {} },
      assignments: [{ groups: ['Late'], users: ['ada'], permissionSets: ['A'], accounts: ['one'] }],
    },
    [liveSet('A')],
    {
      principals: [
        { type: 'group', name: 'Late', entraId: 'entra-Late' },
        { type: 'user', name: 'ada', entraId: 'entra-ada' },
      ],
    },
    [],
    [
      `create assignment/group:Late/A/${ONE}: ${NOT_SYNCED('group')}`,
      `create assignment/user:ada/A/${ONE}: ${NOT_SYNCED('user')}`,
    ],
  ],
  [
    'what a delegated administrator may not touch',
    grant(['G'], ['A'], ['top']),
    [liveSet('A')],
    DELEGATED,
    [],
    [`create assignment/group:G/A/${MANAGEMENT}: ${MANAGEMENT_ONLY}`],
  ],
  [
    'a removal that waits for a grant, in the words of the plan',
    { ...grant(['Late'], ['A'], ['top']), groups: { Late: { previously: ['G'] } } },
    [liveSet('A'), inManagement],
    {},
    [],
    [
      `create assignment/group:Late/A/${MANAGEMENT}: ${NOT_SYNCED('group')}`,
      `delete assignment/group:G/A/${MANAGEMENT}: Waits for group Late → A @ top, which is deferred.`,
    ],
  ],
  [
    'a removed set waits for the first of several removals that wait themselves',
    {
      permissionSets: { New: { previously: ['A'] } },
      groups: { Late: { previously: ['G'] } },
      assignments: [{ groups: ['Late'], permissionSets: ['New'], accounts: ['one', 'top'] }],
    },
    [liveSet('A'), inManagement, ...elsewhere('A')],
    {},
    ['create permissionSet/New'],
    [
      `create assignment/group:Late/New/${ONE}: ${NOT_SYNCED('group')}`,
      `create assignment/group:Late/New/${MANAGEMENT}: ${NOT_SYNCED('group')}`,
      `delete assignment/group:G/A/${ONE}: Waits for group Late → New @ one, which is deferred.`,
      `delete assignment/group:G/A/${MANAGEMENT}: Waits for group Late → New @ top, which is deferred.`,
      'delete permissionSet/A: Waits for group G → A @ one, which is deferred.',
    ],
  ],
  [
    'a set that is still held in accounts that are not ACTIVE: each account once, sorted by its id',
    { permissionSets: {}, assignments: [] },
    [
      liveSet('A'),
      liveSet('B'),
      inManagement,
      liveAssignment(`group:G A ${TWO}`),
      liveAssignment(`group:H A ${TWO}`),
      liveAssignment(`group:G A ${ONE}`),
      liveAssignment(`group:G B ${ONE}`),
    ],
    SUSPENDED,
    [
      `delete assignment/group:G/A/${ONE}`,
      `delete assignment/group:G/B/${ONE}`,
      'delete permissionSet/B',
    ],
    [`delete permissionSet/A: ${STILL_ASSIGNED('two, top')}`],
  ],
  [
    'an account that has left the organisation, by its id',
    { permissionSets: {}, assignments: [], ignore: { accounts: [GONE] } },
    [liveSet('A'), liveAssignment(`group:G A ${GONE}`)],
    {},
    [],
    [`delete permissionSet/A: ${STILL_ASSIGNED(GONE)}`],
  ],
  [
    'an edit and a removal of sets that others hold where nothing is taken away',
    { permissionSets: { A: { description: 'x' } }, assignments: [] },
    [liveSet('A'), liveSet('B'), liveAssignment(`group:G A ${TWO}`)],
    SUSPENDED,
    ['update permissionSet/A', 'delete permissionSet/B'],
    [],
  ],
  [
    'a sync without an address',
    source({ scim: {} }),
    [],
    { enterpriseApps: [APP] },
    ['create enterpriseApp/AWS IAM Identity Center'],
    [
      'create scimSync/AWS IAM Identity Center: Entra has to be told where AWS takes users and groups: enable automatic provisioning in AWS, then write the address that it shows as identitySource.scim.endpoint.',
    ],
  ],
];

for (const [name, file, found, parts, now, told] of sentences) {
  test(`the plan says why: ${name}`, async () => {
    const result = await split(file, found, parts);
    assert.equal([result.now, result.told], [now, told]);
  });
}

test.run();
