/** The checker is checked: it finds what is planted, each by its rule, and nothing in a clean run. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { CallRecord, Effect, World } from '../../src/sandbox/sandbox.ts';
import { openScenario } from '../../src/sandbox/scenario.ts';
import { casesOf, type RunSeen, type Trial, violationsOf } from './check.ts';
import { intentOf } from './intent.ts';

const test = suite('faults: the checker');

const FILE = `permissionSets: { Reader: { awsManagedPolicies: [ReadOnlyAccess] } }
assignments:
  - { groups: [Contoso], permissionSets: [Reader], accounts: [payments-dev, payments-prod] }
`;
const [DEV, PROD] = ['333344445555', '333344446666'];
const ARN = 'arn:aws:sso:::permissionSet/ssoins-6987a1b2c3d4e5f6/ps-0123456789abcdef';

/** Contoso's company in which Reader is there, and given in some accounts. */
function worldWith(accounts: readonly string[], policies = ['ReadOnlyAccess']): World {
  const { world } = openScenario('contoso');
  world.permissionSets.push({
    arn: ARN,
    name: 'Reader',
    createdDate: 0,
    sessionDuration: 'PT1H',
    awsManagedPolicies: policies.map((name) => `arn:aws:iam::aws:policy/${name}`),
    customerManagedPolicies: [],
    inlinePolicy: '',
    tags: { 'managed-by': 'accessctl' },
    revision: 1,
    provisioned: Object.fromEntries(accounts.map((id) => [id, 1])),
  });
  world.assignments.push(...accounts.map((id) => assignment(world, id)));
  return world;
}

function assignment(world: World, accountId: string, name = 'Contoso', arn = ARN) {
  const group = world.store.groups.find(({ displayName }) => displayName === name);
  assert.ok(group);
  const principalType = 'GROUP' as const;
  return { accountId, permissionSetArn: arn, principalType, principalId: group.id };
}

function effect(step: number, one: Omit<Effect, 'at' | 'call' | 'step'>): Effect {
  return { at: step, call: step, step, ...one };
}

function given(world: World, accountId: string, step: number, name = 'Contoso', arn = ARN) {
  const after = assignment(world, accountId, name, arn);
  const id = `GROUP/${after.principalId}/${arn}/${accountId}`;
  const role = { permissionSetArn: arn, accountId, revision: 1 };
  return [
    effect(step, { action: 'created', object: 'role', id: `${arn}/${accountId}`, after: role }),
    effect(step, { action: 'created', object: 'assignment', id, after }),
  ];
}

function taken(world: World, accountId: string, step: number) {
  const before = assignment(world, accountId);
  const id = `GROUP/${before.principalId}/${ARN}/${accountId}`;
  return [effect(step, { action: 'deleted', object: 'assignment', id, before })];
}

function call(number: number, more: Partial<CallRecord>): CallRecord {
  return {
    number,
    name: 'sso-admin:ListPermissionSets',
    service: 'sso-admin',
    operation: 'ListPermissionSets',
    parameters: {},
    isWrite: false,
    from: 'client',
    began: number,
    ended: number,
    outcome: 'ok',
    status: 200,
    ...more,
  };
}

const write = (number: number) => call(number, { name: 'sso-admin:X', isWrite: true });

const PLANNED = {
  changes: [
    { key: `assignment/group:Contoso/Reader/${PROD}`, action: 'create' },
    { key: 'permissionSet/Reader', action: 'update' },
  ],
  deferred: [],
} as const;

/** Reader is given in one account and comes to the other; nothing goes wrong. */
function clean(): Trial {
  const before = worldWith([DEV]);
  const after = worldWith([DEV, PROD]);
  const run: RunSeen = { code: 0, calls: [], effects: [], after };
  return {
    before,
    intent: intentOf(FILE, before),
    planned: PLANNED,
    byPerson: false,
    disturbed: { ...run, effects: given(before, PROD, 1) },
    next: run,
    left: [],
  };
}

/** The rules that are broken, each once. */
function rules(trial: Trial): readonly string[] {
  return [...new Set(violationsOf(trial).map(({ rule }) => rule))];
}

const withEffects = (effects: readonly Effect[]): Trial => {
  const trial = clean();
  return { ...trial, disturbed: { ...trial.disturbed, effects } };
};

test('nothing in a clean run', () => {
  assert.equal(violationsOf(clean()), []);
});

test('P1: changes are left, the exit code is not 0, or the world is not what the file says', () => {
  const trial = clean();
  assert.equal(rules({ ...trial, left: ['create x'] }), ['P1']);
  assert.equal(rules({ ...trial, next: { ...trial.next, code: 6 } }), ['P1']);
  const other = worldWith([DEV, PROD], ['AdministratorAccess']);
  const edited = { ...trial, next: { ...trial.next, after: other } };
  assert.ok(rules(edited).includes('P1'));
});

test('P4: an effect that the plan did not show', () => {
  const trial = withEffects(given(worldWith([DEV]), PROD, 1));
  const nothing = { changes: [], deferred: [] };
  assert.equal(rules({ ...trial, planned: nothing }), ['P4']);
  const deferred = { changes: [], deferred: PLANNED.changes.map((change) => ({ change })) };
  assert.equal(rules({ ...trial, planned: deferred }), []);
});

