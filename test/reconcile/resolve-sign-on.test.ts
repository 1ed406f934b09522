import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { resolvePrincipals } from '../../src/reconcile/principals.ts';
import { resolveSignOn } from '../../src/reconcile/resolve-sign-on.ts';
import type { Config, Directory } from '../../src/reconcile/types.ts';
import { APP, NAME, source } from './sign-on-world.ts';
import { config, directory, ENTRA, group, NOW, tell, user, where } from './world.ts';

const test = suite('reconcile/resolve-sign-on');

const WORLD = directory({ principals: [group('G'), group('H'), user('ada')] });

function resolved(parts: Partial<Config>, apps: Directory['enterpriseApps'] = [APP]) {
  const file = config(parts);
  const world = { ...WORLD, ...(apps && { enterpriseApps: apps }) };
  return resolveSignOn(file, where, world, resolvePrincipals(file, where, world), NOW);
}

/** What the file asks for, by key, each with the places where it does. */
function wanted(parts: Partial<Config>, apps?: Directory['enterpriseApps']) {
  return resolved(parts, apps).items.map(({ kind, key, spec, because }) => [
    kind,
    key,
    spec,
    because.map(({ file }) => file),
  ]);
}

const THE_APP = [
  'enterpriseApp',
  `enterpriseApp/${NAME}`,
  { displayName: NAME, assignmentRequired: true },
  ['identitySource.enterpriseApp'],
] as const;

const saml = (spec: object, ...because: string[]) =>
  ['samlSettings', `samlSettings/${NAME}`, { app: NAME, ...spec }, because] as const;

const certificate = (spec: object, ...because: string[]) =>
  [
    'signingCertificate',
    `signingCertificate/${NAME}`,
    { app: NAME, now: '2026-11-02T09:00:00.000Z', ...spec },
    because,
  ] as const;

const scim = (spec: object) =>
  ['scimSync', `scimSync/${NAME}`, { app: NAME, ...spec }, ['identitySource.scim']] as const;

const assigned = (principalType: 'group' | 'user', principal: string) =>
  [
    'appAssignment',
    `appAssignment/${principalType}:${principal}`,
    { app: NAME, principalType, principal },
    [`${principalType}s.${principal}`],
  ] as const;

const AT_SAML = 'identitySource.saml';
const AT_MAILS = 'identitySource.enterpriseApp.notificationEmails';
const AT_CERTIFICATE = 'identitySource.saml.certificate';
const AT_UPLOADED = 'identitySource.saml.identityProvider.uploadedThumbprint';
const SAML = { signOnMode: 'saml' };
const UPLOADED = { identityProvider: { uploadedThumbprint: 'bb' } };

