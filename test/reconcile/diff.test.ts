import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { diff } from '../../src/reconcile/diff.ts';
import { namesOf } from '../../src/reconcile/names.ts';
import { resolve } from '../../src/reconcile/resolve.ts';
import type { Config, Found, PermissionSetSpec } from '../../src/reconcile/types.ts';
import { assignedToApp } from './sign-on-world.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  live,
  liveAssignment,
  liveAttributes,
  liveSet,
  NOW,
  OURS,
  the,
  where,
} from './world.ts';

const test = suite('reconcile/diff');

const DEV = '111122223333';
const world = directory({
  accounts: [account(DEV, 'dev')],
  principals: [group('G'), group('New', { storeId: '', externalId: '' })],
});

async function changes(file: Partial<Config>, found: readonly Found[], managed = true) {
  const desired = resolve(config({ ...ENTRA, ...file }), where, world, NOW);
  const items = found.map((one) => ({ ...one, managed }));
  return diff(desired.items, items, namesOf(config(), world, await live(found)));
}

type Set = NonNullable<Config['permissionSets']>[string];

const STATEMENT = { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['*'] } as const;
const POLICY = { Version: '2012-10-17', Statement: [STATEMENT] } as const;

const updates: readonly [
  name: string,
  set: Set,
  there: Partial<PermissionSetSpec>,
  fields: string[],
  risk?: string,
][] = [
  ['nothing is managed', {}, { description: 'x', inlinePolicy: 'y' }, []],
  ['the same', { description: 'x' }, { description: 'x' }, []],
  ['description', { description: 'y' }, { description: 'x' }, ['description'], 'neutral'],
  ['duration, the same in another spelling', { sessionDuration: 'PT60M' }, {}, []],
  ['a longer session', { sessionDuration: 'PT2H' }, {}, ['sessionDuration'], 'broadens'],
  [
    'a shorter session',
    { sessionDuration: 'PT1H' },
    { sessionDuration: 'PT10H' },
    ['sessionDuration'],
    'narrows',
  ],
  [
    'relay state',
    { relayState: '' },
    { relayState: 'https://a.example' },
    ['relayState'],
    'neutral',
  ],
  ['a policy more', { awsManagedPolicies: ['A'] }, {}, ['awsManagedPolicies'], 'broadens'],
  [
    'a policy less',
    { awsManagedPolicies: [] },
    { awsManagedPolicies: ['arn:aws:iam::aws:policy/A'] },
    ['awsManagedPolicies'],
    'narrows',
  ],
  [
    'policies exchanged',
    { awsManagedPolicies: ['B'] },
    { awsManagedPolicies: ['arn:aws:iam::aws:policy/A'] },
    ['awsManagedPolicies'],
    'broadens',
  ],
  [
    'customer policies',
    { customerManagedPolicies: [{ name: 'a' }] },
    { customerManagedPolicies: [{ name: 'a', path: '/' }] },
    [],
  ],
  [
    'a customer policy written twice',
    { customerManagedPolicies: [{ name: 'a' }, { name: 'a', path: '/' }] },
    { customerManagedPolicies: [{ name: 'a', path: '/' }] },
    [],
  ],
  [
    'the path of a customer policy',
    { customerManagedPolicies: [{ name: 'a', path: '/x/' }] },
    { customerManagedPolicies: [{ name: 'a', path: '/' }] },
    ['customerManagedPolicies'],
    'broadens',
  ],
  [
    'a first inline policy',
    { inlinePolicy: POLICY as unknown as NonNullable<Set['inlinePolicy']> },
    {},
    ['inlinePolicy'],
    'broadens',
  ],
  [
    'no inline policy any more',
    { inlinePolicy: {} },
    { inlinePolicy: POLICY },
    ['inlinePolicy'],
    'narrows',
  ],
  [
    'an inline policy in another case',
    {
      inlinePolicy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'S3:getobject', Resource: '*' }],
      },
    },
    { inlinePolicy: POLICY },
    [],
  ],
  [
    'an inline policy that is no JSON',
    { inlinePolicy: {} },
    { inlinePolicy: 'garbage' },
    ['inlinePolicy'],
    'narrows',
  ],
  [
    'a first boundary',
    { permissionsBoundary: { awsManagedPolicy: 'B' } },
    {},
    ['permissionsBoundary'],
    'narrows',
  ],
  [
    'no boundary any more',
    { permissionsBoundary: {} },
    { permissionsBoundary: { awsManagedPolicy: 'arn:aws:iam::aws:policy/B' } },
    ['permissionsBoundary'],
    'broadens',
  ],
  ['tags', { tags: { a: '2' } }, { tags: { ...OURS, a: '1' } }, ['tags'], 'neutral'],
  ['our mark stays', { tags: {} }, {}, []],
  ['a set of somebody else does not get our mark', { tags: {} }, { tags: {} }, []],
  [
    'tags of somebody else go, their mark stays',
    { tags: {} },
    { tags: { 'managed-by': 'x', a: '1' } },
    ['tags'],
    'neutral',
  ],
  [
    'an edit that has not reached every account',
    {},
    { provisioned: false },
    ['provisioned'],
    'neutral',
  ],
  [
    'one policy more and a shorter session broaden',
    { awsManagedPolicies: ['A'], sessionDuration: 'PT1H' },
    { sessionDuration: 'PT2H' },
    ['sessionDuration', 'awsManagedPolicies'],
    'broadens',
  ],
];

