/**
 * How much of a plan its Markdown tells. GitHub takes no comment of more than 65,536 characters, so
 * a long plan leaves out step by step what is needed least, and says what. Bytes are counted, not
 * characters: which of the two GitHub counts is not documented.
 */
import { thousands } from './layout.ts';

export interface Detail {
  /** Places lead to the line on the web. */
  readonly links: boolean;
  /** Where each new thing is written. */
  readonly sources: boolean;
  /** The texts of new inline policies. */
  readonly policies: boolean;
  /** Unchanged lines around a difference. */
  readonly context: boolean;
  /** What is new, and what is deferred, one by one; else counted by permission set. */
  readonly creates: 'rows' | 'counts';
  readonly updates: 'whole' | 'lines';
  /** Each removal with all its accounts; a line for each principal and set; names as far as they go. */
  readonly deletes: 'rows' | 'lines' | 'names';
  /** Bytes that one list may take. */
  readonly list: number;
}

export const WHOLE: Detail = {
  links: true,
  sources: true,
  policies: true,
  context: true,
  creates: 'rows',
  updates: 'whole',
  deletes: 'rows',
  list: Number.POSITIVE_INFINITY,
};

/** Where only names are left each list gets a part of the bytes: the largest with which all fit. */
const SHARES = [2, 3, 4, 6, 8] as const;

/** From everything down to names; each step leaves out what the one before it does, and more. */
export function details(maxBytes: number): readonly Detail[] {
  const steps: readonly Partial<Detail>[] = [
    {},
    { links: false },
    { sources: false },
    { policies: false },
    { context: false },
    { creates: 'counts' },
    { updates: 'lines' },
    { deletes: 'lines' },
    ...SHARES.map((share) => ({ deletes: 'names', list: Math.floor(maxBytes / share) }) as const),
  ];
  return steps.map((_, at) => Object.assign({}, WHOLE, ...steps.slice(0, at + 1)));
}

/** UTF-8. */
export function bytes(text: string): number {
  return Buffer.byteLength(text);
}

/** The first items that `most` bytes hold, each with what joins it, and how many are left. */
export function fitting(
  items: readonly string[],
  most: number,
): { readonly shown: readonly string[]; readonly left: number } {
  let taken = 0;
  const end = items.findIndex((item) => {
    taken += bytes(item) + 2;
    return taken > most;
  });
  const shown = end < 0 ? items : items.slice(0, end);
  return { shown, left: items.length - shown.length };
}

/** Items as far as `most` bytes hold them, then `rest` with the number of those that are left. */
export function asFarAsItGoes(
  items: readonly string[],
  most: number,
  rest: (left: string) => string,
): string[] {
  const { shown, left } = fitting(items, most);
  return left > 0 ? [...shown, rest(thousands(left))] : [...shown];
}
