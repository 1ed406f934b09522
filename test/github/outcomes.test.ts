// What the steps after the action are told: why it failed, and how much a plan gives away.
import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { reasonOf, reasonOfError } from '../../src/commands/action-failure.ts';
import { GraphFailure } from '../../src/providers/entra/errors.ts';
import { UserError } from '../../src/reconcile/errors.ts';
import { inProject, type Project, type Step } from './project.ts';
import { file } from './story.ts';

const test = suite('github: outputs');

const START = file('payments-dev');

const atWork = (work: (project: Project) => Promise<void>, before = START) =>
  inProject(before, work, { inProcess: true });

async function started(project: Project): Promise<void> {
  const inputs = { 'approved-plan': 'off' };
  const { outputs, log } = await project.apply({ event: 'workflow_dispatch', inputs });
  assert.equal(ended({ outputs }), ['applied', '0', ''], log);
}

function ended({ outputs }: Pick<Step, 'outputs'>): (string | undefined)[] {
  return [outputs['outcome'], outputs['exit-code'], outputs['failure-reason']];
}

for (const [outcome, code, reason] of [
  ['no-changes', 0, ''],
  ['error', 1, 'error'],
  ['changes', 2, 'changes'],
  ['invalid', 3, 'invalid-config'],
  ['blocked', 4, 'guardrail-blocked'],
  ['plan-changed', 5, 'plan-changed'],
  ['conflict', 5, 'conflict'],
  ['partial', 6, 'partial-apply'],
  ['error', 7, 'locked'],
] as const) {
  test(`${outcome} with exit code ${code}: "${reason}"`, () => {
    assert.is(reasonOf({ outcome, code }), reason);
  });
}

const graph = (status: number) =>
  new GraphFailure('E623', 'Graph', { status, reason: '', hint: '', cause: undefined });

for (const [what, error, reason] of [
  ['no credentials', new UserError('E601', ''), 'auth'],
  ['Entra refuses', new UserError('E621', ''), 'auth'],
  ['AWS throttles', new UserError('E605', ''), 'throttled'],
  ['Graph throttles', graph(429), 'throttled'],
  ['Graph is down', graph(503), 'error'],
  ['interrupted', new UserError('E702', ''), 'cancelled'],
  ['a fault of ours', new TypeError('x'), 'error'],
] as const) {
  test(`${what}: ${reason}`, () => {
    assert.is(reasonOfError(error), reason);
  });
}

test('a run says why it failed, and nothing where it did not', () =>
  atWork(async (project) => {
    await started(project);
    const { faults, world } = project.sandbox;

    const longer = START.replace('sessionDuration: PT1H', 'sessionDuration: PT2H');
    project.push(1, longer);
    await project.plan(1);
    project.merge(1);
    const set = world.permissionSets.find(({ name }) => name === 'ReadOnlyAccess');
    assert.ok(set);
    const before = set.sessionDuration;
    set.sessionDuration = 'PT3H';
    assert.equal(ended(await project.apply()), ['conflict', '5', 'conflict']);
    set.sessionDuration = before;
    assert.equal(ended(await project.apply()), ['applied', '0', '']);

    const strict = longer.replace(
      /guardrails:.*\n/,
      'guardrails: { deletions: { maxCount: 0 } }\n',
    );
    project.push(2, strict.replace('[payments-dev]', '[payments-prod]'));
    assert.equal(ended(await project.plan(2)), ['blocked', '4', 'guardrail-blocked']);

    faults.add({ kind: 'denied', at: ({ operation }) => operation === 'ListInstances' });
    assert.equal(ended(await project.drift()), ['error', '1', 'auth']);

    project.push(3, START.replace('[Contoso]', '[Contosso]'));
    assert.equal(ended(await project.plan(3)), ['invalid', '3', 'invalid-config']);
    project.merge(3);
    for (const command of ['drift', 'validate', 'apply']) {
      const invalid = await project.apply({ inputs: { command, 'approved-plan': 'off' } });
      assert.equal(ended(invalid), ['invalid', '3', 'invalid-config'], command);
      assert.match(invalid.annotations.join(), /^::error title=E\d{3},file=access\.yaml,line=/);
    }
  }));

test('a plan says how many sets come to allow more, how many get admin, and where its counts lie', () =>
  atWork(async (project) => {
    await started(project);
    const wider = START.replace(
      '[ReadOnlyAccess]\nassign',
      '[ReadOnlyAccess, PowerUserAccess]\nassign',
    );
    const admin = `  Admins:
    sessionDuration: PT1H
    awsManagedPolicies: [AdministratorAccess]
`;
    const given = `  - groups: [Contoso]
    permissionSets: [Admins]
    accounts: [payments-dev, payments-prod]
`;
    const text = wider.replace('assignments:\n', `${admin}assignments:\n${given}`);
    project.push(1, text);
    const { outputs, log } = await project.plan(1);
    assert.equal([outputs['broadened'], outputs['admin-grants']], ['1', '2'], log);
    const counts: unknown = JSON.parse(readFileSync(outputs['counts-file'] ?? '', 'utf8'));
    assert.equal(counts, { create: 3, update: 1, delete: 0 });
  }));

test.run();
