/** Companies of a size, each with an access.yaml that asks for exactly what is there. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { generate } from '../../src/sandbox/generate.ts';

export interface Shape {
  readonly accounts: number;
  readonly permissionSets: number;
  readonly groups: number;
  readonly assignments: number;
}

export const SMALL: Shape = { accounts: 10, permissionSets: 5, groups: 10, assignments: 100 };
export const MEDIUM: Shape = {
  accounts: 100,
  permissionSets: 30,
  groups: 150,
  assignments: 3_000,
};
export const LARGE: Shape = {
  accounts: 1_000,
  permissionSets: 100,
  groups: 500,
  assignments: 40_000,
};

export function nameOf({ accounts, permissionSets, groups, assignments }: Shape): string {
  return `plan of ${accounts} accounts, ${permissionSets} sets, ${groups} groups, ${assignments} assignments`;
}

/** `even`: as many for each group. `one group`: the first has as many as there are pairs. */
export type Spread = 'even' | 'one group' | 'few accounts' | 'few sets';

interface Entry {
  readonly group: string;
  readonly permissionSet: string;
  readonly accounts: readonly string[];
}

const ENTRIES = 2_000;

/** Writes scenario.yaml and access.yaml into a folder; the assignments in files that each stay small. */
export function writeShape(
  folder: string,
  shape: Shape,
  spread: Spread,
): { scenario: string; config: string } {
  const scenario = join(folder, 'scenario.yaml');
  const config = join(folder, 'access.yaml');
  const { description, ...company } = generate({ ...shape, assignments: 0 });
  const entries = entriesOf(shape, spread, {
    groups: Object.keys(company.groups ?? {}),
    sets: Object.keys(company.permissionSets ?? {}),
    accounts: (company.accounts ?? []).slice(1).map(({ name }) => name),
  });
  writeFileSync(scenario, JSON.stringify({ description, ...company, assignments: entries }));
  const assignments = entries.map(({ group, permissionSet, accounts }) => ({
    groups: [group],
    permissionSets: [permissionSet],
    accounts,
  }));
  for (let i = 0; i * ENTRIES < assignments.length; i++) {
    const part = assignments.slice(i * ENTRIES, (i + 1) * ENTRIES);
    writeFileSync(join(folder, `part-${i}.yaml`), stringify({ assignments: part }));
  }
  const file = {
    version: 1,
    identityCenter: { region: 'eu-central-1', vantage: 'management' },
    include: ['part-*.yaml'],
    groups: Object.fromEntries(Object.keys(company.groups ?? {}).map((name) => [name, {}])),
    permissionSets: Object.fromEntries(
      Object.entries(company.permissionSets ?? {}).map(([name, set]) => [
        name,
        { awsManagedPolicies: set?.awsManagedPolicies ?? [] },
      ]),
    ),
  };
  writeFileSync(config, stringify(file));
  return { scenario, config };
}

interface Names {
  readonly groups: readonly string[];
  readonly sets: readonly string[];
  readonly accounts: readonly string[];
}

function entriesOf(shape: Shape, spread: Spread, names: Names): readonly Entry[] {
  const byPair = new Map<string, { group: string; permissionSet: string; accounts: string[] }>();
  for (const [g, s, a] of placesOf(shape, spread)) {
    const [group = '', permissionSet = ''] = [names.groups[g], names.sets[s]];
    const key = `${g}/${s}`;
    const entry = byPair.get(key) ?? { group, permissionSet, accounts: [] };
    entry.accounts.push(names.accounts[a] ?? '');
    byPair.set(key, entry);
  }
  return [...byPair.values()];
}

type Place = readonly [group: number, set: number, account: number];

/** Group, set and account of each assignment, by their numbers; no two alike. */
function placesOf(shape: Shape, spread: Spread): readonly Place[] {
  return Array.from({ length: shape.assignments }, (_, n) => placeOf(n, shape, spread));
}

function placeOf(n: number, shape: Shape, spread: Spread): Place {
  const { accounts, permissionSets, groups, assignments } = shape;
  const each = Math.ceil(assignments / groups);
  const [group, at] = [Math.floor(n / each), n % each];
  switch (spread) {
    case 'even':
      return [group, (group + at) % permissionSets, (group * 7 + at) % accounts];
    case 'one group':
      return [0, Math.floor(n / accounts) % permissionSets, n % accounts];
    case 'few accounts':
      return [group, at % permissionSets, Math.floor(at / permissionSets)];
    case 'few sets':
      return [group, Math.floor(at / accounts), at % accounts];
  }
}

/** Of the company with an even spread: (account, set) pairs in use, which several tools ask for. */
export function pairsOf(shape: Shape): number {
  return new Set(placesOf(shape, 'even').map(([, set, account]) => `${set}/${account}`)).size;
}