for (const [name, set, there, fields, risk] of updates) {
  test(`permission set: ${name}`, async () => {
    const found = await changes({ permissionSets: { A: set } }, [liveSet('A', there)]);
    assert.equal(
      found.map((change) => [change.action, [...(change.fields ?? [])].sort(), change.risk]),
      fields.length > 0 ? [['update', [...fields].sort(), risk]] : [],
    );
  });
}

test('a new permission set carries our mark and what AWS begins with', async () => {
  const [change] = await changes({ permissionSets: { A: { tags: { b: '1' } } } }, []);
  assert.equal(change?.after, {
    ...liveSet('A').spec,
    tags: { b: '1', ...OURS },
  });
  assert.equal([change?.action, change?.ids, change?.before], ['create', {}, undefined]);
});

test('what is not managed comes back in `after` as it is', async () => {
  const there = { awsManagedPolicies: ['arn:x'], relayState: 'r', tags: { x: 'y' } };
  const file = { permissionSets: { A: { description: 'new' } } };
  const [change] = await changes(file, [liveSet('A', there)]);
  assert.equal(change?.after, { ...liveSet('A', there).spec, description: 'new' });
});

const ASSIGNED: Partial<Config> = {
  groups: { G: {} },
  permissionSets: { A: {} },
  assignments: [{ groups: ['G'], permissionSets: ['A'], accounts: ['dev'] }],
};

test('a new assignment names everything it means', async () => {
  const [change] = await changes(ASSIGNED, [liveSet('A')]);
  assert.equal(
    [change?.action, change?.risk, change?.lanes],
    ['create', 'broadens', [`account:${DEV}`]],
  );
  assert.equal(change?.ids, { entraId: 'entra-G', storeId: 'store-G', permissionSetArn: 'arn:A' });
  assert.equal(the(change?.because[0]).file, 'assignments.0');
});

test('an assignment that is there is no change', async () => {
  assert.equal(await changes(ASSIGNED, [liveSet('A'), liveAssignment(`group:G A ${DEV}`)]), []);
});

test('why something changes is said, and in which cloud it is missing', async () => {
  const file = { permissionSets: { New: {}, Edited: { description: 'x' } } };
  const found = [liveSet('Edited'), liveSet('Old')];
  const all = [...(await changes(file, found)), ...(await appChanges())];
  assert.equal(
    all.map(({ key, reason }) => `${key}: ${reason.code}, ${reason.text}`),
    [
      'permissionSet/New: missing, not in AWS yet',
      'permissionSet/Edited: differs, differs from access.yaml',
      'permissionSet/Old: notInFile, not in access.yaml',
      'appAssignment/group:G: missing, not in Entra ID yet',
      'appAssignment/group:New: notInFile, not in access.yaml',
    ],
  );
});

/** G comes into the enterprise app, New leaves it. */
async function appChanges() {
  const [comes, leaves] = [assignedToApp('group:G'), assignedToApp('group:New')];
  const names = namesOf(config(), world, await live([leaves]));
  const { kind, key, spec } = comes;
  return diff([{ kind, key, spec, because: [] }], [{ ...leaves, managed: true }], names);
}

test('ours and not in the file goes, foreign stays', async () => {
  const found = [liveAssignment(`group:G A ${DEV}`)];
  const [gone] = await changes({}, found);
  assert.equal([gone?.action, gone?.risk, gone?.after], ['delete', 'narrows', undefined]);
  assert.equal(await changes({}, found, false), []);
});

test('what does not exist yet has no id', async () => {
  const file: Partial<Config> = {
    groups: { New: {} },
    permissionSets: { A: {} },
    assignments: [{ groups: ['New'], permissionSets: ['A'], accounts: ['dev'] }],
  };
  const assignment = (await changes(file, [])).find(({ kind }) => kind === 'assignment');
  assert.equal(assignment?.ids, { entraId: 'entra-New' });
});

const attributes: readonly [
  name: string,
  wanted: Record<string, string> | undefined,
  there: Record<string, string> | undefined,
  action?: string,
][] = [
  ['absent on both sides', undefined, undefined],
  ['the first', { a: 'x' }, undefined, 'create'],
  ['the same in another order', { a: 'x', b: 'y' }, { b: 'y', a: 'x' }],
  ['another source', { a: 'x' }, { a: 'y' }, 'update'],
  ['one less', { a: 'x' }, { a: 'x', b: 'y' }, 'update'],
  ['none any more', {}, { a: 'x' }, 'delete'],
];

for (const [name, wanted, there, action] of attributes) {
  test(`attributes: ${name}`, async () => {
    const identityCenter = {
      region: 'eu-central-1',
      ...(wanted && { accessControlAttributes: wanted }),
    };
    const found = await changes({ identityCenter }, there ? [liveAttributes(there)] : []);
    assert.equal(
      found.map((change) => change.action),
      action ? [action] : [],
    );
  });
}

test.run();
