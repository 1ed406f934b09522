/** What the members of many groups cost: requests, Graph's units, and whether a plan waits for them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import type { Figure } from './figures.ts';
import { ranPlan } from './plans.ts';
import { writeShape } from './shapes.ts';

const GROUPS = 500;
const SHAPE = { accounts: 10, permissionSets: 5, groups: GROUPS, assignments: 500 };

/**
 * Of the smallest tenants in ten seconds, for one app. Looking for a group costs one unit, and its
 * members three, less one for $select; those in a $batch cost the same.
 * https://learn.microsoft.com/graph/throttling-limits#identity-and-access-service-limits
 */
const UNITS = 3_500;
const UNITS_OF_MEMBERS = 2;

export async function entraFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-bench-'));
  const { scenario, config } = writeShape(folder, SHAPE, 'even');
  writeFileSync(config, `${readFileSync(config, 'utf8')}identitySource: { provider: entra }\n`);
  const limits = {
    requestsPerSecond: 1e9,
    burst: 1e9,
    organizationsPerSecond: 1e9,
    latencyMs: 100,
  };
  const sandbox = await startSandbox({ scenario, limits });
  try {
    const env = { ...process.env, ...sandbox.env, ACCESSCTL_CACHE: 'off' };
    const args = ['plan', '--format', 'json', '--timings', '--detailed-exitcode', '-c', config];
    const { directorySeconds, throttles } = await ranPlan(args, env);
    const sent = Object.entries(sandbox.calls()).filter(([name]) => name.startsWith('graph:'));
    const count = (all: typeof sent) => all.reduce((sum, [, times]) => sum + times, 0);
    const ofMembers = count(sent.filter(([name]) => name.endsWith('/members')));
    const what = `plan of ${GROUPS} groups of Entra and their members`;
    return [
      {
        what,
        value: count(sent),
        unit: 'requests to Graph',
        bar: 2 * GROUPS,
        note: `${directorySeconds.toFixed(1)} s, forty at once, each answered after 100 ms`,
      },
      {
        what: `${what}: units`,
        value: count(sent) + ofMembers * (UNITS_OF_MEMBERS - 1),
        unit: 'of Graph',
        bar: UNITS,
        note: 'the smallest tenants have so many in ten seconds; those of a $batch count the same',
      },
      { what: `${what}: throttled`, value: throttles, unit: 'requests', bar: 0 },
    ];
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  }
}
