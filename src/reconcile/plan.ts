/** Desired + Live → Plan: ownership, differences, order, what waits, what is only reported. */
import { canonicalJson, sortedRecord } from './canonical.ts';
import { manualSteps } from './checklist.ts';
import { defer } from './defer.ts';
import { diff } from './diff.ts';
import { comparisonsOf, rightsOfEdits, withKnownRisk } from './edits.ts';
import { endingRoles } from './ending-roles.ts';
import { checkExpectations } from './expect.ts';
import { expiriesOf } from './expiries.ts';
import { fingerprintOf } from './fingerprint.ts';
import { accountName, factsOf, type Privileges } from './guardrails/facts.ts';
import { judge } from './guardrails/judge.ts';
import { inBetween } from './in-between.ts';
import { namesOf } from './names.ts';
import { notManagedYet } from './not-managed-yet.ts';
import { order } from './order.ts';
import { type BaseFile, withOrigins } from './origins.ts';
import { ignoresSet, own } from './own.ts';
import { peopleImpact, unreadMembers } from './people.ts';
import { type Knowledge, privilegesOf } from './privileges.ts';
import { withReach } from './reach.ts';
import { explainRenames, renamesOf } from './renames.ts';
import type { Desired } from './resolve.ts';
import { rulingAccounts } from './ruling-accounts.ts';
import { sessionsOf } from './sessions.ts';
import { signOnProblems } from './sign-on-checks.ts';
import type {
  Change,
  Config,
  Directory,
  Live,
  LiveItem,
  Plan,
  Problem,
  Target,
  Where,
} from './types.ts';
import { notExamined, unknownProblems, withoutUnknown } from './unknown-kinds.ts';
import { unmanagedParts } from './unmanaged-parts.ts';

/** What a plan is made of; all of it plain data. */
export interface PlanInput {
  readonly config: Config;
  readonly where: Where;
  readonly directory: Directory;
  readonly live: Live;
  readonly desired: Desired;
  /** The instant of the run, in milliseconds since the epoch. */
  readonly now: number;
  readonly knowledge: Knowledge;
  /** Whether the members of groups were asked for; else the plan has no numbers of people. */
  readonly people: boolean;
  /** What access.yaml is compared with; absent: with nothing, and every change is `change`. */
  readonly base?: BaseFile;
  /** Of the approved plan of which this is the rest: overrides of guardrails are bound to that one. */
  readonly approvedFingerprint?: string;
}

export function makePlan(input: PlanInput): Plan {
  const { config, where, directory, live, desired, now, knowledge, base } = input;
  const names = namesOf(config, directory, live);
  const renames = renamesOf(config);
  const items = own(live, config, directory);
  const found = diff(withoutUnknown(live, desired.items), withoutUnknown(live, items), names);
  const origins = withOrigins(found, base, { config, directory, live, now });
  const comparisons = comparisonsOf(origins.changes, knowledge);
  const differences = withKnownRisk(origins.changes, comparisons);
  const ordered = order(differences, renames.groups, items, names);
  const explained = withReach(explainRenames(ordered, renames), live);
  const { now: changes, deferred } = defer(explained, names, live);
  const target = targetOf(directory);
  const later = deferred.map(({ change }) => change);
  const fingerprint = fingerprintOf(target, changes, later);
  const all = [...changes, ...later];
  const privileges = privilegesOf(config, live, all, knowledge);
  const state = { config, directory, live, desired: desired.items, changes, deferred, privileges };
  const before = base && rulesBefore(base, (file) => privilegesOf(file, live, all, knowledge));
  const facts = factsOf({ ...state, ...before });
  const world = { config, where, directory, live, now };
  return {
    formatVersion: '1.0',
    target,
    changes,
    deferred,
    manual: manualSteps({ ...world, changes, deferred }),
    expiries: expiriesOf(config, live, now),
    unmanaged: countUnmanaged(items, desired, config, live),
    notManagedYet: notManagedYet(config, where),
    guardrails: [
      ...judge({
        ...facts,
        items,
        fingerprint: input.approvedFingerprint ?? fingerprint,
      }),
      ...checkExpectations(facts),
    ],
    privileges: shownPrivileges(privileges, all),
    rights: rightsOfEdits(comparisons),
    endingRoles: endingRoles(changes, live, renames.permissionSets),
    sessions: sessionsOf(all, live),
    rulingAccounts: rulingAccounts(directory),
    ...(input.people && { people: peopleImpact(facts) }),
    ...(base && { base: { ref: base.ref, commit: base.commit } }),
    examined: {
      ...live.examined,
      notExamined: [
        ...live.examined.notExamined,
        ...notExamined(live),
        ...unreadMembers(directory, input.people),
      ],
    },
    problems: sortProblems([
      ...desired.problems,
      ...origins.problems,
      ...unmanagedParts(desired.items, items),
      ...inBetween(ordered, items, (id) => accountName(facts, id)),
      ...unknownProblems(live),
      ...signOnProblems(world),
    ]),
    accounts: accountNames(all, directory),
    fingerprint,
  };
}

