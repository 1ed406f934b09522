import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Plan, Report } from '../../src/reconcile/types.ts';
import { assigned, fileFor, inOffice, type Office, TWO } from './desk.ts';

const test = suite('cli: apply');

/** Applies what the file asks for; nothing may go wrong. */
async function applied(office: Office): Promise<void> {
  const { code, log } = await office.run('apply --yes');
  assert.is(code, 0, log);
  office.sandbox.resetCalls();
}

const statuses = (out: string) =>
  (JSON.parse(out) as Report).outcomes.map(({ action, status }) => `${action} ${status}`);

for (const line of ['apply', 'apply --no-input']) {
  test(`${line} without a terminal: the plan is shown, E703, exit 1, nothing written`, () =>
    inOffice(async ({ start, sandbox }) => {
      const { code, out, log } = await start(line).ended();
      assert.is(code, 1);
      assert.is(out, '');
      assert.match(log, /Plan: 3 to create/);
      assert.match(log, /E703[\s\S]*--yes/);
      assert.is(sandbox.writes(), 0);
    }));
}

test('apply --yes: the report on stdout, exit 0; then there is nothing to do', () =>
  inOffice(async (office) => {
    const first = await office.run('apply --yes');
    assert.is(first.code, 0, first.log);
    assert.match(first.log, /Plan: 3 to create/);
    assert.match(first.out, /Apply: 3 done/);
    assert.is(assigned(office), 2);
    assert.match((await office.run('plan')).out, /No changes/);
    office.sandbox.resetCalls();
    // Nothing to confirm: no --yes is needed.
    const second = await office.run('apply');
    assert.is(second.code, 0, second.log);
    assert.is(office.sandbox.writes(), 0);
  }));

test('apply --yes --format json: stdout parses whole; -q: no line for each change', () =>
  inOffice(async ({ start }) => {
    const { code, out, log } = await start('apply --yes -q --format json').ended();
    assert.is(code, 0, log);
    assert.equal(statuses(out), ['create done', 'create done', 'create done']);
    assert.match(log, /^! These are not the real clouds.*\n$/);
  }));

test('who reads has left: what was begun is carried out', () =>
  inOffice(async (office) => {
    const running = office.start('apply --yes');
    running.leave('stdout');
    running.leave('stderr');
    assert.is((await running.ended()).code, 0);
    assert.is(assigned(office), 2);
  }));

test('a saved plan needs no --yes', () =>
  inOffice(async (office) => {
    await office.run('plan -o plan.json');
    const { code, out, log } = await office.run('apply plan.json');
    assert.is(code, 0, log);
    assert.match(out, /Apply: 3 done/);
    assert.is(assigned(office), 2);
    assert.is((await office.run('plan --detailed-exitcode')).code, 0);
  }));

const TAMPERED: Readonly<Record<string, readonly [RegExp, (plan: Plan) => unknown]>> = {
  'with a change less': [/E644/, (plan) => ({ ...plan, changes: plan.changes.slice(1) })],
  'made for another instance': [
    /E644/,
    (plan) => ({ ...plan, target: { ...plan.target, instanceArn: 'arn:aws:sso:::instance/x' } }),
  ],
  'with another fingerprint': [/E644/, (plan) => ({ ...plan, fingerprint: '0'.repeat(12) })],
  'made long ago': [/E645/, (plan) => ({ ...plan, createdAt: '2020-01-01T00:00:00.000Z' })],
  'of another version': [/E643/, (plan) => ({ ...plan, formatVersion: '2.0' })],
  'that is something else': [/E643/, () => ['not a plan']],
};

test('a plan file that was tampered with, or is none: exit 1, nothing written', () =>
  inOffice(async ({ run, read, write, sandbox }) => {
    await run('plan -o plan.json');
    const plan = JSON.parse(read('plan.json')) as Plan;
    for (const [story, [says, change]] of Object.entries(TAMPERED)) {
      write(JSON.stringify(change(plan)), 'tampered.json');
      const { code, out, log } = await run('apply tampered.json');
      assert.is(code, 1, story);
      assert.is(out, '');
      assert.match(log, says, story);
    }
    assert.is((await run('apply nowhere.json')).code, 1);
    assert.is(sandbox.writes(), 0);
  }));

test('what somebody changed since it was approved is left alone: exit 5', () =>
  inOffice(async (office) => {
    await applied(office);
    office.write(fileFor(TWO).replace('PT1H', 'PT2H'));
    await office.run('plan -o plan.json');
    const { permissionSets } = office.sandbox.world;
    const set = permissionSets.find(({ name }) => name === 'ReadOnlyAccess');
    assert.ok(set);
    set.sessionDuration = 'PT9H';
    const { code, log } = await office.start('apply plan.json').ended();
    assert.is(code, 5, log);
    assert.match(log, /E730[\s\S]*Plan again/);
    assert.is(office.sandbox.writes(), 0);
    assert.is(set.sessionDuration, 'PT9H');
  }));

test('what the file asks for since it was approved is not carried out: exit 5', () =>
  inOffice(async (office) => {
    await office.run('plan -o plan.json');
    office.write(fileFor(`${TWO}, analytics-dev`));
    const { code, log } = await office.run('apply plan.json');
    assert.is(code, 5, log);
    assert.match(log, /E730[\s\S]*not in the approved plan/);
    assert.is(assigned(office), 2);
  }));

test('a write that is denied: exit 6, what failed and why; the next run does the rest', () =>
  inOffice(async (office) => {
    office.sandbox.world.deny.push('sso-admin:CreateAccountAssignment');
    const { code, out, log } = await office.start('apply --yes --format json').ended();
    assert.is(code, 6, log);
    assert.equal(statuses(out), ['create done', 'create failed', 'create failed']);
    assert.match(out, /E603/);
    assert.match((await office.run('apply --yes')).out, /E603/);
    office.sandbox.world.deny.length = 0;
    await applied(office);
    assert.is(assigned(office), 2);
  }));

test('--no-delete leaves what would be removed, and makes the rest', () =>
  inOffice(async (office) => {
    await applied(office);
    office.write(fileFor('payments-dev, analytics-dev'));
    const kept = await office.run('apply --yes --no-delete');
    assert.is(kept.code, 0, kept.log);
    assert.is(assigned(office), 3);
    assert.is(office.sandbox.calls()['sso-admin:DeleteAccountAssignment'], undefined);
    const blocked = await office.run('apply --yes');
    assert.is(blocked.code, 4);
    assert.match(blocked.log, /Blocked by neverEmpty \(E733\)/);
    assert.is(assigned(office), 3);
    office.write(
      `${fileFor('payments-dev, analytics-dev')}guardrails: { neverEmpty: { level: warn } }\n`,
    );
    await applied(office);
    assert.is(assigned(office), 2);
  }));

test.run();
