// What a person sees on a pull request: the built action, run on a local GitHub with a real git.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { fileFor } from '../cli/desk.ts';
import { inProject } from './project.ts';

const test = suite('github: the plan of a pull request');

const BEFORE = fileFor('payments-dev');
const AFTER = fileFor('payments-dev, payments-prod');

test('an edit is planned in a comment, in the summary, and in a file', () =>
  inProject(BEFORE, async (project) => {
    const head = project.push(1, AFTER);
    const { code, log, outputs, summary } = await project.plan(1);
    assert.is(code, 0, log);
    assert.is(outputs['outcome'], 'changes');
    const [comment, ...others] = project.github.comments;
    assert.equal(others, []);
    assert.match(
      comment?.body ?? '',
      /^<!-- accessctl:plan v1 file=access\.yaml plan=[0-9a-f]{12} -->\n/,
    );
    assert.match(comment?.body ?? '', new RegExp(`^Planned · \`${head.slice(0, 7)}\``, 'm'));
    assert.match(comment?.body ?? '', /### Access plan: 3 create/);
    assert.match(summary, /### Access plan: 3 create/);
    assert.is(outputs['comment-id'], String(comment?.id));
    assert.is(project.sandbox.writes(), 0);
  }));

test.run();
