/**
 * The query options $select, $filter (comparisons with eq or startsWith, joined by and), $top and $skiptoken.
 * Source: https://learn.microsoft.com/en-us/graph/query-parameters
 */
import { GraphError, unsupported } from './graph-error.ts';
import { type EntityType, groupType, userType } from './graph-types.ts';
import { type Page, pageOf } from './paging.ts';
import type { EntraGroup, EntraUser } from './world.ts';

export type Query = readonly (readonly [name: string, value: string])[];

const origin = 'https://graph.microsoft.com/v1.0';
const pageSize = 100;
const largestPage = 999;

interface Asked {
  readonly path: string;
  readonly query: Query;
}

/** One object. Throws GraphError for a query option other than $select. */
export function described<T>(type: EntityType<T>, item: T, { query }: Asked): object {
  const select = selectOf(optionsOf(query, ['$select']));
  checkSelect([type], select);
  const own = select === undefined ? undefined : type.whenSelectedAlone?.(item);
  const values = (one: T) => ({ ...type.values(one), ...own });
  return {
    '@odata.context': contextOf(`${type.set}/$entity`),
    ...chosen({ ...type, values }, item, select),
  };
}

/** One object as it is answered inside another: without @odata.context, and with nothing selected. */
export function shown<T>(type: EntityType<T>, item: T): object {
  return chosen(type, item, undefined);
}

/** What was just made. */
export function madeAnswer<T>(type: EntityType<T>, item: T): object {
  return { '@odata.context': contextOf(`${type.set}/$entity`), ...shown(type, item) };
}

/** The value of @odata.context. */
export function contextOf(set: string): string {
  return `${origin}/$metadata#${set}`;
}

/** One page of a list whose items are all of one type. */
export function listAnswer<T>(type: EntityType<T>, items: readonly T[], asked: Asked): object {
  const options = optionsOf(asked.query, ['$select', '$filter', '$top', '$skiptoken']);
  const select = selectOf(options);
  checkSelect([type], select);
  const filter = options.get('$filter');
  const wanted = filter === undefined ? items : items.filter(filterOf(type, filter));
  return pageAnswer(type.set, wanted, asked, options, (item) => chosen(type, item, select));
}

/** One page of groups and users together: each item says its type. */
export function mixedAnswer(items: readonly (EntraGroup | EntraUser)[], asked: Asked): object {
  const options = optionsOf(asked.query, ['$select', '$top', '$skiptoken']);
  const select = selectOf(options);
  checkSelect([groupType, userType], select);
  return pageAnswer('directoryObjects', items, asked, options, (item) =>
    'userPrincipalName' in item
      ? { '@odata.type': '#microsoft.graph.user', ...chosen(userType, item, select) }
      : { '@odata.type': '#microsoft.graph.group', ...chosen(groupType, item, select) },
  );
}

function pageAnswer<T>(
  set: string,
  items: readonly T[],
  asked: Asked,
  options: ReadonlyMap<string, string>,
  show: (item: T) => object,
): object {
  const page = paged(items, asked, options);
  return {
    '@odata.context': contextOf(set),
    ...(page.next === undefined ? {} : { '@odata.nextLink': nextLink(asked, page.next) }),
    value: page.items.map(show),
  };
}

function selectOf(options: ReadonlyMap<string, string>): readonly string[] | undefined {
  return options
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
}

/** Every selected property has to be one of at least one of the types. */
function checkSelect(types: readonly Properties[], select: readonly string[] = []): void {
  const strange = select.find((name) => !types.some((type) => hasProperty(type, name)));
  if (strange !== undefined) {
    const type = types.length === 1 ? types[0]?.name : 'directoryObject';
    throw new GraphError(
      400,
      'BadRequest',
      `Could not find a property named '${strange}' on type 'microsoft.graph.${type}'.`,
    );
  }
}

type Properties = Pick<EntityType<never>, 'name' | 'byDefault' | 'onRequest'>;

function hasProperty({ byDefault, onRequest }: Properties, name: string): boolean {
  return byDefault.includes(name) || onRequest.includes(name);
}

function chosen<T>(type: EntityType<T>, item: T, select: readonly string[] | undefined): object {
  const values = type.values(item);
  const names = select?.filter((name) => hasProperty(type, name)) ?? type.byDefault;
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}

function optionsOf(query: Query, known: readonly string[]): ReadonlyMap<string, string> {
  const strange = query.find(([name]) => !known.includes(name));
  if (strange !== undefined) {
    throw unsupported(`The query option '${strange[0]}' is not supported here.`);
  }
  return new Map(query);
}

/** Comparisons joined by `and`; text compares without regard to case, as Entra does it. */
function filterOf<T>(type: EntityType<T>, filter: string): (item: T) => boolean {
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

function paged<T>(
  items: readonly T[],
  { path, query }: Asked,
  options: ReadonlyMap<string, string>,
): Page<T> {
  const top = options.get('$top') ?? String(pageSize);
  if (!/^\d{1,3}$/.test(top) || Number(top) < 1) {
    throw unsupported(
      `Invalid page size specified: '${top}'. Must be between 1 and ${largestPage} inclusive.`,
    );
  }
  const scope = JSON.stringify([path, query.filter(([name]) => name !== '$skiptoken')]);
  const page = pageOf(items, { scope, size: Number(top), token: options.get('$skiptoken') });
  if (page === undefined) {
    throw new GraphError(400, 'Directory_ExpiredPageToken', 'Invalid or expired page token.');
  }
  return page;
}

function nextLink({ path, query }: Asked, token: string): string {
  const options = [...query.filter(([name]) => name !== '$skiptoken'), ['$skiptoken', token]];
  const text = options.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  return `${origin}${path}?${text.join('&')}`;
}
