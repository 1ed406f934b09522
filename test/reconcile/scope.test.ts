import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { scopeOf } from '../../src/reconcile/scope.ts';
import type { Config, Scope } from '../../src/reconcile/types.ts';
import { config, ENTRA } from './world.ts';

const test = suite('reconcile/scope');

const NOTHING: Scope = {
  permissionSets: [],
  formerSets: [],
  everySet: false,
  groups: [],
  users: [],
  units: false,
  accountTags: false,
  accessControlAttributes: false,
  full: false,
  people: true,
};

const entry = (parts: object) => ({ permissionSets: ['R'], ...parts });

const cases: readonly [name: string, file: Partial<Config>, expected: Partial<Scope>][] = [
  ['an empty file', {}, {}],
  [
    'sets and what they were called',
    { permissionSets: { A: { previously: ['Old', 'Older'] }, B: {} } },
    { permissionSets: ['A', 'Old', 'Older', 'B'], formerSets: ['Old', 'Older'] },
  ],
  ['prune all reads every set', { prune: 'all' }, { everySet: true }],
  ['prune none does not', { prune: 'none' }, {}],
  [
    'declared groups with pins, then those of assignments, each once',
    {
      groups: { Contoso: { objectId: 'id-1' }, Idle: {} },
      assignments: [entry({ groups: ['Contoso', 'Other'] }), entry({ groups: ['Other'] })],
    },
    { groups: [{ name: 'Contoso', objectId: 'id-1' }, { name: 'Idle' }, { name: 'Other' }] },
  ],
  [
    'users as well',
    { users: { ada: {} }, assignments: [entry({ users: ['ada', 'grace'] })] },
    { users: [{ name: 'ada' }, { name: 'grace' }] },
  ],
  [
    'a group named like a member of every object',
    { groups: { constructor: {} } },
    { groups: [{ name: 'constructor' }] },
  ],
  ['Entra, of the global cloud', ENTRA, { entra: { cloud: 'global' } }],
  [
    'Entra with a tenant and a cloud',
    { identitySource: { provider: 'entra', tenantId: 't', cloud: 'usGov' } },
    { entra: { tenantId: 't', cloud: 'usGov' } },
  ],
  [
    'an enterprise app alone',
    { identitySource: { provider: 'entra', enterpriseApp: { displayName: 'A' } } },
    {
      entra: { cloud: 'global' },
      enterpriseApp: { displayName: 'A', kinds: ['enterpriseApp'], users: false, claims: false },
    },
  ],
  [
    'an enterprise app with all its parts',
    {
      identitySource: {
        provider: 'entra',
        enterpriseApp: { displayName: 'A', appId: 'id' },
        saml: {},
        scim: {},
      },
      groups: {},
    },
    {
      entra: { cloud: 'global' },
      enterpriseApp: {
        displayName: 'A',
        appId: 'id',
        kinds: ['enterpriseApp', 'samlSettings', 'signingCertificate', 'scimSync', 'appAssignment'],
        users: false,
        claims: false,
      },
    },
  ],
  [
    'claims at sign-in, also none of them',
    {
      identitySource: {
        provider: 'entra',
        enterpriseApp: { displayName: 'A' },
        saml: { claims: [] },
      },
    },
    {
      entra: { cloud: 'global' },
      enterpriseApp: {
        displayName: 'A',
        kinds: ['enterpriseApp', 'samlSettings', 'signingCertificate'],
        users: false,
        claims: true,
      },
    },
  ],
  [
    'mails about the certificate, and users',
    {
      identitySource: {
        provider: 'entra',
        enterpriseApp: { displayName: 'A', notificationEmails: [] },
      },
      users: {},
    },
    {
      entra: { cloud: 'global' },
      enterpriseApp: {
        displayName: 'A',
        kinds: ['enterpriseApp', 'samlSettings', 'appAssignment'],
        users: true,
        claims: false,
      },
    },
  ],
  [
    'SAML and SCIM without an app',
    { identitySource: { provider: 'entra', saml: {}, scim: {} } },
    { entra: { cloud: 'global' } },
  ],
  [
    'the built-in directory asks no Entra',
    { identitySource: { provider: 'identityCenter', tenantId: 't' } },
    {},
  ],
  [
    'units of a selection',
    { assignments: [entry({ organizationalUnits: ['/'] })] },
    { units: true },
  ],
  [
    'units of an exception',
    { assignments: [entry({ accounts: ['a'], except: { organizationalUnits: ['Dev'] } })] },
    { units: true },
  ],
  [
    'units that a guardrail forbids',
    {
      guardrails: {
        forbid: [
          { directUsers: true, level: 'warn' },
          { organizationalUnits: ['Prod'], level: 'deny' },
        ],
      },
    },
    { units: true },
  ],
  [
    'critical units',
    { guardrails: { critical: { organizationalUnits: ['Prod'] } } },
    { units: true },
  ],
  [
    'units in which nobody may have something',
    { expect: [{ nobody: { privilege: 'admin', organizationalUnits: ['Prod'] } }] },
    { units: true },
  ],
  [
    'guardrails and expectations without units',
    {
      guardrails: { forbid: [{ directUsers: true, level: 'warn' }], critical: { accounts: ['a'] } },
      expect: [
        { nobody: { privilege: 'admin' } },
        { can: { group: 'G', permissionSet: 'A', account: 'a' } },
      ],
    },
    {},
  ],
  ['an empty list of units', { assignments: [entry({ organizationalUnits: [] })] }, {}],
  ['tags', { assignments: [entry({ tags: { env: 'dev' } })] }, { accountTags: true }],
  [
    'attributes, also none of them',
    { identityCenter: { region: 'r', accessControlAttributes: {} } },
    { accessControlAttributes: true },
  ],
];

