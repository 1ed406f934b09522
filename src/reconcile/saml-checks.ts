/** Whether an assertion of Entra would be taken by this instance of IAM Identity Center. */
import { liveCertificates } from './expiries.ts';
import { foundOf } from './found.ts';
import { addCalendar, daysUntil } from './instants.ts';
import { claimUri } from './kinds/saml-settings.ts';
import { DEFAULT_RENEW_BEFORE } from './resolve-sign-on.ts';
import type { SignOnInput } from './sign-on-checks.ts';
import type {
  CertificateSpec,
  Config,
  Path,
  Problem,
  SamlSettingsSpec,
  SigningCertificateSpec,
} from './types.ts';

/** https://learn.microsoft.com/entra/identity-platform/saml-claims-customization#nameid */
const NAME_ID = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier';
const DEFAULT_NAME_ID_SOURCE = 'user.userprincipalname';

const SAML: Path = ['identitySource', 'saml'];

type Saml = NonNullable<NonNullable<Config['identitySource']>['saml']>;

/** What the checks look at, and what the file says of SAML. */
interface SamlInput extends SignOnInput {
  readonly saml: Saml;
}

/** E529, E530, E532, E534 and E535. */
export function samlChecks(sources: SignOnInput): Problem[] {
  const saml = sources.config.identitySource?.saml;
  if (!saml) {
    return [];
  }
  const input = { ...sources, saml };
  return [
    ...certificateChecks(input),
    ...nameIdCheck(input),
    ...replyUrlCheck(input),
    ...entityIdCheck(input),
  ];
}

/* ---------------------------------------------------------------------------- certificates */

/** None where they could not be read: then there are none in `live`. */
function certificateChecks(input: SamlInput): Problem[] {
  const live = liveCertificates(input.live);
  return live ? [...endingCertificate(live, input), ...wrongUpload(live, input)] : [];
}

function endingCertificate(
  { certificates, active }: SigningCertificateSpec,
  { saml, where, now }: SamlInput,
): Problem[] {
  const limit = addCalendar(now, saml.certificate?.renewBefore ?? DEFAULT_RENEW_BEFORE);
  // Where none was chosen Entra can only take the one that lasts longest; the list ends with it.
  const current = active
    ? certificates.find(({ thumbprint }) => thumbprint === active)
    : certificates.at(-1);
  if (current ? Date.parse(current.expires) > limit : active === '') {
    return [];
  }
  const next = certificates.find(({ expires }) => Date.parse(expires) > limit);
  return [
    warning(
      'E529',
      current
        ? `The certificate ${current.thumbprint}, with which Entra signs, ${endsWhen(current, now)}: after that nobody can sign in to AWS.`
        : `Entra is to sign with the certificate ${active}, which the enterprise app has not: nobody can sign in to AWS.`,
      renewal(saml, next),
      [...SAML, 'certificate'],
      where,
    ),
  ];
}

function endsWhen({ expires }: CertificateSpec, now: number): string {
  const days = daysUntil(Date.parse(expires), now);
  const date = expires.slice(0, 10);
  return days < 0
    ? `ended on ${date}`
    : `ends on ${date}, in ${days} ${days === 1 ? 'day' : 'days'}`;
}

function renewal(saml: Saml, next: CertificateSpec | undefined): string {
  if (next && uploadedThumbprint(saml) === next.thumbprint) {
    return `AWS has the next one, ${next.thumbprint}: accessctl apply activates it.`;
  }
  if (next) {
    return `The next one is there: let AWS have the metadata that holds it, then write uploadedThumbprint: ${next.thumbprint}`;
  }
  return saml.certificate
    ? 'accessctl apply makes the next one.'
    : 'Write `certificate: {}` below saml: then accessctl apply makes the next one.';
}

