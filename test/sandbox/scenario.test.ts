import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import schema from '../../schema/scenario.schema.json' with { type: 'json' };
import { buildWorld } from '../../src/sandbox/build-world.ts';
import { generate } from '../../src/sandbox/generate.ts';
import { openScenario, parseScenario, readScenario } from '../../src/sandbox/scenario.ts';
import { ScenarioError } from '../../src/sandbox/scenario-names.ts';

const test = suite('sandbox scenario');

function problems(make: () => unknown): readonly string[] {
  try {
    make();
  } catch (error) {
    if (error instanceof ScenarioError) {
      return error.problems;
    }
    throw error;
  }
  throw new Error('nothing was wrong');
}

const open = (text: string) => buildWorld(parseScenario(text, 'my.yaml'), 'my.yaml');

test('every mistake is told with its path', () => {
  const table: readonly (readonly [text: string, problem: RegExp])[] = [
    ['nonsense: 1', /^\/: must NOT have additional properties \(nonsense\)$/],
    ['accounts: [{ id: 1, name: a }]', /^\/accounts\/0\/id: must be string$/],
    ['accounts: [{ id: "1", name: a }]', /^\/accounts\/0\/id: must match pattern/],
    ['accounts: [{ name: a }]', /^\/accounts\/0: must have required property 'id'$/],
    [
      'identityCenter: { vantage: x }',
      /vantage: must be equal to one of the allowed values \(management, delegated\)$/,
    ],
    [
      'assignments: [{ permissionSet: a, accounts: [b] }]',
      /\/assignments\/0: must (have required|match exactly one)/,
    ],
    ['deny: [everything]', /^\/deny\/0: must match pattern/],
    ['groups: { A: { members: [nobody] } }', /^\/groups\/A: there is no user nobody$/],
    ['groups: { A: { groups: [B] } }', /^\/groups\/A: there is no group B$/],
    ['scim: { groups: [A] }', /^\/scim\/groups: there is no group A$/],
    ['localGroups: { A: { members: [x] } }', /^\/localGroups\/A: there is no user x$/],
    [
      'organizationalUnits: { A/B: null }',
      /^\/organizationalUnits: there is no organizational unit A$/,
    ],
    [
      'accounts: [{ id: "111122223333", name: a, organizationalUnit: X }]',
      /^\/accounts\/0: there is no organizational unit X$/,
    ],
    [
      'identityCenter: { delegatedAdministrator: "111122223333" }',
      /there is no account 111122223333$/,
    ],
    [
      'assignments: [{ group: G, permissionSet: P, accounts: [a] }]',
      /^\/assignments\/0: there is no group in the identity store G$/,
    ],
    [
      'generate: { accounts: 1, permissionSets: 1, groups: 1, assignments: 2 }',
      /^\/generate: 2 assignments do not fit/,
    ],
    [
      'permissionSets: { P: { awsManagedPolicies: [Nothing] } }',
      /^\/permissionSets\/P: there is no AWS managed policy Nothing$/,
    ],
    [
      'permissionSets: { P: { permissionsBoundary: { awsManagedPolicy: Nothing } } }',
      /there is no AWS managed policy Nothing$/,
    ],
    [
      'accounts: [{ id: "111122223333", name: a }, { id: "111122223333", name: b }]',
      /^\/accounts\/1: account 111122223333 is there twice$/,
    ],
    [
      'enterpriseApp: { assigned: [X] }',
      /^\/enterpriseApp\/assigned: there is no security group or user X$/,
    ],
    [
      'enterpriseApp: { certificate: { start: now, end: "2029-01-01T00:00:00Z" } }',
      /^\/enterpriseApp\/certificate\/start: must match pattern/,
    ],
    ['instantiateAnswers: later', /\(created, notFound\)$/],
    ['a: [', /at line 1/],
  ];
  for (const [text, problem] of table) {
    const found = problems(() => open(text));
    assert.ok(
      found.some((each) => problem.test(each)),
      `${text}: ${found.join(' | ')}`,
    );
  }
});

test('an unknown name and a missing file are told', () => {
  assert.match(problems(() => readScenario('nowhere'))[0] ?? '', /no scenario of that name/);
  assert.match(problems(() => readScenario('./nowhere.yaml'))[0] ?? '', /ENOENT/);
});

test('every property of the schema is described', () => {
  const bare: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) {
      return;
    }
    for (const [name, child] of Object.entries(node)) {
      const inProperties = path.endsWith('/properties');
      const described = typeof child === 'object' && child !== null && 'description' in child;
      if (inProperties && !described) {
        bare.push(`${path}/${name}`);
      }
      walk(child, `${path}/${name}`);
    }
  };
  walk(schema, '');
  assert.equal(bare, []);
});

