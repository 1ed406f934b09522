/** Generated companies with an access.yaml that asks for exactly what is there. */
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

const ENTRIES = 5_000;

/** Writes scenario.yaml and access.yaml into a folder; the assignments in files that each stay small. */
export function writeShape(folder: string, shape: Shape): { scenario: string; config: string } {
  const scenario = join(folder, 'scenario.yaml');
  const config = join(folder, 'access.yaml');
  writeFileSync(scenario, stringify({ description: 'for measuring', generate: shape }));
  const { assignments, ...rest } = accessYaml(shape);
  for (let i = 0; i * ENTRIES < assignments.length; i++) {
    const part = assignments.slice(i * ENTRIES, (i + 1) * ENTRIES);
    writeFileSync(join(folder, `part-${i}.yaml`), stringify({ assignments: part }));
  }
  writeFileSync(config, stringify({ ...rest, include: ['part-*.yaml'] }));
  return { scenario, config };
}

/** Calls to sso-admin of a plan without changes: what the file and AWS's page sizes make necessary. */
export function expectedCalls(shape: Shape): number {
  const perGroup = new Map<string, number>();
  for (const { group = '' } of generate(shape).assignments ?? []) {
    perGroup.set(group, (perGroup.get(group) ?? 0) + 1);
  }
  let pages = shape.groups - perGroup.size; // a group without assignments is asked for once too
  for (const count of perGroup.values()) {
    pages += Math.ceil(count / 100);
  }
  return 2 + 6 * shape.permissionSets + pages;
}

function accessYaml(shape: Shape) {
  const company = generate(shape);
  const byPair = new Map<string, { group: string; permissionSet: string; accounts: string[] }>();
  for (const { group = '', permissionSet, accounts } of company.assignments ?? []) {
    const key = `${group} ${permissionSet}`;
    const entry = byPair.get(key) ?? { group, permissionSet, accounts: [] };
    entry.accounts.push(...accounts);
    byPair.set(key, entry);
  }
  return {
    version: 1,
    identityCenter: { region: 'eu-central-1', vantage: 'management' },
    groups: Object.fromEntries(Object.keys(company.groups ?? {}).map((name) => [name, {}])),
    permissionSets: Object.fromEntries(
      Object.entries(company.permissionSets ?? {}).map(([name, set]) => [
        name,
        { awsManagedPolicies: set?.awsManagedPolicies ?? [] },
      ]),
    ),
    assignments: [...byPair.values()].map(({ group, permissionSet, accounts }) => ({
      groups: [group],
      permissionSets: [permissionSet],
      accounts,
    })),
  };
}
