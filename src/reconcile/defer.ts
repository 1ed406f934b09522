/**
 * What cannot be done yet: it is listed, nothing fails, and the first run after the obstacle is gone
 * carries it out. What needs a deferred change waits with it, above all the revoke that a deferred
 * grant was to replace.
 */
import { sortedUnique } from './canonical.ts';
import { foundOf } from './found.ts';
import type { Names } from './kinds/rules.ts';
import { describe } from './kinds/table.ts';
import { leavingReasons } from './leaving.ts';
import { append } from './lists.ts';
import type { Change, Deferred, Key, Live } from './types.ts';

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

function ownReason(
  change: Change,
  names: Names,
  outOfReach: ReadonlySet<string>,
): Reason | undefined {
  switch (change.kind) {
    case 'permissionSet': {
      const name = (change.after ?? change.before)?.name ?? '';
      return change.action !== 'create' && outOfReach.has(name) ? OUT_OF_REACH : undefined;
    }
    case 'scimSync':
      return needsEndpoint(change) ? NO_ENDPOINT : undefined;
    case 'assignment':
      return assignmentReason(change, names, outOfReach);
    default:
      return undefined;
  }
}

/** A sync without an address can be made, but not started; what Graph does not tell may be there. */
function needsEndpoint({ before, after }: Change<'scimSync'>): boolean {
  return before ? after?.endpoint === '' : !after?.endpoint;
}

function assignmentReason(
  change: Change<'assignment'>,
  names: Names,
  outOfReach: ReadonlySet<string>,
): Reason | undefined {
  const spec = change.after ?? change.before;
  if (!spec) {
    return undefined;
  }
  const { managementAccountId, vantage } = names.directory;
  if (
    vantage === 'delegated' &&
    (spec.accountId === managementAccountId || outOfReach.has(spec.permissionSet))
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
  holders: ReadonlyMap<string, readonly string[]>,
  accountName: (id: string) => string,
): Reason | undefined {
  const set = change.kind === 'permissionSet' && change.action === 'delete' && change.before?.name;
  const accounts = set ? holders.get(set) : undefined;
  return (
    accounts && {
      code: 'stillAssigned',
      text: `It is still assigned in ${sortedUnique(accounts).map(accountName).join(', ')}, where accessctl takes nothing away: the account is ignored or not ACTIVE, or the principal is not ours.`,
    }
  );
}

/** Of permission sets that are to go: name → ids of the accounts where it stays assigned after all. */
function remainingHolders(
  changes: readonly Change[],
  live: Live,
): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  const deleted = changes.filter(({ action }) => action === 'delete');
  const sets = new Set(
    deleted.flatMap((change) =>
      change.kind === 'permissionSet' ? (change.before?.name ?? []) : [],
    ),
  );
  if (sets.size === 0) {
    return holders;
  }
  const gone = new Set(deleted.map(({ key }) => key));
  for (const { key, spec } of foundOf(live, 'assignment')) {
    if (sets.has(spec.permissionSet) && !gone.has(key)) {
      append(holders, spec.permissionSet, spec.accountId);
    }
  }
  return holders;
}

function waitsFor(what: string): Reason {
  return { code: 'waits', text: `Waits for ${what}, which is deferred.` };
}

/** Permission sets in use in the management account, seen from a delegated administrator. */
function outOfReachSets(names: Names, live: Live): ReadonlySet<string> {
  const { managementAccountId, vantage } = names.directory;
  if (vantage === 'management') {
    return new Set();
  }
  return new Set(
    live.found.items.flatMap((found) =>
      found.kind === 'assignment' && found.spec.accountId === managementAccountId
        ? [found.spec.permissionSet]
        : [],
    ),
  );
}
