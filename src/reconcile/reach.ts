/** Whom the edit of a permission set reaches: the accounts in which somebody holds it. */
import { sortedUnique } from './canonical.ts';
import { foundOf } from './found.ts';
import { PROVISIONED_PARTS } from './kinds/permission-set.ts';
import { append } from './lists.ts';
import type { Change, Live } from './types.ts';

/** The changes; an edit that has to be provisioned names its accounts, as far as they were examined. */
export function withReach(changes: readonly Change[], live: Live): Change[] {
  if (!changes.some(isProvisioned)) {
    return [...changes];
  }
  const accounts = new Map<string, string[]>();
  for (const { spec } of foundOf(live, 'assignment')) {
    append(accounts, spec.permissionSet, spec.accountId);
  }
  return changes.map((change) => {
    const reach = isProvisioned(change) ? accounts.get(change.after?.name ?? '') : undefined;
    return reach ? { ...change, reach: sortedUnique(reach) } : change;
  });
}

function isProvisioned(change: Change): change is Change<'permissionSet'> {
  return (
    change.kind === 'permissionSet' &&
    change.fields?.some((field) => PROVISIONED_PARTS.has(field)) === true
  );
}
