/** Which assignments are read, and in which of the two ways. */
import type { Complete } from '../../reconcile/complete.ts';
import { isControlTowerSet } from '../../reconcile/own.ts';
import type { AssignmentSpec, Directory, Found, Principal, Scope } from '../../reconcile/types.ts';
import type { Progress } from '../progress.ts';
import {
  type AssignmentRow,
  distinctRows,
  nameRows,
  type Pair,
  principalKey,
  readByPair,
  readByPrincipal,
  readPairs,
} from './assignments.ts';
import type { AwsClients } from './client.ts';
import { cheaperWay, type Question } from './enumeration.ts';
import type { PermissionSetRead } from './permission-sets.ts';

/**
 * A delegated administrator may only ask pair by pair; so does who wants to see everything, and whom
 * the identity store names no group: as if nobody had anything, unless that list is wrong (E612).
 */
export function asksByPair(scope: Scope, directory: Directory): boolean {
  const hasGroups = directory.principals.some(({ type, storeId }) => type === 'group' && storeId);
  return scope.full || directory.vantage === 'delegated' || !hasGroups;
}

/**
 * By pair two mistakes would stay unseen that AWS shows by principal. Where we are may be wrong in the
 * file: only the management account may ask so (E603). And a permission set that is not listed need not
 * be a new one: what it is to be given to may have it (E612).
 */
function isCertain(
  { caller, managementAccountId }: Directory,
  expected: readonly AssignmentSpec[],
  setNames: ReadonlyMap<string, string>,
): boolean {
  const listed = new Set(setNames.values());
  const isOutside = caller !== undefined && caller.accountId !== managementAccountId;
  return !isOutside && expected.every(({ permissionSet }) => listed.has(permissionSet));
}

export async function readAssignments(
  clients: AwsClients,
  scope: Scope,
  directory: Directory,
  sets: readonly PermissionSetRead[],
  expected: readonly AssignmentSpec[],
  progress: Progress,
): Promise<Complete<Found<'assignment'>>> {
  const { instanceArn, identityStoreId, principals } = directory;
  const setNames = new Map(sets.map(({ arn, name }) => [arn, name]));
  const read: ReadRows = {
    pairs: (arns) => readPairs(clients, instanceArn, arns, progress),
    byPair: (pairs) => readByPair(clients, instanceArn, pairs, progress),
    byPrincipal: () => readByPrincipal(clients, instanceArn, principals, progress),
  };
  const guess = isCertain(directory, expected, setNames) ? expected : [];
  const rows = asksByPair(scope, directory)
    ? await read.byPair(await read.pairs(ours(sets)))
    : await readKnown(read, principals, setNames, new Set(leaving(sets, scope)), guess);
  return nameRows(clients, identityStoreId, rows, principals, setNames, progress);
}

/** The three lists of which assignments are made up. */
interface ReadRows {
  readonly pairs: (permissionSetArns: readonly string[]) => Promise<Complete<Pair>>;
  readonly byPair: (pairs: Complete<Pair>) => Promise<Complete<AssignmentRow>>;
  readonly byPrincipal: () => Promise<Complete<AssignmentRow>>;
}

/**
 * All that the known groups and users have, and all of the sets that are to go. The result is the same
 * whichever way it is read: what the cheaper way shows by chance of others must not decide what a plan
 * deletes.
 */
async function readKnown(
  read: ReadRows,
  principals: readonly Principal[],
  setNames: ReadonlyMap<string, string>,
  leavingSets: ReadonlySet<string>,
  expected: readonly AssignmentSpec[],
): Promise<Complete<AssignmentRow>> {
  const known = principals.flatMap(({ type, storeId, name }) =>
    storeId ? [{ type, principalId: storeId, name }] : [],
  );
  const question: Question = {
    principals: known.map(({ type, name }) => ({ principalType: type, principal: name })),
    permissionSets: [...setNames.values()],
    expected,
  };
  const isLeaving = ({ permissionSetArn }: Pair) => leavingSets.has(permissionSetArn);
  const mayBePairs = cheaperWay(question) === 'pair';
  const pairs = await read.pairs(mayBePairs ? [...setNames.keys()] : [...leavingSets]);
  if (mayBePairs && cheaperWay({ ...question, pairs: namedPairs(pairs, setNames) }) === 'pair') {
    const isKnown = new Set(known.map(principalKey));
    const rows = await read.byPair(pairs);
    return rows.filter((row) => isLeaving(row) || isKnown.has(principalKey(row)));
  }
  const ofLeaving = await read.byPair(pairs.filter(isLeaving));
  return distinctRows([await read.byPrincipal(), ofLeaving]);
}

function namedPairs(pairs: Complete<Pair>, setNames: ReadonlyMap<string, string>) {
  return pairs.items.map(({ permissionSetArn, accountId }) => ({
    permissionSet: setNames.get(permissionSetArn) ?? permissionSetArn,
    accountId,
  }));
}

function ours(sets: readonly PermissionSetRead[]): string[] {
  return sets.filter(({ item }) => item).map(({ arn }) => arn);
}

/** A set that is to go must be seen whole: one assignment that nobody named would keep it alive. */
function leaving(sets: readonly PermissionSetRead[], scope: Scope): string[] {
  const staying = new Set(scope.permissionSets.filter((name) => !scope.formerSets.includes(name)));
  return sets
    .filter(({ item, name }) => item && !staying.has(name) && !isControlTowerSet(name))
    .map(({ arn }) => arn);
}
