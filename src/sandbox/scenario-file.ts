/** A scenario as it stands in its YAML file; schema/scenario.schema.json says what each part means. */
import type { Limits } from './limits.ts';
import type { AccountState, World } from './world.ts';

export interface Scenario {
  readonly description?: string;
  readonly region?: string;
  readonly organization?: {
    readonly id?: string;
    readonly rootId?: string;
    readonly managementAccount?: string;
  };
  readonly identityCenter?: {
    readonly instanceArn?: string;
    readonly identityStoreId?: string;
    readonly vantage?: World['vantage'];
    readonly delegatedAdministrator?: string;
    readonly accessControlAttributes?: Readonly<Record<string, string>>;
  };
  readonly tenant?: {
    readonly id?: string;
    readonly domain?: string;
    readonly displayName?: string;
  };
  /** Path of names → id, or null for an id of the sandbox's choice. */
  readonly organizationalUnits?: Readonly<Record<string, string | null>>;
  readonly accounts?: readonly ScenarioAccount[];
  /** By user name; without an @ the tenant's domain is added. */
  readonly users?: Readonly<Record<string, ScenarioUser | null>>;
  readonly groups?: Readonly<Record<string, ScenarioGroup | null>>;
  readonly scim?: {
    readonly issuer?: string;
    readonly groups?: 'all' | readonly string[];
    readonly users?: 'all' | readonly string[];
  };
  readonly enterpriseApp?: ScenarioApp;
  readonly localGroups?: Readonly<Record<string, { readonly members?: readonly string[] } | null>>;
  readonly localUsers?: Readonly<Record<string, ScenarioUser | null>>;
  readonly permissionSets?: Readonly<Record<string, ScenarioPermissionSet | null>>;
  readonly assignments?: readonly ScenarioAssignment[];
  readonly awsManagedPolicies?: readonly string[];
  readonly caller?: string;
  readonly deny?: readonly string[];
  readonly instantiateAnswers?: World['instantiateAnswers'];
  readonly orphanDeletion?: World['orphanDeletion'];
  readonly limits?: Partial<Limits>;
  readonly generate?: Size;
}

/** Set up by hand, and working. */
export interface ScenarioApp {
  readonly displayName?: string;
  readonly appId?: string;
  readonly applicationId?: string;
  readonly servicePrincipalId?: string;
  readonly signInUrl?: string;
  readonly relayState?: string;
  readonly notificationEmails?: readonly string[];
  readonly certificate?: {
    /** ISO 8601. */
    readonly start: string;
    readonly end: string;
    readonly uploaded?: boolean;
  };
  /** All security groups, or names of groups and users. */
  readonly assigned?: 'all' | readonly string[];
  readonly scim?: ScenarioSync;
}

export interface ScenarioSync {
  readonly state?: 'running' | 'paused';
  readonly scope?: 'assigned' | 'all';
  readonly notificationEmail?: string;
  readonly deletionThreshold?: number;
}

export interface ScenarioAccount {
  readonly id: string;
  readonly name: string;
  readonly organizationalUnit?: string;
  readonly email?: string;
  readonly state?: AccountState;
  readonly tags?: Readonly<Record<string, string>>;
  readonly customerManagedPolicies?: readonly ScenarioCustomerPolicy[];
}

export interface ScenarioCustomerPolicy {
  readonly name: string;
  readonly path?: string;
}

export interface ScenarioUser {
  readonly objectId?: string;
  readonly storeId?: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly displayName?: string;
  readonly enabled?: boolean;
}

export interface ScenarioGroup {
  readonly objectId?: string;
  readonly storeId?: string;
  readonly description?: string;
  readonly securityEnabled?: boolean;
  readonly members?: readonly string[];
  readonly groups?: readonly string[];
}

export interface ScenarioPermissionSet {
  readonly description?: string;
  readonly sessionDuration?: string;
  readonly relayState?: string;
  readonly awsManagedPolicies?: readonly string[];
  readonly customerManagedPolicies?: readonly ScenarioCustomerPolicy[];
  readonly inlinePolicy?: object;
  readonly permissionsBoundary?:
    | { readonly awsManagedPolicy: string }
    | { readonly customerManagedPolicy: ScenarioCustomerPolicy };
  readonly tags?: Readonly<Record<string, string>>;
}

/** Of `group`, `user`, `deletedGroup` and `deletedUser` exactly one is there; the last two are store ids. */
export interface ScenarioAssignment {
  readonly group?: string;
  readonly user?: string;
  readonly deletedGroup?: string;
  readonly deletedUser?: string;
  readonly permissionSet: string;
  /** Ids or names. */
  readonly accounts: readonly string[];
}

/** How large a generated company is. */
export interface Size {
  readonly accounts?: number;
  readonly permissionSets?: number;
  readonly groups?: number;
  readonly assignments?: number;
  readonly seed?: number;
}
