// One edit with everything in it that a reviewer may have to judge: what the plan says of it, word by word.
import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, type Company } from '../support/company.ts';
import { commitAll } from '../support/git.ts';
import { inScenario, setNamed } from './story.ts';

const test = suite('scenarios: what a reviewer reads');

function sample(name: string): string {
  return readFileSync(new URL(`sample/${name}`, import.meta.url), 'utf8');
}

/** Somebody gives Jane everything in a production account, in the console. */
function grantInConsole(company: Company): void {
  const { world } = company.sandbox;
  const jane = world.store.users.find(({ userName }) => userName === 'jane.doe@contoso.com');
  assert.ok(jane);
  world.assignments.push({
    accountId: '456789012345',
    permissionSetArn: setNamed(company, 'AdministratorAccess').arn,
    principalType: 'USER',
    principalId: jane.id,
  });
}

async function atReview(work: (company: Company) => Promise<void>): Promise<void> {
  await inScenario(sample('company.yaml'), async (company) => {
    company.write(sample('before.yaml'));
    await company.converge();
    commitAll(company.folder);
    grantInConsole(company);
    company.write(sample('after.yaml'));
    await work(company);
  });
}

/**
 * How long reading took, and which commit it was, differ from run to run; so does the fingerprint, since the
 * ids of what is created go by what arrives first.
 */
function steady(text: string, folder: string, fingerprint: string): string {
  return text
    .replaceAll(`${folder}/`, '')
    .replaceAll(fingerprint, 'a7faf1408e2a')
    .replace(/ in [\d.]+ s$/mu, '')
    .replace(/\b[0-9a-f]{7}\b(?=\)|`)/gu, '1b77d90');
}

for (const [format, file] of [
  ['text', 'plan.txt'],
  ['markdown', 'plan.md.txt'],
] as const) {
  test(`the whole plan as ${format}`, () =>
    atReview(async (company) => {
      const { code, out, log } = await company.run('plan', undefined, { format, base: 'main' });
      assert.is(code, 0, log);
      const { fingerprint } = await company.plan({ base: 'main' });
      assert.fixture(steady(out, company.folder, fingerprint), sample(file), file);
    }));
}

test('what it says is what it is: 3 creates, 2 updates, 4 deletes of which one is drift, one that waits', () =>
  atReview(async (company) => {
    const plan = await company.plan({ base: 'main' });
    assert.equal(
      [plan.changes.length, plan.deferred.length, plan.manual.length],
      [9, 1, 1],
      actions(plan).join('\n'),
    );
    assert.equal(
      plan.changes.flatMap(({ key, origin }) => (origin === 'drift' ? [key] : [])),
      ['assignment/user:jane.doe@contoso.com/AdministratorAccess/456789012345'],
    );
    assert.equal(plan.sessions, { AdministratorAccess: 'PT1H', ReadOnlyAccess: 'PT8H' });
    assert.is(plan.people?.losing, 2, 'Eve, and Jane; Cleo keeps what the operators have');
  }));

test.run();
