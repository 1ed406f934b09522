/**
 * The enterprise apps of the tenant, as Graph shows them. Times are milliseconds since the epoch.
 * Source: https://learn.microsoft.com/en-us/graph/api/resources/application and .../serviceprincipal
 */

export interface AppRole {
  readonly id: string;
  readonly displayName: string;
  readonly description: string;
  readonly allowedMemberTypes: readonly string[];
  readonly isEnabled: boolean;
  readonly value: string | null;
}

export interface Application {
  /** Object id. */
  readonly id: string;
  /** Client id. */
  readonly appId: string;
  displayName: string;
  readonly applicationTemplateId: string | null;
  identifierUris: string[];
  redirectUris: string[];
  homePageUrl: string | null;
  groupMembershipClaims: string | null;
  readonly appRoles: readonly AppRole[];
  /** Object ids of users and service principals. */
  ownerIds?: string[];
  /** Until then other calls than the one that made it do not find it (replication). */
  readonly visibleFrom: number;
  readonly created: number;
  /** Since when only the deleted items have it; its service principal is gone. */
  deleted?: number;
}

/** One half of a signing certificate: the entries of one certificate share `customKeyIdentifier`. */
export interface KeyCredential {
  readonly keyId: string;
  /** Base64 of the SHA-1 of the DER certificate. */
  readonly customKeyIdentifier: string;
  readonly displayName: string;
  readonly usage: 'Sign' | 'Verify';
  readonly start: number;
  readonly end: number;
  /** Base64 of the DER certificate. */
  readonly key: string;
}

export interface PasswordCredential {
  readonly keyId: string;
  readonly customKeyIdentifier: string;
  readonly start: number;
  readonly end: number;
}

export interface ServicePrincipal {
  readonly id: string;
  readonly appId: string;
  displayName: string;
  readonly applicationTemplateId: string | null;
  appRoleAssignmentRequired: boolean;
  preferredSingleSignOnMode: string | null;
  preferredTokenSigningKeyThumbprint: string | null;
  loginUrl: string | null;
  notificationEmailAddresses: string[];
  relayState: string | null;
  readonly appRoles: readonly AppRole[];
  tags: string[];
  keyCredentials: KeyCredential[];
  passwordCredentials: PasswordCredential[];
  /** Graph allows one. */
  claimsPolicyIds: string[];
  /** Object ids of users and service principals. */
  ownerIds?: string[];
  readonly visibleFrom: number;
  readonly created: number;
}

export interface ClaimsPolicy {
  readonly id: string;
  displayName: string;
  /** JSON texts, as Graph has them. */
  definition: string[];
}

export interface AppRoleAssignment {
  readonly id: string;
  readonly appRoleId: string;
  readonly principalId: string;
  readonly principalType: 'Group' | 'User' | 'ServicePrincipal';
  /** As it was when it was assigned; a later rename does not show here. */
  readonly principalDisplayName: string;
  /** Object id of the service principal. */
  readonly resourceId: string;
  readonly created: number;
}

/** SHA-1 of the certificate, upper-case hexadecimal. */
export function thumbprintOfCredential({ customKeyIdentifier }: KeyCredential): string {
  return Buffer.from(customKeyIdentifier, 'base64').toString('hex').toUpperCase();
}

/** The public halves of the signing certificates, in the order of making. */
export function certificatesOf({ keyCredentials }: ServicePrincipal): readonly KeyCredential[] {
  return keyCredentials.filter(({ usage }) => usage === 'Verify');
}
