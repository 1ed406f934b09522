import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { awsClients, awsLimiters } from '../../../src/providers/aws/client.ts';
import { type AwsChange, awsWriter } from '../../../src/providers/aws/write.ts';
import { WriteFailure } from '../../../src/reconcile/apply.ts';
import { ManualClock, startSandbox, type World } from '../../../src/sandbox/sandbox.ts';
import { grant, revoke } from '../../reconcile/changes.ts';
import { withEnv } from '../answers.ts';
import { VirtualTimer } from '../virtual-timer.ts';

const test = suite('providers/aws/write');

/** What one assignment of LegacyAudit to a group is called in a change. */
function parts({ permissionSets, store }: World, accountId: string) {
  const set = permissionSets.find(({ name }) => name === 'LegacyAudit')?.arn ?? '';
  const group = store.groups.find(({ displayName }) => displayName === 'Contoso')?.id ?? '';
  const spec = {
    principalType: 'group',
    principal: 'Contoso',
    permissionSet: 'LegacyAudit',
    accountId,
  } as const;
  return { spec, more: { key: accountId, ids: { permissionSetArn: set, storeId: group } } };
}

test('what waits for room is not removed after removals have been refused', async () => {
  const clock = new ManualClock();
  const sandbox = await startSandbox({ scenario: 'contoso', clock, limits: { burst: 1_000 } });
  try {
    await withEnv(sandbox.env, async () => {
      const timer = new VirtualTimer(clock.now(), (ms) => clock.advance(ms));
      const clients = awsClients({
        region: 'eu-central-1',
        limiters: awsLimiters(20, timer),
        timer,
      });
      let isRefused = false;
      const writer = awsWriter(clients, {
        instanceArn: sandbox.world.instance.arn,
        activeAccounts: new Set(),
        outstanding: 1,
        refuseRemoval: () => {
          if (isRefused) {
            throw new WriteFailure('skipped', 'E706', 'not any more');
          }
        },
        timer,
        signal: new AbortController().signal,
      });
      const [one, two, three] = ['333344445555', '222233334444', '222233335555'].map((id) =>
        parts(sandbox.world, id),
      );
      assert.ok(one && two && three);
      const writes = [
        grant('Contoso', { ...one.more, after: one.spec }),
        revoke('Contoso', { ...two.more, before: two.spec }),
        grant('Contoso', { ...three.more, after: three.spec }),
      ].map((change) => writer.write(change as AwsChange));
      isRefused = true;
      const results = await Promise.allSettled(writes);
      assert.equal(
        results.map((result) =>
          result.status === 'fulfilled' ? 'done' : (result.reason as WriteFailure).code,
        ),
        ['done', 'E706', 'done'],
      );
      assert.is(sandbox.calls()['sso-admin:DeleteAccountAssignment'], undefined);
    });
  } finally {
    await sandbox.close();
  }
});

test.run();
