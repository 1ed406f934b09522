/** `expect`: statements about access that must hold after every plan. */
import { compareText } from './canonical.ts';
import { accountName, type Facts, factsOf, type StateInput } from './guardrails/facts.ts';
import { counted } from './guardrails/judgement.ts';
import { describeCondition, describeMatches, type Match, matching } from './guardrails/matching.ts';
import type { Config, Verdict } from './types.ts';

type Expectation = NonNullable<Config['expect']>[number];
type Can = NonNullable<Expectation['can']>;
type Nobody = NonNullable<Expectation['nobody']>;

/**
 * One verdict of the level `deny` for each statement that does not hold, `warn` for one that will
 * hold once what is deferred has come, and one `ok` when all hold. With nothing live and no changes
 * it is judged what the file alone says.
 */
export function checkExpectations(input: StateInput): readonly Verdict[] {
  const expectations = input.config.expect ?? [];
  if (expectations.length === 0) {
    return [];
  }
  const facts = factsOf(input);
  const verdicts = expectations.flatMap(({ can, nobody }) => [
    ...(can ? checkCan(can, facts) : []),
    ...(nobody ? checkNobody(nobody, facts) : []),
  ]);
  const all = new Map(verdicts.map((verdict) => [verdict.level + verdict.text, verdict]));
  return all.size > 0
    ? [...all].sort(([a], [b]) => compareText(a, b)).map(([, verdict]) => verdict)
    : [say('ok', holding(expectations.length))];
}

function holding(count: number): string {
  return `${counted(count, 'statement')} ${count === 1 ? 'holds' : 'hold'}`;
}

function say(level: Verdict['level'], text: string): Verdict {
  return { guardrail: 'expect', level, text };
}

function checkCan({ group, permissionSet, account }: Can, facts: Facts): Verdict[] {
  const ids = accountIds(account, facts);
  const [id, ...others] = ids;
  const statement = `group ${group} can ${permissionSet} @ ${id ? accountName(facts, id) : account}`;
  if (id === undefined || others.length > 0) {
    const why = id ? `${ids.length} accounts have that name` : `there is no account "${account}"`;
    return [say('deny', `${statement} cannot be evaluated: ${why}`)];
  }
  if ((facts.accountById.get(id)?.state ?? 'ACTIVE') !== 'ACTIVE') {
    return [say('deny', `${statement} does not hold: the account is not ACTIVE`)];
  }
  const holds = (moment: 'now' | 'end') =>
    facts.holdings[moment].some(
      ({ spec, isOrphaned }) =>
        !isOrphaned &&
        spec.principalType === 'group' &&
        spec.principal === group &&
        spec.permissionSet === permissionSet &&
        spec.accountId === id,
    );
  if (!holds('end')) {
    return [say('deny', `${statement} does not hold after this plan`)];
  }
  return holds('now') ? [] : [say('warn', `${statement} does not hold yet: it is deferred`)];
}

/** An id stands for itself, also where nobody has asked for the accounts. */
function accountIds(account: string, { directory }: Facts): readonly string[] {
  if (/^\d{12}$/.test(account)) {
    return [account];
  }
  return directory.accounts.filter(({ name }) => name === account).map(({ id }) => id);
}

/** What is in an ignored account is not counted, unless this plan changes what it allows. */
function isCounted(
  { accountId, permissionSet }: Match['holding']['spec'],
  { ignoredAccounts, editedSets }: Facts,
): boolean {
  return !ignoredAccounts.has(accountId) || editedSets.has(permissionSet);
}

function checkNobody(nobody: Nobody, facts: Facts): Verdict[] {
  const { unresolved, ...matches } = matching(nobody, facts);
  const counted = ({ holding: { spec } }: Match) => isCounted(spec, facts);
  const [found, leaving] = [matches.found.filter(counted), matches.leaving.filter(counted)];
  const statement = `nobody has ${describeCondition(nobody)}`;
  const list = (matches: readonly Match[]) => describeMatches(matches, facts);
  return [
    ...unresolved.map(({ text }) => say('deny', `${statement} cannot be evaluated: ${text}`)),
    ...(found.length > 0
      ? [say('deny', `${statement} does not hold after this plan: ${list(found)}`)]
      : []),
    ...(leaving.length > 0
      ? [say('warn', `${statement} does not hold yet, for what is deferred: ${list(leaving)}`)]
      : []),
  ];
}
