import {
  CreateAccountAssignmentCommand,
  DeleteAccountAssignmentCommand,
  DeletePermissionSetCommand,
  DescribeAccountAssignmentCreationStatusCommand,
  DescribeAccountAssignmentDeletionStatusCommand,
  ListAccountAssignmentCreationStatusCommand,
  ListAccountAssignmentDeletionStatusCommand,
  ListAccountAssignmentsCommand,
  ListAccountAssignmentsForPrincipalCommand,
  ListPermissionSetsProvisionedToAccountCommand,
  type StatusValues,
} from '@aws-sdk/client-sso-admin';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Clients, createSet, groupId, instance, refusal, withSandbox } from './clients.ts';

const test = suite('sandbox assignments');

const demo = '123456789012';
const shared = '111122223333';
const suspended = '666677778888';

function input(clients: Clients, set: string, account = demo, group = 'Contoso') {
  return {
    InstanceArn: instance,
    PermissionSetArn: set,
    TargetId: account,
    TargetType: 'AWS_ACCOUNT',
    PrincipalType: 'GROUP',
    PrincipalId: groupId(clients, group) || group,
  } as const;
}

async function create(clients: Clients, set: string, account?: string, group?: string) {
  const command = new CreateAccountAssignmentCommand(input(clients, set, account, group));
  const { AccountAssignmentCreationStatus: status } = await clients.sso.send(command);
  return status?.RequestId ?? '';
}

async function remove(clients: Clients, set: string, account?: string, group?: string) {
  const command = new DeleteAccountAssignmentCommand(input(clients, set, account, group));
  const { AccountAssignmentDeletionStatus: status } = await clients.sso.send(command);
  return status?.RequestId ?? '';
}

async function created({ sso }: Clients, id: string) {
  const { AccountAssignmentCreationStatus: status } = await sso.send(
    new DescribeAccountAssignmentCreationStatusCommand({
      InstanceArn: instance,
      AccountAssignmentCreationRequestId: id,
    }),
  );
  return status;
}

async function removed({ sso }: Clients, id: string) {
  const { AccountAssignmentDeletionStatus: status } = await sso.send(
    new DescribeAccountAssignmentDeletionStatusCommand({
      InstanceArn: instance,
      AccountAssignmentDeletionRequestId: id,
    }),
  );
  return status;
}

async function assignees({ sso }: Clients, set: string, account = demo) {
  const { AccountAssignments = [] } = await sso.send(
    new ListAccountAssignmentsCommand({
      InstanceArn: instance,
      PermissionSetArn: set,
      AccountId: account,
    }),
  );
  return AccountAssignments.map(({ PrincipalId }) => PrincipalId);
}

async function creations({ sso }: Clients, status: StatusValues) {
  const { AccountAssignmentsCreationStatus: rows = [] } = await sso.send(
    new ListAccountAssignmentCreationStatusCommand({
      InstanceArn: instance,
      Filter: { Status: status },
    }),
  );
  return rows;
}

test('a request takes its time, then it has its effect', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    const id = await create(clients, set);
    clients.clock.advance(1999);
    assert.is((await created(clients, id))?.Status, 'IN_PROGRESS');
    assert.equal(await assignees(clients, set), []);
    clients.clock.advance(1);
    const status = await created(clients, id);
    assert.is(status?.Status, 'SUCCEEDED');
    assert.is(status?.FailureReason, undefined);
    assert.is(status?.TargetId, demo);
    assert.equal(await assignees(clients, set), [groupId(clients, 'Contoso')]);
  }));

test('lists of requests filter by status and have three members', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    const first = await create(clients, set);
    clients.clock.advance(2000);
    const second = await create(clients, set, shared);
    const running = await creations(clients, 'IN_PROGRESS');
    assert.equal(
      running.map(({ RequestId }) => RequestId),
      [second],
    );
    assert.equal(Object.keys(running[0] ?? {}).sort(), ['CreatedDate', 'RequestId', 'Status']);
    const done = await creations(clients, 'SUCCEEDED');
    assert.equal(
      done.map(({ RequestId }) => RequestId),
      [first],
    );
    const { AccountAssignmentsDeletionStatus: deletions } = await clients.sso.send(
      new ListAccountAssignmentDeletionStatusCommand({ InstanceArn: instance }),
    );
    assert.equal(deletions, []);
  }));

