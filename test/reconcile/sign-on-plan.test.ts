import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type {
  Change,
  Config,
  Directory,
  Found,
  Live,
  Plan,
  Unknown,
} from '../../src/reconcile/types.ts';
import { runs } from '../support/sample.ts';
import {
  APP,
  APP_IDS,
  assignedToApp,
  liveApp,
  liveCertificate,
  liveSaml,
  liveScim,
  NAME,
  source,
} from './sign-on-world.ts';
import {
  account,
  config,
  directory,
  group,
  liveAssignment,
  liveSet,
  NOW,
  planOf,
  steps,
  the,
  user,
  where,
} from './world.ts';

const test = suite('reconcile/plan, of sign-on');

const ONE = '111122223333';
const PRINCIPALS = [group('G'), group('H'), user('ada')];
const DAY = 86_400_000;

interface Given {
  readonly found?: readonly Found[];
  readonly world?: Partial<Directory>;
  readonly live?: Partial<Live>;
  readonly now?: number;
}

/** The app is there where its parts are; a file without an app never looks for one. */
function planned(file: Partial<Config>, given: Given = {}): Promise<Plan> {
  const found = given.found ?? [];
  const world = directory({
    accounts: [account(ONE, 'one')],
    principals: PRINCIPALS,
    enterpriseApps: found.some(({ kind }) => kind === 'enterpriseApp') ? [APP] : [],
    ...given.world,
  });
  return planOf(config(file), world, found, where, given.live, given.now);
}

const all = (changes: readonly Change[]) =>
  steps(changes).map((step) => step.replaceAll(`/${NAME}`, ''));

const deferred = (plan: Plan) =>
  plan.deferred.map(({ change, reason }) => `${all([change])[0]}: ${reason.code}`);

const ENDPOINT = 'https://scim.eu-central-1.amazonaws.com/t/scim/v2/';
const WHOLE = source({
  saml: {
    serviceProvider: { entityId: 'https://e/d-9967a1b2c3', acsUrls: ['https://a'] },
    certificate: {},
  },
  scim: { endpoint: ENDPOINT },
});

const EVERYTHING: readonly Found[] = [
  liveApp(),
  liveSaml({ identifiers: ['https://e/d-9967a1b2c3'], replyUrls: ['https://a'] }),
  liveCertificate({ AA: '2029-01-01' }, 'AA'),
  liveScim({ endpoint: ENDPOINT }),
];

test('from nothing: the app, its parts, who is assigned, the sync, then AWS', async () => {
  const plan = await planned({
    ...WHOLE,
    groups: { G: {}, H: {} },
    users: { ada: {} },
    permissionSets: { A: {} },
    assignments: [{ groups: ['G'], permissionSets: ['A'], accounts: ['one'] }],
  });
  assert.equal(all(plan.changes), [
    'create enterpriseApp',
    'create samlSettings',
    'create signingCertificate',
    'create appAssignment/group:G',
    'create appAssignment/group:H',
    'create appAssignment/user:ada',
    'create scimSync',
    'create permissionSet/A',
    `create assignment/group:G/A/${ONE}`,
  ]);
  const [app, ...parts] = plan.changes.filter(
    ({ kind }) => !/^(permissionSet|assignment)$/.test(kind),
  );
  for (const part of parts) {
    assert.equal(part.needs, [app?.key]);
  }
  assert.equal(
    plan.changes.map(({ reason }) => reason.text).filter((text) => text.includes('Entra')).length,
    7,
  );
  assert.equal(the(plan.changes[1]).ids, {});
});

test('all is there: no change, and again none after a plan was applied', async () => {
  const file = { ...WHOLE, groups: { G: {} } };
  const plan = await planned(file, { found: [...EVERYTHING, assignedToApp('group:G')] });
  assert.equal([plan.changes, plan.deferred], [[], []]);
});

test('a file without an app plans nothing of Entra, whatever is there', async () => {
  const { saml, scim } = WHOLE.identitySource;
  const file = {
    identitySource: { provider: 'entra', ...(saml && { saml }), ...(scim && { scim }) },
  } as const;
  const plan = await planned({ ...file, groups: { G: {} } });
  assert.equal([plan.changes, plan.deferred, plan.expiries], [[], [], []]);
  assert.is(plan.notManagedYet.length, 2);
});

test('an app that was not looked for is not made', async () => {
  const world = directory({ principals: PRINCIPALS });
  const plan = await planOf(config({ ...WHOLE, groups: { G: {} } }), world);
  assert.equal(plan.changes, []);
});

