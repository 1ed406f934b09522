import {
  CreateAccountAssignmentCommand,
  DeleteAccountAssignmentCommand,
  ProvisionPermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type AwsClients, awsClients, awsLimiters } from '../../../src/providers/aws/client.ts';
import { type RequestKind, StatusWatch } from '../../../src/providers/aws/status.ts';
import { type Slot, Slots } from '../../../src/providers/slots.ts';
import { WriteFailure } from '../../../src/reconcile/apply.ts';
import {
  type Limits,
  ManualClock,
  type Sandbox,
  startSandbox,
} from '../../../src/sandbox/sandbox.ts';
import { withEnv } from '../answers.ts';
import { VirtualTimer } from '../virtual-timer.ts';

const test = suite('providers/aws/status');

const FAST = {
  requestsPerSecond: 1e6,
  burst: 1e6,
  organizationsPerSecond: 1e6,
  outstandingAssignments: 100,
};
const HOUR = 3_600_000;

interface Place {
  readonly sandbox: Sandbox;
  readonly timer: VirtualTimer;
  readonly stop: AbortController;
  /** Asks AWS for an assignment, or for the end of one; its request id. */
  assign(accountId: string, gone?: boolean): Promise<string>;
  provision(): Promise<string>;
  watching(kind: RequestKind, id: string, slot: Slot): Promise<void>;
  /** `done`, or status, code and message; and how long it took, in milliseconds. */
  watch(kind: RequestKind, id: string): Promise<{ readonly ended: string; readonly ms: number }>;
}

/** A company whose set LegacyAudit can be assigned, with a clock that follows the waiting. */
async function inPlace(limits: Partial<Limits>, work: (place: Place) => Promise<void>) {
  const clock = new ManualClock();
  const sandbox = await startSandbox({
    scenario: 'contoso',
    clock,
    limits: { ...FAST, ...limits },
  });
  try {
    await withEnv(sandbox.env, async () => {
      const timer = new VirtualTimer(clock.now(), (ms) => clock.advance(ms));
      const clients = awsClients({
        region: 'eu-central-1',
        limiters: awsLimiters(1e6, timer),
        timer,
      });
      await work(placeIn(sandbox, timer, clients));
    });
  } finally {
    await sandbox.close();
  }
}

function placeIn(sandbox: Sandbox, timer: VirtualTimer, clients: AwsClients): Place {
  const stop = new AbortController();
  const { world } = sandbox;
  const InstanceArn = world.instance.arn;
  const slots = new Slots(100);
  const watch = new StatusWatch(clients, InstanceArn, timer, stop.signal);
  const set = world.permissionSets.find(({ name }) => name === 'LegacyAudit')?.arn ?? '';
  const PrincipalId = world.store.groups.find((one) => one.displayName === 'Contoso')?.id ?? '';
  const ask = {
    InstanceArn,
    PermissionSetArn: set,
    PrincipalId,
    PrincipalType: 'GROUP' as const,
    TargetType: 'AWS_ACCOUNT' as const,
  };
  return {
    sandbox,
    timer,
    stop,
    assign: async (TargetId, gone = false) => {
      const status = gone
        ? (await clients.sso.send(new DeleteAccountAssignmentCommand({ ...ask, TargetId })))
            .AccountAssignmentDeletionStatus
        : (await clients.sso.send(new CreateAccountAssignmentCommand({ ...ask, TargetId })))
            .AccountAssignmentCreationStatus;
      return status?.RequestId ?? '';
    },
    provision: async () => {
      const { PermissionSetProvisioningStatus: status } = await clients.sso.send(
        new ProvisionPermissionSetCommand({
          InstanceArn,
          PermissionSetArn: set,
          TargetType: 'ALL_PROVISIONED_ACCOUNTS',
        }),
      );
      return status?.RequestId ?? '';
    },
    watching: (kind, id, slot) => watch.ended(kind, id, slot),
    watch: async (kind, id) => {
      const start = timer.now();
      const ended = await slots
        .hold((slot) => watch.ended(kind, id, slot))
        .then(
          () => 'done',
          (error: unknown) =>
            error instanceof WriteFailure
              ? `${error.status} ${error.code} ${error.message}`
              : `not for people: ${error}`,
        );
      return { ended, ms: timer.now() - start };
    },
  };
}

