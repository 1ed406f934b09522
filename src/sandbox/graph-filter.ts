/**
 * $filter, as far as it needs no advanced query: comparisons with eq or startsWith.
 * Source: https://learn.microsoft.com/en-us/graph/filter-query-parameter
 */
import { unsupported } from './graph-error.ts';
import type { EntityType } from './graph-types.ts';

/** Comparisons joined by `and`; text compares without regard to case, as Entra does it. */
export function filterOf<T>(type: EntityType<T>, filter: string): (item: T) => boolean {
  const clauses = clausesOf(filter);
  if (clauses === undefined || clauses.some(({ name }) => !type.filterable.includes(name))) {
    throw unsupported(`Unsupported or invalid query filter clause: ${filter}`);
  }
  return (item) => {
    const values = type.values(item);
    return clauses.every(({ name, fits }) => fits(String(values[name]).toLowerCase()));
  };
}

interface Clause {
  readonly name: string;
  readonly fits: (lowerCase: string) => boolean;
}

const comparison =
  /^\s*(?:(?<property>\w+)\s+eq\s+'(?<value>(?:[^']|'')*)'|startswith\(\s*(?<start>\w+)\s*,\s*'(?<prefix>(?:[^']|'')*)'\s*\))\s*(?:\band\s(?<rest>.*))?$/is;

/** Undefined when the filter is anything else than such comparisons. */
function clausesOf(filter: string): readonly Clause[] | undefined {
  const groups = comparison.exec(filter)?.groups;
  if (groups === undefined) {
    return undefined;
  }
  const { property, value, start = '', prefix, rest } = groups;
  const own: Clause =
    property === undefined
      ? { name: start, fits: (text) => text.startsWith(unquoted(prefix)) }
      : { name: property, fits: (text) => text === unquoted(value) };
  const others = rest === undefined ? [] : clausesOf(rest);
  return others && [own, ...others];
}

function unquoted(text = ''): string {
  return text.replaceAll("''", "'").toLowerCase();
}
