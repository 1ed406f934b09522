/** The types of the Graph, with their properties: https://learn.microsoft.com/en-us/graph/api/resources/group */
import type { EntraGroup, EntraUser, Tenant } from './world.ts';

export interface EntityType<T> {
  readonly name: string;
  /** As it stands in @odata.context. */
  readonly set: string;
  readonly byDefault: readonly string[];
  /** Further properties, which come only when $select names them. */
  readonly onRequest: readonly string[];
  readonly filterable: readonly string[];
  readonly values: (item: T) => Readonly<Record<string, unknown>>;
  /** What has another value when $select names it and one object is asked for, no list. */
  readonly whenSelectedAlone?: (item: T) => Readonly<Record<string, unknown>>;
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
  onRequest: ['mail'],
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
  onRequest: ['accountEnabled', 'userType', 'onPremisesSyncEnabled'],
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
  onRequest: [],
  filterable: [],
  values: (tenant) => ({
    id: tenant.id,
    displayName: tenant.displayName,
    verifiedDomains: [{ name: tenant.domain, type: 'Managed', isDefault: true, isInitial: true }],
  }),
};
