/** The roles that AWS deletes when a plan is carried out. */
import { compareText } from './canonical.ts';
import { foundOf } from './found.ts';
import { groupBy } from './lists.ts';
import type { AssignmentSpec, Change, EndingRole, Live } from './types.ts';

/**
 * With the last assignment of a permission set in an account AWS deletes its role there. A later one
 * has another ARN, so policies that name the old one stop working.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 * @param renamed permission sets: old name → new name
 */
export function endingRoles(
  changes: readonly Change[],
  live: Live,
  renamed: ReadonlyMap<string, string>,
): EndingRole[] {
  const gone = new Set(keysOf(changes, 'delete'));
  const staying = foundOf(live, 'assignment').filter(({ key }) => !gone.has(key));
  const left = new Set([
    ...staying.map(({ spec }) => roleOf(spec)),
    ...assigned(changes, 'create'),
  ]);
  const ended = groupBy(specsOf(changes, 'delete'), roleOf);
  return [...ended]
    .filter(([role]) => !left.has(role))
    .sort(([a], [b]) => compareText(a, b))
    .map(([, [spec]]) => endingRole(spec, left, renamed));
}

function endingRole(
  { permissionSet, accountId }: AssignmentSpec,
  left: ReadonlySet<string>,
  renamed: ReadonlyMap<string, string>,
): EndingRole {
  const replacedBy = renamed.get(permissionSet);
  const isReplaced =
    replacedBy !== undefined && left.has(roleOf({ permissionSet: replacedBy, accountId }));
  return { permissionSet, accountId, ...(isReplaced && { replacedBy }) };
}

function roleOf(spec: Pick<AssignmentSpec, 'permissionSet' | 'accountId'>): string {
  return `${spec.permissionSet}/${spec.accountId}`;
}

function assigned(changes: readonly Change[], action: Change['action']): string[] {
  return specsOf(changes, action).map(roleOf);
}

function specsOf(changes: readonly Change[], action: Change['action']): AssignmentSpec[] {
  return changes.flatMap((change) => {
    const spec = change.kind === 'assignment' && (change.after ?? change.before);
    return spec && change.action === action ? [spec] : [];
  });
}

function keysOf(changes: readonly Change[], action: Change['action']): string[] {
  return changes.flatMap((change) => (change.action === action ? [change.key] : []));
}
