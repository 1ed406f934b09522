/** Names that must be declared in the file before anything can refer to them. */
import { nearest } from '../reconcile/nearest.ts';
import type { Path, Problem } from '../reconcile/types.ts';
import { entriesAt, itemsAt, type Text, textAt, textsAt } from './look.ts';
import { didYouMean, error, quote } from './problems.ts';
import { positionOf, type Tree } from './tree.ts';

/** What can be declared, and how people call it. */
const KINDS = {
  permissionSets: { code: 'E102', noun: 'permission set' },
  groups: { code: 'E103', noun: 'group' },
  users: { code: 'E104', noun: 'user' },
} as const;

type Section = keyof typeof KINDS;

/** Comparing every unknown name with every known one would take minutes in a hostile file. */
const MAX_GUESSES = 50;

/**
 * Names that are declared nowhere (E102-E104). Groups and users need no declaration where they are
 * not federated: with the built-in directory, or without an identity source.
 */
export function referenceProblems(tree: Tree): Problem[] {
  const federated = textAt(tree, ['identitySource', 'provider']) === 'entra';
  const ignored = textsAt(tree, ['ignore', 'groups']).map(({ text }) => text);
  const sets = declared(tree, 'permissionSets');
  const groups = declared(tree, 'groups');
  return [
    ...unknown(tree, 'permissionSets', setNames(tree), sets),
    ...(federated ? unknown(tree, 'groups', groupNames(tree), groups) : []),
    ...(federated
      ? unknown(tree, 'groups', exceptGroups(tree), new Set([...groups, ...ignored]))
      : []),
    ...(federated ? unknown(tree, 'users', listed(tree, 'users'), declared(tree, 'users')) : []),
  ];
}

function declared(tree: Tree, section: Section): ReadonlySet<string> {
  return new Set(entriesAt(tree, [section]).map(({ name }) => name));
}

function setNames(tree: Tree): Text[] {
  return [
    ...listed(tree, 'permissionSets'),
    ...breakGlass(tree, 'permissionSet'),
    ...can(tree, 'permissionSet'),
  ];
}

function groupNames(tree: Tree): Text[] {
  return [...listed(tree, 'groups'), ...breakGlass(tree, 'group'), ...can(tree, 'group')];
}

function listed(tree: Tree, key: Section): Text[] {
  return itemsAt(tree, ['assignments']).flatMap((path) => textsAt(tree, [...path, key]));
}

function breakGlass(tree: Tree, key: string): Text[] {
  return itemsAt(tree, ['guardrails', 'breakGlass']).flatMap((path) => one(tree, [...path, key]));
}

function can(tree: Tree, key: string): Text[] {
  return itemsAt(tree, ['expect']).flatMap((path) => one(tree, [...path, 'can', key]));
}

function exceptGroups(tree: Tree): Text[] {
  const rules = itemsAt(tree, ['guardrails', 'forbid']);
  const statements = itemsAt(tree, ['expect']).map((path) => [...path, 'nobody']);
  return [...rules, ...statements].flatMap((path) => textsAt(tree, [...path, 'exceptGroups']));
}

function one(tree: Tree, path: Path): Text[] {
  const text = textAt(tree, path);
  return text === undefined ? [] : [{ text, path }];
}

function unknown(
  tree: Tree,
  section: Section,
  names: readonly Text[],
  known: ReadonlySet<string>,
): Problem[] {
  const { code, noun } = KINDS[section];
  return names
    .filter(({ text }) => !known.has(text))
    .map(({ text, path }, index) => {
      const near = index < MAX_GUESSES ? nearest(text, known) : undefined;
      const message = `unknown ${noun} ${quote(text)}${didYouMean(near)}`;
      const hint = `Declare it in ${section}, or correct the name.`;
      return error(code, message, positionOf(tree, path), hint);
    });
}
