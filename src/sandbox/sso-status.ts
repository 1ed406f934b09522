import { notFound } from './aws-error.ts';
import { type Context, type Operation, type Operations, operation } from './operation.ts';
import { awsPage } from './paging.ts';
import { instanceArn, requestId, ssoMaxResults, ssoToken, statusFilter } from './shapes.ts';
import { checkInstance, seconds } from './sso-common.ts';
import type { AsyncRequest } from './world.ts';

const paged = { MaxResults: ssoMaxResults, NextToken: ssoToken };

/** What has become of asynchronous requests. */
export const statusOperations: Operations = {
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
};

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
      return awsPage(member, list.reverse(), input);
    },
  );
}

/** A whole status, as the request itself and the Describe operations answer it. */
export function statusOf(request: AsyncRequest): object {
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
