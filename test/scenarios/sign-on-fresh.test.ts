import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Report } from '../../src/reconcile/types.ts';
import { CANARY } from '../support/canary.ts';
import { actions, assignmentsOf, type Company } from '../support/company.ts';
import {
  ADA,
  APP,
  downloadFromAws,
  enableScim,
  inFreshCompany,
  MINUTE,
  newestThumbprint,
  setUp,
  uploadToAws,
  useToken,
} from './sign-on.ts';

const test = suite('scenarios: from nothing to a sign-in');

const ASSIGNMENT = 'assignment/group:Contoso/ReadOnlyAccess/123456789012';

async function waits(company: Company): Promise<unknown[][]> {
  return (await company.plan()).deferred.map(({ change, reason }) => [change.key, reason.code]);
}

test('the whole way: each run does what can be done, a person the rest, and then ada signs in', () =>
  inFreshCompany(async (company) => {
    const { sandbox } = company;
    assert.match(sandbox.signIn(ADA), /AADSTS700016/);
    downloadFromAws(company);
    assert.equal(actions(await company.plan()), [
      `create enterpriseApp/${APP}`,
      `create samlSettings/${APP}`,
      `create signingCertificate/${APP}`,
      'create appAssignment/group:Contoso',
      'create permissionSet/ReadOnlyAccess',
    ]);
    assert.equal(await waits(company), [
      [`scimSync/${APP}`, 'needsScimEndpoint'],
      [ASSIGNMENT, 'notInIdentityStore'],
    ]);
    await company.establish();
    assert.match(sandbox.signIn(ADA), /^AWS: its own directory is the identity source/);

    uploadToAws(company);
    assert.equal(actions(await company.plan()), [`update signingCertificate/${APP}`]);
    await company.converge();
    assert.match(sandbox.signIn(ADA), /^AWS: there is no user/);

    enableScim(company);
    assert.equal(actions(await company.plan()), [`create scimSync/${APP}`]);
    const { code, out, log } = await company.run('apply', undefined, { waitForSync: 45 * MINUTE });
    assert.is(code, 0, log);
    const { outcomes, converged } = JSON.parse(out) as Report;
    assert.equal(
      outcomes.map(({ key, status }) => [key, status]),
      [
        [`scimSync/${APP}`, 'done'],
        [ASSIGNMENT, 'done'],
      ],
    );
    assert.is(converged, true);
    assert.equal(assignmentsOf(company), ['group:Contoso ReadOnlyAccess MMe2k-Demo']);
    assert.is(sandbox.signIn(ADA), 'ok');
    const last = await company.plan();
    assert.equal([actions(last), last.deferred, last.manual], [[], [], []]);
  }));

test('nothing of it is done twice: the next run writes nothing', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    const before = company.sandbox.writes();
    assert.is((await company.run('apply')).code, 0);
    assert.is(company.sandbox.writes(), before);
  }));

test('without the metadata of AWS the app is made, and what AWS tells is added later', () =>
  inFreshCompany(async (company) => {
    await company.establish();
    const [application] = company.sandbox.world.entra.applications;
    assert.equal(application?.identifierUris, []);
    downloadFromAws(company);
    const plan = await company.plan();
    assert.equal(actions(plan), [`update samlSettings/${APP}`]);
    assert.equal(plan.changes[0]?.fields, ['identifiers', 'replyUrls']);
    await company.converge();
  }));

test('a certificate that nobody has uploaded is never activated', () =>
  inFreshCompany(async (company) => {
    downloadFromAws(company);
    await company.converge();
    const [principal] = company.sandbox.world.entra.servicePrincipals;
    assert.is(principal?.preferredTokenSigningKeyThumbprint, null);
    assert.match(newestThumbprint(company), /^[0-9A-F]{40}$/);
  }));

test('SCIM without a token: nothing is sent, and the message names the variable', () =>
  inFreshCompany(async (company) => {
    await company.apply();
    uploadToAws(company);
    await company.apply();
    enableScim(company);
    useToken('');
    const { outcomes } = await company.apply();
    assert.equal(
      outcomes.map(({ key, status, error }) => [key, status, error?.code]),
      [[`scimSync/${APP}`, 'failed', 'E741']],
    );
    assert.match(outcomes[0]?.error?.message ?? '', /ACCESSCTL_SCIM_TOKEN/);
    assert.equal(company.sandbox.world.entra.jobs, []);
  }));

test('the token stands in nothing that is printed or written', async () => {
  const seen: string[] = [];
  await inFreshCompany(async (company) => {
    const run: Company['run'] = async (...args) => {
      const printed = await company.run(...args);
      seen.push(printed.out, printed.log);
      return printed;
    };
    downloadFromAws(company);
    await run('apply');
    uploadToAws(company);
    enableScim(company);
    await run('plan', undefined, { save: join(company.folder, 'plan.json') });
    await run('apply', undefined, { waitForSync: 45 * MINUTE });
    assert.is(company.sandbox.signIn(ADA), 'ok');
    for (const command of ['scim set-token', 'scim test', 'doctor', 'snapshot'] as const) {
      const { code, log } = await run(command);
      assert.is(code, 0, `${command}: ${log}`);
    }
    useToken(`${CANARY}-wrong`);
    for (const command of ['scim set-token', 'scim test', 'doctor'] as const) {
      assert.is((await run(command)).code, 1, command);
    }
    const files = readdirSync(company.folder, { recursive: true, encoding: 'utf8' });
    for (const path of files.map((name) => join(company.folder, name))) {
      if (statSync(path).isFile()) {
        seen.push(readFileSync(path, 'utf8'));
      }
    }
    assert.ok(
      files.some((name) => name.endsWith('journal.jsonl')),
      'the journal was looked at',
    );
  });
  assert.ok(seen.join('').length > 10_000, 'something was printed');
  assert.not.match(seen.join('\n'), new RegExp(CANARY));
});

test.run();
