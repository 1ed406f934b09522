import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Plan } from '../../src/reconcile/types.ts';
import { renderPlanJson } from '../../src/render/plan-json.ts';
import { golden } from './golden.ts';
import { fiftyPlan, onePlan, plan, thousandsPlan } from './plans.ts';

const test = suite('render/plan-json');

const goldens: readonly [what: string, file: string, plan: Plan][] = [
  ['no changes', 'plan-none.json.txt', plan()],
  ['one change', 'plan-one.json.txt', onePlan()],
  ['fifty changes', 'plan-fifty.json.txt', fiftyPlan()],
];

for (const [what, file, of] of goldens) {
  test(what, () => {
    golden(renderPlanJson(of), file);
  });
}

test('five thousand changes: the plan itself, every one of them', () => {
  const of = thousandsPlan(97);
  const read = JSON.parse(renderPlanJson(of)) as Plan;
  assert.is(read.changes.length, 5000);
  assert.equal(read, of);
});

test.run();