for (const [name, file, expected] of cases) {
  test(name, () => {
    assert.equal(scopeOf(config(file), { full: false, people: true }), { ...NOTHING, ...expected });
  });
}

test('a read without people', () => {
  assert.is(scopeOf(config(), { full: false, people: false }).people, false);
});

test('a full read', () => {
  assert.is(scopeOf(config(), { full: true, people: true }).full, true);
});

const compared: readonly [
  name: string,
  file: Partial<Config>,
  base: Partial<Config>,
  expected: Partial<Scope>,
][] = [
  [
    'whom only the base names is looked for after those of the file',
    { groups: { A: { objectId: 'id-1' } }, users: { ada: {} } },
    {
      groups: { A: { objectId: 'id-0' }, B: { objectId: 'id-2' } },
      assignments: [entry({ groups: ['A', 'C'], users: ['bob', 'ada'] })],
    },
    {
      groups: [
        { name: 'A', objectId: 'id-1' },
        { name: 'B', objectId: 'id-2', isFormer: true },
        { name: 'C', isFormer: true },
      ],
      users: [{ name: 'ada' }, { name: 'bob', isFormer: true }],
    },
  ],
  [
    'a set that only the base has is one that is to go',
    { permissionSets: { A: { previously: ['Old'] }, New: { previously: ['B'] } } },
    { permissionSets: { A: {}, B: {}, C: { previously: ['Old', 'Older'] } } },
    {
      permissionSets: ['A', 'Old', 'New', 'B', 'C', 'Older'],
      formerSets: ['Old', 'B', 'C', 'Older'],
    },
  ],
  [
    'units and tags that the base selects by',
    {},
    {
      assignments: [entry({ groups: [], tags: { env: 'dev' } })],
      guardrails: { critical: { organizationalUnits: ['Prod'] } },
    },
    { units: true, accountTags: true },
  ],
  [
    'what only the file manages is of no interest in the base',
    {},
    {
      ...ENTRA,
      prune: 'all',
      identityCenter: { region: 'eu-central-1', accessControlAttributes: {} },
    },
    {},
  ],
];

for (const [name, file, base, expected] of compared) {
  test(`compared: ${name}`, () => {
    const options = { full: false, people: true, base: config(base) };
    assert.equal(scopeOf(config(file), options), { ...NOTHING, ...expected });
  });
}

test('compared with itself a file needs no more', () => {
  for (const [name, file] of cases) {
    const options = { full: true, people: false };
    const base = structuredClone(config(file));
    assert.equal(scopeOf(config(file), { ...options, base }), scopeOf(config(file), options), name);
  }
});

test.run();
