/**
 * What only a person can do, because AWS has no public API for it: where to click, which file and
 * which value. The labels are those of the console.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-idp.html
 */
import { certificateFileOf } from './certificate-file.ts';
import { type ChecklistInput, certificatesOf, dayOf, sourceOf } from './checklist-facts.ts';
import type { CertificateSpec, ManualStep, Path, Where } from './types.ts';

/** Console hosts by partition. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
const CONSOLES: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/**
 * A step, and below it what is to be copied as it stands, one value or line of YAML each.
 * Lines are parted by line breaks, so that no value may hold one.
 */
export function step(text: string, ...values: readonly string[]): string {
  return [text, ...values].map((line) => line.replaceAll(/[\r\n]+/g, ' ')).join('\n');
}

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/enable-identity-center.html */
export function enableInstance(region: string, where: Where): ManualStep {
  return {
    code: 'enableInstance',
    title: 'Enable IAM Identity Center',
    steps: [
      step(
        'Open IAM Identity Center in the management account of the organization:',
        consoleUrl(partitionOf(region), region),
      ),
      'Enable → for the whole organization, not for one account. The Region cannot be changed later.',
      'Is it enabled in another Region? Then write that one into access.yaml: identityCenter.region.',
    ],
    at: where(['identityCenter', 'region']),
  };
}

/** Entra as identity source, the first half: the wizard shows what AWS wants Entra to know. */
export function identitySource(input: ChecklistInput): ManualStep {
  const { saml } = sourceOf(input);
  const file = saml?.serviceProvider?.metadataFile;
  const keep = file
    ? [step('Service provider metadata → Download metadata file. Save it as', file)]
    : [
        step(
          'Service provider metadata → Download metadata file. Save it beside access.yaml and name it there:',
          'identitySource:',
          '  saml:',
          '    serviceProvider: { metadataFile: saml/aws-service-provider.xml }',
        ),
      ];
  return manual(input, {
    code: 'identitySource',
    title: 'Download the service provider metadata from AWS',
    steps: [
      open(input),
      'Settings → tab Identity source → Actions → Change identity source → External identity provider → Next.',
      ...keep,
      'Leave the wizard with Cancel: the change itself comes once Entra is set up.',
      apply(),
    ],
    path: ['identitySource', 'saml', 'serviceProvider'],
  });
}

/** The second half: AWS is told of Entra, and from then on people sign in there. */
export function uploadMetadata(input: ChecklistInput, certificate: CertificateSpec): ManualStep {
  return manual(input, {
    code: 'uploadMetadata',
    title: 'Make Entra the identity source of IAM Identity Center',
    steps: [
      'Keep a way into AWS that does not need Entra: from the last click on, everybody signs in there.',
      open(input),
      'Settings → tab Identity source → Actions → Change identity source → External identity provider → Next.',
      chooseFile('Identity provider metadata → Choose file', input),
      'Next, read what will change, type ACCEPT, Change identity source.',
      writeThumbprint(certificate),
      apply(),
    ],
    path: ['identitySource', 'saml', 'identityProvider'],
  });
}

/** AWS is told of one more certificate; all that it has count at once. */
export function importCertificate(input: ChecklistInput, certificate: CertificateSpec): ManualStep {
  const { active } = certificatesOf(input);
  const old =
    active && active.thumbprint !== certificate.thumbprint
      ? [
          `When Entra signs with the new one: select the old one (it ends ${dayOf(active.expires)}) → Delete → type DELETE.`,
        ]
      : [];
  return manual(input, {
    code: 'importCertificate',
    title: `Import the signing certificate that ends ${dayOf(certificate.expires)} into AWS`,
    steps: [
      open(input),
      'Settings → tab Identity source → Actions → Manage authentication.',
      choosePem(`If no certificate there expires on ${dayOf(certificate.expires)}:`, input),
      writeThumbprint(certificate),
      apply(),
      ...old,
    ],
    path: ['identitySource', 'saml', 'identityProvider'],
  });
}

