/**
 * What a plan costs once everything is read: resolve, diff, guardrails, people, fingerprint and text,
 * against JSON.parse and JSON.stringify of the same live state.
 */
import { performance } from 'node:perf_hooks';
import { knowledge } from '../../src/access/knowledge.ts';
import { Complete } from '../../src/reconcile/complete.ts';
import { assignmentKey } from '../../src/reconcile/kinds/assignment.ts';
import { makePlan } from '../../src/reconcile/plan.ts';
import { resolve } from '../../src/reconcile/resolve.ts';
import type { AssignmentSpec, Config, Directory, Found, Live } from '../../src/reconcile/types.ts';
import { renderPlanText } from '../../src/render/plan-text.ts';
import type { Figure } from './figures.ts';

const ACCOUNTS = 1000;
const SETS = 100;
const GROUPS = 500;
const PEOPLE = 5000;
const NOW = Date.UTC(2026, 10, 2);
const HERE = { file: 'access.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };
const where = () => HERE;

interface CoreCost {
  readonly changes: number;
  readonly planMs: number;
  readonly jsonMs: number;
}

/**
 * Medians of `runs` runs: `count` desired against `count` live assignments, of which `differing`
 * stand on one side only.
 */
async function coreCost(count: number, differing: number, runs: number): Promise<CoreCost> {
  const config = configOf(Array.from({ length: count }, (_, n) => spec(n)));
  const directory = directoryOf();
  const live = await liveOf(Array.from({ length: count }, (_, n) => spec(n + differing)));
  let changes = 0;
  const plan = () => {
    const desired = resolve(config, where, directory, NOW);
    const made = makePlan({
      config,
      where,
      directory,
      live,
      desired,
      now: NOW,
      knowledge,
      people: true,
    });
    const text = renderPlanText(made, { color: false, configFile: 'access.yaml' });
    changes = made.changes.length;
    return text;
  };
  const state = JSON.stringify(live);
  const planMs = median(runs, plan);
  const jsonMs = median(runs, () => JSON.stringify(JSON.parse(state)));
  return { changes, planMs, jsonMs };
}

const COUNT = 40_000;

/** Of few changes, and of as many as there can be. */
export async function coreFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const differing of [COUNT / 100, COUNT / 2]) {
    const { changes, planMs, jsonMs } = await coreCost(COUNT, differing, 3);
    figures.push({
      what: `${COUNT} live and ${COUNT} desired assignments, ${changes} changes: from resolving to the text`,
      value: planMs / jsonMs,
      unit: 'times JSON.parse and JSON.stringify of the live state',
      bar: 10,
      note: `${Math.round(planMs)} ms against ${Math.round(jsonMs)} ms`,
    });
  }
  return figures;
}

function configOf(specs: readonly AssignmentSpec[]): Config {
  const byPair = new Map<string, { group: string; set: string; accounts: string[] }>();
  for (const { principal, permissionSet, accountId } of specs) {
    const key = `${principal} ${permissionSet}`;
    const entry = byPair.get(key) ?? { group: principal, set: permissionSet, accounts: [] };
    entry.accounts.push(accountId);
    byPair.set(key, entry);
  }
  return {
    version: 1,
    identityCenter: { region: 'eu-central-1' },
    groups: Object.fromEntries(Array.from({ length: GROUPS }, (_, n) => [`group-${n}`, {}])),
    permissionSets: Object.fromEntries(
      Array.from({ length: SETS }, (_, n) => [`Set-${n}`, { awsManagedPolicies: [POLICY] }]),
    ),
    assignments: [...byPair.values()].map(({ group, set, accounts }) => ({
      groups: [group],
      permissionSets: [set],
      accounts,
    })),
  };
}

const POLICY = 'ReadOnlyAccess';

function directoryOf(): Directory {
  return {
    region: 'eu-central-1',
    partition: 'aws',
    instanceArn: 'arn:aws:sso:::instance/ssoins-0000000000000000',
    identityStoreId: 'd-0000000000',
    organizationId: 'o-0000000000',
    managementAccountId: '100000000000',
    vantage: 'management',
    accounts: Array.from({ length: ACCOUNTS }, (_, n) => ({
      id: String(100_000_000_001 + n),
      name: `account-${n}`,
      state: 'ACTIVE' as const,
      unitIds: ['r-0000'],
    })),
    units: [],
    principals: Array.from({ length: GROUPS }, (_, n) => ({
      type: 'group' as const,
      name: `group-${n}`,
      storeId: `store-${n}`,
      entraId: `entra-${n}`,
      externalId: `entra-${n}`,
      members: membersOf(n),
    })),
  };
}

/** Twenty people each, and each person in two groups. */
function membersOf(group: number) {
  const people = Array.from({ length: 20 }, (_, n) => {
    const person = (group * 10 + n) % PEOPLE;
    return { id: `person-${person}`, name: `person-${person}@contoso.example` };
  });
  return { users: people.length, people, groups: [] };
}

function liveOf(specs: readonly AssignmentSpec[]): Promise<Live> {
  const sets: Found[] = Array.from({ length: SETS }, (_, n) => ({
    kind: 'permissionSet',
    key: `permissionSet/Set-${n}`,
    id: `arn:aws:sso:::permissionSet/ssoins-0000000000000000/ps-${String(n).padStart(16, '0')}`,
    spec: {
      name: `Set-${n}`,
      description: '',
      sessionDuration: 'PT1H',
      relayState: '',
      awsManagedPolicies: [`arn:aws:iam::aws:policy/${POLICY}`],
      customerManagedPolicies: [],
      inlinePolicy: null,
      permissionsBoundary: null,
      tags: { 'managed-by': 'accessctl' },
      provisioned: true,
    },
  }));
  const assignments: Found[] = specs.map((one, n) => ({
    kind: 'assignment',
    key: assignmentKey(one),
    spec: one,
    id: `id-${n}`,
  }));
  return Complete.read('bench', async () => ({
    items: [...sets, ...assignments],
    next: undefined,
  })).then((found) => ({
    found,
    foreignSets: [],
    examined: {
      permissionSets: SETS,
      assignments: specs.length,
      accounts: ACCOUNTS,
      groups: GROUPS,
      users: 0,
      scope: 'fast',
      notExamined: [],
    },
    unknown: [],
  }));
}

/** A different assignment for each number. */
function spec(n: number): AssignmentSpec {
  return {
    principalType: 'group',
    principal: `group-${n % GROUPS}`,
    permissionSet: `Set-${Math.floor(n / GROUPS) % SETS}`,
    accountId: String(
      100_000_000_001 +
        ((Math.floor(n / (GROUPS * SETS)) * 7 + n * 13 + Math.floor(n / 500) * 17) % ACCOUNTS),
    ),
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
