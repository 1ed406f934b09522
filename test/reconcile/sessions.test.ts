import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sessionsOf } from '../../src/reconcile/sessions.ts';
import type { Live } from '../../src/reconcile/types.ts';
import { DEV, inputOf, PROD_1 } from './guardrails/stage.ts';

const test = suite('reconcile: sessions that go on');

test('of a set of which an assignment goes, as long as its sessions last now; of no other', async () => {
  const stay = [`group:Devs Read ${DEV}`, `group:Admins Admin ${DEV}`];
  const before = [...stay, `group:Devs Read ${PROD_1}`];
  const { changes, live } = await inputOf({ before, after: stay });
  assert.equal(sessionsOf(changes, live as Live), { Read: 'PT1H' });
  assert.equal(sessionsOf([], live as Live), {});
});

test.run();