/** AWS makes the SCIM endpoint and its token. */
export function enableScim(input: ChecklistInput): ManualStep {
  const token = sourceOf(input).scim?.token;
  return manual(input, {
    code: 'enableScim',
    title: 'Enable automatic provisioning (SCIM) in AWS',
    steps: [
      open(input),
      'Settings → box Automatic provisioning → Enable. (Enabled already? Identity source → Actions → Manage provisioning shows the endpoint.)',
      step(
        'Copy the SCIM endpoint into access.yaml, and when the token ends (one year from now):',
        'identitySource:',
        '  scim:',
        '    endpoint: https://scim.….amazonaws.com/…/scim/v2/',
        `    token: { env: ${token?.env ?? 'ACCESSCTL_SCIM_TOKEN'}, expires: ${yearFrom(input.now)} }`,
      ),
      setToken(input, 'Copy the access token, which is shown only once, into the variable'),
      apply(),
    ],
    path: ['identitySource', 'scim'],
  });
}

/** AWS's tokens live for a year. https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html */
export function rotateToken(input: ChecklistInput, title: string): ManualStep {
  const env = sourceOf(input).scim?.token?.env ?? 'ACCESSCTL_SCIM_TOKEN';
  return manual(input, {
    code: 'rotateToken',
    title,
    steps: [
      open(input),
      'Settings → tab Identity source → Actions → Manage provisioning → Access tokens. Note which one is in use; where there are two, delete the other.',
      setToken(input, 'Generate token → copy it into the variable'),
      'Run `accessctl scim set-token`: it tests the token and sends it to Entra.',
      step(
        'Write into access.yaml when the new one ends:',
        'identitySource:',
        '  scim:',
        `    token: { env: ${env}, expires: ${yearFrom(input.now)} }`,
      ),
      'After the next good cycle (`accessctl status`): Access tokens → the old one → Delete → type DELETE.',
    ],
    path: ['identitySource', 'scim', 'token'],
  });
}

function manual(
  { where }: ChecklistInput,
  { path, ...parts }: Omit<ManualStep, 'at'> & { readonly path: Path },
): ManualStep {
  return { ...parts, at: where(path) };
}

function open({ directory: { partition, region } }: ChecklistInput): string {
  return step(
    'Open IAM Identity Center, in the management or the delegated administrator account:',
    consoleUrl(partition, region),
  );
}

function consoleUrl(partition: string, region: string): string {
  return `https://${CONSOLES[partition] ?? CONSOLES['aws']}/singlesignon/home?region=${region}`;
}

function partitionOf(region: string): string {
  const [area] = region.split('-');
  return area === 'cn' ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function apply(): string {
  return 'Run `accessctl apply`.';
}

function chooseFile(text: string, input: ChecklistInput): string {
  const file = sourceOf(input).saml?.identityProvider?.metadataFile;
  return file === undefined
    ? `${text}: the Federation Metadata XML of Entra admin center → Enterprise apps → ${appName(input)} → Single sign-on → SAML certificates.`
    : step(`${text} (\`accessctl saml metadata\` writes it anew):`, file);
}

function choosePem(text: string, input: ChecklistInput): string {
  const file = sourceOf(input).saml?.identityProvider?.metadataFile;
  return file === undefined
    ? `${text} Import certificate → Choose file, the certificate in PEM: Entra admin center → Enterprise apps → ${appName(input)} → Single sign-on → SAML certificates → the one with the thumbprint below → Download → Import certificate.`
    : step(
        `${text} Import certificate → Choose file (\`accessctl saml metadata\` writes it anew) → Import certificate:`,
        certificateFileOf(file),
      );
}

function writeThumbprint({ thumbprint }: CertificateSpec): string {
  return step(
    'Say in access.yaml which certificate AWS now has; only then Entra signs with it:',
    'identitySource:',
    '  saml:',
    '    identityProvider:',
    `      uploadedThumbprint: ${thumbprint}`,
  );
}

function setToken(input: ChecklistInput, text: string): string {
  return step(`${text}:`, sourceOf(input).scim?.token?.env ?? 'ACCESSCTL_SCIM_TOKEN');
}

function appName(input: ChecklistInput): string {
  return sourceOf(input).enterpriseApp?.displayName ?? '';
}

function yearFrom(now: number): string {
  const date = new Date(now);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return dayOf(date.toISOString());
}
