/**
 * Whose access the changes of a plan alter, person by person. Somebody may have the same access by
 * several groups, so people are compared by all that they have before and after. Nobody is looked at
 * alone for that: people in the same groups are one circle, access that the same groups have is one
 * bundle, and the work grows with circles and bundles, not with people times accounts.
 */
import { compareText, sortedRecord, sortedUnique } from './canonical.ts';
import { type Facts, type Holding, isUnread } from './guardrails/facts.ts';
import { listed } from './guardrails/judgement.ts';
import { append, groupBy } from './lists.ts';
import type {
  Access,
  AssignmentSpec,
  Directory,
  PeopleGroup,
  PeopleImpact,
  Person,
} from './types.ts';

/** A group or user that assignments name: `group:Contoso`. */
type Holder = string;

/** A permission set in an account, and who has it. */
interface Pair {
  readonly permissionSet: string;
  readonly accountId: string;
  readonly before: Holder[];
  readonly now: Holder[];
}

/** Pairs that the same holders have before the changes, and the same after them. */
interface Bundle {
  readonly number: number;
  readonly before: ReadonlySet<Holder>;
  readonly now: ReadonlySet<Holder>;
  readonly pairs: readonly Pair[];
}

/** People who have what they have by the same holders. */
interface Circle {
  readonly holders: readonly Holder[];
  readonly people: readonly Person[];
}

/** What becomes of a circle. */
interface Fate {
  readonly people: readonly Person[];
  readonly gained: readonly Bundle[];
  readonly lost: readonly Bundle[];
  /** Something is given to one of their holders; they may have it already. */
  readonly isGiven: boolean;
}

/** Names and account ids that are listed; beyond that people are only counted. */
const MOST_LISTED = 100_000;

/** Of the changes that a plan makes now: what is deferred alters nothing yet. */
export function peopleImpact(facts: Facts): PeopleImpact {
  const pairs = alteredPairs(facts);
  const edits = editedSets(facts);
  const holders = fillPairs(pairs, edits, facts);
  const behind = peopleBehind(holders, facts);
  const circles = circlesOf(behind);
  const fates = fatesOf(circles, bundlesOf(allOf(pairs), behind));
  const unknown = [...holders].filter(([holder]) => !behind.has(holder));
  return {
    gaining: count(fates.filter(({ gained }) => gained.length > 0)),
    losing: count(fates.filter(({ lost }) => lost.length > 0)),
    unaffected: count(fates.filter(isUnaffected)),
    gains: peopleGroups(fates, ({ gained }) => gained),
    losses: peopleGroups(fates, ({ lost }) => lost),
    holders: countHolders(edits, facts.holdings.now, circles),
    unknownGroups: sortedUnique(unknown.map(([, { principal }]) => principal)),
  };
}

function isUnaffected({ gained, lost, isGiven }: Fate): boolean {
  return isGiven && gained.length === 0 && lost.length === 0;
}

/** Circles have nobody in common. */
function count(circles: readonly { readonly people: readonly Person[] }[]): number {
  return circles.reduce((sum, { people }) => sum + people.length, 0);
}

function holderOf({ principalType, principal }: AssignmentSpec): Holder {
  return `${principalType}:${principal}`;
}

/** Pairs by permission set, then by account. */
type Pairs = ReadonlyMap<string, ReadonlyMap<string, Pair>>;

/** The pairs of which an assignment comes or goes; their holders are not filled in. */
function alteredPairs({ changes }: Facts): Pairs {
  const pairs = new Map<string, Map<string, Pair>>();
  for (const change of changes) {
    const spec = change.kind === 'assignment' ? (change.after ?? change.before) : undefined;
    if (spec) {
      const { permissionSet, accountId } = spec;
      const ofSet = pairs.get(permissionSet) ?? new Map<string, Pair>();
      ofSet.set(accountId, { permissionSet, accountId, before: [], now: [] });
      pairs.set(permissionSet, ofSet);
    }
  }
  return pairs;
}

function allOf(pairs: Pairs): Pair[] {
  return [...pairs.values()].flatMap((ofSet) => [...ofSet.values()]);
}

