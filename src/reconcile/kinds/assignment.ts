/** The rules of account assignments: there or not there, never changed. */
import type { AssignmentSpec, Change, Key } from '../types.ts';
import { permissionSetKey } from './permission-set.ts';
import type { Changes, Rules } from './rules.ts';

export function assignmentKey(spec: AssignmentSpec): Key {
  return `assignment/${spec.principalType}:${spec.principal}/${spec.permissionSet}/${spec.accountId}`;
}

export const assignmentRules: Rules<'assignment'> = {
  key: assignmentKey,
  normalise: (spec) => spec,
  settle: (wanted, live) => live ?? wanted, // who has the key has all of it
  risk: (_before, after) => (after ? 'broadens' : 'narrows'),
  // AWS updates one role per account at a time.
  // https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html
  lanes: (spec) => [`account:${spec.accountId}`],
  needs,
  ids: (spec, names) => {
    const ids: Record<string, string> = {};
    const { entraId, storeId } = names.principal(spec.principalType, spec.principal) ?? {};
    const arn = names.permissionSetArn(spec.permissionSet);
    if (entraId) {
      ids['entraId'] = entraId;
    }
    if (storeId) {
      ids['storeId'] = storeId;
    }
    if (arn) {
      ids['permissionSetArn'] = arn;
    }
    return ids;
  },
  describe: (spec, accountName) =>
    `${spec.principalType} ${spec.principal} → ${spec.permissionSet} @ ${accountName(spec.accountId)}`,
};

/**
 * A new assignment provisions whatever its set holds at that moment, so the set comes first.
 * An assignment goes only after those that replace it have come: whatever else the same principal,
 * or the group that it was renamed to, gets in the same account.
 */
function needs({ before: gone, after }: Change<'assignment'>, plan: Changes): readonly Key[] {
  if (!gone) {
    const key = after && permissionSetKey(after.permissionSet);
    return key && plan.action(key) ? [key] : [];
  }
  const replaces = replacementOf(gone, plan);
  return plan
    .inAccount(gone.accountId)
    .filter(({ after }) => after && replaces(after))
    .map(({ key }) => key);
}

/**
 * Of one that was deleted and made again only the very same is held back: SCIM lets the new one take
 * the place of the old one in AWS, and whatever else the old one has is not to be handed on.
 */
function replacementOf(gone: AssignmentSpec, plan: Changes): (after: AssignmentSpec) => boolean {
  const { principalType: type, principal: name, permissionSet } = gone;
  const renamed = type === 'group' ? plan.groupRenamedTo(name) : undefined;
  const madeAgain = plan.madeAgainAs(type, name);
  return (after) =>
    after.principalType === type &&
    (after.principal === name ||
      after.principal === renamed ||
      (after.principal === madeAgain && after.permissionSet === permissionSet));
}
