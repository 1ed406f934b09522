/** The rules of permission sets. One change per set, however many of its parts differ. */
import {
  canonicalDuration,
  canonicalJson,
  compareText,
  durationSeconds,
  same,
  sortedRecord,
  sortedUnique,
} from '../canonical.ts';
import { canonicalPolicy, samePolicy } from '../policy.ts';
import type { CustomerPolicy, Key, PermissionSetSpec, Risk, Wants } from '../types.ts';
import type { Rules } from './rules.ts';

/** The tag that says: accessctl made this set, and may delete it when the file no longer has it. */
export const OWNED_TAG = { key: 'managed-by', value: 'accessctl' } as const;

/** What AWS gives a set that names no duration. https://docs.aws.amazon.com/singlesignon/latest/userguide/howtosessionduration.html */
const DEFAULT_DURATION = 'PT1H';

/** Parts that live in the roles of the accounts; name and tags live on the set alone. */
export const PROVISIONED_PARTS: ReadonlySet<string> = new Set<keyof PermissionSetSpec>([
  'description',
  'sessionDuration',
  'relayState',
  'awsManagedPolicies',
  'customerManagedPolicies',
  'inlinePolicy',
  'permissionsBoundary',
  'provisioned',
]);

type Wanted = Wants['permissionSet'];

export function permissionSetKey(name: string): Key {
  return `permissionSet/${name}`;
}

export const permissionSetRules: Rules<'permissionSet'> = {
  key: ({ name }) => permissionSetKey(name),
  normalise: (spec) => ({
    ...spec,
    ...(spec.sessionDuration && { sessionDuration: canonicalDuration(spec.sessionDuration) }),
    ...(spec.awsManagedPolicies && { awsManagedPolicies: sortedUnique(spec.awsManagedPolicies) }),
    ...(spec.customerManagedPolicies && {
      customerManagedPolicies: sortedPolicies(spec.customerManagedPolicies),
    }),
    ...(spec.inlinePolicy !== undefined && { inlinePolicy: canonicalPolicy(spec.inlinePolicy) }),
    ...(spec.tags && { tags: sortedRecord(spec.tags) }),
  }),
  settle: (wanted, live) => (live ? settleOnLive(wanted, live) : settleNew(wanted)),
  risk,
  lanes: (spec) => [`permissionSet:${spec.name}`],
  needs: (change, plan) =>
    change.action === 'delete'
      ? plan.ofPermissionSet(change.before?.name ?? '').map((assignment) => assignment.key)
      : [],
  ids: (spec, names) => {
    const arn = names.permissionSetArn(spec.name);
    return arn ? { permissionSetArn: arn } : {};
  },
  describe: (spec) => `permission set ${spec.name}`,
};

/** Sorted, each once: AWS holds a reference once, however often it was written. */
function sortedPolicies(policies: readonly CustomerPolicy[]): CustomerPolicy[] {
  const distinct = new Map(policies.map((policy) => [policy.path + policy.name, policy]));
  return [...distinct].sort(([a], [b]) => compareText(a, b)).map(([, policy]) => policy);
}

function settleNew(wanted: Wanted): PermissionSetSpec {
  return {
    description: '',
    sessionDuration: DEFAULT_DURATION,
    relayState: '',
    awsManagedPolicies: [],
    customerManagedPolicies: [],
    inlinePolicy: null,
    permissionsBoundary: null,
    ...wanted,
    tags: sortedRecord({ ...wanted.tags, [OWNED_TAG.key]: OWNED_TAG.value }),
    provisioned: true,
  };
}

/**
 * The mark of ownership is set when a set is made and then left as it is: a file that declares a
 * set of somebody else manages it, but does not get the right to delete it later.
 */
function settleOnLive(wanted: Wanted, live: PermissionSetSpec): PermissionSetSpec {
  const mark = live.tags[OWNED_TAG.key];
  const tags = wanted.tags && {
    ...(mark === undefined ? {} : { [OWNED_TAG.key]: mark }),
    ...wanted.tags,
  };
  const inlinePolicy =
    wanted.inlinePolicy === undefined || samePolicy(wanted.inlinePolicy, live.inlinePolicy)
      ? live.inlinePolicy
      : wanted.inlinePolicy;
  return {
    ...live,
    ...wanted,
    tags: tags ? sortedRecord(tags) : live.tags,
    inlinePolicy,
    provisioned: true,
  };
}

/**
 * Broadens unless it provably does not: a policy less, a shorter session, or parts that carry no
 * permission. Which of two policies allows more is not known here, so an exchange broadens.
 */
function risk(before?: PermissionSetSpec, after?: PermissionSetSpec): Risk {
  if (!before || !after) {
    return 'neutral'; // a set without assignments gives nobody anything
  }
  const policies = [
    listRisk(before.awsManagedPolicies, after.awsManagedPolicies),
    listRisk(
      before.customerManagedPolicies.map(canonicalJson),
      after.customerManagedPolicies.map(canonicalJson),
    ),
    changeRisk(before.inlinePolicy, after.inlinePolicy),
    // A boundary takes away: to put one narrows, to drop or change one broadens.
    changeRisk(after.permissionsBoundary, before.permissionsBoundary),
    durationRisk(before.sessionDuration, after.sessionDuration),
  ];
  return policies.includes('broadens')
    ? 'broadens'
    : policies.includes('narrows')
      ? 'narrows'
      : 'neutral';
}

function listRisk(before: readonly string[], after: readonly string[]): Risk {
  if (after.some((one) => !before.includes(one))) {
    return 'broadens';
  }
  return before.some((one) => !after.includes(one)) ? 'narrows' : 'neutral';
}

function changeRisk(before: unknown, after: unknown): Risk {
  if (same(before, after)) {
    return 'neutral';
  }
  return after === null ? 'narrows' : 'broadens';
}

function durationRisk(before: string, after: string): Risk {
  const longer = durationSeconds(after) - durationSeconds(before);
  return longer > 0 ? 'broadens' : longer < 0 ? 'narrows' : 'neutral';
}
