/**
 * The query options $select, $filter, $top and $skiptoken.
 * Source: https://learn.microsoft.com/en-us/graph/query-parameters
 */
import { GraphError, unsupported } from './graph-error.ts';
import { filterOf } from './graph-filter.ts';
import type { EntityType } from './graph-types.ts';
import { type Page, pageOf } from './paging.ts';

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
  return {
    '@odata.context': contextOf(`${type.set}/$entity`),
    ...chosen(type, { ...type.values(item), ...own }, select),
  };
}

/** One object as it is answered inside another: without @odata.context, and with nothing selected. */
export function shown<T>(type: EntityType<T>, item: T): object {
  return chosen(type, type.values(item), undefined);
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
  return pageAnswer(type.set, wanted, asked, options, (item) =>
    chosen(type, type.values(item), select),
  );
}

/** An object in a list of several types. */
export interface Typed {
  readonly type: Properties;
  readonly values: Readonly<Record<string, unknown>>;
}

export function typed<T>(type: EntityType<T>, item: T): Typed {
  return { type, values: type.values(item) };
}

/** One page of objects of several types: each says which one it is. */
export function mixedAnswer(
  types: readonly Properties[],
  items: readonly Typed[],
  asked: Asked,
): object {
  const options = optionsOf(asked.query, ['$select', '$top', '$skiptoken']);
  const select = selectOf(options);
  checkSelect(types, select);
  return pageAnswer('directoryObjects', items, asked, options, ({ type, values }) => ({
    '@odata.type': `#microsoft.graph.${type.name}`,
    ...chosen(type, values, select),
  }));
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

function chosen(
  type: Properties,
  values: Readonly<Record<string, unknown>>,
  select: readonly string[] | undefined,
): object {
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
