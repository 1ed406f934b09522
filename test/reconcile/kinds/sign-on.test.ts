import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { claimFrom, claimUri } from '../../../src/reconcile/kinds/saml-settings.ts';
import { kinds } from '../../../src/reconcile/kinds/table.ts';
import type {
  Kind,
  Risk,
  SamlSettingsSpec,
  ScimSyncSpec,
  SigningCertificateSpec,
  Specs,
  Wants,
} from '../../../src/reconcile/types.ts';
import { certificateSpec, NAME, samlSpec, scimSpec } from '../sign-on-world.ts';

const test = suite('reconcile/kinds, of Entra');

function settles<K extends Kind>(
  kind: K,
  cases: readonly [
    name: string,
    wanted: Wants[K],
    live: Specs[K] | undefined,
    expected: Partial<Specs[K]>,
  ][],
): void {
  for (const [name, wanted, live, expected] of cases) {
    test(`${kind}: ${name}`, () => {
      const { normalise, settle } = kinds[kind];
      const settled = settle(normalise(wanted), live);
      assert.equal(settled, { ...live, ...expected });
    });
  }
}

function risks<K extends Kind>(
  kind: K,
  cases: readonly [
    name: string,
    before: Specs[K] | undefined,
    after: Specs[K] | undefined,
    risk: Risk,
  ][],
): void {
  for (const [name, before, after, risk] of cases) {
    test(`${kind}: ${name} ${risk === 'neutral' ? 'is neutral' : risk}`, () => {
      assert.is(kinds[kind].risk(before, after), risk);
    });
  }
}

/* ------------------------------------------------------------------------------------- app */

const open = { displayName: NAME, assignmentRequired: false };
const closed = { displayName: NAME, assignmentRequired: true };

risks('enterpriseApp', [
  ['a new app', undefined, closed, 'neutral'],
  ['assignment required from now on', open, closed, 'narrows'],
  ['assignment required no more', closed, open, 'broadens'],
  ['nothing', closed, closed, 'neutral'],
]);

/* ------------------------------------------------------------------------------------ SAML */

settles('samlSettings', [
  ['no app yet, nothing wanted', { app: NAME }, undefined, samlSpec({ signOnMode: '' })],
  [
    'no app yet, lists sorted and each once',
    {
      app: NAME,
      signOnMode: 'saml',
      identifiers: ['https://d', 'https://c', 'https://d'],
      replyUrls: ['https://b', 'https://a', 'https://b'],
      notificationEmails: ['b@x', 'a@x'],
      claims: [
        { namespace: 'n', name: 'b', source: 'user.x' },
        { namespace: 'n', name: 'a', source: 'user.y' },
        { namespace: '', name: 'z', source: 'user.z' },
      ],
    },
    undefined,
    samlSpec({
      identifiers: ['https://c', 'https://d'],
      replyUrls: ['https://a', 'https://b'],
      notificationEmails: ['a@x', 'b@x'],
      claims: [
        { namespace: '', name: 'z', source: 'user.z' },
        { namespace: 'n', name: 'a', source: 'user.y' },
        { namespace: 'n', name: 'b', source: 'user.x' },
      ],
    }),
  ],
  [
    'what the file does not mention stays',
    { app: NAME, signOnMode: 'saml' },
    samlSpec({ groupClaim: 'all', relayState: 'x', identifiers: ['i'], signInUrl: 'https://s' }),
    {},
  ],
  [
    'empty is none',
    { app: NAME, relayState: '', claims: [], notificationEmails: [] },
    samlSpec({
      relayState: 'x',
      claims: [{ namespace: '', name: 'a', source: 's' }],
      notificationEmails: ['a@x'],
    }),
    { relayState: '', claims: [], notificationEmails: [] },
  ],
  [
    "the template's wildcard is replaced",
    { app: NAME, replyUrls: ['https://a'] },
    samlSpec({ replyUrls: ['https://*.signin.aws.amazon.com/platform/saml/acs/*'] }),
    { replyUrls: ['https://a'] },
  ],
]);

