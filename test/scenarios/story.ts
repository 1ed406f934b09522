/** What the stories of this folder share: pieces of access.yaml, and looks at the sandbox's world. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import type { Plan, Problem } from '../../src/reconcile/types.ts';
import type { World } from '../../src/sandbox/sandbox.ts';
import { type Company, type CompanyOptions, HEAD, inCompany } from '../support/company.ts';

/** The head of a file whose people come from Entra. */
export const ENTRA = `${HEAD}identitySource:
  provider: entra
  tenantId: 0a1b2c3d-1111-2222-3333-444455556666
`;

/** One permission set that stands for any. */
export const READ_ONLY = `permissionSets:
  ReadOnlyAccess:
    awsManagedPolicies: [ReadOnlyAccess]
`;

/** A file that gives Contoso the set ReadOnlyAccess in the accounts of one entry's selection. */
export function contosoIn(selection: string, more = ''): string {
  return `${ENTRA}groups:
  Contoso: {}
${READ_ONLY}assignments:
  - groups: [Contoso]
    permissionSets: [ReadOnlyAccess]
${selection.replace(/^/gm, '    ')}
${more}`;
}

const READ = /:(?:List|Describe|Get|Is)|^graph:GET /;

/** What was written since the last `resetCalls`, as `sso-admin:Operation ×2`, in alphabetical order. */
export function writesOf({ sandbox }: Company): string[] {
  return Object.entries(sandbox.calls())
    .filter(([name]) => !READ.test(name))
    .map(([name, times]) => `${name.replace('sso-admin:', '')} ×${times}`)
    .sort();
}

export function callsTo({ sandbox }: Company, operation: string): number {
  return sandbox.calls()[`sso-admin:${operation}`] ?? 0;
}

/** All calls to sso-admin since the last `resetCalls`. */
export function ssoCalls({ sandbox }: Company): number {
  return Object.entries(sandbox.calls())
    .filter(([name]) => name.startsWith('sso-admin:'))
    .reduce((sum, [, times]) => sum + times, 0);
}

export function setNamed({ sandbox }: Company, name: string): World['permissionSets'][number] {
  const set = sandbox.world.permissionSets.find((one) => one.name === name);
  assert.ok(set, `there is a permission set ${name}`);
  return set;
}

export function accountNamed({ sandbox }: Company, name: string): World['accounts'][number] {
  const account = sandbox.world.accounts.find((one) => one.name === name);
  assert.ok(account, `there is an account ${name}`);
  return account;
}

/** Every role in every account has the latest edit of its permission set. */
export function assertRolesUpToDate({ sandbox: { world } }: Company): void {
  const stale = world.permissionSets.flatMap(({ name, revision, provisioned }) =>
    Object.entries(provisioned).flatMap(([id, has]) =>
      has === revision ? [] : `${name} in ${id}`,
    ),
  );
  assert.equal(stale, [], 'roles that lack the latest edit');
}

/** The names of the accounts in which somebody has a permission set. */
export function accountsWith({ sandbox: { world } }: Company, set: string): string[] {
  const arn = world.permissionSets.find(({ name }) => name === set)?.arn;
  const ids = new Set(
    world.assignments
      .filter(({ permissionSetArn }) => permissionSetArn === arn)
      .map(({ accountId }) => accountId),
  );
  return world.accounts
    .filter(({ id }) => ids.has(id))
    .map(({ name }) => name)
    .sort();
}

/** Problems of a plan as `code severity`. */
export function codes({ problems }: Pick<Plan, 'problems'>): string[] {
  return problems.map(({ code, severity }) => `${code} ${severity}`);
}

export function problem({ problems }: Pick<Plan, 'problems'>, code: string): Problem {
  const found = problems.find((one) => one.code === code);
  assert.ok(found, `${code} among ${JSON.stringify(problems)}`);
  return found;
}

/**
 * The file is refused by plan and by apply alike: exit 1, the code and text at that line, and
 * nothing is written.
 */
export async function assertRefused(
  company: Company,
  expected: { readonly code: string; readonly at?: string; readonly says: RegExp },
): Promise<void> {
  for (const command of ['plan', 'apply'] as const) {
    const { code, out, log } = await company.run(command);
    assert.is(code, 1, log);
    assert.is(out, '');
    const line = log.split('\n').find((one) => one.includes(expected.code)) ?? '';
    assert.match(line, expected.says);
    if (expected.at) {
      assert.ok(line.startsWith(`access.yaml:${expected.at}  error`), line);
    }
  }
  assert.is(company.sandbox.writes(), 0);
}

/** Runs a story in a company of its own, written as a scenario. */
export async function inScenario(
  scenario: string,
  work: (company: Company) => Promise<void>,
  options: CompanyOptions = {},
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-scenario-'));
  const file = join(folder, 'scenario.yaml');
  writeFileSync(file, scenario);
  try {
    await inCompany(work, { ...options, scenario: file });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
