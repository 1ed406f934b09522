/** Desired + Live → Plan: ownership, differences, order, what waits, what is only reported. */
import { canonicalJson, sortedRecord } from './canonical.ts';
import { manualSteps } from './checklist.ts';
import { defer } from './defer.ts';
import { diff } from './diff.ts';
import { expiriesOf } from './expiries.ts';
import { fingerprintOf } from './fingerprint.ts';
import { namesOf } from './names.ts';
import { notManagedYet } from './not-managed-yet.ts';
import { order } from './order.ts';
import { ignoresSet, own } from './own.ts';
import { withReach } from './reach.ts';
import { explainRenames, renamesOf } from './renames.ts';
import type { Desired } from './resolve.ts';
import { signOnProblems } from './sign-on-checks.ts';
import type {
  Change,
  Config,
  Directory,
  Kind,
  Live,
  LiveItem,
  Plan,
  Problem,
  Target,
  Where,
} from './types.ts';
import { notExamined, unknownKinds, unknownProblems } from './unknown-kinds.ts';
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
}

export function makePlan({ config, where, directory, live, desired, now }: PlanInput): Plan {
  const names = namesOf(config, directory, live);
  const renames = renamesOf(config);
  const items = own(live, config, directory);
  const differences = diff(known(live, desired.items), known(live, items), names);
  const ordered = order(differences, renames.groups, items, names);
  const explained = withReach(explainRenames(ordered, renames), live);
  const { now: changes, deferred } = defer(explained, names, live);
  const target = targetOf(directory);
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
    guardrails: [],
    examined: {
      ...live.examined,
      notExamined: [...live.examined.notExamined, ...notExamined(live)],
    },
    problems: sortProblems([
      ...desired.problems,
      ...unmanagedParts(desired.items, items),
      ...unknownProblems(live),
      ...signOnProblems(world),
    ]),
    accounts: accountNames([...changes, ...deferred.map(({ change }) => change)], directory),
    fingerprint: fingerprintOf(
      target,
      changes,
      deferred.map(({ change }) => change),
    ),
  };
}

/** Without what could not be read: that is neither wanted nor there. */
function known<T extends { readonly kind: Kind }>(live: Live, items: readonly T[]): readonly T[] {
  const unknown = unknownKinds(live);
  return unknown.size === 0 ? items : items.filter(({ kind }) => !unknown.has(kind));
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
  const wanted = new Set(desired.items.map(({ key }) => key));
  const foreign = items.filter(({ managed, key }) => !managed && !wanted.has(key));
  const ignored = ignoresSet(config);
  const count = (kind: LiveItem['kind']) => foreign.filter((item) => item.kind === kind).length;
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
