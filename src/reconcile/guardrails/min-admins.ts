/** How many principals with an admin permission set remain where that matters most. */
import { DEFAULTS } from './defaults.ts';
import { accountName, admissionOf, type Holding, type Moment } from './facts.ts';
import {
  counted,
  type Finding,
  type GuardrailFacts,
  type Judgement,
  type Level,
  listed,
  type Rules,
} from './judgement.ts';
import { type Selection, selectAccounts, selectBelow } from './selectors.ts';
import { tierIn } from './tiers.ts';

export function judgeMinAdmins(
  { minAdmins, critical }: Rules,
  facts: GuardrailFacts,
): Judgement | undefined {
  const { management, critical: inCritical } = { ...DEFAULTS.minAdmins, ...minAdmins };
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

/** Principals with an admin permission set in an account. */
interface Admins {
  readonly sure: ReadonlySet<string>;
  /** Groups whose members were not read: perhaps there is nobody in them. */
  readonly unknown: ReadonlySet<string>;
}

/** How many admins there are at each moment. */
type Counts = { readonly [M in Moment]: number };

function tooFew(accountId: string, least: number, facts: GuardrailFacts): Finding[] {
  const at = (moment: Moment) => adminsIn(accountId, moment, facts);
  const [before, now, end] = [at('before'), at('now'), at('end')];
  const most = { before: size(before), now: size(now), end: size(end) };
  // At worst those who leave were somebody, and those who come are nobody.
  const leaving = [...before.unknown].filter((one) => !now.unknown.has(one)).length;
  const fewest = {
    before: before.sure.size + leaving,
    now: now.sure.size,
    end: end.sure.size,
  };
  const where = `${accountName(facts, accountId)} (${accountId})`;
  const level = levelOf(fewest, least);
  if (level === undefined) {
    return [];
  }
  if (level === 'warn' || levelOf(most, least) === 'override') {
    const counts = level === 'warn' ? fewest : most;
    return [{ level, text: tell(counts, least, where, level) }];
  }
  const groups = listed([...now.unknown, ...end.unknown, ...before.unknown]);
  const text = `cannot be evaluated: at least ${counted(least, 'principal')} with an admin permission set must remain in ${where}, and it was not read who is in ${groups}`;
  return [{ level, text }];
}

/** Before a first set-up is complete there is nobody yet: that is said, but holds nothing up. */
function levelOf({ before, now, end }: Counts, least: number): Level | undefined {
  if (Math.min(now, end) >= least) {
    return undefined;
  }
  return end >= least && now >= before ? 'warn' : 'override';
}

function tell({ before, now, end }: Counts, least: number, where: string, level: Level): string {
  const remaining = Math.min(now, end);
  const text = `${counted(remaining, 'principal')} with an admin permission set in ${where}, at least ${least} must remain`;
  if (level === 'warn') {
    return `${text}; more are deferred`;
  }
  return before <= remaining ? `${text}, already so before this plan` : text;
}

function size({ sure, unknown }: Admins): number {
  return sure.size + unknown.size;
}

/** A set whose tier is not known is none here: nobody is to rely on it. */
function adminsIn(accountId: string, moment: Moment, facts: GuardrailFacts): Admins {
  const admins = facts.holdings[moment].filter(
    ({ spec }) =>
      spec.accountId === accountId &&
      tierIn(facts, spec.permissionSet, accountId, moment) === 'admin',
  );
  const who = (admission: 'somebody' | 'unknown') =>
    new Set(admins.filter((one) => admissionOf(facts, one) === admission).map(nameOf));
  return { sure: who('somebody'), unknown: who('unknown') };
}

/** `group Contoso`. */
function nameOf({ spec }: Holding): string {
  return `${spec.principalType} ${spec.principal}`;
}