test('ids: of the app, of the job, of who is assigned', async () => {
  const plan = await planned(
    {
      ...source({ scim: { endpoint: ENDPOINT, state: 'paused' } }),
      groups: { G: {} },
    },
    { found: [liveApp(false), liveScim({ endpoint: ENDPOINT }), assignedToApp('group:H')] },
  );
  assert.equal(
    plan.changes.map(({ kind, action, ids }) => [kind, action, ids]),
    [
      ['enterpriseApp', 'update', APP_IDS],
      ['appAssignment', 'create', { ...APP_IDS, entraId: 'entra-G' }],
      ['scimSync', 'update', { ...APP_IDS, jobId: 'job-1' }],
      [
        'appAssignment',
        'delete',
        { ...APP_IDS, entraId: 'entra-H', appRoleAssignmentId: 'assigned-H' },
      ],
    ],
  );
});

const mails: readonly [name: string, file: Partial<Config>, fields: string[] | undefined][] = [
  ['no SAML part and no mails', source(), undefined],
  [
    'mails alone',
    source({ enterpriseApp: { notificationEmails: ['a@x'] } }),
    ['notificationEmails'],
  ],
  ['nobody for mails', source({ enterpriseApp: { notificationEmails: [] } }), undefined],
  ['SAML, with nothing said', source({ saml: {} }), ['signOnMode']],
  [
    'metadata that is not there yet',
    source({ saml: { serviceProvider: { metadataFile: 'a.xml' }, relayState: 'https://r' } }),
    ['signOnMode', 'relayState'],
  ],
];

for (const [name, file, fields] of mails) {
  test(`SAML settings: ${name}`, async () => {
    const plan = await planned(file, { found: [liveApp(), liveSaml({ signOnMode: '' })] });
    assert.equal(plan.changes[0]?.fields, fields);
    assert.equal(plan.changes[0]?.kind, fields && 'samlSettings');
  });
}

/* ---------------------------------------------------------------------------- who is assigned */

const takenAway: readonly [name: string, file: Partial<Config>, expected: string[]][] = [
  ['groups and users of the file', { groups: {}, users: {} }, ['group:H', 'user:ada']],
  ['a file that has groups only', { groups: {} }, ['group:H']],
  ['a file that has users only', { users: {} }, ['user:ada']],
  ['a file that has neither', {}, []],
  ['prune none', { groups: {}, users: {}, prune: 'none' }, []],
  ['an ignored group', { groups: {}, ignore: { groups: ['H'] } }, []],
  [
    'assignments that others make',
    { ...source({ enterpriseApp: { assignments: 'external' } }), groups: {}, users: {} },
    [],
  ],
];

for (const [name, file, expected] of takenAway) {
  test(`who is assigned and not in the file: ${name}`, async () => {
    const found = [liveApp(), assignedToApp('group:H'), assignedToApp('user:ada')];
    const plan = await planned({ ...source(), ...file }, { found });
    assert.equal(
      all([...plan.changes, ...plan.deferred.map(({ change }) => change)]),
      expected.map((one) => `delete appAssignment/${one}`),
    );
  });
}

test('what the file declares and ignores is not assigned again and again', async () => {
  const file = { ...source(), groups: { G: {} }, ignore: { groups: ['G'] } };
  assert.equal(all((await planned(file, { found: [liveApp()] })).changes), []);
});

test('a group that was renamed in Entra keeps its assignment: it is the same object', async () => {
  const file = { ...source(), groups: { G: { previously: ['Before'] } } };
  const found = [liveApp(), assignedToApp('group:G', 'entra-G')];
  assert.equal((await planned(file, { found })).changes, []);
});

test('a group that takes the place of another: the old one leaves, and the plan says why', async () => {
  const file = { ...source(), groups: { G: { previously: ['H'] } } };
  const plan = await planned(file, { found: [liveApp(), assignedToApp('group:H')] });
  assert.equal(all(plan.changes), ['create appAssignment/group:G', 'delete appAssignment/group:H']);
  assert.is(plan.changes[1]?.reason.text, 'group renamed to G');
});

/* --------------------------------------------------------------------------- who leaves, last */

const LEAVES: Partial<Config> = {
  ...source(),
  groups: { G: {} },
  permissionSets: { A: {} },
  assignments: [],
};
const AH = liveAssignment(`group:H A ${ONE}`);

test('who leaves loses the access in AWS first', async () => {
  const found = [liveApp(), assignedToApp('group:G'), assignedToApp('group:H'), liveSet('A'), AH];
  const plan = await planned(LEAVES, { found });
  assert.equal(all(plan.changes), [`delete ${AH.key}`, 'delete appAssignment/group:H']);
  assert.equal(plan.changes[1]?.needs, [AH.key]);
});

