/** `saml metadata`: what each side has to know of the other, and the file that a person uploads. */
import { isDeepStrictEqual } from 'node:util';
import {
  type IdentityProviderMetadata,
  newestCertificate,
  parseIdentityProvider,
  type ServiceProviderMetadata,
} from '../config/saml-metadata.ts';
import { fetchFederationMetadata } from '../providers/index.ts';
import { certificateFileOf } from '../reconcile/certificate-file.ts';
import { UserError } from '../reconcile/errors.ts';
import { count } from '../render/layout.ts';
import { safeJson, safeText } from '../render/safe.ts';
import { orAborted } from './abort.ts';
import { cloudSettings } from './clouds.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { type AppInEntra, findApp } from './desk.ts';
import { deliver } from './files.ts';
import { loadValid, type Valid } from './load.ts';
import { metadataFileOf, savedCertificate, savedMetadata, saveMetadata } from './metadata-file.ts';

const DAY_MS = 86_400_000;

/** Both sides, as they are shown. */
interface Sides {
  readonly entra: IdentityProviderMetadata;
  /** Absent until a person has it from AWS. */
  readonly aws: ServiceProviderMetadata | undefined;
  /** The certificate that AWS has, says access.yaml. */
  readonly uploadedThumbprint: string | undefined;
  readonly file: string | undefined;
  /** The newest of the certificates alone; absent where none is valid. */
  readonly certificateFile: string | undefined;
  /** False where the file holds the same already. */
  readonly written: boolean;
}

/** Fetches Entra's metadata into the file that access.yaml names, and shows both sides. */
export async function samlMetadata(flags: SharedFlags, context: Context): Promise<ExitCode> {
  const valid = loadValid(flags, context);
  if (!valid) {
    return EXIT.invalidConfig;
  }
  const found = await findApp(valid, flags, context);
  const xml = await fetchOwn(valid, found, context);
  const entra = checked(xml.text, xml.tenantId);
  const now = context.timer.now();
  const pem = newestCertificate(xml.text, now);
  const written = isSaved(entra, pem, valid, flags)
    ? undefined
    : saveMetadata(valid.config, flags, xml.text, now);
  const file = metadataFileOf(valid.config);
  const { entityId, acsUrls } = valid.config.identitySource?.saml?.serviceProvider ?? {};
  const sides: Sides = {
    entra,
    aws: entityId !== undefined && acsUrls ? { entityId, acsUrls } : undefined,
    uploadedThumbprint:
      valid.config.identitySource?.saml?.identityProvider?.uploadedThumbprint?.toUpperCase(),
    file,
    certificateFile: file !== undefined && pem !== undefined ? certificateFileOf(file) : undefined,
    written: written !== undefined,
  };
  deliver(flags.format === 'json' ? asJson(sides, now) : asText(sides, now), flags, context);
  return EXIT.done;
}

async function fetchOwn(
  { config }: Valid,
  { scope, directory, app }: AppInEntra,
  context: Context,
): Promise<{ readonly text: string; readonly tenantId: string }> {
  const tenantId =
    directory.tenantId ?? config.identitySource?.tenantId ?? context.env['AZURE_TENANT_ID'];
  if (!tenantId) {
    throw new UserError('E666', 'It is not known which tenant the enterprise app belongs to.', {
      hint: 'Write identitySource.tenantId, or set AZURE_TENANT_ID.',
    });
  }
  const settings = cloudSettings(config, context, () => undefined);
  const of = { cloud: scope.entra?.cloud ?? 'global', tenantId, appId: app.appId };
  const text = await orAborted(() => fetchFederationMetadata(settings, of), context.signal);
  return { text, tenantId };
}

/** Throws E664 for what is not this tenant's metadata: a file that is there is not written over. */
function checked(xml: string, tenantId: string): IdentityProviderMetadata {
  const read = parseIdentityProvider(xml);
  const why =
    'problem' in read
      ? read.problem.message
      : read.metadata.entityId.toLowerCase().includes(tenantId.toLowerCase())
        ? undefined
        : `it is that of ${read.metadata.entityId}, not of the tenant ${tenantId}`;
  if ('problem' in read || why !== undefined) {
    throw new UserError('E664', `What Entra answered is not its metadata: ${why}.`, {
      hint: 'Nothing was written. Look for a proxy that answers in the place of Entra; an app that has just been made may need a minute.',
    });
  }
  return read.metadata;
}

/** Entra signs each answer anew, so what counts is what is in it. */
function isSaved(
  fetched: IdentityProviderMetadata,
  pem: string | undefined,
  { config }: Valid,
  flags: SharedFlags,
): boolean {
  const saved = savedMetadata(config, flags);
  const read = saved === undefined ? undefined : parseIdentityProvider(saved);
  const isSame =
    read !== undefined && 'metadata' in read && isDeepStrictEqual(read.metadata, fetched);
  return isSame && (pem === undefined || savedCertificate(config, flags) === pem);
}

function daysLeft(expires: string, now: number): number {
  return Math.floor((Date.parse(expires) - now) / DAY_MS);
}

function asJson({ entra, aws, file, certificateFile, written }: Sides, now: number): string {
  const certificates = entra.certificates.map((one) => ({
    ...one,
    days: daysLeft(one.expires, now),
  }));
  return `${safeJson({
    ...(file !== undefined && { file }),
    ...(certificateFile !== undefined && { certificateFile }),
    written,
    entra: { ...entra, certificates },
    ...(aws && { aws }),
  })}\n`;
}

function asText(sides: Sides, now: number): string {
  const { entra, aws, uploadedThumbprint } = sides;
  const lines = [
    'Entra (identity provider)',
    `  entity id    ${entra.entityId}`,
    `  sign-on URL  ${entra.signOnUrl}`,
    ...entra.certificates.map(({ thumbprint, expires }) => {
      const uploaded = thumbprint === uploadedThumbprint ? ', uploaded to AWS' : '';
      return `  certificate  ${thumbprint}, ${ends(expires, now)}${uploaded}`;
    }),
    '',
    'AWS (service provider)',
    ...(aws
      ? [`  entity id    ${aws.entityId}`, ...aws.acsUrls.map((url) => `  reply URL    ${url}`)]
      : [
          '  not known yet: download its metadata in IAM Identity Center (accessctl status says how)',
        ]),
    '',
    fileSentence(sides),
  ];
  return lines.map((line) => `${safeText(line)}\n`).join('');
}

function ends(expires: string, now: number): string {
  const days = daysLeft(expires, now);
  const day = expires.slice(0, 10);
  return days < 0 ? `ended ${day}` : `ends ${day} (${count(days, 'day')} left)`;
}

function fileSentence({ file, certificateFile, written }: Sides): string {
  if (file === undefined) {
    return 'Nothing was written: access.yaml names no identitySource.saml.identityProvider.metadataFile.';
  }
  const certificate =
    certificateFile === undefined
      ? ', and no certificate: none is valid'
      : `, and the newest certificate alone to ${certificateFile}`;
  return written
    ? `Wrote ${file}${certificate}. AWS needs one of them: accessctl status says which, and how.`
    : `${file} holds this already${certificateFile === undefined ? '' : `, and ${certificateFile} the newest certificate`}.`;
}
