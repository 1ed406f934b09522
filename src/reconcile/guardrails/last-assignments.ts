/** Accounts, permission sets and principals that are left with nothing. */
import { groupBy } from '../lists.ts';
import { renamesOf } from '../renames.ts';
import type { AssignmentSpec } from '../types.ts';
import { accountName, type Facts, type Holding } from './facts.ts';
import { counted, type GuardrailFacts, type Judgement, listed, type Rules } from './judgement.ts';

/** Whose last assignment is asked about. */
type Subject = (spec: AssignmentSpec) => string;

/**
 * One that is renamed in the file goes by its new name before, too, so it is only empty when that
 * has nothing. Who exists in no directory any more has nothing to lose.
 */
export function judgeNeverEmpty(rules: Rules, facts: GuardrailFacts): Judgement {
  const level = rules.neverEmpty?.level ?? 'override';
  const { groups, permissionSets } = renamesOf(facts.config);
  const empty = [
    ...emptied(facts, ({ accountId }) => `account ${accountName(facts, accountId)} (${accountId})`),
    ...emptied(
      facts,
      ({ permissionSet: set }) => `permission set ${permissionSets.get(set) ?? set}`,
    ),
    ...emptied(facts, ({ principalType: type, principal }) =>
      type === 'group' ? `group ${groups.get(principal) ?? principal}` : `user ${principal}`,
    ),
  ];
  return {
    findings:
      empty.length > 0 ? [{ level, text: `the last assignment goes of ${listed(empty)}` }] : [],
    passed: 'no account, permission set or principal loses its last assignment',
  };
}

/**
 * With the last assignment of a set in an account AWS deletes its role there; a later one has
 * another ARN, so policies that name it stop working.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
export function judgeLastAssignment(rules: Rules, facts: GuardrailFacts): Judgement {
  const roles = emptied(
    facts,
    ({ permissionSet, accountId }) =>
      `${permissionSet} @ ${accountName(facts, accountId)} (${accountId})`,
    { orphans: true },
  );
  const text = `AWS deletes ${counted(roles.length, 'role')} with their last assignment, later ones have other ARNs: ${listed(roles)}`;
  return {
    findings: roles.length > 0 ? [{ level: rules.lastAssignment ?? 'warn', text }] : [],
    passed: 'no role is deleted',
  };
}

/** Subjects that have something before, and nothing right after the plan or at the end. */
function emptied(facts: Facts, subject: Subject, { orphans = false } = {}): string[] {
  const { before, now, end } = facts.holdings;
  const subjects = (holdings: readonly Holding[]) =>
    groupBy(
      holdings.filter(({ isOrphaned }) => orphans || !isOrphaned),
      ({ spec }) => subject(spec),
    );
  const [left, leftAtEnd] = [subjects(now), subjects(end)];
  return [...subjects(before).keys()].filter((name) => !(left.has(name) && leftAtEnd.has(name)));
}
