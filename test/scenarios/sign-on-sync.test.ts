import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, type Company } from '../support/company.ts';
import {
  ADA,
  APP,
  DAY,
  edit,
  inFreshCompany,
  jobOf,
  MINUTE,
  pass,
  setUp,
  useToken,
} from './sign-on.ts';

const test = suite('scenarios: the SCIM sync');

const CYCLE = 41 * MINUTE;

async function problemCodes(company: Company): Promise<string[]> {
  return (await company.plan()).problems.map(({ code }) => code);
}

/** Ids of the tokens that AWS has, the oldest first. */
function tokenIds({ sandbox }: Company): string[] {
  return sandbox.world.scim?.tokens.map(({ id }) => id) ?? [];
}

test('a new token: tried, stored, and the old one can go', () =>
  inFreshCompany(async (company) => {
    const { console } = company.sandbox;
    await setUp(company);
    const [old = ''] = tokenIds(company);
    useToken(console.generateToken());
    const { code, out, log } = await company.run('scim set-token', undefined, { format: 'text' });
    assert.is(code, 0, log);
    assert.match(out, /Entra has stored it/);
    console.deleteToken(old);
    await pass(company, CYCLE);
    assert.is(jobOf(company).quarantine, null);
    assert.is((await company.run('scim test')).code, 0);
    assert.equal(actions(await company.plan()), []);
  }));

/** Lines of the journal, of the last run in it. */
function journalOf({ folder }: Company): { text: string; lines: Record<string, unknown>[] } {
  const text = readFileSync(join(folder, '.accessctl', 'journal.jsonl'), 'utf8');
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const last = lines.at(-1)?.['run'];
  return { text, lines: lines.filter(({ run }) => run === last) };
}

/** Begin and end, and for each write one line before it and one after. */
function checkJournal(company: Company, command: string, writes: number): void {
  const { lines } = journalOf(company);
  assert.equal([lines[0]?.['event'], lines[0]?.['command']], ['begin', command]);
  assert.is(lines.at(-1)?.['event'], 'end');
  const of = (event: string) => lines.filter((line) => line['event'] === event);
  const isTrial = ({ operation }: Record<string, unknown>) =>
    String(operation).endsWith('/validateCredentials');
  assert.is(of('send').filter((line) => !isTrial(line)).length, writes);
  assert.equal(
    of('answer').map(({ request }) => request),
    of('send').map(({ request }) => request),
  );
}

test('set-token and sync keep the journal, too, without the token', () =>
  inFreshCompany(async (company) => {
    const { sandbox } = company;
    await setUp(company);
    const token = sandbox.console.generateToken();
    useToken(token);
    sandbox.resetCalls();
    assert.is((await company.run('scim set-token')).code, 0);
    assert.ok(sandbox.writes() > 0);
    checkJournal(company, 'scim set-token', sandbox.writes());
    assert.not(journalOf(company).text.includes(token));
    sandbox.resetCalls();
    const { code, log } = await company.run('sync', undefined, { group: ['Contoso'] });
    assert.is(code, 0, log);
    assert.ok(sandbox.writes() > 0);
    checkJournal(company, 'sync', sandbox.writes());
  }));

test('without a journal that can be written nothing is written: E648', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    useToken(company.sandbox.console.generateToken());
    company.write('a folder is no file', 'blocked');
    const journal = join(company.folder, 'blocked', 'journal.jsonl');
    for (const [command, flags] of [
      ['scim set-token', { journal }],
      ['sync', { journal, group: ['Contoso'] }],
    ] as const) {
      const before = company.sandbox.writes();
      const { code, log } = await company.run(command, undefined, flags);
      assert.is(code, 1, log);
      assert.match(log, /E648/, `${command}: ${code} ${log}`);
      assert.is(company.sandbox.writes(), before);
    }
  }));

test('a wrong token is refused before Entra hears of it', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    useToken('nonsense');
    const before = company.sandbox.writes();
    const { code, log } = await company.run('scim set-token');
    assert.is(code, 1);
    assert.match(log, /E668 .*401/);
    assert.is(company.sandbox.writes(), before);
    await pass(company, CYCLE);
    assert.is(jobOf(company).quarantine, null);
  }));

