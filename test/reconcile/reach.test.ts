import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Config, Found } from '../../src/reconcile/types.ts';
import {
  account,
  config,
  directory,
  ENTRA,
  group,
  liveAssignment,
  liveSet,
  planOf,
} from './world.ts';

const test = suite('reconcile/reach');

const ONE = '111122223333';
const TWO = '222233334444';
const world = directory({
  accounts: [account(ONE, 'one'), account(TWO, 'two')],
  principals: [group('G'), group('H')],
});

const HELD: readonly Found[] = [
  liveSet('A'),
  liveAssignment(`group:H A ${TWO}`),
  liveAssignment(`group:G A ${TWO}`),
  liveAssignment(`group:G A ${ONE}`),
];

const cases: readonly [
  name: string,
  set: NonNullable<Config['permissionSets']>[string],
  found: readonly Found[],
  reach: readonly string[] | undefined,
][] = [
  ['an edit reaches each account once', { description: 'x' }, HELD, [ONE, TWO]],
  ['tags live on the set alone', { tags: { a: 'b' } }, HELD, undefined],
  ['a new set reaches nobody yet', { description: 'x' }, HELD.slice(1), undefined],
  [
    'both: it has to be provisioned all the same',
    { description: 'x', tags: { a: 'b' } },
    HELD,
    [ONE, TWO],
  ],
  ['nobody has it', { description: 'x' }, [liveSet('A')], undefined],
];

for (const [name, set, found, reach] of cases) {
  test(name, async () => {
    const file = config({ ...ENTRA, permissionSets: { A: set } });
    const plan = await planOf(file, world, found);
    const [change] = plan.changes;
    assert.is(change?.key, 'permissionSet/A');
    assert.equal(change?.reach, reach);
    assert.equal(Object.keys(plan.accounts).sort(), [...(reach ?? [])]);
  });
}

test.run();
