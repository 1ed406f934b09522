import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { PermissionSetSpec } from '../../../src/reconcile/types.ts';
import { liveAssignment, liveSet, user } from '../world.ts';
import { COMPANY, DEV, inputOf, judged, levels, PROD_1, type Stage } from './stage.ts';

const test = suite('guardrails: breakGlass');

const guardrails = { breakGlass: [{ group: 'Glass', permissionSet: 'Admin' }] };
const HERE = [`group:Glass Admin ${DEV}`, `group:Glass Admin ${PROD_1}`];

test('there and untouched passes', async () => {
  assert.equal(await judged('breakGlass', { before: HERE, guardrails }), [
    'ok: group Glass → Admin',
  ]);
});

test('without a rule there is no verdict', async () => {
  assert.equal(await judged('breakGlass', { before: HERE, after: [] }), []);
});

test('planned for the first time passes', async () => {
  assert.is(await levels('breakGlass', { before: [], after: HERE, guardrails }), 'ok');
});

test('it must exist', async () => {
  assert.equal(await judged('breakGlass', { before: [], guardrails }), [
    'deny: group Glass → Admin does not exist: neither in AWS nor in this plan',
  ]);
});

test('by a user of that name, or another set, it does not exist', async () => {
  const before = [`user:ada Admin ${DEV}`, `group:Glass Read ${DEV}`];
  assert.is(await levels('breakGlass', { before, guardrails }), 'deny');
});

test('it must stand in the file, unless assignments do not', async () => {
  const stage: Stage = { before: HERE, after: [], guardrails, file: { prune: 'none' } };
  assert.equal(await judged('breakGlass', stage), [
    'deny: group Glass → Admin is in no assignment of the file',
  ]);
  const { before } = stage;
  const input = await inputOf({ before, guardrails });
  const { assignments: _, ...without } = input.config;
  const changed = { before, guardrails, input: { config: without, desired: [] } };
  assert.is(await levels('breakGlass', changed), 'ok');
});

test('in the file once is in the file', async () => {
  const stage: Stage = { before: HERE, after: HERE.slice(1), file: { prune: 'none' } };
  assert.is(await levels('breakGlass', { ...stage, guardrails }), 'ok');
});

test('a group that is in no directory any more is no emergency access', async () => {
  const orphan = { ...liveAssignment(HERE[0] ?? ''), orphaned: true as const };
  const stage: Stage = { before: [], found: [orphan], file: { prune: 'none' } };
  assert.is(await levels('breakGlass', { ...stage, guardrails }), 'deny');
});

test('in none of its accounts may it be removed', async () => {
  assert.equal(await judged('breakGlass', { before: HERE, after: HERE.slice(1), guardrails }), [
    'deny: group Glass → Admin is removed: group Glass → Admin @ dev',
  ]);
});

test('a removal that is deferred is a removal', async () => {
  const before = [...HERE, 'group:Glass Admin 999988887777'];
  const world = { vantage: 'delegated' as const };
  assert.is(await levels('breakGlass', { before, after: HERE, guardrails, world }), 'deny');
});

test('a rename of its group or its set is a removal', async () => {
  const group: Stage = {
    before: HERE,
    after: HERE.map((line) => line.replace('Glass', 'Devs')),
    guardrails: {},
    input: { baseGuardrails: guardrails },
    file: { groups: { Devs: { previously: ['Glass'] } } },
  };
  assert.ok((await levels('breakGlass', group)).startsWith('deny'));
  const set: Stage = {
    before: HERE,
    after: HERE.map((line) => line.replace('Admin', 'AdminNew')),
    guardrails: { breakGlass: [{ group: 'Glass', permissionSet: 'AdminNew' }] },
    input: { baseGuardrails: guardrails },
    file: { permissionSets: { AdminNew: { previously: ['Admin'] } } },
  };
  assert.ok((await levels('breakGlass', set)).includes('deny'));
});

const LIVE: Partial<PermissionSetSpec> = {
  awsManagedPolicies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
  sessionDuration: 'PT4H',
  permissionsBoundary: { awsManagedPolicy: 'arn:aws:iam::aws:policy/PowerUserAccess' },
};

const DENY_ALL = {
  Version: '2012-10-17' as const,
  Statement: [{ Effect: 'Deny' as const, Action: '*', Resource: '*' }],
};

