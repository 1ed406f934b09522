import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Company, inCompany } from '../support/company.ts';
import { edit, FRESH } from './sign-on.ts';

const test = suite('scenarios: an app of another name');

/** The sandbox's Contoso has an app already, and the file of a newcomer calls it otherwise. */
async function withOtherName(work: (company: Company) => Promise<void>): Promise<void> {
  await inCompany(async (company) => {
    company.write(FRESH);
    edit(company, 'displayName: AWS IAM Identity Center', 'displayName: AWS');
    await work(company);
  });
}

test('one that this instance is joined to: nothing is planned, and its name is said', () =>
  withOtherName(async (company) => {
    const { code, log } = await company.run('apply');
    assert.is(code, 1);
    assert.match(log, /E537.*"AWS IAM Identity Center" \(0f0e0d0c-0000-4000-8000-aabbccddeeff\)/s);
    assert.is(company.sandbox.writes(), 0);
  }));

test('renamed in Entra, and not in the file: the same', () =>
  inCompany(async (company) => {
    company.write(FRESH);
    for (const app of company.sandbox.world.entra.applications) {
      app.displayName = 'Amazon Web Services';
    }
    const { code, log } = await company.run('plan');
    assert.is(code, 1);
    assert.match(log, /E537.*"Amazon Web Services"/s);
  }));

test('one of another instance is only a warning: a tenant may serve several', () =>
  withOtherName(async (company) => {
    for (const app of company.sandbox.world.entra.applications) {
      app.identifierUris = [
        'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-1234567890',
      ];
    }
    const plan = await company.plan();
    const warned = plan.problems.filter(({ code }) => code === 'E538');
    assert.equal(
      warned.map(({ severity }) => severity),
      ['warning'],
    );
    assert.ok(
      plan.changes.some(({ kind, action }) => kind === 'enterpriseApp' && action === 'create'),
    );
  }));

test.run();
