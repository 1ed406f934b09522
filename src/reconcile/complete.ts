/**
 * A list that was read to its last page. Nothing else can be made into one: a failed page, a
 * missing list or a repeated token throws, so a partial read can never look like an empty world.
 */
import { UserError } from './errors.ts';

export interface Page<T> {
  /** `undefined` when the answer held no list at all: that is a broken read, not an empty one. */
  readonly items: readonly T[] | undefined;
  readonly next: string | undefined;
}

/** A hundred thousand groups are a thousand pages: whoever gives more has no last one. */
const MOST_PAGES = 10_000;

export class Complete<T> {
  readonly items: readonly T[];

  private constructor(items: readonly T[]) {
    this.items = items;
  }

  /**
   * Reads pages until one carries no token. An empty page with a token is followed, as
   * Organizations documents it. Throws E610 when a page holds no list, E615 when a token comes
   * twice or there is no end.
   */
  static async read<T>(
    what: string,
    page: (token: string | undefined) => Promise<Page<T>>,
  ): Promise<Complete<T>> {
    const items: T[] = [];
    const seen = new Set<string>();
    let token: string | undefined;
    do {
      const answer = await page(token);
      if (!Array.isArray(answer.items)) {
        throw new UserError('E610', `The answer to ${what} held no list.`, {
          hint: 'Nothing was changed. Something between here and the service answers in its place (a proxy?); try again.',
        });
      }
      for (const item of answer.items as readonly T[]) {
        items.push(item);
      }
      token = tokenOf(answer.next, what);
      if (token !== undefined) {
        if (seen.has(token) || seen.size >= MOST_PAGES) {
          throw new UserError('E615', `${what} repeats a page and would never end.`, {
            hint: 'Nothing was changed. Try again; report it if it happens twice.',
          });
        }
        seen.add(token);
      }
    } while (token !== undefined);
    return new Complete(items);
  }

  /** Several complete lists, one after the other. */
  static concat<T>(lists: readonly Complete<T>[]): Complete<T> {
    return new Complete(lists.flatMap((list) => list.items));
  }

  filter(keep: (item: T) => boolean): Complete<T> {
    return new Complete(this.items.filter(keep));
  }

  map<U>(change: (item: T) => U): Complete<U> {
    return new Complete(this.items.map(change));
  }
}

/** `''` ends a list as no token does; anything else that is no text is a broken read. */
function tokenOf(next: unknown, what: string): string | undefined {
  if (next === undefined || next === null || next === '') {
    return undefined;
  }
  if (typeof next !== 'string') {
    throw new UserError('E610', `The answer to ${what} held no token that can be used.`, {
      hint: 'Nothing was changed. Something between here and the service answers in its place (a proxy?); try again.',
    });
  }
  return next;
}
