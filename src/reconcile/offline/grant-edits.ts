/** What an edit of the file makes of its assignments, selector by selector. */
import { canonicalJson, compareText } from '../canonical.ts';
import { endOf } from '../instants.ts';
import { groupBy } from '../lists.ts';
import type { Knowledge } from '../privileges.ts';
import { renamesOf } from '../renames.ts';
import type { Action, Position, PrincipalType, Risk, Tier } from '../types.ts';
import { mayMean } from './grants.ts';
import type { IntentFile } from './intent.ts';
import {
  holderKey,
  type Limits,
  type Selection,
  type Selector,
  selectionKey,
  selectionsOf,
} from './selections.ts';
import { tierOf } from './set-edits.ts';

/** Selections that only one of the files has, or that both have with other limits. */
export interface GrantEdit {
  readonly action: Action;
  readonly principalType: PrincipalType;
  readonly principal: string;
  readonly permissionSet: string;
  /** At least one; in a stable order. */
  readonly selectors: readonly Selector[];
  /** What narrows the selectors; absent on the side that does not have it. */
  readonly before?: Limits;
  readonly after?: Limits;
  /** Only of an update: `broadens` unless it provably does not. */
  readonly risk: Risk;
  /** Of the permission set, as the file describes it that has this selection; absent where no file does. */
  readonly tier?: Tier | 'unknown';
  /** What the same group or user keeps with the same set: accounts may be in both. */
  readonly keeps: readonly Selector[];
  /** In the file of today; of what is gone, in that of the base. */
  readonly at: Position;
}

/** Pairs of selectors that are compared for one edit. */
const MOST_PAIRS = 1_000_000;

export function grantEdits(
  base: IntentFile,
  head: IntentFile,
  now: number,
  knowledge: Knowledge,
): GrantEdit[] {
  const old = groupBy(renamed(selectionsOf(base, now), base, head), selectionKey);
  const wanted = groupBy(selectionsOf(head, now), selectionKey);
  const kept = keptOf([...old.values()].flat(), [...wanted.values()].flat());
  const tiers = new Map<string, Tier | 'unknown' | undefined>();
  const tierIn = (file: IntentFile, set: string) => {
    const key = `${file === head ? 'head' : 'base'}/${set}`;
    if (!tiers.has(key)) {
      tiers.set(key, tierOf(file, set, knowledge));
    }
    return tiers.get(key);
  };
  const edits = [...new Set([...old.keys(), ...wanted.keys()])].flatMap((key) =>
    pairUp(old.get(key) ?? [], wanted.get(key) ?? []),
  );
  const alone = edits.map((pair) => editOf(pair, base, head, tierIn));
  return [...groupBy(alone, alike).values()]
    .map((list) => together(list, kept))
    .sort((a, b) => compareText(orderOf(a), orderOf(b)));
}

/** Of one selector; what else selects for the same holder is not looked at yet. */
type OneEdit = Omit<GrantEdit, 'keeps'>;

/** Equal for edits that differ only in what they select. */
function alike({ selectors: _, ...edit }: OneEdit): string {
  return canonicalJson(edit);
}

function together(
  edits: readonly [OneEdit, ...OneEdit[]],
  kept: ReadonlyMap<string, readonly Selection[]>,
): GrantEdit {
  const [first] = edits;
  const selectors = distinct(edits.flatMap((edit) => edit.selectors));
  const others = (kept.get(holderKey(first)) ?? []).map(({ selector }) => selector);
  const isLarge = others.length * selectors.length > MOST_PAIRS; // then each of them may
  const keeps = others.filter(
    (other) => isLarge || selectors.some((one) => mayOverlap(one, other)),
  );
  return { ...first, selectors, keeps: distinct(keeps) };
}

/** Whether an account may be in both; two names, or two ids, are two accounts. */
function mayOverlap(one: Selector, other: Selector): boolean {
  const [account, second] = one.by === 'account' ? [one, other] : [other, one];
  const isKnown = account.by === 'account' && (second.by === 'account' || second.by === 'accounts');
  return !isKnown || mayMean(second.value, account.value);
}

