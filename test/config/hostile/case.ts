/** What one hostile input is, and what has to become of it. */
import { type Files, HEAD } from '../folder.ts';

/** Stands in files that nobody may see: no message may hold it. */
export const CANARY = 'canary-5c1f';

export interface HostileCase {
  readonly title: string;
  readonly files: Files;
  /** Link by its name, and where it leads; `OUTSIDE` is a folder beside that of access.yaml. */
  readonly links?: Readonly<Record<string, string>>;
  /** Pipes that nobody writes to. */
  readonly pipes?: readonly string[];
  /** `place code` of the first problem, or the value that stands at a path. */
  readonly expected: string | Accepted;
}

export interface Accepted {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** What access.yaml holds behind the two lines that every file needs, and its first problem. */
export type Row = readonly [title: string, text: string, expected: string | Accepted];

export function cases(group: string, rows: readonly Row[]): HostileCase[] {
  return rows.map(([title, text, expected]) => ({
    title: `${group}: ${title}`,
    files: { 'access.yaml': HEAD + text },
    expected,
  }));
}

export function accepted(path: Accepted['path'], value: unknown): Accepted {
  return { path, value };
}

export function repeat(count: number, unit: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => unit(index)).join('');
}