test('P6: somebody loses for a moment what he keeps', () => {
  const world = worldWith([DEV]);
  const away = [...taken(world, DEV, 1), ...given(world, DEV, 2), ...given(world, PROD, 3)];
  assert.ok(rules(withEffects(away)).includes('P6'));
  const atOnce = [...taken(world, DEV, 1), ...given(world, DEV, 1), ...given(world, PROD, 3)];
  assert.not(rules(withEffects(atOnce)).includes('P6'));
});

test('P6: somebody has for a moment what he had not before and is not to have', () => {
  const world = worldWith([DEV]);
  const set = world.permissionSets.at(-1);
  assert.ok(set);
  const more = {
    ...set,
    awsManagedPolicies: [...set.awsManagedPolicies, 'arn:aws:iam::aws:policy/AdministratorAccess'],
    revision: 2,
  };
  const id = `${ARN}/${DEV}`;
  const role = (revision: number) => ({ permissionSetArn: ARN, accountId: DEV, revision });
  const edit = (step: number, after: object) =>
    effect(step, { action: 'edited', object: 'permissionSet', id: ARN, after: { ...after } });
  const provision = (step: number, revision: number) =>
    effect(step, { action: 'edited', object: 'role', id, after: role(revision) });
  const quiet = [edit(1, more), edit(2, { ...set, revision: 1 }), ...given(world, PROD, 3)];
  assert.equal(rules(withEffects(quiet)), [], 'what no role has nobody can use');
  const loud = [edit(1, more), provision(2, 2), provision(3, 1), ...given(world, PROD, 4)];
  assert.equal(rules(withEffects(loud)), ['P6']);
});

test('P6: by person, where a group takes the place of another', () => {
  const trial = clean();
  const before = worldWith([DEV]);
  const contoso = before.store.groups.find(({ displayName }) => displayName === 'Contoso');
  const readers = before.store.groups.find(({ displayName }) => displayName === 'AWS Readers');
  assert.ok(contoso && readers);
  readers.memberIds = [...contoso.memberIds];
  const after = structuredClone(before);
  after.assignments.splice(-1, 1, assignment(before, DEV, 'AWS Readers'));
  const file = FILE.replace('Contoso', 'AWS Readers').replace(', payments-prod', '');
  const give = given(before, DEV, 1, 'AWS Readers').slice(1);
  const take = taken(before, DEV, 2);
  const swap = (effects: readonly Effect[], byPerson: boolean): Trial => ({
    ...trial,
    before,
    byPerson,
    intent: intentOf(file, before),
    planned: {
      changes: [
        { key: `assignment/group:AWS Readers/Reader/${DEV}`, action: 'create' },
        { key: `assignment/group:Contoso/Reader/${DEV}`, action: 'delete' },
      ],
      deferred: [],
    },
    disturbed: { ...trial.disturbed, effects, after },
    next: { ...trial.next, after },
  });
  const late = give.map((one) => ({ ...one, at: 3, step: 3 }));
  assert.equal(rules(swap([...give, ...take], true)), []);
  assert.equal(rules(swap([...take, ...late], true)), ['P6']);
  assert.equal(rules(swap([...take, ...late], false)), []);
});

test('P6: a history that does not explain the end', () => {
  assert.equal(rules(withEffects([])), ['P6']);
});

/** Contoso has Reader and another set in one account; each is updated, the first one first. */
function updates(first: readonly string[], second: readonly string[]): Trial {
  const OTHER = `${ARN.slice(0, -1)}0`;
  const [before, after] = [worldWith([DEV], ['P']), worldWith([DEV], [...first])].map((world) => {
    const reader = world.permissionSets.find(({ arn }) => arn === ARN);
    assert.ok(reader);
    world.permissionSets.push({ ...reader, arn: OTHER, name: 'Other', revision: 1 });
    world.assignments.push(assignment(world, DEV, 'Contoso', OTHER));
    return world;
  });
  assert.ok(before && after);
  const effects: Effect[] = [];
  [ARN, OTHER].forEach((arn, index) => {
    const policies = [index === 0 ? ['Q'] : ['P'], index === 0 ? first : second];
    const [old, now] = [before, after].map((world, at) => {
      const set = world.permissionSets.find((one) => one.arn === arn);
      assert.ok(set);
      set.awsManagedPolicies = (policies[at] ?? []).map((one) => `arn:aws:iam::aws:policy/${one}`);
      set.revision = at + 1;
      set.provisioned = { [DEV]: at + 1 };
      return set;
    });
    const role = (revision: number) => ({ permissionSetArn: arn, accountId: DEV, revision });
    effects.push(
      effect(2 * index + 1, {
        action: 'edited',
        object: 'permissionSet',
        id: arn,
        before: { ...old },
        after: { ...now },
      }),
      effect(2 * index + 2, {
        action: 'edited',
        object: 'role',
        id: `${arn}/${DEV}`,
        before: role(1),
        after: role(2),
      }),
    );
  });
  const run: RunSeen = { code: 0, calls: [], effects: [], after };
  return { ...clean(), before, disturbed: { ...run, effects }, next: run };
}

