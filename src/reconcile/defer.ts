/**
 * What cannot be done yet: it is listed, nothing fails, and the first run after the obstacle is gone
 * carries it out. What needs a deferred change waits with it, above all the revoke that a deferred
 * grant was to replace.
 */
import { sortedUnique } from './canonical.ts';
import { foundOf } from './found.ts';
import { permissionSetKey } from './kinds/permission-set.ts';
import type { Names } from './kinds/rules.ts';
import { describe } from './kinds/table.ts';
import { leavingReasons } from './leaving.ts';
import { append } from './lists.ts';
import type { AssignmentSpec, Change, Deferred, Key, Live } from './types.ts';

type Reason = Deferred['reason'];

const OUT_OF_REACH: Reason = {
  code: 'needsManagementAccount',
  text: 'Only the management account may change access to itself: a delegated administrator cannot. Run this from the management account.',
};

const NO_ENDPOINT: Reason = {
  code: 'needsScimEndpoint',
  text: 'Entra has to be told where AWS takes users and groups: enable automatic provisioning in AWS, then write the address that it shows as identitySource.scim.endpoint.',
};

/** Splits ordered changes into those that can be done now and those that wait. */
export function defer(
  changes: readonly Change[],
  names: Names,
  live: Live,
): { now: Change[]; deferred: Deferred[] } {
  const outOfReach = outOfReachSets(names, live);
  const holders = remainingHolders(changes, live);
  const accountName = (id: string) =>
    names.directory.accounts.find((account) => account.id === id)?.name ?? id;
  const leavingReason = leavingReasons(changes, names, live, accountName);
  const byKey = new Map(changes.map((change) => [change.key, change]));
  const reasons = new Map<Key, Reason>();
  for (const change of changes) {
    const needed = byKey.get(change.needs.find((key) => reasons.has(key)) ?? '');
    const reason =
      ownReason(change, names, outOfReach) ??
      stillHeld(change, holders, accountName) ??
      leavingReason(change) ??
      (needed && waitsFor(describe(needed, accountName)));
    if (reason) {
      reasons.set(change.key, reason);
    }
  }
  return {
    now: changes.filter(({ key }) => !reasons.has(key)),
    deferred: changes.flatMap((change) => {
      const reason = reasons.get(change.key);
      return reason ? [{ change, reason }] : [];
    }),
  };
}

function ownReason(change: Change, names: Names, outOfReach: ReadonlySet<Key>): Reason | undefined {
  switch (change.kind) {
    case 'permissionSet':
      return outOfReach.has(change.key) ? OUT_OF_REACH : undefined;
    case 'scimSync':
      return needsEndpoint(change) ? NO_ENDPOINT : undefined;
    case 'assignment': {
      const spec = change.after ?? change.before;
      return spec && assignmentReason(change, spec, names, outOfReach);
    }
    default:
      return undefined;
  }
}

/** A sync without an address can be made, but not started; what Graph does not tell may be there. */
function needsEndpoint({ before, after }: Change<'scimSync'>): boolean {
  const endpoint = after?.endpoint;
  return before ? endpoint === '' : !endpoint;
}

function assignmentReason(
  change: Change<'assignment'>,
  spec: AssignmentSpec,
  names: Names,
  outOfReach: ReadonlySet<Key>,
): Reason | undefined {
  const { managementAccountId, vantage } = names.directory;
  if (
    vantage === 'delegated' &&
    (spec.accountId === managementAccountId || outOfReach.has(permissionSetKey(spec.permissionSet)))
  ) {
    return OUT_OF_REACH;
  }
  if (change.action === 'create' && !names.principal(spec.principalType, spec.principal)?.storeId) {
    return {
      code: 'notInIdentityStore',
      text: `The ${spec.principalType} is in Entra ID, but SCIM has not yet made it in IAM Identity Center. Run apply again after the next sync, or use --wait-for-sync 45m.`,
    };
  }
  return undefined;
}

/** AWS refuses to delete a set that anybody still has, also where accessctl may not take it away. */
function stillHeld(
  change: Change,
  holders: ReadonlyMap<Key, readonly string[]>,
  accountName: (id: string) => string,
): Reason | undefined {
  const accounts = holders.get(change.key);
  return (
    accounts && {
      code: 'stillAssigned',
      text: `It is still assigned in ${sortedUnique(accounts).map(accountName).join(', ')}, where accessctl takes nothing away: the account is ignored or not ACTIVE, or the principal is not ours.`,
    }
  );
}

/** Of permission sets that are to go: key → ids of the accounts where it stays assigned after all. */
function remainingHolders(
  changes: readonly Change[],
  live: Live,
): ReadonlyMap<Key, readonly string[]> {
  const gone = new Set(changes.flatMap(({ action, key }) => (action === 'delete' ? [key] : [])));
  const holders = new Map<Key, string[]>();
  for (const { key, spec } of foundOf(live, 'assignment')) {
    const set = permissionSetKey(spec.permissionSet);
    if (gone.has(set) && !gone.has(key)) {
      append(holders, set, spec.accountId);
    }
  }
  return holders;
}

function waitsFor(what: string): Reason {
  return { code: 'waits', text: `Waits for ${what}, which is deferred.` };
}

/** Keys of permission sets in use in the management account, seen from a delegated administrator. */
function outOfReachSets(names: Names, live: Live): ReadonlySet<Key> {
  const { managementAccountId, vantage } = names.directory;
  if (vantage === 'management') {
    return new Set();
  }
  return new Set(
    foundOf(live, 'assignment')
      .filter(({ spec }) => spec.accountId === managementAccountId)
      .map(({ spec }) => permissionSetKey(spec.permissionSet)),
  );
}
