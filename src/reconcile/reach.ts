/** Whom the edit of a permission set reaches: the accounts in which somebody holds it. */
import { sortedUnique } from './canonical.ts';
import { PROVISIONED_PARTS } from './kinds/permission-set.ts';
import { append } from './lists.ts';
import type { Change, Live } from './types.ts';

/** The changes; an edit that has to be provisioned names its accounts, as far as they were examined. */
export function withReach(changes: readonly Change[], live: Live): Change[] {
  const accounts = new Map<string, string[]>();
  for (const found of live.found.items) {
    if (found.kind === 'assignment') {
      append(accounts, found.spec.permissionSet, found.spec.accountId);
    }
  }
  return changes.map((change) => {
    const isProvisioned =
      change.kind === 'permissionSet' &&
      change.fields?.some((field) => PROVISIONED_PARTS.has(field));
    const reach = isProvisioned ? accounts.get(change.after?.name ?? '') : undefined;
    return reach ? { ...change, reach: sortedUnique(reach) } : change;
  });
}
