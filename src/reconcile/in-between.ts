/**
 * Where permission sets exchange what they hold no order of changes is safe throughout: a set is
 * updated whole, in all its accounts. What somebody lacks in between, or has too much, the plan tells.
 */
import { compareText } from './canonical.ts';
import { type Holder, Holdings, type Kept } from './holdings.ts';
import { groupBy } from './lists.ts';
import type { Change, Key, LiveItem, Problem } from './types.ts';

interface Gap {
  readonly set: string;
  /** `group Contoso @ payments-prod` */
  readonly holder: string;
  readonly what: string;
  readonly hint: string;
}

const LACKS =
  'To avoid it take two edits: give each set what it gets, and take from it what it loses once that is applied.';
const EXCEEDS =
  'To avoid it take two edits: change who has which set, and edit the sets once that is applied.';

/**
 * Warnings E517, one for each permission set.
 * @param changes with all that they wait for
 */
export function inBetween(
  changes: readonly Change[],
  live: readonly LiveItem[],
  accountName: (id: string) => string,
): Problem[] {
  const holdings = new Holdings(changes, live);
  const needs = new Map(changes.map((change) => [change.key, new Set(change.needs)]));
  const isFirst = (key: Key, change: Change) => needs.get(change.key)?.has(key) === true;
  const gaps = holdings.holders.flatMap((holder) => {
    const { principalType, principal, accountId } = holder.who;
    const named = `${principalType} ${principal} @ ${accountName(accountId)}`;
    return [...lacking(holder, holdings, isFirst), ...exceeding(holder, holdings, isFirst)].map(
      (gap): Gap => ({ ...gap, holder: named }),
    );
  });
  return [...groupBy(gaps, ({ set }) => set).values()].map(problem);
}

type IsFirst = (key: Key, change: Change) => boolean;

type Unnamed = Omit<Gap, 'holder'>;

function lacking(holder: Holder, holdings: Holdings, isFirst: IsFirst): Unnamed[] {
  const isKept = ({ sets, gains }: Kept) =>
    sets.some(({ changes }) =>
      changes.every((change) => gains.some(({ key }) => isFirst(key, change))),
    );
  return holdings
    .kept(holder)
    .filter((one) => !isKept(one))
    .flatMap(({ right, sets }) => {
      const set = sets.map((one) => one.set).sort(compareText)[0] ?? '';
      return { set, what: `lacks ${right.split(' {')[0]}`, hint: LACKS };
    });
}

function exceeding(holder: Holder, holdings: Holdings, isFirst: IsFirst): Unnamed[] {
  return holdings
    .exceeded(holder)
    .filter(({ update, removal }) => !isFirst(removal.key, update))
    .map(({ set }) => ({ set, what: 'has what it newly allows', hint: EXCEEDS }));
}

function problem(gaps: readonly [Gap, ...Gap[]]): Problem {
  const [{ set, holder, what, hint }] = gaps;
  const others = new Set(gaps.map((gap) => gap.holder)).size - 1;
  const are = others === 1 ? '1 other is' : `${others} others are`;
  const more = others > 0 ? `, and ${are} in the same position` : '';
  return {
    code: 'E517',
    severity: 'warning',
    message: `Permission set ${set} exchanges rights with another one: while they are updated, ${holder} ${what}${more}.`,
    hint,
  };
}