/** What a person said AWS has must be something that Entra can sign with. */
function wrongUpload(
  { certificates }: SigningCertificateSpec,
  { saml, where, now }: SamlInput,
): Problem[] {
  const uploaded = uploadedThumbprint(saml);
  if (uploaded === undefined) {
    return [];
  }
  const found = certificates.find(({ thumbprint }) => thumbprint === uploaded);
  if (found && Date.parse(found.expires) > now) {
    return [];
  }
  const others = certificates
    .filter(({ expires }) => Date.parse(expires) > now)
    .map(({ thumbprint }) => thumbprint);
  return [
    warning(
      'E530',
      found
        ? `The certificate ${uploaded} ended on ${found.expires.slice(0, 10)}: it is not activated.`
        : `The enterprise app has no certificate ${uploaded}: nothing is activated.`,
      others.length > 0
        ? `Its valid certificates are ${others.join(', ')}: write the one that AWS has.`
        : 'It has no valid certificate.',
      [...SAML, 'identityProvider', 'uploadedThumbprint'],
      where,
    ),
  ];
}

function uploadedThumbprint(saml: Saml): string | undefined {
  return saml.identityProvider?.uploadedThumbprint?.toUpperCase();
}

/* ---------------------------------------------------------------------------- what it says */

/** AWS finds the user by the NameID, which has to be the user name that SCIM wrote. */
function nameIdCheck({ saml, where, live }: SamlInput): Problem[] {
  const [settings] = foundOf(live, 'samlSettings');
  const userName = live.scim?.userNameSource;
  if (!settings || userName === undefined) {
    return [];
  }
  const nameId = nameIdSource(saml, settings.spec);
  return attribute(nameId) === attribute(userName)
    ? []
    : [
        warning(
          'E532',
          `Entra names a person ${attribute(nameId)} at sign-in, but SCIM makes ${attribute(userName)} the user name in AWS: who has two different values cannot sign in.`,
          'Use the same attribute for both: as the NameID claim of the enterprise app, and as userName in its provisioning mapping.',
          [...SAML, 'claims'],
          where,
        ),
      ];
}

function nameIdSource(saml: Saml, live: SamlSettingsSpec): string {
  const claims = saml.claims ?? live.claims ?? [];
  const claim = claims.find(
    ({ namespace = '', name, source }) => claimUri({ namespace, name, source }) === NAME_ID,
  );
  return claim?.source ?? DEFAULT_NAME_ID_SOURCE;
}

function attribute(source: string): string {
  return source.toLowerCase().replace(/^user\./, '');
}

/* -------------------------------------------------------------------------- where it goes */

/**
 * Every Region has addresses of its own, and the AWS CLI uses the IPv4 one.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html
 */
function replyUrlCheck({ saml, where, directory }: SamlInput): Problem[] {
  const urls = saml.serviceProvider?.acsUrls;
  if (!urls) {
    return [];
  }
  const { region } = directory;
  const hosts = urls.flatMap((url) => (URL.canParse(url) ? [new URL(url).hostname] : []));
  const ofRegion = hosts.filter((host) => host.startsWith(`${region}.`));
  const at: Path = [...SAML, 'serviceProvider', 'acsUrls'];
  if (ofRegion.length === 0) {
    return [
      warning(
        'E534',
        `None of the assertion consumer service URLs is of ${region}, the Region of IAM Identity Center: it takes no assertion.`,
        'Take the URLs from the service provider metadata of this instance.',
        at,
        where,
      ),
    ];
  }
  return ofRegion.every((host) => host.endsWith('.sso.signin.aws'))
    ? [
        warning(
          'E534',
          `Of ${region} there is only the dual-stack assertion consumer service URL: sign-ins that come over IPv4, such as the AWS CLI's, are refused.`,
          'Add the IPv4 URL that AWS shows beside it.',
          at,
          where,
        ),
      ]
    : [];
}

function entityIdCheck({ saml, where, directory }: SamlInput): Problem[] {
  const entityId = saml.serviceProvider?.entityId;
  return entityId === undefined || entityId.endsWith(`/${directory.identityStoreId}`)
    ? []
    : [
        warning(
          'E535',
          `The entity id ${entityId} is of another instance: that of this one ends in ${directory.identityStoreId}.`,
          'Download the service provider metadata of this instance.',
          [...SAML, 'serviceProvider', 'entityId'],
          where,
        ),
      ];
}

function warning(
  code: string,
  message: string,
  hint: string,
  path: Path,
  where: SignOnInput['where'],
): Problem {
  return { code, severity: 'warning', message, hint, at: where(path) };
}
