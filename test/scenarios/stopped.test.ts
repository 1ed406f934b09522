/** An apply that cannot go on: what runs ends, the rest is told, and the next run does it. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Context } from '../../src/commands/context.ts';
import { openJournal } from '../../src/commands/journal.ts';
import type { Report } from '../../src/reconcile/types.ts';
import { type Company, inCompany } from '../support/company.ts';
import { contosoIn } from './story.ts';

const test = suite('scenarios: stopped in the middle');

const FILE = contosoIn('accounts: [payments-dev, payments-prod, analytics-dev]');
const CREATE = 'sso-admin:CreateAccountAssignment';
const ONE_BY_ONE = { parallelism: 1 };

function told({ outcomes }: Report): string[] {
  return outcomes.map(({ status, error }) => (error ? `${status} ${error.code}` : status));
}

const creates = ({ sandbox }: Company) => sandbox.calls()[CREATE] ?? 0;

test('credentials that end in mid-run: nothing more is begun (E705), and the next run does the rest', () =>
  inCompany(async (company) => {
    company.write(FILE);
    let seen = 0;
    company.sandbox.faults.add({
      kind: 'expired',
      at: ({ name }) => {
        seen += name === CREATE ? 1 : 0;
        return seen > 1;
      },
      times: 1e9,
    });
    const { code, out } = await company.run('apply', undefined, ONE_BY_ONE);
    assert.is(code, 6);
    assert.equal(told(JSON.parse(out) as Report), ['done', 'done', 'failed E602', 'skipped E705']);
    company.sandbox.faults.clear();
    await company.converge();
  }));

test('a permission set that somebody changes between plan and write: a conflict, and it stays as it is', () =>
  inCompany(async (company) => {
    company.write(FILE);
    await company.converge();
    company.write(
      FILE.replace('awsManagedPolicies: [ReadOnlyAccess]', 'awsManagedPolicies: [SecurityAudit]'),
    );
    const set = () =>
      company.sandbox.world.permissionSets.find((one) => one.name === 'ReadOnlyAccess');
    company.sandbox.faults.add({
      kind: 'told',
      at: ({ name }) => name === 'sso-admin:ListPermissionSetProvisioningStatus',
      onMet: () => {
        Object.assign(set() ?? {}, { sessionDuration: 'PT2H' });
      },
    });
    company.sandbox.resetCalls();
    const { code, out } = await company.run('apply');
    assert.equal(told(JSON.parse(out) as Report), ['conflict E720']);
    assert.is(code, 5);
    assert.is(company.sandbox.writes(), 0);
    assert.is(set()?.sessionDuration, 'PT2H');
  }));

/** From that line on, everything that is written to a file finds the disk full. */
async function withDiskFullFrom(
  isTooMuch: (line: string) => boolean,
  work: () => Promise<void>,
): Promise<void> {
  const { writeSync } = fs;
  let isFull = false;
  fs.writeSync = ((fd: number, line: string, ...rest: []) => {
    isFull ||= isTooMuch(line);
    if (isFull) {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    }
    return writeSync(fd, line, ...rest);
  }) as typeof writeSync;
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    fs.writeSync = writeSync;
    syncBuiltinESMExports();
  }
}

test('a disk that is full in mid-run: what cannot be noted is not sent, and the rest not begun', () =>
  inCompany(async (company) => {
    company.write(FILE);
    let noted = 0;
    const isSecondGrant = (line: string) => {
      noted += /"event":"send".*:CreateAccountAssignment/.test(line) ? 1 : 0;
      return noted > 1;
    };
    await withDiskFullFrom(isSecondGrant, async () => {
      const { code, out } = await company.run('apply', undefined, ONE_BY_ONE);
      assert.is(code, 6);
      const [set, first, second, third] = told(JSON.parse(out) as Report);
      assert.equal([set, first], ['done', 'done']);
      assert.match(second ?? '', /E648/);
      assert.is(third, 'skipped E648');
      assert.is(creates(company), 1, 'what could not be noted was not sent');
    });
    await company.converge();
  }));

test('whoever sits at the terminal and was asked is warned that there is no journal', () => {
  let log = '';
  const context = {
    log: (text: string) => {
      log += text;
    },
    timer: { now: () => 0 },
  } as unknown as Context;
  const plan = { fingerprint: '000000000000', changes: 0 };
  assert.is(openJournal('/dev/null/journal.jsonl', plan, false, context), undefined);
  assert.match(log, /^Warning E648: The journal \/dev\/null\/journal\.jsonl cannot be written: /);
  assert.throws(() => openJournal('/dev/null/journal.jsonl', plan, true, context), /cannot be/);
});

test.run();
