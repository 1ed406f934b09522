import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { graphClient } from '../../../src/providers/entra/client.ts';
import { GraphReader } from '../../../src/providers/entra/graph.ts';
import { readCertificates } from '../../../src/providers/entra/read-certificates.ts';
import { readAppLive } from '../../../src/providers/entra/read-live.ts';
import { healthOf, readScim, scimSyncOf } from '../../../src/providers/entra/read-scim.ts';
import { UserError } from '../../../src/reconcile/errors.ts';
import type { Directory, EnterpriseApp, Kind } from '../../../src/reconcile/types.ts';
import { type Answer, answering } from '../answers.ts';
import { VirtualTimer } from '../virtual-timer.ts';

const test = suite('providers/entra/read-live');

const app = { displayName: 'AWS', appId: 'a', applicationId: 'o', servicePrincipalId: 's' };

async function reading<T>(
  answers: readonly Answer[],
  read: (graph: GraphReader) => Promise<T>,
): Promise<T | string> {
  return answering(answers, async ({ url }) => {
    const timer = new VirtualTimer();
    const client = await graphClient({ cloud: 'global', url, env: {}, timer });
    return read(new GraphReader(client)).catch((error: unknown) => {
      assert.instance(error, UserError);
      return (error as UserError).code;
    });
  });
}

const wanted = { displayName: 'AWS' };
const directory = (enterpriseApps?: readonly EnterpriseApp[]) =>
  ({ principals: [], ...(enterpriseApps && { enterpriseApps }) }) as unknown as Directory;

const live = (answer: Answer, ...kinds: Kind[]) =>
  reading([answer], (graph) =>
    readAppLive(
      graph,
      { ...wanted, kinds, users: false, claims: false },
      directory([app]),
      () => undefined,
    ),
  );

const KINDS: Kind[] = [
  'enterpriseApp',
  'samlSettings',
  'signingCertificate',
  'scimSync',
  'appAssignment',
];

const refused = (status: number): Answer => ({
  status,
  body: { error: { code: 'UnknownError', message: '' } },
});

