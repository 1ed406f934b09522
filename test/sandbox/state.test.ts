import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateAccountAssignmentCommand,
  ListAccountAssignmentCreationStatusCommand,
  ListPermissionSetsCommand,
} from '@aws-sdk/client-sso-admin';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { createSet, groupId, instance, refusal, withSandbox } from './clients.ts';

const test = suite('sandbox state');

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('what was done is there again, and what was under way goes on', () =>
  inFolder(async (folder) => {
    const stateFile = join(folder, 'state.json');
    let arn = '';
    await withSandbox({ stateFile }, async (clients) => {
      arn = await createSet(clients, 'Reader');
      await clients.sso.send(
        new CreateAccountAssignmentCommand({
          InstanceArn: instance,
          PermissionSetArn: arn,
          TargetId: '123456789012',
          TargetType: 'AWS_ACCOUNT',
          PrincipalType: 'GROUP',
          PrincipalId: groupId(clients, 'Contoso'),
        }),
      );
    });
    await withSandbox({ stateFile }, async ({ sso, clock }) => {
      const sets = await sso.send(new ListPermissionSetsCommand({ InstanceArn: instance }));
      assert.ok(sets.PermissionSets?.includes(arn));
      const statuses = async () => {
        const { AccountAssignmentsCreationStatus: rows = [] } = await sso.send(
          new ListAccountAssignmentCreationStatusCommand({ InstanceArn: instance }),
        );
        return rows.map(({ Status }) => Status);
      };
      assert.equal(await statuses(), ['IN_PROGRESS']);
      clock.advance(2000);
      assert.equal(await statuses(), ['SUCCEEDED']);
    });
    assert.equal(readdirSync(folder), ['state.json']);
  }));

test('it is written with each write, not only at the end', () =>
  inFolder(async (folder) => {
    const stateFile = join(folder, 'state.json');
    await withSandbox({ stateFile }, async (clients) => {
      assert.equal(readdirSync(folder), []);
      await createSet(clients, 'Reader');
      assert.equal(readdirSync(folder), ['state.json']);
      const second = await startSandbox({ scenario: 'contoso', stateFile });
      assert.ok(second.world.permissionSets.some(({ name }) => name === 'Reader'));
      await second.close();
    });
  }));

test('a file that holds something else is not overwritten', () =>
  inFolder(async (folder) => {
    const stateFile = join(folder, 'notes.json');
    for (const text of ['{"my":"notes"}', 'no JSON', 'null']) {
      writeFileSync(stateFile, text);
      const { message } = await refusal(startSandbox({ scenario: 'contoso', stateFile }));
      assert.match(message, /is no state file of the sandbox/);
    }
  }));

test.run();
