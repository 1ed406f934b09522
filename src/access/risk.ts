/**
 * Whether an edit of a permission set may let its holders do more. What cannot be proved is taken
 * for the worse: which actions two policies allow is known, on what and when is not.
 */
import { durationSeconds, same } from '../reconcile/canonical.ts';
import type { BoundarySpec, Json, PermissionSetSpec, Risk } from '../reconcile/types.ts';
import { covers, type Statement } from './covers.ts';
import { isDocument } from './documents.ts';
import { deniesAnything, isManagedPolicy, managedPolicy, nameOf } from './managed.ts';

/** `broadens` unless it provably does not; `neutral`: neither more nor less. */
export function riskOf(before: PermissionSetSpec, after: PermissionSetSpec): Risk {
  const parts = [
    ...managedRisks(before.awsManagedPolicies, after.awsManagedPolicies),
    // Its text lies in each account: it may allow as well as deny.
    differs(before.customerManagedPolicies, after.customerManagedPolicies),
    policyRisk(before.inlinePolicy, after.inlinePolicy),
    boundaryRisk(before.permissionsBoundary, after.permissionsBoundary),
  ];
  const rights = worst(parts);
  const duration = durationRisk(before.sessionDuration, after.sessionDuration);
  return worst([isEverything(before) && rights === 'broadens' ? 'narrows' : rights, duration]);
}

function worst(parts: readonly Risk[]): Risk {
  return parts.includes('broadens')
    ? 'broadens'
    : parts.includes('narrows')
      ? 'narrows'
      : 'neutral';
}

/** Beyond everything there is nothing more. */
function isEverything({
  awsManagedPolicies: managed,
  customerManagedPolicies,
  inlinePolicy,
  permissionsBoundary,
}: PermissionSetSpec): boolean {
  return (
    managed.some((arn) => nameOf(arn) === 'AdministratorAccess') &&
    managed.every((arn) => isManagedPolicy(arn) && !deniesAnything(arn)) &&
    customerManagedPolicies.length === 0 &&
    permissionsBoundary === null &&
    statementsOf(inlinePolicy)?.every(({ Effect }) => Effect === 'Allow') === true
  );
}

function managedRisks(before: readonly string[], after: readonly string[]): Risk[] {
  return [
    ...after.filter((arn) => !before.includes(arn)).map(addedRisk),
    ...before.filter((arn) => !after.includes(arn)).map(removedRisk),
  ];
}

function addedRisk(arn: string): Risk {
  return managedPolicy(arn)?.allows.length === 0 ? 'narrows' : 'broadens';
}

/** Who loses what denies may gain. */
function removedRisk(arn: string): Risk {
  return isManagedPolicy(arn) && !deniesAnything(arn) ? 'narrows' : 'broadens';
}

function differs(before: unknown, after: unknown): Risk {
  return same(before, after) ? 'neutral' : 'broadens';
}

/** Statement by statement: each Allow that is there was there, each Deny that was there is there. */
function policyRisk(before: Json, after: Json): Risk {
  const [old, now] = [statementsOf(before), statementsOf(after)];
  if (same(before, after)) {
    return 'neutral';
  }
  if (!old || !now || !isWithin(now, old)) {
    return 'broadens';
  }
  return isWithin(old, now) ? 'neutral' : 'narrows';
}

/** Whether one document provably allows no more than another. */
function isWithin(narrow: readonly Statement[], wide: readonly Statement[]): boolean {
  const of = (list: readonly Statement[], effect: string) =>
    list.filter(({ Effect }) => Effect === effect);
  return (
    of(narrow, 'Allow').every((one) => of(wide, 'Allow').some((other) => covers(other, one))) &&
    of(wide, 'Deny').every((one) => of(narrow, 'Deny').some((other) => covers(other, one)))
  );
}

/** None of no policy; absent where a document is none, or has an effect that AWS does not know. */
function statementsOf(policy: Json): readonly Statement[] | undefined {
  if (policy === null) {
    return [];
  }
  const list = isDocument(policy) ? (policy as { Statement?: Json }).Statement : undefined;
  const statements = Array.isArray(list) ? (list as readonly Statement[]) : undefined;
  return statements?.every(({ Effect }) => Effect === 'Allow' || Effect === 'Deny')
    ? statements
    : undefined;
}

/** A boundary takes away: to put one narrows, to drop or change one may broaden. */
function boundaryRisk(before: BoundarySpec | null, after: BoundarySpec | null): Risk {
  return same(before, after) ? 'neutral' : before === null ? 'narrows' : 'broadens';
}

function durationRisk(before: string, after: string): Risk {
  const longer = durationSeconds(after) - durationSeconds(before);
  return longer > 0 ? 'broadens' : longer < 0 ? 'narrows' : 'neutral';
}
