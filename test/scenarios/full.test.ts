import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, type Company, inCompany } from '../support/company.ts';
import { accountNamed, contosoIn, setNamed } from './story.ts';

const test = suite('scenarios: the full examination');

const GONE = '0f0f0f0f-0000-4000-8000-000000000001';
const FILE = contosoIn('accounts: [payments-dev]');
const ORPHAN = `delete assignment/group:${GONE}/ReadOnlyAccess/333344445555`;
const BY_HAND = 'delete assignment/user:ada@contoso.example/ReadOnlyAccess/333344445555';

/** The set is also with a group that is gone, and with Ada, whom the file does not name. */
async function withStrangers(company: Company): Promise<void> {
  company.write(FILE);
  await company.converge();
  const { world } = company.sandbox;
  const ada = world.store.users.find(({ userName }) => userName === 'ada@contoso.example');
  const common = {
    accountId: accountNamed(company, 'payments-dev').id,
    permissionSetArn: setNamed(company, 'ReadOnlyAccess').arn,
  };
  world.assignments.push(
    { ...common, principalType: 'GROUP', principalId: GONE },
    { ...common, principalType: 'USER', principalId: ada?.id ?? '' },
  );
}

test('the fast plan says what it did not examine', () =>
  inCompany(async (company) => {
    await withStrangers(company);
    const plan = await company.plan();
    assert.equal(actions(plan), []);
    assert.is(plan.examined.scope, 'fast');
    assert.equal(plan.examined.notExamined, [
      'users that access.yaml does not name',
      'assignments of deleted groups and users',
    ]);
  }));

test('the full plan sees deleted groups and undeclared users, and they can be removed', () =>
  inCompany(async (company) => {
    await withStrangers(company);
    const file = join(company.folder, 'plan.json');
    const plan = await company.plan({ full: true, save: file });
    assert.equal(actions(plan), [ORPHAN, BY_HAND]);
    assert.is(plan.examined.scope, 'full');
    const { code, log } = await company.run('apply', file);
    assert.is(code, 0, log);
    assert.equal(actions(await company.plan({ full: true })), []);
    assert.is(company.sandbox.world.assignments.length, 4, 'ours and the three foreign ones');
  }));

test('an assignment of a deleted group that AWS will not delete: its reason is told', () =>
  inCompany(async (company) => {
    await withStrangers(company);
    company.sandbox.world.orphanDeletion = 'fails';
    const file = join(company.folder, 'plan.json');
    await company.plan({ full: true, save: file });
    const { code, out } = await company.run('apply', file);
    assert.is(code, 6);
    const { outcomes } = JSON.parse(out);
    assert.equal(
      outcomes.map(({ status }: { status: string }) => status),
      ['failed', 'done'],
    );
    assert.match(outcomes[0].error.message, /GROUP assignee with ID .* was not found/);
  }));

test.run();
