/** Desired + Live → Plan: ownership, differences, order, what waits, what is only reported. */
import { canonicalJson, sortedRecord } from './canonical.ts';
import { defer } from './defer.ts';
import { diff } from './diff.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Names } from './kinds/rules.ts';
import { notManagedYet } from './not-managed-yet.ts';
import { order } from './order.ts';
import { ignoresSet, own } from './own.ts';
import { withReach } from './reach.ts';
import { explainRenames, renamesOf } from './renames.ts';
import type { Desired } from './resolve.ts';
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
import { unmanagedParts } from './unmanaged-parts.ts';

/** What a plan is made of; all of it plain data. */
export interface PlanInput {
  readonly config: Config;
  readonly where: Where;
  readonly directory: Directory;
  readonly live: Live;
  readonly desired: Desired;
}

export function makePlan({ config, where, directory, live, desired }: PlanInput): Plan {
  const names = namesOf(directory, live);
  const renames = renamesOf(config);
  const items = own(live, config, directory);
  const ordered = order(diff(desired.items, items, names), renames.groups, items);
  const explained = withReach(explainRenames(ordered, renames), live);
  const { now, deferred } = defer(explained, names, live);
  const target = targetOf(directory);
  return {
    formatVersion: '1.0',
    target,
    changes: now,
    deferred,
    manual: [],
    unmanaged: countUnmanaged(items, desired, config, live),
    notManagedYet: notManagedYet(config, where),
    guardrails: [],
    examined: live.examined,
    problems: sortProblems([...desired.problems, ...unmanagedParts(desired.items, items)]),
    accounts: accountNames([...now, ...deferred.map(({ change }) => change)], directory),
    fingerprint: fingerprintOf(
      target,
      now,
      deferred.map(({ change }) => change),
    ),
  };
}

export function namesOf(directory: Directory, live: Live): Names {
  const principals = new Map(directory.principals.map((one) => [`${one.type}:${one.name}`, one]));
  const arns = new Map(live.foreignSets.map(({ name, arn }) => [name, arn]));
  for (const found of live.found.items) {
    if (found.kind === 'permissionSet') {
      arns.set(found.spec.name, found.id);
    } else if (found.kind === 'assignment') {
      // Deleted principals, and users that the file does not name, are known by what they have.
      const { principalType: type, principal: name } = found.spec;
      const key = `${type}:${name}`;
      principals.set(key, principals.get(key) ?? { type, name, storeId: found.id });
    }
  }
  return {
    directory,
    principal: (type, name) => principals.get(`${type}:${name}`),
    permissionSetArn: (name) => arns.get(name),
  };
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
