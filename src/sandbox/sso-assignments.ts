import { AwsError, notFound } from './aws-error.ts';
import { oneOf, structure } from './constraints.ts';
import { type Context, type Operations, operation } from './operation.ts';
import { awsPage } from './paging.ts';
import {
  accountId,
  instanceArn,
  permissionSetArn,
  principalType,
  resourceId,
  ssoMaxResults,
  ssoToken,
} from './shapes.ts';
import { checkInstance, findAccount, findSet, refuseManagement } from './sso-common.ts';
import { accept } from './sso-requests.ts';
import { statusOf } from './sso-status.ts';
import {
  type Account,
  type AccountAssignment,
  type PermissionSet,
  type PrincipalType,
  principalExists,
  sameAssignment,
} from './world.ts';

const arns = { InstanceArn: instanceArn, PermissionSetArn: permissionSetArn };
const paged = { MaxResults: ssoMaxResults, NextToken: ssoToken };
const assignmentMembers = {
  ...arns,
  TargetId: accountId,
  TargetType: oneOf('AWS_ACCOUNT'),
  PrincipalType: principalType,
  PrincipalId: resourceId,
};

/** Account assignments. */
export const assignmentOperations: Operations = {
  CreateAccountAssignment: operation(assignmentMembers, {}, (context, input) => {
    const { set, account } = findTarget(context, input, 'assign access to');
    checkPrincipal(context, input);
    const principal = { type: input.PrincipalType, id: input.PrincipalId };
    const request = accept(context, { kind: 'create', principal, set, accounts: [account] });
    return { AccountAssignmentCreationStatus: statusOf(request) };
  }),

  DeleteAccountAssignment: operation(assignmentMembers, {}, (context, input) => {
    const { set, account } = findTarget(context, input, 'remove');
    const wanted = {
      accountId: account.id,
      permissionSetArn: set.arn,
      principalType: input.PrincipalType,
      principalId: input.PrincipalId,
    };
    if (!context.world.assignments.some((each) => sameAssignment(each, wanted))) {
      throw notFound('The account assignment does not exist.');
    }
    const principal = { type: input.PrincipalType, id: input.PrincipalId };
    const request = accept(context, { kind: 'delete', principal, set, accounts: [account] });
    return { AccountAssignmentDeletionStatus: statusOf(request) };
  }),

  ListAccountAssignments: operation({ ...arns, AccountId: accountId }, paged, (context, input) => {
    const set = findSet(context, input);
    const account = findAccount(context, input.AccountId);
    const list = context.world.assignments.filter(
      (each) => each.accountId === account.id && each.permissionSetArn === set.arn,
    );
    return awsPage('AccountAssignments', list.map(row), input);
  }),

  ListAccountAssignmentsForPrincipal: operation(
    { InstanceArn: instanceArn, PrincipalId: resourceId, PrincipalType: principalType },
    { ...paged, Filter: structure({}, { AccountId: accountId }) },
    (context, input) => {
      checkInstance(context, input.InstanceArn);
      if (context.world.vantage === 'delegated') {
        throw new AwsError(
          'AccessDeniedException',
          'This operation must be called from the management account.',
        );
      }
      checkPrincipal(context, input);
      const asked = principalsOf(context, input.PrincipalType, input.PrincipalId);
      const list = context.world.assignments
        .filter((each) => asked.get(each.principalId) === each.principalType)
        .filter((each) => (input.Filter?.AccountId ?? each.accountId) === each.accountId);
      return awsPage('AccountAssignments', list.map(row), input);
    },
  ),
};

interface Target {
  readonly InstanceArn: string;
  readonly PermissionSetArn: string;
  readonly TargetId: string;
}

/** Neither the management account nor a set provisioned there is for the delegated administrator. */
function findTarget(
  context: Context,
  input: Target,
  verb: 'assign access to' | 'remove',
): { readonly set: PermissionSet; readonly account: Account } {
  const set = findSet(context, input);
  const account = findAccount(context, input.TargetId);
  const reached = Object.keys(set.provisioned).map((id) => ({ id }));
  refuseManagement(context, [account, ...reached], verb);
  return { set, account };
}

function checkPrincipal(
  { world }: Context,
  input: { readonly PrincipalType: PrincipalType; readonly PrincipalId: string },
): void {
  if (!principalExists(world, input.PrincipalType, input.PrincipalId)) {
    throw notFound(
      `${input.PrincipalType} ${input.PrincipalId} was not found in directory ${world.instance.identityStoreId}.`,
    );
  }
}

function row(assignment: AccountAssignment): object {
  return {
    AccountId: assignment.accountId,
    PermissionSetArn: assignment.permissionSetArn,
    PrincipalType: assignment.principalType,
    PrincipalId: assignment.principalId,
  };
}

/** The principal itself and, for a user, the groups it is in, by id: their rows come with it. */
function principalsOf(
  { world }: Context,
  type: PrincipalType,
  id: string,
): ReadonlyMap<string, PrincipalType> {
  const groups =
    type === 'GROUP' ? [] : world.store.groups.filter(({ memberIds }) => memberIds.includes(id));
  return new Map([[id, type], ...groups.map((group) => [group.id, 'GROUP'] as const)]);
}
