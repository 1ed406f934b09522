/** How much one plan takes away, by count and by part of what is managed. */
import type { Change, PermissionSetSpec } from '../types.ts';
import { DEFAULTS } from './defaults.ts';
import type { GuardrailFacts, Judgement, Rules } from './judgement.ts';

/** Of fewer objects every deletion is a large part. */
const PERCENT_COUNTS_FROM = 20;

/**
 * Deferred deletions count: they are approved with the others. So does each assignment of a set that
 * loses its last policy: whoever holds it has nothing left. A rename is a deletion too.
 */
export function judgeDeletions(rules: Rules, facts: GuardrailFacts): Judgement {
  const { maxCount, maxPercent, level } = { ...DEFAULTS.deletions, ...rules.deletions };
  const deleted = facts.allChanges.filter(({ action }) => action === 'delete').length;
  const emptied = assignmentsOfEmptied(facts);
  const count = deleted + emptied;
  const managed = facts.items.filter((item) => item.managed).length;
  const reasons = [
    ...(count > maxCount ? [`at most ${maxCount} are allowed`] : []),
    ...(managed >= PERCENT_COUNTS_FROM && count * 100 > maxPercent * managed
      ? [`at most ${maxPercent} % are allowed`]
      : []),
  ];
  const numbers = numbersOf(count, managed) + partsOf(facts, emptied);
  return {
    findings: reasons.length > 0 ? [{ level, text: `${numbers}; ${reasons.join(', ')}` }] : [],
    passed: `${numbers}; at most ${maxCount} and ${maxPercent} %`,
  };
}

function numbersOf(count: number, managed: number): string {
  const percent = managed > 0 ? ` (${Math.round((count * 1000) / managed) / 10} %)` : '';
  return `${count} deleted of ${managed} managed${percent}`;
}

function partsOf({ deferred }: GuardrailFacts, emptied: number): string {
  const waiting = deferred.filter(({ change }) => change.action === 'delete').length;
  return [
    ...(waiting > 0 ? [`, ${waiting} of them deferred`] : []),
    ...(emptied > 0 ? [`, ${emptied} of them by taking every policy out of their set`] : []),
  ].join('');
}

function assignmentsOfEmptied({ allChanges, holdings }: GuardrailFacts): number {
  const emptied = new Set(allChanges.flatMap((change) => emptiedSet(change) ?? []));
  return holdings.end.filter(({ isLive, spec }) => isLive && emptied.has(spec.permissionSet))
    .length;
}

function emptiedSet(change: Change): string | undefined {
  const isEmptied =
    change.kind === 'permissionSet' &&
    change.before &&
    change.after &&
    !isEmpty(change.before) &&
    isEmpty(change.after);
  return isEmptied ? change.after?.name : undefined;
}

function isEmpty(set: PermissionSetSpec): boolean {
  return (
    set.awsManagedPolicies.length === 0 &&
    set.customerManagedPolicies.length === 0 &&
    set.inlinePolicy === null
  );
}
