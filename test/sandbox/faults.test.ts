import { ListGroupsCommand } from '@aws-sdk/client-identitystore';
import {
  CreateAccountAssignmentCommand,
  CreatePermissionSetCommand,
  DescribeAccountAssignmentCreationStatusCommand,
  ListPermissionSetsCommand,
} from '@aws-sdk/client-sso-admin';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { FaultKind } from '../../src/sandbox/sandbox.ts';
import { type Clients, instance, withSandbox } from './clients.ts';

const test = suite('sandbox faults');

const list = { InstanceArn: instance };
const auditor = { InstanceArn: instance, Name: 'Auditor' };

const withHistory = (work: (clients: Clients) => Promise<void>) =>
  withSandbox({ history: true }, work);

/** The error of a call that has to fail. */
async function failure(call: Promise<unknown>): Promise<Error> {
  try {
    await call;
  } catch (error) {
    return error as Error;
  }
  throw new Error('the call worked');
}

function setNames({ sandbox }: Clients): readonly string[] {
  return sandbox.world.permissionSets.map(({ name }) => name);
}

/** What a write that meets it comes to: the client's error, and whether it was carried out. */
const WRITES: readonly (readonly [FaultKind, RegExp, boolean])[] = [
  ['throttled', /^ThrottlingException/, false],
  ['errorBefore', /^InternalServerException/, false],
  ['errorAfter', /^InternalServerException/, true],
  ['resetBefore', /ECONNRESET|hang up/, false],
  ['resetAfter', /ECONNRESET|hang up/, true],
  ['truncated', /aborted|JSON|ECONNRESET/, true],
  ['html', /^SyntaxError/, true],
  ['denied', /^AccessDeniedException/, false],
  ['expired', /^ExpiredTokenException/, false],
  ['killedBefore', /ECONNRESET|hang up/, false],
  ['killedAfter', /ECONNRESET|hang up/, true],
];

for (const [kind, expected, isDone] of WRITES) {
  test(`a write that meets ${kind}`, () =>
    withHistory(async (clients) => {
      const { sso, sandbox } = clients;
      sandbox.faults.add({ kind, at: ({ operation }) => operation === 'CreatePermissionSet' });
      const error = await failure(sso.send(new CreatePermissionSetCommand(auditor)));
      assert.match(`${error.name} ${error.message}`, expected);
      assert.is(setNames(clients).includes('Auditor'), isDone);
      assert.equal(
        sandbox.faults.met.map((met) => [met.kind, met.call.name]),
        [[kind, 'sso-admin:CreatePermissionSet']],
      );
      const { effects } = sandbox.history();
      assert.equal(
        effects.map(({ action, object, after }) => [action, object, after?.['name']]),
        isDone ? [['created', 'permissionSet', 'Auditor']] : [],
      );
    }));
}

test('empty answers are carried out, and hold nothing', () =>
  withSandbox({}, async (clients) => {
    const { graph, sandbox } = clients;
    sandbox.faults.add({ kind: 'emptyObject', at: ({ service }) => service === 'graph' });
    assert.equal(await graph('/groups'), { status: 200, body: {} });
    sandbox.faults.add({ kind: 'emptyBody', at: ({ service }) => service === 'graph' });
    const { status } = await fetch(`${sandbox.url}/v1.0/groups`, {
      headers: { authorization: 'Bearer token' },
    });
    assert.is(status, 200);
    assert.is((await graph('/groups')).body.value?.length, 5);
  }));

