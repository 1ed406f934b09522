/**
 * Who leaves the enterprise app is deleted in AWS by SCIM, whatever is still assigned there: those
 * assignments would belong to nobody any more. So nobody leaves before it is certain that nothing
 * is left.
 * https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works
 */
import { sortedUnique } from './canonical.ts';
import { identitiesOf } from './identities.ts';
import type { Names } from './kinds/rules.ts';
import { append } from './lists.ts';
import type { AppAssignmentSpec, Change, Deferred, Live, PrincipalType } from './types.ts';

type Reason = Deferred['reason'];

/** Why a removed app assignment has to wait; `undefined` for what does not, and for every other change. */
export function leavingReasons(
  changes: readonly Change[],
  names: Names,
  live: Live,
  accountName: (id: string) => string,
): (change: Change) => Reason | undefined {
  if (!changes.some(isLeaving)) {
    return () => undefined;
  }
  const held = accountsByIdentity(changes, names, live);
  const isExamined = examined(names, live);
  return (change) => {
    if (!isLeaving(change) || !change.before) {
      return undefined;
    }
    const { principalType: type, principal } = change.before;
    const identities = identitiesOf(type, principal, names);
    const accounts = identities.flatMap((identity) => held.get(identity) ?? []);
    if (accounts.length > 0) {
      const list = sortedUnique(accounts).map(accountName).join(', ');
      return {
        code: 'stillAssigned',
        text: `The ${type} keeps access in ${list}, where accessctl takes nothing away: the account is ignored or not ACTIVE, or the permission set is not ours. Without the app it would be deleted in AWS.`,
      };
    }
    return isExamined(change.before, identities) ? undefined : notExamined(type);
  };
}

function notExamined(type: PrincipalType): Reason {
  const cure =
    type === 'group'
      ? 'Run this from the management account and without --full: that reads all that a group has.'
      : 'Check what is left there, then remove the user from the app in Entra.';
  return {
    code: 'accessNotExamined',
    text: `Not everything that the ${type} may have in AWS was read, and without the app it would be deleted there. ${cure}`,
  };
}

function isLeaving(change: Change): change is Change<'appAssignment'> {
  return change.kind === 'appAssignment' && change.action === 'delete';
}

/** Identity of a group or user → ids of the accounts in which it has something after all changes. */
function accountsByIdentity(
  changes: readonly Change[],
  names: Names,
  live: Live,
): ReadonlyMap<string, readonly string[]> {
  const gone = new Set(changes.flatMap(({ action, key }) => (action === 'delete' ? [key] : [])));
  const accounts = new Map<string, string[]>();
  for (const found of live.found.items) {
    if (found.kind === 'assignment' && !gone.has(found.key)) {
      const { accountId, principalType, principal } = found.spec;
      for (const identity of identitiesOf(principalType, principal, names)) {
        append(accounts, identity, accountId);
      }
    }
  }
  return accounts;
}

/**
 * Whether every assignment of somebody was read. One read asks for all that each known group and
 * user has, and knows all groups; the other reads whole permission sets, but only ours.
 */
function examined(
  names: Names,
  live: Live,
): (spec: AppAssignmentSpec, identities: readonly string[]) => boolean {
  const { principals, vantage } = names.directory;
  if (live.examined.scope === 'full' || vantage === 'delegated') {
    return () => live.foreignSets.length === 0;
  }
  const asked = new Set(
    principals
      .filter(({ storeId }) => storeId)
      .flatMap(({ type, name }) => identitiesOf(type, name, names)),
  );
  return ({ principalType }, identities) =>
    principalType === 'group' || identities.some((identity) => asked.has(identity));
}
