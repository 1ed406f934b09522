import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Company, inCompany } from '../support/company.ts';
import { contosoIn } from './story.ts';

const test = suite('scenarios: the journal');

const FILE = contosoIn('accounts: [payments-dev, payments-prod]');
const APP = FILE.replace(
  'groups:',
  '  enterpriseApp: { displayName: AWS IAM Identity Center }\ngroups:',
);

type Line = Readonly<Record<string, string | object>>;

const path = ({ folder }: Company) => join(folder, '.accessctl', 'journal.jsonl');

function lines(company: Company): Line[] {
  const text = readFileSync(path(company), 'utf8');
  assert.ok(text.endsWith('\n'));
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

const ofEvent = (all: readonly Line[], event: string) =>
  all.filter((line) => line['event'] === event);

test('a line before each request that may change something, and one after', () =>
  inCompany(async (company) => {
    company.write(APP);
    await company.plan();
    company.sandbox.resetCalls();
    const report = await company.apply();
    const all = lines(company);
    assert.equal([all[0]?.['event'], all.at(-1)?.['event']], ['begin', 'end']);
    assert.match(String(all[0]?.['fingerprint']), /^[0-9a-f]{12}$/);
    assert.is(ofEvent(all, 'send').length, company.sandbox.writes());
    assert.ok(ofEvent(all, 'send').some(({ cloud }) => cloud === 'entra'));
    for (const { request, change, operation } of ofEvent(all, 'send')) {
      const [answer, second] = ofEvent(all, 'answer').filter((one) => one['request'] === request);
      assert.equal([answer?.['outcome'], second], ['accepted', undefined]);
      assert.equal([answer?.['change'], answer?.['operation']], [change, operation]);
      assert.ok(answer?.['requestId'], `${operation} has a request id`);
      assert.ok(all.findIndex((one) => one['event'] === 'send' && one['request'] === request) >= 0);
    }
    const changes = ofEvent(all, 'change').map(({ change }) => change);
    assert.equal(changes.sort(), report.outcomes.map(({ key }) => key).sort());
    assert.equal(
      ofEvent(all, 'outcome').map(({ status }) => status),
      changes.map(() => 'done'),
    );
    assert.equal(new Set(all.map(({ run }) => run)).size, 1);
    assert.is(statSync(path(company)).mode & 0o777, 0o600);
    const [assigned] = ofEvent(all, 'send').filter(
      ({ operation }) => operation === 'sso:CreateAccountAssignment',
    );
    const { TargetId } = (assigned?.['parameters'] ?? {}) as Record<string, string>;
    assert.match(TargetId ?? '', /^\d{12}$/);
  }));

test('a plan without changes writes no journal', () =>
  inCompany(async (company) => {
    company.write(FILE);
    await company.converge();
    const before = lines(company).length;
    await company.apply();
    assert.is(lines(company).length, before);
  }));

test('a run that was cut off is told by the next one, which writes on below it', () =>
  inCompany(async (company) => {
    company.write(FILE);
    await company.converge();
    const whole = lines(company);
    const kept = whole.filter(
      ({ event, change }) =>
        event !== 'end' && !(event === 'outcome' && String(change).startsWith('permissionSet/')),
    );
    const torn = `${kept.map((line) => JSON.stringify(line)).join('\n')}\n{"time":"2026`;
    writeFileSync(path(company), torn);
    company.write(contosoIn('accounts: [payments-dev]'));
    const { code, log } = await company.run('apply');
    assert.is(code, 0, log);
    assert.match(
      log,
      /The last run, of .*, ended in the middle of: create permissionSet\/ReadOnlyAccess\. What is there is read anew\./,
    );
    const after = readFileSync(path(company), 'utf8');
    assert.ok(after.startsWith(`${torn}\n{`), 'nothing is lost or mixed');
    assert.not.match((await company.run('apply')).log, /The last run/);
  }));

test('a journal that cannot be written: nothing is written at all', () =>
  inCompany(async (company) => {
    company.write(FILE);
    company.write('', 'in-the-way');
    const journal = join(company.folder, 'in-the-way', 'journal.jsonl');
    const { code, log } = await company.run('apply', undefined, { journal });
    assert.is(code, 1);
    assert.match(log, /E648 .*--journal/);
    assert.is(company.sandbox.writes(), 0);
  }));

test.run();
