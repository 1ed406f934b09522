/**
 * What guardrails and expectations look at: who holds what before the plan, right after it, and once
 * what is deferred has come too. A rule that something must remain has to hold at both later
 * moments; what must not be is judged by the end, where the file has its way.
 */
import { compareText } from '../canonical.ts';
import { foundOf } from '../found.ts';
import { anyMatcher } from '../glob.ts';
import { assignmentRules } from '../kinds/assignment.ts';
import type {
  Account,
  AssignmentSpec,
  Change,
  Config,
  Deferred,
  Directory,
  Found,
  Item,
  Key,
  Principal,
  Privilege,
} from '../types.ts';

type Members = NonNullable<Principal['members']>;

export type Moment = 'before' | 'now' | 'end';

/** An assignment at some moment. */
export interface Holding {
  readonly key: Key;
  readonly spec: AssignmentSpec;
  /** It was there before the plan. */
  readonly isLive: boolean;
  /** The file asks for it. */
  readonly isWanted: boolean;
  /** Its principal exists in no directory any more. */
  readonly isOrphaned: boolean;
}

/** Tiers by permission set, before the plan and after it; absent where nothing is known of a set. */
export type Privileges = ReadonlyMap<
  string,
  { readonly before?: Privilege; readonly after?: Privilege }
>;

/** The world and the plan. Without an answer of AWS `live.found.items`, `changes` and `deferred` are empty. */
export interface StateInput {
  readonly config: Config;
  readonly directory: Directory;
  /** Everything that was found, also what the file ignores. */
  readonly live: { readonly found: { readonly items: readonly Found[] } };
  readonly desired: readonly Item[];
  readonly changes: readonly Change[];
  readonly deferred: readonly Deferred[];
  readonly privileges: Privileges;
}

/** The input, prepared once for all rules. */
export interface Facts extends StateInput {
  readonly holdings: { readonly [M in Moment | 'going']: readonly Holding[] };
  /** Changes of the plan and those that are deferred. */
  readonly allChanges: readonly Change[];
  readonly accountById: ReadonlyMap<string, Account>;
  /** By type and name, `group:Contoso`. */
  readonly principalByName: ReadonlyMap<string, Principal>;
  /** Permission sets whose change is deferred: right after the plan they are as before. */
  readonly waitingSets: ReadonlySet<string>;
  /** Ids of the accounts that the file never touches and never counts. */
  readonly ignoredAccounts: ReadonlySet<string>;
  /** Permission sets that the plan makes or edits, now or later. */
  readonly editedSets: ReadonlySet<string>;
}

export function factsOf<I extends StateInput>(input: I): I & Facts {
  const later = input.deferred.map(({ change }) => change);
  const allChanges = [...input.changes, ...later];
  return {
    ...input,
    allChanges,
    holdings: holdingsOf(input, later),
    accountById: new Map(input.directory.accounts.map((account) => [account.id, account])),
    principalByName: new Map(
      input.directory.principals.map((one) => [`${one.type}:${one.name}`, one]),
    ),
    ignoredAccounts: ignoredAccounts(input),
    waitingSets: setsOf(later),
    editedSets: setsOf(allChanges),
  };
}

function ignoredAccounts({ config, directory }: StateInput): ReadonlySet<string> {
  const isIgnored = anyMatcher(config.ignore?.accounts);
  const ignored = directory.accounts.filter(({ id, name }) => isIgnored(id) || isIgnored(name));
  return new Set(ignored.map(({ id }) => id));
}

/** `going`: those of `before` that the plan takes away, now or later. */
function holdingsOf(input: StateInput, later: readonly Change[]): Facts['holdings'] {
  const wanted = wantedSpecs(input);
  const found = liveHoldings(input, wanted);
  for (const { key } of found) {
    wanted.delete(key);
  }
  const coming = [...wanted].map(([key, spec]) => ({
    key,
    spec,
    isLive: false,
    isWanted: true,
    isOrphaned: false,
  }));
  const all = [...found, ...coming].sort((a, b) => compareText(a.key, b.key));
  const before = all.filter(({ isLive }) => isLive);
  const goingNow = keysOf(input.changes, 'delete');
  const after = all.filter(({ key, isLive }) => !isLive || !goingNow.has(key));
  if (later.length === 0) {
    const going = before.filter(({ key }) => goingNow.has(key));
    return { before, now: after, end: after, going };
  }
  const goingLater = keysOf(later, 'delete');
  const comingLater = keysOf(later, 'create');
  return {
    before,
    now: after.filter(({ key, isLive }) => isLive || !comingLater.has(key)),
    end: after.filter(({ key, isLive }) => !isLive || !goingLater.has(key)),
    going: before.filter(({ key }) => goingNow.has(key) || goingLater.has(key)),
  };
}

function wantedSpecs({ desired }: StateInput): Map<Key, AssignmentSpec> {
  const wanted = new Map<Key, AssignmentSpec>();
  for (const item of desired) {
    if (item.kind === 'assignment') {
      wanted.set(item.key, item.spec);
    }
  }
  return wanted;
}

function liveHoldings(
  { live }: StateInput,
  wanted: ReadonlyMap<Key, AssignmentSpec>,
): readonly Holding[] {
  return foundOf(live, 'assignment').map(({ key, spec, orphaned }) => ({
    key,
    spec,
    isLive: true,
    isWanted: wanted.has(key),
    isOrphaned: orphaned === true,
  }));
}

function keysOf(changes: readonly Change[], action: Change['action']): ReadonlySet<Key> {
  return new Set(changes.flatMap((change) => (change.action === action ? [change.key] : [])));
}

function setsOf(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((change) =>
      change.kind === 'permissionSet' && change.after ? [change.after.name] : [],
    ),
  );
}

/** Whether anybody can sign in by an assignment; `unknown`: who is in its group was not read. */
export type Admission = 'somebody' | 'nobody' | 'unknown';

/**
 * A group admits nobody when SCIM copies none of its members, or when Entra has disabled them all. A
 * group that Entra does not know counts: nobody can read its members.
 */
export function admissionOf(facts: Facts, { spec, isOrphaned }: Holding): Admission {
  const known = facts.principalByName.get(`${spec.principalType}:${spec.principal}`);
  if (isOrphaned || known?.disabled) {
    return 'nobody';
  }
  if (known && isUnread(known)) {
    return 'unknown';
  }
  return !known?.members || admitsAnybody(known.members) ? 'somebody' : 'nobody';
}

function admitsAnybody({ users, people, incomplete = [] }: Members): boolean {
  const refused = new Set(incomplete.map(({ name }) => name));
  return people ? people.some(({ name }) => !refused.has(name)) : users - refused.size > 0;
}

/** A group of Entra whose members were not asked for, or that Graph refuses to show. */
export function isUnread({ type, entraId, members }: Principal): boolean {
  return type === 'group' && entraId !== undefined && members === undefined;
}

/** `payments-prod`; the id of an account that the organisation does not have. */
export function accountName(facts: Facts, id: string): string {
  return facts.accountById.get(id)?.name ?? id;
}

/** `group Contoso → ReadOnlyAccess @ MMe2k-Demo`. */
export function describeHolding(facts: Facts, { spec }: Holding): string {
  return assignmentRules.describe(spec, (id) => accountName(facts, id));
}
