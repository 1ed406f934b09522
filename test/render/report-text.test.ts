import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Change, Outcome, Report, Status } from '../../src/reconcile/types.ts';
import { describeOutcome, renderReportText } from '../../src/render/report-text.ts';
import { golden } from './golden.ts';
import { ACCOUNTS, grant, permissionSet, plan, samplePlan, setChange, toGroup } from './plans.ts';

const test = suite('render/report-text');

function outcome(change: Change, status: Status, parts: Partial<Outcome> = {}): Outcome {
  return { key: change.key, action: change.action, status, ms: 400, ...parts };
}

function text(report: Report, changes: readonly Change[]): string {
  return renderReportText(report, plan({ changes }), { color: false });
}

const GRANTS = ['123456789012', '210987654321', '345678901234'].map((id) =>
  grant(toGroup('Contoso', 'ReadOnlyAccess', id)),
);

test('everything done', () => {
  const of = samplePlan();
  const outcomes = of.changes.map((change, at) => outcome(change, 'done', { ms: 900 * (at + 1) }));
  golden(renderReportText({ outcomes, converged: true }, of, { color: false }), 'report-done.txt');
});

test('every other outcome', () => {
  const of = samplePlan();
  const parts: readonly (readonly [Status, Partial<Outcome>])[] = [
    ['done', { ms: 2000 }],
    ['done', { ms: 38_000, note: 'provisioned 7 of 7 accounts' }],
    [
      'failed',
      {
        ms: 65_000,
        note: 'provisioned 1 of 2 accounts',
        requestId: '1b2c3d4e-0000-4000-8000-000000000000',
        error: {
          code: 'E710',
          message: 'ThrottlingException after 6 tries',
          hint: 'Wait a minute and run the same command again.',
        },
      },
    ],
    ['done', { ms: 9000 }],
    ['conflict', { error: { code: 'E720', message: 'It was assigned by somebody else.' } }],
    [
      'skipped',
      { ms: 0, error: { code: 'E701', message: 'Held back: BillingViewer is not done.' } },
    ],
    [
      'skipped',
      { ms: 0, error: { code: 'E701', message: 'Held back: BillingViewer is not done.' } },
    ],
    ['unknown', { ms: 300_000, error: { code: 'E700', message: 'no answer in 5 minutes' } }],
    ['done', {}],
  ];
  const outcomes = of.changes.map((change, at) => outcome(change, ...(parts[at] ?? ['done', {}])));
  golden(
    renderReportText({ outcomes, converged: false }, of, { color: false }),
    'report-partial.txt',
  );
});

test('done assignments of one principal and set share a line with the longest time', () => {
  const outcomes = GRANTS.map((change, at) => outcome(change, 'done', { ms: 1000 * (at + 1) }));
  const [line] = text({ outcomes }, GRANTS).split('\n');
  assert.is(line, '  ✓ group Contoso → ReadOnlyAccess @ 3 accounts  created  3 s');
});

test('a failed assignment has its own line', () => {
  const outcomes = GRANTS.map((change, at) =>
    outcome(
      change,
      at === 1 ? 'failed' : 'done',
      at === 1 ? { error: { code: 'E1', message: 'm' } } : {},
    ),
  );
  assert.equal(text({ outcomes }, GRANTS).split('\n').slice(0, 3), [
    '  ✓ group Contoso → ReadOnlyAccess @ 2 accounts      created         0.4 s',
    '  ✗ group Contoso → ReadOnlyAccess @ analytics-prod  create: failed  0.4 s',
    '      E1  m',
  ]);
});

const ENDS: readonly [Status, boolean | undefined, string[]][] = [
  ['done', undefined, ['Apply: 1 done.']],
  ['done', true, ['Apply: 1 done. Verified by a fresh read: nothing of it is left to do.']],
  [
    'done',
    false,
    [
      'Apply: 1 done. A fresh read still shows a difference in what was applied.',
      'Run `accessctl plan` to see what is left.',
    ],
  ],
  [
    'failed',
    undefined,
    [
      'Apply: 1 failed.',
      'Run the same command again: what is done will be recognised, 1 change is left.',
    ],
  ],
  [
    'conflict',
    undefined,
    [
      'Apply: 1 conflict.',
      'Something else changed since this was planned: plan again and review it. 1 change is left.',
    ],
  ],
];

test('the end says how many, what is proved, and what to do', () => {
  const change = setChange(undefined, permissionSet());
  for (const [status, converged, expected] of ENDS) {
    const outcomes = [outcome(change, status)];
    const report = converged === undefined ? { outcomes } : { outcomes, converged };
    assert.equal(
      text(report, [change]).split('\n').slice(2, -1),
      expected,
      `${status} ${converged}`,
    );
  }
});

test('nothing to apply', () => {
  assert.is(text({ outcomes: [] }, []), 'Apply: nothing was to be done.\n');
});

test('an outcome of a change that is not in the plan is shown by its key', () => {
  const [change] = GRANTS;
  assert.ok(change);
  const out = text({ outcomes: [outcome(change, 'done')] }, []);
  assert.match(out, '  ✓ assignment/group:Contoso/ReadOnlyAccess/123456789012  created');
});

test('one line for a change that has just ended', () => {
  const set = setChange(permissionSet(), permissionSet({ sessionDuration: 'PT8H' }));
  const [first] = GRANTS;
  assert.ok(first);
  const rows: [Outcome, Change, string][] = [
    [outcome(first, 'done'), first, '✓ group Contoso → ReadOnlyAccess @ logs  created  0.4 s'],
    [
      outcome(set, 'done', { note: 'provisioned 7 of 7 accounts', ms: 38_000 }),
      set,
      '✓ permission set ReadOnlyAccess  updated, provisioned 7 of 7 accounts  38 s',
    ],
    [
      outcome(first, 'failed', { error: { code: 'E710', message: 'no\nanswer' } }),
      first,
      '✗ group Contoso → ReadOnlyAccess @ logs  create: failed  E710 no\\u000aanswer  0.4 s',
    ],
    [
      outcome(first, 'skipped', { error: { code: 'E701', message: 'Held back.' } }),
      first,
      '- group Contoso → ReadOnlyAccess @ logs  create: skipped  E701 Held back.',
    ],
  ];
  for (const [of, change, expected] of rows) {
    assert.is(describeOutcome(of, change, ACCOUNTS), expected);
  }
});

test.run();
