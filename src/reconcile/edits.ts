/** What the edits of permission sets mean, by what is known of the policies in them. */
import { sortedRecord } from './canonical.ts';
import type { Comparison, Knowledge } from './privileges.ts';
import type { Change, PermissionSetSpec, Plan } from './types.ts';

/** By name of the edited permission set. */
export type Comparisons = ReadonlyMap<string, Comparison>;

/** Weighs both sides of each edit, once: policies have thousands of actions. */
export function comparisonsOf(changes: readonly Change[], { compare }: Knowledge): Comparisons {
  return new Map(
    changes.flatMap((change) => {
      const edit = editOf(change);
      return edit ? [[edit.after.name, compare(edit.before, edit.after)] as const] : [];
    }),
  );
}

/** The changes; the risk of an edited permission set is what the knowledge of its policies proves. */
export function withKnownRisk(changes: readonly Change[], comparisons: Comparisons): Change[] {
  return changes.map((change) => {
    const compared = comparisons.get(editOf(change)?.after.name ?? '');
    return compared ? { ...change, risk: compared.risk } : change;
  });
}

/** What each edited permission set allows more and less. */
export function rightsOfEdits(comparisons: Comparisons): Plan['rights'] {
  return sortedRecord(
    Object.fromEntries([...comparisons].map(([name, { rights }]) => [name, rights])),
  );
}

function editOf(
  change: Change,
): { readonly before: PermissionSetSpec; readonly after: PermissionSetSpec } | undefined {
  return change.kind === 'permissionSet' && change.before && change.after
    ? { before: change.before, after: change.after }
    : undefined;
}