for (const kind of KINDS) {
  for (const status of [401, 403]) {
    test(`${kind} that may not be read (${status}) is unknown, not absent`, async () => {
      const read = await live(refused(status), kind);
      assert.ok(typeof read === 'object');
      assert.equal(read.found.items, []);
      assert.equal(
        read.unknown.map((one) => one.kind),
        [kind],
      );
      assert.match(read.unknown[0]?.text ?? '', /^Microsoft Graph refuses GET \//);
      assert.match(read.unknown[0]?.hint ?? '', /^Grant /);
    });
  }

  test(`${kind} without an answer ends the run`, async () => {
    assert.is(await live({ status: 400 }, kind), 'E623');
  });
}

for (const kind of KINDS) {
  test(`${kind}: an answer of another shape ends the run`, async () => {
    assert.is(await live({ body: {} }, kind), 'E624');
  });
}

test('only what is asked for is read', async () => {
  const read = await live({ status: 500 });
  assert.ok(typeof read === 'object');
  assert.equal(read.unknown, []);
});

test('who may not look for apps knows nothing of them', async () => {
  const read = await reading([refused(403)], (graph) =>
    readAppLive(
      graph,
      { ...wanted, kinds: KINDS, users: false, claims: false },
      directory(),
      () => undefined,
    ),
  );
  assert.ok(typeof read === 'object');
  assert.equal(
    read.unknown.map(({ kind }) => kind),
    KINDS,
  );
});

test('who may look for apps only after a refusal knows nothing of them: nobody was wanted in them', async () => {
  const answers: Answer[] = [
    { body: { value: [{ id: 'o', appId: 'a', displayName: 'AWS' }] } },
    { body: { value: [{ id: 's' }] } },
  ];
  const scope = { ...wanted, kinds: KINDS, users: false, claims: false };
  const read = await reading(answers, (graph) =>
    readAppLive(graph, scope, directory(), () => undefined),
  );
  assert.ok(typeof read === 'object');
  assert.equal(read.found.items, []);
  assert.equal(
    read.unknown.map(({ kind }) => kind),
    KINDS,
  );
});

test('an app that was made since is looked for again', async () => {
  const answers: Answer[] = [
    { body: { value: [{ id: 'o', appId: 'a', displayName: 'AWS' }] } },
    { body: { value: [{ id: 's' }] } },
    { body: { id: 's', appRoleAssignmentRequired: true } },
  ];
  const read = await reading(answers, (graph) =>
    readAppLive(
      graph,
      { ...wanted, kinds: ['enterpriseApp'], users: false, claims: false },
      directory([]),
      () => undefined,
    ),
  );
  assert.ok(typeof read === 'object');
  assert.equal(
    read.found.items.map(({ key, id }) => [key, id]),
    [['enterpriseApp/AWS', 's']],
  );
});

test('an app without its id ends the run: it must not look as if there were none', async () => {
  const scope = { ...wanted, kinds: KINDS, users: false, claims: false };
  const read = await reading([{ body: { value: [{ displayName: 'AWS' }] } }], (graph) =>
    readAppLive(graph, scope, directory([]), () => undefined),
  );
  assert.is(read, 'E624');
});

const assignment = (id: string, principalId: string, more: object = {}) => ({
  id,
  principalId,
  principalType: 'Group',
  principalDisplayName: 'Twin',
  ...more,
});

/** Keys of the app assignments with their ids; of a broken answer its code. */
async function assignedOf(...value: object[]): Promise<unknown> {
  const read = await live({ body: { value } }, 'appAssignment');
  return typeof read === 'string'
    ? read
    : read.found.items.map((one) => `${one.key} ${one.id}`).sort();
}

test('who is assigned: the same in whatever order and case Graph tells it', async () => {
  const rows = [
    assignment('3', 'B-B'),
    assignment('2', 'a-a'),
    assignment('1', 'b-b'),
    assignment('4', 's', { principalType: 'ServicePrincipal' }),
  ];
  const expected = ['appAssignment/group:Twin 1', 'appAssignment/group:Twin [a-a] 2'];
  assert.equal(await assignedOf(...rows), expected);
  assert.equal(await assignedOf(...rows.toReversed()), expected);
});

for (const lacking of ['id', 'principalId', 'principalType']) {
  test(`an assignment without ${lacking} ends the run`, async () => {
    assert.is(await assignedOf(assignment('1', 'a', { [lacking]: null })), 'E624');
  });
}

test('an app that is gone by now is not there', async () => {
  const read = await live(refused(404), 'enterpriseApp');
  assert.ok(typeof read === 'object');
  assert.equal([read.found.items, read.unknown], [[], []]);
});

const DER = Buffer.from('a certificate').toString('base64');
const SHA1 = 'F1BDC03CBB5D7D0ED2B31BEBF7A2D8A0F1B3A1F3';
const TWENTY = Buffer.from(SHA1, 'hex').toString('base64');

const credentials: readonly [name: string, keys: object[], result: unknown][] = [
  ['none', [], []],
  [
    'the public half carries the certificate',
    [
      { usage: 'Sign', customKeyIdentifier: 'x', key: null, endDateTime: '2029-01-01T00:00:00Z' },
      { usage: 'Verify', customKeyIdentifier: 'x', key: DER, endDateTime: '2029-01-01T00:00:00Z' },
    ],
    ['2029-01-01T00:00:00Z'],
  ],
  [
    'without the certificate an identifier of 20 bytes is its thumbprint',
    [{ usage: 'Sign', customKeyIdentifier: TWENTY, endDateTime: '2029-01-01T00:00:00.1234567Z' }],
    ['2029-01-01T00:00:00Z'],
  ],
  [
    'the first to expire comes first',
    [
      { usage: 'Sign', customKeyIdentifier: 'b', key: DER, endDateTime: '2030-01-01T00:00:00Z' },
      { usage: 'Sign', customKeyIdentifier: 'a', key: DER, endDateTime: '2029-01-01T00:00:00Z' },
    ],
    ['2029-01-01T00:00:00Z', '2030-01-01T00:00:00Z'],
  ],
  [
    'a certificate that nothing identifies is a broken answer',
    [{ usage: 'Sign', customKeyIdentifier: 'abc', endDateTime: '2029-01-01T00:00:00Z' }],
    'E624',
  ],
];

for (const [name, keyCredentials, expected] of credentials) {
  test(`certificates: ${name}`, async () => {
    const read = await reading([{ body: { id: 's', keyCredentials } }], (graph) =>
      readCertificates(graph, app),
    );
    const result =
      typeof read === 'string' ? read : read.certificates.map(({ expires }) => expires);
    assert.equal(result, expected);
  });
}

test('a thumbprint is upper case, wherever it comes from', async () => {
  const keyCredentials = [
    { usage: 'Sign', customKeyIdentifier: TWENTY, endDateTime: '2029-01-01T00:00:00Z' },
  ];
  const body = {
    id: 's',
    keyCredentials,
    preferredTokenSigningKeyThumbprint: SHA1.toLowerCase(),
  };
  const read = await reading([{ body }], (graph) => readCertificates(graph, app));
  assert.ok(typeof read === 'object');
  assert.is(read.certificates[0]?.thumbprint, SHA1);
  assert.is(read.active, SHA1);
});

const job = (state: string, threshold?: string) => ({
  id: 'j',
  schedule: { state },
  synchronizationJobSettings: threshold
    ? [{ name: 'QuarantineTooManyDeletesThreshold', value: threshold }]
    : [],
});

const notifications = (value: object | string) => ({
  SyncNotificationSettings: typeof value === 'string' ? value : JSON.stringify(value),
});

const settings: readonly [
  name: string,
  secrets: Record<string, string> | undefined,
  job: object,
  expected: object,
][] = [
  [
    'all is told',
    {
      BaseAddress: 'https://scim',
      SyncAll: 'False',
      ...notifications({ Enabled: true, Recipients: 'a@b', DeleteThresholdValue: 5 }),
    },
    job('Active', '500'),
    {
      endpoint: 'https://scim',
      scope: 'assigned',
      notificationEmail: 'a@b',
      deletionThreshold: 5,
      state: 'running',
    },
  ],
  [
    'all is hidden',
    { BaseAddress: '*', SyncAll: '***', ...notifications('****') },
    job('Active', '17'),
    {
      endpoint: null,
      scope: null,
      notificationEmail: null,
      deletionThreshold: 17,
      state: 'running',
    },
  ],
  [
    'nothing is told',
    undefined,
    job('Disabled'),
    {
      endpoint: null,
      scope: null,
      notificationEmail: null,
      deletionThreshold: null,
      state: 'notStarted',
    },
  ],
  [
    'Entra has given up: it ran once',
    {},
    {
      ...job('Disabled'),
      status: { lastExecution: { timeEnded: '2026-10-01T00:00:00Z' } },
    },
    { endpoint: null, scope: null, notificationEmail: '', deletionThreshold: 500, state: 'paused' },
  ],
  [
    'nothing is set',
    {},
    job('Paused'),
    { endpoint: '', scope: null, notificationEmail: '', deletionThreshold: 500, state: 'paused' },
  ],
  [
    'mails are switched off',
    { SyncAll: 'true', ...notifications({ Enabled: false, Recipients: 'a@b' }) },
    job('Paused', '30'),
    { endpoint: '', scope: 'all', notificationEmail: '', deletionThreshold: 30, state: 'paused' },
  ],
  [
    'notification settings are no JSON',
    notifications('{'),
    job('Paused'),
    { endpoint: '', scope: null, notificationEmail: '', deletionThreshold: 500, state: 'paused' },
  ],
  [
    'the threshold is switched off',
    notifications({ DeleteThresholdEnabled: false, DeleteThresholdValue: 50 }),
    job('Paused', '50'),
    { endpoint: '', scope: null, notificationEmail: '', deletionThreshold: 0, state: 'paused' },
  ],
  [
    'a job that runs has an address, told or not',
    {},
    job('Active'),
    {
      endpoint: null,
      scope: null,
      notificationEmail: '',
      deletionThreshold: 500,
      state: 'running',
    },
  ],
  [
    'a job that has run had an address',
    {},
    { ...job('Paused'), status: { lastExecution: { timeEnded: '2026-11-02T10:00:00Z' } } },
    { endpoint: null, scope: null, notificationEmail: '', deletionThreshold: 500, state: 'paused' },
  ],
  [
    'a job that says itself that it has no credentials',
    undefined,
    { ...job('Disabled'), status: { code: 'NotConfigured' } },
    {
      endpoint: '',
      scope: null,
      notificationEmail: null,
      deletionThreshold: null,
      state: 'notStarted',
    },
  ],
];

for (const [name, secrets, told, expected] of settings) {
  test(`SCIM settings: ${name}`, () => {
    const map = secrets && new Map(Object.entries(secrets));
    assert.equal(scimSyncOf('AWS', { ...told }, map), { app: 'AWS', ...expected });
  });
}

test('a quarantine whose begin Graph does not know', () => {
  const never = '0001-01-01T00:00:00Z';
  const quarantine = {
    reason: 'Unknown',
    seriesBegan: never,
    currentBegan: '2026-11-02T10:00:00Z',
  };
  const sinceOf = (more: object) =>
    healthOf({ id: 'j', status: { quarantine: { ...quarantine, ...more } } }).quarantine?.since;
  assert.is(sinceOf({}), '2026-11-02T10:00:00Z');
  assert.is(sinceOf({ currentBegan: never }), '');
});

test('of several jobs the one of the default template counts, however it is spelled', async () => {
  const answers: Answer[] = [
    {
      body: {
        value: [
          { id: 'other', templateId: 'x' },
          { id: 'ours', templateId: 'AWSSingleSignOn' },
        ],
      },
    },
    { body: { value: [{ id: 'x' }, { id: 'aWSSingleSignon', default: true }] } },
    { body: { value: [] } },
  ];
  const read = await reading(answers, (graph) => readScim(graph, app));
  assert.ok(typeof read === 'object');
  assert.is(read.found.id, 'ours');
});

test('who may read the job but not its credentials still knows the job', async () => {
  const answers: Answer[] = [{ body: { value: [{ id: 'j' }] } }, refused(403)];
  const read = await reading(answers, (graph) => readScim(graph, app));
  assert.ok(typeof read === 'object');
  assert.is(read.found.spec.endpoint, null);
  assert.is(read.health.userNameSource, undefined);
});

test.run();
