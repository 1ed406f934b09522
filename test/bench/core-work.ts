/**
 * What a plan costs once everything is read: resolve, diff, guardrails, people, fingerprint and text,
 * against JSON.parse and JSON.stringify of the same live state. A program of its own, built as the
 * product is, which tells what it found as JSON:
 *
 *     core-work.js time CHANGES       milliseconds of both, five times by turns
 *     core-work.js heap CHANGES       megabytes of heap that are in use before the plan is made
 */
import { knowledge } from '../../src/access/knowledge.ts';
import { Complete } from '../../src/reconcile/complete.ts';
import { assignmentKey } from '../../src/reconcile/kinds/assignment.ts';
import { makePlan } from '../../src/reconcile/plan.ts';
import { resolve } from '../../src/reconcile/resolve.ts';
import type { AssignmentSpec, Config, Directory, Found, Live } from '../../src/reconcile/types.ts';
import { renderPlanText } from '../../src/render/plan-text.ts';
import { medianRatio, timeOf } from './figures.ts';

/** Desired, and live. */
const COUNT = 40_000;
const ACCOUNTS = 1000;
const SETS = 100;
const GROUPS = 500;
const PEOPLE = 5000;
const NOW = Date.UTC(2026, 10, 2);
const HERE = { file: 'access.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };
const where = () => HERE;

interface Input {
  readonly config: Config;
  readonly directory: Directory;
  readonly live: Live;
}

/** Half of the changes are desired and not live, and half the other way round. */
async function inputFor(changes: number): Promise<Input> {
  const numbers = Array.from({ length: COUNT }, (_, n) => n);
  return {
    config: configOf(numbers.map(spec)),
    directory: directoryOf(),
    live: await liveOf(numbers.map((n) => spec(n + changes / 2))),
  };
}

/** The text of the plan. Throws when it has another number of changes. */
function planned({ config, directory, live }: Input, changes: number): string {
  const desired = resolve(config, where, directory, NOW);
  const input = { config, where, directory, live, desired, now: NOW, knowledge, people: true };
  const plan = makePlan(input);
  if (plan.changes.length !== changes) {
    throw new Error(`${plan.changes.length} changes`);
  }
  return renderPlanText(plan, { color: false, configFile: 'access.yaml' });
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

const [what, text] = process.argv.slice(2);
const changes = Number(text);
const input = await inputFor(changes);
if (what === 'heap') {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed / 1e6;
  planned(input, changes);
  process.stdout.write(JSON.stringify(before));
} else {
  const state = JSON.stringify(input.live);
  planned(input, changes); // what is compiled later is compiled
  const measured = await medianRatio(
    5,
    () => timeOf(() => planned(input, changes)),
    () => timeOf(() => JSON.stringify(JSON.parse(state))),
  );
  process.stdout.write(JSON.stringify(measured));
}
