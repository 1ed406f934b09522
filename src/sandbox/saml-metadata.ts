/** What AWS takes from an identity provider's metadata, and from a certificate. */
import { X509Certificate } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';

export interface CertificateFact {
  /** SHA-1 of the DER certificate, upper-case hexadecimal. */
  readonly thumbprint: string;
  /** Milliseconds since the epoch. */
  readonly end: number;
}

const lists = ['IDPSSODescriptor', 'KeyDescriptor', 'X509Data', 'X509Certificate'];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  processEntities: false,
  isArray: (name) => lists.includes(name),
});

interface Metadata {
  readonly EntityDescriptor?: {
    readonly entityID?: string;
    readonly IDPSSODescriptor?: readonly { readonly KeyDescriptor?: readonly KeyDescriptor[] }[];
  };
}

interface KeyDescriptor {
  readonly use?: string;
  readonly KeyInfo?: {
    readonly X509Data?: readonly { readonly X509Certificate?: readonly string[] }[];
  };
}

/** Throws Error when the text is no metadata of an identity provider with a signing certificate. */
export function readIdpMetadata(xml: string): {
  readonly entityId: string;
  readonly certificates: readonly CertificateFact[];
} {
  const { EntityDescriptor: entity } = parser.parse(xml) as Metadata;
  const certificates = (entity?.IDPSSODescriptor ?? [])
    .flatMap(({ KeyDescriptor: keys = [] }) => keys)
    .filter(({ use }) => use === undefined || use === 'signing')
    .flatMap(({ KeyInfo }) => KeyInfo?.X509Data ?? [])
    .flatMap(({ X509Certificate: texts = [] }) => texts)
    .map((text) => certificateIn(Buffer.from(text, 'base64')));
  if (entity?.entityID === undefined || certificates.length === 0) {
    throw new Error('This is no SAML metadata of an identity provider with a signing certificate.');
  }
  return { entityId: entity.entityID, certificates };
}

/** Of PEM or DER. Throws Error when it is no certificate. */
export function certificateIn(pemOrDer: string | Buffer): CertificateFact {
  const { fingerprint, validTo } = new X509Certificate(pemOrDer);
  return { thumbprint: fingerprint.replaceAll(':', ''), end: Date.parse(validTo) };
}
