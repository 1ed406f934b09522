/**
 * Values with the places where they were written. A tree may be put together from several files
 * (includes, policy files); each value keeps the file it came from.
 */
import type { LineCounter } from 'yaml';
import type { Path, Position } from '../reconcile/types.ts';

/** One file that was read. `name` is relative to access.yaml's folder, with slashes. */
export interface Source {
  readonly name: string;
  readonly text: string;
  readonly lines: LineCounter;
}

/** Offsets into a file's text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where one value stands, and its key if it has one. */
export interface Written {
  readonly source: Source;
  readonly key?: Span;
  readonly value: Span;
  /** The characters of an unquoted scalar: `012345678901` is lost once it is a number. */
  readonly plain?: string;
}

export type Places = Map<object, Map<string | number, Written>>;

export interface Tree {
  readonly value: unknown;
  readonly written: Written;
  /** For every map and list in `value`: where its entries stand. */
  readonly places: Places;
}

export type Value = Readonly<Record<string, unknown>>;

export function isMap(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The place of the value at a path, or of its nearest written ancestor. */
export function locate(tree: Tree, path: Path): Written {
  let found = tree.written;
  let container = tree.value;
  for (const step of path) {
    const written =
      typeof container === 'object' && container
        ? tree.places.get(container)?.get(step)
        : undefined;
    if (!written) {
      return found;
    }
    found = written;
    container = (container as Record<string | number, unknown>)[step];
  }
  return found;
}

/** The value at a path; `undefined` where there is none. */
export function valueAt(tree: Tree, path: Path): unknown {
  let value = tree.value;
  for (const step of path) {
    const own = typeof value === 'object' && value !== null && Object.hasOwn(value, step);
    value = own ? (value as Record<string | number, unknown>)[step] : undefined;
  }
  return value;
}

/** A key is pointed at for a map, a list or nothing below it; else the value itself. */
export function positionOf(tree: Tree, path: Path): Position {
  const written = locate(tree, path);
  const value = valueAt(tree, path);
  const scalar = typeof value !== 'object' && value !== undefined;
  return position(written.source, scalar ? written.value : (written.key ?? written.value));
}

/** The key itself, whatever its value is. */
export function keyPositionOf(tree: Tree, path: Path): Position {
  const written = locate(tree, path);
  return position(written.source, written.key ?? written.value);
}

/** A span as line and column; one of several lines is cut to its first. */
export function position({ name, text, lines }: Source, { start, end }: Span): Position {
  const { line, col } = lines.linePos(start);
  const newline = text.slice(start, end).search(/[\r\n]/);
  const length = Math.max(1, newline < 0 ? end - start : newline);
  // Before the first line was read the counter knows no line at all.
  const at = { line: Math.max(1, line), column: Math.max(1, col) };
  return { file: name, ...at, endLine: at.line, endColumn: at.column + length };
}
