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

test('a full read', () => {
  assert.is(scopeOf(config(), { full: true, people: true }).full, true);
});

test.run();
