/**
 * What of a permission set, or of the attributes for access control, a change touches: plain rows
 * that terminal text and Markdown print in their own ways. Strings in here are not safe yet.
 */
import type { BoundarySpec, Change, Json, PermissionSetSpec } from '../reconcile/types.ts';
import { count } from './layout.ts';
import { arrow, type Fields, list, type Part, partsOf, record, recordDiff, text } from './part.ts';
import { type DiffLine, diffPolicies, policyLines, statementCount } from './policy-diff.ts';

type SetFields = Omit<PermissionSetSpec, 'name'>;

/** Every part of a permission set, in the order in which it is shown. */
const SET_FIELDS: Fields<SetFields> = {
  description: text((value) => JSON.stringify(value)),
  sessionDuration: text((value) => value),
  relayState: text((value) => value),
  awsManagedPolicies: list((arn) => arn),
  customerManagedPolicies: list(({ name, path }) => path + name),
  inlinePolicy: {
    whole: (policy) => (policy === null ? undefined : wholePolicy(policy)),
    changed: (before, after) => ({
      values: [policyWords(before, after)],
      lines: diffPolicies(before, after),
    }),
  },
  permissionsBoundary: {
    whole: (boundary) => (boundary ? { values: [boundaryName(boundary)], lines: [] } : undefined),
    changed: (before, after) => arrow(boundaryName(before), boundaryName(after)),
  },
  tags: record(),
  provisioned: {
    whole: () => undefined,
    changed: () => ({ values: ['an earlier edit has not reached every account yet'], lines: [] }),
  },
};

/** The parts of a permission set that a create or an update shows; none for a delete. */
export function permissionSetParts(change: Change<'permissionSet'>): Part[] {
  return partsOf(SET_FIELDS, change);
}

/** The attributes that a change adds, takes away or changes. */
export function attributeParts(change: Change<'accessControlAttributes'>): DiffLine[] {
  return recordDiff(change.before?.attributes ?? {}, change.after?.attributes ?? {}, ' ');
}

function boundaryName(boundary: BoundarySpec | null): string {
  if (boundary === null) {
    return '(none)';
  }
  return 'awsManagedPolicy' in boundary
    ? boundary.awsManagedPolicy
    : boundary.customerManagedPolicy.path + boundary.customerManagedPolicy.name;
}

function wholePolicy(policy: Json): Omit<Part, 'field'> {
  return {
    values: [count(statementCount(policy), 'statement')],
    lines: policyLines(policy).map((line) => ({ mark: ' ', text: line })),
  };
}

function policyWords(before: Json, after: Json): string {
  if (before === null) {
    return `new, ${count(statementCount(after), 'statement')}`;
  }
  return after === null
    ? 'removed'
    : `${statementCount(before)} -> ${count(statementCount(after), 'statement')}`;
}
