/** What a plan costs, in counts: how often it goes through all that an assignment says. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Found } from '../../src/reconcile/types.ts';
import {
  account,
  config,
  directory,
  group,
  liveAssignment,
  liveSet,
  OURS,
  planOf,
} from './world.ts';

const test = suite('reconcile/plan: cost');

const GROUPS = Array.from({ length: 100 }, (_, n) => `G${n}`);
const [ONE, TWO] = ['111122223333', '222233334444'];

const FILE = config({
  permissionSets: { A: {} },
  assignments: [{ groups: GROUPS, permissionSets: ['A'], accounts: ['one'] }],
});
const WORLD = directory({
  accounts: [account(ONE, 'one'), account(TWO, 'two')],
  principals: GROUPS.map((name) => group(name, { members: { users: 1, groups: [] } })),
});

/** How often somebody asks an assignment for all of it: to copy, to compare, to spell out. */
async function spelledOut(accountId: string): Promise<{ changes: number; times: number }> {
  let times = 0;
  const found = GROUPS.map((name): Found => {
    const one = liveAssignment(`group:${name} A ${accountId}`) as Found<'assignment'>;
    const spec = new Proxy(one.spec, {
      ownKeys: (target) => {
        times += 1;
        return Reflect.ownKeys(target);
      },
    });
    return { ...one, spec };
  });
  const { changes } = await planOf(FILE, WORLD, [liveSet('A', { tags: OURS }), ...found]);
  return { changes: changes.length, times };
}

test('an assignment that is in place is never spelled out', async () => {
  assert.equal(await spelledOut(ONE), { changes: 0, times: 0 });
});

test('one that goes is spelled out once, for the fingerprint', async () => {
  const { changes, times } = await spelledOut(TWO);
  assert.is(changes, 200, 'as many come as go');
  assert.is(times, 100);
});

test.run();
