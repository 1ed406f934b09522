import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Config, PermissionSetSpec } from '../../src/reconcile/types.ts';
import { config, directory, liveSet, planOf, tell } from './world.ts';

const test = suite('reconcile/unmanaged-parts');

type Set = NonNullable<Config['permissionSets']>[string];

const cases: readonly [name: string, set: Set, there: Partial<PermissionSetSpec>, what?: string][] =
  [
    ['nothing there', {}, {}],
    [
      'AWS policies',
      {},
      { awsManagedPolicies: ['arn:a', 'arn:b'] },
      'the AWS managed policies arn:a, arn:b',
    ],
    [
      'AWS policies that the file knows',
      { awsManagedPolicies: [] },
      { awsManagedPolicies: ['arn:a'] },
    ],
    [
      'customer policies',
      {},
      { customerManagedPolicies: [{ path: '/x/', name: 'p' }] },
      'the customer managed policies /x/p',
    ],
    [
      'customer policies that the file knows',
      { customerManagedPolicies: [] },
      { customerManagedPolicies: [{ path: '/', name: 'p' }] },
    ],
    ['an inline policy', {}, { inlinePolicy: { Statement: [] } }, 'an inline policy'],
    [
      'an inline policy that the file knows',
      { inlinePolicy: {} },
      { inlinePolicy: { Statement: [] } },
    ],
    [
      'parts without permissions',
      {},
      { description: 'x', relayState: 'r', tags: { a: 'b' }, sessionDuration: 'PT2H' },
    ],
  ];

for (const [name, set, there, what] of cases) {
  test(name, async () => {
    const file = config({ permissionSets: { A: set } });
    const { problems } = await planOf(file, directory(), [liveSet('A', there)]);
    assert.equal(
      problems.map(tell),
      what
        ? [
            `E513 warning permissionSets.A: A has ${what} in AWS, which access.yaml does not mention: it stays.`,
          ]
        : [],
    );
  });
}

test('a set that the file does not declare is nobody to warn about', async () => {
  const found = [liveSet('B', { awsManagedPolicies: ['arn:a'], tags: {} })];
  assert.equal((await planOf(config({ permissionSets: {} }), directory(), found)).problems, []);
});

test.run();
