/** How long sessions last: whose access is taken away keeps a running one until it ends. */
import { durationSeconds } from '../canonical.ts';
import type { PermissionSetSpec } from '../types.ts';
import {
  type Finding,
  type GuardrailFacts,
  type Judgement,
  listed,
  type Rules,
} from './judgement.ts';
import { mayReach, tierIn } from './tiers.ts';

interface SetAfter {
  readonly spec: PermissionSetSpec;
  readonly isChanged: boolean;
}

export function judgeSessionDuration(
  { sessionDuration }: Rules,
  facts: GuardrailFacts,
): Judgement | undefined {
  const { max, admin } = sessionDuration ?? {};
  if (max === undefined && admin === undefined) {
    return undefined;
  }
  const sets = setsAfter(facts);
  const adminSets = sets.filter(({ spec }) => isAdmin(spec.name, facts));
  return {
    findings: [
      ...(max === undefined ? [] : tooLong(sets, max, 'sessions may last')),
      ...(admin === undefined
        ? []
        : tooLong(adminSets, admin, 'sessions of the tier admin, or of one not known, may last')),
    ],
    passed: `no session is too long (${[max && `at most ${max}`, admin && `admin ${admin}`].filter(Boolean).join(', ')})`,
  };
}

function tooLong(sets: readonly SetAfter[], most: string, what: string): Finding[] {
  const limit = durationSeconds(most);
  const names = sets
    .filter(({ spec }) => durationSeconds(spec.sessionDuration) > limit)
    .map(
      ({ spec, isChanged }) =>
        `${spec.name} has ${spec.sessionDuration}${isChanged ? '' : ', already so before this plan'}`,
    );
  return names.length > 0
    ? [{ level: 'override', text: `${what} ${most} at most: ${listed(names)}` }]
    : [];
}

/** Sets that are there in the end, without those that the file ignores. */
function setsAfter({ items, allChanges }: GuardrailFacts): readonly SetAfter[] {
  const sets = new Map<string, SetAfter>();
  for (const item of items) {
    if (item.kind === 'permissionSet') {
      sets.set(item.key, { spec: item.spec, isChanged: false });
    }
  }
  for (const { kind, key, before, after } of allChanges) {
    if (kind !== 'permissionSet') {
      continue;
    }
    if (after) {
      sets.set(key, { spec: after, isChanged: before?.sessionDuration !== after.sessionDuration });
    } else {
      sets.delete(key);
    }
  }
  return [...sets.values()];
}

/** By itself, or where it is held and rules over IAM Identity Center. */
function isAdmin(set: string, facts: GuardrailFacts): boolean {
  const accounts = facts.holdings.end.flatMap(({ spec }) =>
    spec.permissionSet === set ? [spec.accountId] : [],
  );
  return ['', ...accounts].some((id) => mayReach(tierIn(facts, set, id, 'end'), 'admin'));
}
