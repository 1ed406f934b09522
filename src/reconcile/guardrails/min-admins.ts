/** How many principals with an admin permission set remain where that matters most. */
import { accountName, isSomebody, type Moment } from './facts.ts';
import {
  counted,
  type Finding,
  type GuardrailFacts,
  type Judgement,
  type Rules,
} from './judgement.ts';
import { type Selection, selectAccounts, selectBelow } from './selectors.ts';
import { tierIn } from './tiers.ts';

export function judgeMinAdmins(
  { minAdmins, critical }: Rules,
  facts: GuardrailFacts,
): Judgement | undefined {
  const { management = 0, critical: inCritical = 0 } = minAdmins ?? {};
  if (management === 0 && inCritical === 0) {
    return undefined;
  }
  const { accounts, unresolved } = criticalAccounts(inCritical > 0 ? critical : {}, facts);
  const demands = [
    ...(management > 0 ? [[facts.directory.managementAccountId, management] as const] : []),
    ...[...accounts].map((id) => [id, inCritical] as const),
  ];
  const unknown = unresolved.map(
    ({ text, isMisnamed }): Finding => ({
      level: 'override',
      text: `cannot be evaluated: ${text}, which critical names`,
      ...(isMisnamed && { isMisnamed }),
    }),
  );
  return {
    findings: [...unknown, ...demands.flatMap(([id, least]) => tooFew(id, least, facts))],
    passed: `enough principals with an admin permission set remain in ${counted(demands.length, 'account')}`,
  };
}

/** Those that are ACTIVE, where anybody is admitted, and that the file does not ignore. */
function criticalAccounts(critical: Rules['critical'], facts: GuardrailFacts): Selection {
  const { directory } = facts;
  const below = selectBelow(critical?.organizationalUnits ?? [], directory);
  const named = selectAccounts(critical?.accounts ?? [], directory);
  const active = new Set(
    directory.accounts.flatMap(({ id, state }) =>
      state === 'ACTIVE' && !facts.ignoredAccounts.has(id) ? [id] : [],
    ),
  );
  return {
    accounts: new Set([...below.accounts, ...named.accounts].filter((id) => active.has(id))),
    unresolved: [...below.unresolved, ...named.unresolved],
  };
}

/** Before a first set-up is complete there is nobody yet: that is said, but holds nothing up. */
function tooFew(accountId: string, least: number, facts: GuardrailFacts): Finding[] {
  const count = (moment: Moment) => adminsIn(accountId, moment, facts).size;
  const [before, now, end] = [count('before'), count('now'), count('end')];
  const remaining = Math.min(now, end);
  if (remaining >= least) {
    return [];
  }
  const where = `${accountName(facts, accountId)} (${accountId})`;
  const text = `${counted(remaining, 'principal')} with an admin permission set in ${where}, at least ${least} must remain`;
  if (end >= least && now >= before) {
    return [{ level: 'warn', text: `${text}; more are deferred` }];
  }
  const alreadySo = before <= remaining ? ', already so before this plan' : '';
  return [{ level: 'override', text: `${text}${alreadySo}` }];
}

/** A set whose tier is not known is none here: nobody is to rely on it. */
function adminsIn(accountId: string, moment: Moment, facts: GuardrailFacts): ReadonlySet<string> {
  return new Set(
    facts.holdings[moment]
      .filter(
        (holding) =>
          holding.spec.accountId === accountId &&
          isSomebody(facts, holding) &&
          tierIn(facts, holding.spec.permissionSet, accountId, moment) === 'admin',
      )
      .map(({ spec }) => `${spec.principalType}:${spec.principal}`),
  );
}
