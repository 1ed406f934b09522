import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { endingRoles } from '../../src/reconcile/ending-roles.ts';
import { renamesOf } from '../../src/reconcile/renames.ts';
import type { EndingRole } from '../../src/reconcile/types.ts';
import { DEV, inputOf, PROD_1, type Stage } from './guardrails/stage.ts';

const test = suite('reconcile: ending roles');

async function ending(stage: Stage): Promise<EndingRole[]> {
  const { changes, live, config } = await inputOf(stage);
  return endingRoles(
    changes,
    live as Parameters<typeof endingRoles>[1],
    renamesOf(config).permissionSets,
  );
}

test('one of two assignments goes: the role stays', async () => {
  const [one, two] = [`group:Devs Read ${DEV}`, `group:Admins Read ${DEV}`];
  assert.equal(await ending({ before: [one, two], after: [one] }), []);
});

test('the last one goes, in that account only', async () => {
  const before = [`group:Devs Read ${DEV}`, `group:Devs Read ${PROD_1}`];
  assert.equal(await ending({ before, after: before.slice(0, 1) }), [
    { permissionSet: 'Read', accountId: PROD_1 },
  ]);
});

test('another group takes over: the role stays', async () => {
  const stage = { before: [`group:Devs Read ${DEV}`], after: [`group:Admins Read ${DEV}`] };
  assert.equal(await ending(stage), []);
});

test('a renamed permission set is another role; it is named where it takes the place', async () => {
  const stage = {
    before: [`group:Devs ReadOld ${DEV}`, `group:Devs ReadOld ${PROD_1}`],
    after: [`group:Devs ReadNew ${DEV}`],
    file: { permissionSets: { ReadNew: { previously: ['ReadOld'] } } },
  };
  assert.equal(await ending(stage), [
    { permissionSet: 'ReadOld', accountId: PROD_1 },
    { permissionSet: 'ReadOld', accountId: DEV, replacedBy: 'ReadNew' },
  ]);
});

test.run();