const lostOf = (trial: Trial) =>
  violationsOf(trial).flatMap(({ rule, text }) => (rule === 'P6' ? [text.split('/').at(-1)] : []));

test('P6: an order that loses what another one keeps', () => {
  assert.equal(
    lostOf(updates(['R'], ['P', 'Q'])),
    ['Q within none'],
    'the second one was to come first',
  );
  assert.equal(lostOf(updates(['P', 'Q'], ['R'])), [], 'this one was right');
});

test('P6: where two sets exchange their policies there is no other order', () => {
  assert.equal(lostOf(updates(['P'], ['Q'])), []);
  assert.equal(lostOf(updates(['P'], ['R', 'Q'])), [], 'each has what the other gets');
});

test('how many cases there are of each rule', () => {
  const trial = clean();
  const { P1, P4, P6, P10, P11, P24, P26 } = casesOf(trial);
  assert.equal({ P1, P4, P10, P11, P24, P26 }, { P1: 1, P4: 2, P10: 0, P11: 0, P24: 0, P26: 1 });
  assert.ok(P6 > 1, 'a step times all that somebody can use');
  assert.ok(casesOf(trial).P17 > 1);
  const disturbed: RunSeen = {
    ...trial.disturbed,
    code: 130,
    calls: [
      call(1, { outcome: 'indeterminate', fault: 'html' }),
      { ...write(2), outcome: 'indeterminate' },
    ],
    interruptedAt: 1,
  };
  const other = casesOf({ ...trial, disturbed });
  assert.equal([other.P10, other.P11, other.P24, other.P26], [1, 1, 1, 0]);
});

test('P10: a write although a list could not be read', () => {
  const trial = clean();
  const failed = call(1, { outcome: 'indeterminate', fault: 'html' });
  const calls = (list: readonly CallRecord[]): Trial => ({
    ...trial,
    disturbed: { ...trial.disturbed, calls: list },
  });
  assert.equal(rules(calls([failed, write(2)])), ['P10']);
  assert.equal(rules(calls([failed, call(2, {}), write(3)])), [], 'it was asked again');
  assert.equal(rules(calls([failed, call(2, { parameters: { a: 1 } }), write(3)])), ['P10']);
  const none = call(2, { outcome: 'failed', status: 400 });
  assert.equal(rules(calls([failed, none, write(3)])), [], 'there is none, says AWS');
  assert.equal(rules(calls([failed, { ...none, fault: 'throttled' }, write(3)])), ['P10']);
  assert.equal(rules(calls([failed])), [], 'nothing was written');
  assert.equal(rules(calls([write(1), { ...failed, number: 2 }])), [], 'it came later');
});

test('P11: one thing made twice', () => {
  const world = worldWith([DEV]);
  const twice = [...given(world, PROD, 1), ...taken(world, PROD, 2), ...given(world, PROD, 3)];
  assert.ok(rules(withEffects(twice)).includes('P11'));
  const trial = clean();
  const [app] = trial.next.after.entra.applications;
  assert.ok(app);
  trial.next.after.entra.applications.push({ ...app, id: '00000000-0000-4000-8000-000000000000' });
  assert.equal(rules(trial), ['P11']);
});

test('P17: what is not managed is touched', () => {
  const world = worldWith([DEV]);
  const legacy = world.permissionSets.find(({ name }) => name === 'LegacyAudit');
  assert.ok(legacy);
  const effects = [
    ...given(world, PROD, 1),
    effect(2, {
      action: 'edited',
      object: 'permissionSet',
      id: legacy.arn,
      after: { ...legacy },
    }),
  ];
  assert.ok(rules(withEffects(effects)).includes('P17'));
  const trial = clean();
  trial.next.after.accounts.pop();
  assert.equal(rules(trial), ['P17']);
});

test('P24: a write that was begun after an interruption', () => {
  const trial = clean();
  const interrupted = (calls: readonly CallRecord[]): Trial => ({
    ...trial,
    disturbed: { ...trial.disturbed, calls, interruptedAt: 2 },
  });
  assert.equal(rules(interrupted([write(1), write(2), call(3, {})])), []);
  assert.equal(rules(interrupted([write(1), write(3)])), ['P24']);
});

test('P26: exit 0 although it is not what the file says', () => {
  const trial = clean();
  const disturbed = { ...trial.disturbed, after: worldWith([DEV]) };
  assert.equal(rules({ ...trial, disturbed }), ['P26']);
  assert.equal(rules({ ...trial, disturbed: { ...disturbed, code: 6 } }), []);
});

test('a bare error is a bug, in either run', () => {
  const trial = clean();
  const bug = 'TypeError: x is undefined';
  assert.equal(rules({ ...trial, disturbed: { ...trial.disturbed, bug } }), ['bug']);
  assert.equal(rules({ ...trial, next: { ...trial.next, bug } }), ['bug']);
});

test.run();