const DEV = '333344445555';
const ADA = '222233334444';
const GRACE = '222233335555';
const ERP = '777788889999';
const SUSPENDED = '666677778888';
/** Where the customer managed policy data-lake-read is. */
const ANALYTICS = '444455556666';

for (const assignmentMs of [0, 1_500, 2_000, 9_000, 200_000]) {
  test(`an assignment that takes ${assignmentMs} ms`, () =>
    inPlace({ assignmentMs }, async ({ assign, watch, sandbox }) => {
      const { ended, ms } = await watch('assignmentCreation', await assign(DEV));
      assert.is(ended, 'done');
      assert.ok(ms >= Math.max(2_000, assignmentMs) && ms <= assignmentMs + 6_000, `${ms} ms`);
      assert.is(sandbox.world.assignments.filter(({ accountId }) => accountId === DEV).length, 1);
    }));
}

test('the end of an assignment, and a provisioning', () =>
  inPlace({}, async ({ assign, provision, watch }) => {
    await watch('assignmentCreation', await assign(DEV));
    assert.is((await watch('provisioning', await provision())).ended, 'done');
    assert.is((await watch('assignmentDeletion', await assign(DEV, true))).ended, 'done');
  }));

test('one that fails tells the reason of AWS', () =>
  inPlace({}, async ({ assign, watch, sandbox }) => {
    const set = sandbox.world.permissionSets.find(({ name }) => name === 'LegacyAudit');
    set?.customerManagedPolicies.push({ name: 'nowhere', path: '/' });
    const { ended } = await watch('assignmentCreation', await assign(DEV));
    assert.match(ended, /^failed E710 .*nowhere/);
  }));

test('a provisioning that fails tells the reason of AWS', () =>
  inPlace({}, async ({ provision, watch, sandbox }) => {
    const { world } = sandbox;
    const set = world.permissionSets.find(({ name }) => name === 'LegacyAudit');
    set?.customerManagedPolicies.push({ name: 'nowhere', path: '/' });
    assert.match((await watch('provisioning', await provision())).ended, /^failed E710 .*nowhere/);
  }));

test('one that fails does not hide that another worked', () =>
  inPlace({}, async ({ assign, watch, sandbox }) => {
    sandbox.world.permissionSets
      .find(({ name }) => name === 'LegacyAudit')
      ?.customerManagedPolicies.push({ name: 'data-lake-read', path: '/teams/data/' });
    const ends = await Promise.all(
      [ANALYTICS, DEV].map(async (account) => watch('assignmentCreation', await assign(account))),
    );
    assert.equal(
      ends.map(({ ended }) => ended.slice(0, 6)),
      ['done', 'failed'],
    );
  }));

test('one that never ends is unknown after ten minutes, never done', () =>
  inPlace({ assignmentMs: 100 * HOUR }, async ({ assign, watch }) => {
    const { ended, ms } = await watch('assignmentCreation', await assign(DEV));
    assert.match(ended, /^unknown E711 .*10 minutes/);
    assert.ok(ms > 600_000 && ms < 610_000, `${ms} ms`);
  }));

test('an interruption: what is not back within seconds is unknown', () =>
  inPlace({ assignmentMs: HOUR }, async ({ assign, watch, stop, timer }) => {
    const id = await assign(DEV);
    const waiting = watch('assignmentCreation', id);
    const start = timer.now();
    stop.abort();
    const { ended } = await waiting;
    assert.match(ended, /^unknown E711 .*interrupted/);
    assert.ok(timer.now() - start <= 10_000, `${timer.now() - start} ms`);
  }));