test('also under another name that the identity store still has', async () => {
  const world = {
    principals: [
      group('G'),
      { type: 'group', name: 'Old H', storeId: 'store-H', externalId: 'ENTRA-H' } as const,
    ],
  };
  const old = liveAssignment(`group:Old H A ${ONE}`);
  const found = [liveApp(), assignedToApp('group:G'), assignedToApp('group:H'), liveSet('A'), old];
  const plan = await planned(LEAVES, { found, world });
  assert.equal(plan.changes[1]?.needs, [old.key]);
});

const keeps: readonly [
  name: string,
  file: Partial<Config>,
  found: Found[],
  world: Partial<Directory>,
  code: string | undefined,
][] = [
  ['nothing is left', {}, [], {}, undefined],
  ['a set that is not ours', {}, [liveAssignment(`group:H Foreign ${ONE}`)], {}, 'stillAssigned'],
  [
    'an ignored account',
    { ignore: { accounts: ['one'] } },
    [liveSet('A'), AH],
    {},
    'stillAssigned',
  ],
  [
    'an account that is not ACTIVE',
    {},
    [liveSet('A'), AH],
    { accounts: [account(ONE, 'one', { state: 'SUSPENDED' })] },
    'stillAssigned',
  ],
  [
    'a removal that waits',
    {},
    [liveSet('A'), AH, liveAssignment('group:H A 999988887777')],
    { vantage: 'delegated', accounts: [account(ONE, 'one'), account('999988887777', 'top')] },
    'waits',
  ],
];

for (const [name, file, found, world, code] of keeps) {
  test(`who leaves, and ${name}`, async () => {
    const plan = await planned(
      { ...LEAVES, ...file },
      { found: [liveApp(), assignedToApp('group:G'), assignedToApp('group:H'), ...found], world },
    );
    const waiting = plan.deferred.find(({ change }) => change.kind === 'appAssignment');
    assert.is(waiting?.reason.code, code);
    assert.is(
      plan.changes.some(({ kind }) => kind === 'appAssignment'),
      code === undefined,
    );
  });
}

test('a user of whom AWS was not asked does not leave', async () => {
  const found = [liveApp(), assignedToApp('user:grace')];
  const plan = await planned({ ...source(), users: {} }, { found });
  assert.equal(deferred(plan), ['delete appAssignment/user:grace: accessNotExamined']);
});

test('nobody leaves where sets were not read whose assignments count', async () => {
  const found = [liveApp(), assignedToApp('group:H')];
  const file = { ...source(), groups: {} };
  const world = { vantage: 'delegated' } as const;
  const foreignSets = [{ name: 'X', arn: 'arn:X' }];
  assert.equal(deferred(await planned(file, { found, world, live: { foreignSets } })), [
    'delete appAssignment/group:H: accessNotExamined',
  ]);
  assert.equal(deferred(await planned(file, { found, world })), []);
});

/* ------------------------------------------------------------------------------------- SCIM */

const sync: readonly [name: string, scim: object, found: Found[], expected: string | undefined][] =
  [
    ['no job, no address', {}, [], 'create scimSync: needsScimEndpoint'],
    ['no job, an address', { endpoint: ENDPOINT }, [], undefined],
    [
      'a job without an address, to be started',
      { state: 'running' },
      [liveScim({ endpoint: '', state: 'paused' })],
      'update scimSync: needsScimEndpoint',
    ],
    [
      'a job whose address is not told',
      { state: 'running' },
      [liveScim({ endpoint: null, state: 'paused' })],
      undefined,
    ],
  ];

for (const [name, scim, found, expected] of sync) {
  test(`SCIM: ${name}`, async () => {
    const plan = await planned(source({ scim }), { found: [liveApp(), ...found] });
    assert.equal(deferred(plan), expected ? [expected] : []);
    assert.is(plan.changes.length, expected ? 0 : 1);
  });
}

/* ------------------------------------------------------------------------ what is not known */

const refused = (kind: Unknown['kind']): Unknown => ({ kind, text: 'refused.', hint: 'Ask.' });

test('what could not be read is neither planned nor taken away, and the plan says so', async () => {
  const file = { ...WHOLE, groups: { G: {} } };
  const found = [liveApp(), liveSaml(), assignedToApp('group:G')];
  const unknown = [refused('scimSync'), refused('signingCertificate')];
  const plan = await planned(file, { found, live: { unknown } });
  assert.equal(all(plan.changes), ['update samlSettings']);
  assert.equal(
    plan.problems.filter(({ code }) => code === 'E533').map(({ severity }) => severity),
    ['notice', 'notice'],
  );
  assert.equal(plan.examined.notExamined, [
    'the SCIM sync of the enterprise app (could not be read)',
    'the signing certificate of the enterprise app (could not be read)',
    'who is in G, H (could not be read)',
  ]);
});