for (const [what, set, part] of [
  ['policies taken out', { awsManagedPolicies: [] }, 'awsManagedPolicies'],
  [
    'a policy added, which may deny',
    { awsManagedPolicies: ['AdministratorAccess', 'AWSDenyAll'] },
    'awsManagedPolicies',
  ],
  [
    'a customer managed policy added',
    { customerManagedPolicies: [{ name: 'deny' }] },
    'customerManagedPolicies',
  ],
  ['an inline policy that denies', { inlinePolicy: DENY_ALL }, 'inlinePolicy'],
  [
    'another boundary',
    { permissionsBoundary: { awsManagedPolicy: 'ReadOnlyAccess' } },
    'permissionsBoundary',
  ],
  ['a shorter session', { sessionDuration: 'PT1H' }, 'sessionDuration'],
  ['a longer session', { sessionDuration: 'PT12H' }, undefined],
  ['no boundary any more', { permissionsBoundary: {} }, undefined],
  ['another description', { description: 'for emergencies' }, undefined],
] as const) {
  test(`its set: ${what}`, async () => {
    const stage: Stage = {
      before: HERE,
      found: [liveSet('Admin', LIVE)],
      file: { permissionSets: { Admin: set as object } },
      guardrails,
    };
    assert.equal(
      await judged('breakGlass', stage),
      part
        ? [`deny: group Glass → Admin may be narrowed: ${part} changes`]
        : ['ok: group Glass → Admin'],
    );
  });
}

test('its set was left half made by a run that was killed: nobody has it yet, and the next run goes on', async () => {
  const stage: Stage = {
    before: [],
    after: HERE,
    found: [liveSet('Admin', { awsManagedPolicies: [] })],
    file: { permissionSets: { Admin: { awsManagedPolicies: ['AdministratorAccess'] } } },
    guardrails,
  };
  assert.equal(await judged('breakGlass', stage), ['ok: group Glass → Admin']);
});

test('a group that the sync has yet to bring is warned of, else no first plan could pass', async () => {
  const late = { breakGlass: [{ group: 'Late', permissionSet: 'Admin' }] };
  const stage = { before: [], after: [`group:Late Admin ${DEV}`], guardrails: late };
  assert.equal(await judged('breakGlass', stage), [
    'warn: group Late → Admin does not work yet: it is deferred',
  ]);
});

const COMMON = {
  reason: { code: 'notInFile', text: 'not in access.yaml' },
  risk: 'narrows',
  needs: [],
  lanes: [],
  origin: 'change',
  because: [],
} as const;

test('taking the group out of the enterprise app cuts it off', async () => {
  const spec = { app: 'AWS', principalType: 'group', principal: 'Glass' } as const;
  const change = {
    ...COMMON,
    action: 'delete',
    kind: 'appAssignment',
    key: 'appAssignment/group:Glass',
    ids: {},
    before: spec,
  } as const;
  const input = { changes: [change] };
  assert.equal(await judged('breakGlass', { before: HERE, guardrails, input }), [
    'deny: group Glass → Admin is cut off: the group leaves the enterprise app',
  ]);
});

test('a name in another case is another group', async () => {
  const other = { breakGlass: [{ group: 'glass', permissionSet: 'Admin' }] };
  assert.is(await levels('breakGlass', { before: HERE, guardrails: other }), 'deny');
});

for (const [what, change] of [
  ['another group leaves it', { before: { principal: 'Devs' } }],
  ['a user of that name leaves it', { before: { principalType: 'user' } }],
  ['the group comes into it', { action: 'create', before: undefined, after: {} }],
] as const) {
  test(`who is assigned to the enterprise app: ${what}`, async () => {
    const spec = { app: 'AWS', principalType: 'group', principal: 'Glass' } as const;
    const { before, after, ...rest } = { action: 'delete' as const, after: undefined, ...change };
    const input = {
      changes: [
        {
          ...COMMON,
          kind: 'appAssignment' as const,
          key: 'appAssignment/group:Glass',
          ids: {},
          ...(before && { before: { ...spec, ...before } }),
          ...(after && { after: spec }),
          ...rest,
        },
      ],
    };
    assert.is(await levels('breakGlass', { before: HERE, guardrails, input }), 'ok');
  });
}

test('a user who is called like the group is not the group', async () => {
  const stage: Stage = { before: [`user:Glass Admin ${DEV}`], after: [], guardrails };
  const world = { principals: [...COMPANY.principals, user('Glass')] };
  assert.equal(await judged('breakGlass', { ...stage, world, file: { prune: 'none' } }), [
    'deny: group Glass → Admin does not exist: neither in AWS nor in this plan',
  ]);
});

test.run();
