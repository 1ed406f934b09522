/** Assignments that a rule of `forbid`, or a statement about nobody, speaks of. */
import type { Key, Tier } from '../types.ts';
import { describeHolding, type Facts, type Holding, type Moment } from './facts.ts';
import { listed } from './judgement.ts';
import { selectBelow, type Unresolved } from './selectors.ts';
import { mayReach, tierIn } from './tiers.ts';

export interface Condition {
  readonly privilege?: Tier;
  readonly organizationalUnits?: readonly string[];
  readonly directUsers?: boolean;
  readonly exceptGroups?: readonly string[];
}

export interface Match {
  readonly holding: Holding;
  readonly tier: Tier | 'unknown';
}

export interface Matches {
  /** Units of the condition that are not known. */
  readonly unresolved: readonly Unresolved[];
  /** In the end. */
  readonly found: readonly Match[];
  /** Those of `found` that were so before the plan. */
  readonly old: readonly Match[];
  /** Only right after the plan, until what is deferred has come. */
  readonly leaving: readonly Match[];
}

/** Every part of the condition holds; what is not known of an assignment is taken for the worse. */
export function matching(condition: Condition, facts: Facts): Matches {
  const { organizationalUnits: units, privilege } = condition;
  const below = units && selectBelow(units, facts.directory);
  const except = new Set(condition.exceptGroups);
  const isMeant = ({ spec, isOrphaned }: Holding) =>
    !isOrphaned &&
    isOpen(facts, spec.accountId) &&
    (!below || below.accounts.has(spec.accountId) || !facts.accountById.has(spec.accountId)) &&
    (spec.principalType === 'user' || (!condition.directUsers && !except.has(spec.principal)));
  const at = (moment: Moment) =>
    facts.holdings[moment].filter(isMeant).flatMap((holding): Match[] => {
      const { permissionSet, accountId } = holding.spec;
      const tier = tierIn(facts, permissionSet, accountId, moment);
      return privilege === undefined || mayReach(tier, privilege) ? [{ holding, tier }] : [];
    });
  const found = at('end');
  const [before, end] = [keysOf(at('before')), keysOf(found)];
  return {
    unresolved: below?.unresolved ?? [],
    found,
    old: found.filter(({ holding }) => before.has(holding.key)),
    leaving: at('now').filter(({ holding }) => !end.has(holding.key)),
  };
}

/** `admin in Workloads/Prod but for AWS Break Glass`. */
export function describeCondition(condition: Condition): string {
  const { privilege, organizationalUnits, directUsers, exceptGroups = [] } = condition;
  return [
    describeTier(privilege),
    ...(directUsers ? ['of single users'] : []),
    ...(organizationalUnits ? [`in ${listed(organizationalUnits)}`] : []),
    ...(exceptGroups.length > 0 ? [`but for ${listed(exceptGroups)}`] : []),
  ].join(' ');
}

/** `group Contoso → ReadOnlyAccess @ MMe2k-Demo (read)`, some of them. */
export function describeMatches(matches: readonly Match[], facts: Facts): string {
  return listed(
    matches.map(({ holding, tier }) => `${describeHolding(facts, holding)} (${tierName(tier)})`),
  );
}

/** A tier of one permission set, in words. */
export function tierName(tier: Tier | 'unknown'): string {
  return tier === 'unknown' ? 'tier not known, so taken for the highest' : tier;
}

function describeTier(privilege: Tier | undefined): string {
  switch (privilege) {
    case undefined:
      return 'any access';
    case 'admin':
      return 'admin';
    default:
      return `${privilege} or more`;
  }
}

/** In an account that is not ACTIVE nobody is admitted, and nothing can be changed. */
function isOpen(facts: Facts, accountId: string): boolean {
  return (facts.accountById.get(accountId)?.state ?? 'ACTIVE') === 'ACTIVE';
}

function keysOf(matches: readonly Match[]): ReadonlySet<Key> {
  return new Set(matches.map(({ holding }) => holding.key));
}
