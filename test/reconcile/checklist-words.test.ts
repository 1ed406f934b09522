import { suite } from 'uvu';
import { checklist, manualSteps, withoutInstance } from '../../src/reconcile/checklist.ts';
import type { Config, ManualStep, SetUpStep } from '../../src/reconcile/types.ts';
import { golden } from '../render/golden.ts';
import {
  ACCESS,
  CERTIFICATE,
  CERTIFICATES,
  DOWNLOADED,
  EVERYTHING,
  file,
  type Given,
  GRANT,
  IN_ENTRA,
  inputOf,
  NEW,
  READ_ONLY,
  rotating,
  SP,
  STORY,
  SYNC,
  synchronizing,
  WHOLE,
} from './checklist-worlds.ts';
import { APP, assignedToApp, health, liveApp, liveCertificate, liveSaml } from './sign-on-world.ts';
import { config, group, user, where } from './world.ts';

const test = suite('reconcile/checklist, word for word');

const HERE = { found: EVERYTHING, isSynced: true } as const;
const unread = (kind: 'scimSync' | 'enterpriseApp' | 'samlSettings' | 'signingCertificate') => ({
  unknown: [{ kind, text: `Graph refuses ${kind}.`, hint: 'Grant X.' }],
});
const QUARANTINE = { reason: 'TooManyDeletes', message: 'ask us', since: '2026-11-01T10:00:00Z' };

/** Beside the way from nothing: what stands in the way, what is left to somebody else, what is not known. */
const MORE: readonly [when: string, Config, Given][] = [
  ['a bare file', file({}), {}],
  [
    'a bare file, an app by hand',
    file({}),
    { found: [liveApp(), assignedToApp('group:Contoso'), READ_ONLY, GRANT], isSynced: true },
  ],
  [
    'no app in the file',
    config({ identitySource: { provider: 'entra' }, ...ACCESS }),
    { found: [READ_ONLY, GRANT], isSynced: true },
  ],
  [
    'the built-in directory',
    config({
      identitySource: { provider: 'identityCenter' },
      permissionSets: { ReadOnly: {} },
      assignments: ACCESS.assignments ?? [],
    }),
    { found: [READ_ONLY, GRANT], isSynced: true },
  ],
  ['nothing of the identity source', config(ACCESS), { found: [READ_ONLY, GRANT], isSynced: true }],
  [
    'others assign to the app',
    file({ enterpriseApp: { assignments: 'external' }, saml: { serviceProvider: SP } }),
    { ...HERE, found: EVERYTHING.filter(({ kind }) => kind !== 'appAssignment') },
  ],
  ['a delegated administrator', WHOLE, { ...HERE, world: { vantage: 'delegated' } }],
  ['the sync is unread', WHOLE, { ...HERE, live: unread('scimSync') }],
  [
    'the app is unread',
    WHOLE,
    { found: [READ_ONLY, GRANT], world: { enterpriseApps: [APP] }, live: unread('enterpriseApp') },
  ],
  ['the settings are unread', WHOLE, { ...HERE, live: unread('samlSettings') }],
  ['the certificate is unread', WHOLE, { ...HERE, live: unread('signingCertificate') }],
  [
    'a certificate that has ended',
    WHOLE,
    {
      ...HERE,
      found: [
        ...EVERYTHING.filter(({ kind }) => kind !== 'signingCertificate'),
        liveCertificate({ AA: '2026-10-01' }, 'AA'),
      ],
    },
  ],
  [
    'a file with the certificate of somebody else',
    DOWNLOADED,
    {
      found: [...IN_ENTRA, liveCertificate({ AA: '2029-11-02' }), READ_ONLY],
      identityProviderFile: { name: 'saml/entra.xml', thumbprints: ['BB'] },
    },
  ],
  [
    'a file without a certificate',
    DOWNLOADED,
    {
      found: [...IN_ENTRA, liveCertificate({ AA: '2029-11-02' }), READ_ONLY],
      identityProviderFile: { name: 'saml/entra.xml', thumbprints: [] },
    },
  ],
  [
    'two reply URLs, another mode of sign-on',
    WHOLE,
    {
      ...HERE,
      found: [
        ...EVERYTHING.filter(({ kind }) => kind !== 'samlSettings'),
        liveSaml({ identifiers: [], replyUrls: [], signOnMode: 'other' }),
      ],
    },
  ],
  [
    'a user is assigned, too',
    {
      ...WHOLE,
      users: { ada: {} },
      assignments: [
        { groups: ['Contoso'], users: ['ada'], permissionSets: ['ReadOnly'], accounts: ['one'] },
      ],
    },
    { ...HERE, world: { principals: [group('Contoso'), user('ada')] } },
  ],
  [
    'GovCloud',
    file({ saml: { serviceProvider: SP, certificate: CERTIFICATE } }),
    {
      found: [...IN_ENTRA, liveCertificate({ AA: '2029-11-02' })],
      world: { partition: 'aws-us-gov' },
    },
  ],
  ...SYNC.map(([what, more, expires]): [string, Config, Given] => [
    what,
    ...synchronizing(more, expires),
  ]),
  ...[
    ['2026-11-03', 'the token has a day'],
    ['2026-11-02', 'the token ends today'],
  ].map(([expires, what]): [string, Config, Given] => [
    `${what}`,
    ...synchronizing({}, `${expires}`),
  ]),
  [
    'in quarantine, for another reason',
    ...synchronizing(
      { scim: health({ code: 'Quarantine', quarantine: QUARANTINE }) },
      '2027-11-02',
    ),
  ],
  [
    'a cycle that failed',
    ...synchronizing(
      {
        scim: health({
          lastCycle: { ended: '2026-11-02T08:40:00Z', state: 'Failed', exported: 4, escrowed: 2 },
        }),
      },
      '2027-11-02',
    ),
  ],
  ...CERTIFICATES.map(([what, certificates, active, uploaded]): [string, Config, Given] => [
    what,
    ...rotating(certificates, active, uploaded),
  ]),
];

function tell({ number, title, state, evidence, next = [], manual }: SetUpStep): string {
  return [
    `${number} ${title}: ${state}${manual ? ` (${manual.code})` : ''}`,
    ...evidence.map((line) => `    ${line}`),
    ...next.map((line) => `  → ${line.replaceAll('\n', '\n    | ')}`),
  ].join('\n');
}

function ask({ code, title, steps }: ManualStep): string {
  return [
    `${code}: ${title}`,
    ...steps.map((one) => `  · ${one.replaceAll('\n', '\n    | ')}`),
  ].join('\n');
}

/** Of each company those steps that no company before it has in the same words. */
test('every step in every state', async () => {
  const told = new Set<string>();
  const lines: string[] = [];
  const add = (when: string, steps: readonly string[]) => {
    lines.push(
      `== ${when}`,
      ...steps.map((one) => (told.has(one) ? `${one.split('\n')[0]} …` : one)),
      '',
    );
    for (const one of steps) {
      told.add(one);
    }
  };
  add('no instance', withoutInstance(NEW, where).map(tell));
  for (const [when, written, given] of [...STORY, ...MORE]) {
    const input = await inputOf(written, given);
    add(when, [...checklist(input).map(tell), ...manualSteps(input).map(ask)]);
  }
  golden(`${lines.join('\n')}\n`, 'set-up-steps.txt');
});

test.run();
