/**
 * How much a permission set allows at most. Conditions and resources are not weighed, nor are service
 * and resource control policies and the policies of resources: what it really allows may be less.
 */
import type { PermissionSetSpec, Privilege, Tier } from '../reconcile/types.ts';
import { boundaryEvidence, rightsEvidence, unreadEvidence } from './evidence.ts';
import { boundaryOf, everything, type Grant, partsOf, rightsOf, type Unread } from './grants.ts';
import { weigh } from './weigh.ts';

/**
 * The tier of a permission set, elsewhere and on the accounts that rule the organization, and why. It
 * is `unknown` where a policy that nobody here can read may make it admin; where the boundary and the
 * Denies leave less than that, it is what they leave.
 */
export function classify(spec: PermissionSetSpec): Privilege {
  const { awsManagedPolicies, customerManagedPolicies, inlinePolicy, permissionsBoundary } = spec;
  const policies = JSON.stringify([
    awsManagedPolicies,
    customerManagedPolicies,
    inlinePolicy,
    permissionsBoundary,
  ]);
  const known = classified.get(policies);
  if (known) {
    return known;
  }
  const privilege = privilegeOf(spec);
  classified.set(policies, privilege);
  return privilege;
}

/** By policies: a plan asks for each permission set before and after it, and many sets are alike. */
const classified = new Map<string, Privilege>();

function privilegeOf(spec: PermissionSetSpec): Privilege {
  const parts = partsOf(spec);
  const grants = parts.filter((part): part is Grant => 'allows' in part);
  const unread = parts.filter((part): part is Unread => 'why' in part);
  const boundary = boundaryOf(spec);
  const rights = rightsOf(grants, grants, boundary);
  const known = weigh(rights);
  const possible =
    unread.length === 0 ? known : weigh(rightsOf([everything(), ...grants], grants, boundary));
  return {
    tier: settle(known.tier, possible.tier),
    whereItRules: settle(known.whereItRules, possible.whereItRules),
    evidence: [
      ...(parts.length === 0 ? ['has no policies'] : []),
      ...rightsEvidence(rights, known, grants),
      ...unreadEvidence(unread, possible),
      ...boundaryEvidence(spec.permissionsBoundary, boundary && rightsOf([boundary], [boundary])),
    ],
  };
}

function settle(known: Tier, possible: Tier): Tier | 'unknown' {
  return known !== 'admin' && possible === 'admin' ? 'unknown' : possible;
}