test('paused and started as the file says', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    edit(company, '  scim:\n', '  scim:\n    state: paused\n');
    const plan = await company.plan();
    assert.equal(actions(plan), [`update scimSync/${APP}`]);
    assert.equal(plan.changes[0]?.fields, ['state']);
    useToken(''); // it is not needed for this
    await company.establish();
    assert.is(jobOf(company).schedule, 'Paused');
    edit(company, 'state: paused', 'state: running');
    await company.converge();
    assert.is(jobOf(company).schedule, 'Active');
  }));

test('quarantine: said with its reason, cured with a token that works', () =>
  inFreshCompany(async (company) => {
    const { console } = company.sandbox;
    await setUp(company);
    for (const id of tokenIds(company)) {
      console.deleteToken(id);
    }
    await pass(company, CYCLE);
    assert.ok(jobOf(company).quarantine);
    const plan = await company.plan();
    assert.equal(actions(plan), [], 'quarantine is no difference');
    const warning = plan.problems.find(({ code }) => code === 'E528');
    assert.is(warning?.severity, 'warning');
    assert.ok(warning?.hint);
    const tried = await company.run('scim test');
    assert.is(tried.code, 1);
    assert.is(company.sandbox.signIn(ADA), 'ok', 'who is there stays there');

    useToken(console.generateToken());
    assert.is((await company.run('scim set-token')).code, 0);
    await pass(company, CYCLE);
    assert.is(jobOf(company).quarantine, null);
    assert.not.ok((await problemCodes(company)).includes('E528'));
  }));

test('a token that ends: warned in time, by the day that the file declares', () =>
  inFreshCompany(async (company) => {
    const ends = new Date(company.clock.now() + 40 * DAY).toISOString().slice(0, 10);
    edit(
      company,
      '{ env: ACCESSCTL_SCIM_TOKEN }',
      `{ env: ACCESSCTL_SCIM_TOKEN, expires: ${ends} }`,
    );
    await setUp(company);
    assert.not.ok((await problemCodes(company)).includes('E531'));
    await pass(company, 12 * DAY);
    const plan = await company.plan();
    assert.ok(plan.problems.some(({ code }) => code === 'E531'));
    assert.ok(plan.expiries.some(({ what, days }) => what === 'SCIM token' && days <= 28));
  }));

test('sync brings whom the file names, now; then there is nobody left to bring', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    edit(company, '  Contoso: {}\n', '  Contoso: {}\n  Data Scientists: {}\n');
    await company.converge();
    const stored = () => company.sandbox.world.store.groups.map(({ displayName }) => displayName);
    assert.not.ok(stored().includes('Data Scientists'));
    const started = company.clock.now();
    const { code, out, log } = await company.run('sync', undefined, { wait: 10 * MINUTE });
    assert.is(code, 0, log);
    assert.equal(JSON.parse(out).missing, []);
    assert.ok(stored().includes('Data Scientists'));
    assert.ok(company.clock.now() - started < 5 * MINUTE, 'it did not wait for a cycle');
    const again = await company.run('sync', undefined, { format: 'text' });
    assert.match(again.out, /^Nobody to bring/);
  }));

test('sync --group: a new member is there at once, though the group has been there for long', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    const { users, groups } = company.sandbox.world.entra;
    const edsger = users.find(({ userPrincipalName }) => /^edsger/.test(userPrincipalName));
    const contoso = groups.find(({ displayName }) => displayName === 'Contoso');
    assert.ok(edsger && contoso);
    contoso.memberIds = [...contoso.memberIds, edsger.id];
    assert.match(company.sandbox.signIn(edsger.userPrincipalName), /there is no user/);
    const { code, log } = await company.run('sync', undefined, { group: ['Contoso'] });
    assert.is(code, 0, log);
    assert.is(company.sandbox.signIn(edsger.userPrincipalName), 'ok');
  }));

test('who may not read the job plans without it, and says so', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    edit(company, '  scim:\n', '  scim:\n    state: paused\n');
    company.sandbox.world.deny.push('graph:GET /servicePrincipals/{id}/synchronization/jobs');
    const plan = await company.plan();
    assert.equal(actions(plan), []);
    const notice = plan.problems.find(({ code }) => code === 'E533');
    assert.match(`${notice?.message} ${notice?.hint}`, /Synchronization\.Read\.All/);
    assert.ok(plan.examined.notExamined.some((text) => /SCIM/.test(text)));
    const { code, out } = await company.run('doctor');
    assert.is(code, 1);
    assert.match(out, /Synchronization\.Read\.All/);
  }));

test.run();
