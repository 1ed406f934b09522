/** Properties of applications, service principals and what hangs on them, as Graph shows them. */
import type {
  Application,
  AppRoleAssignment,
  ClaimsPolicy,
  KeyCredential,
  PasswordCredential,
  ServicePrincipal,
} from './apps-world.ts';
import type { EntityType } from './graph-types.ts';
import type { World } from './world.ts';

/** https://learn.microsoft.com/en-us/graph/api/resources/application */
export const applicationType: EntityType<Application> = {
  name: 'application',
  set: 'applications',
  byDefault: [
    'id',
    'deletedDateTime',
    'appId',
    'applicationTemplateId',
    'displayName',
    'createdDateTime',
    'identifierUris',
    'groupMembershipClaims',
    'optionalClaims',
    'signInAudience',
    'appRoles',
    'keyCredentials',
    'passwordCredentials',
    'tags',
    'web',
  ],
  onRequest: [],
  filterable: ['id', 'appId', 'displayName', 'applicationTemplateId'],
  values: (application) => ({
    id: application.id,
    deletedDateTime: application.deleted === undefined ? null : instant(application.deleted),
    appId: application.appId,
    applicationTemplateId: application.applicationTemplateId,
    displayName: application.displayName,
    createdDateTime: instant(application.created),
    identifierUris: application.identifierUris,
    groupMembershipClaims: application.groupMembershipClaims,
    optionalClaims: null,
    signInAudience: 'AzureADMyOrg',
    appRoles: application.appRoles,
    keyCredentials: [],
    passwordCredentials: [],
    tags: [],
    web: {
      homePageUrl: application.homePageUrl,
      redirectUris: application.redirectUris,
      logoutUrl: null,
    },
  }),
};

/** https://learn.microsoft.com/en-us/graph/api/resources/serviceprincipal */
export function servicePrincipalType(world: World): EntityType<ServicePrincipal> {
  return {
    name: 'servicePrincipal',
    set: 'servicePrincipals',
    byDefault: [
      'id',
      'deletedDateTime',
      'accountEnabled',
      'appId',
      'applicationTemplateId',
      'appDisplayName',
      'appOwnerOrganizationId',
      'appRoleAssignmentRequired',
      'displayName',
      'homepage',
      'loginUrl',
      'notificationEmailAddresses',
      'preferredSingleSignOnMode',
      'preferredTokenSigningKeyThumbprint',
      'replyUrls',
      'servicePrincipalNames',
      'servicePrincipalType',
      'signInAudience',
      'tags',
      'samlSingleSignOnSettings',
      'appRoles',
      'keyCredentials',
      'passwordCredentials',
    ],
    onRequest: [],
    filterable: ['id', 'appId', 'displayName', 'applicationTemplateId'],
    values: (principal) => ({ ...ownValues(principal), ...valuesOfApplication(world, principal) }),
    whenSelectedAlone: ({ keyCredentials }) => ({
      keyCredentials: keyCredentials.map((credential) => ({
        ...keyCredentialJson(credential),
        key: credential.usage === 'Verify' ? credential.key : null,
      })),
    }),
  };
}

function ownValues(principal: ServicePrincipal): Readonly<Record<string, unknown>> {
  return {
    id: principal.id,
    deletedDateTime: null,
    accountEnabled: true,
    appId: principal.appId,
    applicationTemplateId: principal.applicationTemplateId,
    appRoleAssignmentRequired: principal.appRoleAssignmentRequired,
    displayName: principal.displayName,
    loginUrl: principal.loginUrl,
    notificationEmailAddresses: principal.notificationEmailAddresses,
    preferredSingleSignOnMode: principal.preferredSingleSignOnMode,
    preferredTokenSigningKeyThumbprint: principal.preferredTokenSigningKeyThumbprint,
    servicePrincipalType: 'Application',
    signInAudience: 'AzureADMyOrg',
    tags: principal.tags,
    samlSingleSignOnSettings:
      principal.relayState === null ? null : { relayState: principal.relayState },
    appRoles: principal.appRoles,
    keyCredentials: principal.keyCredentials.map(keyCredentialJson),
    passwordCredentials: principal.passwordCredentials.map(passwordCredentialJson),
  };
}

/** What a service principal shows of its application. */
function valuesOfApplication(
  world: World,
  { appId, displayName }: ServicePrincipal,
): Readonly<Record<string, unknown>> {
  const application = world.entra.applications.find((each) => each.appId === appId);
  return {
    appDisplayName: application?.displayName ?? displayName,
    appOwnerOrganizationId: world.tenant.id,
    homepage: application?.homePageUrl ?? null,
    replyUrls: application?.redirectUris ?? [],
    servicePrincipalNames: [...(application?.identifierUris ?? []), appId],
  };
}

/**
 * `key` is there only for who selects it on one object, and never of the private half:
 * https://learn.microsoft.com/en-us/graph/api/resources/keycredential
 */
export function keyCredentialJson(credential: KeyCredential): Readonly<Record<string, unknown>> {
  return {
    customKeyIdentifier: credential.customKeyIdentifier,
    displayName: credential.displayName,
    endDateTime: instant(credential.end),
    key: null,
    keyId: credential.keyId,
    startDateTime: instant(credential.start),
    type: credential.usage === 'Verify' ? 'AsymmetricX509Cert' : 'X509CertAndPassword',
    usage: credential.usage,
  };
}

function passwordCredentialJson(credential: PasswordCredential): Readonly<Record<string, unknown>> {
  return {
    customKeyIdentifier: credential.customKeyIdentifier,
    displayName: null,
    endDateTime: instant(credential.end),
    hint: null,
    keyId: credential.keyId,
    secretText: null,
    startDateTime: instant(credential.start),
  };
}

/** https://learn.microsoft.com/en-us/graph/api/resources/approleassignment */
export function appRoleAssignmentType(world: World): EntityType<AppRoleAssignment> {
  return {
    name: 'appRoleAssignment',
    set: 'appRoleAssignments',
    byDefault: [
      'id',
      'deletedDateTime',
      'appRoleId',
      'createdDateTime',
      'principalDisplayName',
      'principalId',
      'principalType',
      'resourceDisplayName',
      'resourceId',
    ],
    onRequest: [],
    filterable: [],
    values: (assignment) => ({
      id: assignment.id,
      deletedDateTime: null,
      appRoleId: assignment.appRoleId,
      createdDateTime: instant(assignment.created),
      principalDisplayName: assignment.principalDisplayName,
      principalId: assignment.principalId,
      principalType: assignment.principalType,
      resourceDisplayName:
        world.entra.servicePrincipals.find(({ id }) => id === assignment.resourceId)?.displayName ??
        null,
      resourceId: assignment.resourceId,
    }),
  };
}

/** https://learn.microsoft.com/en-us/graph/api/resources/claimsmappingpolicy */
export const claimsPolicyType: EntityType<ClaimsPolicy> = {
  name: 'claimsMappingPolicy',
  set: 'policies/claimsMappingPolicies',
  byDefault: ['id', 'deletedDateTime', 'definition', 'displayName', 'isOrganizationDefault'],
  onRequest: [],
  filterable: ['id', 'displayName'],
  values: ({ id, definition, displayName }) => ({
    id,
    deletedDateTime: null,
    definition,
    displayName,
    isOrganizationDefault: false,
  }),
};

/** `2026-11-02T09:00:00Z`; Graph leaves out a fraction of nothing. */
export function instant(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
