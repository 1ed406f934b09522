/** The kinds, one row each. A new kind is a type error until every rule of it stands. */
import type { Kind } from '../types.ts';
import { accessControlAttributesRules } from './access-control-attributes.ts';
import { assignmentRules } from './assignment.ts';
import { permissionSetRules } from './permission-set.ts';
import type { Rules } from './rules.ts';

export const kinds: { readonly [K in Kind]: Rules<K> } = {
  permissionSet: permissionSetRules,
  accessControlAttributes: accessControlAttributesRules,
  assignment: assignmentRules,
};

/** The rules of a kind that is known only at run time. */
export function rulesOf<K extends Kind>(kind: K): Rules<K> {
  return kinds[kind];
}
