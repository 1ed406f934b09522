/** Accounts, permission sets and principals that are left with nothing. */
import { groupBy } from '../lists.ts';
import { type Renames, renamesOf } from '../renames.ts';
import type { AssignmentSpec } from '../types.ts';
import { accountName, type Facts, type Holding } from './facts.ts';
import { counted, type GuardrailFacts, type Judgement, listed, type Rules } from './judgement.ts';

/** Whose last assignment is asked about; `undefined`: not of this one. */
type Subject = (spec: AssignmentSpec) => string | undefined;

/**
 * One that is renamed in the file is not empty as long as its new name has something. Who exists in
 * no directory any more has nothing to lose.
 */
export function judgeNeverEmpty(rules: Rules, facts: GuardrailFacts): Judgement {
  const level = rules.neverEmpty?.level ?? 'override';
  const heirs = heirsOf(facts);
  const empty = [
    ...emptied(facts, ({ accountId }) => `account ${accountName(facts, accountId)} (${accountId})`),
    ...emptied(facts, ({ permissionSet: set }) =>
      heirs.sets.has(set) ? undefined : `permission set ${set}`,
    ),
    ...emptied(facts, ({ principalType: type, principal }) =>
      type === 'group' && heirs.groups.has(principal) ? undefined : `${type} ${principal}`,
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
      ({ spec }) => subject(spec) ?? '',
    );
  const [left, leftAtEnd] = [subjects(now), subjects(end)];
  return [...subjects(before).keys()].filter(
    (name) => name !== '' && !(left.has(name) && leftAtEnd.has(name)),
  );
}

/** Old names whose new name has an assignment at both moments. */
function heirsOf(facts: Facts): { groups: ReadonlySet<string>; sets: ReadonlySet<string> } {
  const { groups, permissionSets } = renamesOf(facts.config);
  const isHeld = (holds: (spec: AssignmentSpec) => boolean) =>
    [facts.holdings.now, facts.holdings.end].every((all) => all.some(({ spec }) => holds(spec)));
  const inherited = (renames: Renames['groups'], holds: (name: string) => boolean) =>
    new Set([...renames].flatMap(([old, name]) => (holds(name) ? [old] : [])));
  return {
    groups: inherited(groups, (name) =>
      isHeld((spec) => spec.principalType === 'group' && spec.principal === name),
    ),
    sets: inherited(permissionSets, (name) => isHeld((spec) => spec.permissionSet === name)),
  };
}
