/** From an empty tenant to a sign-in at the access portal, with the clicks of a person in between. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseIdentityProvider } from '../config/saml-metadata.ts';
import { apply } from './apply.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import type { Chapter } from './demo.ts';
import { plan } from './plan.ts';
import { status } from './status.ts';

/** What a person does in AWS's console, and at the access portal. */
interface Person {
  readonly console: {
    serviceProviderMetadata(): string;
    useExternalIdentityProvider(metadataXml: string): void;
    enableScim(): { readonly endpoint: string; readonly token: string };
  };
  signIn(userPrincipalName: string): string;
}

const TOKEN = 'ACCESSCTL_SCIM_TOKEN';
const SOMEBODY = 'ada@contoso.example';

/** @param env what the commands see: the person sets a variable in it */
export function freshStory(
  folder: string,
  shared: SharedFlags,
  context: Context,
  env: Record<string, string | undefined>,
  person: Person,
): readonly Chapter[] {
  const file = join(folder, 'access.yaml');
  const flags = { ...shared, config: file };
  const applied = (waitForSync?: number) =>
    apply(
      undefined,
      {
        ...flags,
        yes: true,
        delete: true,
        parallelism: 30,
        ...(waitForSync !== undefined && { waitForSync }),
      },
      context,
    );
  const edit = (below: string, line: string) => {
    edited(file, below, line, context);
    return EXIT.done;
  };
  return [
    ['$ accessctl status', () => status(flags, context)],
    [
      'By hand in the AWS console: Settings > Identity source > Change identity source > External\nidentity provider > Download metadata file, saved as saml/aws-service-provider.xml.',
      () => save(join(folder, 'saml/aws-service-provider.xml'), person),
    ],
    ['$ accessctl plan', () => plan(flags, context)],
    ['$ accessctl apply --yes', () => applied()],
    [
      'By hand in the AWS console: the same page takes saml/entra-identity-provider.xml, which apply\nhas written; then ACCEPT. access.yaml says which certificate AWS has now:',
      () => {
        const xml = readFileSync(join(folder, 'saml/entra-identity-provider.xml'), 'utf8');
        person.console.useExternalIdentityProvider(xml);
        return edit(ENTRA_FILE, `      uploadedThumbprint: ${thumbprintOf(xml)}`);
      },
    ],
    [
      `By hand in the AWS console: Settings > Automatic provisioning > Enable. The access token goes\ninto the variable ${TOKEN}, the SCIM endpoint into access.yaml:`,
      () => {
        const { endpoint, token } = person.console.enableScim();
        env[TOKEN] = token;
        return edit('  scim:', `    endpoint: ${endpoint}`);
      },
    ],
    ['$ accessctl apply --yes --wait-for-sync 45m', () => applied(45 * 60_000)],
    [
      '$ accessctl plan --detailed-exitcode',
      () => plan({ ...flags, detailedExitcode: true }, context),
    ],
    ['$ accessctl status', () => status(flags, context)],
    [`${SOMEBODY} signs in at the access portal:`, () => signIn(person, context)],
  ];
}

const ENTRA_FILE = '      metadataFile: saml/entra-identity-provider.xml';

function save(file: string, person: Person): ExitCode {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, person.console.serviceProviderMetadata());
  return EXIT.done;
}

/** The certificate in Entra's metadata that lasts longest: there is one, when the app is new. */
function thumbprintOf(xml: string): string {
  const read = parseIdentityProvider(xml);
  return ('metadata' in read && read.metadata.certificates.at(-1)?.thumbprint) || '';
}

/** Writes a line below the one that begins so, and shows it as a diff. */
function edited(file: string, below: string, line: string, context: Context): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((one) => one.startsWith(below));
  writeFileSync(file, lines.toSpliced(at + 1, 0, line).join('\n'));
  context.out(`  ${lines[at]}\n+ ${line}\n`);
}

function signIn(person: Person, context: Context): ExitCode {
  const answer = person.signIn(SOMEBODY);
  context.out(`${answer}\n`);
  return answer === 'ok' ? EXIT.done : EXIT.error;
}
