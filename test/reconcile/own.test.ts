import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ignoresSet, own } from '../../src/reconcile/own.ts';
import type { Config, Directory, Found } from '../../src/reconcile/types.ts';
import { assignedToApp, liveApp, liveCertificate, liveSaml, liveScim } from './sign-on-world.ts';
import {
  account,
  config,
  directory,
  live,
  liveAssignment,
  liveAttributes,
  liveSet,
  OURS,
} from './world.ts';

const test = suite('reconcile/own');

const DEV = '111122223333';
const GONE = '222233334444';

const world = directory({
  accounts: [
    account(DEV, 'dev'),
    account(GONE, 'gone', { state: 'SUSPENDED' }),
    account('333344445555', 'legacy-erp'),
  ],
});

/** Keys of what is ours, and of what is only reported; what is in neither list is ignored. */
async function sorted(file: Partial<Config>, found: readonly Found[]) {
  const items = own(
    await live(found),
    config({ permissionSets: {}, assignments: [], ...file }),
    world,
  );
  const keys = (managed: boolean) =>
    items.filter((item) => item.managed === managed).map(({ key }) => key);
  return { ours: keys(true), foreign: keys(false) };
}

const set = (tags: Record<string, string>) => liveSet('X', { tags });

const marks: readonly [name: string, tags: Record<string, string>, ours: boolean][] = [
  ['our tag', OURS, true],
  ['our tag among others', { ...OURS, team: 'data' }, true],
  ['no tag', {}, false],
  ['the key with another value', { 'managed-by': 'terraform' }, false],
  ['the value in another case', { 'managed-by': 'AccessCtl' }, false],
  ['the value as a part', { 'managed-by': 'accessctl-sso' }, false],
  ['the value with a blank', { 'managed-by': 'accessctl ' }, false],
  ['a part of the value', { 'managed-by': 'access' }, false],
  ['an empty value', { 'managed-by': '' }, false],
  ['the key in another case', { 'Managed-By': 'accessctl' }, false],
  ['the key as a part', { 'managed-by-sso': 'accessctl' }, false],
  ['a tag that only holds sso', { sso: 'true', team: 'sso' }, false],
  ['the value under another key', { owner: 'accessctl' }, false],
];

for (const [name, tags, ours] of marks) {
  test(`a set that the file does not know: ${name}`, async () => {
    const found = await sorted({}, [set(tags)]);
    assert.equal(
      found,
      ours
        ? { ours: ['permissionSet/X'], foreign: [] }
        : { ours: [], foreign: ['permissionSet/X'] },
    );
  });
}

const A = liveAssignment(`group:G X ${DEV}`);
const key = A.key;

const assigned: readonly [name: string, file: Partial<Config>, found: Found[], ours: boolean][] = [
  ['of a declared set', { permissionSets: { X: {} } }, [A], true],
  ['of a set by its previous name', { permissionSets: { New: { previously: ['X'] } } }, [A], true],
  ['of a marked set', {}, [set(OURS), A], true],
  ['of a foreign set', {}, [set({}), A], false],
  ['of a set that nobody read', {}, [A], false],
  ['of a declared set, prune none', { permissionSets: { X: {} }, prune: 'none' }, [A], false],
  ['of a foreign set, prune all', { prune: 'all' }, [set({}), A], true],
  [
    'in an account that is not ACTIVE',
    { permissionSets: { X: {} } },
    [liveAssignment(`group:G X ${GONE}`)],
    false,
  ],
  [
    'in an account that nobody knows',
    { permissionSets: { X: {} } },
    [liveAssignment('group:G X 000000000000')],
    false,
  ],
  [
    'of a group of Control Tower',
    { permissionSets: { X: {} } },
    [liveAssignment(`group:AWSControlTowerAdmins X ${DEV}`)],
    false,
  ],
  [
    'of a group of Control Tower that the file declares',
    { permissionSets: { X: {} }, groups: { AWSControlTowerAdmins: {} } },
    [liveAssignment(`group:AWSControlTowerAdmins X ${DEV}`)],
    true,
  ],
  [
    'of a user that is named like a group of Control Tower',
    { permissionSets: { X: {} } },
    [liveAssignment(`user:AWSControlTowerAdmins X ${DEV}`)],
    true,
  ],
  [
    'of a group with such a name in another case',
    { permissionSets: { X: {} } },
    [liveAssignment(`group:awscontroltoweradmins X ${DEV}`)],
    true,
  ],
];

for (const [name, file, found, ours] of assigned) {
  test(`an assignment ${name} is ${ours ? 'ours' : 'not ours'}`, async () => {
    const result = await sorted(file, found);
    const last = found.at(-1)?.key;
    assert.is(result.ours.includes(last ?? ''), ours);
    assert.is(result.foreign.includes(last ?? ''), !ours);
  });
}

