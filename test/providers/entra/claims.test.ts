import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { claimsOf, definitionOf } from '../../../src/providers/entra/claims.ts';

const test = suite('providers/entra/claims');

const NAMESPACE = 'https://aws.amazon.com/SAML/Attributes';
const role = { name: 'Role', namespace: NAMESPACE, source: 'user.assignedroles' };

const policy = (...schema: object[]) => ({
  definition: [JSON.stringify({ ClaimsMappingPolicy: { Version: 1, ClaimsSchema: schema } })],
});

const read: readonly [name: string, policy: object, claims: object[]][] = [
  [
    'an attribute',
    policy({ Source: 'user', ID: 'assignedroles', SamlClaimType: `${NAMESPACE}/Role` }),
    [role],
  ],
  [
    'a claim without a namespace',
    policy({ Source: 'user', ID: 'department', SamlClaimType: 'Department' }),
    [{ name: 'Department', namespace: '', source: 'user.department' }],
  ],
  [
    'a constant, as Graph says it',
    policy({ Value: 'x', SamlClaimType: 'Fixed' }),
    [{ name: 'Fixed', namespace: '', source: '{"Value":"x"}' }],
  ],
  [
    'a transformation, as Graph says it',
    policy({ Source: 'transformation', TransformationId: 't', ID: 'i', SamlClaimType: 'T' }),
    [
      {
        name: 'T',
        namespace: '',
        source: '{"ID":"i","Source":"transformation","TransformationId":"t"}',
      },
    ],
  ],
  ['a claim for other tokens', policy({ Source: 'user', ID: 'mail', JwtClaimType: 'mail' }), []],
  ['no claims', policy(), []],
  ['no JSON', { definition: ['{'] }, []],
  ['no definition', {}, []],
];

for (const [name, held, claims] of read) {
  test(`a policy with ${name}`, () => {
    assert.equal(claimsOf({ ...held }), claims);
  });
}

test('what is written is read back', () => {
  const claims = [role, { name: 'Department', namespace: '', source: 'user.department' }];
  assert.equal(claimsOf({ definition: [definitionOf(claims)] }), claims);
});

for (const source of ['', 'department', '{"Value":"x"}', 'user.', 'user.a b']) {
  test(`"${source}" is no attribute`, () => {
    assert.is(definitionOf([role, { ...role, source }]), undefined);
  });
}

test.run();
