// The whole way of an edit: branch, plan, approval, merge, apply, an edit in the console, drift.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { markerOf } from '../../src/github/comment.ts';
import { inProject, type Project } from './project.ts';
import { assignedIn, file, takeAway } from './story.ts';

const test = suite('github: from the edit to drift');

const shown = ({ github }: Project) => github.comments.map(({ body }) => markerOf(body)?.kind);

test('branch, plan, the same plan, another plan, approval, merge, apply, drift, clean', () =>
  inProject(file('payments-dev'), async (project) => {
    const { github, sandbox } = project;
    const first = await project.apply({
      event: 'workflow_dispatch',
      inputs: { 'approved-plan': 'off' },
    });
    assert.is(first.code, 0, first.log);
    assert.equal(assignedIn(sandbox), ['payments-dev']);
    sandbox.resetCalls();

    // The same plan is the same comment; another plan is another one, and the old one is folded away.
    project.push(1, file('payments-dev, payments-prod'));
    await project.plan(1);
    const [comment] = github.comments;
    assert.match(comment?.body ?? '', /### Access plan: 1 create\n/);
    assert.match(comment?.body ?? '', /compared with `main` at `[0-9a-f]{7}`/);
    github.reviews.push({
      author: 'grace',
      state: 'APPROVED',
      at: new Date(github.now).toISOString(),
    });
    const head = project.push(1, `${file('payments-dev, payments-prod')}# a remark\n`);
    await project.plan(1);
    assert.equal(shown(project), ['plan']);
    assert.ok(comment?.body.includes(head.slice(0, 7)), 'it speaks of the newest commit');
    assert.not.match(comment?.body ?? '', /was approved by/);
    project.push(1, file('payments-dev, payments-prod, analytics-dev'));
    const last = await project.plan(1);
    assert.equal(shown(project), ['plan', 'plan']);
    assert.ok(comment?.minimised);
    assert.match(comment?.body ?? '', /^\*\*Outdated\*\* · /m);
    const newest = github.comments.at(-1);
    assert.match(newest?.body ?? '', /This is not the plan that was approved by `grace`/);
    assert.is(sandbox.writes(), 0, 'a plan writes nothing');

    // The merge applies what was approved, and says so.
    project.merge(1);
    const applied = await project.apply();
    assert.is(applied.code, 0, applied.log);
    assert.is(applied.outputs['outcome'], 'applied');
    assert.equal(assignedIn(sandbox), ['analytics-dev', 'payments-dev', 'payments-prod']);
    assert.match(newest?.body ?? '', /^\*\*Applied\*\*: 2 of 2 · /m);
    assert.equal(shown(project), ['plan', 'plan', 'result']);
    assert.match(github.comments.at(-1)?.body ?? '', /### Access applied: 2 of 2 changes/);
    assert.is(last.outputs['fingerprint'], markerOf(newest?.body ?? '')?.fingerprint);

    // Somebody takes something away in the console: one issue, told again only when it changes.
    takeAway(sandbox, 'analytics-dev');
    const drifted = await project.drift();
    assert.is(drifted.outputs['outcome'], 'changes', drifted.log);
    const [issue] = github.issues;
    assert.is(issue?.title, 'access drift: access.yaml', drifted.log);
    assert.match(issue?.body ?? '', /\*\*Apply\*\*.*\n.*\*\*Accept\*\*/);
    await project.drift();
    assert.is(github.issues.length, 1);
    assert.is(github.comments.length, 3, 'the same drift is not told twice');

    // Started by hand the apply workflow makes it as main says; the next look closes the issue.
    const again = await project.apply({ event: 'workflow_dispatch' });
    assert.is(again.code, 0, again.log);
    assert.equal(assignedIn(sandbox), ['analytics-dev', 'payments-dev', 'payments-prod']);
    await project.drift();
    assert.is(issue?.state, 'closed');
  }));

test.run();