test('a call that hangs is carried out or not, and never answered', () =>
  withHistory(async (clients) => {
    const { sso, sandbox } = clients;
    for (const [kind, isDone] of [
      ['hangBefore', false],
      ['hangAfter', true],
    ] as const) {
      const stop = new AbortController();
      // The answer would be on its way by then.
      const onMet = () => void setTimeout(() => stop.abort(), 20);
      sandbox.faults.add({ kind, at: ({ isWrite }) => isWrite, onMet });
      const error = await failure(
        sso.send(new CreatePermissionSetCommand(auditor), { abortSignal: stop.signal }),
      );
      assert.is(error.name, 'AbortError');
      assert.is(setNames(clients).includes('Auditor'), isDone);
    }
    assert.equal(
      sandbox.history().calls.map(({ outcome, status }) => [outcome, status]),
      [
        ['indeterminate', null],
        ['indeterminate', null],
      ],
    );
  }));

test('Graph and SCIM refuse in their own words', () =>
  withSandbox({}, async ({ graph, sandbox }) => {
    const expected: readonly (readonly [FaultKind, number, string])[] = [
      ['throttled', 429, 'TooManyRequests'],
      ['errorBefore', 500, 'InternalServerError'],
      ['denied', 403, 'Authorization_RequestDenied'],
      ['expired', 401, 'InvalidAuthenticationToken'],
    ];
    for (const [kind, status, code] of expected) {
      sandbox.faults.add({ kind, at: ({ name }) => name === 'graph:GET /groups' });
      const answer = await graph('/groups');
      assert.equal([answer.status, answer.body.error?.code], [status, code]);
      sandbox.faults.add({ kind, at: ({ service }) => service === 'scim' });
      const scim = await fetch(`${sandbox.url}/tenant/scim/v2/Users`);
      assert.is(scim.status, status);
      assert.is(((await scim.json()) as { status?: unknown }).status, String(status));
    }
  }));

test('a page that fails whenever it is asked for, and pages without an end', () =>
  withSandbox({}, async ({ store, graph, sandbox }) => {
    const ask = { IdentityStoreId: 'd-9967a1b2c3' };
    sandbox.faults.add({ kind: 'failingPage', at: 1 });
    const first = await store.send(new ListGroupsCommand(ask));
    assert.is(first.Groups?.length, 3);
    for (let again = 0; again < 2; again += 1) {
      const next = store.send(new ListGroupsCommand({ ...ask, NextToken: first.NextToken }));
      assert.is((await failure(next)).name, 'InternalServerException');
    }
    sandbox.faults.add({ kind: 'sameToken', at: ({ name }) => name === 'graph:GET /groups' });
    const { body } = await graph('/groups?$top=2');
    const link = String(body['@odata.nextLink']);
    assert.is((await graph(link)).body['@odata.nextLink'], link);
    sandbox.faults.clear();
    assert.is((await graph(link)).status, 400);
  }));

test('a stale read shows what was, and a write is never stale', () =>
  withHistory(async (clients) => {
    const { sso, sandbox, clock } = clients;
    const names = async () =>
      (await sso.send(new ListPermissionSetsCommand(list))).PermissionSets?.length;
    const before = await names();
    clock.advance(10_000);
    sandbox.faults.add({ kind: 'stale', at: () => true, ageMs: 5_000 });
    await sso.send(new CreatePermissionSetCommand(auditor));
    assert.is(await names(), before);
    assert.is(await names(), (before ?? 0) + 1);
  }));

test('a stale read needs a history', () =>
  withSandbox({}, async ({ sandbox, graph }) => {
    assert.throws(() => sandbox.history(), /history: true/);
    sandbox.faults.add({ kind: 'stale', at: 1 });
    await failure(graph('/groups'));
  }));

