import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checkPins } from '../../src/reconcile/pins.ts';
import type { Config } from '../../src/reconcile/types.ts';
import { config, directory, tell, where } from './world.ts';

const test = suite('reconcile/pins');

const here = directory({ tenantId: 'tenant-1' });
const center = (parts: Partial<Config['identityCenter']>): Partial<Config> => ({
  identityCenter: { region: here.region, ...parts },
});

const cases: readonly [name: string, file: Partial<Config>, at?: string][] = [
  ['nothing but the Region', {}],
  [
    'every pin holds',
    {
      ...center({
        instanceArn: here.instanceArn,
        identityStoreId: here.identityStoreId,
        organizationId: here.organizationId,
      }),
      identitySource: { provider: 'entra', tenantId: 'tenant-1' },
    },
  ],
  ['another Region', center({ region: 'us-east-1' }), 'identityCenter.region'],
  ['another instance', center({ instanceArn: 'x' }), 'identityCenter.instanceArn'],
  ['another identity store', center({ identityStoreId: 'x' }), 'identityCenter.identityStoreId'],
  ['another organisation', center({ organizationId: 'x' }), 'identityCenter.organizationId'],
  [
    'another tenant',
    { identitySource: { provider: 'entra', tenantId: 'x' } },
    'identitySource.tenantId',
  ],
];

for (const [name, file, at] of cases) {
  test(name, () => {
    const problems = checkPins(config(file), where, here);
    assert.equal(
      problems.map((problem) => tell(problem).split(':')[0]),
      at ? [`E510 ${at}`] : [],
    );
  });
}

test('all that differ are told at once, with both sides', () => {
  const problems = checkPins(
    config(center({ instanceArn: 'arn-a', organizationId: 'o-b' })),
    where,
    here,
  );
  assert.equal(problems.length, 2);
  assert.match(problems[0]?.message ?? '', /arn-a.*ssoins-6987a1b2c3d4e5f6/);
  assert.match(problems[1]?.message ?? '', /o-b.*o-a1b2c3d4e5/);
});

test('a tenant that was not asked cannot differ', () => {
  const file = config({ identitySource: { provider: 'identityCenter', tenantId: 'x' } });
  assert.equal(checkPins(file, where, directory()), []);
});

test.run();
