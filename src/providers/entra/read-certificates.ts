/** The certificates that Entra may sign assertions with. */
import { createHash } from 'node:crypto';
import { compareText } from '../../reconcile/canonical.ts';
import { signingCertificateKey } from '../../reconcile/kinds/signing-certificate.ts';
import type { CertificateSpec, EnterpriseApp, Found } from '../../reconcile/types.ts';
import { wrongShape } from './errors.ts';
import { type GraphReader, instant, type Json, parts, text } from './graph.ts';

/** A certificate with what proves that another place has it too. */
export interface LiveCertificate extends CertificateSpec {
  /** Base64 of the DER certificate; `''` where Graph does not tell. */
  readonly der: string;
}

export interface LiveCertificates {
  /** The first to expire first. */
  readonly certificates: readonly LiveCertificate[];
  /** Thumbprint; `''` = none was chosen. */
  readonly active: string;
}

/** Graph tells the certificate itself only where `$select` names keyCredentials. */
const SELECT = '$select=id,keyCredentials,preferredTokenSigningKeyThumbprint';

/** https://learn.microsoft.com/graph/api/serviceprincipal-addtokensigningcertificate */
export async function readCertificates(
  graph: GraphReader,
  app: EnterpriseApp,
): Promise<LiveCertificates> {
  const path = `/servicePrincipals/${app.servicePrincipalId}?${SELECT}`;
  const principal = await graph.object(path);
  if (!Array.isArray(principal['keyCredentials'])) {
    throw wrongShape(path, 'list of keyCredentials'); // or each run would make one more
  }
  const keys = parts(principal['keyCredentials']);
  const certificates = keys
    .filter((key) => key['usage'] === 'Sign')
    .map((key) => certificateOf(key, keys, path))
    .sort((a, b) => compareText(a.expires, b.expires) || compareText(a.thumbprint, b.thumbprint));
  const active = text(principal['preferredTokenSigningKeyThumbprint']).toUpperCase();
  return { certificates, active };
}

/** The entries of one certificate share an identifier; the public half carries the certificate. */
function certificateOf(sign: Json, keys: readonly Json[], path: string): LiveCertificate {
  const id = text(sign['customKeyIdentifier']);
  const twin = keys.find((key) => key['customKeyIdentifier'] === id && text(key['key']) !== '');
  const der = text(twin?.['key']);
  const thumbprint = der ? thumbprintOf(der) : thumbprintIn(id);
  if (!thumbprint) {
    throw wrongShape(path, 'thumbprint of a signing certificate');
  }
  return { thumbprint, expires: instant(sign['endDateTime']), der };
}

/** SHA-1 of the DER certificate: what Entra and AWS call its thumbprint. */
export function thumbprintOf(der: string): string {
  return createHash('sha1').update(Buffer.from(der, 'base64')).digest('hex').toUpperCase();
}

/** An identifier of 20 bytes is the thumbprint itself. */
function thumbprintIn(identifier: string): string | undefined {
  const bytes = Buffer.from(identifier, 'base64');
  return bytes.length === 20 ? bytes.toString('hex').toUpperCase() : undefined;
}

export async function readSigningCertificate(
  graph: GraphReader,
  app: EnterpriseApp,
): Promise<Found<'signingCertificate'>> {
  const { certificates, active } = await readCertificates(graph, app);
  return {
    kind: 'signingCertificate',
    key: signingCertificateKey(app.displayName),
    spec: {
      app: app.displayName,
      certificates: certificates.map(({ thumbprint, expires }) => ({ thumbprint, expires })),
      active,
    },
    id: app.servicePrincipalId,
  };
}
