/**
 * The ten steps from nothing to a sign-in at the access portal. What is there is recognised and
 * never asked for again, whoever has made it.
 */
import { access, signIn } from './checklist-access.ts';
import { identitySourceChanged, instance, provisioning, serviceProvider } from './checklist-aws.ts';
import {
  appAssignments,
  enterpriseApp,
  federationMetadata,
  samlSettings,
} from './checklist-entra.ts';
import { type ChecklistInput, portalUrl, synced } from './checklist-facts.ts';
import { done, type Finding, notWritten, todo } from './checklist-finding.ts';
import { enableInstance } from './checklist-manual.ts';
import type { Config, ManualStep, SetUpStep, Where } from './types.ts';

interface Row {
  readonly title: string;
  readonly look: (input: ChecklistInput) => Finding;
  /** It is about Entra as the identity source, of which nothing is read without the enterprise app. */
  readonly ofEntra?: true;
}

const ROWS: readonly Row[] = [
  { title: 'IAM Identity Center is enabled', look: instance },
  { title: 'Service provider metadata from AWS', look: serviceProvider, ofEntra: true },
  { title: 'Enterprise app in Entra', look: enterpriseApp, ofEntra: true },
  { title: 'SAML settings in Entra', look: samlSettings, ofEntra: true },
  { title: 'Federation metadata from Entra', look: federationMetadata, ofEntra: true },
  { title: 'Groups and users assigned to the app', look: appAssignments, ofEntra: true },
  { title: 'Entra is the identity source of AWS', look: identitySourceChanged, ofEntra: true },
  { title: 'Automatic provisioning (SCIM)', look: provisioning, ofEntra: true },
  { title: 'Permission sets and assignments', look: access },
  { title: 'Sign-in at the access portal', look: signIn, ofEntra: true },
];

/** Always ten steps, in their order. */
export function checklist(input: ChecklistInput): readonly SetUpStep[] {
  const findings = ROWS.map((row) => lookAt(row, input));
  return findings.map((finding, at) => setUpStep(at + 1, finding, findings));
}

/** What a person has to do now; what has to wait for another step is not asked for yet. */
export function manualSteps(input: ChecklistInput): readonly ManualStep[] {
  return checklist(input).flatMap(({ state, manual }) =>
    state === 'todo' && manual ? [manual] : [],
  );
}

/** The ten steps where the Region holds no instance: then nothing else can be looked at. */
export function withoutInstance(config: Config, where: Where): readonly SetUpStep[] {
  const { region } = config.identityCenter;
  const manual = enableInstance(region, where);
  const absent = todo([`There is no instance of the organization in ${region}.`], manual.steps);
  const first: Finding = { ...absent, manual };
  const rest = ROWS.slice(1).map((): Finding => ({ ...todo([], []), needs: [1] }));
  const findings = [first, ...rest];
  return findings.map((finding, at) => setUpStep(at + 1, finding, findings));
}

function lookAt({ look, ofEntra }: Row, input: ChecklistInput): Finding {
  const source = input.config.identitySource;
  if (!ofEntra || source?.enterpriseApp) {
    return look(input);
  }
  if (source?.provider === 'identityCenter') {
    return look === signIn ? ownSignIn(input) : done([OWN_DIRECTORY]);
  }
  return look === enterpriseApp ? begin() : notLookedAt(input);
}

const OWN_DIRECTORY = 'Not needed: people are in the directory of IAM Identity Center itself.';

function ownSignIn({ config, directory }: ChecklistInput): Finding {
  const url = portalUrl(config, directory);
  return {
    state: 'unknown',
    evidence: [
      'People sign in with the directory of IAM Identity Center itself, which shows nothing of it.',
      ...(url === undefined ? [] : [`access portal ${url}`]),
    ],
  };
}

function begin(): Finding {
  return todo(
    ['access.yaml names no enterprise app, so nothing of the sign-in is looked at.'],
    [
      notWritten(
        'provider: entra',
        'enterpriseApp: { displayName: AWS IAM Identity Center }',
        'saml:',
        '  serviceProvider: { metadataFile: saml/aws-service-provider.xml }',
        '  certificate: {}',
        '  identityProvider: { metadataFile: saml/entra-identity-provider.xml }',
        'scim:',
        '  token: { env: ACCESSCTL_SCIM_TOKEN }',
      ),
    ],
  );
}

function notLookedAt(input: ChecklistInput): Finding {
  const brought = synced(input).length > 0 ? ['SCIM has written into the identity store.'] : [];
  return {
    state: 'unknown',
    evidence: [...brought, 'Not looked at: access.yaml names no enterprise app.'],
  };
}

/** A step is blocked by the first one that it needs, unless the same apply does both. */
function setUpStep(number: number, finding: Finding, all: readonly Finding[]): SetUpStep {
  const { needs = [], byApply, manual, next, ...rest } = finding;
  const title = ROWS[number - 1]?.title ?? '';
  const missing = needs.find((need) => {
    const needed = all[need - 1];
    return needed?.state === 'todo' && !(byApply && needed.byApply);
  });
  if (missing === undefined) {
    return { number, title, ...rest, ...(next && { next }), ...(manual && { manual }) };
  }
  return {
    number,
    title,
    state: 'blocked',
    evidence: finding.evidence,
    next: [`Step ${missing} comes first: ${ROWS[missing - 1]?.title}.`],
  };
}
