/** Where an inline policy alone makes its permission set admin, by a way that one does not see at once. */
import type { PermissionSetSpec } from '../reconcile/types.ts';
import { changes, matching } from './actions.ts';
import { actionsOfDocument, meant, statementsOf } from './documents.ts';
import { listed } from './evidence.ts';
import { boundaryOf, type Grant, INLINE, partsOf, rightsOf } from './grants.ts';
import type { Finding } from './lint-policy.ts';
import { rulesAnAccount, weigh } from './weigh.ts';

/**
 * One finding, at the first action that brings it about, where the inline policy lets its holder give
 * itself every right in the account and the other policies of the set would not; else none.
 */
export function escalation(spec: PermissionSetSpec): readonly Finding[] {
  const actions = escalatingActions(spec);
  if (actions.length === 0) {
    return [];
  }
  return [
    {
      rule: 'admin-in-disguise',
      severity: 'warning',
      message: `the inline policy makes this set admin: it allows ${listed(actions)}, with which its holder can give itself every right in the account`,
      hint: 'Take them out, or say "privilege: write" where resources or conditions make them harmless, "privilege: admin" where it is meant.',
      path: placeOf(spec, actions),
    },
  ];
}

function escalatingActions(spec: PermissionSetSpec): readonly string[] {
  if (!rulesAnAccount(inlineChanges(spec))) {
    return []; // what the other policies do, which are large, need not be known
  }
  const grants = partsOf(spec).filter((part): part is Grant => 'allows' in part);
  const others = grants.filter(({ name }) => name !== INLINE);
  const boundary = boundaryOf(spec);
  if (weigh(rightsOf(others, grants, boundary)).tier === 'admin') {
    return [];
  }
  const { rule, deciding } = weigh(rightsOf(grants, grants, boundary));
  return rule === 'own account' ? deciding : [];
}

/** What the inline policy alone brings, before any Deny and boundary. */
function inlineChanges({ inlinePolicy }: PermissionSetSpec): ReadonlySet<string> {
  const { allows } = actionsOfDocument(inlinePolicy);
  return new Set([...allows].filter(changes));
}

function placeOf({ inlinePolicy }: PermissionSetSpec, actions: readonly string[]): Finding['path'] {
  const statements = statementsOf(inlinePolicy);
  const brings = (names: readonly string[]) => names.some((name) => actions.includes(name));
  const at = statements.findIndex((each) => each.allows && brings(meant(each)));
  const statement = statements[at];
  if (!statement) {
    return [];
  }
  return statement.inverted
    ? ['Statement', at, 'NotAction']
    : ['Statement', at, 'Action', statement.patterns.findIndex((each) => brings(matching(each)))];
}
