/** `expect`: statements about access that must hold after every plan. */
import { same } from './canonical.ts';
import { withBase } from './guardrails/before.ts';
import { accountName, type Facts, type Privileges } from './guardrails/facts.ts';
import { counted, type Finding } from './guardrails/judgement.ts';
import { describeCondition, describeMatches, type Match, matching } from './guardrails/matching.ts';
import type { Config, Verdict } from './types.ts';

type Expectation = NonNullable<Config['expect']>[number];
type Can = NonNullable<Expectation['can']>;
type Nobody = NonNullable<Expectation['nobody']>;

export interface ExpectFacts extends Facts {
  /** Of the commit that this one is compared with: they have to hold, too. */
  readonly baseExpectations?: readonly Expectation[];
  /** Tiers by what the file of that commit states in `privilege`. */
  readonly basePrivileges?: Privileges;
}

/**
 * One verdict of the level `deny` for each statement that does not hold, `warn` for one that will
 * hold once what is deferred has come, and one `ok` when all hold. With nothing live and no changes
 * it is judged what the file alone says.
 */
export function checkExpectations(facts: ExpectFacts): readonly Verdict[] {
  const { config, baseExpectations = [], privileges, basePrivileges = privileges } = facts;
  const own = config.expect ?? [];
  const further = baseExpectations.filter((one) => !own.some((other) => same(one, other)));
  if (own.length + further.length === 0) {
    return [];
  }
  const findings = withBase(
    findingsOf(own, facts),
    findingsOf(baseExpectations, { ...facts, privileges: basePrivileges }),
  );
  return findings.length > 0
    ? findings.map(({ level, text }) => verdict(level, text))
    : [verdict('ok', holding(own.length + further.length))];
}

function findingsOf(expectations: readonly Expectation[], facts: Facts): Finding[] {
  return expectations.flatMap(({ can, nobody }) => [
    ...(can ? checkCan(can, facts) : []),
    ...(nobody ? checkNobody(nobody, facts) : []),
  ]);
}

function holding(count: number): string {
  return `${counted(count, 'statement')} ${count === 1 ? 'holds' : 'hold'}`;
}

function verdict(level: Verdict['level'], text: string): Verdict {
  return { guardrail: 'expect', level, text };
}

function say(level: Finding['level'], text: string): Finding {
  return { level, text };
}

function checkCan({ group, permissionSet, account }: Can, facts: Facts): Finding[] {
  const ids = accountIds(account, facts);
  const [id, ...others] = ids;
  const statement = `group ${group} can ${permissionSet} @ ${id ? accountName(facts, id) : account}`;
  if (id === undefined) {
    const why = `there is no account "${account}"`;
    return [misnamed(`${statement} cannot be evaluated: ${why}`)];
  }
  if (others.length > 0) {
    const why = `${ids.length} accounts have that name`;
    return [say('deny', `${statement} cannot be evaluated: ${why}`)];
  }
  if ((facts.accountById.get(id)?.state ?? 'ACTIVE') !== 'ACTIVE') {
    return [misnamed(`${statement} does not hold: the account is not ACTIVE`)];
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
    const text = `${statement} does not hold after this plan`;
    const isThere = facts.principalByName.has(`group:${group}`) && facts.accountById.has(id);
    return [isThere ? say('deny', text) : misnamed(text)];
  }
  return holds('now') ? [] : [say('warn', `${statement} does not hold yet: it is deferred`)];
}

/** What it names is gone from the clouds, which no edit of the file has done. */
function misnamed(text: string): Finding {
  return { level: 'deny', text, isMisnamed: true };
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

function checkNobody(nobody: Nobody, facts: Facts): Finding[] {
  const { unresolved, leaving, ...matches } = matching(nobody, facts);
  const found = matches.found.filter(({ holding: { spec } }) => isCounted(spec, facts));
  const statement = `nobody has ${describeCondition(nobody)}`;
  const list = (matches: readonly Match[]) => describeMatches(matches, facts);
  return [
    ...unresolved.map(({ text, isMisnamed }) => {
      const sentence = `${statement} cannot be evaluated: ${text}`;
      return isMisnamed ? misnamed(sentence) : say('deny', sentence);
    }),
    ...(found.length > 0
      ? [say('deny', `${statement} does not hold after this plan: ${list(found)}`)]
      : []),
    ...(leaving.length > 0
      ? [say('warn', `${statement} does not hold yet, for what is deferred: ${list(leaving)}`)]
      : []),
  ];
}
