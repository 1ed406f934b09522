/** How much a permission set allows in one account at one moment. */
import { rulingAccounts } from '../ruling-accounts.ts';
import type { Privilege, Tier } from '../types.ts';
import type { Facts, Moment } from './facts.ts';

const RANK: { readonly [T in Tier]: number } = { read: 0, write: 1, power: 2, admin: 3 };

const UNKNOWN: Privilege = { tier: 'unknown', whereItRules: 'unknown', evidence: [] };

/** Where IAM Identity Center is administered the higher of both readings counts. */
export function tierIn(
  facts: Facts,
  set: string,
  accountId: string,
  moment: Moment,
): Tier | 'unknown' {
  const { tier, whereItRules } = privilegeOf(facts, set, moment);
  return rulingAccounts(facts.directory).includes(accountId) ? higher(tier, whereItRules) : tier;
}

/** Whether a tier is this one or a higher one; one that is not known may be. */
export function mayReach(tier: Tier | 'unknown', least: Tier): boolean {
  return tier === 'unknown' || RANK[tier] >= RANK[least];
}

/** A set that the plan edits is what `after` says; without that nothing is known of it. */
function privilegeOf(facts: Facts, set: string, moment: Moment): Privilege {
  const { before, after } = facts.privileges.get(set) ?? {};
  if (moment === 'before' || (moment === 'now' && facts.waitingSets.has(set))) {
    return before ?? UNKNOWN;
  }
  return after ?? (facts.editedSets.has(set) ? undefined : before) ?? UNKNOWN;
}

/** Of two readings of one set the higher; `unknown` where it could be higher still. */
export function higher(a: Tier | 'unknown', b: Tier | 'unknown'): Tier | 'unknown' {
  if (a === 'admin' || b === 'admin') {
    return 'admin';
  }
  if (a === 'unknown' || b === 'unknown') {
    return 'unknown';
  }
  return RANK[a] >= RANK[b] ? a : b;
}
