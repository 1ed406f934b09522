import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { factsOf } from '../../../src/reconcile/guardrails/facts.ts';
import { mayReach, tierIn } from '../../../src/reconcile/guardrails/tiers.ts';
import type { Privilege } from '../../../src/reconcile/types.ts';
import { MANAGEMENT } from '../world.ts';
import { DEV, inputOf, PROD_1, type Stage } from './stage.ts';

const test = suite('guardrails: tiers');

type Level = Privilege['tier'];

function privilege(tier: Level, whereItRules: Level = tier): Privilege {
  return { tier, whereItRules, evidence: [] };
}

async function facts(stage: Stage, before: Privilege | undefined, after?: Privilege) {
  const known = { ...(before && { before }), ...(after && { after }) };
  return factsOf({ ...(await inputOf(stage)), privileges: new Map([['Set', known]]) });
}

const HELD: Stage = { before: [`group:Devs Set ${DEV}`] };
const EDITED: Stage = { ...HELD, file: { permissionSets: { Set: { description: 'x' } } } };
/** In use in the management account, a set cannot be edited by a delegated administrator. */
const WAITING: Stage = {
  ...EDITED,
  before: [`group:Devs Set ${DEV}`, `group:Devs Set ${MANAGEMENT}`],
  world: { vantage: 'delegated' },
};

test('a set that the plan leaves alone is what it was', async () => {
  const world = await facts(HELD, privilege('write'));
  for (const moment of ['before', 'now', 'end'] as const) {
    assert.is(tierIn(world, 'Set', DEV, moment), 'write');
    assert.is(tierIn(world, 'Other', DEV, moment), 'unknown');
  }
});

for (const [what, stage, now] of [
  ['now', EDITED, 'admin'],
  ['later', WAITING, 'read'],
] as const) {
  test(`a set that is edited ${what}`, async () => {
    const world = await facts(stage, privilege('read'), privilege('admin'));
    assert.is(tierIn(world, 'Set', DEV, 'before'), 'read');
    assert.is(tierIn(world, 'Set', DEV, 'now'), now);
    assert.is(tierIn(world, 'Set', DEV, 'end'), 'admin');
  });
}

test('of an edited set its old tier says nothing', async () => {
  const world = await facts(EDITED, privilege('read'));
  assert.is(tierIn(world, 'Set', DEV, 'end'), 'unknown');
});

test('where IAM Identity Center is administered the higher reading counts', async () => {
  for (const [tier, whereItRules, expected] of [
    ['read', 'write', 'write'],
    ['power', 'write', 'power'],
    ['power', 'power', 'power'],
    ['write', 'admin', 'admin'],
    ['admin', 'read', 'admin'],
    ['unknown', 'admin', 'admin'],
    ['admin', 'unknown', 'admin'],
    ['unknown', 'read', 'unknown'],
    ['read', 'unknown', 'unknown'],
  ] as const) {
    const world = await facts(HELD, privilege(tier, whereItRules));
    assert.is(tierIn(world, 'Set', MANAGEMENT, 'end'), expected, `${tier} ${whereItRules}`);
    assert.is(tierIn(world, 'Set', PROD_1, 'end'), tier);
  }
});

test('a tier reaches itself and those below; one that is not known may reach any', () => {
  const tiers = ['read', 'write', 'power', 'admin'] as const;
  for (const [i, tier] of tiers.entries()) {
    assert.equal(
      tiers.filter((least) => mayReach(tier, least)),
      tiers.slice(0, i + 1),
    );
    assert.ok(mayReach('unknown', tier));
  }
});

test.run();
