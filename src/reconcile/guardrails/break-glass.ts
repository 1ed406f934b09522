/** Emergency access: it exists, and nothing of it is removed or narrowed. */
import { durationSeconds, same } from '../canonical.ts';
import type { Change, PermissionSetSpec } from '../types.ts';
import { describeHolding, type Holding } from './facts.ts';
import {
  type Finding,
  type GuardrailFacts,
  type Judgement,
  listed,
  type Rules,
} from './judgement.ts';

type BreakGlass = NonNullable<Rules['breakGlass']>[number];

export function judgeBreakGlass(
  { breakGlass = [] }: Rules,
  facts: GuardrailFacts,
): Judgement | undefined {
  if (breakGlass.length === 0) {
    return undefined;
  }
  return {
    findings: breakGlass.flatMap((access) => [
      ...removed(access, facts),
      ...narrowed(access, facts),
      ...missing(access, facts),
    ]),
    passed: listed(breakGlass.map(nameOf)),
  };
}

function nameOf({ group, permissionSet }: BreakGlass): string {
  return `group ${group} → ${permissionSet}`;
}

function deny(access: BreakGlass, what: string): Finding {
  return { level: 'deny', text: `${nameOf(access)} ${what}` };
}

/** Also in one of several accounts, and also by taking the group out of the enterprise app. */
function removed(access: BreakGlass, facts: GuardrailFacts): Finding[] {
  const staying = new Set(facts.holdings.end.map(({ key }) => key));
  const gone = facts.holdings.before.filter(
    (holding) => isAccess(access, holding) && !staying.has(holding.key),
  );
  const leavesApp = facts.allChanges.some(
    (change) =>
      change.kind === 'appAssignment' &&
      change.action === 'delete' &&
      change.before?.principalType === 'group' &&
      change.before.principal === access.group,
  );
  return [
    ...(gone.length > 0
      ? [deny(access, `is removed: ${listed(gone.map((one) => describeHolding(facts, one)))}`)]
      : []),
    ...(leavesApp ? [deny(access, 'is cut off: the group leaves the enterprise app')] : []),
  ];
}

function isAccess({ group, permissionSet }: BreakGlass, { spec, isOrphaned }: Holding): boolean {
  return (
    !isOrphaned &&
    spec.principalType === 'group' &&
    spec.principal === group &&
    spec.permissionSet === permissionSet
  );
}

/** Of a set that an interrupted run left half made nobody has anything yet. */
function narrowed(access: BreakGlass, facts: GuardrailFacts): Finding[] {
  if (!facts.holdings.before.some((holding) => isAccess(access, holding))) {
    return [];
  }
  return facts.allChanges.flatMap((change) => {
    const parts = narrowedParts(change, access.permissionSet);
    return parts.length > 0 ? [deny(access, `may be narrowed: ${parts.join(', ')} changes`)] : [];
  });
}

/** A further policy may deny, so every change of policies may narrow. */
function narrowedParts(change: Change, set: string): string[] {
  if (change.kind !== 'permissionSet' || change.before?.name !== set || !change.after) {
    return [];
  }
  const { before, after } = change;
  const policies = ['awsManagedPolicies', 'customerManagedPolicies', 'inlinePolicy'] as const;
  const boundary = !same(before.permissionsBoundary, after.permissionsBoundary);
  return [
    ...policies.filter((part) => !same(before[part], after[part])),
    ...(boundary && after.permissionsBoundary !== null ? ['permissionsBoundary'] : []),
    ...(isShorter(before, after) ? ['sessionDuration'] : []),
  ];
}

function isShorter(before: PermissionSetSpec, after: PermissionSetSpec): boolean {
  return durationSeconds(after.sessionDuration) < durationSeconds(before.sessionDuration);
}

/**
 * It must stand in the file, where the file holds assignments at all. What is planned but deferred
 * is only warned of: a group has to be brought by the sync that this very plan sets up.
 */
function missing(access: BreakGlass, facts: GuardrailFacts): Finding[] {
  const held = facts.holdings.end.filter((holding) => isAccess(access, holding));
  const isInFile = held.some(({ isWanted }) => isWanted);
  if (held.length === 0) {
    return [deny(access, 'does not exist: neither in AWS nor in this plan')];
  }
  if (!isInFile && facts.config.assignments !== undefined) {
    return [deny(access, 'is in no assignment of the file')];
  }
  const isThere = facts.holdings.now.some((holding) => isAccess(access, holding));
  return isThere
    ? []
    : [{ level: 'warn', text: `${nameOf(access)} does not work yet: it is deferred` }];
}