const CONTROL_TOWER: readonly [name: string, isTheirs: boolean][] = [
  ['AWSAdministratorAccess', true],
  ['AWSPowerUserAccess', true],
  ['AWSReadOnlyAccess', true],
  ['AWSOrganizationsFullAccess', true],
  ['AWSServiceCatalogAdminFullAccess', true],
  ['AWSServiceCatalogEndUserAccess', true],
  ['AdministratorAccess', false],
  ['AWSAdministratorAccess2', false],
  ['MyAWSReadOnlyAccess', false],
  ['AWSBillingAccess', false],
];

for (const [name, isTheirs] of CONTROL_TOWER) {
  test(`prune all: ${name} is ${isTheirs ? "Control Tower's" : 'ours'}`, async () => {
    const found = [liveSet(name, { tags: {} }), liveAssignment(`group:G ${name} ${DEV}`)];
    const { ours, foreign } = await sorted({ prune: 'all' }, found);
    assert.equal([ours.length, foreign.length], isTheirs ? [0, 2] : [2, 0]);
  });
}

/** https://docs.aws.amazon.com/controltower/latest/userguide/sso-groups.html */
const CONTROL_TOWER_GROUPS = [
  'AWSAccountFactory',
  'AWSServiceCatalogAdmins',
  'AWSControlTowerAdmins',
  'AWSSecurityAuditPowerUsers',
  'AWSSecurityAuditors',
  'AWSLogArchiveAdmins',
  'AWSLogArchiveViewers',
  'AWSAuditAccountAdmins',
];

test('prune all takes nothing from the groups of Control Tower, and all from one like them', async () => {
  const has = (group: string) => liveAssignment(`group:${group} X ${DEV}`);
  const theirs = CONTROL_TOWER_GROUPS.map(has);
  const others = ['AWSLogArchive', 'AWSAuditors'].map(has);
  const file: Partial<Config> = { prune: 'all', permissionSets: { X: {} } };
  assert.equal(await sorted(file, [...theirs, ...others]), {
    ours: others.map((one) => one.key),
    foreign: theirs.map((one) => one.key),
  });
});

test("a set of Control Tower's that the file declares is ours", async () => {
  const found = [liveSet('AWSReadOnlyAccess', { tags: {} })];
  const file = { permissionSets: { AWSReadOnlyAccess: {} } };
  assert.equal((await sorted(file, found)).ours, ['permissionSet/AWSReadOnlyAccess']);
});

test('prune none: nothing is ours, everything is reported', async () => {
  const found = [set(OURS), A, liveAttributes({ a: 'b' })];
  const file: Partial<Config> = {
    prune: 'none',
    permissionSets: { X: {} },
    identityCenter: { region: 'r', accessControlAttributes: {} },
  };
  assert.equal(await sorted(file, found), { ours: [], foreign: found.map((one) => one.key) });
});

test('attributes are ours where the file speaks of them', async () => {
  const found = [liveAttributes({ a: 'b' })];
  const speaking = { identityCenter: { region: 'r', accessControlAttributes: {} } };
  assert.equal((await sorted(speaking, found)).ours, ['accessControlAttributes']);
  assert.equal((await sorted({}, found)).foreign, ['accessControlAttributes']);
});

const ignoring: readonly [name: string, ignore: NonNullable<Config['ignore']>, kept: boolean][] = [
  ['its set', { permissionSets: ['X'] }, false],
  ['its group', { groups: ['G'] }, false],
  ['its account by name', { accounts: ['de*'] }, false],
  ['its account by id', { accounts: [DEV] }, false],
  ['another set', { permissionSets: ['XX', 'x', '?', '*'] }, true],
  ['another group', { groups: ['GG', 'g', '*'] }, true],
  ['another account', { accounts: ['legacy-*', 'dev-*'] }, true],
  ['nothing', { permissionSets: [], groups: [], accounts: [] }, true],
];

for (const [name, ignore, kept] of ignoring) {
  test(`ignore ${name}`, async () => {
    for (const prune of ['managed', 'all'] as const) {
      const file = { prune, ignore, permissionSets: { X: {} } };
      const { ours, foreign } = await sorted(file, [A]);
      assert.equal([ours, foreign], [kept ? [key] : [], []]);
    }
  });
}

test('ignored groups are no users', async () => {
  const found = [liveAssignment(`user:G X ${DEV}`)];
  const file = { ignore: { groups: ['G'] }, permissionSets: { X: {} } };
  assert.equal((await sorted(file, found)).ours.length, 1);
});

test('an ignored set is neither ours nor counted, although it is declared', async () => {
  const file = { ignore: { permissionSets: ['X'] }, permissionSets: { X: {} } };
  assert.equal(await sorted(file, [set(OURS), A]), { ours: [], foreign: [] });
  assert.is(ignoresSet(config(file))('X'), true);
  assert.is(ignoresSet(config(file))('Y'), false);
});

