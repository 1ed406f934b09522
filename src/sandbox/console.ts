/**
 * What a person does in AWS's console because no API does it: the identity source, its certificates,
 * automatic provisioning and its tokens. Each act throws ConsoleError when the console would refuse it.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-idp.html
 */
import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import { uuid } from './ids.ts';
import { type CertificateFact, certificateIn, readIdpMetadata } from './saml-metadata.ts';
import { digestOf, endpointOf } from './scim-http.ts';
import { serviceProviderMetadata } from './service-provider.ts';
import type { ScimTenant } from './sync-world.ts';
import { nextSerial, type World } from './world.ts';

export class ConsoleError extends Error {}

export interface Console {
  /** The XML to download: entity id and ACS URLs of the instance. */
  serviceProviderMetadata(): string;
  /** Uploads Entra's federation metadata and makes it the identity source. */
  useExternalIdentityProvider(metadataXml: string): void;
  /** Adds the certificates of a PEM or a metadata file; answers their thumbprints. */
  importCertificate(metadataXmlOrPem: string): readonly string[];
  deleteCertificate(thumbprint: string): void;
  /** The endpoint, and a token that is shown this once. */
  enableScim(): { readonly endpoint: string; readonly token: string };
  generateToken(): string;
  deleteToken(id: string): void;
  disableScim(): void;
}

const year = 365 * 24 * 3_600_000;
const mostTokens = 2;

/** `tokens` says which token comes next; absent: a random one. */
export function consoleOf(
  world: World,
  clock: Clock,
  tokens: () => string = () => randomBytes(48).toString('base64url'),
): Console {
  const { identityProvider } = world;
  return {
    serviceProviderMetadata: () => serviceProviderMetadata(world),
    useExternalIdentityProvider: (xml) => {
      const { entityId, certificates } = readIdpMetadata(xml);
      identityProvider.kind = 'external';
      identityProvider.entityId = entityId;
      identityProvider.certificates = [...certificates];
    },
    importCertificate: (text) => importCertificate(world, text),
    deleteCertificate: (thumbprint) => deleteCertificate(world, clock.now(), thumbprint),
    enableScim: () => {
      if (identityProvider.kind !== 'external') {
        throw new ConsoleError('Automatic provisioning needs an external identity provider.');
      }
      if (world.scim !== null) {
        throw new ConsoleError('Automatic provisioning is enabled already.');
      }
      const tenantId = uuid(`scim/tenant/${nextSerial(world)}`);
      world.scim = { tenantId, tokens: [] };
      const token = newToken(world, world.scim, clock.now(), tokens());
      return { endpoint: endpointOf(world.region, tenantId), token };
    },
    generateToken: () => newToken(world, scimOf(world), clock.now(), tokens()),
    deleteToken: (id) => {
      const scim = scimOf(world);
      const kept = scim.tokens.filter((token) => token.id !== id);
      if (kept.length === scim.tokens.length) {
        throw new ConsoleError(`There is no token ${id}.`);
      }
      scim.tokens = kept;
    },
    disableScim: () => {
      if (scimOf(world).tokens.length > 0) {
        throw new ConsoleError('Delete the access tokens first.');
      }
      world.scim = null;
    },
  };
}

function importCertificate({ identityProvider }: World, text: string): readonly string[] {
  if (identityProvider.kind !== 'external') {
    throw new ConsoleError('There is no external identity provider to import a certificate of.');
  }
  const added: readonly CertificateFact[] = text.includes('-----BEGIN CERTIFICATE-----')
    ? [certificateIn(text)]
    : readIdpMetadata(text).certificates;
  const thumbprints = added.map(({ thumbprint }) => thumbprint);
  identityProvider.certificates = [
    ...identityProvider.certificates.filter(({ thumbprint }) => !thumbprints.includes(thumbprint)),
    ...added,
  ];
  return thumbprints;
}

/** At least one valid certificate has to remain: https://docs.aws.amazon.com/singlesignon/latest/userguide/managesamlcerts.html */
function deleteCertificate({ identityProvider }: World, now: number, thumbprint: string): void {
  const { certificates } = identityProvider;
  const kept = certificates.filter((each) => each.thumbprint !== thumbprint.toUpperCase());
  if (kept.length === certificates.length) {
    throw new ConsoleError(`There is no certificate ${thumbprint}.`);
  }
  if (!kept.some(({ end }) => now < end)) {
    throw new ConsoleError('At least one valid certificate has to remain.');
  }
  identityProvider.certificates = kept;
}

function scimOf({ scim }: World): ScimTenant {
  if (scim === null) {
    throw new ConsoleError('Automatic provisioning is not enabled.');
  }
  return scim;
}

function newToken(world: World, scim: ScimTenant, now: number, token: string): string {
  if (scim.tokens.length >= mostTokens) {
    throw new ConsoleError(`There are ${mostTokens} tokens: delete one first.`);
  }
  const id = uuid(`scim/token/${nextSerial(world)}`);
  scim.tokens.push({ id, digest: digestOf(token), created: now, end: now + year });
  return token;
}
