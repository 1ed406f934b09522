import { AwsError, invalid, notFound } from './aws-error.ts';
import { oneOf, structure } from './constraints.ts';
import { type Context, type Operation, type Operations, operation } from './operation.ts';
import {
  accountId,
  instanceArn,
  permissionSetArn,
  principalType,
  provisioningStatus,
  requestId,
  resourceId,
  ssoMaxResults,
  ssoToken,
  statusFilter,
} from './shapes.ts';
import { checkInstance, findAccount, findSet, reserved, seconds, ssoPage } from './sso-common.ts';
import { accept } from './sso-requests.ts';
import {
  type Account,
  type AccountAssignment,
  type AsyncRequest,
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

/** Account assignments and the provisioning of permission sets to accounts. */
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

  ProvisionPermissionSet: operation(
    { ...arns, TargetType: oneOf('AWS_ACCOUNT', 'ALL_PROVISIONED_ACCOUNTS') },
    { TargetId: accountId },
    (context, input) => {
      const set = findSet(context, input);
      const accounts = provisionTargets(context, set, input);
      refuseManagement(context, accounts, 'modify');
      const request = accept(context, { kind: 'provision', set, accounts });
      return { PermissionSetProvisioningStatus: statusOf(request) };
    },
  ),

  DescribeAccountAssignmentCreationStatus: operation(
    { InstanceArn: instanceArn, AccountAssignmentCreationRequestId: requestId },
    {},
    (context, input) => ({
      AccountAssignmentCreationStatus: statusOf(
        findRequest(context, input, 'create', input.AccountAssignmentCreationRequestId),
      ),
    }),
  ),

  DescribeAccountAssignmentDeletionStatus: operation(
    { InstanceArn: instanceArn, AccountAssignmentDeletionRequestId: requestId },
    {},
    (context, input) => ({
      AccountAssignmentDeletionStatus: statusOf(
        findRequest(context, input, 'delete', input.AccountAssignmentDeletionRequestId),
      ),
    }),
  ),

  DescribePermissionSetProvisioningStatus: operation(
    { InstanceArn: instanceArn, ProvisionPermissionSetRequestId: requestId },
    {},
    (context, input) => ({
      PermissionSetProvisioningStatus: statusOf(
        findRequest(context, input, 'provision', input.ProvisionPermissionSetRequestId),
      ),
    }),
  ),

  ListAccountAssignmentCreationStatus: statuses('create', 'AccountAssignmentsCreationStatus'),
  ListAccountAssignmentDeletionStatus: statuses('delete', 'AccountAssignmentsDeletionStatus'),
  ListPermissionSetProvisioningStatus: statuses('provision', 'PermissionSetsProvisioningStatus'),

  ListAccountAssignments: operation({ ...arns, AccountId: accountId }, paged, (context, input) => {
    const set = findSet(context, input);
    const account = findAccount(context, input.AccountId);
    const list = context.world.assignments.filter(
      (each) => each.accountId === account.id && each.permissionSetArn === set.arn,
    );
    return ssoPage('AccountAssignments', list.map(row), input);
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
        .filter((each) => asked.has(`${each.principalType} ${each.principalId}`))
        .filter((each) => (input.Filter?.AccountId ?? each.accountId) === each.accountId);
      return ssoPage('AccountAssignments', list.map(row), input);
    },
  ),

  ListAccountsForProvisionedPermissionSet: operation(
    arns,
    { ...paged, ProvisioningStatus: provisioningStatus },
    (context, input) => {
      const set = findSet(context, input);
      const list = Object.keys(set.provisioned)
        .filter((id) => hasStatus(set, id, input.ProvisioningStatus))
        .sort();
      return ssoPage('AccountIds', list, input);
    },
  ),

  ListPermissionSetsProvisionedToAccount: operation(
    { InstanceArn: instanceArn, AccountId: accountId },
    { ...paged, ProvisioningStatus: provisioningStatus },
    (context, input) => {
      checkInstance(context, input.InstanceArn);
      const { id } = findAccount(context, input.AccountId);
      const list = context.world.permissionSets
        .filter((set) => set.provisioned[id] !== undefined)
        .filter((set) => hasStatus(set, id, input.ProvisioningStatus))
        .map((set) => set.arn);
      return ssoPage('PermissionSets', list, input);
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

function refuseManagement(
  { world }: Context,
  accounts: readonly { readonly id: string }[],
  verb: 'assign access to' | 'remove' | 'modify',
): void {
  const management = accounts.some(({ id }) => id === world.organization.managementAccountId);
  if (world.vantage === 'delegated' && management) {
    throw reserved(verb);
  }
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

function provisionTargets(
  context: Context,
  set: PermissionSet,
  input: { readonly TargetType: string; readonly TargetId?: string },
): readonly Account[] {
  const { TargetType, TargetId } = input;
  if (TargetType === 'AWS_ACCOUNT' && TargetId !== undefined) {
    return [findAccount(context, TargetId)];
  }
  if (TargetType === 'AWS_ACCOUNT' || TargetId !== undefined) {
    throw invalid('TargetId must be given with AWS_ACCOUNT, and only then.');
  }
  return context.world.accounts.filter(({ id }) => set.provisioned[id] !== undefined);
}

function findRequest(
  context: Context,
  input: { readonly InstanceArn: string },
  kind: AsyncRequest['kind'],
  id: string,
): AsyncRequest {
  checkInstance(context, input.InstanceArn);
  const request = context.world.requests.find((each) => each.kind === kind && each.id === id);
  if (request === undefined) {
    throw notFound(`Request ${id} not found.`);
  }
  return request;
}

/** The rows of such a list have three members only; the newest request comes first. */
function statuses(kind: AsyncRequest['kind'], member: string): Operation {
  return operation(
    { InstanceArn: instanceArn },
    { ...paged, Filter: statusFilter },
    (context, input) => {
      checkInstance(context, input.InstanceArn);
      const list = context.world.requests
        .filter((each) => each.kind === kind)
        .filter((each) => (input.Filter?.Status ?? each.status) === each.status)
        .map((each) => ({
          Status: each.status,
          RequestId: each.id,
          CreatedDate: seconds(each.created),
        }));
      return ssoPage(member, list.reverse(), input);
    },
  );
}

function statusOf(request: AsyncRequest): object {
  const only = request.tasks.length === 1 ? request.tasks[0] : undefined;
  const target =
    request.principal === undefined
      ? only && { AccountId: only.accountId }
      : {
          TargetId: only?.accountId,
          TargetType: 'AWS_ACCOUNT',
          PrincipalType: request.principal.type,
          PrincipalId: request.principal.id,
        };
  return {
    Status: request.status,
    RequestId: request.id,
    ...(request.status === 'FAILED' ? { FailureReason: request.failureReason } : {}),
    ...target,
    PermissionSetArn: request.permissionSetArn,
    CreatedDate: seconds(request.created),
  };
}

function row(assignment: AccountAssignment): object {
  return {
    AccountId: assignment.accountId,
    PermissionSetArn: assignment.permissionSetArn,
    PrincipalType: assignment.principalType,
    PrincipalId: assignment.principalId,
  };
}

/** The principal itself and, for a user, the groups it is in: their rows come with it. */
function principalsOf({ world }: Context, type: PrincipalType, id: string): ReadonlySet<string> {
  const groups =
    type === 'GROUP' ? [] : world.store.groups.filter(({ memberIds }) => memberIds.includes(id));
  return new Set([`${type} ${id}`, ...groups.map((group) => `GROUP ${group.id}`)]);
}

function hasStatus(set: PermissionSet, id: string, status: string | undefined): boolean {
  const latest =
    set.provisioned[id] === set.revision
      ? 'LATEST_PERMISSION_SET_PROVISIONED'
      : 'LATEST_PERMISSION_SET_NOT_PROVISIONED';
  return (status ?? latest) === latest;
}
