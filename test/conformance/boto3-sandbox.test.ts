import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inCompany } from '../support/company.ts';
import { listWithJavaScript } from './list-with-javascript.ts';
import { listWithBoto3, needsMoto } from './moto-command.ts';

const test = suite('conformance: boto3 in the sandbox');

/** Every list has several pages: of the service's size, or of the small one that is asked for. */
const SIZE = { accounts: 45, permissionSets: 12, groups: 130, assignments: 700, seed: 7 };

needsMoto(test, 'boto3 lists what the JavaScript SDK lists, by another way, page by page', (moto) =>
  inScenario(`generate: ${JSON.stringify(SIZE)}\n`, async (endpoint) => {
    const python = await listWithBoto3(moto, endpoint);
    const javascript = await listWithJavaScript(endpoint);
    assert.is(javascript.accounts.length, SIZE.accounts + 1, 'and the management account');
    assert.is(javascript.permissionSets.length, SIZE.permissionSets);
    assert.is(javascript.assignments.length, SIZE.assignments);
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

async function inScenario(text: string, work: (endpoint: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-scenario-'));
  try {
    const scenario = join(folder, 'scenario.yaml');
    writeFileSync(scenario, text);
    await inCompany(({ sandbox }) => work(sandbox.url), { scenario });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.run();
