/**
 * The safe order: permission sets, attributes, new assignments, removed assignments, removed
 * permission sets. Grant before revoke, and nothing is removed before what may replace it is there.
 */
import { compareText } from './canonical.ts';
import type { Changes } from './kinds/rules.ts';
import { rulesOf } from './kinds/table.ts';
import type { Action, Change, Key, Kind } from './types.ts';

const PHASES: Readonly<Record<Kind, Readonly<Record<Action, number>>>> = {
  permissionSet: { create: 0, update: 0, delete: 4 },
  accessControlAttributes: { create: 1, update: 1, delete: 1 },
  assignment: { create: 2, update: 2, delete: 3 },
};

/**
 * The changes in the order in which apply starts them, each with the keys of those it needs.
 * @param renamedGroups old name → new name
 */
export function order(
  changes: readonly Change[],
  renamedGroups: ReadonlyMap<string, string>,
): Change[] {
  const plan = index(changes, renamedGroups);
  const inPhases = leaversFirst(
    changes.map((change) => ({ ...change, needs: needsOf(change, plan) })),
  )
    .map((change) => ({ ...change, needs: [...change.needs].sort(compareText) }))
    .sort(
      (a, b) => PHASES[a.kind][a.action] - PHASES[b.kind][b.action] || compareText(a.key, b.key),
    );
  return needsFirst(inPhases);
}

/** The same order, but that each change comes after all it needs. */
function needsFirst(changes: readonly Change[]): Change[] {
  const waiting = new Map(changes.map((change) => [change.key, change]));
  const sorted: Change[] = [];
  const take = (change: Change) => {
    waiting.delete(change.key);
    for (const key of change.needs) {
      const needed = waiting.get(key);
      if (needed) {
        take(needed);
      }
    }
    sorted.push(change);
  };
  for (const change of changes) {
    if (waiting.has(change.key)) {
      take(change);
    }
  }
  return sorted;
}

function needsOf(change: Change, plan: Changes): readonly Key[] {
  return rulesOf(change.kind).needs(change as never, plan);
}

/**
 * A permission set gets more rights only after those have left who are to lose it: else they would
 * have them for a moment, and for good where their removal fails. Only removals that wait for nothing
 * themselves are waited for, so that no two changes can wait for each other.
 */
function leaversFirst(changes: readonly Change[]): Change[] {
  const leavers = new Map<string, Key[]>();
  for (const change of changes) {
    if (change.kind === 'assignment' && change.before && isLeaver(change)) {
      append(leavers, change.before.permissionSet, change.key);
    }
  }
  return changes.map((change) =>
    change.kind === 'permissionSet' && change.action === 'update' && change.risk === 'broadens'
      ? { ...change, needs: [...change.needs, ...(leavers.get(change.after?.name ?? '') ?? [])] }
      : change,
  );
}

/** A deleted principal, which has only its id for a name, gets nothing any more. */
function isLeaver({ action, needs, before, ids }: Change<'assignment'>): boolean {
  return action === 'delete' && needs.length === 0 && before?.principal !== ids['storeId'];
}

function index(changes: readonly Change[], renamedGroups: ReadonlyMap<string, string>): Changes {
  const actions = new Map<Key, Action>();
  const byAccount = new Map<string, Change<'assignment'>[]>();
  const bySet = new Map<string, Change<'assignment'>[]>();
  for (const change of changes) {
    actions.set(change.key, change.action);
    const spec = change.kind === 'assignment' ? (change.after ?? change.before) : undefined;
    if (change.kind === 'assignment' && spec) {
      append(byAccount, spec.accountId, change);
      append(bySet, spec.permissionSet, change);
    }
  }
  return {
    action: (key) => actions.get(key),
    inAccount: (accountId) => byAccount.get(accountId) ?? [],
    groupRenamedTo: (name) => renamedGroups.get(name),
    ofPermissionSet: (name) => bySet.get(name) ?? [],
  };
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) {
    list.push(item);
  } else {
    lists.set(key, [item]);
  }
}