test('an interruption: what comes back in time is done', () =>
  inPlace({ assignmentMs: 2_500 }, async ({ assign, watch, stop }) => {
    const waiting = watch('assignmentCreation', await assign(DEV));
    stop.abort();
    assert.is((await waiting).ended, 'done');
  }));

test('a status that nobody may read is unknown', () =>
  inPlace({}, async ({ assign, watch, sandbox }) => {
    const id = await assign(DEV);
    sandbox.world.deny.push('sso-admin:ListAccountAssignmentCreationStatus');
    assert.match((await watch('assignmentCreation', id)).ended, /^unknown E711/);
  }));

test('after a status that could not be read the next request is watched again', () =>
  inPlace({}, async ({ assign, watch, sandbox }) => {
    sandbox.world.deny.push('sso-admin:ListAccountAssignmentCreationStatus');
    await watch('assignmentCreation', await assign(DEV));
    sandbox.world.deny.pop();
    assert.is((await watch('assignmentCreation', await assign(ADA))).ended, 'done');
  }));

test('many are watched with as many calls as one', () =>
  inPlace({ assignmentMs: 30_000 }, async ({ assign, watch, sandbox }) => {
    const count = async (accounts: readonly string[]) => {
      const ids = await Promise.all(accounts.map((account) => assign(account)));
      sandbox.resetCalls();
      const ends = await Promise.all(ids.map((id) => watch('assignmentCreation', id)));
      assert.equal(new Set(ends.map(({ ended }) => ended)), new Set(['done']));
      return Object.entries(sandbox.calls()).reduce((sum, [, times]) => sum + times, 0);
    };
    const one = await count([DEV]);
    const three = await count([ADA, GRACE, ERP]);
    assert.ok(three <= one + 2, `${three} calls for three, ${one} for one`);
  }));

for (const [story, isWanted, waits] of [
  ['nobody waits for room: the verdict comes at once', false, false],
  ['others wait for room: they get it, and the verdict comes later', true, true],
] as const) {
  test(story, () =>
    inPlace({ unreachableMs: 120_000 }, async ({ assign, watching, watch, timer }) => {
      const seen = { freed: 0, judged: 0 };
      const slot = {
        free: () => {
          seen.freed = timer.now();
        },
        isWanted,
      };
      const [soon, late] = [await assign(DEV), await assign(SUSPENDED)];
      const other = watch('assignmentCreation', late);
      await watching('assignmentCreation', soon, slot);
      seen.judged = timer.now();
      assert.ok(seen.freed > 0);
      assert.is(seen.judged > seen.freed, waits, JSON.stringify(seen));
      assert.match((await other).ended, /^failed E710/);
    }),
  );
}

test('how often it looks follows how long AWS takes', () =>
  inPlace({ assignmentMs: 2_500 }, async ({ assign, watch, sandbox }) => {
    const looks = async () => {
      sandbox.resetCalls();
      for (const account of [DEV, ADA, GRACE, ERP]) {
        await watch('assignmentCreation', await assign(account));
      }
      return sandbox.calls()['sso-admin:ListAccountAssignmentCreationStatus'] ?? 0;
    };
    const quick = await looks();
    assert.ok(quick >= 4 * 3, `${quick} looks: several while one runs`);
    assert.ok(quick <= 4 * 6, `${quick} looks`);
  }));

test('creations and deletions are watched side by side', () =>
  inPlace({}, async ({ assign, watch }) => {
    await watch('assignmentCreation', await assign(DEV));
    const [created, deleted] = await Promise.all([
      assign(ADA).then((id) => watch('assignmentCreation', id)),
      assign(DEV, true).then((id) => watch('assignmentDeletion', id)),
    ]);
    assert.equal([created?.ended, deleted?.ended], ['done', 'done']);
  }));

test.run();
