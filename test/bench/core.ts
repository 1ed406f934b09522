/** How long the core takes, against what JSON.parse and JSON.stringify of the same data take. */
import { performance } from 'node:perf_hooks';
import { knowledge } from '../../src/access/knowledge.ts';
import { Complete } from '../../src/reconcile/complete.ts';
import { assignmentKey } from '../../src/reconcile/kinds/assignment.ts';
import { makePlan } from '../../src/reconcile/plan.ts';
import type { AssignmentSpec, Directory, Found, Item, Live } from '../../src/reconcile/types.ts';

const ACCOUNTS = 1000;
const HERE = { file: 'access.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Medians of `runs` runs: plan of `count` desired against `count` live assignments, half of them changed. */
export async function coreRatio(
  count: number,
  runs: number,
): Promise<{ planMs: number; jsonMs: number; ratio: number }> {
  const specs = Array.from({ length: count }, (_, i) => spec(i));
  const desired: Item[] = specs.map((one) => ({
    kind: 'assignment',
    key: assignmentKey(one),
    spec: one,
    because: [HERE],
  }));
  const found: Found[] = specs.map((_, i) => {
    const live = spec(i + count / 2);
    return { kind: 'assignment', key: assignmentKey(live), spec: live, id: `id-${i}` };
  });
  const live: Live = {
    found: await Complete.read('bench', async () => ({ items: found, next: undefined })),
    foreignSets: [],
    examined: {
      permissionSets: 100,
      assignments: count,
      accounts: ACCOUNTS,
      groups: 500,
      users: 0,
      scope: 'fast',
      notExamined: [],
    },
    unknown: [],
  };
  const config = {
    version: 1 as const,
    identityCenter: { region: 'eu-central-1' },
    permissionSets: Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`Set-${i}`, {}])),
  };
  const plan = () =>
    makePlan({
      config,
      where: () => HERE,
      directory: DIRECTORY,
      live,
      desired: { items: desired, problems: [] },
      now: Date.UTC(2026, 10, 2),
      knowledge,
      people: true,
    });
  const text = JSON.stringify({ desired, found });
  const json = () => JSON.stringify(JSON.parse(text));
  const planMs = median(runs, plan);
  const jsonMs = median(runs, json);
  return { planMs, jsonMs, ratio: planMs / jsonMs };
}

const DIRECTORY: Directory = {
  region: 'eu-central-1',
  partition: 'aws',
  instanceArn: 'arn:aws:sso:::instance/ssoins-0000000000000000',
  identityStoreId: 'd-0000000000',
  organizationId: 'o-0000000000',
  managementAccountId: '100000000000',
  vantage: 'management',
  accounts: Array.from({ length: ACCOUNTS }, (_, i) => ({
    id: String(100_000_000_001 + i),
    name: `account-${i}`,
    state: 'ACTIVE' as const,
    unitIds: ['r-0000'],
  })),
  units: [],
  principals: Array.from({ length: 500 }, (_, i) => ({
    type: 'group' as const,
    name: `group-${i}`,
    storeId: `store-${i}`,
  })),
};

/** A different assignment for each number. */
function spec(n: number): AssignmentSpec {
  return {
    principalType: 'group',
    principal: `group-${n % 500}`,
    permissionSet: `Set-${Math.floor(n / 500) % 100}`,
    accountId: String(100_000_000_001 + ((Math.floor(n / 50_000) * 7 + n) % ACCOUNTS)),
  };
}

function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}
