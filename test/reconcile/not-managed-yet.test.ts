import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { notManagedYet } from '../../src/reconcile/not-managed-yet.ts';
import type { Config } from '../../src/reconcile/types.ts';
import { config, where } from './world.ts';

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
  ['guardrails', { guardrails: { keepSelf: true } }, ['guardrails']],
  ['guardrails without any', { guardrails: {} }, []],
  [
    'overrides',
    { overrides: [{ guardrail: 'keepSelf', fingerprint: 'f', reason: 'r' }] },
    ['overrides'],
  ],
  [
    'expectations',
    { expect: [{ can: { group: 'G', permissionSet: 'P', account: 'a' } }] },
    ['expect'],
  ],
  ['empty lists', { overrides: [], expect: [] }, []],
  [
    'a privilege',
    { permissionSets: { A: { privilege: 'read' }, B: {} } },
    ['permissionSets.A.privilege'],
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

test.run();
