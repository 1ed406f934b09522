// What a person sees on a pull request: the action, built or in this process, on a local GitHub with a real git.
import { setTimeout as wait } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { markerLine } from '../../src/github/comment.ts';
import { inProject } from './project.ts';
import { file } from './story.ts';

const test = suite('github: the plan of a pull request');

const BEFORE = file('payments-dev');
const AFTER = file('payments-dev, payments-prod');

test('an edit is planned in a comment, in the summary, and in a file; a copied marker is left alone', () =>
  inProject(BEFORE, async (project) => {
    const spoof = `${markerLine({ kind: 'plan', file: 'access.yaml', fingerprint: '0123456789ab' })}\nNothing to see here`;
    const createdAt = '2026-11-01T00:00:00Z';
    project.github.comments.push({
      id: 7,
      issue: 1,
      author: 'mallory',
      body: spoof,
      createdAt,
      minimised: false,
    });
    const head = project.push(1, AFTER);
    const { code, log, outputs, summary } = await project.plan(1);
    assert.is(code, 0, log);
    assert.is(outputs['outcome'], 'changes');
    const [theirs, comment, ...others] = project.github.comments;
    assert.equal(others, []);
    assert.is(theirs?.body, spoof);
    assert.not(theirs?.minimised);
    const body = comment?.body ?? '';
    assert.match(
      body,
      /^<!-- accessctl:plan v1 file=access\.yaml plan=[0-9a-f]{12} base=[0-9a-f]{40} -->\n/,
    );
    assert.match(body, new RegExp(`^Planned · \`${head.slice(0, 7)}\``, 'm'));
    assert.match(body, /### Access plan: 3 create/);
    assert.match(summary, /### Access plan: 3 create/);
    assert.is(outputs['comment-id'], String(comment?.id));
    assert.is(project.sandbox.writes(), 0);

    // A run that is killed leaves "planning" behind; the step that tidies up says what happened.
    const during = async (child: { kill(signal: 'SIGKILL'): boolean }) => {
      while (!comment?.body.includes('\nPlanning …')) {
        await wait(10);
      }
      child.kill('SIGKILL');
    };
    await project.plan(1, { during: (child) => void during(child) });
    assert.match(comment?.body ?? '', /\n\*\*Cancelled\*\* before the plan was made · /);
    assert.match(comment?.body ?? '', /### Access plan: 3 create/, 'the old plan is still there');
  }));

test('where GitHub refuses the comment the plan is made all the same, and which permission is missing is told', () =>
  inProject(
    BEFORE,
    async (project) => {
      project.push(1, AFTER);
      const message = 'Resource not accessible by integration';
      project.github.refuse = { pattern: /comments/, status: 403, message };
      const { code, log, outputs, summary, annotations } = await project.plan(1);
      assert.is(code, 0, log);
      assert.is(outputs['outcome'], 'changes');
      assert.match(summary, /### Access plan: 3 create/);
      assert.match(annotations.join('\n'), /^::warning .*Add `pull-requests: write`/m);
    },
    { inProcess: true },
  ));

test('a file that is not valid: the step is red, the line is marked, the comment says so', () =>
  inProject(BEFORE, async (project) => {
    project.push(1, AFTER.replace('groups: [Contoso]', 'groups: [Contosso]'));
    const { code, outputs, annotations, summary } = await project.plan(1);
    assert.is(code, 1);
    assert.equal([outputs['outcome'], outputs['exit-code']], ['invalid', '3']);
    assert.match(
      annotations.join('\n'),
      /^::error title=E\d{3},file=access\.yaml,line=\d+,col=\d+::/m,
    );
    assert.match(project.github.comments[0]?.body ?? '', /\n\*\*Not valid\*\* .*[\s\S]*Contosso/);
    assert.match(summary, /Contosso/);
    assert.equal(project.sandbox.calls(), {});
  }));

test('a fork has no credentials: its file is checked, nothing is asked, nothing is red', () =>
  inProject(
    BEFORE,
    async (project) => {
      project.push(1, AFTER);
      const { code, outputs, summary, log } = await project.plan(1, { fork: true });
      assert.is(code, 0, log);
      assert.is(outputs['outcome'], 'offline');
      assert.match(summary, /comes from a fork/);
      assert.match(
        summary,
        /\| new \| `group Contoso` \| `ReadOnlyAccess` \| read \| `payments-prod` \|/,
      );
      assert.equal([project.sandbox.calls(), project.github.requests], [{}, []]);
    },
    { inProcess: true },
  ));

test('pull_request_target is refused before anything is asked', () =>
  inProject(
    BEFORE,
    async ({ step, sandbox, github }) => {
      const { code, annotations } = await step('pull_request_target', {}, {});
      assert.is(code, 1);
      assert.match(annotations.join('\n'), /^::error title=E681/m);
      assert.equal([sandbox.calls(), github.requests], [{}, []]);
    },
    { inProcess: true },
  ));

test.run();
