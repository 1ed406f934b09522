import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sessionsOf } from '../../src/reconcile/sessions.ts';
import type { Live } from '../../src/reconcile/types.ts';
import { revoke } from './changes.ts';
import { DEV, inputOf, PROD_1 } from './guardrails/stage.ts';
import { liveSet } from './world.ts';

const test = suite('reconcile: sessions that go on');

test('of a set of which an assignment goes, as long as its sessions last now; of no other', async () => {
  const stay = [`group:Devs Read ${DEV}`, `group:Admins Admin ${DEV}`];
  const before = [...stay, `group:Devs Read ${PROD_1}`];
  const { changes, live } = await inputOf({ before, after: stay });
  assert.equal(sessionsOf(changes, live as Live), { Read: 'PT1H' });
  assert.equal(sessionsOf([], live as Live), {});
});

test('of each set of which one goes, by name; not of one of which one comes, or that the clouds do not have', async () => {
  const before = [`group:Devs Write ${DEV}`, `group:Devs Admin ${DEV}`, `group:Devs Read ${DEV}`];
  const found = [
    liveSet('Write', { sessionDuration: 'PT4H' }),
    liveSet('Admin', { sessionDuration: 'PT2H' }),
  ];
  const after = [`group:Devs Read ${DEV}`, `group:Devs Read ${PROD_1}`];
  const { changes, live } = await inputOf({ before, after, found });
  const sessions = sessionsOf(changes, live as Live);
  assert.equal(sessions, { Admin: 'PT2H', Write: 'PT4H' });
  assert.equal(Object.keys(sessions), ['Admin', 'Write']);
  assert.equal(sessionsOf([revoke('Devs')], live as Live), {});
});

test.run();
