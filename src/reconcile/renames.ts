/** `previously`: a new name for something that was there, explained as such and replaced in order. */
import { compareText } from './canonical.ts';
import { append } from './lists.ts';
import type { AssignmentSpec, Change, Config } from './types.ts';

export interface Renames {
  /** Old name → new name. */
  readonly groups: ReadonlyMap<string, string>;
  readonly permissionSets: ReadonlyMap<string, string>;
}

export function renamesOf(config: Config): Renames {
  return { groups: oldToNew(config.groups), permissionSets: oldToNew(config.permissionSets) };
}

function oldToNew(
  declared: Readonly<Record<string, { previously?: string[] }>> | undefined,
): Map<string, string> {
  return new Map(
    Object.entries(declared ?? {})
      .sort(([a], [b]) => compareText(a, b))
      .flatMap(([name, { previously = [] }]) =>
        [...previously].sort(compareText).map((old) => [old, name] as const),
      ),
  );
}

/** Gives the changes that come from a rename their reason. */
export function explainRenames(changes: readonly Change[], renames: Renames): Change[] {
  const gone = new Set(
    changes.flatMap((change) =>
      change.kind === 'permissionSet' && change.action === 'delete' && change.before
        ? [change.before.name]
        : [],
    ),
  );
  const newToOld = new Map<string, string[]>();
  for (const [old, name] of renames.permissionSets) {
    if (gone.has(old)) {
      append(newToOld, name, old);
    }
  }
  return changes.map((change) => {
    const text = renameText(change, renames, newToOld);
    return text ? { ...change, reason: { code: 'renamed', text } } : change;
  });
}

function renameText(
  change: Change,
  renames: Renames,
  newToOld: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  if (change.kind === 'permissionSet' && change.action === 'create') {
    const old = newToOld.get(change.after?.name ?? '');
    return old && `renamed from ${old.join(', ')}`;
  }
  if (change.action !== 'delete' || !change.before) {
    return undefined;
  }
  switch (change.kind) {
    case 'permissionSet':
      return setRenamed(change.before.name, renames);
    case 'assignment':
      return (
        setRenamed(change.before.permissionSet, renames) ?? groupRenamed(change.before, renames)
      );
    case 'appAssignment':
      return groupRenamed(change.before, renames);
    default:
      return undefined;
  }
}

function setRenamed(old: string, renames: Renames): string | undefined {
  const name = renames.permissionSets.get(old);
  return name && `renamed to ${name}`;
}

function groupRenamed(
  { principalType, principal }: Pick<AssignmentSpec, 'principalType' | 'principal'>,
  renames: Renames,
): string | undefined {
  const name = principalType === 'group' ? renames.groups.get(principal) : undefined;
  return name && `group renamed to ${name}`;
}
