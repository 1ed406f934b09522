/** Companies on their way to a whole set-up of sign-on, SCIM and access. */
import type { ChecklistInput } from '../../src/reconcile/checklist-facts.ts';
import type { Config, Directory, Found, Live } from '../../src/reconcile/types.ts';
import {
  APP,
  assignedToApp,
  health,
  liveApp,
  liveCertificate,
  liveSaml,
  liveScim,
  source,
} from './sign-on-world.ts';
import {
  account,
  config,
  directory,
  group,
  live,
  liveAssignment,
  liveSet,
  NOW,
  planOf,
  where,
} from './world.ts';

export const ONE = '111122223333';
export const ENTITY = 'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-9967a1b2c3';
export const ACS = 'https://eu-central-1.signin.aws/platform/saml/acs/t';
export const ENDPOINT = 'https://scim.eu-central-1.amazonaws.com/t/scim/v2/';
export const SP = { metadataFile: 'saml/aws.xml', entityId: ENTITY, acsUrls: [ACS] };
export const IDP = { metadataFile: 'saml/entra.xml' };
export const TOKEN = { env: 'SCIM_TOKEN' };
export const CERTIFICATE = {};

export type Source = NonNullable<Config['identitySource']>;

/** A company with one group, one permission set and one assignment, and this of sign-on. */
export function file(
  parts: Omit<Partial<Source>, 'enterpriseApp'> & { enterpriseApp?: object },
): Config {
  return config({ ...source(parts), ...ACCESS });
}

export const ACCESS: Partial<Config> = {
  groups: { Contoso: {} },
  permissionSets: { ReadOnly: {} },
  assignments: [{ groups: ['Contoso'], permissionSets: ['ReadOnly'], accounts: ['one'] }],
};

/** What a newcomer writes first, and what is added on the way. */
export const NEW = file({
  saml: {
    serviceProvider: { metadataFile: 'saml/aws.xml' },
    certificate: CERTIFICATE,
    identityProvider: IDP,
  },
  scim: { token: TOKEN },
});
export const DOWNLOADED = file({
  saml: { serviceProvider: SP, certificate: CERTIFICATE, identityProvider: IDP },
  scim: { token: TOKEN },
});
export const UPLOADED = file({
  saml: {
    serviceProvider: SP,
    certificate: CERTIFICATE,
    identityProvider: { ...IDP, uploadedThumbprint: 'aa' },
  },
  scim: { token: TOKEN },
});
export const WHOLE = file({
  saml: {
    serviceProvider: SP,
    certificate: CERTIFICATE,
    identityProvider: { ...IDP, uploadedThumbprint: 'AA' },
  },
  scim: { token: TOKEN, endpoint: ENDPOINT },
});

export const SAML = liveSaml({ identifiers: [ENTITY], replyUrls: [ACS] });
export const READ_ONLY = liveSet('ReadOnly');
export const GRANT = liveAssignment(`group:Contoso ReadOnly ${ONE}`);
export const IN_ENTRA = [liveApp(), SAML, assignedToApp('group:Contoso')] as const;
export const JOB = liveScim({ endpoint: ENDPOINT });
export const EVERYTHING: readonly Found[] = [
  ...IN_ENTRA,
  liveCertificate({ AA: '2029-11-02' }, 'AA'),
  JOB,
  READ_ONLY,
  GRANT,
];
export const HEALTHY: Partial<Live> = {
  scim: health({
    lastCycle: { ended: '2026-11-02T08:40:00Z', state: 'Succeeded', exported: 4, escrowed: 0 },
  }),
};

export interface Given {
  readonly found?: readonly Found[];
  /** Whether SCIM has brought the group. */
  readonly isSynced?: boolean;
  readonly live?: Partial<Live>;
  readonly world?: Partial<Directory>;
  readonly now?: number;
  readonly identityProviderFile?: ChecklistInput['identityProviderFile'];
}

/** The group as Entra alone knows it. */
export const NOT_SYNCED = { type: 'group', name: 'Contoso', entraId: 'entra-Contoso' } as const;

export async function inputOf(written: Config, given: Given = {}): Promise<ChecklistInput> {
  const { found = [], isSynced = false, now = NOW, identityProviderFile } = given;
  const world = directory({
    accounts: [account(ONE, 'one')],
    principals: [isSynced ? group('Contoso') : NOT_SYNCED],
    enterpriseApps: found.some(({ kind }) => kind === 'enterpriseApp') ? [APP] : [],
    ...given.world,
  });
  const { changes, deferred } = await planOf(written, world, found, where, given.live, now);
  return {
    config: written,
    where,
    directory: world,
    live: await live(found, [], given.live),
    changes,
    deferred,
    now,
    ...(identityProviderFile && { identityProviderFile }),
  };
}

