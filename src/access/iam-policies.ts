/**
 * The smallest IAM policies for the plan and the apply of one access.yaml: the operations that
 * accessctl calls for what the file manages, on the resources that the file pins. Resource shapes:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiamidentitycenter.html
 */
import { scopeOf } from '../reconcile/scope.ts';
import type { Config } from '../reconcile/types.ts';

export interface PolicyStatement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly PolicyStatement[];
}

/** The ARNs of what the policies speak of; what the file does not pin is any. */
interface Resources {
  readonly instance: string;
  readonly permissionSets: string;
  readonly accounts: string;
  readonly identityStore: readonly string[];
}

/** Reads only. Who runs it is asked of STS, for which AWS needs no permission. */
export function planPolicy(config: Config, account: string | undefined): PolicyDocument {
  const resources = resourcesOf(config, account);
  const scope = scopeOf(config, { full: true, people: true });
  return document([
    { Sid: 'FindInstance', Effect: 'Allow', Action: ['sso:ListInstances'], Resource: '*' },
    {
      Sid: 'ReadInstance',
      Effect: 'Allow',
      Action: named('sso', [
        'DescribePermissionSet',
        'GetInlinePolicyForPermissionSet',
        'GetPermissionsBoundaryForPermissionSet',
        'ListAccountAssignments',
        'ListAccountsForProvisionedPermissionSet',
        'ListCustomerManagedPolicyReferencesInPermissionSet',
        'ListManagedPoliciesInPermissionSet',
        'ListPermissionSets',
        'ListTagsForResource',
        ...(isDelegated(config) ? [] : ['ListAccountAssignmentsForPrincipal']),
        ...(scope.accessControlAttributes
          ? ['DescribeInstanceAccessControlAttributeConfiguration']
          : []),
      ]),
      Resource: [resources.instance, resources.permissionSets, resources.accounts],
    },
    {
      Sid: 'ReadIdentityStore',
      Effect: 'Allow',
      Action: named('identitystore', ['DescribeGroup', 'DescribeUser', 'GetUserId', 'ListGroups']),
      Resource: resources.identityStore,
    },
    {
      Sid: 'ReadOrganization',
      Effect: 'Allow',
      Action: named('organizations', [
        'DescribeOrganization',
        'ListAccounts',
        ...(scope.units
          ? ['ListAccountsForParent', 'ListOrganizationalUnitsForParent', 'ListRoots']
          : []),
        ...(scope.accountTags ? ['ListTagsForResource'] : []),
      ]),
      Resource: '*',
    },
  ]);
}

/** What the plan reads, and the writes for what the file manages. */
export function applyPolicy(config: Config, account: string | undefined): PolicyDocument {
  const { instance, permissionSets, accounts } = resourcesOf(config, account);
  const onAll = [instance, permissionSets, accounts];
  const mayDelete = config.prune !== 'none';
  const managesSets = config.permissionSets !== undefined;
  const managesAttributes = config.identityCenter.accessControlAttributes !== undefined;
  const statements: (PolicyStatement & { readonly isNeeded: boolean })[] = [
    {
      isNeeded: true,
      Sid: 'WatchRequests',
      Effect: 'Allow',
      Action: named('sso', [
        'DescribeAccountAssignmentCreationStatus',
        'DescribeAccountAssignmentDeletionStatus',
        'DescribePermissionSetProvisioningStatus',
        'ListAccountAssignmentCreationStatus',
        'ListAccountAssignmentDeletionStatus',
        'ListPermissionSetProvisioningStatus',
      ]),
      Resource: instance,
    },
    {
      isNeeded: managesSets,
      Sid: 'WritePermissionSets',
      Effect: 'Allow',
      Action: named('sso', [
        'AttachCustomerManagedPolicyReferenceToPermissionSet',
        'AttachManagedPolicyToPermissionSet',
        'CreatePermissionSet',
        'DeleteInlinePolicyFromPermissionSet',
        ...(mayDelete ? ['DeletePermissionSet'] : []),
        'DeletePermissionsBoundaryFromPermissionSet',
        'DetachCustomerManagedPolicyReferenceFromPermissionSet',
        'DetachManagedPolicyFromPermissionSet',
        'ProvisionPermissionSet',
        'PutInlinePolicyToPermissionSet',
        'PutPermissionsBoundaryToPermissionSet',
        'TagResource',
        'UntagResource',
        'UpdatePermissionSet',
      ]),
      Resource: onAll,
    },
    {
      isNeeded: config.assignments !== undefined,
      Sid: 'WriteAssignments',
      Effect: 'Allow',
      Action: named('sso', [
        'CreateAccountAssignment',
        ...(mayDelete ? ['DeleteAccountAssignment'] : []),
      ]),
      Resource: onAll,
    },
    {
      isNeeded: managesAttributes,
      Sid: 'WriteAttributes',
      Effect: 'Allow',
      Action: named('sso', [
        'CreateInstanceAccessControlAttributeConfiguration',
        ...(mayDelete ? ['DeleteInstanceAccessControlAttributeConfiguration'] : []),
        'UpdateInstanceAccessControlAttributeConfiguration',
      ]),
      Resource: instance,
    },
    {
      // AWS asks for it where there are permission sets already, and calls it itself:
      // https://docs.aws.amazon.com/singlesignon/latest/userguide/configure-abac.html
      isNeeded: managesAttributes,
      Sid: 'LetRolesTakeAttributes',
      Effect: 'Allow',
      Action: ['iam:UpdateAssumeRolePolicy'],
      Resource: `arn:${partitionOf(config)}:iam::${account ?? '*'}:role/aws-reserved/sso.amazonaws.com/*`,
    },
  ];
  return document([
    ...planPolicy(config, account).Statement,
    ...statements.flatMap(({ isNeeded, ...statement }) => (isNeeded ? [statement] : [])),
  ]);
}

