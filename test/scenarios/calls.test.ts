import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Company } from '../support/company.ts';
import { HEAD } from '../support/company.ts';
import { inScenario, ssoCalls } from './story.ts';

const test = suite('scenarios: how many calls a plan makes');

interface Size {
  readonly accounts: number;
  readonly permissionSets: number;
  readonly groups: number;
  readonly assignments: number;
}

/** access.yaml that says exactly what is there. */
function asItIs({ sandbox: { world } }: Company): string {
  const nameOf = (id: string) => world.store.groups.find((group) => group.id === id)?.displayName;
  const entries = world.assignments.map(({ accountId, permissionSetArn, principalId }) => ({
    groups: [nameOf(principalId)],
    permissionSets: [world.permissionSets.find(({ arn }) => arn === permissionSetArn)?.name],
    accounts: [accountId],
  }));
  const sets = Object.fromEntries(
    world.permissionSets.map(({ name, awsManagedPolicies, description }) => [
      name,
      { description, awsManagedPolicies },
    ]),
  );
  return `${HEAD}permissionSets: ${JSON.stringify(sets)}\nassignments: ${JSON.stringify(entries)}\n`;
}

/** A page holds a hundred; a group without assignments costs one call all the same. */
function pagesOfGroups({ sandbox: { world } }: Company): number {
  return world.store.groups
    .map(({ id }) => world.assignments.filter(({ principalId }) => principalId === id).length)
    .reduce((sum, count) => sum + Math.max(1, Math.ceil(count / 100)), 0);
}

const SIZES: Readonly<Record<string, Size>> = {
  'a small company': { accounts: 10, permissionSets: 5, groups: 10, assignments: 100 },
  'a group with more assignments than one page holds': {
    accounts: 60,
    permissionSets: 4,
    groups: 2,
    assignments: 400,
  },
  'more groups and sets than one page holds': {
    accounts: 30,
    permissionSets: 101,
    groups: 120,
    assignments: 500,
  },
  'a company in which nobody has anything': {
    accounts: 10,
    permissionSets: 3,
    groups: 10,
    assignments: 0,
  },
};

for (const [story, size] of Object.entries(SIZES)) {
  test(`a plan without changes: ${story}`, () =>
    inScenario(`generate: ${JSON.stringify(size)}\n`, async (company) => {
      company.write(asItIs(company).replace(HEAD, `${HEAD}  vantage: management\n`));
      assert.equal((await company.plan()).changes, []);
      const pagesOfSets = Math.max(1, Math.ceil(size.permissionSets / 100));
      const expected = 1 + pagesOfSets + 6 * size.permissionSets + pagesOfGroups(company);
      assert.is(ssoCalls(company), expected, `${JSON.stringify(company.sandbox.calls())}`);
      assert.is(company.sandbox.writes(), 0);
    }));
}

test('a set that is neither declared nor ours costs two calls', () =>
  inScenario(
    'generate: { accounts: 2, permissionSets: 3, groups: 1, assignments: 2 }\n',
    async (company) => {
      company.write(
        `${HEAD}  vantage: management\npermissionSets: { Set-001: {} }\nassignments: []\nprune: none\n`,
      );
      await company.plan();
      assert.is(ssoCalls(company), 2 + 6 + 2 * 2 + 1);
    },
  ));

test.run();
