/** Small worlds to plan in: plain data, with what a test does not speak of filled in. */

import { Complete } from '../../src/reconcile/complete.ts';
import { ACCESS_CONTROL_ATTRIBUTES_KEY } from '../../src/reconcile/kinds/access-control-attributes.ts';
import { assignmentKey } from '../../src/reconcile/kinds/assignment.ts';
import { permissionSetKey } from '../../src/reconcile/kinds/permission-set.ts';
import type { BaseFile } from '../../src/reconcile/origins.ts';
import { makePlan } from '../../src/reconcile/plan.ts';
import { resolve } from '../../src/reconcile/resolve.ts';
import type {
  Account,
  Change,
  Config,
  Directory,
  Found,
  Live,
  PermissionSetSpec,
  Plan,
  Position,
  Principal,
  Problem,
  Where,
} from '../../src/reconcile/types.ts';
import { onlyReads } from './knowledge.ts';

export const NOW = Date.UTC(2026, 10, 2, 9);

/** A place whose file is the path itself, so that a test can say where a problem must be. */
export const where: Where = (path) => place(path.join('.'));

export function place(file: string, line = 1): Position {
  return { file, line, column: 1, endLine: line, endColumn: 2 };
}

export function config(parts: Partial<Config> = {}): Config {
  return { version: 1, identityCenter: { region: 'eu-central-1' }, ...parts };
}

export const ENTRA = { identitySource: { provider: 'entra' } } as const;

export const MANAGEMENT = '999988887777';

/** An account below the units named, outermost first; the root is always above. */
export function account(id: string, name: string, parts: Partial<Account> = {}): Account {
  return { id, name, state: 'ACTIVE', unitIds: ['r-root'], ...parts };
}

export function group(name: string, parts: Partial<Principal> = {}): Principal {
  return {
    type: 'group',
    name,
    entraId: `entra-${name}`,
    storeId: `store-${name}`,
    externalId: `entra-${name}`,
    ...parts,
  };
}

export function user(name: string, parts: Partial<Principal> = {}): Principal {
  return { ...group(name, parts), type: 'user' };
}

export function directory(parts: Partial<Directory> = {}): Directory {
  return {
    region: 'eu-central-1',
    partition: 'aws',
    instanceArn: 'arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6',
    identityStoreId: 'd-9967a1b2c3',
    organizationId: 'o-a1b2c3d4e5',
    managementAccountId: MANAGEMENT,
    vantage: 'management',
    accounts: [],
    units: [],
    principals: [],
    ...parts,
  };
}

export const OURS = { 'managed-by': 'accessctl' } as const;

export function setSpec(name: string, parts: Partial<PermissionSetSpec> = {}): PermissionSetSpec {
  return {
    name,
    description: '',
    sessionDuration: 'PT1H',
    relayState: '',
    awsManagedPolicies: [],
    customerManagedPolicies: [],
    inlinePolicy: null,
    permissionsBoundary: null,
    tags: OURS,
    provisioned: true,
    ...parts,
  };
}

export function liveSet(
  name: string,
  parts: Partial<PermissionSetSpec> = {},
): Found<'permissionSet'> {
  return {
    kind: 'permissionSet',
    key: permissionSetKey(name),
    spec: setSpec(name, parts),
    id: `arn:${name}`,
  };
}

/** `group:Contoso ReadOnly 111122223333`; the principal's name may hold blanks. */
export function liveAssignment(text: string): Found<'assignment'> {
  const [, type, principal, permissionSet, accountId] =
    /^(group|user):(.+) (\S+) (\d{12})$/.exec(text) ?? [];
  if (!(type === 'group' || type === 'user') || !principal || !permissionSet || !accountId) {
    throw new Error(`not an assignment: ${text}`);
  }
  const spec = { principalType: type, principal, permissionSet, accountId } as const;
  return { kind: 'assignment', key: assignmentKey(spec), spec, id: `store-${principal}` };
}

export function liveAttributes(
  attributes: Readonly<Record<string, string>>,
): Found<'accessControlAttributes'> {
  return {
    kind: 'accessControlAttributes',
    key: ACCESS_CONTROL_ATTRIBUTES_KEY,
    spec: { attributes },
    id: 'instance',
  };
}

/** A live world that was read to the end. */
export async function live(
  found: readonly Found[] = [],
  foreignSets: Live['foreignSets'] = [],
  more: Partial<Live> = {},
): Promise<Live> {
  return {
    found: await Complete.read('a test', async () => ({ items: found, next: undefined })),
    foreignSets,
    examined: {
      permissionSets: found.length,
      assignments: 0,
      accounts: 0,
      groups: 0,
      users: 0,
      scope: 'fast',
      notExamined: [],
    },
    unknown: [],
    ...more,
  };
}

/** A plan of a whole file in a whole world; fails when the file has errors. */
export async function planOf(
  file: Config,
  world: Directory,
  found: readonly Found[] = [],
  at: Where = where,
  more: Partial<Live> = {},
  now = NOW,
  base?: BaseFile,
): Promise<Plan> {
  const desired = resolve(file, at, world, now);
  const error = desired.problems.find(({ severity }) => severity === 'error');
  if (error) {
    throw new Error(`${error.code} ${error.message}`);
  }
  const there = await live(found, [], more);
  return makePlan({
    config: file,
    where: at,
    directory: world,
    live: there,
    desired,
    now,
    knowledge: onlyReads,
    people: true,
    ...(base && { base }),
  });
}

/** `create permissionSet/A`, in the order of the plan. */
export function steps(changes: readonly Change[]): string[] {
  return changes.map(({ action, key }) => `${action} ${key}`);
}

/** `E501 groups.Contoso: Entra ID has …`; notices and warnings say so. */
export function tell({ code, severity, message, at }: Problem): string {
  const level = severity === 'error' ? '' : ` ${severity}`;
  return `${code}${level}${at ? ` ${at.file}` : ''}: ${message}`;
}

/** The value, or a failed test: for lists whose first element a test needs. */
export function the<T>(value: T | undefined): T {
  if (value === undefined) {
    throw new Error('there is none');
  }
  return value;
}
