import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { commandFor, jobOf } from '../../src/github/event.ts';
import { refusal } from '../../src/github/refusal.ts';

const test = suite('github: events');

const ENV = {
  GITHUB_REPOSITORY: 'contoso/access',
  GITHUB_REPOSITORY_ID: '7',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_WORKFLOW_REF: 'contoso/access/.github/workflows/access-apply.yml@refs/heads/main',
};

const job = (event: string, ref = 'refs/heads/main', payload: object = {}) =>
  jobOf({ ...ENV, GITHUB_EVENT_NAME: event, GITHUB_REF: ref }, payload);

/** @param repo in which the branch lies; null: it is gone */
const pullFrom = (repo: object | null) => ({
  pull_request: {
    number: 1,
    head: { sha: 'a', repo },
    base: { sha: 'b', ref: 'main', repo: { id: 7 } },
  },
});

for (const [event, ref, command] of [
  ['pull_request', 'refs/pull/1/merge', 'plan'],
  ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-1', 'plan'],
  ['push', 'refs/heads/main', 'apply'],
  ['workflow_dispatch', 'refs/heads/main', 'apply'],
  ['schedule', 'refs/heads/main', 'drift'],
] as const) {
  test(`${event} means ${command}`, () => {
    assert.is(commandFor(job(event, ref, pullFrom({ id: 7 }))), command);
  });
}

for (const [event, ref] of [
  ['push', 'refs/heads/edit'],
  ['push', 'refs/tags/main'],
  ['workflow_dispatch', 'refs/heads/edit'],
  ['issue_comment', 'refs/heads/main'],
  ['workflow_run', 'refs/heads/main'],
] as const) {
  test(`nothing follows from ${event} of ${ref}`, () => {
    assert.throws(
      () => commandFor(job(event, ref)),
      (error: { code: string }) => error.code === 'E682',
    );
  });
}

test('an event that gives secrets to what anybody proposes is refused', () => {
  assert.throws(
    () => job('pull_request_target'),
    (error: { code: string }) => error.code === 'E681',
  );
});

test('a pull request of which the event tells nothing is no other event', () => {
  assert.throws(
    () => job('pull_request'),
    (error: { code: string }) => error.code === 'E680',
  );
});

test('a branch of another repository, or of one that is gone, is a fork', () => {
  const isFork = (head: object | null) => job('pull_request', 'x', pullFrom(head)).pull?.isFork;
  assert.equal([isFork({ id: 7 }), isFork({ id: 8 }), isFork(null)], [false, true, true]);
});

test('the name of the workflow is that of its file, and a first push has nothing before it', () => {
  assert.is(job('push').workflow, 'access-apply.yml');
  assert.is(job('push', 'x', { before: '0'.repeat(40) }).before, undefined);
});

test('a merge queue says what it would be merged into, and no other event does', () => {
  const group = { merge_group: { base_sha: 'b'.repeat(40), head_sha: 'c'.repeat(40) } };
  const ref = 'refs/heads/gh-readonly-queue/main/pr-1';
  assert.is(job('merge_group', ref, group).queueBase, 'b'.repeat(40));
  assert.is(job('merge_group', ref).queueBase, undefined);
  assert.is(job('push').queueBase, undefined);
});

test('a refusal says which permission to add', () => {
  const forbidden = { status: 403, message: 'Resource not accessible by integration' };
  assert.match(
    refusal(forbidden, 'open an issue'),
    /Add `issues: write` to the permissions of the job\.$/,
  );
  for (const [error, expected] of [
    [
      { status: 502, message: 'Bad gateway', response: {} },
      'The action could not open an issue: GitHub answered 502, Bad gateway.',
    ],
    [
      { status: 503, message: '<!DOCTYPE html>\n<html>', response: {} },
      'The action could not open an issue: GitHub answered 503.',
    ],
    [
      { status: 500, message: '', cause: { cause: { code: 'ECONNREFUSED' } } },
      'The action could not open an issue: GitHub was not reached, ECONNREFUSED.',
    ],
    [new Error('too many'), 'The action could not open an issue: too many.'],
  ] as const) {
    assert.is(refusal(error, 'open an issue'), expected);
  }
});

test.run();
