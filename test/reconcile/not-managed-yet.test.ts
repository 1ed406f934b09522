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

test.run();
