// Main has moved: what other pull requests show was compared with an older main, and says so.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { git } from '../support/git.ts';
import { inProject, type Project } from './project.ts';
import { file, started } from './story.ts';

const test = suite('github: main has moved');

const START = file('payments-dev');

/** The line of state of the newest comment of a pull request. */
function stateOf({ github }: Project, pull: number): string | undefined {
  return github.comments
    .filter(({ issue }) => issue === pull)
    .at(-1)
    ?.body.split('\n')[1];
}

test('a merge makes the plans of the other pull requests outdated, until they are planned again', () =>
  inProject(
    START,
    async (project) => {
      const { github } = project;
      await started(project);
      const session = (hours: number) => START.replace('PT1H', `PT${hours}H`);
      for (const [pull, text] of [
        [1, file('payments-dev, payments-prod')],
        [2, session(2)],
        [3, session(3)],
      ] as const) {
        project.push(pull, text);
        await project.plan(pull);
      }
      const other = { number: 9, head: 'f'.repeat(40), commits: [], mergedAt: null };
      github.pulls.push({ ...other, headRepositoryId: 7 });
      const first = project.merge(1);
      github.requests.splice(0);
      const applied = await project.apply();
      assert.is(applied.code, 0, applied.log);
      assert.match(stateOf(project, 1) ?? '', /^### Access applied/);
      const moved = new RegExp(
        `^\\*\\*Outdated\\*\\*: \`main\` has moved, update the branch · \`${first.slice(0, 7)}\` · \\[run\\]`,
      );
      for (const pull of [2, 3]) {
        assert.match(stateOf(project, pull) ?? '', moved);
      }
      const asked = (name: string) => github.requests.filter((one) => one.endsWith(name)).length;
      assert.is(asked('get /repos/{owner}/{repo}/pulls'), 1);
      assert.is(
        asked('/issues/{issue_number}/comments'),
        4,
        'two open, the merged one, the result',
      );

      // A branch that was brought up to date is planned anew, and applies that come late know better.
      await project.plan(2);
      assert.match(stateOf(project, 2) ?? '', /^Planned · /);
      const before = git(project.folder, 'rev-parse', `${first}^1`);
      await project.apply({ at: first });
      await project.step(
        'workflow_dispatch',
        {},
        {
          GITHUB_SHA: before,
          GITHUB_REF: 'refs/heads/main',
          GITHUB_WORKFLOW_REF: 'contoso/access/.github/workflows/access-apply.yml@refs/heads/main',
          INPUT_COMMAND: 'apply',
        },
      );
      assert.match(stateOf(project, 2) ?? '', /^Planned · /);

      // The same main, applied again, moves nothing; where GitHub fails the apply goes on.
      project.merge(2);
      github.refuse = { pattern: /GET .*\/access\/pulls$/, status: 503, message: 'down' };
      const second = await project.apply();
      assert.is(second.code, 0, second.log);
      assert.match(second.annotations.join('\n'), /^::warning .*could not comment .*503/m);
      assert.match(stateOf(project, 3) ?? '', moved, 'it is as it was');
    },
    { inProcess: true },
  ));

/** Open pull requests, each second one of a fork. */
function open({ github }: Project, count: number): void {
  const other = { head: 'f'.repeat(40), commits: [], mergedAt: null };
  for (let number = 100; number < 100 + 2 * count; number += 1) {
    github.pulls.push({ ...other, number, ...(number % 2 === 1 && { headRepositoryId: 7 }) });
  }
}

const asksForComments = (request: string) => request.endsWith('/comments');

test('those of forks are no reason to leave somebody out', () =>
  inProject(
    START,
    async (project) => {
      open(project, 60);
      await started(project);
      assert.is(project.github.requests.filter(asksForComments).length, 60);
    },
    { inProcess: true },
  ));

test('so many are open that nobody is told, and that is said', () =>
  inProject(
    START,
    async (project) => {
      open(project, 100);
      const { annotations } = await started(project);
      assert.equal(project.github.requests.filter(asksForComments), []);
      assert.match(
        annotations.join('\n'),
        /^::notice .*100 pull requests are open: their comments do not say that main has moved\./m,
      );
    },
    { inProcess: true },
  ));

test.run();
