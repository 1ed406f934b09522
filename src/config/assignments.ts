/** Rules for what assignments and account selectors say. */
import type { Path, Problem } from '../reconcile/types.ts';
import { has, isMisspelt, itemsAt, textAt, textsAt } from './look.ts';
import { error, quote } from './problems.ts';
import { isMap, keyPositionOf, positionOf, type Tree, valueAt } from './tree.ts';

/** More would let a hostile pattern and a long account name cost minutes. */
const MAX_STARS = 4;

const PRINCIPALS = ['groups', 'users'];
const SELECTORS = ['accounts', 'organizationalUnits', 'tags'];

/** Entries that grant nothing, contradict themselves, or cost too much (E101, E117-E119). */
export function assignmentProblems(tree: Tree): Problem[] {
  return [
    ...itemsAt(tree, ['assignments'])
      .filter((path) => isMap(valueAt(tree, path)))
      .flatMap((path) => [
        ...emptyProblems(tree, path),
        ...contradictions(tree, path),
        ...withoutEffect(tree, path),
      ]),
    ...selectorLists(tree).flatMap((path) => globProblems(tree, path)),
    ...itemsAt(tree, ['expect']).flatMap((path) =>
      oneAccountProblems(tree, [...path, 'can', 'account']),
    ),
  ];
}

function emptyProblems(tree: Tree, path: Path): Problem[] {
  const at = positionOf(tree, path);
  const problems: Problem[] = [];
  if (!isAnyFilled(tree, path, PRINCIPALS)) {
    problems.push(error('E101', 'the assignment names nobody', at, 'Give it groups or users.'));
  }
  if (!isAnyFilled(tree, path, SELECTORS)) {
    const hint = 'Give it accounts, organizationalUnits or tags.';
    problems.push(error('E101', 'the assignment selects no accounts', at, hint));
  }
  return problems;
}

/** What is misspelt or has the wrong shape counts as filled: that is the schema's one error. */
function isAnyFilled(tree: Tree, path: Path, keys: readonly string[]): boolean {
  const filled = keys.some((key) => {
    const value = valueAt(tree, [...path, key]);
    return (
      value !== undefined && (typeof value !== 'object' || Object.keys(value ?? {}).length > 0)
    );
  });
  return filled || isMisspelt(tree, path, keys);
}

/** The same selector on both sides grants nothing (E117). */
function contradictions(tree: Tree, path: Path): Problem[] {
  return ['accounts', 'organizationalUnits'].flatMap((key) => {
    const selected = new Set(textsAt(tree, [...path, key]).map(({ text }) => text));
    return textsAt(tree, [...path, 'except', key])
      .filter(({ text }) => selected.has(text))
      .map(({ text, path: at }) =>
        error(
          'E117',
          `${quote(text)} is selected and excepted in one entry`,
          positionOf(tree, at),
          'Delete one of the two.',
        ),
      );
  });
}

/** `recursive` speaks of units only (E118, a warning). */
function withoutEffect(tree: Tree, path: Path): Problem[] {
  const idle = has(tree, [...path, 'recursive']) && !has(tree, [...path, 'organizationalUnits']);
  return idle
    ? [
        {
          ...error(
            'E118',
            'recursive has no effect without organizationalUnits',
            keyPositionOf(tree, [...path, 'recursive']),
            'Delete it.',
          ),
          severity: 'warning',
        },
      ]
    : [];
}

/** Every list of account selectors in the file. */
function selectorLists(tree: Tree): Path[] {
  const entries = itemsAt(tree, ['assignments']);
  return [
    ...entries.map((path) => [...path, 'accounts']),
    ...entries.map((path) => [...path, 'except', 'accounts']),
    ['ignore', 'accounts'],
    ['guardrails', 'protected', 'accounts'],
    ['guardrails', 'critical', 'accounts'],
  ].filter((path) => has(tree, path));
}

function globProblems(tree: Tree, list: Path): Problem[] {
  return textsAt(tree, list)
    .filter(({ text }) => (text.match(/\*+/g) ?? []).length > MAX_STARS)
    .map(({ path }) =>
      error('E119', `a glob may have at most ${MAX_STARS} asterisks`, positionOf(tree, path)),
    );
}

/** A statement about "the account" is about one (E119). */
function oneAccountProblems(tree: Tree, path: Path): Problem[] {
  return /[*?]/.test(textAt(tree, path) ?? '')
    ? [
        error(
          'E119',
          'this must be one account, not a glob',
          positionOf(tree, path),
          'Write its id in quotes, or its exact name.',
        ),
      ]
    : [];
}