/** What the file of the base says, under the names of today. */
function renamed(selections: readonly Selection[], base: IntentFile, head: IntentFile) {
  const { groups, permissionSets } = renamesOf(head.config);
  const today = (
    names: ReadonlyMap<string, string>,
    list: 'groups' | 'permissionSets',
    name: string,
  ) => {
    const next = names.get(name);
    const { [list]: now = {} } = head.config;
    const { [list]: then = {} } = base.config;
    return next === undefined || Object.hasOwn(now, name) || Object.hasOwn(then, next)
      ? name
      : next;
  };
  return selections.map((one) => ({
    ...one,
    principal:
      one.principalType === 'group' ? today(groups, 'groups', one.principal) : one.principal,
    permissionSet: today(permissionSets, 'permissionSets', one.permissionSet),
  }));
}

interface Pair {
  /** That of today; of what is gone, that of the base. */
  readonly one: Selection;
  readonly before?: Selection;
  readonly after?: Selection;
}

/** Of one selector: what both files have is left out; one against one is an update. */
function pairUp(old: readonly Selection[], now: readonly Selection[]): Pair[] {
  const gone = without(old, now);
  const added = without(now, old);
  const [before] = gone;
  const [after] = added;
  return before && after && gone.length === 1 && added.length === 1
    ? [{ one: after, before, after }]
    : [...gone.map((one) => ({ one, before: one })), ...added.map((one) => ({ one, after: one }))];
}

/** Those whose limits the others do not have, each once. */
function without(list: readonly Selection[], others: readonly Selection[]): Selection[] {
  const key = ({ limits }: Selection) => canonicalJson(limits);
  const known = new Set(others.map(key));
  const own = new Map(list.map((one) => [key(one), one]));
  return [...own].filter(([limits]) => !known.has(limits)).map(([, one]) => one);
}

/** Selectors that stand unchanged in both files, by who gets what. */
function keptOf(old: readonly Selection[], now: readonly Selection[]) {
  const full = (one: Selection) => canonicalJson([selectionKey(one), one.limits]);
  const before = new Set(old.map(full));
  return groupBy(
    now.filter((one) => before.has(full(one))),
    holderKey,
  );
}

function editOf(
  { one, before, after }: Pair,
  base: IntentFile,
  head: IntentFile,
  tierIn: (file: IntentFile, set: string) => Tier | 'unknown' | undefined,
): OneEdit {
  const { principalType, principal, permissionSet, selector } = one;
  const file = after ? head : base;
  const tier = tierIn(file, permissionSet) ?? tierIn(head, permissionSet);
  return {
    action: before && after ? 'update' : after ? 'create' : 'delete',
    principalType,
    principal,
    permissionSet,
    selectors: [selector],
    ...(before && { before: before.limits }),
    ...(after && { after: after.limits }),
    risk: before && after ? riskOf(before.limits, after.limits) : 'neutral',
    ...(tier && { tier }),
    at: file.where(one.path),
  };
}

function distinct(selectors: readonly Selector[]): Selector[] {
  return [...new Map(selectors.map((one) => [`${one.by}/${one.value}`, one])).entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, one]) => one);
}

/** Whether other limits may select more, or for longer. */
function riskOf(before: Limits, after: Limits): Risk {
  const fewer = (old: readonly string[] | undefined, now: readonly string[] | undefined) =>
    old?.some((one) => !now?.includes(one));
  const filters = ({ tags = {} }: Limits) =>
    Object.entries(tags).map((pair) => canonicalJson(pair));
  const broadens =
    fewer(before.exceptAccounts, after.exceptAccounts) ||
    fewer(before.exceptUnits, after.exceptUnits) ||
    fewer(filters(before), filters(after)) ||
    (before.direct && !after.direct) ||
    ends(after) > ends(before);
  return broadens ? 'broadens' : 'narrows';
}

function ends({ expires }: Limits): number {
  return expires === undefined ? Number.POSITIVE_INFINITY : endOf(expires);
}

function orderOf(edit: GrantEdit): string {
  const { principalType, principal, permissionSet, action, selectors, before, after } = edit;
  const names = selectors.map(({ by, value }) => [by, value]);
  return canonicalJson([principalType, principal, permissionSet, action, names, before, after]);
}
