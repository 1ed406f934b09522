// Approval after the merge: a job plans main, somebody lets the next job pass, and that applies this plan.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { git } from '../support/git.ts';
import { inProject } from './project.ts';
import { assignedIn, file } from './story.ts';

const test = suite('github: a plan file is approved');

const START = file('payments-dev');

test('exactly the plan of the job before is applied, and not over a later one', () =>
  inProject(
    START,
    async (project) => {
      const { sandbox } = project;
      const first = await project.apply({
        event: 'workflow_dispatch',
        inputs: { 'approved-plan': 'off' },
      });
      assert.is(first.code, 0, first.log);
      project.push(1, file('payments-dev, payments-prod'));
      const one = project.merge(1);
      const { outputs, log } = await project.apply({ inputs: { command: 'plan' } });
      assert.equal(
        [outputs['outcome'], outputs['to-create'], outputs['drift']],
        ['changes', '1', '0'],
        log,
      );
      // What is planned by a job is downloaded by the next.
      const approved = join(project.folder, '..', 'approved.json');
      copyFileSync(outputs['plan-file'] ?? '', approved);

      // Somebody takes something away in between: that is not in the plan.
      sandbox.world.assignments.splice(0);
      const inputs = { 'approved-plan': '../approved.json' };
      const applied = await project.apply({ inputs });
      assert.is(applied.code, 0, applied.log);
      assert.equal(assignedIn(sandbox), ['payments-prod']);

      project.push(2, file('payments-prod, analytics-dev'));
      project.merge(2);
      const later = await project.apply({ inputs: { 'approved-plan': 'off' } });
      assert.is(later.code, 0, later.log);
      git(project.folder, 'checkout', '--quiet', '--', '.accessctl'); // its journal was committed
      const late = await project.apply({ at: one, inputs });
      assert.equal([late.code, late.outputs['outcome']], [0, 'no-changes'], late.log);
      assert.equal(assignedIn(sandbox), ['analytics-dev', 'payments-prod']);
    },
    { inProcess: true },
  ));

for (const value of ['yes', 'no/such.json']) {
  test(`approved-plan: ${value} is refused`, () =>
    inProject(
      START,
      async (project) => {
        const { annotations } = await project.drift({ inputs: { 'approved-plan': value } });
        assert.match(annotations.join(), /^::error title=E684::The input approved-plan is /);
      },
      { inProcess: true },
    ));
}

test.run();
