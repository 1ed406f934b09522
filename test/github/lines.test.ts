// Where the comment leads to: the line that the plan speaks of, in the commit that has it.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { jobOf } from '../../src/github/event.ts';
import { linesOn } from '../../src/github/lines.ts';
import { commitAt, git } from '../support/git.ts';
import { inProject, type Project } from './project.ts';
import { file, started } from './story.ts';

const test = suite('github: links to lines');

const START = file('payments-dev');

/** The lines that the newest comment leads to, each as its commit has it. */
function linked({ github, folder }: Project): { commit: string; line: string }[] {
  const body = github.comments.at(-1)?.body ?? '';
  const pattern = /\(https:\/\/github\.com\/contoso\/access\/blob\/([0-9a-f]{40})\/(\S+)#L(\d+)\)/g;
  return [...body.matchAll(pattern)].map(([, commit = '', path, line]) => ({
    commit,
    line: git(folder, 'show', `${commit}:${path}`).split('\n')[Number(line) - 1] ?? '',
  }));
}

test('what is asked for stands in the branch, what was removed in main; the lines are those of what was planned', () =>
  inProject(
    START,
    async (project) => {
      await started(project);
      const base = commitAt(project.folder, 'main');
      const head = project.push(1, file('payments-prod'));
      await project.plan(1);
      const line = '  - groups: [Contoso]';
      assert.equal(linked(project), [
        { commit: base, line },
        { commit: head, line },
      ]);

      // Main moves by a line above: in the branch that line is another one.
      project.push(2, `# a remark\n# and another\n${START}`);
      const main = project.merge(2);
      const { run } = await project.plan(1);
      const [removed, added] = linked(project);
      assert.equal(removed, { commit: main, line });
      assert.is(added?.line, line);
      assert.not.equal(added?.commit, run.headSha, 'the branch has no such line');
    },
    { inProcess: true },
  ));

test('a name of a file ends no address', () => {
  const job = jobOf(
    { GITHUB_REPOSITORY: 'o/r', GITHUB_REPOSITORY_ID: '7', GITHUB_EVENT_NAME: 'push' },
    {},
  );
  const link = linesOn(job, { head: 'a', base: 'b', folder: 'in fra/' });
  const at = { line: 3, column: 1, endLine: 3, endColumn: 2 };
  const address = (name: string) => link({ at: { ...at, file: name }, side: 'base' });
  assert.is(
    address('teams/a) [x]|`*_~"<\n\ud800.yaml'),
    'https://github.com/o/r/blob/b/in%20fra/teams/a%29%20%5Bx%5D%7C%60%2A%5F%7E%22%3C%0A%EF%BF%BD.yaml#L3',
  );
});

test.run();
