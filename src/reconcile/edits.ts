/** What the edits of permission sets mean, by what is known of the policies in them. */
import { sortedRecord } from './canonical.ts';
import type { Knowledge } from './privileges.ts';
import type { Change, PermissionSetSpec, Plan } from './types.ts';

/** The changes; the risk of an edited permission set is what the knowledge of its policies proves. */
export function withKnownRisk(changes: readonly Change[], { compare }: Knowledge): Change[] {
  return changes.map((change) => {
    const edit = editOf(change);
    return edit ? { ...change, risk: compare(edit.before, edit.after).risk } : change;
  });
}

/** What each edited permission set allows more and less. */
export function rightsOfEdits(changes: readonly Change[], { compare }: Knowledge): Plan['rights'] {
  const rights = changes.flatMap((change) => {
    const edit = editOf(change);
    return edit ? [[edit.after.name, compare(edit.before, edit.after).rights] as const] : [];
  });
  return sortedRecord(Object.fromEntries(rights));
}

function editOf(
  change: Change,
): { readonly before: PermissionSetSpec; readonly after: PermissionSetSpec } | undefined {
  return change.kind === 'permissionSet' && change.before && change.after
    ? { before: change.before, after: change.after }
    : undefined;
}
