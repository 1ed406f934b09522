import { AwsError, conflict, invalid, notFound } from './aws-error.ts';
import { awsManagedPolicies } from './aws-managed-policies.ts';
import { type Context, type Operations, operation } from './operation.ts';
import { awsPage } from './paging.ts';
import {
  customerManagedPolicy,
  inlinePolicy,
  instanceArn,
  managedPolicyArn,
  permissionSetArn,
  permissionsBoundary,
  ssoMaxResults,
  ssoToken,
} from './shapes.ts';
import { findSet, findSetToEdit } from './sso-common.ts';
import type { Boundary, CustomerPolicy, PermissionSet } from './world.ts';

const arns = { InstanceArn: instanceArn, PermissionSetArn: permissionSetArn };
const paged = { MaxResults: ssoMaxResults, NextToken: ssoToken };
const policiesPerSet = 20; // AWS managed and customer managed together
const inlineBytes = 10_240; // without white space

/**
 * The policies of permission sets. Limits:
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html
 */
export const policyOperations: Operations = {
  ListManagedPoliciesInPermissionSet: operation(arns, paged, (context, input) => {
    const list = findSet(context, input).awsManagedPolicies.map((arn) => ({
      Name: arn.split('/').at(-1),
      Arn: arn,
    }));
    return awsPage('AttachedManagedPolicies', list, input);
  }),

  AttachManagedPolicyToPermissionSet: operation(
    { ...arns, ManagedPolicyArn: managedPolicyArn },
    {},
    (context, input) => {
      const set = findSetToEdit(context, input);
      const arn = knownPolicy(context, input.ManagedPolicyArn);
      if (set.awsManagedPolicies.includes(arn)) {
        throw conflict(`Policy ${arn} is already attached to the permission set.`);
      }
      checkRoom(set);
      set.awsManagedPolicies.push(arn);
      set.revision += 1;
      return {};
    },
  ),

  DetachManagedPolicyFromPermissionSet: operation(
    { ...arns, ManagedPolicyArn: managedPolicyArn },
    {},
    (context, input) => {
      const set = findSetToEdit(context, input);
      const left = set.awsManagedPolicies.filter((arn) => arn !== input.ManagedPolicyArn);
      if (left.length === set.awsManagedPolicies.length) {
        throw notFound(`Policy ${input.ManagedPolicyArn} is not attached to the permission set.`);
      }
      set.awsManagedPolicies = left;
      set.revision += 1;
      return {};
    },
  ),

  ListCustomerManagedPolicyReferencesInPermissionSet: operation(arns, paged, (context, input) => {
    const list = findSet(context, input).customerManagedPolicies.map(referenceTo);
    return awsPage('CustomerManagedPolicyReferences', list, input);
  }),

  AttachCustomerManagedPolicyReferenceToPermissionSet: operation(
    { ...arns, CustomerManagedPolicyReference: customerManagedPolicy },
    {},
    (context, input) => {
      const set = findSetToEdit(context, input);
      const policy = policyOf(input.CustomerManagedPolicyReference);
      if (set.customerManagedPolicies.some((each) => samePolicy(each, policy))) {
        throw conflict(`Policy ${policy.path}${policy.name} is already attached.`);
      }
      checkRoom(set);
      set.customerManagedPolicies.push(policy);
      set.revision += 1;
      return {};
    },
  ),

  DetachCustomerManagedPolicyReferenceFromPermissionSet: operation(
    { ...arns, CustomerManagedPolicyReference: customerManagedPolicy },
    {},
    (context, input) => {
      const set = findSetToEdit(context, input);
      const policy = policyOf(input.CustomerManagedPolicyReference);
      const left = set.customerManagedPolicies.filter((each) => !samePolicy(each, policy));
      if (left.length === set.customerManagedPolicies.length) {
        throw notFound(`Policy ${policy.path}${policy.name} is not attached.`);
      }
      set.customerManagedPolicies = left;
      set.revision += 1;
      return {};
    },
  ),

  GetInlinePolicyForPermissionSet: operation(arns, {}, (context, input) => ({
    InlinePolicy: findSet(context, input).inlinePolicy,
  })),

  PutInlinePolicyToPermissionSet: operation(
    { ...arns, InlinePolicy: inlinePolicy },
    {},
    (context, input) => {
      const set = findSetToEdit(context, input);
      checkDocument(input.InlinePolicy);
      set.inlinePolicy = input.InlinePolicy;
      set.revision += 1;
      return {};
    },
  ),

  DeleteInlinePolicyFromPermissionSet: operation(arns, {}, (context, input) => {
    const set = findSetToEdit(context, input);
    if (set.inlinePolicy === '') {
      throw notFound('The permission set has no inline policy.');
    }
    set.inlinePolicy = '';
    set.revision += 1;
    return {};
  }),

  GetPermissionsBoundaryForPermissionSet: operation(arns, {}, (context, input) => {
    const boundary = findSet(context, input).permissionsBoundary;
    if (boundary === undefined) {
      throw notFound('The permission set has no permissions boundary.');
    }
    return {
      PermissionsBoundary:
        'managedPolicyArn' in boundary
          ? { ManagedPolicyArn: boundary.managedPolicyArn }
          : { CustomerManagedPolicyReference: referenceTo(boundary.customerManagedPolicy) },
    };
  }),

  PutPermissionsBoundaryToPermissionSet: operation(
    { ...arns, PermissionsBoundary: permissionsBoundary },
    {},
    (context, input) => {
      const set = findSetToEdit(context, input);
      set.permissionsBoundary = boundaryOf(context, input.PermissionsBoundary);
      set.revision += 1;
      return {};
    },
  ),

  DeletePermissionsBoundaryFromPermissionSet: operation(arns, {}, (context, input) => {
    const set = findSetToEdit(context, input);
    if (set.permissionsBoundary === undefined) {
      throw notFound('The permission set has no permissions boundary.');
    }
    delete set.permissionsBoundary;
    set.revision += 1;
    return {};
  }),
};

