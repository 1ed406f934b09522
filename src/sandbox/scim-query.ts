/**
 * Filters and pages of AWS's SCIM endpoint: only `eq`, joined by `and`; at most 100 a page.
 * https://docs.aws.amazon.com/singlesignon/latest/developerguide/listusers.html
 */
import { pageOf } from './paging.ts';
import { invalidScim } from './scim-error.ts';

const pageSize = 100;
const known = ['filter', 'count', 'startIndex', 'cursor', 'attributes', 'excludedAttributes'];

/** One comparison of a filter; the attribute in lower case. */
export interface Comparison {
  readonly attribute: string;
  readonly value: string;
}

/** The comparisons of a filter, all of which have to hold. Throws ScimError. */
export function comparisons(filter: string): readonly Comparison[] {
  return filter.split(/\s+and\s+(?=[\w.:]+\s+\w+\s)/i).map((clause) => {
    const [, attribute = '', quoted] =
      /^\s*([\w.:]+)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i.exec(clause) ?? [];
    if (quoted === undefined) {
      throw invalidScim(`filter ${clause}`);
    }
    return { attribute: attribute.toLowerCase(), value: textIn(quoted) };
  });
}

/** One page of the items as a ListResponse. Throws ScimError for what AWS does not know. */
export function listResponse<T>(
  items: readonly T[],
  query: URLSearchParams,
  show: (item: T) => object,
): object {
  const strange = [...query.keys()].find((name) => !known.includes(name));
  if (strange !== undefined) {
    throw invalidScim(`parameter ${strange}`);
  }
  const size = whole(query, 'count', pageSize);
  if (size > pageSize) {
    throw invalidScim(`count ${size}: at most ${pageSize}`);
  }
  const start = whole(query, 'startIndex', 1);
  const token = query.get('cursor') || undefined;
  const scope = query.get('filter') ?? '';
  const page = pageOf(items.slice(start - 1), { scope, size, token });
  if (page === undefined) {
    throw invalidScim('cursor');
  }
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: items.length,
    itemsPerPage: page.items.length,
    startIndex: start,
    ...(page.next === undefined ? {} : { nextCursor: page.next }),
    Resources: page.items.map(show),
  };
}

function whole(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name) ?? String(otherwise);
  if (!/^[1-9]\d{0,8}$/.test(text)) {
    throw invalidScim(`${name} ${text}`);
  }
  return Number(text);
}

function textIn(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    throw invalidScim(`filter value ${quoted}`);
  }
}
