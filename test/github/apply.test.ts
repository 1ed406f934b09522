// What a merge applies, and what it does not: the action, run on a local GitHub with a real git.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { inProject, type Project } from './project.ts';
import { assignedIn, file, started } from './story.ts';

const test = suite('github: a merge is applied');

const START = file('payments-dev');

const atWork = (work: (project: Project) => Promise<void>) =>
  inProject(START, work, { inProcess: true });

test('a queued apply that was evicted is caught up by the next, and an old run is no step back', () =>
  atWork(async (project) => {
    await started(project);
    project.push(1, file('payments-dev, payments-prod'));
    await project.plan(1);
    const first = project.merge(1);
    project.push(2, file('payments-dev, payments-prod, analytics-dev'));
    await project.plan(2);
    project.merge(2);
    const { code, log, outputs } = await project.apply();
    assert.is(code, 0, log);
    assert.is(outputs['outcome'], 'applied');
    assert.equal(assignedIn(project.sandbox), ['analytics-dev', 'payments-dev', 'payments-prod']);
    const results = project.github.comments.filter(({ body }) => body.includes(':result '));
    assert.equal(
      results.map(({ issue }) => issue),
      [1, 2],
    );
    const old = await project.apply({ at: first });
    assert.is(old.code, 0, old.log);
    assert.equal(assignedIn(project.sandbox), ['analytics-dev', 'payments-dev', 'payments-prod']);
  }));

test('an apply that stopped half way is finished by running the job again', () =>
  atWork(async (project) => {
    await started(project);
    project.push(1, file('payments-dev, payments-prod, analytics-dev'));
    await project.plan(1);
    project.merge(1);
    const { faults } = project.sandbox;
    faults.add({
      kind: 'requestFailed',
      at: ({ operation }) => operation === 'CreateAccountAssignment',
    });
    const half = await project.apply();
    assert.is(half.code, 1, half.log);
    assert.equal([half.outputs['outcome'], half.outputs['exit-code']], ['partial', '6']);
    assert.is(assignedIn(project.sandbox).length, 2);
    const comment = project.github.comments[0];
    assert.match(comment?.body ?? '', /^\*\*Partly applied\*\*: 1 of 2 · /m);
    faults.clear();
    const again = await project.apply();
    assert.is(again.code, 0, again.log);
    assert.is(assignedIn(project.sandbox).length, 3);
    assert.match(comment?.body ?? '', /^\*\*Applied\*\*: 1 of 1 · /m);
  }));

test('drift of which no issue can tell is an error, with the permission that is missing', () =>
  atWork(async (project) => {
    await started(project);
    project.sandbox.world.assignments.splice(0);
    const message = 'Resource not accessible by integration';
    project.github.refuse = { pattern: /issues/, status: 403, message };
    const { code, annotations, summary } = await project.drift();
    assert.is(code, 1);
    assert.match(annotations.join('\n'), /^::error title=E683::.*`issues: write`/m);
    assert.match(summary, /1 create/, 'the page of the run has it all the same');
  }));

test('what was pushed without approval, and a plan that was tampered with, apply nothing', () =>
  atWork(async (project) => {
    await started(project);
    project.push(1, file('payments-dev, payments-prod'));
    const { run } = await project.plan(1);
    project.merge(1);
    const [kept] = project.github.artifacts.splice(0);
    assert.ok(kept);

    const without = await project.apply();
    assert.is(without.code, 1);
    assert.equal([without.outputs['outcome'], without.outputs['exit-code']], ['plan-changed', '5']);
    assert.match(without.annotations.join('\n'), /No plan of pull request 1 was kept/);

    const text = JSON.stringify({ formatVersion: '1.0', changes: [] });
    project.github.upload(run, 'access-plan', 'plan.json', text);
    const forged = await project.apply();
    assert.is(forged.code, 1);
    assert.match(forged.annotations.join('\n'), /^::error title=E685/m);

    project.github.artifacts.splice(0, 1, { ...kept, digest: `sha256:${'0'.repeat(64)}` });
    const other = await project.apply();
    assert.is(other.code, 1);
    assert.match(other.annotations.join('\n'), /^::error title=E685.*GitHub has noted/m);
    assert.is(project.sandbox.writes(), 0);
  }));

test('what a merged pull request adds beyond its plan is not applied', () =>
  atWork(async (project) => {
    await started(project);
    project.push(1, file('payments-dev, payments-prod'));
    await project.plan(1);
    project.push(1, file('payments-dev, payments-prod, analytics-dev'));
    project.merge(1); // the newest commit was never planned
    const unplanned = await project.apply();
    assert.is(unplanned.outputs['outcome'], 'plan-changed', unplanned.log);
    project.push(2, `${file('payments-dev, payments-prod, analytics-dev')}# later\n`);
    const stale = await project.plan(2);
    assert.is(stale.outputs['to-create'], '2', 'the next plan shows what is open');
    project.merge(2);
    const { code, log } = await project.apply();
    assert.is(code, 0, log);
    assert.is(assignedIn(project.sandbox).length, 3);
  }));

test.run();
