/**
 * One spelling for each value, on both sides, so that the differ can compare text: two things are
 * equal when their canonical JSON (RFC 8785) is.
 */
import canonicalize from 'canonicalize';
import { parse } from 'tinyduration';

/** Canonical JSON: sorted keys, no white space; members that are `undefined` are dropped. */
export function canonicalJson(value: unknown): string {
  let isSorted = true;
  const sorted = withSortedKeys(value, () => {
    isSorted = false;
  });
  // What can be brought into order first is written by JSON.stringify, in a third of the time.
  return (isSorted ? JSON.stringify(sorted) : canonicalize(value)) ?? 'null';
}

/** @param giveUp called when there is a key that does not stay where it is put, such as a number */
function withSortedKeys(value: unknown, giveUp: () => void): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map((one) => withSortedKeys(one, giveUp));
  }
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    if (/^\d|^__proto__$/u.test(key)) {
      giveUp();
    }
    sorted[key] = withSortedKeys((value as Record<string, unknown>)[key], giveUp);
  }
  return sorted;
}

/** Whether two values have the same canonical JSON. */
export function same(a: unknown, b: unknown): boolean {
  // Most are alike to the letter, and plain JSON is much faster to write.
  return (
    a === b || JSON.stringify(a) === JSON.stringify(b) || canonicalJson(a) === canonicalJson(b)
  );
}

/** Order by UTF-16 code unit: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorted, each once. */
export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(compareText);
}

/** An object with its keys in code unit order. */
export function sortedRecord<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compareText(a, b)));
}

/** An ISO 8601 duration in seconds; years and months do not occur in what AWS accepts here. */
export function durationSeconds(text: string): number {
  const { days = 0, hours = 0, minutes = 0, seconds = 0, weeks = 0 } = parse(text);
  return (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** `PT480M` and `PT8H` are one session duration; this is its one spelling, `PT8H`. */
export function canonicalDuration(text: string): string {
  const total = durationSeconds(text);
  const parts: [number, string][] = [
    [Math.floor(total / 3600), 'H'],
    [Math.floor((total % 3600) / 60), 'M'],
    [total % 60, 'S'],
  ];
  const spelled = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => amount + unit);
  return `PT${spelled.join('') || '0S'}`;
}
