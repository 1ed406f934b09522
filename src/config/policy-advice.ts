/**
 * What AWS would take, or refuse only when it is applied, in an inline policy: warnings and notices
 * that need no table of actions (E125-E128).
 */
import { nearest } from '../reconcile/nearest.ts';
import type { Path, Problem } from '../reconcile/types.ts';
import { entriesAt, itemsAt, textAt } from './look.ts';
import { didYouMean, error, quote } from './problems.ts';
import { keyPositionOf, positionOf, type Tree, valueAt } from './tree.ts';

/** Everything to look at in the policy at this path. */
export function policyAdvice(tree: Tree, path: Path): Problem[] {
  const statements = itemsAt(tree, [...path, 'Statement']);
  return [
    ...oldLanguage(tree, path),
    ...repeatedSids(tree, statements),
    ...statements.flatMap((each) => unknownOperators(tree, [...each, 'Condition'])),
  ];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html */
function oldLanguage(tree: Tree, path: Path): Problem[] {
  if (textAt(tree, [...path, 'Version']) !== '2008-10-17') {
    return [];
  }
  const isRead = JSON.stringify(valueAt(tree, path)).includes('${');
  return [
    {
      ...error(
        'E125',
        isRead
          ? 'the policy language of 2008 takes the policy variables in here as plain text'
          : 'this is the policy language of 2008, which has no policy variables',
        positionOf(tree, [...path, 'Version']),
        'Write Version: "2012-10-17".',
      ),
      severity: isRead ? 'warning' : 'notice',
    },
  ];
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html */
function repeatedSids(tree: Tree, statements: readonly Path[]): Problem[] {
  const seen = new Set<string>();
  return statements.flatMap((statement) => {
    const path = [...statement, 'Sid'];
    const sid = textAt(tree, path) ?? '';
    if (sid === '' || !seen.has(sid)) {
      seen.add(sid);
      return [];
    }
    const message = `two statements of this policy have the Sid ${quote(sid)}`;
    return [warning('E126', message, positionOf(tree, path), 'AWS takes each Sid only once.')];
  });
}

function unknownOperators(tree: Tree, condition: Path): Problem[] {
  return entriesAt(tree, condition).flatMap(({ name, path }) => {
    const operator = name.replace(/^(?:ForAllValues|ForAnyValue):/i, '').replace(/IfExists$/i, '');
    if (OPERATORS.some((known) => known.toLowerCase() === operator.toLowerCase())) {
      return [];
    }
    const near = nearest(operator, OPERATORS);
    const message = `no condition operator ${quote(operator)} is known${didYouMean(near)}`;
    return [warning('E127', message, keyPositionOf(tree, path), 'AWS refuses others.')];
  });
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATORS: readonly string[] = [
  ...['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
  ...['StringLike', 'StringNotLike', 'NumericEquals', 'NumericNotEquals', 'NumericLessThan'],
  ...['NumericLessThanEquals', 'NumericGreaterThan', 'NumericGreaterThanEquals', 'DateEquals'],
  ...['DateNotEquals', 'DateLessThan', 'DateLessThanEquals', 'DateGreaterThan'],
  ...['DateGreaterThanEquals', 'Bool', 'BinaryEquals', 'IpAddress', 'NotIpAddress', 'ArnEquals'],
  ...['ArnLike', 'ArnNotEquals', 'ArnNotLike', 'Null'],
];

function warning(...parts: Parameters<typeof error>): Problem {
  return { ...error(...parts), severity: 'warning' };
}
