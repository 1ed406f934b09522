// What the inputs make of the comment.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inProject, type Project } from './project.ts';
import { file, started } from './story.ts';

const test = suite('github: inputs of the comment');

const START = file('payments-dev');
const [ONE, TWO] = ['payments-prod', 'analytics-dev'].map((one) => file(`payments-dev, ${one}`));

const shown = ({ github }: Project) =>
  github.comments.map(
    ({ body, minimised }) =>
      `${/^### Access plan: (.*)$/m.exec(body)?.[1]}${minimised ? ', folded' : ''}`,
  );

const stories: readonly [comment: string, empty: string, expected: readonly string[]][] = [
  ['recreate-on-change', 'update-only', ['1 create, folded', 'no changes']],
  ['update', 'always', ['no changes']],
  ['always-new', 'never', ['1 create, folded', '1 create, folded', '1 create, folded']],
  ['off', 'always', []],
];

for (const [comment, empty, expected] of stories) {
  test(`comment: ${comment}, comment-when-empty: ${empty}`, () =>
    inProject(
      START,
      async (project) => {
        await started(project);
        const inputs = { comment, 'comment-when-empty': empty };
        for (const text of [ONE, ONE, TWO, START]) {
          project.push(1, text ?? '');
          const { code, log } = await project.plan(1, { inputs });
          assert.is(code, 0, log);
        }
        assert.equal(shown(project), expected);
        assert.equal(
          project.github.comments.filter(({ body }) => body.includes('Planning')),
          [],
        );
      },
      { inProcess: true },
    ));
}

test('another value is refused before anything is done, and the input is named', () =>
  inProject(
    START,
    async ({ github, push, plan }) => {
      push(1, START);
      for (const name of ['comment', 'comment-when-empty']) {
        const { code, annotations } = await plan(1, { inputs: { [name]: 'true' } });
        assert.is(code, 1);
        assert.equal(annotations, [`::error title=E684::The input ${name} is "true".`]);
      }
      assert.equal(github.requests, []);
    },
    { inProcess: true },
  ));

test.run();
