/** What a plan without changes costs in companies of three sizes, and at worst, whoever has what. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { generate } from '../../src/sandbox/generate.ts';
import { HEAD } from '../support/company.ts';
import { callsTo, inScenario, ssoCalls } from './story.ts';

const test = suite('scenarios: calls of a plan without changes, by size');

interface Size {
  readonly accounts: number;
  readonly permissionSets: number;
  readonly groups: number;
}

/** A group, and how many sets it has in how many accounts, each list from its own first one on. */
interface Share {
  readonly group: number;
  readonly permissionSets: readonly [first: number, count: number];
  readonly accounts: readonly [first: number, count: number];
}

const SMALL = { accounts: 10, permissionSets: 5, groups: 10 };
const MEDIUM = { accounts: 25, permissionSets: 8, groups: 40 };
/** Of the same form as the large company of `npm run bench`: a group can have many pages. */
const WIDE = { accounts: 100, permissionSets: 8, groups: 12 };

/** Every group has as much as every other, and each something else. */
function uniform({ groups }: Size, permissionSets: number, accounts: number): Share[] {
  return Array.from({ length: groups }, (_, group) => ({
    group,
    permissionSets: [group * permissionSets, permissionSets],
    accounts: [group * accounts, accounts],
  }));
}

/** The first groups have the same sets in the same accounts, the others nothing. */
function skewed(groups: number, permissionSets: number, accounts: number): Share[] {
  return Array.from({ length: groups }, (_, group) => ({
    group,
    permissionSets: [0, permissionSets],
    accounts: [0, accounts],
  }));
}

/** Names of the company, `count` from the `first` one on, and after the last the first again. */
function some(names: readonly string[], [first, count]: readonly [number, number]): string[] {
  return Array.from({ length: count }, (_, i) => names[(first + i) % names.length] ?? '');
}

/** A scenario in which the groups have their shares, and the file that asks for just that. */
function companyWith(size: Size, shares: readonly Share[]) {
  const company = generate({ ...size, assignments: 0 });
  const groups = Object.keys(company.groups ?? {});
  const sets = Object.keys(company.permissionSets ?? {});
  const accounts = (company.accounts ?? []).slice(1).map(({ name }) => name);
  const entries = shares.map((share) => ({
    groups: some(groups, [share.group, 1]),
    permissionSets: some(sets, share.permissionSets),
    accounts: some(accounts, share.accounts),
  }));
  const assignments = entries.flatMap(({ groups: [group = ''], permissionSets, accounts }) =>
    permissionSets.map((permissionSet) => ({ group, permissionSet, accounts })),
  );
  return {
    scenario: JSON.stringify({ ...company, assignments }),
    file: `${HEAD}  vantage: management
permissionSets: ${JSON.stringify(Object.fromEntries(sets.map((name) => [name, {}])))}
assignments:
${entries.map((entry) => `  - ${JSON.stringify(entry)}\n`).join('')}`,
    count: assignments.reduce((sum, { accounts: { length } }) => sum + length, 0),
  };
}

interface Case {
  readonly size: Size;
  readonly shares: readonly Share[];
  readonly assignments: number;
  readonly calls: number;
}

/** At most: instance, list of sets, six for each set, and the pages however the assignments lie. */
function bound({ permissionSets, groups }: Size, assignments: number): number {
  return 2 + 6 * permissionSets + groups + Math.floor((assignments - 1) / 100);
}

/*
 * Each set costs 6 calls. A group with n assignments costs max(1, ⌈n / 100⌉), which is at most
 * 1 + ⌊(n - 1) / 100⌋: together at most G + ⌊(N - 1) / 100⌋, when one group has everything.
 * `npm run bench` counts the same in companies of 3,000 and 40,000 assignments.
 */
const CASES: Readonly<Record<string, Case>> = {
  'a small company': { size: SMALL, shares: uniform(SMALL, 2, 5), assignments: 100, calls: 42 },
  'a medium company': {
    size: MEDIUM,
    shares: uniform(MEDIUM, 4, 5),
    assignments: 800,
    calls: 2 + 6 * 8 + 40,
  },
  'one group has everything: the worst': {
    size: WIDE,
    shares: skewed(1, 8, 100),
    assignments: 800,
    calls: 2 + 6 * 8 + 11 + 8,
  },
  'everything is of one permission set': {
    size: WIDE,
    shares: skewed(10, 1, 100),
    assignments: 1_000,
    calls: 2 + 6 * 8 + 12,
  },
  'everything is in one account': {
    size: WIDE,
    shares: skewed(10, 8, 1),
    assignments: 80,
    calls: 2 + 6 * 8 + 12,
  },
};

for (const [story, { size, shares, assignments, calls }] of Object.entries(CASES)) {
  test(`${story}: ${calls} calls`, () => {
    assert.ok(calls <= bound(size, assignments), 'no more than at worst');
    const { scenario, file, count } = companyWith(size, shares);
    assert.is(count, assignments);
    return inScenario(scenario, async (company) => {
      company.write(file);
      const plan = await company.plan();
      assert.equal([plan.changes, plan.deferred], [[], []]);
      assert.is(plan.examined.assignments, assignments);
      assert.is(ssoCalls(company), calls, JSON.stringify(company.sandbox.calls()));
      assert.is(callsTo(company, 'ListAccountAssignments'), 0);
      assert.is(company.sandbox.writes(), 0);
    });
  });
}

test.run();
