/** Looking into a tree that may be misshapen: what has another shape is simply not there. */
import { nearest } from '../reconcile/nearest.ts';
import type { Path } from '../reconcile/types.ts';
import { isMap, type Tree, valueAt } from './tree.ts';

export interface Text {
  readonly text: string;
  readonly path: Path;
}

export interface Entry {
  readonly name: string;
  readonly path: Path;
}

export function textAt(tree: Tree, path: Path): string | undefined {
  const value = valueAt(tree, path);
  return typeof value === 'string' ? value : undefined;
}

/** The texts of a list, each with its path. */
export function textsAt(tree: Tree, path: Path): Text[] {
  const value = valueAt(tree, path);
  return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((text, index) =>
    typeof text === 'string' ? [{ text, path: [...path, index] }] : [],
  );
}

/** The entries of a map. */
export function entriesAt(tree: Tree, path: Path): Entry[] {
  const value = valueAt(tree, path);
  return isMap(value) ? Object.keys(value).map((name) => ({ name, path: [...path, name] })) : [];
}

/** The paths of a list's entries. */
export function itemsAt(tree: Tree, path: Path): Path[] {
  const value = valueAt(tree, path);
  return (Array.isArray(value) ? (value as unknown[]) : []).map((_, index) => [...path, index]);
}

export function has(tree: Tree, path: Path): boolean {
  return valueAt(tree, path) !== undefined;
}

/** An unknown key that is nearly one of these: reported as such, so nothing is missing beside it. */
export function isMisspelt(tree: Tree, path: Path, keys: readonly string[]): boolean {
  return entriesAt(tree, path).some(
    ({ name }) => !keys.includes(name) && nearest(name, keys) !== undefined,
  );
}
