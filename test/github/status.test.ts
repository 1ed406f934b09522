// The plan in one line, in the list of checks of a commit.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inProject } from './project.ts';
import { file } from './story.ts';

const test = suite('github: the status of a commit');

test('it says the counts and the plan; it is red where the step is; where it may not be set nobody is warned', () =>
  inProject(
    file('payments-dev'),
    async ({ github, push, plan }) => {
      const shown = () => {
        const { sha, state, context, description } = github.statuses.at(-1) ?? {};
        return [sha, state, context, description];
      };
      const text = file('payments-dev, payments-prod');
      const head = push(1, text);
      const { outputs, run } = await plan(1);
      const counts = `+3 ~0 -0 · ${outputs['fingerprint']}`;
      assert.equal(shown(), [head, 'success', 'access/plan', counts]);
      assert.match(String(github.statuses[0]?.['target_url']), new RegExp(`/runs/${run.id}$`));

      await plan(1, { inputs: { 'fail-on': 'changes' } });
      assert.equal(shown(), [head, 'failure', 'access/plan', counts]);

      const forbidden = 'forbid: [{ privilege: read, level: deny }]';
      const blocked = push(1, text.replace('guardrails: {', `guardrails: { ${forbidden},`));
      const other = await plan(1);
      assert.is(other.outputs['outcome'], 'blocked', other.log);
      assert.equal(shown(), [blocked, 'failure', 'access/plan', `blocked: ${counts}`]);

      const invalid = push(1, text.replace('groups: [Contoso]', 'groups: [Contosso]'));
      await plan(1);
      assert.equal(shown(), [invalid, 'failure', 'access/plan', 'invalid']);

      push(1, text);
      github.refuse = { pattern: /statuses/, status: 403, message: 'Resource not accessible' };
      const { code, annotations } = await plan(1);
      assert.equal([code, annotations], [0, []]);
      assert.is(github.statuses.length, 4);
    },
    { inProcess: true },
  ));

test('a fork sets none', () =>
  inProject(
    file('payments-dev'),
    async ({ github, push, plan }) => {
      push(1, file('payments-prod'));
      await plan(1, { fork: true });
      assert.equal(github.statuses, []);
    },
    { inProcess: true },
  ));

test.run();
