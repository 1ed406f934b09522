/** What an edit of the file makes of `groups` and `users`: who is federated to AWS. */
import { compareText } from '../canonical.ts';
import { PRINCIPAL_LISTS } from '../principals.ts';
import { renamesOf } from '../renames.ts';
import type { Action, Position, PrincipalType } from '../types.ts';
import { formerNames } from './former-names.ts';
import type { IntentFile } from './intent.ts';

/** One group or user that only one of the files declares, or that is pinned to another object. */
export interface PrincipalEdit {
  readonly action: Action;
  readonly principalType: PrincipalType;
  readonly name: string;
  readonly renamedFrom?: string;
  /** The Entra object that the name is pinned to. */
  readonly objectIdBefore?: string;
  readonly objectIdAfter?: string;
  /** In the file of today; of what is gone, in that of the base. */
  readonly at: Position;
}

export function principalEdits(base: IntentFile, head: IntentFile): PrincipalEdit[] {
  return PRINCIPAL_LISTS.flatMap(({ type, list }) => editsOf(type, list, base, head)).sort(
    (a, b) => compareText(a.principalType, b.principalType) || compareText(a.name, b.name),
  );
}

function editsOf(
  principalType: PrincipalType,
  list: 'groups' | 'users',
  base: IntentFile,
  head: IntentFile,
): PrincipalEdit[] {
  const { [list]: old = {} } = base.config;
  const { [list]: now = {} } = head.config;
  const previously = list === 'groups' ? renamesOf(head.config).groups : new Map<string, string>();
  const renames = formerNames(previously, old, now);
  const taken = new Set(renames.values());
  const kept = Object.entries(now).flatMap(([name, { objectId: after }]): PrincipalEdit[] => {
    const renamedFrom = renames.get(name);
    const former = renamedFrom ?? name;
    const isThere = Object.hasOwn(old, former);
    const before = old[former]?.objectId;
    return isThere && renamedFrom === undefined && lower(before) === lower(after)
      ? []
      : [
          {
            action: isThere ? 'update' : 'create',
            principalType,
            name,
            ...(renamedFrom !== undefined && { renamedFrom }),
            ...(before !== undefined && { objectIdBefore: before }),
            ...(after !== undefined && { objectIdAfter: after }),
            at: head.where([list, name]),
          },
        ];
  });
  const gone = Object.entries(old)
    .filter(([name]) => !Object.hasOwn(now, name) && !taken.has(name))
    .map(
      ([name, { objectId }]): PrincipalEdit => ({
        action: 'delete',
        principalType,
        name,
        ...(objectId !== undefined && { objectIdBefore: objectId }),
        at: base.where([list, name]),
      }),
    );
  return [...kept, ...gone];
}

/** A GUID is the same in any case. */
function lower(id: string | undefined): string | undefined {
  return id?.toLowerCase();
}
