import { invalid } from './aws-error.ts';
import { oneOf } from './constraints.ts';
import { type Context, type Operations, operation } from './operation.ts';
import { awsPage } from './paging.ts';
import {
  accountId,
  instanceArn,
  permissionSetArn,
  provisioningStatus,
  ssoMaxResults,
  ssoToken,
} from './shapes.ts';
import {
  checkInstance,
  findAccount,
  findSet,
  findSetToEdit,
  refuseManagement,
} from './sso-common.ts';
import { accept } from './sso-requests.ts';
import { statusOf } from './sso-status.ts';
import type { Account, PermissionSet } from './world.ts';

const arns = { InstanceArn: instanceArn, PermissionSetArn: permissionSetArn };
const paged = { MaxResults: ssoMaxResults, NextToken: ssoToken };

/** Where permission sets are provisioned, and provisioning them. */
export const provisioningOperations: Operations = {
  ProvisionPermissionSet: operation(
    { ...arns, TargetType: oneOf('AWS_ACCOUNT', 'ALL_PROVISIONED_ACCOUNTS') },
    { TargetId: accountId },
    (context, input) => {
      const set = findSetToEdit(context, input);
      const accounts = provisionTargets(context, set, input);
      refuseManagement(context, accounts, 'modify');
      const request = accept(context, { kind: 'provision', set, accounts });
      return { PermissionSetProvisioningStatus: statusOf(request) };
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
      return awsPage('AccountIds', list, input);
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
      return awsPage('PermissionSets', list, input);
    },
  ),
};

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

function hasStatus(set: PermissionSet, id: string, status: string | undefined): boolean {
  const latest =
    set.provisioned[id] === set.revision
      ? 'LATEST_PERMISSION_SET_PROVISIONED'
      : 'LATEST_PERMISSION_SET_NOT_PROVISIONED';
  return (status ?? latest) === latest;
}