test('the example of the documentation is a scenario', () => {
  const page = readFileSync(new URL('../../docs/sandbox.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const world = open(example);
  assert.equal(
    world.store.groups.map(({ displayName }) => displayName),
    ['Contoso', 'AWSControlTowerAdmins'],
  );
  assert.is(world.assignments.length, 2);
});

test('an empty scenario is a whole world: one account, nobody in it', () => {
  const world = open('');
  assert.equal(
    world.accounts.map(({ id, name }) => [id, name]),
    [['999988887777', 'management']],
  );
  assert.equal(world.store, { groups: [], users: [] });
  assert.is(world.attributes, null);
});

test('SCIM brings what it is told to; local things and orphans stand beside', () => {
  const orphan = '11111111-2222-4333-8444-555555555555';
  const world = open(`
    accounts: [{ id: "111122223333", name: one }]
    users: { ada: , bob: { enabled: false } }
    groups: { A: { members: [ada, bob], groups: [B] }, B: }
    scim: { groups: [A], users: [bob] }
    localUsers: { root: }
    localGroups: { Ops: { members: [root, bob] } }
    permissionSets: { P: }
    assignments:
      - { deletedGroup: ${orphan}, permissionSet: P, accounts: [one] }
      - { user: root, permissionSet: P, accounts: ["111122223333"] }
  `);
  const { groups, users } = world.store;
  assert.equal(
    groups.map(({ displayName, memberIds }) => [displayName, memberIds.length]),
    [
      ['A', 1],
      ['Ops', 2],
    ],
  );
  assert.equal(
    users.map(({ userName, enabled }) => [userName, enabled]),
    [
      ['bob@contoso.example', false],
      ['root', true],
    ],
  );
  assert.equal(
    world.assignments.map(({ principalType, principalId }) => [principalType, principalId]),
    [
      ['GROUP', orphan],
      ['USER', users[1]?.id],
    ],
  );
  assert.equal(world.permissionSets[0]?.provisioned, { '111122223333': 1 });
});

test('large is as large as it says, and the same each time', () => {
  const { world } = openScenario('large');
  assert.is(world.accounts.length, 101);
  assert.is(world.permissionSets.length, 30);
  assert.is(world.entra.groups.length, 150);
  assert.is(world.store.groups.length, 150);
  const keys = world.assignments.map((each) => Object.values(each).join(' '));
  assert.is(new Set(keys).size, 3000);
  assert.not(world.assignments.some(({ accountId }) => accountId === '100000000000'));
  assert.equal(openScenario('large').world.assignments, world.assignments);
});

test('a generated company follows its seed, and can be as full as possible', () => {
  const size = { accounts: 5, permissionSets: 3, groups: 4, assignments: 20 };
  assert.equal(generate(size), generate({ ...size, seed: 1 }));
  assert.not.equal(generate(size).assignments, generate({ ...size, seed: 2 }).assignments);
  const full = generate({ ...size, assignments: 60 }).assignments ?? [];
  assert.is(new Set(full.map((row) => JSON.stringify(row))).size, 60);
});

test('what a scenario writes goes before what is generated', () => {
  const scenario = parseScenario(
    'generate: { accounts: 2 , assignments: 1 }\nassignments: []',
    'x',
  );
  assert.is(scenario.accounts?.length, 3);
  assert.equal(scenario.assignments, []);
});

test('limits of a scenario replace the defaults one by one', () => {
  const { limits } = parseScenario('limits: { burst: 5 }', 'x');
  assert.equal(limits, { burst: 5 });
});

test('an enterprise app: assigned to whom it names, linked with what SCIM has brought', () => {
  const world = open(`
users: { ada: null, bob: null }
groups: { A: { members: [ada] }, B: { members: [bob] }, Mail: { securityEnabled: false } }
enterpriseApp:
  appId: 0f0e0d0c-0000-4000-8000-aabbccddeeff
  assigned: [A, bob]
  certificate: { start: "2026-01-01T00:00:00Z", end: "2029-01-01T00:00:00Z", uploaded: false }
  scim: { state: paused, deletionThreshold: 7 }
`);
  const [principal] = world.entra.servicePrincipals;
  assert.is(principal?.appId, '0f0e0d0c-0000-4000-8000-aabbccddeeff');
  assert.equal(
    world.entra.appRoleAssignments.map(({ principalDisplayName }) => principalDisplayName),
    ['A', 'bob Example'],
  );
  const [job] = world.entra.jobs;
  assert.is(job?.schedule, 'Paused');
  assert.equal(
    job?.links.map(({ type }) => type),
    ['user', 'user', 'group'],
  );
  assert.is(world.identityProvider.kind, 'directory', 'AWS has not got the certificate');
  assert.is(open('enterpriseApp: {}').entra.jobs.length, 0);
  assert.is(
    open('groups: { Mail: { securityEnabled: false } }\nenterpriseApp: {}').entra.appRoleAssignments
      .length,
    0,
  );
});

test('fresh: the company of contoso, with nothing of the sign-on', () => {
  const [fresh, contoso] = [openScenario('fresh'), openScenario('contoso')];
  assert.equal(fresh.world.accounts, contoso.world.accounts);
  assert.equal(fresh.world.entra.groups, contoso.world.entra.groups);
  assert.equal(fresh.world.entra.users, contoso.world.entra.users);
  assert.equal(fresh.world.store, { groups: [], users: [] });
  assert.equal([fresh.world.scim, fresh.world.entra.applications], [null, []]);
  assert.is(fresh.world.instantiateAnswers, 'notFound');
  assert.is(fresh.limits.graphReplicationMs, 8000);
});

test.run();