/** Gives each pair its holders. The answer: these, and those of the edited permission sets. */
function fillPairs(
  pairs: Pairs,
  edits: ReadonlySet<string>,
  { holdings }: Facts,
): ReadonlyMap<Holder, AssignmentSpec> {
  const holders = new Map<Holder, AssignmentSpec>();
  for (const moment of ['before', 'now'] as const) {
    for (const { spec } of holdings[moment]) {
      const pair = pairs.get(spec.permissionSet)?.get(spec.accountId);
      if (pair || edits.has(spec.permissionSet)) {
        const holder = holderOf(spec);
        holders.set(holder, spec);
        pair?.[moment].push(holder);
      }
    }
  }
  return holders;
}

/** Names of the permission sets that are edited. */
function editedSets({ changes }: Facts): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) =>
      change.kind === 'permissionSet' && change.before && change.after ? [change.after.name] : [],
    ),
  );
}

/**
 * Who stands behind each holder; those of whom that is not known are not among them. A user whom
 * only an assignment in AWS names has no object id: then the name has to do.
 */
function peopleBehind(
  holders: ReadonlyMap<Holder, AssignmentSpec>,
  { principalByName }: Facts,
): ReadonlyMap<Holder, readonly Person[]> {
  const behind = new Map<Holder, readonly Person[]>();
  const idByName = new Map<string, string>();
  for (const [holder] of [...holders].filter(isGroup)) {
    const people = principalByName.get(holder)?.members?.people;
    if (people) {
      behind.set(holder, people);
      for (const { id, name } of people) {
        idByName.set(name.toLowerCase(), id);
      }
    }
  }
  for (const [holder, { principal: name }] of [...holders].filter((one) => !isGroup(one))) {
    const known = principalByName.get(holder);
    const id = known?.entraId?.toLowerCase() ?? idByName.get(name.toLowerCase()) ?? name;
    behind.set(holder, known?.disabled ? [] : [{ id, name }]);
  }
  return behind;
}

function isGroup([, { principalType }]: readonly [Holder, AssignmentSpec]): boolean {
  return principalType === 'group';
}

/** Everybody, each in one circle. */
function circlesOf(behind: ReadonlyMap<Holder, readonly Person[]>): readonly Circle[] {
  const holdersOf = new Map<string, { readonly person: Person; readonly holders: Set<number> }>();
  const names = [...behind.keys()];
  names.forEach((holder, index) => {
    for (const person of behind.get(holder) ?? []) {
      const known = holdersOf.get(person.id);
      if (known) {
        known.holders.add(index);
      } else {
        holdersOf.set(person.id, { person, holders: new Set([index]) });
      }
    }
  });
  const circles = groupBy([...holdersOf.values()], ({ holders }) => [...holders].join());
  return [...circles.values()].map((members) => ({
    holders: [...members[0].holders].map((index) => names[index] ?? ''),
    people: members.map(({ person }) => person),
  }));
}

/** Pairs whose holders change; holders of whom nobody is known are left out. */
function bundlesOf(
  pairs: readonly Pair[],
  behind: ReadonlyMap<Holder, readonly Person[]>,
): readonly Bundle[] {
  const index = new Map([...behind.keys()].map((holder, at) => [holder, at]));
  const numbered = (holders: readonly Holder[]) =>
    holders.flatMap((holder) => index.get(holder) ?? []).join();
  const bundles = groupBy(pairs, ({ before, now }) => `${numbered(before)}/${numbered(now)}`);
  return [...bundles.values()].map((alike, number) => ({
    number,
    before: new Set(alike[0].before),
    now: new Set(alike[0].now),
    pairs: alike,
  }));
}

function fatesOf(circles: readonly Circle[], bundles: readonly Bundle[]): readonly Fate[] {
  const before = bundlesByHolder(bundles, (bundle) => bundle.before);
  const now = bundlesByHolder(bundles, (bundle) => bundle.now);
  const given = bundlesByHolder(bundles, (bundle) =>
    [...bundle.now].filter((holder) => !bundle.before.has(holder)),
  );
  return circles.map(({ holders, people }) => {
    const had = new Set(holders.flatMap((holder) => before.get(holder) ?? []));
    const has = new Set(holders.flatMap((holder) => now.get(holder) ?? []));
    return {
      people,
      gained: [...has].filter((bundle) => !had.has(bundle)),
      lost: [...had].filter((bundle) => !has.has(bundle)),
      isGiven: holders.some((holder) => given.has(holder)),
    };
  });
}

