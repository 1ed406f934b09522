/** The Entra half of small worlds: an enterprise app and its parts, as readers find them. */
import { appAssignmentKey } from '../../src/reconcile/kinds/app-assignment.ts';
import { enterpriseAppKey } from '../../src/reconcile/kinds/enterprise-app.ts';
import { samlSettingsKey } from '../../src/reconcile/kinds/saml-settings.ts';
import { scimSyncKey } from '../../src/reconcile/kinds/scim-sync.ts';
import { signingCertificateKey } from '../../src/reconcile/kinds/signing-certificate.ts';
import type {
  Config,
  EnterpriseApp,
  Found,
  SamlSettingsSpec,
  ScimHealth,
  ScimSyncSpec,
  SigningCertificateSpec,
} from '../../src/reconcile/types.ts';

export const NAME = 'AWS IAM Identity Center';

export const APP: EnterpriseApp = {
  displayName: NAME,
  appId: '0f0e0d0c-0000-4000-8000-aabbccddeeff',
  applicationId: 'application-1',
  servicePrincipalId: 'principal-1',
};

export const APP_IDS = {
  appId: APP.appId,
  applicationId: APP.applicationId,
  servicePrincipalId: APP.servicePrincipalId,
};

type Source = NonNullable<Config['identitySource']>;

/** A file's `identitySource` with the app, and what else the test speaks of. */
export function source(
  parts: Omit<Partial<Source>, 'enterpriseApp'> & { enterpriseApp?: object } = {},
): { identitySource: Source } {
  const { enterpriseApp, ...rest } = parts;
  return {
    identitySource: {
      provider: 'entra',
      ...rest,
      enterpriseApp: { displayName: NAME, ...enterpriseApp },
    },
  };
}

export function liveApp(assignmentRequired = true): Found<'enterpriseApp'> {
  const spec = { displayName: NAME, assignmentRequired };
  return { kind: 'enterpriseApp', key: enterpriseAppKey(NAME), spec, id: APP.servicePrincipalId };
}

export function samlSpec(parts: Partial<SamlSettingsSpec> = {}): SamlSettingsSpec {
  return {
    app: NAME,
    signOnMode: 'saml',
    identifiers: [],
    replyUrls: [],
    signInUrl: '',
    relayState: '',
    groupClaim: 'none',
    claims: [],
    notificationEmails: [],
    ...parts,
  };
}

export function liveSaml(parts: Partial<SamlSettingsSpec> = {}): Found<'samlSettings'> {
  const spec = samlSpec(parts);
  return { kind: 'samlSettings', key: samlSettingsKey(NAME), spec, id: APP.servicePrincipalId };
}

/** `{ AA: '2029-01-01' }`: thumbprints and ends. */
export function certificateSpec(
  certificates: Readonly<Record<string, string>> = {},
  active = '',
): SigningCertificateSpec {
  return {
    app: NAME,
    certificates: Object.entries(certificates).map(([thumbprint, day]) => ({
      thumbprint,
      expires: `${day}T00:00:00Z`,
    })),
    active,
  };
}

export function liveCertificate(
  certificates: Readonly<Record<string, string>> = {},
  active = '',
): Found<'signingCertificate'> {
  const spec = certificateSpec(certificates, active);
  const key = signingCertificateKey(NAME);
  return { kind: 'signingCertificate', key, spec, id: APP.servicePrincipalId };
}

export function scimSpec(parts: Partial<ScimSyncSpec> = {}): ScimSyncSpec {
  return {
    app: NAME,
    endpoint: 'https://scim.example/v2/',
    scope: 'assigned',
    notificationEmail: '',
    deletionThreshold: 500,
    state: 'running',
    ...parts,
  };
}

export function liveScim(parts: Partial<ScimSyncSpec> = {}): Found<'scimSync'> {
  return { kind: 'scimSync', key: scimSyncKey(NAME), spec: scimSpec(parts), id: 'job-1' };
}

/** `group:Contoso`, assigned to the app. */
export function assignedToApp(text: string, entraId?: string): Found<'appAssignment'> {
  const [type = '', principal = ''] = text.split(/:(.*)/s);
  const principalType = type === 'user' ? 'user' : 'group';
  const spec = { app: NAME, principalType, principal } as const;
  return {
    kind: 'appAssignment',
    key: appAssignmentKey(spec),
    spec,
    id: `assigned-${principal}`,
    entraId: entraId ?? `entra-${principal}`,
  };
}

export function health(parts: Partial<ScimHealth> = {}): ScimHealth {
  return { jobId: 'job-1', code: 'Active', synchronized: {}, ...parts };
}