test('creating what exists is accepted and changes nothing', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    await create(clients, set);
    clients.clock.advance(2000);
    const id = await create(clients, set);
    clients.clock.advance(2000);
    assert.is((await created(clients, id))?.Status, 'SUCCEEDED');
    assert.is((await assignees(clients, set)).length, 1);
  }));

test('the last assignment of an account takes the role with it', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    await create(clients, set);
    await create(clients, set, demo, 'AWS Readers');
    clients.clock.advance(4000);
    const provisioned = async () => {
      const { PermissionSets } = await clients.sso.send(
        new ListPermissionSetsProvisionedToAccountCommand({
          InstanceArn: instance,
          AccountId: demo,
        }),
      );
      return PermissionSets;
    };
    await remove(clients, set);
    clients.clock.advance(2000);
    assert.equal(await provisioned(), [set]);
    const refused = await refusal(
      clients.sso.send(
        new DeletePermissionSetCommand({ InstanceArn: instance, PermissionSetArn: set }),
      ),
    );
    assert.equal(refused, {
      name: 'ConflictException',
      message: 'Could not delete because PermissionSet has ApplicationProfile associated with it.',
    });
    const id = await remove(clients, set, demo, 'AWS Readers');
    clients.clock.advance(2000);
    assert.is((await removed(clients, id))?.Status, 'SUCCEEDED');
    assert.equal(await provisioned(), []);
    await clients.sso.send(
      new DeletePermissionSetCommand({ InstanceArn: instance, PermissionSetArn: set }),
    );
  }));

test('one role update at a time in each account: further ones queue', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    const first = await create(clients, set);
    const queued = await create(clients, set, demo, 'AWS Readers');
    const elsewhere = await create(clients, set, shared);
    clients.clock.advance(2000);
    assert.is((await created(clients, first))?.Status, 'SUCCEEDED');
    assert.is((await created(clients, queued))?.Status, 'IN_PROGRESS');
    assert.is((await created(clients, elsewhere))?.Status, 'SUCCEEDED');
    clients.clock.advance(2000);
    assert.is((await created(clients, queued))?.Status, 'SUCCEEDED');
  }));

test('a create and a delete of one account and set must not overlap', () =>
  withSandbox({}, async (clients) => {
    const overlap = {
      name: 'ConflictException',
      message: 'There is a conflicting operation in process.',
    };
    const set = await createSet(clients, 'Reader');
    const other = await createSet(clients, 'Other');
    await create(clients, set);
    clients.clock.advance(2000);
    await remove(clients, set);
    assert.equal(await refusal(create(clients, set, demo, 'AWS Readers')), overlap);
    await create(clients, other);
    await create(clients, set, shared);
    clients.clock.advance(4000);
    await create(clients, set, shared, 'AWS Readers');
    assert.equal(await refusal(remove(clients, set, shared)), overlap);
  }));

test('ten requests may be outstanding, creates and deletes together', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    const accounts = clients.sandbox.world.accounts.filter(({ state }) => state === 'ACTIVE');
    await create(clients, set, accounts[0]?.id);
    clients.clock.advance(2000);
    await remove(clients, set, accounts[0]?.id);
    for (const { id } of accounts.slice(1, 10)) {
      await create(clients, set, id);
    }
    assert.equal(await refusal(create(clients, set, accounts[10]?.id)), {
      name: 'ThrottlingException',
      message: 'There are too many requests processing. Please try again later.',
    });
    clients.clock.advance(2000);
    await create(clients, set, accounts[10]?.id);
  }));

test('what is not there is not found', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    const nobody = '11111111-2222-4333-8444-555555555555';
    const calls = [
      create(clients, set, '999999999999'),
      create(clients, set, demo, nobody),
      create(clients, `${set.slice(0, -4)}0000`),
      remove(clients, set),
      created(clients, nobody),
      assignees(clients, set, '999999999999'),
    ];
    for (const call of calls) {
      assert.is((await refusal(call)).name, 'ResourceNotFoundException');
    }
  }));

test('an account that is not ACTIVE hangs, then fails', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    const id = await create(clients, set, suspended);
    clients.clock.advance(19_999);
    assert.is((await created(clients, id))?.Status, 'IN_PROGRESS');
    clients.clock.advance(1);
    const status = await created(clients, id);
    assert.is(status?.Status, 'FAILED');
    assert.match(
      status?.FailureReason ?? '',
      /^AWS SSO is unable to complete your request at this time\. Obtaining permissions to manage your AWS account '666677778888' takes longer than usual/,
    );
    assert.equal(await assignees(clients, set, suspended), []);
    assert.equal(
      (await creations(clients, 'FAILED')).map(({ RequestId }) => RequestId),
      [id],
    );
  }));

