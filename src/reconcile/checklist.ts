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
import { appOf, type ChecklistInput, portalUrl, synced, unknownOf } from './checklist-facts.ts';
import { done, type Finding, notWritten, todo } from './checklist-finding.ts';
import { enableInstance } from './checklist-manual.ts';
import type { Config, ManualStep, SetUpStep, Where } from './types.ts';

interface Row {
  readonly title: string;
  readonly look: (input: ChecklistInput) => Finding;
  /**
   * The part of `identitySource` without which nothing of this is read; `enterpriseApp` itself for
   * what needs no more than the app.
   */
  readonly part?: 'enterpriseApp' | 'saml' | 'scim';
}

const ROWS: readonly Row[] = [
  { title: 'IAM Identity Center is enabled', look: instance },
  { title: 'Service provider metadata from AWS', look: serviceProvider, part: 'saml' },
  { title: 'Enterprise app in Entra', look: enterpriseApp, part: 'enterpriseApp' },
  { title: 'SAML settings in Entra', look: samlSettings, part: 'saml' },
  { title: 'Federation metadata from Entra', look: federationMetadata, part: 'saml' },
  { title: 'Groups and users assigned to the app', look: appAssignments, part: 'enterpriseApp' },
  { title: 'Entra is the identity source of AWS', look: identitySourceChanged, part: 'saml' },
  { title: 'Automatic provisioning (SCIM)', look: provisioning, part: 'scim' },
  { title: 'Permission sets and assignments', look: access },
  { title: 'Sign-in at the access portal', look: signIn, part: 'saml' },
];

/** What to write so that a part is looked at, and made where it is missing. */
const LINES = {
  enterpriseApp: ['enterpriseApp: { displayName: AWS IAM Identity Center }'],
  saml: [
    'saml:',
    '  serviceProvider: { metadataFile: saml/aws-service-provider.xml }',
    '  certificate: {}',
    '  identityProvider: { metadataFile: saml/entra-identity-provider.xml }',
  ],
  scim: ['scim:', '  token: { env: ACCESSCTL_SCIM_TOKEN }'],
} as const;

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

function lookAt({ look, part }: Row, input: ChecklistInput): Finding {
  const source = input.config.identitySource;
  if (part === undefined) {
    return look(input);
  }
  if (source?.provider === 'identityCenter') {
    return look === signIn ? ownSignIn(input) : done([OWN_DIRECTORY]);
  }
  if (!source?.enterpriseApp) {
    return look === enterpriseApp ? begin() : notLookedAt(input);
  }
  return source[part] === undefined ? withoutPart(part, input) : look(input);
}

/** Of an app that is there, the part may well be; where there is no app, neither is its part. */
function withoutPart(part: 'enterpriseApp' | 'saml' | 'scim', input: ChecklistInput): Finding {
  const next = [notWritten(...LINES[part])];
  return appOf(input) || unknownOf(input, 'enterpriseApp')
    ? {
        state: 'unknown',
        evidence: [`Not looked at: access.yaml says nothing of identitySource.${part}.`],
        next,
      }
    : todo([], next);
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
    [notWritten('provider: entra', ...LINES.enterpriseApp, ...LINES.saml, ...LINES.scim)],
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
