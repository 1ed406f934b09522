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
  return changes
    .map((change) => ({ ...change, needs: [...needsOf(change, plan)].sort(compareText) }))
    .sort(
      (a, b) => PHASES[a.kind][a.action] - PHASES[b.kind][b.action] || compareText(a.key, b.key),
    );
}

function needsOf(change: Change, plan: Changes): readonly Key[] {
  return rulesOf(change.kind).needs(change as never, plan);
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