const cases: readonly [
  name: string,
  file: Partial<Config>,
  items: readonly unknown[],
  apps?: Directory['enterpriseApps'],
][] = [
  ['a file without an identity source', {}, []],
  ['a file without an app', ENTRA, []],
  ['an app and nothing else', source(), [THE_APP]],
  ['an app that is not there yet', source(), [THE_APP], []],

  ['SAML with nothing said', source({ saml: {} }), [THE_APP, saml(SAML, AT_SAML)]],
  [
    'everything that can be said of SAML, lists in order and each once',
    source({
      saml: {
        serviceProvider: { entityId: 'https://e', acsUrls: ['https://b', 'https://a'] },
        signInUrl: 'https://start',
        relayState: 'https://relay',
        groupClaim: 'securityGroups',
        claims: [
          { name: 'b', source: 'user.department' },
          { name: 'a', namespace: 'https://n', source: 'user.mail' },
        ],
      },
      enterpriseApp: { notificationEmails: ['b@x', 'a@x', 'b@x'] },
    }),
    [
      THE_APP,
      saml(
        {
          ...SAML,
          identifiers: ['https://e'],
          replyUrls: ['https://a', 'https://b'],
          signInUrl: 'https://start',
          relayState: 'https://relay',
          groupClaim: 'securityGroups',
          claims: [
            { name: 'b', namespace: '', source: 'user.department' },
            { name: 'a', namespace: 'https://n', source: 'user.mail' },
          ],
          notificationEmails: ['a@x', 'b@x'],
        },
        AT_SAML,
        AT_MAILS,
      ),
    ],
  ],
  [
    'empty is said, too: nothing of it is to be there',
    source({
      saml: { signInUrl: '', relayState: '', claims: [] },
      enterpriseApp: { notificationEmails: [] },
    }),
    [
      THE_APP,
      saml(
        { ...SAML, signInUrl: '', relayState: '', claims: [], notificationEmails: [] },
        AT_SAML,
        AT_MAILS,
      ),
    ],
  ],
  [
    'who gets mails, without SAML',
    source({ enterpriseApp: { notificationEmails: ['a@x'] } }),
    [THE_APP, saml({ notificationEmails: ['a@x'] }, AT_MAILS)],
  ],

  [
    'a certificate, as long as one is made for and replaced before its end where nothing is said',
    source({ saml: { certificate: {} } }),
    [
      THE_APP,
      saml(SAML, AT_SAML),
      certificate({ validity: 'P3Y', lastsUntil: '2027-01-01T09:00:00.000Z' }, AT_CERTIFICATE),
    ],
  ],
  [
    'a certificate as the file says, and the one that AWS has',
    source({ saml: { certificate: { validity: 'P1Y', renewBefore: 'P1M' }, ...UPLOADED } }),
    [
      THE_APP,
      saml(SAML, AT_SAML),
      certificate(
        { validity: 'P1Y', lastsUntil: '2026-12-02T09:00:00.000Z', uploadedThumbprint: 'BB' },
        AT_CERTIFICATE,
        AT_UPLOADED,
      ),
    ],
  ],
  [
    'the certificate that AWS has, and none is made',
    source({ saml: UPLOADED }),
    [THE_APP, saml(SAML, AT_SAML), certificate({ uploadedThumbprint: 'BB' }, AT_UPLOADED)],
  ],
  [
    'the certificate that AWS has cannot be one of an app that is not there',
    source({ saml: UPLOADED }),
    [THE_APP, saml(SAML, AT_SAML)],
    [],
  ],
  [
    'an identity provider of which no certificate is named',
    source({ saml: { identityProvider: { metadataFile: 'idp.xml' } } }),
    [THE_APP, saml(SAML, AT_SAML)],
  ],

  ['SCIM with nothing said', source({ scim: {} }), [THE_APP, scim({})]],
  [
    'everything that can be said of SCIM',
    source({
      scim: {
        endpoint: 'https://scim.example/v2/',
        scope: 'all',
        notificationEmail: 'a@x',
        deletionThreshold: 20,
        state: 'paused',
        token: { env: 'T' },
      },
    }),
    [
      THE_APP,
      scim({
        endpoint: 'https://scim.example/v2/',
        scope: 'all',
        notificationEmail: 'a@x',
        deletionThreshold: 20,
        state: 'paused',
      }),
    ],
  ],
  [
    'nobody who gets mails of SCIM',
    source({ scim: { notificationEmail: '' } }),
    [THE_APP, scim({ notificationEmail: '' })],
  ],

  [
    'whom the file declares is assigned to the app, groups first',
    { ...source(), users: { ada: {} }, groups: { H: {}, G: {} } },
    [THE_APP, assigned('group', 'H'), assigned('group', 'G'), assigned('user', 'ada')],
  ],
  [
    'a group that is ignored is not, a user of its name is; nor is who is not there',
    {
      ...source(),
      groups: { G: {}, ada: {}, Gone: {} },
      users: { ada: {} },
      ignore: { groups: ['ada'] },
    },
    [THE_APP, assigned('group', 'G'), assigned('user', 'ada')],
  ],
  [
    'where others assign, nobody is',
    {
      ...source({ enterpriseApp: { assignments: 'external' } }),
      groups: { G: {} },
      users: { ada: {} },
    },
    [THE_APP],
  ],
];

for (const [name, file, items, apps] of cases) {
  test(name, () => {
    assert.equal(wanted(file, apps), items);
  });
}

test('an app that was not looked for is not wanted, and no problem', () => {
  const file = config({ ...source({ saml: {}, scim: {} }), groups: { G: {} } });
  const principals = resolvePrincipals(file, where, WORLD);
  assert.equal(resolveSignOn(file, where, WORLD, principals, NOW), { items: [], problems: [] });
});

test('an app that cannot be told from another is a problem, and the certificate that AWS has is not its', () => {
  const twin = { ...APP, appId: 'twin' };
  const { items, problems } = resolved(source({ saml: UPLOADED }), [APP, twin]);
  assert.equal(
    items.map(({ kind }) => kind),
    ['enterpriseApp', 'samlSettings'],
  );
  assert.equal(problems.map(tell), [
    `E522 identitySource.enterpriseApp.displayName: 2 enterprise apps are named "${NAME}": ${APP.appId}, twin.`,
  ]);
});

test.run();
