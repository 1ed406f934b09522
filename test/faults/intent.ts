/**
 * What an access.yaml asks for in AWS, read by a hand of its own: as much of the file as the stories
 * use, and nothing that the engine made of it.
 */
import { parse } from 'yaml';
import type { World } from '../../src/sandbox/sandbox.ts';

interface SetInFile {
  readonly awsManagedPolicies?: readonly string[];
  readonly customerManagedPolicies?: readonly { readonly name: string; readonly path?: string }[];
  readonly inlinePolicy?: object;
  readonly permissionsBoundary?: { readonly awsManagedPolicy: string };
  readonly sessionDuration?: string;
  readonly description?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly previously?: readonly string[];
}

interface InFile {
  readonly permissionSets: Readonly<Record<string, SetInFile>>;
  readonly assignments: readonly {
    readonly groups?: readonly string[];
    readonly users?: readonly string[];
    readonly permissionSets: readonly string[];
    readonly accounts: readonly string[];
  }[];
  readonly prune?: string;
}

export interface Intent {
  /** Names of the permission sets that accessctl may touch besides those with its tag. */
  readonly managed: ReadonlySet<string>;
  readonly all: boolean;
  readonly sets: Readonly<Record<string, SetInFile>>;
  /** `group:Contoso Reader 333344445555` */
  readonly assignments: ReadonlySet<string>;
}

export function intentOf(text: string, world: World): Intent {
  const { permissionSets: sets, assignments, prune } = parse(text) as InFile;
  const id = (name: string) => world.accounts.find((one) => one.name === name)?.id ?? name;
  const wanted = assignments.flatMap(({ groups = [], users = [], permissionSets, accounts }) =>
    [...groups.map((one) => `group:${one}`), ...users.map((one) => `user:${one}`)].flatMap((who) =>
      permissionSets.flatMap((set) => accounts.map((account) => `${who} ${set} ${id(account)}`)),
    ),
  );
  const names = Object.entries(sets).flatMap(([name, { previously = [] }]) => [
    name,
    ...previously,
  ]);
  return {
    managed: new Set(names),
    all: prune === 'all',
    sets,
    assignments: new Set(wanted),
  };
}

type PermissionSet = World['permissionSets'][number];

/** Whether accessctl may touch a permission set and what is assigned with it. */
export function isManaged(intent: Intent, { name, tags }: Pick<PermissionSet, 'name' | 'tags'>) {
  // Control Tower's are left alone even with prune: all.
  const isForeign = /^AWS(?:Administrator|PowerUser|ReadOnly|OrganizationsFull|ServiceCatalog)/;
  return (
    intent.managed.has(name) ||
    tags['managed-by'] === 'accessctl' ||
    (intent.all && !isForeign.test(name))
  );
}

/** What a world lacks of the intent, or has beyond it; sentences. */
export function missed(intent: Intent, world: World): readonly string[] {
  const sets = world.permissionSets.filter((set) => isManaged(intent, set));
  const has = assignmentsOf(intent, world);
  return [
    ...[...intent.assignments].filter((one) => !has.has(one)).map((one) => `lacks ${one}`),
    ...[...has].filter((one) => !intent.assignments.has(one)).map((one) => `still has ${one}`),
    ...Object.keys(intent.sets)
      .filter((name) => sets.filter((set) => set.name === name).length !== 1)
      .map((name) => `has not exactly one set ${name}`),
    ...sets.flatMap((set) => setMissed(set, intent.sets[set.name])),
  ];
}

function setMissed(set: PermissionSet, wanted: SetInFile | undefined): readonly string[] {
  if (!wanted) {
    return [`still has the set ${set.name}`];
  }
  const stale = Object.entries(set.provisioned).filter(([, has]) => has !== set.revision);
  const policies = (list: readonly string[]) => [...list].sort().join();
  const differences: readonly (readonly [string, boolean])[] = [
    ['a role without the latest edit', stale.length === 0],
    [
      'other managed policies',
      policies(
        set.awsManagedPolicies.map((arn) => arn.replace(/^arn:aws:iam::aws:policy\//, '')),
      ) === policies(wanted.awsManagedPolicies ?? []),
    ],
    [
      'other customer managed policies',
      policies(set.customerManagedPolicies.map(({ path, name }) => path + name)) ===
        policies((wanted.customerManagedPolicies ?? []).map((one) => (one.path ?? '/') + one.name)),
    ],
    [
      'another inline policy',
      set.inlinePolicy === ''
        ? wanted.inlinePolicy === undefined
        : sameJson(JSON.parse(set.inlinePolicy), wanted.inlinePolicy),
    ],
    [
      'another boundary',
      !wanted.permissionsBoundary ||
        JSON.stringify(set.permissionsBoundary ?? '').includes(
          `/${wanted.permissionsBoundary.awsManagedPolicy}"`,
        ),
    ],
    ['another duration', (wanted.sessionDuration ?? set.sessionDuration) === set.sessionDuration],
    ['another description', (wanted.description ?? set.description) === set.description],
    [
      'other tags',
      Object.entries(wanted.tags ?? {}).every(([key, value]) => set.tags[key] === value) &&
        !('accessctl-provisioning' in set.tags),
    ],
  ];
  return differences.filter(([, holds]) => !holds).map(([what]) => `${set.name} has ${what}`);
}

/** Order of keys does not count, and one element is as good as a list of one. */
function sameJson(a: unknown, b: unknown): boolean {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.length === 1
        ? sorted(value[0])
        : value.map(sorted)
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
            .sort(([x], [y]) => (x < y ? -1 : 1))
            .map(([key, one]) => [key, sorted(one)])
        : value;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function assignmentsOf(intent: Intent, world: World): ReadonlySet<string> {
  return new Set(
    world.assignments.flatMap((one) => {
      const set = world.permissionSets.find(({ arn }) => arn === one.permissionSetArn);
      return set && isManaged(intent, set)
        ? [`${principalOf(world, one)} ${set.name} ${one.accountId}`]
        : [];
    }),
  );
}

/** `group:Contoso`, `user:ada@contoso.example`; the id where there is nobody of it. */
export function principalOf(
  { store }: Pick<World, 'store'>,
  {
    principalType,
    principalId,
  }: Pick<World['assignments'][number], 'principalType' | 'principalId'>,
): string {
  return principalType === 'GROUP'
    ? `group:${store.groups.find(({ id }) => id === principalId)?.displayName ?? principalId}`
    : `user:${store.users.find(({ id }) => id === principalId)?.userName ?? principalId}`;
}
