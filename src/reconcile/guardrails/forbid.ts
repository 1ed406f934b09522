/**
 * Assignments that may not be, whoever made them. What the file ignores is not counted, unless this
 * plan grants it or edits its permission set.
 */
import {
  blockingLevel,
  counted,
  type Finding,
  type GuardrailFacts,
  type Judgement,
  type Rules,
} from './judgement.ts';
import { describeCondition, describeMatches, type Match, matching } from './matching.ts';

type Forbid = NonNullable<Rules['forbid']>[number];

export function judgeForbid({ forbid = [] }: Rules, facts: GuardrailFacts): Judgement | undefined {
  if (forbid.length === 0) {
    return undefined;
  }
  const counts = isCounted(facts);
  return {
    findings: forbid.flatMap((rule) => judgeRule(rule, facts, counts)),
    passed: `no assignment is forbidden by ${counted(forbid.length, 'rule')}`,
  };
}

function judgeRule(
  rule: Forbid,
  facts: GuardrailFacts,
  counts: (match: Match) => boolean,
): Finding[] {
  const matches = matching(rule, facts);
  const [found, leaving] = [matches.found.filter(counts), matches.leaving.filter(counts)];
  const condition = describeCondition(rule);
  const broken = matches.unresolved.map(
    ({ text, isMisnamed }): Finding => ({
      level: blockingLevel(rule.level),
      text: `cannot be evaluated: ${text} (${condition})`,
      ...(isMisnamed && { isMisnamed }),
    }),
  );
  const count = `${counted(found.length, 'assignment')}${alreadySo(matches.old.filter(counts).length, found.length)}`;
  const then = 'stays until what is deferred can be done';
  return [
    ...broken,
    ...finding(rule.level, `${condition}: ${count}`, found, facts),
    ...finding('warn', `${condition} ${then}`, leaving, facts),
  ];
}

function finding(
  level: Forbid['level'],
  what: string,
  matches: readonly Match[],
  facts: GuardrailFacts,
): Finding[] {
  return matches.length > 0 ? [{ level, text: `${what}: ${describeMatches(matches, facts)}` }] : [];
}

function alreadySo(old: number, all: number): string {
  if (old === 0) {
    return '';
  }
  return old === all
    ? ', already so before this plan'
    : `, ${old} of them already so before this plan`;
}

function isCounted({ items, editedSets }: GuardrailFacts): (match: Match) => boolean {
  const notIgnored = new Set(items.map(({ key }) => key));
  return ({ holding: { key, isLive, isWanted, spec } }) =>
    !isLive || isWanted || notIgnored.has(key) || editedSets.has(spec.permissionSet);
}
