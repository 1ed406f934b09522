/** Permission sets for the tests of tiers. */
import type { Json, PermissionSetSpec } from '../../src/reconcile/types.ts';

/** A permission set without policies, with `parts` in it. */
export function setWith(parts: Partial<PermissionSetSpec> = {}): PermissionSetSpec {
  return {
    name: 'Tested',
    description: '',
    sessionDuration: 'PT1H',
    relayState: '',
    awsManagedPolicies: [],
    customerManagedPolicies: [],
    inlinePolicy: null,
    permissionsBoundary: null,
    tags: {},
    provisioned: true,
    ...parts,
  };
}

/** The ARN of a policy of AWS, by its path and name. */
export function arn(name: string): string {
  return `arn:aws:iam::aws:policy/${name}`;
}

export function policy(...Statement: readonly Json[]): Json {
  return { Version: '2012-10-17', Statement };
}

/** Allows actions on every resource. */
export function allow(...Action: readonly string[]): { readonly [k: string]: Json } {
  return { Effect: 'Allow', Action, Resource: '*' };
}

/** Denies actions on every resource. */
export function deny(...Action: readonly string[]): { readonly [k: string]: Json } {
  return { Effect: 'Deny', Action, Resource: '*' };
}
