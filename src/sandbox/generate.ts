import { fraction } from './ids.ts';
import type { Scenario, ScenarioAssignment, Size } from './scenario-file.ts';

const accountsPerUnit = 25;
const policies = ['ReadOnlyAccess', 'PowerUserAccess', 'SecurityAudit', 'job-function/Billing'];

/**
 * A company of the given size, always the same for the same size and seed: `account-0001`,
 * `Set-001`, `group-0001`, and assignments spread evenly at random, one row for each. The management
 * account comes on top and has no assignment. Throws RangeError when there are not as many different
 * assignments.
 */
export function generate(size: Size): Scenario {
  const { accounts = 100, permissionSets = 30, groups = 150, assignments = 3000, seed = 1 } = size;
  if (assignments > accounts * permissionSets * groups) {
    throw new RangeError(
      `${assignments} assignments do not fit: ${accounts} accounts × ${permissionSets} permission sets × ${groups} groups are fewer.`,
    );
  }
  const sizes = { accounts, permissionSets, groups };
  return {
    description: `Generated: ${accounts} accounts, ${permissionSets} permission sets, ${groups} groups, ${assignments} assignments`,
    organization: { managementAccount: '100000000000' },
    organizationalUnits: Object.fromEntries(
      numbers(Math.ceil(accounts / accountsPerUnit)).map((n) => [unitName(n), null]),
    ),
    accounts: [
      { id: '100000000000', name: 'management' },
      ...numbers(accounts).map((n) => ({
        id: String(100_000_000_000 + n),
        name: accountName(n),
        organizationalUnit: unitName(Math.ceil(n / accountsPerUnit)),
      })),
    ],
    users: { 'user-0001': null },
    groups: Object.fromEntries(
      numbers(groups).map((n) => [groupName(n), { members: ['user-0001'] }]),
    ),
    permissionSets: Object.fromEntries(
      numbers(permissionSets).map((n) => [
        setName(n),
        {
          description: `Generated permission set ${n}`,
          awsManagedPolicies: [policies[n % policies.length] ?? 'ReadOnlyAccess'],
        },
      ]),
    ),
    assignments: picks(sizes, assignments, seed),
  };
}

/** Different (account, permission set, group) triples, in random order. */
function picks(
  sizes: { readonly accounts: number; readonly permissionSets: number; readonly groups: number },
  count: number,
  seed: number,
): readonly ScenarioAssignment[] {
  const total = sizes.accounts * sizes.permissionSets * sizes.groups;
  return distinct(total, count, random(seed)).map((pick) => {
    const account = pick % sizes.accounts;
    const rest = Math.floor(pick / sizes.accounts);
    return {
      group: groupName(Math.floor(rest / sizes.permissionSets) + 1),
      permissionSet: setName((rest % sizes.permissionSets) + 1),
      accounts: [accountName(account + 1)],
    };
  });
}

/** `count` different numbers below `total`: Floyd's algorithm, so that a dense choice ends too. */
function distinct(total: number, count: number, next: () => number): readonly number[] {
  const chosen = new Set<number>();
  for (let top = total - count; top < total; top += 1) {
    const pick = Math.floor(next() * (top + 1));
    chosen.add(chosen.has(pick) ? top : pick);
  }
  return [...chosen];
}

/** Numbers from 0 (with) to 1 (without), always the same for a seed: mulberry32. */
function random(seed: number): () => number {
  let state = Math.floor(fraction(`seed/${seed}`) * 2 ** 32);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function accountName(n: number): string {
  return `account-${String(n).padStart(4, '0')}`;
}

function setName(n: number): string {
  return `Set-${String(n).padStart(3, '0')}`;
}

function groupName(n: number): string {
  return `group-${String(n).padStart(4, '0')}`;
}

function unitName(n: number): string {
  return `Unit-${String(n).padStart(2, '0')}`;
}
