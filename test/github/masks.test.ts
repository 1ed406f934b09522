// The token of SCIM, in whatever variable: never in the log, on the page of the run, or in a comment.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { CANARY } from '../support/canary.ts';
import { inProject } from './project.ts';
import { file } from './story.ts';

const test = suite('github: masks');

const START = file('payments-dev').replace(
  'groups:',
  `  enterpriseApp:
    displayName: AWS IAM Identity Center
  scim:
    token: { env: CONTOSO_SCIM }
groups:`,
);

const env = { CONTOSO_SCIM: ` ${CANARY}\n`, ACCESSCTL_SCIM_TOKEN: '' };

test('the variable that the file names is hidden before anything is said, and in what is sent', () =>
  inProject(
    START,
    async (project) => {
      // Each story looks for the token in all that its steps print and send.
      const wrong = await project.drift({ env, inputs: { 'fail-on': CANARY } });
      assert.match(wrong.annotations.join(), /The input fail-on is "\*\*\*"/);
      project.push(1, START.replace('[payments-dev]', '[payments-dev, payments-prod]'));
      const { code, log } = await project.plan(1, { env, inputs: { label: CANARY } });
      assert.is(code, 0, log);
      assert.match(log, /access-plan-\*\*\*/);
      assert.match(project.github.comments[0]?.body ?? '', /^File `access\.yaml \(\*\*\*\)`/m);
    },
    { inProcess: true },
  ));

test('with a file that is not valid the usual variable is hidden, and what GitHub tells never is', () =>
  inProject(
    START,
    async (project) => {
      const inputs = { 'fail-on': CANARY };
      project.push(1, START.replace('[Contoso]', '[Contosso]'));
      const invalid = await project.plan(1, { inputs });
      assert.match(invalid.annotations.join(), /The input fail-on is "\*\*\*"/);
      project.push(2, START.replace('CONTOSO_SCIM', 'GITHUB_ACTOR'));
      const actor = { GITHUB_ACTOR: 'Contoso' };
      const { code, log } = await project.plan(2, { env: actor });
      assert.is(code, 0, log);
      assert.match(log, /group Contoso /, 'nobody hides to whom something is given');
    },
    { inProcess: true },
  ));

test.run();
