import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/reconcile/types.ts';
import { eachNth } from '../support/sample.ts';
import { assigned, fileFor, inOffice, type Office, type Running, until } from './desk.ts';

const test = suite('cli: interrupted');

const MANY = 'payments-dev, payments-prod, analytics-dev, analytics-prod, sandbox-ada, frozen-dev';
const PARALLEL = 2;
/** What runners give before they kill. */
const GRACE_MS = 8_000;

/** An apply that has just begun as many assignments as it may. */
async function midway(office: Office, flags = ''): Promise<Running> {
  office.write(fileFor(MANY));
  const running = office.start(`apply --yes --parallelism ${PARALLEL} ${flags}`);
  const creates = () => office.sandbox.calls()['sso-admin:CreateAccountAssignment'] ?? 0;
  await until(() => creates() === PARALLEL, 'the first assignments');
  return running;
}

const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

// While writing one of them, while reading the other; `npm run test:all` tries both.
for (const name of eachNth(2, ['SIGINT', 'SIGTERM'] as const)) {
  test(`${name} during apply: no new write, a report, exit ${CODES[name]}; then it converges`, () =>
    inOffice(
      async (office) => {
        const running = await midway(office, '--format json');
        const written = office.sandbox.writes();
        running.signal(name);
        const { code, out, log } = await running.ended(GRACE_MS);
        assert.is(code, CODES[name], log);
        assert.is(office.sandbox.writes(), written);
        const { outcomes } = JSON.parse(out) as Report;
        assert.equal(
          outcomes.map(({ status }) => status),
          ['done', 'done', 'done', 'skipped', 'skipped', 'skipped', 'skipped'],
        );
        assert.match(log, /E702/);
        assert.is(assigned(office), PARALLEL);
        assert.is((await office.run('apply --yes')).code, 0);
        assert.is(assigned(office), 6);
        assert.is((await office.run('plan --detailed-exitcode')).code, 0);
      },
      { assignmentMs: 1_500 },
    ));
}

test('SIGINT while AWS takes long: what is not known is said to be unknown', () =>
  inOffice(
    async (office) => {
      const running = await midway(office, '--format json');
      running.signal('SIGINT');
      const { code, out, log } = await running.ended(20_000);
      assert.is(code, 130, log);
      const { outcomes, converged } = JSON.parse(out) as Report;
      assert.equal(
        outcomes.map(({ status, error }) => (error ? `${status} ${error.code}` : status)),
        ['done', 'unknown E711', 'unknown E711', ...Array<string>(4).fill('skipped E702')],
      );
      assert.is(converged, undefined, 'nothing was read again');
    },
    { assignmentMs: 600_000 },
  ));

test('SIGINT while AWS does not answer at all: it goes all the same, nothing more is sent', () =>
  inOffice(async (office) => {
    office.write(fileFor(MANY));
    let met = false;
    office.sandbox.faults.add({
      kind: 'hangBefore',
      at: ({ name }) => name === 'sso-admin:CreateAccountAssignment',
      onMet: () => {
        met = true;
      },
    });
    const running = office.start('apply --yes --parallelism 1 --format json');
    await until(() => met, 'the call that hangs');
    const written = office.sandbox.writes();
    running.signal('SIGINT');
    const { code, out, log } = await running.ended(GRACE_MS);
    assert.is(code, 130, log);
    assert.is(office.sandbox.writes(), written);
    const statuses = (JSON.parse(out) as Report).outcomes.map(({ status }) => status);
    assert.equal(statuses, ['done', 'unknown', ...Array<string>(5).fill('skipped')]);
    office.sandbox.faults.clear();
    assert.is((await office.run('apply --yes')).code, 0);
  }));

test('a second SIGINT ends it at once: no report', () =>
  inOffice(
    async (office) => {
      const running = await midway(office);
      running.signal('SIGINT');
      // Two signals that arrive together count as one.
      await new Promise((resolve) => setTimeout(resolve, 300));
      running.signal('SIGINT');
      const { code, out } = await running.ended();
      assert.is(code, 130);
      assert.is(out, '');
    },
    { assignmentMs: 600_000 },
  ));

for (const name of eachNth(2, ['SIGTERM', 'SIGINT'] as const)) {
  test(`${name} while reading: E702, exit ${CODES[name]}, nothing on stdout`, () =>
    inOffice(
      async (office) => {
        const running = office.start('plan');
        await until(() => Object.keys(office.sandbox.calls()).length > 0, 'the first call');
        running.signal(name);
        const { code, out, log } = await running.ended(GRACE_MS);
        assert.is(code, CODES[name], log);
        assert.is(out, '');
        assert.match(log, /E702/);
      },
      { latencyMs: 1_000 },
    ));
}

test('--timeout that runs out during apply: no new write, a report, exit 6', () =>
  inOffice(
    async (office) => {
      const running = await midway(office, '--timeout 5s --format json');
      const { code, out, log } = await running.ended(20_000);
      assert.is(code, 6, log);
      const { outcomes } = JSON.parse(out) as Report;
      assert.is(outcomes.filter(({ status }) => status === 'skipped').length, 4);
    },
    { assignmentMs: 600_000 },
  ));

test.run();