const saml = (parts: Partial<SamlSettingsSpec>) => samlSpec(parts);
const claim = { namespace: '', name: 'a', source: 's' };

risks('samlSettings', [
  ['a new app with nothing', undefined, saml({ signOnMode: '' }), 'neutral'],
  ['a new app with addresses', undefined, saml({ replyUrls: ['a'] }), 'broadens'],
  ['nothing', saml({ replyUrls: ['a'] }), saml({ replyUrls: ['a'] }), 'neutral'],
  ['nothing left', saml({ replyUrls: ['a'] }), undefined, 'narrows'],
  ['SAML switched on', saml({ signOnMode: '' }), saml({}), 'broadens'],
  ['another reply URL', saml({ replyUrls: ['a'] }), saml({ replyUrls: ['b'] }), 'broadens'],
  ['a reply URL more', saml({ replyUrls: ['a'] }), saml({ replyUrls: ['a', 'b'] }), 'broadens'],
  ['a reply URL less', saml({ replyUrls: ['a', 'b'] }), saml({ replyUrls: ['b'] }), 'narrows'],
  ['another identifier', saml({ identifiers: ['a'] }), saml({ identifiers: ['b'] }), 'broadens'],
  ['an identifier less', saml({ identifiers: ['a'] }), saml({}), 'narrows'],
  ['a group claim', saml({}), saml({ groupClaim: 'all' }), 'broadens'],
  ['another group claim', saml({ groupClaim: 'all' }), saml({ groupClaim: 'x' }), 'broadens'],
  ['no group claim any more', saml({ groupClaim: 'all' }), saml({}), 'narrows'],
  ['a claim', saml({}), saml({ claims: [claim] }), 'broadens'],
  ['a claim less', saml({ claims: [claim] }), saml({}), 'broadens'],
  [
    'a reply URL less and a group claim more',
    saml({ replyUrls: ['a'] }),
    saml({ groupClaim: 'all' }),
    'broadens',
  ],
  [
    'an identifier more',
    saml({ identifiers: ['a'] }),
    saml({ identifiers: ['a', 'b'] }),
    'broadens',
  ],
  [
    'one of two identifiers less',
    saml({ identifiers: ['a', 'b'] }),
    saml({ identifiers: ['b'] }),
    'narrows',
  ],
  [
    'a reply URL less and another claim',
    saml({ replyUrls: ['a'] }),
    saml({ claims: [claim] }),
    'broadens',
  ],
  [
    'claims that may not be read, and are not managed',
    saml({ claims: null }),
    saml({ claims: null }),
    'neutral',
  ],
  ['mails', saml({}), saml({ notificationEmails: ['a@x'] }), 'neutral'],
  [
    'the sign-in URL and the relay state',
    saml({}),
    saml({ signInUrl: 'a', relayState: 'b' }),
    'neutral',
  ],
]);

/** Graph tells one URI, access.yaml a name and its namespace. */
const uris: readonly [uri: string, namespace: string, name: string][] = [
  ['department', '', 'department'],
  ['https://aws.amazon.com/SAML/Attributes/Role', 'https://aws.amazon.com/SAML/Attributes', 'Role'],
  [
    'https://aws.amazon.com/SAML/Attributes/AccessControl:x',
    'https://aws.amazon.com/SAML/Attributes',
    'AccessControl:x',
  ],
  ['/name', '', 'name'],
];

for (const [uri, namespace, name] of uris) {
  test(`claim: ${uri} is ${name} of ${namespace || 'no namespace'}`, () => {
    assert.equal(claimFrom(uri, 'user.x'), { namespace, name, source: 'user.x' });
  });
}

test('claim: however its URI is cut, it is the same claim', () => {
  const cuts = [
    { namespace: 'https://n', name: 'a/b' },
    { namespace: 'https://n/a', name: 'b' },
    { namespace: '', name: 'https://n/a/b' },
  ].map((cut) => ({ ...cut, source: 'user.x' }));
  assert.equal(cuts.map(claimUri), Array(3).fill('https://n/a/b'));
  for (const cut of cuts) {
    assert.equal(kinds.samlSettings.normalise({ app: NAME, claims: [cut] }), {
      app: NAME,
      claims: [{ namespace: 'https://n/a', name: 'b', source: 'user.x' }],
    });
  }
});

