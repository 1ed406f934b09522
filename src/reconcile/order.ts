/**
 * The safe order: what carries sign-on, permission sets, attributes, new assignments, removed
 * assignments, removed permission sets, and last who leaves the enterprise app. Grant before revoke,
 * and nothing is removed before what may replace it is there.
 */
import { compareText } from './canonical.ts';
import { identitiesOf } from './identities.ts';
import type { Changes, Names } from './kinds/rules.ts';
import { rulesOf } from './kinds/table.ts';
import { append } from './lists.ts';
import { protectHolders } from './safe-order.ts';
import type { Action, AssignmentSpec, Change, Key, Kind, LiveItem } from './types.ts';

const PHASES: Readonly<Record<Kind, Readonly<Record<Action, number>>>> = {
  enterpriseApp: { create: 0, update: 0, delete: 0 },
  samlSettings: { create: 1, update: 1, delete: 1 },
  signingCertificate: { create: 2, update: 2, delete: 2 },
  // Before the sync starts, so that its first cycle takes everybody along.
  appAssignment: { create: 3, update: 3, delete: 10 },
  scimSync: { create: 4, update: 4, delete: 4 },
  permissionSet: { create: 5, update: 5, delete: 9 },
  accessControlAttributes: { create: 6, update: 6, delete: 6 },
  assignment: { create: 7, update: 7, delete: 8 },
};

/**
 * The changes in the order in which apply starts them, each with the keys of those it needs.
 * @param renamedGroups old name → new name
 * @param live what is there, of which the holders of changed sets are protected
 * @param names by which a group or user is known in both clouds
 */
export function order(
  changes: readonly Change[],
  renamedGroups: ReadonlyMap<string, string>,
  live: readonly LiveItem[],
  names: Names,
): Change[] {
  const plan = index(changes, renamedGroups, names);
  const withNeeds = changes.map((change) => ({ ...change, needs: needsOf(change, plan) }));
  const inPhases = protectHolders(withNeeds, live)
    .map((change) => ({ ...change, needs: [...change.needs].sort(compareText) }))
    .sort(
      (a, b) => PHASES[a.kind][a.action] - PHASES[b.kind][b.action] || compareText(a.key, b.key),
    );
  return needsFirst(inPhases);
}

/** The same order, but that each change comes after all it needs. */
function needsFirst(changes: readonly Change[]): Change[] {
  const needed = new Set(changes.flatMap(({ needs }) => needs));
  const waiting = new Map(
    changes.flatMap((change) => (needed.has(change.key) ? [[change.key, change] as const] : [])),
  );
  const sorted: Change[] = [];
  const take = (change: Change) => {
    waiting.delete(change.key);
    for (const key of change.needs) {
      const first = waiting.get(key);
      if (first) {
        take(first);
      }
    }
    sorted.push(change);
  };
  for (const change of changes) {
    if (!needed.has(change.key) || waiting.has(change.key)) {
      take(change);
    }
  }
  return sorted;
}

function needsOf(change: Change, plan: Changes): readonly Key[] {
  return rulesOf(change.kind).needs(change as never, plan);
}

function index(
  changes: readonly Change[],
  renamedGroups: ReadonlyMap<string, string>,
  names: Names,
): Changes {
  const actions = new Map<Key, Action>();
  const byAccount = new Map<string, Change<'assignment'>[]>();
  const bySet = new Map<string, Change<'assignment'>[]>();
  for (const change of changes) {
    actions.set(change.key, change.action);
    const spec = assignmentOf(change);
    if (change.kind === 'assignment' && spec) {
      append(byAccount, spec.accountId, change);
      append(bySet, spec.permissionSet, change);
    }
  }
  let byPrincipal: ReturnType<typeof indexPrincipals> | undefined; // few plans ask
  return {
    action: (key) => actions.get(key),
    inAccount: (accountId) => byAccount.get(accountId) ?? [],
    groupRenamedTo: (name) => renamedGroups.get(name),
    madeAgainAs: (type, name) => {
      const known = names.principal(type, name);
      return known?.entraId === undefined ? known?.storeName : undefined;
    },
    ofPermissionSet: (name) => bySet.get(name) ?? [],
    ofPrincipal: (type, name) => {
      const index = byPrincipal ?? indexPrincipals(changes, names);
      byPrincipal = index;
      return [
        ...new Set(
          identitiesOf(type, name, names).flatMap((identity) => index.get(identity) ?? []),
        ),
      ];
    },
  };
}

function indexPrincipals(
  changes: readonly Change[],
  names: Names,
): ReadonlyMap<string, readonly Change<'assignment'>[]> {
  const byPrincipal = new Map<string, Change<'assignment'>[]>();
  for (const change of changes) {
    const spec = assignmentOf(change);
    if (change.kind === 'assignment' && spec) {
      for (const identity of identitiesOf(spec.principalType, spec.principal, names)) {
        append(byPrincipal, identity, change);
      }
    }
  }
  return byPrincipal;
}

function assignmentOf(change: Change): AssignmentSpec | undefined {
  return change.kind === 'assignment' ? (change.after ?? change.before) : undefined;
}
