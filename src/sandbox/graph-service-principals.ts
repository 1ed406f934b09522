/** Service principals: https://learn.microsoft.com/en-us/graph/api/resources/serviceprincipal */
import { type KeyCredential, type ServicePrincipal, thumbprintOfCredential } from './apps-world.ts';
import { servicePrincipalType } from './graph-app-types.ts';
import {
  bodyOf,
  invalidValue,
  isBoolean,
  isObject,
  isText,
  isUrl,
  listOf,
  oneOf,
  orNull,
  shape,
} from './graph-body.ts';
import { badRequest } from './graph-error.ts';
import { findServicePrincipal, replicated } from './graph-find.ts';
import { described, listAnswer } from './graph-query.ts';
import { type GraphContext, noContent, ok, type Route } from './graph-route.ts';

export const servicePrincipalRoutes: readonly Route[] = [
  {
    name: 'GET /servicePrincipals',
    answer: (context, request) => {
      const { world } = context;
      const found = replicated(context, world.entra.servicePrincipals);
      return ok(listAnswer(servicePrincipalType(world), found, request));
    },
  },
  {
    name: 'GET /servicePrincipals/{id}',
    answer: (context, request, [id = '']) => {
      const principal = findServicePrincipal(context, id);
      return ok(described(servicePrincipalType(context.world), principal, request));
    },
  },
  {
    name: 'PATCH /servicePrincipals/{id}',
    answer: (context, { body }, [id = '']) => {
      update(context, findServicePrincipal(context, id), body);
      return noContent;
    },
  },
];

const mostEmails = 5;

/** Of a key or password only which one it is: the rest of one that is there cannot be changed. */
const credentials = listOf(isKeyed);

const writable = {
  displayName: isText,
  appRoleAssignmentRequired: isBoolean,
  preferredSingleSignOnMode: oneOf(null, 'saml', 'password', 'notSupported', 'external', 'oidc'),
  preferredTokenSigningKeyThumbprint: orNull(isText),
  loginUrl: orNull(isUrl),
  notificationEmailAddresses: listOf(isText),
  samlSingleSignOnSettings: orNull(shape({ relayState: orNull(isText) })),
  tags: listOf(isText),
  keyCredentials: credentials,
  passwordCredentials: credentials,
};

/** Nothing is written when one property is refused; the two lists of credentials are written whole. */
function update({ world }: GraphContext, principal: ServicePrincipal, sent: unknown): void {
  const readOnly = servicePrincipalType(world).byDefault;
  const body = bodyOf('ServicePrincipal', writable, sent, readOnly);
  const { samlSingleSignOnSettings: saml, displayName, ...plain } = body;
  checkName(principal, displayName ?? principal.displayName);
  checkEmails(body.notificationEmailAddresses ?? []);
  const thumbprint = body.preferredTokenSigningKeyThumbprint?.toUpperCase();
  const keyCredentials = kept('keyCredentials', principal.keyCredentials, body.keyCredentials);
  const passwordCredentials = kept(
    'passwordCredentials',
    principal.passwordCredentials,
    body.passwordCredentials,
  );
  checkPreferred(keyCredentials, thumbprint);
  Object.assign(
    principal,
    plain,
    { keyCredentials, passwordCredentials },
    thumbprint === undefined ? {} : { preferredTokenSigningKeyThumbprint: thumbprint },
    saml === undefined ? {} : { relayState: saml?.relayState ?? null },
  );
}

/**
 * It comes from the application, and cannot become another one here:
 * https://github.com/hashicorp/terraform-provider-azuread/issues/1224
 */
function checkName(principal: ServicePrincipal, displayName: string): void {
  if (displayName !== principal.displayName) {
    throw badRequest('Property displayName on the service principal can not be directly updated.');
  }
}

function checkEmails(addresses: readonly string[]): void {
  const isAddress = (text: string) => /^[^@\s]+@[^@\s]+$/.test(text);
  if (addresses.length > mostEmails || !addresses.every(isAddress)) {
    throw invalidValue('ServicePrincipal', 'notificationEmailAddresses');
  }
}

function checkPreferred(
  credentials: readonly KeyCredential[],
  thumbprint: string | undefined,
): void {
  const known = credentials.map(thumbprintOfCredential);
  if (thumbprint !== undefined && !known.includes(thumbprint)) {
    throw invalidValue('ServicePrincipal', 'preferredTokenSigningKeyThumbprint');
  }
}

interface Keyed {
  readonly keyId: string;
}

function isKeyed(value: unknown): value is Keyed {
  return isObject(value) && isText(value['keyId']);
}

/** Those that were sent, as they are; the sandbox takes no certificate that Entra did not make. */
function kept<T extends Keyed>(
  property: string,
  existing: readonly T[],
  sent: readonly Keyed[] | undefined,
): readonly T[] {
  if (sent === undefined) {
    return existing;
  }
  const ids = sent.map(({ keyId }) => keyId.toLowerCase());
  const known = existing.map(({ keyId }) => keyId);
  if (new Set(ids).size < ids.length || ids.some((id) => !known.includes(id))) {
    throw invalidValue('ServicePrincipal', property);
  }
  return existing.filter(({ keyId }) => ids.includes(keyId));
}