test('an assignment of a deleted group stays; whether it can be deleted is a setting', () =>
  withSandbox({}, async (clients) => {
    const set = await createSet(clients, 'Reader');
    const gone = groupId(clients, 'Contoso');
    await create(clients, set);
    clients.clock.advance(2000);
    const { world } = clients.sandbox;
    world.store.groups = world.store.groups.filter(({ id }) => id !== gone);
    assert.equal(await assignees(clients, set), [gone]);
    world.orphanDeletion = 'fails';
    const failed = await remove(clients, set, demo, gone);
    clients.clock.advance(2000);
    assert.match(
      (await removed(clients, failed))?.FailureReason ?? '',
      /^Received a 404 status error: the GROUP assignee .* was not found in directory d-9967a1b2c3/,
    );
    assert.equal(await assignees(clients, set), [gone]);
    world.orphanDeletion = 'works';
    await remove(clients, set, demo, gone);
    clients.clock.advance(2000);
    assert.equal(await assignees(clients, set), []);
  }));

test('by principal: a user also gets the rows of the groups it is in', () =>
  withSandbox({}, async (clients) => {
    const { world } = clients.sandbox;
    const barbara = world.store.users.find(({ userName }) => userName.startsWith('barbara'));
    const byPrincipal = async (PrincipalType: 'USER' | 'GROUP', id = '', AccountId?: string) => {
      const { AccountAssignments = [] } = await clients.sso.send(
        new ListAccountAssignmentsForPrincipalCommand({
          InstanceArn: instance,
          PrincipalType,
          PrincipalId: id,
          ...(AccountId === undefined ? {} : { Filter: { AccountId } }),
        }),
      );
      return AccountAssignments.map((row) => [row.AccountId, row.PrincipalType, row.PrincipalId]);
    };
    const readers = groupId(clients, 'AWS Readers');
    const row = ['777788889999', 'GROUP', readers];
    assert.equal(await byPrincipal('USER', barbara?.id), [row]);
    assert.equal(await byPrincipal('GROUP', readers), [row]);
    assert.equal(await byPrincipal('GROUP', readers, '777788889999'), [row]);
    assert.equal(await byPrincipal('GROUP', readers, demo), []);
    assert.equal(await byPrincipal('GROUP', groupId(clients, 'Contoso')), []);
  }));

test('the delegated administrator keeps out of the management account', () =>
  withSandbox({}, async (clients) => {
    const { world } = clients.sandbox;
    const set = await createSet(clients, 'Reader');
    const managed = world.permissionSets.find(({ name }) => name === 'AWSAdministratorAccess');
    world.vantage = 'delegated';
    const refused = (verb: string) => ({
      name: 'AccessDeniedException',
      message: `You can't ${verb} permission sets provisioned in the management account`,
    });
    const management = '999988887777';
    assert.equal(await refusal(create(clients, set, management)), refused('assign access to'));
    assert.equal(await refusal(create(clients, managed?.arn ?? '')), refused('assign access to'));
    assert.equal(
      await refusal(remove(clients, managed?.arn ?? '', shared, 'AWSControlTowerAdmins')),
      refused('remove'),
    );
    const byPrincipal = new ListAccountAssignmentsForPrincipalCommand({
      InstanceArn: instance,
      PrincipalType: 'GROUP',
      PrincipalId: groupId(clients, 'Contoso'),
    });
    assert.is((await refusal(clients.sso.send(byPrincipal))).name, 'AccessDeniedException');
    await create(clients, set);
  }));

test('durations spread about their median, the same in each run', async () => {
  const ends = async () => {
    const found: number[] = [];
    const limits = { spread: 0.5, requestsPerSecond: 1e6, burst: 1e6 };
    await withSandbox({ limits }, async (clients) => {
      const set = await createSet(clients, 'Reader');
      await create(clients, set);
      await create(clients, set, shared);
      await create(clients, set, '333344445555');
      const { requests } = clients.sandbox.world;
      found.push(...requests.map(({ created: start, endsAt }) => endsAt - start));
    });
    return found;
  };
  const first = await ends();
  assert.equal(first, await ends());
  assert.is(new Set(first).size, 3);
  assert.ok(first.every((ms) => ms > 200 && ms < 20_000));
});

test.run();
