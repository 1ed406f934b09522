/**
 * What of a permission set, or of the attributes for access control, a change touches: plain rows
 * that terminal text and Markdown print in their own ways. Strings in here are not safe yet.
 */
import type {
  ActionCount,
  BoundarySpec,
  Change,
  Json,
  PermissionSetSpec,
  Plan,
  RightsDelta,
} from '../reconcile/types.ts';
import { count, thousands } from './layout.ts';
import { arrow, type Fields, list, type Part, partsOf, record, recordDiff, text } from './part.ts';
import { type DiffLine, diffPolicies, policyLines, statementCount } from './policy-diff.ts';
import {
  compareStatements,
  headLines,
  type StatementDifference,
  statementLines,
} from './policy-statements.ts';

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
    changed: changedPolicy,
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
export function permissionSetParts(
  change: Pick<Change<'permissionSet'>, 'before' | 'after' | 'fields'>,
): Part[] {
  return partsOf(SET_FIELDS, change);
}

/** What an edit of a permission set lets its holders do more and less; nothing where that is the same. */
export function rightsParts(change: Change, { rights }: Plan): Part[] {
  const name = change.kind === 'permissionSet' && change.action === 'update' && change.after?.name;
  return rightsPart(name && Object.hasOwn(rights, name) ? rights[name] : undefined);
}

/** The same of one edit. */
export function rightsPart(delta: RightsDelta | undefined): Part[] {
  return delta && delta.added.count + delta.removed.count > 0
    ? [
        {
          field: 'allows',
          values: [`${actionWords('+', delta.added)}; ${actionWords('-', delta.removed)}`],
          lines: [],
        },
      ]
    : [];
}

/** `+3 actions (1 changes something): a, b, c`. */
function actionWords(sign: '+' | '-', { count: amount, changing, first }: ActionCount): string {
  if (amount === 0) {
    return `${sign}0`;
  }
  const verb = changing === 1 ? 'changes' : 'change';
  const more = amount > first.length ? ` and ${thousands(amount - first.length)} more` : '';
  return `${sign}${count(amount, 'action')} (${thousands(changing)} ${verb} something): ${first.join(', ')}${more}`;
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

/** What became of the statements, and below it the difference of the whole documents. */
function changedPolicy(before: Json, after: Json): Omit<Part, 'field'> {
  if (before === null || after === null) {
    const words = before === null ? `new, ${count(statementCount(after), 'statement')}` : 'removed';
    return { values: [words], lines: diffPolicies(before, after) };
  }
  const differing = compareStatements(before, after);
  return {
    values: [statementWords(before, after, differing)],
    lines: [
      ...headLines(before, after),
      ...statementLines(differing),
      ...diffPolicies(before, after),
    ],
  };
}

/** `2 of 3 statements changed`, `3 -> 4 statements: 2 changed, 1 added`. */
function statementWords(
  before: Json,
  after: Json,
  differing: readonly StatementDifference[],
): string {
  const kinds = differing.map(({ what }) => what);
  const amounts = (['changed', 'added', 'removed'] as const)
    .map((kind) => [kinds.filter((what) => what === kind).length, kind] as const)
    .filter(([amount]) => amount > 0);
  const [[changed, first] = [0, ''], ...others] = amounts;
  if (first === 'changed' && others.length === 0) {
    return `${changed} of ${count(statementCount(before), 'statement')} changed`;
  }
  const words = amounts.map((pair) => pair.join(' ')).join(', ');
  const counts = `${statementCount(before)} -> ${count(statementCount(after), 'statement')}`;
  return words === '' ? counts : `${counts}: ${words}`;
}
