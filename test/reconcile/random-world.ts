/** Random small worlds, and a model of AWS that a plan's changes can be applied to. */

import fc from 'fast-check';
import { rulesOf } from '../../src/reconcile/kinds/table.ts';
import type { BaseFile } from '../../src/reconcile/origins.ts';
import { makePlan } from '../../src/reconcile/plan.ts';
import { resolve } from '../../src/reconcile/resolve.ts';
import { scopeOf } from '../../src/reconcile/scope.ts';
import type {
  Change,
  Config,
  Directory,
  Found,
  Live,
  PermissionSetSpec,
  Plan,
  Principal,
} from '../../src/reconcile/types.ts';
import { onlyReads } from './knowledge.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  live,
  liveAssignment,
  liveAttributes,
  liveSet,
  MANAGEMENT,
  NOW,
  OURS,
  place,
  user,
} from './world.ts';

export interface RandomWorld {
  readonly file: Config;
  /** With which file it is compared; absent: with none. */
  readonly base?: BaseFile;
  readonly directory: Directory;
  readonly found: readonly Found[];
}

const ACCOUNTS = ['111111111111', '222222222222', '333333333333', MANAGEMENT] as const;
const NAMES = ['dev-1', 'dev-2', 'prod (old)', 'top'] as const;
const UNITS = ['Dev', 'Prod'] as const;
const SETS = ['A', 'B', 'C', 'AWSReadOnlyAccess'] as const;
const GROUPS = ['G', 'H', 'K', 'Old'] as const;
const PEOPLE = ['ada', 'bob', 'cyd', 'dan', 'eve'] as const;
const POLICIES = ['ReadOnlyAccess', 'PowerUserAccess', 'job-function/Billing'] as const;

const some = <T>(values: readonly T[], least = 0) => fc.subarray([...values], { minLength: least });

const tags = fc.dictionary(fc.constantFrom('env', 'team'), fc.constantFrom('a', 'b'), {
  noNullPrototype: true,
});
const duration = fc.constantFrom('PT1H', 'PT60M', 'PT8H');
const policyNames = some(POLICIES);
const statement = fc.record({
  Effect: fc.constantFrom('Allow' as const, 'Deny' as const),
  Action: some(['s3:GetObject', 'S3:PutObject', 'ec2:*'], 1),
  Resource: some(['*', 'arn:x'], 1),
});
const document = fc
  .array(statement, { minLength: 1, maxLength: 2 })
  .map((Statement) => ({ Version: '2012-10-17' as const, Statement }));

const declaredSet = fc.record(
  {
    description: fc.constantFrom('', 'x'),
    sessionDuration: duration,
    awsManagedPolicies: policyNames,
    inlinePolicy: fc.oneof(document, fc.constant({})),
    tags,
  },
  { requiredKeys: [] },
);

const entry = fc.record(
  {
    groups: some(['G', 'H', 'K'], 1),
    users: some(['ada']),
    permissionSets: some(SETS, 1),
    accounts: some(['dev-1', '222222222222', 'dev-*', '*', 'top'], 1),
    organizationalUnits: some(UNITS),
    recursive: fc.boolean(),
    except: fc.record({ accounts: some(['dev-2', 'prod*']), organizationalUnits: some(UNITS) }),
    expires: fc.constantFrom('2026-01-01', '2030-01-01'),
  },
  { requiredKeys: ['groups', 'permissionSets', 'accounts'] },
);

/** Every set that an assignment names is declared, as the loader demands. */
export const randomFile = fc
  .record({
    sets: fc.array(fc.tuple(fc.constantFrom(...SETS), declaredSet), { maxLength: 4 }),
    assignments: fc.array(entry, { maxLength: 4 }),
    prune: fc.constantFrom('managed' as const, 'none' as const, 'all' as const),
    ignore: fc.record({ groups: some(['Old']), accounts: some(['prod*']) }),
    attributes: fc.option(tags),
    renames: fc.boolean(),
  })
  .map(({ sets, assignments, prune, ignore, attributes, renames }): Config => {
    const declared = new Map<string, object>(sets);
    for (const name of assignments.flatMap((one) => one.permissionSets)) {
      declared.set(name, declared.get(name) ?? {});
    }
    return config({
      ...ENTRA,
      identityCenter: {
        region: 'eu-central-1',
        ...(attributes && { accessControlAttributes: attributes }),
      },
      groups: { G: renames ? { previously: ['Old'] } : {}, H: {}, K: {} },
      permissionSets: Object.fromEntries(declared),
      assignments,
      prune,
      ignore,
    });
  });

const spec = fc.record({
  description: fc.constantFrom('', 'x'),
  sessionDuration: fc.constantFrom('PT1H', 'PT8H'),
  awsManagedPolicies: some(POLICIES.map((name) => `arn:aws:iam::aws:policy/${name}`)),
  inlinePolicy: fc.oneof(document, fc.constant(null)),
  tags: fc.tuple(tags, fc.boolean()).map(([own, ours]) => (ours ? { ...own, ...OURS } : own)),
  provisioned: fc.boolean(),
}) as fc.Arbitrary<Partial<PermissionSetSpec>>;