/** The way from nothing: what is there, the states of the ten steps, what a person is asked for. */
export const STORY: readonly [when: string, Config, Given, string, string[]][] = [
  ['nothing but the file', NEW, {}, 'DTTBTTBBTB', ['identitySource']],
  ["AWS's metadata is there", DOWNLOADED, {}, 'DDTTTTBBTB', []],
  [
    'applied',
    DOWNLOADED,
    { found: [...IN_ENTRA, liveCertificate({ AA: '2029-11-02' }), READ_ONLY] },
    'DDDDDDTBBB',
    ['uploadMetadata'],
  ],
  [
    'uploaded, and said so',
    UPLOADED,
    { found: [...IN_ENTRA, liveCertificate({ AA: '2029-11-02' }), READ_ONLY] },
    'DDDDDDTTBB',
    ['enableScim'],
  ],
  [
    'activated',
    UPLOADED,
    { found: [...IN_ENTRA, liveCertificate({ AA: '2029-11-02' }, 'AA'), READ_ONLY] },
    'DDDDDDDTBB',
    ['enableScim'],
  ],
  [
    'SCIM is enabled in AWS',
    WHOLE,
    { found: [...IN_ENTRA, liveCertificate({ AA: '2029-11-02' }, 'AA'), READ_ONLY] },
    'DDDDDDDTBB',
    [],
  ],
  [
    'the job runs',
    WHOLE,
    {
      found: [...IN_ENTRA, liveCertificate({ AA: '2029-11-02' }, 'AA'), JOB, READ_ONLY],
      live: HEALTHY,
    },
    'DDDDDDDDTB',
    [],
  ],
  [
    'SCIM has brought the group',
    WHOLE,
    {
      found: [...IN_ENTRA, liveCertificate({ AA: '2029-11-02' }, 'AA'), JOB, READ_ONLY],
      live: HEALTHY,
      isSynced: true,
    },
    'DDDDDDDDTB',
    [],
  ],
  ['all done', WHOLE, { found: EVERYTHING, live: HEALTHY, isSynced: true }, 'DDDDDDDDDD', []],
];

/** Thumbprint → end, which one Entra prefers, which one AWS has: what is to do in step 7. */
export const CERTIFICATES: readonly [
  what: string,
  certificates: Readonly<Record<string, string>>,
  active: string,
  uploaded: string,
  state: string,
  manual: string[],
][] = [
  ['in use and long valid', { AA: '2029-11-02' }, 'AA', 'AA', 'D', []],
  ['a newer one, but no need of it', { AA: '2029-11-02', BB: '2029-12-01' }, 'AA', 'AA', 'D', []],
  [
    'ends soon, the next one waits',
    { AA: '2026-12-01', BB: '2029-11-02' },
    'AA',
    'AA',
    'T',
    ['importCertificate'],
  ],
  ['the next one is in AWS', { AA: '2026-12-01', BB: '2029-11-02' }, 'AA', 'BB', 'T', []],
  ['the next one is in use', { AA: '2026-12-01', BB: '2029-11-02' }, 'BB', 'BB', 'D', []],
  [
    'ended: Entra signs with one that AWS lacks',
    { AA: '2026-11-01', BB: '2029-11-02' },
    'AA',
    'AA',
    'T',
    ['importCertificate'],
  ],
];

export const QUARANTINE = {
  reason: 'EncounteredQuarantineException',
  message: 'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
  since: '2026-11-01T10:00:00Z',
};

/** What is to do in step 8 where the job is as the file says. */
export const SYNC: readonly [
  what: string,
  Partial<Live>,
  expires: string,
  state: string,
  string[],
][] = [
  ['healthy', HEALTHY, '2027-11-02', 'D', []],
  ['the token has 31 days', HEALTHY, '2026-12-03', 'D', []],
  ['the token has 30 days', HEALTHY, '2026-12-02', 'T', ['rotateToken']],
  ['the token has ended', HEALTHY, '2026-10-01', 'T', ['rotateToken']],
  [
    'AWS refuses the token',
    { scim: health({ code: 'Quarantine', quarantine: QUARANTINE }) },
    '2027-11-02',
    'T',
    ['rotateToken'],
  ],
  [
    'too many deletes',
    {
      scim: health({
        code: 'Quarantine',
        quarantine: { ...QUARANTINE, reason: 'TooManyDeletes', message: '' },
      }),
    },
    '2027-11-02',
    'T',
    [],
  ],
];

/** The whole set-up with these certificates, and what the file says is in AWS. */
export function rotating(
  certificates: Readonly<Record<string, string>>,
  active: string,
  uploadedThumbprint: string,
): [Config, Given] {
  const written = file({
    saml: { serviceProvider: SP, identityProvider: { ...IDP, uploadedThumbprint } },
    scim: { token: TOKEN },
  });
  const rest = EVERYTHING.filter(({ kind }) => kind !== 'signingCertificate');
  const found = [...rest, liveCertificate(certificates, active)];
  return [written, { found, live: HEALTHY, isSynced: true }];
}

/** The whole set-up with this health of its synchronization, and the end of SCIM's token. */
export function synchronizing(more: Partial<Live>, expires: string): [Config, Given] {
  const written = file({
    saml: {
      serviceProvider: SP,
      certificate: CERTIFICATE,
      identityProvider: { ...IDP, uploadedThumbprint: 'AA' },
    },
    scim: { endpoint: ENDPOINT, token: { ...TOKEN, expires } },
  });
  return [written, { found: EVERYTHING, live: more, isSynced: true }];
}
