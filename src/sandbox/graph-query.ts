/**
 * The query options $select, $filter (one comparison with eq or startsWith), $top and $skiptoken.
 * Source: https://learn.microsoft.com/en-us/graph/query-parameters
 */
import { GraphError, unsupported } from './graph-error.ts';
import { type Page, pageOf } from './paging.ts';
import type { EntraGroup, EntraUser, Tenant } from './world.ts';

export type Query = readonly (readonly [name: string, value: string])[];

type Values = Readonly<Record<string, unknown>>;

/** An entity type: all properties that can be selected, and those that come without $select. */
export interface EntityType<T> {
  readonly name: string;
  readonly set: string;
  readonly byDefault: readonly string[];
  readonly filterable: readonly string[];
  readonly values: (item: T) => Values;
}

export const groupType: EntityType<EntraGroup> = {
  name: 'group',
  set: 'groups',
  byDefault: [
    'id',
    'displayName',
    'description',
    'securityEnabled',
    'mailEnabled',
    'mailNickname',
    'groupTypes',
    'isAssignableToRole',
    'onPremisesSyncEnabled',
    'visibility',
  ],
  filterable: ['id', 'displayName'],
  values: (group) => ({
    id: group.id,
    displayName: group.displayName,
    description: group.description,
    securityEnabled: group.securityEnabled,
    mailEnabled: false,
    mailNickname: group.displayName.replace(/[^A-Za-z0-9]/g, ''),
    mail: null,
    groupTypes: [],
    isAssignableToRole: null,
    onPremisesSyncEnabled: null,
    visibility: null,
  }),
};

export const userType: EntityType<EntraUser> = {
  name: 'user',
  set: 'users',
  byDefault: [
    'businessPhones',
    'displayName',
    'givenName',
    'jobTitle',
    'mail',
    'mobilePhone',
    'officeLocation',
    'preferredLanguage',
    'surname',
    'userPrincipalName',
    'id',
  ],
  filterable: ['id', 'displayName', 'userPrincipalName', 'mail'],
  values: (user) => ({
    id: user.id,
    userPrincipalName: user.userPrincipalName,
    displayName: user.displayName,
    givenName: user.givenName,
    surname: user.surname,
    mail: user.userPrincipalName,
    accountEnabled: user.accountEnabled,
    userType: 'Member',
    businessPhones: [],
    jobTitle: null,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    onPremisesSyncEnabled: null,
  }),
};

export const organizationType: EntityType<Tenant> = {
  name: 'organization',
  set: 'organization',
  byDefault: ['id', 'displayName', 'verifiedDomains'],
  filterable: [],
  values: (tenant) => ({
    id: tenant.id,
    displayName: tenant.displayName,
    verifiedDomains: [{ name: tenant.domain, type: 'Managed', isDefault: true, isInitial: true }],
  }),
};

const origin = 'https://graph.microsoft.com/v1.0';
const pageSize = 100;
const largestPage = 999;

interface Asked {
  readonly path: string;
  readonly query: Query;
}

/** One object. Throws GraphError for a query option other than $select. */
export function described<T>(type: EntityType<T>, item: T, { query }: Asked): object {
  const options = optionsOf(query, ['$select']);
  return {
    '@odata.context': `${origin}/$metadata#${type.set}/$entity`,
    ...selected(type, item, options.get('$select')),
  };
}

/** One page of a list; `mixed` is the list of members, whose items say their type. */
export function listAnswer<T>(type: EntityType<T>, items: readonly T[], asked: Asked): object;
export function listAnswer(
  type: 'mixed',
  items: readonly (EntraGroup | EntraUser)[],
  asked: Asked,
): object;
export function listAnswer<T extends EntraGroup | EntraUser>(
  type: EntityType<T> | 'mixed',
  items: readonly T[],
  asked: Asked,
): object {
  const options = optionsOf(asked.query, ['$select', '$filter', '$top', '$skiptoken']);
  const filter = options.get('$filter');
  if (filter !== undefined && type === 'mixed') {
    throw unsupported('$filter is not supported on members without a type.');
  }
  const wanted =
    filter === undefined || type === 'mixed' ? items : items.filter(filterOf(type, filter));
  const page = paged(wanted, asked, options);
  const select = options.get('$select');
  return {
    '@odata.context': `${origin}/$metadata#${type === 'mixed' ? 'directoryObjects' : type.set}`,
    ...(page.next === undefined ? {} : { '@odata.nextLink': nextLink(asked, page.next) }),
    value: page.items.map((item) =>
      type === 'mixed' ? typed(item, select) : selected(type, item, select),
    ),
  };
}

function typed(item: EntraGroup | EntraUser, select: string | undefined): object {
  return 'userPrincipalName' in item
    ? { '@odata.type': '#microsoft.graph.user', ...selected(userType, item, select, 'lenient') }
    : { '@odata.type': '#microsoft.graph.group', ...selected(groupType, item, select, 'lenient') };
}

/** In a mixed list a property that only other types have is left out; else it is an error. */
function selected<T>(
  type: EntityType<T>,
  item: T,
  select: string | undefined,
  unknown: 'refused' | 'lenient' = 'refused',
): object {
  const values = type.values(item);
  const names =
    select === undefined ? type.byDefault : select.split(',').map((name) => name.trim());
  const strange = names.find((name) => !Object.hasOwn(values, name));
  if (strange !== undefined && unknown === 'refused') {
    throw new GraphError(
      400,
      'BadRequest',
      `Could not find a property named '${strange}' on type 'microsoft.graph.${type.name}'.`,
    );
  }
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(values, name)).map((name) => [name, values[name]]),
  );
}

function optionsOf(query: Query, known: readonly string[]): ReadonlyMap<string, string> {
  const strange = query.find(([name]) => !known.includes(name));
  if (strange !== undefined) {
    throw unsupported(`The query option '${strange[0]}' is not supported here.`);
  }
  return new Map(query);
}

/** Text compares without regard to case, as Entra does it. */
function filterOf<T>(type: EntityType<T>, filter: string): (item: T) => boolean {
  const equals = /^\s*(\w+)\s+eq\s+'((?:[^']|'')*)'\s*$/.exec(filter);
  const starts = /^\s*startswith\(\s*(\w+)\s*,\s*'((?:[^']|'')*)'\s*\)\s*$/i.exec(filter);
  const [, property = '', quoted = ''] = equals ?? starts ?? [];
  if (!type.filterable.includes(property)) {
    throw unsupported(`Unsupported or invalid query filter clause: ${filter}`);
  }
  const value = quoted.replaceAll("''", "'").toLowerCase();
  return (item) => {
    const actual = String(type.values(item)[property]).toLowerCase();
    return equals === null ? actual.startsWith(value) : actual === value;
  };
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
