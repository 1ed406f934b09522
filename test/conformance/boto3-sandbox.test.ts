import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { inCompany } from '../support/company.ts';
import { listWithJavaScript } from './list-with-javascript.ts';
import { listWithBoto3, needsMoto } from './moto-command.ts';

const test = suite('conformance: boto3 in the sandbox');

/** Every list has several pages: of the service's size, or of the small one that is asked for. */
const SIZE = { accounts: 25, permissionSets: 12, groups: 110, assignments: 300, seed: 7 };

let byJavaScript: Awaited<ReturnType<typeof listWithJavaScript>> | undefined;

test('the JavaScript SDK lists every page of what was generated', () =>
  inScenario(async (sandbox) => {
    const { accounts, permissionSets, assignments } = await listWithJavaScript(sandbox.url);
    byJavaScript = { accounts, permissionSets, assignments };
    assert.is(accounts.length, SIZE.accounts + 1, 'and the management account');
    assert.is(permissionSets.length, SIZE.permissionSets);
    assert.is(assignments.length, SIZE.assignments);
    const calls = sandbox.calls();
    for (const list of ['organizations:ListAccounts', 'identitystore:ListGroups']) {
      assert.ok((calls[list] ?? 0) > 1, `${list} has several pages`);
    }
  }));

needsMoto(test, 'boto3 lists what the JavaScript SDK lists, by another way, page by page', (moto) =>
  inScenario(async ({ url: endpoint }) => {
    const python = await listWithBoto3(moto, endpoint);
    const javascript = byJavaScript; // of the same scenario, made anew
    assert.ok(javascript);
    assert.equal(python.accounts, javascript.accounts);
    assert.equal(python.assignments, javascript.assignments);
    assert.equal(
      python.permissionSets.map(({ name, description, sessionDuration }) => {
        return { name, description, sessionDuration };
      }),
      javascript.permissionSets,
    );
  }),
);

async function inScenario(work: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-scenario-'));
  try {
    const scenario = join(folder, 'scenario.yaml');
    writeFileSync(scenario, `generate: ${JSON.stringify(SIZE)}\n`);
    await inCompany(({ sandbox }) => work(sandbox), { scenario });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.run();
