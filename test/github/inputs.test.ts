// What the inputs of the action change, each in a story.
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { markerOf } from '../../src/github/comment.ts';
import { commitAt } from '../support/git.ts';
import { inProject, type Project } from './project.ts';
import { assignedIn, file, takeAway } from './story.ts';

const test = suite('github: inputs');

const START = file('payments-dev');
const MORE = file('payments-dev, payments-prod');

const atWork = (work: (project: Project) => Promise<void>) =>
  inProject(START, work, { inProcess: true });

async function started(
  project: Project,
  inputs: Readonly<Record<string, string>> = {},
): Promise<void> {
  const all = { 'approved-plan': 'off', ...inputs };
  const { code, log } = await project.apply({ event: 'workflow_dispatch', inputs: all });
  assert.is(code, 0, log);
  project.sandbox.resetCalls();
}

test('a project in a folder, and one with a label: comment, kept plan, places and apply are its own', () =>
  atWork(async (project) => {
    const { github, sandbox } = project;
    const inputs = { 'working-directory': 'teams/aws', label: 'prod' };
    project.write(START, 'teams/aws/access.yaml');
    project.push(9, START, 'teams/aws/access.yaml');
    project.merge(9);
    await started(project, inputs);

    project.push(1, MORE, 'teams/aws/access.yaml');
    await project.plan(1);
    await project.plan(1, { inputs: { ...inputs, label: '' } });
    const { outputs } = await project.plan(1, { inputs });
    assert.is(outputs['artifact-name'], 'access-plan-teams-aws-prod');
    assert.equal(
      github.comments.map(({ body }) => markerOf(body)?.file),
      ['teams/aws/access.yaml', 'teams/aws/access.yaml (prod)'],
      'that of the root has nothing to say',
    );
    assert.match(github.comments[1]?.body ?? '', /^File `teams\/aws\/access\.yaml \(prod\)`/m);

    project.merge(1);
    const { code, log } = await project.apply({ inputs });
    assert.is(code, 0, log);
    assert.equal(assignedIn(sandbox), ['payments-dev', 'payments-prod']);
    const states = github.comments.map(({ body }) => body.split('\n')[1]?.split(' · ')[0]);
    assert.equal(states.slice(0, 2), ['Planned', '**Applied**: 1 of 1']);

    takeAway(sandbox, 'payments-prod');
    await project.drift({ inputs });
    assert.is(github.issues[0]?.title, 'access drift: teams/aws/access.yaml (prod)');

    project.push(2, START.replace('[Contoso]', '[Contosso]'), 'teams/aws/access.yaml');
    const invalid = await project.plan(2, { inputs });
    assert.match(invalid.annotations.join('\n'), /,file=teams\/aws\/access\.yaml,line=/);
    assert.match(invalid.log, /Contosso/, 'the log has every problem');
  }));

const WRONG: readonly (readonly [name: string, value: string, says: RegExp])[] = [
  ['working-directory', 'no/such', /"no\/such"/],
  ['label', 'a/b', /"a\/b"/],
  ['fail-on', 'always', /"always"/],
  ['on-change', 'ask', /"ask"/],
  ['wait-for-sync', '45', /"45"/],
  ['timeout', 'soon', /"soon"/],
  ['annotations', 'yes', /"yes"/],
  ['summary', 'no', /"no"/],
  ['parallelism', '0', /"0"/],
];

test('what is no value of an input is said before anything is asked', () =>
  atWork(async (project) => {
    for (const [name, value, says] of WRONG) {
      const { code, annotations } = await project.drift({ inputs: { [name]: value } });
      assert.is(code, 1, name);
      assert.match(annotations.join(), new RegExp(`^::error title=E684::The input ${name} is `));
      assert.match(annotations.join(), says);
    }
    assert.equal([project.sandbox.calls(), project.github.requests], [{}, []]);
  }));

test('fail-on: drift fails a plan and the look for drift where something has drifted, and no other', () =>
  atWork(async (project) => {
    await started(project);
    const inputs = { 'fail-on': 'drift' };
    project.push(1, MORE);
    assert.is((await project.plan(1, { inputs })).code, 0, 'it only adds');
    assert.is((await project.drift({ inputs })).code, 0);
    takeAway(project.sandbox, 'payments-dev');
    const { code, outputs } = await project.plan(1, { inputs });
    assert.equal([code, outputs['exit-code'], outputs['drift']], [1, '2', '1']);
    assert.is((await project.drift({ inputs })).outputs['exit-code'], '2');
    assert.is((await project.drift()).code, 0);
  }));

