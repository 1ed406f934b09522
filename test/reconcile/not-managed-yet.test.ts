import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { notManagedYet } from '../../src/reconcile/not-managed-yet.ts';
import type { Config } from '../../src/reconcile/types.ts';
import { config, place, where } from './world.ts';

const test = suite('reconcile/not-managed-yet');

const entra = (parts: object): Partial<Config> => ({
  identitySource: { provider: 'entra', ...parts },
});

const cases: readonly [name: string, file: Partial<Config>, at: string[]][] = [
  ['what is carried out', { ...entra({}), permissionSets: { A: {} }, groups: { G: {} } }, []],
  [
    'the enterprise app with its parts',
    entra({ enterpriseApp: { displayName: 'A' }, saml: {}, scim: {} }),
    [],
  ],
  ['SAML without an app', entra({ saml: {} }), ['identitySource.saml']],
  ['SCIM without an app', entra({ scim: {} }), ['identitySource.scim']],
  [
    'what is judged and not written',
    { guardrails: { keepSelf: true }, permissionSets: { A: { privilege: 'read' } } },
    [],
  ],
];

for (const [name, file, at] of cases) {
  test(name, () => {
    assert.equal(
      notManagedYet(config(file), where).map((one) => one.at.file),
      at,
    );
  });
}

test('what each of them is, and where it stands', () => {
  assert.equal(notManagedYet(config(entra({ saml: {}, scim: { state: 'running' } })), where), [
    {
      what: 'SAML settings: identitySource.enterpriseApp does not say of which app',
      at: place('identitySource.saml'),
    },
    {
      what: 'SCIM provisioning: identitySource.enterpriseApp does not say of which app',
      at: place('identitySource.scim'),
    },
  ]);
  assert.equal(notManagedYet(config(), where), []);
});

test.run();
