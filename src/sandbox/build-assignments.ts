import type { Scenario, ScenarioAssignment } from './scenario-file.ts';
import { fullName, type Names } from './scenario-names.ts';
import type { AccountAssignment, PermissionSet, World } from './world.ts';

type Known = Pick<World, 'accounts' | 'store' | 'permissionSets' | 'tenant'>;

/** The assignments; whatever is assigned is also provisioned, and up to date. */
export function buildAssignments(
  scenario: Scenario,
  known: Known,
  names: Names,
): AccountAssignment[] {
  const assignments = (scenario.assignments ?? []).flatMap((entry, index) =>
    assignmentsOf(known, entry, names.at(`/assignments/${index}`)),
  );
  provision(known.permissionSets, assignments);
  return assignments;
}

function assignmentsOf(
  world: Known,
  entry: ScenarioAssignment,
  names: Names,
): readonly AccountAssignment[] {
  const principals = principalsOf(world, entry, names);
  const sets = names.find(
    'permission set',
    entry.permissionSet,
    world.permissionSets,
    ({ name }) => name === entry.permissionSet,
  );
  const accounts = entry.accounts.flatMap((wanted) =>
    names.find(
      'account',
      wanted,
      world.accounts,
      ({ id, name }) => wanted === id || wanted === name,
    ),
  );
  return principals.flatMap((principal) =>
    sets.flatMap(({ arn }) =>
      accounts.map(({ id }) => ({ accountId: id, permissionSetArn: arn, ...principal })),
    ),
  );
}

type Principal = Pick<AccountAssignment, 'principalType' | 'principalId'>;

/** Whoever the entry names: the schema sees to it that this is one of the four. */
function principalsOf(
  { store, tenant }: Known,
  { group, user, deletedGroup, deletedUser }: ScenarioAssignment,
  names: Names,
): readonly Principal[] {
  const groups =
    group === undefined
      ? []
      : names.find(
          'group in the identity store',
          group,
          store.groups,
          ({ displayName }) => displayName === group,
        );
  const users =
    user === undefined
      ? []
      : names.find('user in the identity store', user, store.users, ({ userName }) =>
          [user, fullName(user, tenant.domain)].includes(userName),
        );
  return [
    ...groups.map(({ id }) => ({ principalType: 'GROUP' as const, principalId: id })),
    ...users.map(({ id }) => ({ principalType: 'USER' as const, principalId: id })),
    ...(deletedGroup === undefined
      ? []
      : [{ principalType: 'GROUP' as const, principalId: deletedGroup }]),
    ...(deletedUser === undefined
      ? []
      : [{ principalType: 'USER' as const, principalId: deletedUser }]),
  ];
}

function provision(
  sets: readonly PermissionSet[],
  assignments: readonly AccountAssignment[],
): void {
  const byArn = new Map(sets.map((set) => [set.arn, set]));
  for (const { permissionSetArn, accountId } of assignments) {
    const set = byArn.get(permissionSetArn);
    if (set !== undefined) {
      set.provisioned[accountId] = set.revision;
    }
  }
}
