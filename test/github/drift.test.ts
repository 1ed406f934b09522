import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Issue } from '../../src/github/client.ts';
import { markerLine } from '../../src/github/comment.ts';
import { driftBody, driftIssue, driftStep } from '../../src/github/drift.ts';
import { jobOf } from '../../src/github/event.ts';
import { onePlan, plan, thousandsPlan } from '../render/plans.ts';

const test = suite('github: the issue about drift');

const DRIFTED = onePlan();

function issue(fingerprint: string, parts: Partial<Issue> = {}): Issue {
  const body = `${markerLine({ kind: 'drift', file: 'access.yaml', fingerprint })}\ntext\n`;
  return { number: 5, author: 'github-actions[bot]', body, isOpen: true, url: '', ...parts };
}

for (const [what, before, after, expected] of [
  ['nothing, and no issue', undefined, plan(), 'none'],
  ['drift, and no issue', undefined, DRIFTED, 'create'],
  ['the same drift', issue(DRIFTED.fingerprint), DRIFTED, 'edit'],
  ['other drift', issue('0123456789ab'), DRIFTED, 'edit tell'],
  ['drift again', issue(DRIFTED.fingerprint, { isOpen: false }), DRIFTED, 'edit tell reopen'],
  ['nothing any more', issue(DRIFTED.fingerprint), plan(), 'close'],
  ['nothing, and closed', issue(DRIFTED.fingerprint, { isOpen: false }), plan(), 'none'],
] as const) {
  test(`${what}: ${expected}`, () => {
    const step = driftStep(before, after);
    const more = step.kind === 'edit' ? [step.tell && 'tell', step.reopen && 'reopen'] : [];
    assert.is([step.kind, ...more].filter(Boolean).join(' '), expected);
  });
}

test('the issue is found by marker and author, whatever its title is, and the newest counts', () => {
  const mine = issue('0123456789ab');
  const all = [
    issue('0123456789ab', { number: 9, author: 'mallory' }),
    issue('0123456789ab', { number: 8, body: 'access drift: access.yaml' }),
    mine,
    issue('0123456789ab', { number: 4 }),
  ];
  assert.is(driftIssue(all, 'github-actions[bot]', 'access.yaml'), mine);
  assert.is(driftIssue(all, 'github-actions[bot]', 'other.yaml'), undefined);
});

test('the drift of 5,000 changes fits into an issue', () => {
  const env = {
    GITHUB_REPOSITORY: 'contoso/access',
    GITHUB_REPOSITORY_ID: '7',
    GITHUB_EVENT_NAME: 'schedule',
  };
  const body = driftBody(thousandsPlan(50), 'access.yaml', jobOf(env, {}));
  assert.ok(Buffer.byteLength(body) <= 64_000);
  assert.match(body, /\*\*Apply\*\*[^\n]*\n[^\n]*\*\*Accept\*\*/);
});

test.run();