test('without annotations and summary the log tells all the same', () =>
  atWork(async (project) => {
    const inputs = { annotations: 'false', summary: 'false' };
    project.push(1, MORE);
    const planned = await project.plan(1, { inputs });
    assert.equal([planned.code, planned.summary, planned.annotations], [0, '', []]);
    project.merge(1);
    project.github.artifacts.splice(0);
    const { code, log, annotations } = await project.apply({ inputs });
    assert.equal([code, annotations], [1, []]);
    assert.match(log, /^warning: No plan of pull request 1 was kept\.$/m);
    assert.match(log, /^error: \d changes are needed that no merged pull request has approved\./m);
  }));

test('on-change: stop applies nothing where anything is needed that nobody approved', () =>
  atWork(async (project) => {
    await started(project);
    project.push(1, MORE);
    await project.plan(1);
    project.merge(1);
    takeAway(project.sandbox, 'payments-dev');
    const stopped = await project.apply({ inputs: { 'on-change': 'stop' } });
    assert.is(stopped.code, 1, stopped.log);
    assert.equal([stopped.outputs['outcome'], stopped.outputs['exit-code']], ['plan-changed', '5']);
    assert.match(stopped.annotations.join('\n'), /Nothing was changed \(on-change: stop\)/);
    assert.is(project.sandbox.writes(), 0);
    assert.match(project.github.comments[0]?.body ?? '', /^\*\*Not applied\*\*/m);
    const { code, log } = await project.apply();
    assert.is(code, 0, log);
    assert.equal(assignedIn(project.sandbox), ['payments-prod'], 'drift is left');
  }));

test('wait-for-sync applies what SCIM brings in time, and is partial where it does not', () =>
  atWork(async (project) => {
    const { world, faults } = project.sandbox;
    const isLate = ({ displayName }: { displayName: string }) => displayName === 'Data Scientists';
    const late = world.store.groups.filter(isLate);
    world.store.groups = world.store.groups.filter((group) => !isLate(group));
    const declared = START.replace('  Contoso: {}', '  Contoso: {}\n  Data Scientists: {}');
    project.push(1, declared.replace('groups: [Contoso]', 'groups: [Contoso, Data Scientists]'));
    await project.plan(1);
    project.merge(1);
    const inputs = { 'wait-for-sync': '1s' };
    const waited = await project.apply({ inputs });
    assert.equal([waited.outputs['outcome'], waited.outputs['exit-code']], ['partial', '6']);
    const before = world.assignments.length;
    assert.match(waited.log, /Still not in IAM Identity Center \(E732\): group Data Scientists/);
    let looks = 0;
    faults.add({
      kind: 'told',
      at: ({ operation }) => {
        looks += operation === 'ListGroups' ? 1 : 0;
        return looks === 1; // whose answer is made already
      },
      onMet: () => {
        world.store.groups.push(...late);
      },
    });
    const { code, log } = await project.apply({ inputs });
    assert.is(code, 0, log);
    assert.is(world.assignments.length, before + 1);
  }));

test('a merge queue is planned against its base, without a comment, and without it where it is not here', () =>
  atWork(async (project) => {
    const { folder, github, sandbox, step } = project;
    const base = commitAt(folder, 'main');
    project.push(1, MORE);
    const sha = project.merge(1);
    const variables = {
      GITHUB_SHA: sha,
      GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-1',
      GITHUB_WORKFLOW_REF: 'contoso/access/.github/workflows/access-plan.yml@x',
    };
    const planned = (base_sha?: string) =>
      step('merge_group', { merge_group: { base_sha, head_sha: sha } }, variables);
    const { code, outputs, summary, log, annotations } = await planned(base);
    assert.is(code, 0, log);
    assert.equal([outputs['to-create'], outputs['drift']], ['3', '2'], 'nothing was ever applied');
    assert.equal(annotations, []);
    assert.match(summary, /### Access plan: 3 create/);
    for (const missing of ['d'.repeat(40), undefined]) {
      const other = await planned(missing);
      assert.equal([other.code, other.outputs['drift']], [0, '0'], other.log);
      assert.match(other.annotations.join(), /^::warning .*base,? is not here: .*fetch-depth: 0/);
    }
    assert.equal(github.comments, []);
    assert.is(sandbox.writes(), 0);
  }));

test('timeout ends a read that has no end, and says so', () =>
  inProject(
    START,
    async (project) => {
      project.sandbox.faults.add({ kind: 'hangBefore', at: () => true });
      const { code, annotations } = await project.drift({ inputs: { timeout: '1s' } });
      assert.is(code, 1);
      assert.match(annotations.join(), /^::error title=E704::/);
    },
    { inProcess: true, overNetwork: true },
  ));

test.run();