test('an app that could not be read: nothing of it is planned', async () => {
  const file = { ...WHOLE, groups: { G: {} }, permissionSets: { A: {} } };
  const plan = await planned(file, { live: { unknown: [refused('enterpriseApp')] } });
  assert.equal(all(plan.changes), ['create permissionSet/A']);
});

/* -------------------------------------------------------------------- the clock, and the order */

test('the fingerprint of a plan does not move with the clock', async () => {
  const file = { ...WHOLE, groups: { G: {} } };
  const later = (days: number) => planned(file, { now: NOW + days * DAY });
  const [today, tomorrow, nextYear] = [await later(0), await later(1), await later(365)];
  assert.is(today.fingerprint, tomorrow.fingerprint);
  assert.is(today.fingerprint, nextYear.fingerprint);
});

const READ: readonly Found[] = [
  liveApp(false),
  liveSaml({ signOnMode: '' }),
  liveCertificate({ AA: '2026-11-20' }, 'AA'),
  liveScim({ endpoint: '' }),
  assignedToApp('group:H'),
  assignedToApp('group:K'),
  assignedToApp('user:grace'),
  liveSet('A'),
  liveAssignment(`group:H A ${ONE}`),
  liveAssignment(`group:K Foreign ${ONE}`),
];
const anyOrder = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });

test('in whatever order it was read and written, it is the same plan, byte for byte', () =>
  fc.assert(
    fc.asyncProperty(
      anyOrder(READ),
      anyOrder([group('G', { securityEnabled: false }), group('H;'), ...PRINCIPALS.slice(1)]),
      anyOrder(['G', 'H;']),
      async (found, principals, groups) => {
        const plan = (there: readonly Found[], known: typeof principals, wanted: string[]) =>
          planned(
            {
              ...WHOLE,
              groups: Object.fromEntries(wanted.map((name) => [name, {}])),
              users: { ada: {} },
              permissionSets: { A: {} },
              assignments: [],
            },
            { found: there, world: { principals: known } },
          );
        const expected = await plan(READ, [...principals].reverse(), ['G', 'H;']);
        assert.ok(expected.changes.length > 5 && expected.deferred.length > 1);
        assert.is(JSON.stringify(await plan(found, principals, groups)), JSON.stringify(expected));
      },
    ),
    { numRuns: runs(25, 50) },
  ));

const names = fc.subarray(['G', 'H']);

test('each change comes after all that it needs, and a second plan is empty', () =>
  fc.assert(
    fc.asyncProperty(
      names,
      names,
      fc.subarray([`group:G A ${ONE}`, `group:H A ${ONE}`, `group:H Foreign ${ONE}`]),
      fc.constantFrom<readonly Found[]>([], [liveScim({ state: 'paused' })]),
      fc.boolean(),
      async (wanted, there, access, job, exists) => {
        const file: Partial<Config> = {
          ...WHOLE,
          groups: Object.fromEntries(wanted.map((name) => [name, {}])),
          permissionSets: { A: {} },
          assignments: wanted.map((name) => ({
            groups: [name],
            permissionSets: ['A'],
            accounts: ['one'],
          })),
        };
        const app = exists ? [liveApp(), liveSaml({ signOnMode: '' }), liveCertificate()] : [];
        const found = [
          liveSet('A'),
          ...access.map(liveAssignment),
          ...app,
          ...(exists ? [...there.map((name) => assignedToApp(`group:${name}`)), ...job] : []),
        ];
        const plan = await planned(file, { found });
        const before = new Set<string>();
        for (const { key, needs } of plan.changes) {
          assert.ok(
            needs.every((need) => before.has(need)),
            key,
          );
          before.add(key);
        }
        const rest = await planned(file, { found: applied(found, plan.changes) });
        assert.equal(all(rest.changes), []);
        assert.equal(deferred(rest), deferred(plan));
      },
    ),
    { numRuns: runs(50, 100) },
  ));

/** What readers find after these changes; a certificate that was made lasts. */
function applied(found: readonly Found[], changes: readonly Change[]): Found[] {
  const state = new Map(found.map((one) => [one.key, one]));
  for (const change of changes) {
    const { kind, key, after } = change;
    if (after === undefined) {
      state.delete(key);
    } else {
      const spec =
        kind === 'signingCertificate' ? liveCertificate({ NEW: '2029-11-02' }).spec : after;
      state.set(key, { kind, key, spec, id: `made ${key}` } as unknown as Found);
    }
  }
  return [...state.values()];
}

test.run();
