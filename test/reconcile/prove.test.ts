import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { prove } from '../../src/reconcile/prove.ts';
import type { Change, Status } from '../../src/reconcile/types.ts';
import { grant, plan, samlChange } from './changes.ts';

const test = suite('reconcile/prove');

const [g, h] = [grant('G'), grant('H')];

const cases: readonly [
  name: string,
  statuses: [Status, Status],
  left: Change[],
  expected: [Status, Status],
  converged: boolean,
][] = [
  ['nothing is left', ['done', 'done'], [], ['done', 'done'], true],
  ['one is left that was done', ['done', 'done'], [h], ['done', 'unknown'], false],
  ['one is left that failed', ['done', 'failed'], [h], ['done', 'failed'], false],
  ['what failed is there all the same', ['done', 'unknown'], [], ['done', 'unknown'], true],
  ['something else is left', ['done', 'done'], [grant('K')], ['done', 'done'], true],
];

for (const [name, statuses, left, expected, converged] of cases) {
  test(name, () => {
    const outcomes = [g, h].map(({ key, action }, i) => ({
      key,
      action,
      status: statuses[i] ?? 'failed',
      ms: 1,
    }));
    const report = prove(outcomes, plan(left));
    assert.equal(
      report.outcomes.map(({ status }) => status),
      expected,
    );
    assert.is(report.converged, converged);
  });
}

test('who accepted it is said', () => {
  const changes = [grant('G'), samlChange(undefined, {})];
  const outcomes = changes.map(
    ({ key, action }) => ({ key, action, status: 'done', ms: 1 }) as const,
  );
  assert.equal(
    prove(outcomes, plan(changes)).outcomes.map(({ error }) => error),
    ['AWS', 'Microsoft Entra'].map((who) => ({
      code: 'E731',
      message: `${who} accepted it, but a fresh read does not show it.`,
      hint: 'Run the same command again.',
    })),
  );
});

test('what a fresh read shows stays as it was told, with its time', () => {
  const outcome = { key: g.key, action: g.action, status: 'done', ms: 7 } as const;
  assert.equal(prove([outcome], plan([])), { outcomes: [outcome], converged: true });
});

test.run();
