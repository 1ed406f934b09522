/** https://learn.microsoft.com/en-us/graph/api/serviceprincipal-addtokensigningcertificate */
import type { KeyCredential, PasswordCredential, ServicePrincipal } from './apps-world.ts';
import { keyCredentialJson } from './graph-app-types.ts';
import { bodyOf, invalidValue, isInstant, isText, orNull } from './graph-body.ts';
import { badRequest } from './graph-error.ts';
import { findServicePrincipal } from './graph-find.ts';
import { contextOf } from './graph-query.ts';
import { type GraphContext, ok, type Route } from './graph-route.ts';
import { uuid } from './ids.ts';
import { nextSerial } from './world.ts';
import { signingCertificate } from './x509.ts';

export const certificateRoutes: readonly Route[] = [
  {
    name: 'POST /servicePrincipals/{id}/addTokenSigningCertificate',
    answer: (context, { body }, [id = '']) =>
      ok(addCertificate(context, findServicePrincipal(context, id), body)),
  },
];

const writable = { displayName: isText, endDateTime: orNull(isInstant) };

function addCertificate(
  { world, now }: GraphContext,
  principal: ServicePrincipal,
  sent: unknown,
): object {
  const { displayName = '', endDateTime } = bodyOf('SelfSignedCertificate', writable, sent);
  if (!displayName.startsWith('CN=')) {
    throw badRequest('The display name of a token signing certificate must start with CN=.');
  }
  const end = endDateTime ? Date.parse(endDateTime) : threeYearsAfter(now);
  if (end <= now || end > threeYearsAfter(now)) {
    throw invalidValue('SelfSignedCertificate', 'endDateTime');
  }
  const words = `certificate/${principal.id}/${nextSerial(world)}`;
  const made = newCredentials({ words, displayName, start: now, end });
  principal.keyCredentials.push(...made.keyCredentials);
  principal.passwordCredentials.push(made.passwordCredential);
  return certificateJson(made);
}

function threeYearsAfter(ms: number): number {
  const date = new Date(ms);
  return date.setUTCFullYear(date.getUTCFullYear() + 3);
}

export interface NewCertificate {
  /** The key, the ids and the serial number follow from them. */
  readonly words: string;
  /** `CN=…` */
  readonly displayName: string;
  readonly start: number;
  readonly end: number;
}

interface Credentials {
  readonly thumbprint: string;
  /** The private half, then the public one. */
  readonly keyCredentials: readonly [KeyCredential, KeyCredential];
  readonly passwordCredential: PasswordCredential;
}

/** What one signing certificate adds to a service principal. */
export function newCredentials(certificate: NewCertificate): Credentials {
  const { words, displayName } = certificate;
  const start = wholeSeconds(certificate.start);
  const end = wholeSeconds(certificate.end);
  const { der, thumbprint } = signingCertificate(words, displayName.slice(3), start, end);
  const customKeyIdentifier = Buffer.from(thumbprint, 'hex').toString('base64');
  const shared = { customKeyIdentifier, displayName, start, end, key: der.toString('base64') };
  const keyId = uuid(`${words}/sign`);
  return {
    thumbprint,
    keyCredentials: [
      { ...shared, keyId, usage: 'Sign' },
      { ...shared, keyId: uuid(`${words}/verify`), usage: 'Verify' },
    ],
    passwordCredential: { keyId, customKeyIdentifier, start, end },
  };
}

function wholeSeconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

/** The public half, but with the id of the private one. */
function certificateJson({ thumbprint, keyCredentials }: Credentials): object {
  const [signing, verifying] = keyCredentials;
  return {
    '@odata.context': contextOf('microsoft.graph.selfSignedCertificate'),
    ...keyCredentialJson(verifying),
    keyId: signing.keyId,
    key: verifying.key,
    thumbprint,
  };
}
