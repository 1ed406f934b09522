/**
 * Measures: calls of a plan without changes, the core against JSON, start-up against a bare node.
 * Counts are exact; times are told as ratios, because they depend on the machine.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { coreCost } from './core.ts';
import { expectedCalls, type Shape, writeShape } from './shapes.ts';

const BUNDLE = 'dist/accessctl.js';
const UNLIMITED = { requestsPerSecond: 1e9, burst: 1e9, organizationsPerSecond: 1e9 };

const SHAPES: readonly Shape[] = [
  { accounts: 10, permissionSets: 5, groups: 10, assignments: 100 },
  { accounts: 100, permissionSets: 30, groups: 150, assignments: 3_000 },
  { accounts: 1_000, permissionSets: 100, groups: 500, assignments: 40_000 },
];

await calls();
await core();
startUp();

async function calls(): Promise<void> {
  print('Plan without changes: calls to sso-admin (2 + 6 sets + pages of groups)');
  for (const shape of SHAPES) {
    const { accounts, permissionSets, groups, assignments } = shape;
    const measured = await planCalls(shape);
    print(
      `  ${accounts} accounts, ${permissionSets} sets, ${groups} groups, ${assignments} assignments: ` +
        `${measured.calls} calls, expected ${expectedCalls(shape)}; exit ${measured.code} (0 = nothing to do)`,
    );
  }
}

async function planCalls(shape: Shape): Promise<{ calls: number; code: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-bench-'));
  const { scenario, config } = writeShape(folder, shape);
  const sandbox = await startSandbox({ scenario, limits: UNLIMITED });
  try {
    const env = { ...process.env, ...sandbox.env, ACCESSCTL_AWS_RATE: '1000000' };
    const args = [BUNDLE, 'plan', '-q', '--detailed-exitcode', '-c', config];
    const code = await exitCode(args, env);
    const counted = Object.entries(sandbox.calls()).filter(([name]) =>
      name.startsWith('sso-admin:'),
    );
    return { calls: counted.reduce((sum, [, count]) => sum + count, 0), code };
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  }
}

/** Not spawnSync: the sandbox answers from this process. */
function exitCode(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('exit', (code) => resolve(code ?? -1));
  });
}

async function core(): Promise<void> {
  print('Resolve to text, against JSON.parse + JSON.stringify of the same live state');
  for (const differing of [400, 20_000]) {
    const { changes, planMs, jsonMs } = await coreCost(40_000, differing, 3);
    print(
      `  40,000 desired, 40,000 live, ${changes} changes: ${(planMs / jsonMs).toFixed(1)} times ` +
        `(${planMs.toFixed(0)} ms against ${jsonMs.toFixed(0)} ms)`,
    );
  }
}

function startUp(): void {
  print('Start-up, cold process, against `node -e 0` (medians of 15)');
  const bare = median(['-e', '0']);
  for (const args of [['version'], ['validate', '-c', 'examples/access.yaml']]) {
    const time = median([BUNDLE, ...args]);
    print(`  accessctl ${args[0]}: ${(time / bare).toFixed(2)} times`);
  }
}

function median(args: readonly string[]): number {
  const times = Array.from({ length: 15 }, () => {
    const started = performance.now();
    spawnSync(process.execPath, args, { stdio: 'ignore' });
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return times[7] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
