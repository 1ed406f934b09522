/**
 * Everything that the sandbox's AWS and Entra know: plain JSON, mutable, so that a test can edit it
 * as a person would in the console. Times are milliseconds since the epoch.
 */

import type {
  Application,
  AppRoleAssignment,
  ClaimsPolicy,
  ServicePrincipal,
} from './apps-world.ts';
import type { IdentityProvider, ScimTenant, SyncJob } from './sync-world.ts';

export interface World {
  readonly region: string;
  readonly tenant: Tenant;
  readonly instance: Instance;
  readonly organization: Organization;
  /** Whose credentials the callers have: the management account's, or the delegated administrator's. */
  vantage: 'management' | 'delegated';
  /** Account id of the delegated administrator of IAM Identity Center. */
  delegatedAdministrator?: string;
  /** ARN of the callers, as STS tells it; absent: a role of no permission set, in the account of `vantage`. */
  caller?: string;
  units: Unit[];
  accounts: Account[];
  entra: {
    groups: EntraGroup[];
    users: EntraUser[];
    applications: Application[];
    servicePrincipals: ServicePrincipal[];
    claimsPolicies: ClaimsPolicy[];
    appRoleAssignments: AppRoleAssignment[];
    /** Provisioning jobs of the enterprise apps, with their secrets and schema. */
    jobs: SyncJob[];
  };
  /** Where AWS lets people sign in: its own directory until an external identity provider is set. */
  identityProvider: IdentityProvider;
  /** AWS's automatic provisioning (SCIM), or null while it is not enabled. */
  scim: ScimTenant | null;
  store: { groups: StoreGroup[]; users: StoreUser[] };
  permissionSets: PermissionSet[];
  assignments: AccountAssignment[];
  /** Attributes for access control by key, or null while they are off. */
  attributes: Record<string, string> | null;
  /** Every asynchronous request that was accepted, oldest first. */
  requests: AsyncRequest[];
  /** Further AWS managed policies, as `path/name`. */
  readonly awsManagedPolicies: readonly string[];
  /** Calls that are refused, by the names that `calls()` counts: `sso-admin:CreateAccountAssignment`. */
  deny: string[];
  /** Instantiating a template may answer 404 and still make the application. */
  instantiateAnswers: 'created' | 'notFound';
  /** Whether an assignment of a deleted principal can be deleted. */
  orphanDeletion: 'works' | 'fails';
  /** Counts what was made, so that ids are the same in each run. */
  serial: number;
}

export interface Tenant {
  readonly id: string;
  readonly displayName: string;
  readonly domain: string;
}

export interface Instance {
  readonly arn: string;
  readonly identityStoreId: string;
  readonly createdDate: number;
  tags: Record<string, string>;
}

export interface Organization {
  readonly id: string;
  readonly rootId: string;
  readonly managementAccountId: string;
}

export interface Unit {
  readonly id: string;
  name: string;
  /** Id of the root or of another unit. */
  parentId: string;
}

export type AccountState =
  | 'PENDING_ACTIVATION'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'PENDING_CLOSURE'
  | 'CLOSED';

export interface Account {
  readonly id: string;
  name: string;
  email: string;
  state: AccountState;
  parentId: string;
  tags: Record<string, string>;
  /** The customer managed policies that exist in this account. */
  customerManagedPolicies: CustomerPolicy[];
  readonly joined: number;
}

export interface CustomerPolicy {
  readonly name: string;
  readonly path: string;
}

export interface EntraGroup {
  readonly id: string;
  displayName: string;
  description: string | null;
  securityEnabled: boolean;
  /** Object ids of direct members, users and groups. */
  memberIds: string[];
}

export interface EntraUser {
  readonly id: string;
  userPrincipalName: string;
  /** `''` = it has none; so with the two below. */
  displayName: string;
  givenName: string;
  surname: string;
  accountEnabled: boolean;
}

export interface ExternalId {
  readonly issuer: string;
  readonly id: string;
}

export interface StoreGroup {
  readonly id: string;
  displayName: string;
  /** Empty for a group that was made in the console. */
  externalIds: ExternalId[];
  /** Ids of users of the identity store. */
  memberIds: string[];
  readonly created: number;
}

export interface StoreUser {
  readonly id: string;
  userName: string;
  displayName: string;
  givenName: string;
  familyName: string;
  enabled: boolean;
  externalIds: ExternalId[];
  /** What SCIM wrote besides: e-mail, title, the enterprise extension, as it came. */
  more?: Readonly<Record<string, unknown>>;
  readonly created: number;
}

export type Boundary =
  | { readonly managedPolicyArn: string }
  | { readonly customerManagedPolicy: CustomerPolicy };

export interface PermissionSet {
  readonly arn: string;
  readonly name: string;
  readonly createdDate: number;
  description?: string;
  sessionDuration: string;
  relayState?: string;
  /** ARNs, in the order of attaching. */
  awsManagedPolicies: string[];
  customerManagedPolicies: CustomerPolicy[];
  /** `''` while there is none. */
  inlinePolicy: string;
  permissionsBoundary?: Boundary;
  tags: Record<string, string>;
  /** Raised by every edit that has to reach the roles in the accounts. */
  revision: number;
  /** Account id → the revision that its role has. */
  provisioned: Record<string, number>;
}

export type PrincipalType = 'GROUP' | 'USER';

export interface AccountAssignment {
  readonly accountId: string;
  readonly permissionSetArn: string;
  readonly principalType: PrincipalType;
  readonly principalId: string;
}

type RequestStatus = 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED';

/** One role update in one account: part of a request. */
export interface Task {
  readonly accountId: string;
  endsAt: number;
  done: boolean;
}

export interface AsyncRequest {
  readonly id: string;
  readonly kind: 'create' | 'delete' | 'provision';
  readonly created: number;
  readonly permissionSetArn: string;
  /** The set's revision when it was asked for: that is what the roles get. */
  readonly revision: number;
  /** Whom an assignment is for. */
  readonly principal?: { readonly type: PrincipalType; readonly id: string };
  readonly tasks: readonly Task[];
  endsAt: number;
  status: RequestStatus;
  failureReason?: string;
}

/** The next number to make an id from. */
export function nextSerial(world: World): number {
  world.serial += 1;
  return world.serial;
}

/** The organizational units from the one below the root down to the one that holds `parentId`'s things. */
export function unitsAbove(world: World, parentId: string): readonly Unit[] {
  const unit = world.units.find(({ id }) => id === parentId);
  return unit === undefined ? [] : [...unitsAbove(world, unit.parentId), unit];
}

export function permissionSetOf(world: World, arn: string): PermissionSet | undefined {
  return world.permissionSets.find((set) => set.arn === arn);
}

export function principalExists(world: World, type: PrincipalType, id: string): boolean {
  const list: readonly { readonly id: string }[] =
    type === 'GROUP' ? world.store.groups : world.store.users;
  return list.some((principal) => principal.id === id);
}

export function sameAssignment(a: AccountAssignment, b: AccountAssignment): boolean {
  return (
    a.accountId === b.accountId &&
    a.permissionSetArn === b.permissionSetArn &&
    a.principalType === b.principalType &&
    a.principalId === b.principalId
  );
}
