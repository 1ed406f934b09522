/** How one field of a change is shown, by the shape of its value. Strings in here are not safe yet. */
import { compareText } from '../reconcile/canonical.ts';
import type { DiffLine } from './policy-diff.ts';

/** One field of a change. */
export interface Part {
  readonly field: string;
  /** What stands beside the name of the field; the first line where there are several. */
  readonly values: readonly string[];
  /** What stands below it. */
  readonly lines: readonly DiffLine[];
}

type Tags = Readonly<Record<string, string>>;
/** Both ways in which a field occurs. */
export interface Show<T> {
  /** A part of a thing that is made; nothing when it is empty. */
  whole(value: T): Omit<Part, 'field'> | undefined;
  /** A part that differs. */
  changed(before: T, after: T): Omit<Part, 'field'>;
}

/** How each field of a spec is shown, in the order in which it is. */
export type Fields<S> = { readonly [F in keyof S]: Show<S[F]> };

/** The fields that a create or an update shows; none for a delete. */
export function partsOf<S extends object>(
  table: Fields<S>,
  change: { readonly before?: S; readonly after?: S; readonly fields?: readonly string[] },
): Part[] {
  const { before, after, fields } = change;
  if (!after) {
    return [];
  }
  return (Object.keys(table) as (keyof S & string)[]).flatMap((field) => {
    const shown = !before || fields?.includes(field);
    const part = shown && partOf(table, field, before, after);
    return part ? [{ field, ...part }] : [];
  });
}

function partOf<S extends object, F extends keyof S>(
  table: Fields<S>,
  field: F,
  before: S | undefined,
  after: S,
): Omit<Part, 'field'> | undefined {
  const show = table[field];
  return before ? show.changed(before[field], after[field]) : show.whole(after[field]);
}

/** One line of text; `''` means that there is none. */
export function text(spell: (value: string) => string): Show<string> {
  const name = (value: string) => (value === '' ? '(none)' : spell(value));
  return {
    whole: (value) => (value === '' ? undefined : { values: [spell(value)], lines: [] }),
    changed: (before, after) => arrow(name(before), name(after)),
  };
}

/** Items of which each is there or not. */
export function list<T>(spell: (item: T) => string): Show<readonly T[]> {
  return {
    whole: (items) => (items.length === 0 ? undefined : { values: items.map(spell), lines: [] }),
    changed: (before, after) => {
      const [old, now] = [before.map(spell), after.map(spell)];
      const gone = old.filter((item) => !now.includes(item));
      const added = now.filter((item) => !old.includes(item));
      return {
        values: [],
        lines: [
          ...gone.map((item) => ({ mark: '-' as const, text: item })),
          ...added.map((item) => ({ mark: '+' as const, text: item })),
        ],
      };
    },
  };
}

/** Pairs of a key and a value. */
export function record(): Show<Tags> {
  return {
    whole: (tags) => {
      const pairs = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
      return pairs.length === 0 ? undefined : { values: pairs, lines: [] };
    },
    changed: (before, after) => ({ values: [], lines: recordDiff(before, after, '=') }),
  };
}

/** The pairs that are added, gone or changed. */
export function recordDiff(before: Tags, after: Tags, joint: ' ' | '='): DiffLine[] {
  const [from, to] = [new Map(Object.entries(before)), new Map(Object.entries(after))]; // a key may be `constructor`
  const keys = [...new Set([...from.keys(), ...to.keys()])].sort(compareText);
  return keys.flatMap((key): DiffLine[] => {
    const [old, now] = [from.get(key), to.get(key)];
    if (old === now) {
      return [];
    }
    if (now === undefined) {
      return [{ mark: '-', text: `${key}${joint}${old}` }];
    }
    return old === undefined
      ? [{ mark: '+', text: `${key}${joint}${now}` }]
      : [{ mark: '~', text: `${key}${joint}${old} -> ${now}` }];
  });
}

/** `old -> new`. */
export function arrow(before: string, after: string): Omit<Part, 'field'> {
  return { values: [`${before} -> ${after}`], lines: [] };
}