/**
 * What AWS does with the rights of who applies, since its service-linked role has none there: roles
 * in the management account. Nothing where the file names that account by no id.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/iam-auth-access-using-id-policies.html
 */
export function managementAccountPolicy(
  config: Config,
  account: string | undefined,
): PolicyDocument | undefined {
  const isNamed = (config.assignments ?? []).some(({ accounts = [] }) =>
    accounts.some((one) => one === account),
  );
  if (account === undefined || isDelegated(config) || !isNamed) {
    return undefined;
  }
  const partition = partitionOf(config);
  return document([
    {
      Sid: 'WriteRolesOfIdentityCenter',
      Effect: 'Allow',
      Action: named('iam', [
        'AttachRolePolicy',
        'CreateRole',
        'DeleteRole',
        'DeleteRolePermissionsBoundary',
        'DeleteRolePolicy',
        'DetachRolePolicy',
        'GetRole',
        'ListAttachedRolePolicies',
        'ListRolePolicies',
        'PutRolePermissionsBoundary',
        'PutRolePolicy',
        'UpdateAssumeRolePolicy',
        'UpdateRole',
        'UpdateRoleDescription',
      ]),
      Resource: `arn:${partition}:iam::${account}:role/aws-reserved/sso.amazonaws.com/*`,
    },
    {
      Sid: 'WriteSamlProviderOfIdentityCenter',
      Effect: 'Allow',
      Action: named('iam', ['CreateSAMLProvider', 'GetSAMLProvider', 'UpdateSAMLProvider']),
      Resource: `arn:${partition}:iam::${account}:saml-provider/AWSSSO_*`,
    },
    {
      Sid: 'FindPolicies',
      Effect: 'Allow',
      Action: named('iam', ['ListPolicies', 'ListRoles']),
      Resource: '*',
    },
  ]);
}

/** `aws`, `aws-cn`, `aws-us-gov`, by the Region of the file. */
export function partitionOf({ identityCenter: { region } }: Config): string {
  return region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** The read by principal is not open to a delegated administrator. */
function isDelegated({ identityCenter: { vantage } }: Config): boolean {
  return vantage === 'delegated';
}

/** The identity store belongs to the management account, whoever administers it. */
function resourcesOf(config: Config, account: string | undefined): Resources {
  const { instanceArn, identityStoreId = '*', vantage } = config.identityCenter;
  const partition = partitionOf(config);
  const id = instanceArn?.split('/')[1] ?? '*';
  const owner = vantage === 'management' ? (account ?? '*') : '*';
  return {
    instance: `arn:${partition}:sso:::instance/${id}`,
    permissionSets: `arn:${partition}:sso:::permissionSet/${id}/*`,
    accounts: `arn:${partition}:sso:::account/*`,
    identityStore: [
      `arn:${partition}:identitystore::${owner}:identitystore/${identityStoreId}`,
      `arn:${partition}:identitystore:::group/*`,
      `arn:${partition}:identitystore:::user/*`,
    ],
  };
}

function named(service: string, operations: readonly string[]): string[] {
  return operations.map((operation) => `${service}:${operation}`).sort();
}

function document(statements: readonly PolicyStatement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}
