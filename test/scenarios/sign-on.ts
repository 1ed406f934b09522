/** What the stories about sign-on share: the smallest file, and the acts of a person between the runs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as assert from 'uvu/assert';
import { parseIdentityProvider } from '../../src/config/saml-metadata.ts';
import type { World } from '../../src/sandbox/sandbox.ts';
import { type Company, type CompanyOptions, inCompany } from '../support/company.ts';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export const APP = 'AWS IAM Identity Center';
export const ADA = 'ada@contoso.example';
const AWS_FILE = 'saml/aws-service-provider.xml';
const ENTRA_FILE = 'saml/entra-identity-provider.xml';

/** The example from which newcomers start. */
export const FRESH = readFileSync(
  new URL('../../examples/fresh/access.yaml', import.meta.url),
  'utf8',
);

/** Nothing of sign-on is there yet. */
export function inFreshCompany(
  work: (company: Company) => Promise<void>,
  options: CompanyOptions = {},
): Promise<void> {
  return inCompany(
    (company) => {
      company.write(FRESH);
      return work(company);
    },
    { scenario: 'fresh', ...options },
  );
}

/** Changes access.yaml; fails where there is nothing to change. */
export function edit(company: Company, from: string, to: string): void {
  const file = join(company.folder, 'access.yaml');
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), `access.yaml holds ${from}`);
  writeFileSync(file, text.replace(from, to));
}

/** Step 2: the person saves AWS's metadata where the file names it. */
export function downloadFromAws({ sandbox, folder }: Company): void {
  mkdirSync(dirname(join(folder, AWS_FILE)), { recursive: true });
  writeFileSync(join(folder, AWS_FILE), sandbox.console.serviceProviderMetadata());
}

export function metadataOfEntra({ folder }: Company): string {
  return readFileSync(join(folder, ENTRA_FILE), 'utf8');
}

/** The certificate of Entra's metadata file that lasts longest. */
export function newestThumbprint(company: Company): string {
  const read = parseIdentityProvider(metadataOfEntra(company));
  assert.ok('metadata' in read);
  return read.metadata.certificates.at(-1)?.thumbprint ?? '';
}

/** Step 7: the person uploads Entra's metadata, and writes down what AWS has now. */
export function uploadToAws(company: Company): void {
  company.sandbox.console.useExternalIdentityProvider(metadataOfEntra(company));
  declareUploaded(company, newestThumbprint(company));
}

export function declareUploaded(company: Company, thumbprint: string): void {
  const line = `      metadataFile: ${ENTRA_FILE}`;
  const file = join(company.folder, 'access.yaml');
  const text = readFileSync(file, 'utf8').replace(/\n *uploadedThumbprint: \w+/, '');
  writeFileSync(file, text.replace(line, `      uploadedThumbprint: ${thumbprint}\n${line}`));
}

/** Step 8: the person enables automatic provisioning; the token goes where access.yaml says. */
export function enableScim(company: Company): void {
  const { endpoint, token } = company.sandbox.console.enableScim();
  useToken(token);
  edit(company, '  scim:\n', `  scim:\n    endpoint: ${endpoint}\n`);
}

export function useToken(token: string): void {
  process.env['ACCESSCTL_SCIM_TOKEN'] = token;
}

/** The whole way, as the checklist leads it; ends where nothing is left to do. */
export async function setUp(company: Company): Promise<void> {
  downloadFromAws(company);
  await company.apply();
  uploadToAws(company);
  enableScim(company);
  const { code, log } = await company.run('apply', undefined, { waitForSync: 45 * MINUTE });
  assert.is(code, 0, log);
}

/** Lets time pass in steps, so that every cycle that becomes due is carried out. */
export async function pass(company: Company, ms: number): Promise<World> {
  company.clock.advance(ms);
  return company.sandbox.settled();
}

/** The one provisioning job. */
export function jobOf({ sandbox }: Company): World['entra']['jobs'][number] {
  const [job, second] = sandbox.world.entra.jobs;
  assert.ok(job && !second, 'there is one job');
  return job;
}
