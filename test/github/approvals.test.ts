// Who approved another plan has to look again.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inProject, type Project } from './project.ts';
import { file, started } from './story.ts';

const test = suite('github: dismiss-approvals');

const START = file('payments-dev');
const [ONE, TWO] = ['payments-prod', 'analytics-dev'].map((one) => file(`payments-dev, ${one}`));

/** A plan is shown, and approved by two: one a while ago, and both now. */
async function approved(project: Project): Promise<string> {
  const { github, push, plan } = project;
  await started(project);
  push(1, ONE ?? '');
  const { outputs } = await plan(1);
  const at = new Date(github.now).toISOString();
  for (const [author, state] of [
    ['grace', 'APPROVED'],
    ['grace', 'APPROVED'],
    ['ada', 'APPROVED'],
    ['eve', 'COMMENTED'],
  ] as const) {
    github.reviews.push({ author, state, at });
  }
  return outputs['fingerprint'] ?? '';
}

const INPUTS = { 'dismiss-approvals': 'true' };
const states = ({ github }: Project) => github.reviews.map(({ state }) => state);
const AS_THEY_WERE = ['APPROVED', 'APPROVED', 'APPROVED', 'COMMENTED'];

test('approvals of another plan are dismissed and told why; of the same one they stay', () =>
  inProject(
    START,
    async (project) => {
      const first = await approved(project);
      project.push(1, `${ONE}# a remark\n`);
      await project.plan(1, { inputs: INPUTS });
      assert.equal(states(project), AS_THEY_WERE, 'the same plan');
      project.push(1, TWO ?? '');
      await project.plan(1);
      assert.equal(states(project), AS_THEY_WERE, 'nobody has asked for it');
      const { outputs, annotations } = await project.plan(1, { inputs: INPUTS });
      assert.equal(annotations, []);
      assert.equal(states(project), ['DISMISSED', 'DISMISSED', 'DISMISSED', 'COMMENTED']);
      const why = `The plan is ${outputs['fingerprint']} now; ${first} was approved.`;
      assert.equal(
        project.github.reviews.map((one) => one.why),
        [why, why, why, undefined],
      );
      const body = project.github.comments.at(-1)?.body ?? '';
      assert.match(body, /This is not the plan that was approved by `grace` \(.*`ada` \(/);
    },
    { inProcess: true },
  ));

test('where GitHub does not let it, the plan is shown all the same and says whose approval it is not', () =>
  inProject(
    START,
    async (project) => {
      await approved(project);
      project.push(1, TWO ?? '');
      project.github.refuse = { pattern: /dismissals/, status: 403, message: 'Not allowed' };
      const { code, annotations } = await project.plan(1, { inputs: INPUTS });
      assert.is(code, 0);
      assert.is(annotations.length, 3);
      assert.match(
        annotations[0] ?? '',
        /^::warning .*dismiss an approval.*`pull-requests: write`/,
      );
      assert.match(project.github.comments.at(-1)?.body ?? '', /This is not the plan that was/);
    },
    { inProcess: true },
  ));

test.run();