/** What the commit demands with which the file is compared; where it has no file, the defaults. */
function rulesBefore({ file }: BaseFile, privilegesBy: (config: Config) => Privileges) {
  return {
    baseGuardrails: file?.config.guardrails ?? {},
    baseExpectations: file?.config.expect ?? [],
    ...(file && { basePrivileges: privilegesBy(file.config) }),
  };
}

/** Of the permission sets that the changes speak of: what they allow after them, or did before. */
function shownPrivileges(privileges: Privileges, changes: readonly Change[]): Plan['privileges'] {
  const names = new Set(changes.map(setOf));
  const shown = [...privileges].flatMap(([name, { before, after }]) => {
    const privilege = after ?? before;
    return privilege && names.has(name) ? [[name, privilege] as const] : [];
  });
  return sortedRecord(Object.fromEntries(shown));
}

/** The permission set that a change is about. */
function setOf(change: Change): string | undefined {
  switch (change.kind) {
    case 'permissionSet':
      return (change.after ?? change.before)?.name;
    case 'assignment':
      return (change.after ?? change.before)?.permissionSet;
    default:
      return undefined;
  }
}

function targetOf(directory: Directory): Target {
  const { region, instanceArn, identityStoreId, organizationId, tenantId } = directory;
  return { region, instanceArn, identityStoreId, organizationId, ...(tenantId && { tenantId }) };
}

function countUnmanaged(
  items: readonly LiveItem[],
  desired: Desired,
  config: Config,
  live: Live,
): Plan['unmanaged'] {
  const foreign = new Map(
    items.flatMap(({ managed, key, kind }) => (managed ? [] : [[key, kind] as const])),
  );
  for (const { key } of desired.items) {
    foreign.delete(key);
  }
  const kinds = [...foreign.values()];
  const ignored = ignoresSet(config);
  const count = (kind: LiveItem['kind']) => kinds.filter((one) => one === kind).length;
  return {
    permissionSets:
      count('permissionSet') + live.foreignSets.filter(({ name }) => !ignored(name)).length,
    assignments: count('assignment'),
  };
}

function accountNames(changes: readonly Change[], directory: Directory): Record<string, string> {
  const used = new Set(
    changes.flatMap((change) =>
      change.kind === 'assignment'
        ? [(change.after ?? change.before)?.accountId ?? '']
        : (change.reach ?? []),
    ),
  );
  return sortedRecord(
    Object.fromEntries(
      directory.accounts.filter(({ id }) => used.has(id)).map(({ id, name }) => [id, name]),
    ),
  );
}

/** By place in the file, so that the order of reads and of lists does not show. */
function sortProblems(problems: readonly Problem[]): Problem[] {
  const place = ({ at, code, message }: Problem) =>
    `${at?.file ?? ''}\u0000${String(at?.line ?? 0).padStart(9, '0')}\u0000${code}${message}`;
  const distinct = new Map(problems.map((problem) => [canonicalJson(problem), problem]));
  return [...distinct.values()].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
