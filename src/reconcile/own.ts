/**
 * Ownership, a step on data before the diff: what is ours to delete, what is only reported, what is
 * not even counted. Assignments carry no tags in AWS, so an assignment is ours when its permission
 * set is.
 */
import { foundOf } from './found.ts';
import { anyMatcher } from './glob.ts';
import { OWNED_TAG } from './kinds/permission-set.ts';
import { namesOfSets } from './scope.ts';
import type { AppAssignmentSpec, Config, Directory, Found, Live, LiveItem } from './types.ts';

/**
 * What Control Tower makes for itself: ours only where the file declares it by name.
 * https://docs.aws.amazon.com/controltower/latest/userguide/sso-groups.html
 */
const CONTROL_TOWER_SETS =
  /^AWS(Administrator|PowerUser|ReadOnly|OrganizationsFull|ServiceCatalog\w+)Access$/;
const CONTROL_TOWER_GROUPS = new Set([
  'AWSAccountFactory',
  'AWSServiceCatalogAdmins',
  'AWSControlTowerAdmins',
  'AWSSecurityAuditPowerUsers',
  'AWSSecurityAuditors',
  'AWSLogArchiveAdmins',
  'AWSLogArchiveViewers',
  'AWSAuditAccountAdmins',
]);

/** Live items without the ignored ones, each marked whether accessctl may delete it. */
export function own(live: Live, config: Config, directory: Directory): LiveItem[] {
  const ignored = ignores(config, directory);
  const isOurs = ownership(live, config, directory);
  return live.found.items
    .filter((found) => !ignored(found))
    .map((found) => ({ ...found, managed: isOurs(found) }));
}

/** A test for permission set names that the file says never to touch and never to count. */
export function ignoresSet(config: Config): (name: string) => boolean {
  const names = new Set(config.ignore?.permissionSets);
  return (name) => names.has(name);
}

/** A test for group names that the file says never to touch. */
export function ignoresGroup(config: Config): (name: string) => boolean {
  const names = new Set(config.ignore?.groups);
  return (name) => names.has(name);
}

/** Whether Control Tower made a group of this name for itself, and the file does not declare it. */
export function isControlTowerGroup(name: string, config: Config): boolean {
  return CONTROL_TOWER_GROUPS.has(name) && !Object.hasOwn(config.groups ?? {}, name);
}

/** Whether Control Tower made a permission set of this name for itself. */
export function isControlTowerSet(name: string): boolean {
  return CONTROL_TOWER_SETS.test(name);
}

function ignores(config: Config, directory: Directory): (found: Found) => boolean {
  const set = ignoresSet(config);
  const group = ignoresGroup(config);
  const account = anyMatcher(config.ignore?.accounts);
  const nameOf = new Map(directory.accounts.map(({ id, name }) => [id, name]));
  return (found) => {
    switch (found.kind) {
      case 'permissionSet':
        return set(found.spec.name);
      case 'appAssignment':
        return found.spec.principalType === 'group' && group(found.spec.principal);
      case 'enterpriseApp':
      case 'samlSettings':
      case 'signingCertificate':
      case 'scimSync':
      case 'accessControlAttributes':
        return false;
      case 'assignment': {
        const { accountId, permissionSet, principal, principalType } = found.spec;
        return (
          set(permissionSet) ||
          (principalType === 'group' && group(principal)) ||
          account(accountId) ||
          account(nameOf.get(accountId) ?? '')
        );
      }
    }
  };
}

/** What the file does not mention at all is not managed: only `{}` and `[]` mean that there is none. */
function ownership(live: Live, config: Config, directory: Directory): (found: Found) => boolean {
  if (config.prune === 'none') {
    return () => false;
  }
  const { permissionSets, assignments } = config;
  const sets = ownedSets(live, config);
  const staysAssigned = assignments === undefined ? assignedSets(live) : new Set();
  const ownsAppAssignment = appAssignmentOwnership(config, directory);
  const active = new Set(
    directory.accounts.filter(({ state }) => state === 'ACTIVE').map(({ id }) => id),
  );
  return (found) => {
    switch (found.kind) {
      case 'permissionSet':
        return (
          permissionSets !== undefined &&
          sets.has(found.spec.name) &&
          !staysAssigned.has(found.spec.name)
        );
      case 'accessControlAttributes':
        return config.identityCenter.accessControlAttributes !== undefined;
      case 'assignment': {
        const { accountId, permissionSet } = found.spec;
        return (
          assignments !== undefined &&
          sets.has(permissionSet) &&
          active.has(accountId) &&
          !isControlTower(found.spec, config)
        );
      }
      case 'appAssignment':
        return ownsAppAssignment(found.spec);
      case 'enterpriseApp':
      case 'samlSettings':
      case 'signingCertificate':
      case 'scimSync':
        return false; // without them nobody signs in any more: a person may delete them, a plan does not
    }
  };
}

/**
 * Exactly those of `groups` and of `users`, each only where the file has that list. Where the app
 * could not be looked for, nobody is wanted in it either: then nobody in it is ours.
 */
function appAssignmentOwnership(
  config: Config,
  { enterpriseApps }: Directory,
): (spec: AppAssignmentSpec) => boolean {
  const app = config.identitySource?.enterpriseApp;
  const isOurs =
    app !== undefined && app.assignments !== 'external' && enterpriseApps !== undefined;
  const lists = { group: config.groups, user: config.users };
  return (spec) =>
    isOurs && lists[spec.principalType] !== undefined && !isControlTower(spec, config);
}

function isControlTower(
  { principalType, principal }: Pick<AppAssignmentSpec, 'principalType' | 'principal'>,
  config: Config,
): boolean {
  return principalType === 'group' && isControlTowerGroup(principal, config);
}

function assignedSets(live: Live): ReadonlySet<string> {
  return new Set(foundOf(live, 'assignment').map(({ spec }) => spec.permissionSet));
}

/** Names of the permission sets that are ours: declared, once declared, marked, or all. */
function ownedSets(live: Live, config: Config): ReadonlySet<string> {
  const owned = new Set(namesOfSets(config).permissionSets);
  for (const { spec } of foundOf(live, 'permissionSet')) {
    const marked = spec.tags[OWNED_TAG.key] === OWNED_TAG.value;
    if (marked || (config.prune === 'all' && !isControlTowerSet(spec.name))) {
      owned.add(spec.name);
    }
  }
  return owned;
}