interface Reference {
  readonly Name: string;
  readonly Path?: string;
}

function policyOf({ Name, Path }: Reference): CustomerPolicy {
  return { name: Name, path: Path ?? '/' };
}

function referenceTo({ name, path }: CustomerPolicy): Reference {
  return { Name: name, Path: path };
}

/** Names and paths of policies match case-sensitively. */
export function samePolicy(a: CustomerPolicy, b: CustomerPolicy): boolean {
  return a.name === b.name && a.path === b.path;
}

function boundaryOf(
  context: Context,
  input: {
    readonly ManagedPolicyArn?: string;
    readonly CustomerManagedPolicyReference?: Reference;
  },
): Boundary {
  const { ManagedPolicyArn: arn, CustomerManagedPolicyReference: reference } = input;
  if (arn !== undefined && reference === undefined) {
    return { managedPolicyArn: knownPolicy(context, arn) };
  }
  if (arn === undefined && reference !== undefined) {
    return { customerManagedPolicy: policyOf(reference) };
  }
  throw invalid(
    'Exactly one of ManagedPolicyArn and CustomerManagedPolicyReference must be given.',
  );
}

function knownPolicy({ world }: Context, arn: string): string {
  const name = arn.slice(arn.indexOf(':policy/') + ':policy/'.length);
  if (!awsManagedPolicies.has(name) && !world.awsManagedPolicies.includes(name)) {
    throw notFound(`Policy ${arn} does not exist or is not attachable.`);
  }
  return arn;
}

function checkRoom(set: PermissionSet): void {
  if (set.awsManagedPolicies.length + set.customerManagedPolicies.length >= policiesPerSet) {
    throw new AwsError(
      'ServiceQuotaExceededException',
      `A permission set can have at most ${policiesPerSet} managed policies.`,
    );
  }
}

function checkDocument(document: string): void {
  const size = Buffer.byteLength(document.replace(/\s/g, ''), 'utf8');
  if (size > inlineBytes) {
    throw invalid(
      `Current size of the non-whitespace characters present in the InlinePolicy Document is ${size} bytes which has exceeded the maximum limit of ${inlineBytes} bytes`,
    );
  }
  try {
    const parsed: unknown = JSON.parse(document);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return;
    }
  } catch {
    // falls through to the same refusal
  }
  throw invalid('The inline policy is not a valid JSON policy document.');
}
