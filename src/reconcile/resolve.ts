/**
 * Config + Directory → Desired: names become principals and accounts, targets are expanded, expiry
 * is applied. Pure; all problems are collected, and with an error among them there is no plan.
 */
import { canonicalDuration } from './canonical.ts';
import { ACCESS_CONTROL_ATTRIBUTES_KEY } from './kinds/access-control-attributes.ts';
import { permissionSetKey } from './kinds/permission-set.ts';
import { rulesOf } from './kinds/table.ts';
import { checkPins } from './pins.ts';
import { resolvePrincipals } from './principals.ts';
import { resolveAssignments } from './resolve-assignments.ts';
import { resolveSignOn } from './resolve-sign-on.ts';
import type {
  BoundarySpec,
  Config,
  Directory,
  Item,
  Json,
  Problem,
  Wants,
  Where,
} from './types.ts';

export interface Desired {
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}

type PermissionSet = NonNullable<Config['permissionSets']>[string];

/**
 * @param now the instant of the run, in milliseconds since the epoch
 */
export function resolve(config: Config, where: Where, directory: Directory, now: number): Desired {
  const pins = checkPins(config, where, directory);
  if (pins.length > 0) {
    return { items: [], problems: pins }; // another instance: everything else would be noise
  }
  const principals = resolvePrincipals(config, where, directory);
  const assignments = resolveAssignments(config, where, directory, principals, now);
  const signOn = resolveSignOn(config, where, directory, principals, now);
  return {
    items: [
      ...signOn.items,
      ...permissionSetItems(config, where, directory.partition),
      ...attributeItems(config, where),
      ...assignments.items,
    ],
    problems: [...principals.problems, ...signOn.problems, ...assignments.problems],
  };
}

/* ------------------------------------------------------------------------- permission sets */

/** The declared permission sets; a part that the file leaves out is not in them. */
export function permissionSetItems(
  config: Config,
  where: Where,
  partition: string,
): Item<'permissionSet'>[] {
  return Object.entries(config.permissionSets ?? {}).map(([name, set]) => ({
    kind: 'permissionSet',
    key: permissionSetKey(name),
    spec: rulesOf('permissionSet').normalise(wantedSet(name, set, partition)),
    because: [where(['permissionSets', name])],
  }));
}

/** What a permission set of the file asks for, not yet in the one spelling. */
export function wantedSet(
  name: string,
  set: PermissionSet,
  partition: string,
): Wants['permissionSet'] {
  const arn = (policy: string) => awsPolicyArn(policy, partition);
  return {
    name,
    ...(set.description !== undefined && { description: set.description }),
    ...(set.sessionDuration && { sessionDuration: canonicalDuration(set.sessionDuration) }),
    ...(set.relayState !== undefined && { relayState: set.relayState }),
    ...(set.awsManagedPolicies && { awsManagedPolicies: set.awsManagedPolicies.map(arn) }),
    ...(set.customerManagedPolicies && {
      customerManagedPolicies: set.customerManagedPolicies.map(customerPolicy),
    }),
    ...(set.inlinePolicy && { inlinePolicy: set.inlinePolicy as Json }),
    ...(set.permissionsBoundary && {
      permissionsBoundary: boundary(set.permissionsBoundary, arn),
    }),
    ...(set.tags && { tags: set.tags }),
  };
}

function boundary(
  wanted: NonNullable<PermissionSet['permissionsBoundary']>,
  arn: (policy: string) => string,
): BoundarySpec | null {
  if (wanted.awsManagedPolicy) {
    return { awsManagedPolicy: arn(wanted.awsManagedPolicy) };
  }
  return wanted.customerManagedPolicy
    ? { customerManagedPolicy: customerPolicy(wanted.customerManagedPolicy) }
    : null;
}

function customerPolicy({ name, path }: { name: string; path?: string }) {
  return { name, path: path ?? '/' };
}

/** `ReadOnlyAccess`, `job-function/DataScientist` or an ARN → the ARN. */
export function awsPolicyArn(policy: string, partition: string): string {
  return policy.startsWith('arn:') ? policy : `arn:${partition}:iam::aws:policy/${policy}`;
}

/* ------------------------------------------------------------------------------ attributes */

/** `{}` means none: then there is no item, and what is live goes. */
function attributeItems(config: Config, where: Where): Item[] {
  const attributes = config.identityCenter.accessControlAttributes;
  return attributes && Object.keys(attributes).length > 0
    ? [
        {
          kind: 'accessControlAttributes',
          key: ACCESS_CONTROL_ATTRIBUTES_KEY,
          spec: rulesOf('accessControlAttributes').normalise({ attributes }),
          because: [where(['identityCenter', 'accessControlAttributes'])],
        },
      ]
    : [];
}