/** Accepts an assignment that meets a fault; answers what AWS then says of it. */
async function requested(clients: Clients, kind: FaultKind, reason?: string) {
  const { sso, sandbox } = clients;
  const { PermissionSet } = await sso.send(new CreatePermissionSetCommand(auditor));
  sandbox.faults.add({ kind, at: () => true, ...(reason !== undefined && { reason }) });
  const { AccountAssignmentCreationStatus } = await sso.send(
    new CreateAccountAssignmentCommand({
      InstanceArn: instance,
      TargetId: '333344445555',
      TargetType: 'AWS_ACCOUNT',
      PermissionSetArn: PermissionSet?.PermissionSetArn,
      PrincipalType: 'GROUP',
      PrincipalId: sandbox.world.store.groups[0]?.id,
    }),
  );
  const id = AccountAssignmentCreationStatus?.RequestId;
  return async () => {
    const ask = { InstanceArn: instance, AccountAssignmentCreationRequestId: id };
    const answer = await sso.send(new DescribeAccountAssignmentCreationStatusCommand(ask));
    return answer.AccountAssignmentCreationStatus;
  };
}

test('an asynchronous request ends FAILED for the reason that is given, without an effect', () =>
  withHistory(async (clients) => {
    const before = clients.sandbox.world.assignments.length;
    const status = await requested(clients, 'requestFailed', 'Out of luck.');
    assert.is((await status())?.Status, 'IN_PROGRESS');
    clients.clock.advance(60_000);
    assert.equal(
      [(await status())?.Status, (await status())?.FailureReason],
      ['FAILED', 'Out of luck.'],
    );
    assert.is(clients.sandbox.world.assignments.length, before);
  }));

test('an asynchronous request that is stuck goes on after clear()', () =>
  withHistory(async (clients) => {
    const status = await requested(clients, 'requestStuck');
    clients.clock.advance(24 * 3_600_000);
    assert.is((await status())?.Status, 'IN_PROGRESS');
    clients.sandbox.faults.clear();
    assert.is((await status())?.Status, 'SUCCEEDED');
  }));

test('who is cut off gets no answer before clear()', () =>
  withSandbox({}, async ({ graph, sandbox }) => {
    sandbox.faults.add({ kind: 'killedBefore', at: 2 });
    assert.is((await graph('/groups')).status, 200);
    await failure(graph('/groups'));
    await failure(graph('/users'));
    sandbox.faults.clear();
    assert.is((await graph('/users')).status, 200);
    assert.is(sandbox.calls()['graph:GET /users'], 2, 'calls that met a fault are counted');
  }));

test('the history tells calls and effects, step by step, and no secret', () =>
  withHistory(async (clients) => {
    const { clock, sandbox } = clients;
    await requested(clients, 'told');
    clock.advance(60_000);
    const { calls, effects } = sandbox.history();
    assert.equal(
      calls.map(({ number, name, isWrite, from, outcome }) => [
        number,
        name,
        isWrite,
        from,
        outcome,
      ]),
      [
        [1, 'sso-admin:CreatePermissionSet', true, 'client', 'ok'],
        [2, 'sso-admin:CreateAccountAssignment', true, 'client', 'ok'],
      ],
    );
    assert.is(calls[1]?.parameters['TargetId'], '333344445555');
    assert.equal(
      effects.map(({ call, action, object }) => [call, action, object]),
      [
        [1, 'created', 'permissionSet'],
        [2, 'created', 'role'],
        [2, 'created', 'assignment'],
      ],
    );
    assert.is(effects[1]?.step, effects[2]?.step, 'an assignment brings its role');
    assert.ok((effects[1]?.step ?? 0) > (effects[0]?.step ?? 0));
    const [job] = sandbox.world.entra.jobs;
    const secret = job?.secrets.find(({ key }) => key === 'SecretToken')?.value ?? '';
    assert.ok(job && secret.length > 0);
    job.schedule = 'Paused';
    const told = sandbox.history();
    assert.is(told.effects.at(-1)?.object, 'syncJob');
    assert.not(JSON.stringify(told).includes(secret));
  }));

test('a world can be given: it begins as it stands', () =>
  withHistory(async ({ sandbox }) => {
    const world = structuredClone(sandbox.world);
    world.permissionSets = [];
    await withSandbox({ world }, async (other) => {
      assert.equal(setNames(other), []);
      assert.is(other.sandbox.world.entra.jobs.length, 1);
    });
  }));

test.run();
