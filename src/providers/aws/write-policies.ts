/** Writes the policies of a permission set: what differs, and nothing else. */
import {
  AttachCustomerManagedPolicyReferenceToPermissionSetCommand,
  AttachManagedPolicyToPermissionSetCommand,
  DeleteInlinePolicyFromPermissionSetCommand,
  DeletePermissionsBoundaryFromPermissionSetCommand,
  DetachCustomerManagedPolicyReferenceFromPermissionSetCommand,
  DetachManagedPolicyFromPermissionSetCommand,
  PutInlinePolicyToPermissionSetCommand,
  PutPermissionsBoundaryToPermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { same } from '../../reconcile/canonical.ts';
import type { CustomerPolicy, Json, PermissionSetSpec } from '../../reconcile/types.ts';
import type { AwsClients } from './client.ts';
import type { PermissionSetRef } from './permission-sets.ts';

type Policies = Pick<
  PermissionSetSpec,
  'awsManagedPolicies' | 'customerManagedPolicies' | 'inlinePolicy' | 'permissionsBoundary'
>;

/** A permission set as AWS makes it. */
export const NO_POLICIES: Policies = {
  awsManagedPolicies: [],
  customerManagedPolicies: [],
  inlinePolicy: null,
  permissionsBoundary: null,
};

/** A boundary comes before the policies that it limits, and goes after them. */
export async function writePolicies(
  sso: AwsClients['sso'],
  ref: PermissionSetRef,
  before: Policies,
  after: Policies,
): Promise<void> {
  const boundaryDiffers = !same(before.permissionsBoundary, after.permissionsBoundary);
  if (boundaryDiffers && after.permissionsBoundary) {
    await putBoundary(sso, ref, after.permissionsBoundary);
  }
  await writeAwsPolicies(sso, ref, before.awsManagedPolicies, after.awsManagedPolicies);
  await writeCustomerPolicies(sso, ref, before, after);
  if (!same(before.inlinePolicy, after.inlinePolicy)) {
    await writeInlinePolicy(sso, ref, after.inlinePolicy);
  }
  if (boundaryDiffers && !after.permissionsBoundary) {
    await sso.send(new DeletePermissionsBoundaryFromPermissionSetCommand(ref));
  }
}

/** Detached first: a set holds at most 20 policies, and an exchange must not need a 21st. */
async function writeAwsPolicies(
  sso: AwsClients['sso'],
  ref: PermissionSetRef,
  before: readonly string[],
  after: readonly string[],
): Promise<void> {
  for (const ManagedPolicyArn of before.filter((arn) => !after.includes(arn))) {
    await sso.send(new DetachManagedPolicyFromPermissionSetCommand({ ...ref, ManagedPolicyArn }));
  }
  for (const ManagedPolicyArn of after.filter((arn) => !before.includes(arn))) {
    await sso.send(new AttachManagedPolicyToPermissionSetCommand({ ...ref, ManagedPolicyArn }));
  }
}

async function writeCustomerPolicies(
  sso: AwsClients['sso'],
  ref: PermissionSetRef,
  before: Policies,
  after: Policies,
): Promise<void> {
  const [from, to] = [before.customerManagedPolicies, after.customerManagedPolicies];
  for (const policy of from.filter((one) => !to.some((other) => same(one, other)))) {
    const ask = { ...ref, CustomerManagedPolicyReference: customerReference(policy) };
    await sso.send(new DetachCustomerManagedPolicyReferenceFromPermissionSetCommand(ask));
  }
  for (const policy of to.filter((one) => !from.some((other) => same(one, other)))) {
    const ask = { ...ref, CustomerManagedPolicyReference: customerReference(policy) };
    await sso.send(new AttachCustomerManagedPolicyReferenceToPermissionSetCommand(ask));
  }
}

async function writeInlinePolicy(
  sso: AwsClients['sso'],
  ref: PermissionSetRef,
  policy: Json,
): Promise<void> {
  await (policy === null
    ? sso.send(new DeleteInlinePolicyFromPermissionSetCommand(ref))
    : sso.send(
        new PutInlinePolicyToPermissionSetCommand({
          ...ref,
          InlinePolicy: JSON.stringify(policy),
        }),
      ));
}

async function putBoundary(
  sso: AwsClients['sso'],
  ref: PermissionSetRef,
  boundary: NonNullable<PermissionSetSpec['permissionsBoundary']>,
): Promise<void> {
  const PermissionsBoundary =
    'awsManagedPolicy' in boundary
      ? { ManagedPolicyArn: boundary.awsManagedPolicy }
      : { CustomerManagedPolicyReference: customerReference(boundary.customerManagedPolicy) };
  await sso.send(new PutPermissionsBoundaryToPermissionSetCommand({ ...ref, PermissionsBoundary }));
}

function customerReference({ name, path }: CustomerPolicy) {
  return { Name: name, Path: path };
}