function bundlesByHolder(
  bundles: readonly Bundle[],
  holdersOf: (bundle: Bundle) => Iterable<Holder>,
): ReadonlyMap<Holder, readonly Bundle[]> {
  const byHolder = new Map<Holder, Bundle[]>();
  for (const bundle of bundles) {
    for (const holder of holdersOf(bundle)) {
      append(byHolder, holder, bundle);
    }
  }
  return byHolder;
}

/** People for whom `what` is the same are one group; the largest first. */
function peopleGroups(
  fates: readonly Fate[],
  what: (fate: Fate) => readonly Bundle[],
): readonly PeopleGroup[] {
  const numbers = (fate: Fate) => what(fate).map(({ number }) => number);
  const alike = groupBy(
    fates.filter((fate) => what(fate).length > 0),
    (fate) =>
      numbers(fate)
        .sort((a, b) => a - b)
        .join(),
  );
  const groups = [...alike].map(([key, some]) => ({
    key,
    people: some.flatMap(({ people }) => people.map(({ name }) => name)).sort(compareText),
    bundles: what(some[0]),
  }));
  groups.sort((a, b) => b.people.length - a.people.length || compareText(a.key, b.key));
  return withinBounds(groups)
    .map(({ people, bundles }) => ({ people, access: accessOf(bundles) }))
    .map((group) => ({ group, text: spelled(group.access) }))
    .sort((a, b) => b.group.people.length - a.group.people.length || compareText(a.text, b.text))
    .map(({ group }) => group);
}

/** Where everybody has another mixture of groups, lists would outgrow all else in a plan. */
function withinBounds<T extends { people: readonly string[]; bundles: readonly Bundle[] }>(
  groups: readonly T[],
): readonly T[] {
  let listed = 0;
  return groups.filter(({ people, bundles }) => {
    listed += bundles.reduce((sum, { pairs }) => sum + pairs.length, people.length);
    return listed <= MOST_LISTED;
  });
}

/** By this text groups of people have their order, whatever the order in which all was read. */
function spelled(access: readonly Access[]): string {
  return access.map((one) => [one.permissionSet, ...one.accountIds].join(' ')).join('; ');
}

function accessOf(bundles: readonly Bundle[]): readonly Access[] {
  const pairs = bundles.flatMap((bundle) => bundle.pairs);
  return [...groupBy(pairs, ({ permissionSet }) => permissionSet)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([permissionSet, some]) => ({
      permissionSet,
      accountIds: some.map(({ accountId }) => accountId).sort(compareText),
    }));
}

function countHolders(
  edits: ReadonlySet<string>,
  now: readonly Holding[],
  circles: readonly Circle[],
): PeopleImpact['holders'] {
  const held = groupBy(
    now.filter(({ spec }) => edits.has(spec.permissionSet)),
    ({ spec }) => spec.permissionSet,
  );
  const counts = [...edits].map((name) => {
    const some = new Set((held.get(name) ?? []).map(({ spec }) => holderOf(spec)));
    const having = circles.filter(({ holders }) => holders.some((holder) => some.has(holder)));
    return [name, count(having)] as const;
  });
  return sortedRecord(Object.fromEntries(counts));
}

/** Groups of Entra whose members are not known, `A, B and 3 more`; `''` = none. */
export function unreadGroups({ principals }: Directory): string {
  return listed(principals.filter(isUnread).map(({ name }) => name));
}

/**
 * For `Examined.notExamined`.
 * @param asked whether the members of groups were asked for
 */
export function unreadMembers(directory: Directory, asked: boolean): string[] {
  const unread = unreadGroups(directory);
  if (unread === '') {
    return [];
  }
  return [asked ? `who is in ${unread} (could not be read)` : 'who is in the groups'];
}
