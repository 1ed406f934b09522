/**
 * Account assignments, read in one of two ways.
 *
 * By principal: one call for each group and named user; only the management account may, and deleted
 * principals cannot be asked for. By permission set and account: one call for each pair in use; sees
 * everything, and a delegated administrator may.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountAssignmentsForPrincipal.html
 */
import {
  type AccountAssignment,
  type AccountAssignmentForPrincipal,
  ListAccountAssignmentsCommand,
  ListAccountAssignmentsForPrincipalCommand,
  ListAccountsForProvisionedPermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { Complete } from '../../reconcile/complete.ts';
import { assignmentKey } from '../../reconcile/kinds/assignment.ts';
import type { Found, Principal } from '../../reconcile/types.ts';
import { inParallel, type Progress } from '../progress.ts';
import type { AwsClients } from './client.ts';
import { contradiction, given } from './errors.ts';
import { readPrincipal } from './identity-store.ts';
import { listAll, PAGE } from './pages.ts';
import type { PermissionSetRef } from './permission-sets.ts';

/** An assignment as AWS names it. */
export interface AssignmentRow {
  readonly type: Principal['type'];
  readonly principalId: string;
  readonly permissionSetArn: string;
  readonly accountId: string;
}

/** A permission set in an account where somebody has it, or had it. */
export type Pair = Pick<AssignmentRow, 'permissionSetArn' | 'accountId'>;

type Row = Pick<
  AccountAssignment & AccountAssignmentForPrincipal,
  'AccountId' | 'PermissionSetArn' | 'PrincipalId' | 'PrincipalType'
>;

export async function readByPrincipal(
  { sso }: AwsClients,
  InstanceArn: string,
  principals: readonly Principal[],
  progress: Progress,
): Promise<Complete<AssignmentRow>> {
  const known = principals.filter(({ storeId }) => storeId);
  const lists = await inParallel('assignments', known, progress, async ({ type, storeId }) => {
    const PrincipalId = storeId ?? '';
    const PrincipalType = type === 'group' ? 'GROUP' : 'USER';
    const rows = await listAll(
      'sso:ListAccountAssignmentsForPrincipal',
      PAGE,
      (page) =>
        sso.send(
          new ListAccountAssignmentsForPrincipalCommand({
            InstanceArn,
            PrincipalId,
            PrincipalType,
            ...page,
          }),
        ),
      (answer) => answer.AccountAssignments,
    );
    // For a user, what is inherited through groups comes back too, as rows of those groups.
    return rows.map(toRow).filter((row) => row.principalId === PrincipalId && row.type === type);
  });
  return Complete.concat(lists);
}

/** @param permissionSetArns the sets whose pairs are wanted */
export async function readPairs(
  clients: AwsClients,
  InstanceArn: string,
  permissionSetArns: readonly string[],
  progress: Progress,
): Promise<Complete<Pair>> {
  const pairs = await inParallel(
    'accounts of permission sets',
    permissionSetArns,
    progress,
    async (arn) => {
      const accounts = await accountsWithSet(clients, { InstanceArn, PermissionSetArn: arn });
      return accounts.map((accountId) => ({ permissionSetArn: arn, accountId }));
    },
  );
  return Complete.concat(pairs);
}

export async function readByPair(
  { sso }: AwsClients,
  InstanceArn: string,
  pairs: Complete<Pair>,
  progress: Progress,
): Promise<Complete<AssignmentRow>> {
  const lists = await inParallel(
    'assignments',
    pairs.items,
    progress,
    ({ permissionSetArn: PermissionSetArn, accountId: AccountId }) => {
      const pair = { InstanceArn, PermissionSetArn, AccountId };
      return listAll(
        'sso:ListAccountAssignments',
        PAGE,
        (page) => sso.send(new ListAccountAssignmentsCommand({ ...pair, ...page })),
        (answer) => answer.AccountAssignments,
      );
    },
  );
  return Complete.concat(lists).map(toRow);
}

/** Whether one principal has one set in one account; by its ids. */
export async function isAssigned(
  { sso }: AwsClients,
  ask: {
    readonly InstanceArn: string | undefined;
    readonly TargetId: string | undefined;
    readonly PermissionSetArn: string | undefined;
    readonly PrincipalId: string | undefined;
  },
): Promise<boolean> {
  const { InstanceArn, TargetId: AccountId, PermissionSetArn } = ask;
  const rows = await listAll(
    'sso:ListAccountAssignments',
    PAGE,
    (page) =>
      sso.send(
        new ListAccountAssignmentsCommand({ InstanceArn, AccountId, PermissionSetArn, ...page }),
      ),
    (answer) => answer.AccountAssignments,
  );
  return rows.map(toRow).items.some(({ principalId }) => principalId === ask.PrincipalId);
}

/** Tells principals of the identity store apart. */
export function principalKey({
  type,
  principalId,
}: Pick<AssignmentRow, 'type' | 'principalId'>): string {
  return `${type}:${principalId}`;
}

/** Several lists as one, each assignment once. */
export function distinctRows(lists: readonly Complete<AssignmentRow>[]): Complete<AssignmentRow> {
  const seen = new Set<string>();
  return Complete.concat(lists).filter((row) => {
    const key = `${principalKey(row)} ${row.permissionSetArn} ${row.accountId}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Accounts in which a permission set is provisioned; those that lack its last edits on request. */
export async function accountsWithSet(
  { sso }: AwsClients,
  ref: PermissionSetRef & {
    readonly ProvisioningStatus?: 'LATEST_PERMISSION_SET_NOT_PROVISIONED';
  },
): Promise<Complete<string>> {
  const ids = await listAll(
    'sso:ListAccountsForProvisionedPermissionSet',
    PAGE,
    (page) => sso.send(new ListAccountsForProvisionedPermissionSetCommand({ ...ref, ...page })),
    (answer) => answer.AccountIds,
  );
  return ids.map((id) => given(id, 'sso:ListAccountsForProvisionedPermissionSet'));
}

function toRow(row: Row): AssignmentRow {
  const needed = (value: string | undefined) => given(value, 'sso:ListAccountAssignments');
  return {
    type: needed(row.PrincipalType) === 'GROUP' ? 'group' : 'user',
    principalId: needed(row.PrincipalId),
    permissionSetArn: needed(row.PermissionSetArn),
    accountId: needed(row.AccountId),
  };
}

/**
 * Gives each row its names. A principal that nobody has read is asked for by its id; one that the
 * identity store does not know is an orphan, and keeps its id as its name. All groups and permission
 * sets were listed before: one that is there all the same shows that a list was not whole (E612).
 */
export async function nameRows(
  clients: AwsClients,
  identityStoreId: string,
  rows: Complete<AssignmentRow>,
  known: readonly Principal[],
  setNames: ReadonlyMap<string, string>,
  progress: Progress,
): Promise<Complete<Found<'assignment'>>> {
  const names = new Map(known.map(({ type, storeId, name }) => [`${type}:${storeId}`, name]));
  const unlisted = rows.items.find(({ permissionSetArn }) => !setNames.has(permissionSetArn));
  if (unlisted) {
    throw contradiction('sso:ListPermissionSets', unlisted.permissionSetArn);
  }
  const ofGroup = rows.items.find(({ type }) => type === 'group');
  if (ofGroup && !known.some(({ type, storeId }) => type === 'group' && storeId)) {
    // Also where nobody knows that group any more: a store without groups is no reason to tidy up.
    throw contradiction('identitystore:ListGroups', `every group, also ${ofGroup.principalId}`);
  }
  const strangers = new Map(
    rows.items
      .filter((row) => !names.has(principalKey(row)))
      .map((row) => [principalKey(row), row]),
  );
  await inParallel('principals', [...strangers], progress, async ([key, { type, principalId }]) => {
    const principal = await readPrincipal(clients, identityStoreId, type, principalId);
    if (principal && type === 'group') {
      throw contradiction('identitystore:ListGroups', `the group ${principal.name}`);
    }
    if (principal) {
      names.set(key, principal.name);
    }
  });
  return rows.map((row) => found(row, names, setNames));
}

function found(
  row: AssignmentRow,
  names: ReadonlyMap<string, string>,
  setNames: ReadonlyMap<string, string>,
): Found<'assignment'> {
  const { type, principalId, permissionSetArn, accountId } = row;
  const name = names.get(principalKey(row));
  const spec = {
    principalType: type,
    principal: name ?? principalId,
    permissionSet: setNames.get(permissionSetArn) ?? permissionSetArn,
    accountId,
  };
  return {
    kind: 'assignment',
    key: assignmentKey(spec),
    spec,
    id: principalId,
    ...(name === undefined && { orphaned: true as const }),
  };
}