/* ------------------------------------------------------------------------------ certificate */

const AT = '2026-11-02T09:00:00.000Z';
const MANAGED = { app: NAME, now: AT, validity: 'P3Y', lastsUntil: '2027-01-01T00:00:00Z' };
const PROMISED = { thumbprint: '', expires: 'P3Y' };

const certificates = (spec: SigningCertificateSpec) => spec.certificates;
const ends = (parts: Readonly<Record<string, string>>, active = '') =>
  certificateSpec(parts, active);

settles('signingCertificate', [
  [
    'no app yet: one is made, none is active',
    MANAGED,
    undefined,
    { app: NAME, certificates: [PROMISED], active: '' },
  ],
  ['none there: one is made', MANAGED, ends({}), { certificates: [PROMISED] }],
  ['one that lasts', MANAGED, ends({ AA: '2029-01-01' }), {}],
  [
    'one that ends soon, by the day',
    MANAGED,
    ends({ AA: '2027-01-01' }, 'AA'),
    { certificates: [...certificates(ends({ AA: '2027-01-01' })), PROMISED] },
  ],
  [
    'one that ends soon and one that lasts',
    MANAGED,
    ends({ AA: '2026-12-01', BB: '2029-01-01' }, 'AA'),
    {},
  ],
  [
    'a new one is not activated, although it is the only one',
    { ...MANAGED, uploadedThumbprint: 'AA' },
    ends({}),
    { certificates: [PROMISED] },
  ],
  [
    'the uploaded one is activated, in whatever case it is written',
    { ...MANAGED, uploadedThumbprint: 'bb' },
    ends({ AA: '2026-12-01', BB: '2029-01-01' }, 'AA'),
    { active: 'BB' },
  ],
  [
    'the uploaded one that ends soon is activated, and the next one made',
    { ...MANAGED, uploadedThumbprint: 'AA' },
    ends({ AA: '2026-12-01' }),
    { certificates: [...certificates(ends({ AA: '2026-12-01' })), PROMISED], active: 'AA' },
  ],
  [
    'one that has ended is not activated',
    { app: NAME, now: AT, uploadedThumbprint: 'AA' },
    ends({ AA: '2026-11-01', BB: '2029-01-01' }, 'BB'),
    {},
  ],
  [
    'one that is not there is not activated',
    { app: NAME, now: AT, uploadedThumbprint: 'CC' },
    ends({ BB: '2029-01-01' }, 'BB'),
    {},
  ],
  [
    'one that ends this very instant is not activated',
    { app: NAME, now: '2026-11-03T00:00:00Z', uploadedThumbprint: 'BB' },
    ends({ AA: '2029-01-01', BB: '2026-11-03' }, 'AA'),
    {},
  ],
  [
    'where nobody says what AWS has, the active one stays',
    MANAGED,
    ends({ AA: '2029-01-01', BB: '2029-02-01' }, 'AA'),
    {},
  ],
  [
    'without a validity none is made',
    { app: NAME, now: AT, uploadedThumbprint: 'BB' },
    ends({ BB: '2026-11-03' }),
    { active: 'BB' },
  ],
]);

risks('signingCertificate', [
  [
    'another certificate',
    ends({ AA: '2029-01-01' }, 'AA'),
    ends({ BB: '2029-01-01' }, 'BB'),
    'neutral',
  ],
]);

/* ------------------------------------------------------------------------------------ SCIM */

const NOTHING_TOLD: Partial<ScimSyncSpec> = {
  endpoint: null,
  scope: null,
  notificationEmail: null,
  deletionThreshold: null,
};

