import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { applying, estimate } from '../../src/commands/time-left.ts';
import { assignmentKey } from '../../src/reconcile/kinds/assignment.ts';
import type { Change } from '../../src/reconcile/types.ts';

const test = suite('commands/time-left');

function changes(count: number): Change[] {
  return Array.from({ length: count }, (_, n) => {
    const after = {
      principalType: 'group' as const,
      principal: `Group ${n}`,
      permissionSet: 'Read',
      accountId: '111111111111',
    };
    return {
      action: 'create',
      kind: 'assignment',
      key: assignmentKey(after),
      ids: {},
      after,
      reason: { code: 'missing', text: 'not in AWS yet' },
      risk: 'broadens',
      needs: [],
      lanes: [],
      origin: 'change',
      because: [],
    };
  });
}

const estimates: readonly [count: number, told: string | undefined][] = [
  [0, undefined],
  [49, undefined],
  [50, 'About 1 min.'],
  [300, 'About 1 to 3 min.'],
  [1000, 'About 4 to 10 min.'],
];

for (const [count, told] of estimates) {
  test(`${count} assignments: ${told ?? 'nothing is said'}`, () => {
    assert.is(estimate(changes(count)), told);
  });
}

const lines: readonly [ended: number, total: number, ms: number, line: string][] = [
  [0, 9, 0, 'applying 0 of 9'],
  [2, 9, 6_000, 'applying 2 of 9'],
  [5, 9, 15_000, 'applying 5 of 9 · 12 s left'],
  [3, 300, 3_000, 'applying 3 of 300 · 4 min 57 s left'],
  [8, 9, 1_000, 'applying 8 of 9'],
  [9, 9, 27_000, 'applying 9 of 9'],
];

for (const [ended, total, ms, line] of lines) {
  test(`after ${ms} ms: ${line}`, () => {
    assert.is(applying(ended, total, ms), line);
  });
}

test.run();
