/**
 * What joins the two clouds: AWS's side of SAML and SCIM, and Entra's provisioning jobs. Times are
 * milliseconds since the epoch.
 * Source: https://learn.microsoft.com/en-us/graph/api/resources/synchronization-synchronizationjob
 */

/** AWS's side of SAML. */
export interface IdentityProvider {
  /** `directory`: AWS's own, until a person changes the identity source in the console. */
  kind: 'directory' | 'external';
  /** Part of the ACS URLs; AWS chooses it. */
  readonly acsTenantId: string;
  /** Entra's entity id, from the uploaded metadata. */
  entityId: string | null;
  /** The certificates that AWS trusts, by SHA-1 thumbprint in upper case. */
  certificates: { readonly thumbprint: string; readonly end: number }[];
}

export interface ScimToken {
  readonly id: string;
  /** SHA-256 of the token, hexadecimal: AWS shows the token once. */
  readonly digest: string;
  readonly created: number;
  readonly end: number;
}

/** Automatic provisioning of AWS. At most two tokens. */
export interface ScimTenant {
  /** Part of the endpoint. */
  readonly tenantId: string;
  tokens: ScimToken[];
}

export interface SyncSecret {
  readonly key: string;
  readonly value: string;
}

/** Ties an object in Entra to the one that SCIM made for it. */
export interface SyncLink {
  readonly entraId: string;
  readonly type: 'user' | 'group';
  /** The id that the SCIM endpoint gave. */
  readonly targetId: string;
  /** What was last written, to write only what differs; canonical JSON. */
  written: string;
}

export interface Quarantine {
  readonly reason: string;
  readonly code: string;
  readonly message: string;
  readonly began: number;
  count: number;
}

export interface SyncCycle {
  readonly began: number;
  readonly ended: number;
  readonly state: 'Succeeded' | 'Failed' | 'EntryLevelErrors';
  readonly exported: number;
  readonly escrowed: number;
}

export interface SyncFailure {
  readonly entraId: string;
  readonly name: string;
  readonly message: string;
}

/** A provisioning job of one enterprise app. */
export interface SyncJob {
  readonly id: string;
  /** Object id of the service principal. */
  readonly servicePrincipalId: string;
  readonly templateId: string;
  readonly created: number;
  schedule: 'Active' | 'Disabled' | 'Paused';
  secrets: SyncSecret[];
  /** A synchronizationSchema as Graph has it. */
  schema: object;
  links: SyncLink[];
  quarantine: Quarantine | null;
  lastCycle: SyncCycle | null;
  lastSuccess: SyncCycle | null;
  /** When the next cycle begins; counts while the schedule is Active. */
  nextCycle: number;
  /** Objects that could not be written in the last cycle, with the endpoint's words. */
  failures: SyncFailure[];
  /** Whether the next cycle may delete as much as it wants to: restart with ForceDeletes. */
  forceDeletes: boolean;
  /** When the latest calls of provisionOnDemand came. */
  onDemandCalls: number[];
}
