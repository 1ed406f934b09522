// The runner kills a job that was cancelled: the step that tidies up says what became of it.
import { setTimeout as wait } from 'node:timers/promises';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Comment } from '../../src/github/client.ts';
import { leftBehind, markerLine } from '../../src/github/comment.ts';
import { jobOf, runUrl } from '../../src/github/event.ts';
import { inProject } from './project.ts';
import { file, started } from './story.ts';

const test = suite('github: cancelled');

const JOB = jobOf(
  {
    GITHUB_REPOSITORY: 'contoso/access',
    GITHUB_REPOSITORY_ID: '7',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_RUN_ID: '42',
    GITHUB_SHA: 'a'.repeat(40),
  },
  {},
);

function comment(state: string, author = 'me', kind: 'plan' | 'result' = 'plan'): Comment {
  const marker = markerLine({ kind, file: 'access.yaml', fingerprint: '0123456789ab' });
  const body = `${marker}\n${state} · [run](${runUrl(JOB)})\ntext`;
  return { id: 1, nodeId: '', author, url: '', createdAt: '', body };
}

test('only what this run has written of itself, and has not ended', () => {
  const other = comment('Planning …');
  const left = [
    comment('Planning …'),
    comment('Applying …'),
    comment('Planning …', 'mallory'),
    comment('Planning …', 'me', 'result'),
    comment('**Applied**: 1 of 1'),
    { ...other, body: other.body.replace('/42)', '/421)') },
  ];
  assert.equal(
    leftBehind(left, 'me', JOB).map(({ body }) => body.split('\n')[1]?.split(' · ')[0]),
    [
      '**Cancelled** before the plan was made',
      '**Cancelled** while it was applied: run the job again to finish it',
    ],
  );
});

test('an apply that is killed leaves no "applying" behind, and the next run finishes it', () =>
  inProject(file('payments-dev'), async (project) => {
    const { github, push, plan, merge, apply } = project;
    await started(project);
    push(1, file('payments-dev, payments-prod'));
    await plan(1);
    merge(1);
    const [comment] = github.comments;
    const during = async (child: { kill(signal: 'SIGKILL'): boolean }) => {
      while (!comment?.body.includes('\nApplying …')) {
        await wait(5);
      }
      child.kill('SIGKILL');
    };
    await apply({ during: (child) => void during(child) });
    assert.match(comment?.body ?? '', /\n\*\*Cancelled\*\* while it was applied: .* · \[run\]/);
    const { code, log } = await apply();
    assert.is(code, 0, log);
    assert.match(comment?.body ?? '', /\n\*\*Applied\*\*: 1 of 1 · /);
  }));

test.run();