settles('scimSync', [
  ['no job and no address yet', { app: NAME }, undefined, scimSpec({ endpoint: null })],
  [
    'no job yet: what the file says',
    {
      app: NAME,
      endpoint: 'https://e',
      scope: 'all',
      state: 'paused',
      deletionThreshold: 7,
      notificationEmail: 'a@x',
    },
    undefined,
    scimSpec({
      endpoint: 'https://e',
      scope: 'all',
      state: 'paused',
      deletionThreshold: 7,
      notificationEmail: 'a@x',
    }),
  ],
  [
    'what the file does not mention stays',
    { app: NAME },
    scimSpec({ state: 'paused', scope: 'all' }),
    {},
  ],
  [
    'what Graph does not tell is no difference',
    {
      app: NAME,
      endpoint: 'https://e',
      scope: 'all',
      notificationEmail: 'a@x',
      deletionThreshold: 7,
      state: 'paused',
    },
    scimSpec(NOTHING_TOLD),
    { state: 'paused' },
  ],
  [
    'what Graph tells is',
    {
      app: NAME,
      endpoint: 'https://e',
      scope: 'all',
      notificationEmail: 'a@x',
      deletionThreshold: 7,
    },
    scimSpec({ endpoint: '' }),
    { endpoint: 'https://e', scope: 'all', notificationEmail: 'a@x', deletionThreshold: 7 },
  ],
  [
    'a job that was made and not finished is finished as a new one',
    { app: NAME, endpoint: 'https://e' },
    scimSpec({ endpoint: '', scope: null, deletionThreshold: null, state: 'paused' }),
    { endpoint: 'https://e', scope: 'assigned', deletionThreshold: 500, state: 'running' },
  ],
  [
    'a job that was never started is to run',
    { app: NAME },
    scimSpec({ state: 'notStarted' }),
    { state: 'running' },
  ],
  [
    'one that is to be paused need not have been started',
    { app: NAME, state: 'paused' },
    scimSpec({ state: 'notStarted' }),
    {},
  ],
  [
    'also where the address is not known yet',
    { app: NAME, state: 'paused' },
    scimSpec({ endpoint: '', scope: null, state: 'paused' }),
    { scope: 'assigned' },
  ],
]);

risks('scimSync', [
  ['a new job for those assigned', undefined, scimSpec(), 'neutral'],
  ['a new job for all', undefined, scimSpec({ scope: 'all' }), 'broadens'],
  ['all instead of those assigned', scimSpec(), scimSpec({ scope: 'all' }), 'broadens'],
  ['those assigned instead of all', scimSpec({ scope: 'all' }), scimSpec(), 'narrows'],
  ['no job any more', scimSpec({ scope: 'all' }), undefined, 'neutral'],
  ['a pause', scimSpec(), scimSpec({ state: 'paused' }), 'neutral'],
]);

/* ------------------------------------------------------------------------- app assignments */

const assigned = { app: NAME, principalType: 'group', principal: 'G' } as const;

risks('appAssignment', [
  ['to assign', undefined, assigned, 'broadens'],
  ['to take away', assigned, undefined, 'narrows'],
]);

/* -------------------------------------------------------------------------------- all five */

test('all hold the lane of their app, and say what they are', () => {
  const id = (name: string) => name;
  const specs = [
    [kinds.enterpriseApp.lanes(closed), kinds.enterpriseApp.describe(closed, id)],
    [kinds.samlSettings.lanes(samlSpec()), kinds.samlSettings.describe(samlSpec(), id)],
    [kinds.signingCertificate.lanes(ends({})), kinds.signingCertificate.describe(ends({}), id)],
    [kinds.scimSync.lanes(scimSpec()), kinds.scimSync.describe(scimSpec(), id)],
    [kinds.appAssignment.lanes(assigned), kinds.appAssignment.describe(assigned, id)],
  ] as const;
  const lane = [`enterpriseApp:${NAME}`];
  assert.equal(specs, [
    [lane, `enterprise app ${NAME}`],
    [lane, `SAML settings of ${NAME}`],
    [lane, `signing certificate of ${NAME}`],
    [lane, `SCIM sync of ${NAME}`],
    [lane, `group G → enterprise app ${NAME}`],
  ]);
});

test.run();
