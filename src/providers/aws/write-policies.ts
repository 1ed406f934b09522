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

/** Sends an edit; `isDone` tells by the whole set whether it was carried out, where its answer was lost. */
export type SendEdit = (
  send: () => Promise<unknown>,
  isDone: (now: PermissionSetSpec) => boolean,
) => Promise<void>;

/** A boundary comes before the policies that it limits, and goes after them. */
export async function writePolicies(
  sso: AwsClients['sso'],
  ref: PermissionSetRef,
  before: Policies,
  after: Policies,
  edit: SendEdit,
): Promise<void> {
  const { permissionsBoundary } = after;
  const boundaryDiffers = !same(before.permissionsBoundary, permissionsBoundary);
  const hasBoundary = (now: PermissionSetSpec) =>
    same(now.permissionsBoundary, permissionsBoundary);
  if (boundaryDiffers && permissionsBoundary) {
    await edit(() => putBoundary(sso, ref, permissionsBoundary), hasBoundary);
  }
  await writeAwsPolicies(sso, ref, before.awsManagedPolicies, after.awsManagedPolicies, edit);
  await writeCustomerPolicies(sso, ref, before, after, edit);
  if (!same(before.inlinePolicy, after.inlinePolicy)) {
    await edit(
      () => writeInlinePolicy(sso, ref, after.inlinePolicy),
      (now) => same(now.inlinePolicy, after.inlinePolicy),
    );
  }
  if (boundaryDiffers && !permissionsBoundary) {
    await edit(
      () => sso.send(new DeletePermissionsBoundaryFromPermissionSetCommand(ref)),
      hasBoundary,
    );
  }
}

/** Detached first: a set holds at most 20 policies, and an exchange must not need a 21st. */
async function writeAwsPolicies(
  sso: AwsClients['sso'],
  ref: PermissionSetRef,
  before: readonly string[],
  after: readonly string[],
  edit: SendEdit,
): Promise<void> {
  for (const ManagedPolicyArn of before.filter((arn) => !after.includes(arn))) {
    const ask = { ...ref, ManagedPolicyArn };
    await edit(
      () => sso.send(new DetachManagedPolicyFromPermissionSetCommand(ask)),
      (now) => !now.awsManagedPolicies.includes(ManagedPolicyArn),
    );
  }
  for (const ManagedPolicyArn of after.filter((arn) => !before.includes(arn))) {
    const ask = { ...ref, ManagedPolicyArn };
    await edit(
      () => sso.send(new AttachManagedPolicyToPermissionSetCommand(ask)),
      (now) => now.awsManagedPolicies.includes(ManagedPolicyArn),
    );
  }
}

async function writeCustomerPolicies(
  sso: AwsClients['sso'],
  ref: PermissionSetRef,
  before: Policies,
  after: Policies,
  edit: SendEdit,
): Promise<void> {
  const [from, to] = [before.customerManagedPolicies, after.customerManagedPolicies];
  const isIn = (list: readonly CustomerPolicy[], policy: CustomerPolicy) =>
    list.some((one) => same(one, policy));
  for (const policy of from.filter((one) => !isIn(to, one))) {
    const ask = { ...ref, CustomerManagedPolicyReference: customerReference(policy) };
    await edit(
      () => sso.send(new DetachCustomerManagedPolicyReferenceFromPermissionSetCommand(ask)),
      (now) => !isIn(now.customerManagedPolicies, policy),
    );
  }
  for (const policy of to.filter((one) => !isIn(from, one))) {
    const ask = { ...ref, CustomerManagedPolicyReference: customerReference(policy) };
    await edit(
      () => sso.send(new AttachCustomerManagedPolicyReferenceToPermissionSetCommand(ask)),
      (now) => isIn(now.customerManagedPolicies, policy),
    );
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
