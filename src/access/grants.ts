/** What the policies of a permission set bring, and what is left of it after Denies and boundary. */
import type { Json, PermissionSetSpec } from '../reconcile/types.ts';
import { ACTION_COUNT, allActions, changes, isKnown } from './actions.ts';
import { type Correction, READS_IN } from './corrections.ts';
import { actionsOfDocument, isDocument } from './documents.ts';
import { managedPolicy, nameOf } from './managed.ts';
import type { Rights } from './weigh.ts';

/** What one policy of a permission set brings. */
export interface Grant {
  /** `ReadOnlyAccess`, `the inline policy`. */
  readonly name: string;
  readonly allows: ReadonlySet<string>;
  readonly changing: ReadonlySet<string>;
  readonly denies: ReadonlySet<string>;
  /** What was corrected in it. */
  readonly correction?: Correction;
}

/** A policy whose text nobody here has. */
export interface Unread {
  readonly name: string;
  readonly why: 'customer managed' | 'not in the data' | 'no policy document';
}

/** How evidence calls a permission set's own policy. */
export const INLINE = 'the inline policy';

/** Every policy of a permission set: what it brings, or why nobody here knows. */
export function partsOf(spec: PermissionSetSpec): readonly (Grant | Unread)[] {
  return [
    ...spec.awsManagedPolicies.map(
      (arn) => managedGrant(arn) ?? ({ name: nameOf(arn), why: 'not in the data' } as const),
    ),
    ...spec.customerManagedPolicies.map(({ path, name }) => ({
      name: `${path.replace(/^\//, '')}${name}`,
      why: 'customer managed' as const,
    })),
    ...(spec.inlinePolicy === null ? [] : [inlineGrant(spec.inlinePolicy)]),
  ];
}

function inlineGrant(document: Json): Grant | Unread {
  const name = INLINE;
  if (!isDocument(document)) {
    return { name, why: 'no policy document' };
  }
  const { allows, denies } = actionsOfDocument(document);
  return { name, allows, changing: new Set([...allows].filter(changes)), denies };
}

const grants = new Map<string, Grant | undefined>();

/** What a policy of AWS brings, by its ARN; absent when the data does not know it. */
export function managedGrant(arn: string): Grant | undefined {
  if (!grants.has(arn)) {
    grants.set(arn, grantOf(arn));
  }
  return grants.get(arn);
}

function grantOf(arn: string): Grant | undefined {
  const policy = managedPolicy(arn);
  if (!policy) {
    return undefined;
  }
  const { name, allows } = policy;
  const correction = Object.hasOwn(READS_IN, name) ? READS_IN[name] : undefined;
  const reads = new Set(correction?.actions);
  return {
    name,
    allows: new Set(allows),
    changing: new Set(allows.filter((action) => changes(action) && !reads.has(action))),
    denies: new Set(policy.denies),
    ...(correction ? { correction } : {}),
  };
}

/** A boundary that is AWS's own and known; another one lowers nothing. */
export function boundaryOf({ permissionsBoundary }: PermissionSetSpec): Grant | undefined {
  return permissionsBoundary && 'awsManagedPolicy' in permissionsBoundary
    ? managedGrant(permissionsBoundary.awsManagedPolicy)
    : undefined;
}

/** What a policy that nobody can read may bring at most. */
export function everything(): Grant {
  whole ??= {
    name: 'everything',
    allows: new Set(allActions()),
    changing: new Set(allActions().filter(changes)),
    denies: new Set(),
  };
  return whole;
}

let whole: Grant | undefined;

/**
 * What some policies allow, less what any policy denies, within the boundary.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function rightsOf(
  allowing: readonly Grant[],
  denying: readonly Grant[],
  boundary?: Grant,
): Rights {
  const limits = boundary ? [...denying, boundary] : denying;
  if (limits.some(({ denies }) => denies.size >= ACTION_COUNT)) {
    return { all: new Set(), changing: new Set() };
  }
  const denied = new Set(limits.flatMap(({ denies }) => [...denies]));
  const all = allowing.map(({ allows }) => allows);
  const changing = allowing.map((grant) => grant.changing);
  return {
    all: left(all, denied, boundary?.allows),
    changing: left(changing, denied, boundary?.changing),
  };
}

function left(
  allowed: readonly ReadonlySet<string>[],
  denied: ReadonlySet<string>,
  boundary: ReadonlySet<string> | undefined,
): ReadonlySet<string> {
  const [only, ...others] = allowed;
  if (only && others.length === 0 && denied.size === 0 && boundary === undefined) {
    return only;
  }
  const remaining = new Set<string>();
  for (const actions of allowed) {
    for (const action of actions) {
      if (!denied.has(action) && (boundary === undefined || isWithin(action, boundary))) {
        remaining.add(action);
      }
    }
  }
  return remaining;
}

/** An action that is newer than the data may be within any boundary that leaves something. */
function isWithin(action: string, boundary: ReadonlySet<string>): boolean {
  return boundary.has(action) || (!isKnown(action) && boundary.size > 0);
}
