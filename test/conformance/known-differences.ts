/**
 * Where moto is not AWS, in so far as it touches these tests. Nothing else is excused, and each entry
 * proves itself on a fresh moto: when moto mends one, the test fails, and the entry goes.
 */
import * as assert from 'uvu/assert';
import { LACKING } from './moto-proxy.ts';
import type { Probe } from './probe.ts';

export interface Difference {
  readonly operation: string;
  readonly difference: string;
  /** What it means for these tests. */
  readonly meaning: string;
  /** A part of what list_assignments.py prints that moto cannot tell. */
  readonly without?: 'permissionsBoundary' | 'tags' | 'provisioned' | 'accessControlAttributes';
  /** Throws as soon as moto does what AWS does. */
  readonly proof: (probe: Probe) => Promise<void>;
}

const WITHOUT: Readonly<Record<string, Difference['without']>> = {
  ListTagsForResource: 'tags',
  GetPermissionsBoundaryForPermissionSet: 'permissionsBoundary',
  DescribeInstanceAccessControlAttributeConfiguration: 'accessControlAttributes',
};

/** moto answers these with status 500 and a page of HTML. */
const absent = Object.keys(LACKING).map((name): Difference => {
  const without = WITHOUT[name];
  return {
    operation: `sso-admin:${name}`,
    difference: 'is not implemented: 500 and a page of HTML',
    meaning: 'moto-proxy.ts answers it; boto3, which talks to moto itself, cannot see its effect',
    ...(without && { without }),
    proof: async ({ call }) => {
      const { status, text } = await call(`sso-admin:${name}`, {});
      assert.is(status, 500);
      assert.match(text, 'Internal Server Error');
    },
  };
});

export const KNOWN_DIFFERENCES: readonly Difference[] = [
  ...absent,
  {
    operation: 'sso-admin:ListAccountsForProvisionedPermissionSet',
    difference: 'is empty after CreateAccountAssignment',
    meaning: 'a changed set is never provisioned here, and --full would see no assignment',
    without: 'provisioned',
    proof: async ({ call, instanceArn, permissionSetArn, accountId }) => {
      const ref = { InstanceArn: instanceArn, PermissionSetArn: permissionSetArn };
      const rows = await call('sso-admin:ListAccountAssignments', { ...ref, AccountId: accountId });
      assert.is(rows.json<{ AccountAssignments: object[] }>().AccountAssignments.length, 1);
      const answer = await call('sso-admin:ListAccountsForProvisionedPermissionSet', ref);
      assert.equal(answer.json(), { AccountIds: [] });
    },
  },
  {
    operation: 'sso-admin:CreatePermissionSet',
    difference:
      'the ARN is arn:aws:sso:::instance/ssoins-…/ps-…, not arn:aws:sso:::permissionSet/…',
    meaning: 'the form of such an ARN is tested elsewhere only',
    proof: async ({ instanceArn, permissionSetArn }) => {
      assert.match(permissionSetArn, new RegExp(`^${instanceArn}/ps-[a-z0-9]{16}$`));
    },
  },
  {
    operation: 'sso-admin:DescribePermissionSet',
    difference: 'SessionDuration of a set that was made without one is the number 3600, not PT1H',
    meaning: 'every set that the tests put into moto is given a duration',
    proof: async ({ call, instanceArn, permissionSetArn }) => {
      const ref = { InstanceArn: instanceArn, PermissionSetArn: permissionSetArn };
      const answer = await call('sso-admin:DescribePermissionSet', ref);
      const { PermissionSet } = answer.json<{ PermissionSet: { SessionDuration: unknown } }>();
      assert.is(PermissionSet.SessionDuration, 3600);
    },
  },
  {
    operation: 'sso-admin:ListInstances',
    difference: 'the id of the identity store has letters beyond f',
    meaning: 'identityCenter.identityStoreId cannot be pinned: it is left out of the file',
    proof: async ({ identityStoreId }) => {
      assert.match(identityStoreId, /^d-[a-z0-9]{10}$/);
      assert.not.match(identityStoreId, /^d-[0-9a-f]{10}$/);
    },
  },
  {
    operation: 'organizations:ListAccounts',
    difference: 'accounts have no Paths',
    meaning: 'the units of the accounts are read with ListAccountsForParent',
    proof: async ({ call }) => {
      const answer = await call('organizations:ListAccounts', {});
      const { Accounts } = answer.json<{ Accounts: object[] }>();
      assert.is(Accounts.length, 1);
      assert.not.ok(Accounts.some((account) => 'Paths' in account));
    },
  },
  {
    operation: 'sso-admin:AttachManagedPolicyToPermissionSet',
    difference: 'AWS managed policies with a path, such as job-function/SupportUser, are not found',
    meaning: 'the file has others in their place',
    proof: async ({ call, instanceArn, permissionSetArn }) => {
      const answer = await call('sso-admin:AttachManagedPolicyToPermissionSet', {
        InstanceArn: instanceArn,
        PermissionSetArn: permissionSetArn,
        ManagedPolicyArn: 'arn:aws:iam::aws:policy/job-function/SupportUser',
      });
      assert.is(answer.json<{ __type: string }>().__type, 'ResourceNotFoundException');
    },
  },
  {
    operation: 'identitystore:CreateGroup',
    difference: 'ExternalIds are not kept',
    meaning: 'groups cannot be pinned with objectId: the pins are left out of the file',
    proof: async ({ call, identityStoreId, groupId }) => {
      const ref = { IdentityStoreId: identityStoreId, GroupId: groupId };
      const answer = await call('identitystore:DescribeGroup', ref);
      assert.equal(answer.json<{ ExternalIds: object[] }>().ExternalIds, []);
    },
  },
];