const found = fc
  .record({
    sets: fc.uniqueArray(fc.tuple(fc.constantFrom(...SETS), spec), {
      selector: ([name]) => name,
      maxLength: 4,
    }),
    assignments: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(...GROUPS.map((name) => `group:${name}`), 'user:ada', 'group:orphan-id'),
        fc.constantFrom(...SETS),
        fc.constantFrom(...ACCOUNTS),
      ),
      { selector: (parts) => parts.join(' '), maxLength: 8 },
    ),
    attributes: fc.option(tags),
  })
  .map(({ sets, assignments, attributes }): Found[] => {
    const names = new Set<string>(sets.map(([name]) => name));
    return [
      ...sets.map(([name, parts]) => normal(liveSet(name, parts))),
      ...assignments
        .filter(([, name]) => names.has(name))
        .map((parts) => liveAssignment(parts.join(' '))),
      ...(attributes && Object.keys(attributes).length > 0 ? [liveAttributes(attributes)] : []),
    ];
  });

const place1 = fc.record({
  vantage: fc.constantFrom('management' as const, 'delegated' as const),
  suspended: fc.boolean(),
  late: fc.boolean(),
  nested: some(['N1', 'N2', 'N3']),
  inG: some(PEOPLE),
  inH: some(PEOPLE),
  inK: fc.option(some(PEOPLE)),
  disabled: fc.boolean(),
});

/** Members as Entra tells them; `null` = it refuses to. */
function membersOf(
  names: readonly string[] | null,
  groups: readonly string[] = [],
): Pick<Principal, 'members'> {
  const people = names?.map((name) => ({ id: `entra-${name}`, name }));
  return people ? { members: { users: people.length, people, groups } } : {};
}

export const randomWorld: fc.Arbitrary<RandomWorld> = fc
  .record({ file: randomFile, found, place: place1 })
  .map(({ file: wanted, found: there, place: { vantage, suspended, late, nested, ...who } }) => ({
    file: wanted,
    found: there,
    directory: directory({
      vantage,
      accounts: ACCOUNTS.map((id, i) =>
        account(id, NAMES[i] ?? id, {
          unitIds: id === MANAGEMENT ? ['r-root'] : ['r-root', `ou-${UNITS[i === 2 ? 1 : 0]}`],
          ...(suspended && i === 1 && { state: 'SUSPENDED' as const }),
        }),
      ),
      units: UNITS.map((name) => ({ id: `ou-${name}`, path: name })),
      principals: [
        group('G', membersOf(who.inG, nested)),
        late
          ? { type: 'group', name: 'H', entraId: 'entra-H', ...membersOf(who.inH) }
          : group('H', membersOf(who.inH)),
        group('K', membersOf(who.inK)),
        { type: 'group', name: 'Old', storeId: 'store-Old' },
        user('ada', who.disabled ? { disabled: true } : {}),
      ],
    }),
  }));

/** As a reader gives it: a set in its one spelling. */
function normal(set: Found<'permissionSet'>): Found<'permissionSet'> {
  return {
    ...set,
    spec: rulesOf('permissionSet').normalise(set.spec) as PermissionSetSpec,
  };
}

/** What the readers see of the model: sets that are neither wanted nor marked by name only. */
async function read({ file: wanted, found: there }: RandomWorld): Promise<Live> {
  const scope = scopeOf(wanted, { full: false, people: true });
  const isWhole = (one: Found) =>
    one.kind !== 'permissionSet' ||
    scope.everySet ||
    scope.permissionSets.includes(one.spec.name) ||
    one.spec.tags['managed-by'] === 'accessctl';
  const seen = there.filter(
    (one) =>
      isWhole(one) && (one.kind !== 'accessControlAttributes' || scope.accessControlAttributes),
  );
  const foreign = there.flatMap((one) =>
    one.kind === 'permissionSet' && !isWhole(one) ? [{ name: one.spec.name, arn: one.id }] : [],
  );
  return live(seen, foreign);
}

/**
 * The plan of a random world; every value was written in one place, so order cannot show there.
 * @param seenBy the file that decides what is read
 */
export async function planWorld(
  world: RandomWorld,
  seenBy = world.file,
  knowledge = onlyReads,
): Promise<Plan> {
  const where = () => place('access.yaml');
  const desired = resolve(world.file, where, world.directory, NOW);
  const error = desired.problems.find(({ severity }) => severity === 'error');
  if (error) {
    throw new Error(`the random file is wrong: ${error.message}`);
  }
  const { file: wanted, directory: known, base } = world;
  const there = await read({ ...world, file: seenBy });
  return makePlan({
    config: wanted,
    where,
    directory: known,
    live: there,
    desired,
    now: NOW,
    knowledge,
    people: true,
    ...(base && { base }),
  });
}

/** The world after these changes. */
export function applied(world: RandomWorld, changes: readonly Change[]): RandomWorld {
  const state = new Map(world.found.map((one) => [one.key, one]));
  for (const { kind, key, after } of changes) {
    if (after === undefined) {
      state.delete(key);
    } else {
      state.set(key, { kind, key, spec: after, id: `made ${key}` } as unknown as Found);
    }
  }
  return { ...world, found: [...state.values()] };
}
