/** What an edit of a permission set lets its holders do more and less. */
import type { Comparison } from '../reconcile/privileges.ts';
import type { ActionCount, PermissionSetSpec } from '../reconcile/types.ts';
import { boundaryOf, type Grant, partsOf, rightsOf } from './grants.ts';
import { riskOf } from './risk.ts';
import type { Rights } from './weigh.ts';

const FIRST = 10;

/** Both sides of an edit, action by action; conditions and resources are not weighed. */
export function compare(before: PermissionSetSpec, after: PermissionSetSpec): Comparison {
  const [old, now] = [knownRights(before), knownRights(after)];
  return {
    risk: riskOf(before, after),
    rights: { added: missing(now, old), removed: missing(old, now) },
  };
}

/** As far as the policies are known. */
function knownRights(spec: PermissionSetSpec): Rights {
  const grants = partsOf(spec).filter((part): part is Grant => 'allows' in part);
  return rightsOf(grants, grants, boundaryOf(spec));
}

function missing(rights: Rights, from: Rights): ActionCount {
  const actions = [...rights.all].filter((action) => !from.all.has(action));
  const changing = actions.filter((action) => rights.changing.has(action));
  const others = changing.length < FIRST ? actions.filter((one) => !rights.changing.has(one)) : [];
  return {
    count: actions.length,
    changing: changing.length,
    // By code units, as compareText; without a function of ours thousands of actions are quickly sorted.
    first: [...changing.sort(), ...others.sort()].slice(0, FIRST),
  };
}
