/**
 * Whether a person gets into AWS: what Entra checks before it issues an assertion, and what AWS
 * checks when it takes one.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html
 */
import type { Application, KeyCredential, ServicePrincipal } from './apps-world.ts';
import { acsUrlsOf, entityIdOf } from './service-provider.ts';
import type { EntraUser, World } from './world.ts';

/** `ok`, or why not. */
export function signIn(world: World, now: number, userPrincipalName: string): string {
  const name = userPrincipalName.toLowerCase();
  const user = world.entra.users.find((each) => each.userPrincipalName.toLowerCase() === name);
  if (user === undefined) {
    return `Entra: AADSTS50034: there is no user ${userPrincipalName}.`;
  }
  if (!user.accountEnabled) {
    return 'Entra: AADSTS50057: the account is disabled.';
  }
  const app = appOf(world);
  if (app === undefined) {
    return `Entra: AADSTS700016: no application has the identifier ${entityIdOf(world)}.`;
  }
  return refusalOfEntra(world, app, user) ?? refusalOfAws(world, now, app.principal, user) ?? 'ok';
}

interface App {
  readonly application: Application;
  readonly principal: ServicePrincipal;
}

/** The enterprise app that names this instance as its identifier. */
function appOf(world: World): App | undefined {
  const { applications, servicePrincipals } = world.entra;
  const application = applications.find(({ identifierUris }) =>
    identifierUris.includes(entityIdOf(world)),
  );
  const principal = servicePrincipals.find(({ appId }) => appId === application?.appId);
  return application && principal && { application, principal };
}

function refusalOfEntra(
  world: World,
  { application, principal }: App,
  user: EntraUser,
): string | undefined {
  if (principal.preferredSingleSignOnMode !== 'saml') {
    return 'Entra: single sign-on with SAML is not chosen for the app.';
  }
  if (!acsUrlsOf(world).some((url) => application.redirectUris.includes(url))) {
    return 'Entra: AADSTS50011: the reply URL of this instance is not among those of the app.';
  }
  if (principal.appRoleAssignmentRequired && !isAssigned(world, principal, user)) {
    return 'Entra: AADSTS50105: the user is not assigned to the app.';
  }
  return undefined;
}

/** Directly, or by a group that the user is a direct member of. */
function isAssigned({ entra }: World, { id }: ServicePrincipal, user: EntraUser): boolean {
  const groups = entra.groups.filter(({ memberIds }) => memberIds.includes(user.id));
  const ids = [user.id, ...groups.map((group) => group.id)];
  return entra.appRoleAssignments.some(
    ({ resourceId, principalId }) => resourceId === id && ids.includes(principalId),
  );
}

function refusalOfAws(
  { identityProvider, tenant, store }: World,
  now: number,
  principal: ServicePrincipal,
  user: EntraUser,
): string | undefined {
  if (identityProvider.kind !== 'external') {
    return 'AWS: its own directory is the identity source, not Entra.';
  }
  if (identityProvider.entityId !== `https://sts.windows.net/${tenant.id}/`) {
    return 'AWS: the assertion comes from another identity provider than the one that is set.';
  }
  const key = signingKey(principal, now);
  if (key === undefined) {
    return 'Entra: the app has no certificate to sign with.';
  }
  const trusted = identityProvider.certificates.find(
    ({ thumbprint }) => thumbprint === thumbprintOfKey(key),
  );
  if (trusted === undefined) {
    return `AWS: it does not have the certificate ${thumbprintOfKey(key)} that Entra signs with.`;
  }
  if (trusted.end <= now) {
    return `AWS: the certificate ${trusted.thumbprint} has ended.`;
  }
  const person = store.users.find(({ userName }) => userName === user.userPrincipalName);
  if (person === undefined) {
    return `AWS: there is no user ${user.userPrincipalName} in the identity store.`;
  }
  return person.enabled ? undefined : 'AWS: the user is disabled.';
}

/**
 * The certificate that Entra signs with: the preferred one, but once that has ended any that is valid.
 * https://learn.microsoft.com/en-us/entra/identity/enterprise-apps/tutorial-manage-certificates-for-federated-single-sign-on
 */
export function signingKey(principal: ServicePrincipal, now: number): KeyCredential | undefined {
  const keys = principal.keyCredentials.filter(({ usage }) => usage === 'Verify');
  const preferred = keys.find(
    (key) => thumbprintOfKey(key) === principal.preferredTokenSigningKeyThumbprint,
  );
  return preferred === undefined || now < preferred.end
    ? preferred
    : (keys.find(({ end }) => now < end) ?? preferred);
}

function thumbprintOfKey({ customKeyIdentifier }: KeyCredential): string {
  return Buffer.from(customKeyIdentifier, 'base64').toString('hex').toUpperCase();
}
