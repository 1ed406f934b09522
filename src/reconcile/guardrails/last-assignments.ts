/** Accounts, permission sets and principals that are left with nothing. */
import { renamesOf } from '../renames.ts';
import type { AssignmentSpec } from '../types.ts';
import { DEFAULTS } from './defaults.ts';
import { accountName, type Holding } from './facts.ts';
import { counted, type GuardrailFacts, type Judgement, listed, type Rules } from './judgement.ts';

/** Whose last assignment is asked about. */
interface Subject {
  /** One for all assignments of a subject. */
  readonly key: (spec: AssignmentSpec) => string;
  /** What it is called; undefined where nobody asks. */
  readonly text: (spec: AssignmentSpec) => string | undefined;
  /** Whether those count who exist in no directory any more. */
  readonly orphans?: true;
}

/**
 * One that is renamed in the file goes by its new name before, too, so it is only empty when that
 * has nothing. Who exists in no directory any more has nothing to lose. A group, user or permission
 * set that the file no longer declares was taken out on purpose, so its end is no surprise.
 */
export function judgeNeverEmpty(rules: Rules, facts: GuardrailFacts): Judgement {
  const level = rules.neverEmpty?.level ?? DEFAULTS.neverEmpty.level;
  const { groups, users, permissionSets } = facts.config;
  const renames = renamesOf(facts.config);
  const newName = (type: string, name: string) =>
    type === 'group' ? (renames.groups.get(name) ?? name) : name;
  const setName = (name: string) => renames.permissionSets.get(name) ?? name;
  const empty = [
    ...emptied(facts, {
      key: ({ accountId }) => accountId,
      text: ({ accountId }) => `account ${accountName(facts, accountId)} (${accountId})`,
    }),
    ...emptied(facts, {
      key: ({ permissionSet }) => setName(permissionSet),
      text: ({ permissionSet }) => {
        const name = setName(permissionSet);
        return isTakenOut(permissionSets, name) ? undefined : `permission set ${name}`;
      },
    }),
    ...emptied(facts, {
      key: ({ principalType, principal }) =>
        `${principalType}:${newName(principalType, principal)}`,
      text: ({ principalType, principal }) => {
        const name = newName(principalType, principal);
        const declared = principalType === 'group' ? groups : users;
        return isTakenOut(declared, name) ? undefined : `${principalType} ${name}`;
      },
    }),
  ];
  return {
    findings:
      empty.length > 0 ? [{ level, text: `the last assignment goes of ${listed(empty)}` }] : [],
    passed: 'no account, permission set or principal of the file loses its last assignment',
  };
}

/** A file that has lost the whole list says nothing about one of them. */
function isTakenOut(
  declared: Readonly<Record<string, unknown>> | undefined,
  name: string,
): boolean {
  return declared !== undefined && !Object.hasOwn(declared, name);
}

/**
 * With the last assignment of a set in an account AWS deletes its role there; a later one has
 * another ARN, so policies that name it stop working.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html
 */
export function judgeLastAssignment(rules: Rules, facts: GuardrailFacts): Judgement {
  const roles = emptied(facts, {
    key: ({ permissionSet, accountId }) => `${permissionSet}/${accountId}`,
    text: ({ permissionSet, accountId }) =>
      `${permissionSet} @ ${accountName(facts, accountId)} (${accountId})`,
    orphans: true,
  });
  const text = `AWS deletes ${counted(roles.length, 'role')} with their last assignment, later ones have other ARNs: ${listed(roles)}`;
  return {
    findings:
      roles.length > 0 ? [{ level: rules.lastAssignment ?? DEFAULTS.lastAssignment, text }] : [],
    passed: 'no role is deleted',
  };
}

/** Subjects that have something before, and nothing right after the plan or at the end. */
function emptied({ holdings }: GuardrailFacts, { key, text, orphans }: Subject): string[] {
  const counts = ({ isOrphaned }: Holding) => orphans || !isOrphaned;
  const losing = new Map(holdings.going.filter(counts).map(({ spec }) => [key(spec), spec]));
  if (losing.size === 0) {
    return [];
  }
  const keysOf = (all: readonly Holding[]) =>
    new Set(all.filter(counts).map(({ spec }) => key(spec)));
  const left = keysOf(holdings.now);
  const leftAtEnd = holdings.end === holdings.now ? left : keysOf(holdings.end);
  return [...losing].flatMap(([one, spec]) =>
    left.has(one) && leftAtEnd.has(one) ? [] : (text(spec) ?? []),
  );
}