const silent: readonly [name: string, file: Config, ours: string[]][] = [
  ['neither sets nor assignments', config(), []],
  [
    'no assignments: sets in use stay, others go',
    config({ permissionSets: {} }),
    ['permissionSet/Idle'],
  ],
  ['no sets: only assignments go', config({ assignments: [] }), [key]],
  [
    'empty sets and assignments: everything goes',
    config({ permissionSets: {}, assignments: [] }),
    ['permissionSet/X', 'permissionSet/Idle', key],
  ],
];

for (const [name, file, ours] of silent) {
  test(`a file that speaks of ${name}`, async () => {
    const items = own(await live([set(OURS), liveSet('Idle'), A]), file, world);
    assert.equal(
      items.filter(({ managed }) => managed).map((item) => item.key),
      ours,
    );
  });
}

const APP = { provider: 'entra', enterpriseApp: { displayName: 'AWS' } } as const;
const OTHERS_ASSIGN = {
  provider: 'entra',
  enterpriseApp: { displayName: 'AWS', assignments: 'external' },
} as const;
const WITH_APP = { ...world, enterpriseApps: [] };

const inApps: readonly [
  name: string,
  file: Partial<Config>,
  who: string,
  expected: 'ours' | 'foreign' | 'ignored',
][] = [
  ['a group, and the file lists groups', { groups: {} }, 'group:G', 'ours'],
  ['a group, and the file lists users only', { users: {} }, 'group:G', 'foreign'],
  ['a user, and the file lists users', { users: {} }, 'user:ada', 'ours'],
  ['a user, and the file lists groups only', { groups: {} }, 'user:ada', 'foreign'],
  [
    'a group, and others assign',
    { identitySource: OTHERS_ASSIGN, groups: {} },
    'group:G',
    'foreign',
  ],
  [
    'a group, and the file knows of no app',
    { identitySource: { provider: 'entra' }, groups: {} },
    'group:G',
    'foreign',
  ],
  ['a group, prune none', { prune: 'none', groups: {} }, 'group:G', 'foreign'],
  ['a group of Control Tower', { groups: {} }, 'group:AWSAuditAccountAdmins', 'foreign'],
  ['a user of such a name', { users: {} }, 'user:AWSAuditAccountAdmins', 'ours'],
  [
    'a group of Control Tower that the file declares',
    { groups: { AWSAuditAccountAdmins: {} } },
    'group:AWSAuditAccountAdmins',
    'ours',
  ],
  ['an ignored group', { groups: {}, ignore: { groups: ['G'] } }, 'group:G', 'ignored'],
  ['another group than the ignored', { groups: {}, ignore: { groups: ['H'] } }, 'group:G', 'ours'],
  [
    'a user named like an ignored group',
    { users: {}, ignore: { groups: ['G'] } },
    'user:G',
    'ours',
  ],
];

for (const [name, file, who, expected] of inApps) {
  test(`in the enterprise app: ${name} is ${expected}`, async () => {
    const one = assignedToApp(who);
    const items = own(await live([one]), config({ identitySource: APP, ...file }), WITH_APP);
    assert.equal(items, expected === 'ignored' ? [] : [{ ...one, managed: expected === 'ours' }]);
  });
}

test('what carries sign-on is never ours to delete, and never ignored', async () => {
  const carriers: readonly Found[] = [
    liveApp(),
    liveSaml(),
    liveCertificate({ AA: '2029-01-01' }, 'AA'),
    liveScim(),
  ];
  const file = config({
    prune: 'all',
    permissionSets: {},
    assignments: [],
    groups: {},
    ignore: { groups: ['*'], permissionSets: ['*'], accounts: ['*'] },
    identitySource: { ...APP, saml: {}, scim: {} },
  });
  assert.equal(
    own(await live(carriers), file, WITH_APP),
    carriers.map((one) => ({ ...one, managed: false })),
  );
});

test('a file without assignments leaves the sets alone that somebody has, foreign ones too', async () => {
  const found = [set(OURS), A, liveSet('Idle'), assignedToApp('group:Idle')];
  const items = own(await live(found), config({ permissionSets: {}, prune: 'all' }), world);
  assert.equal(
    items.map(({ key: one, managed }) => [one, managed]),
    [
      ['permissionSet/X', false],
      [key, false],
      ['permissionSet/Idle', true],
      ['appAssignment/group:Idle', false],
    ],
  );
});

test('nobody in an app that could not be looked for is ours', async () => {
  const found = assignedToApp('group:G');
  const file = config({ identitySource: APP, groups: {} });
  const managed = async (directory: Directory) =>
    own(await live([found]), file, directory).map((item) => item.managed);
  assert.equal(await managed({ ...world, enterpriseApps: [] }), [true]);
  assert.equal(await managed(world), [false]);
});

test.run();
