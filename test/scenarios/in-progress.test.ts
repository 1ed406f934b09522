/** Requests that AWS is still working on when an apply begins: of an earlier run, or of somebody else. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Company, inCompany } from '../support/company.ts';
import { accountNamed, contosoIn, setNamed } from './story.ts';

const test = suite('scenarios: requests in progress');

const ONE = contosoIn('accounts: [payments-dev]');
const TWO = contosoIn('accounts: [payments-dev, payments-prod]');

/** Contoso gets the set in payments-prod, as if another run had asked for it. */
function asked(company: Company, ms: number): void {
  const { world } = company.sandbox;
  const set = setNamed(company, 'ReadOnlyAccess');
  const accountId = accountNamed(company, 'payments-prod').id;
  const id = world.store.groups.find(({ displayName }) => displayName === 'Contoso')?.id ?? '';
  const endsAt = company.clock.now() + ms;
  world.requests.push({
    id: '11111111-2222-4333-8444-555555555555',
    kind: 'create',
    created: company.clock.now(),
    permissionSetArn: set.arn,
    revision: set.revision,
    principal: { type: 'GROUP', id },
    tasks: [{ accountId, endsAt, done: false }],
    endsAt,
    status: 'IN_PROGRESS',
  });
}

test('they are waited for, and what they have done need not be done again', () =>
  inCompany(async (company) => {
    company.write(ONE);
    await company.converge();
    company.write(TWO);
    asked(company, 60_000);
    company.sandbox.resetCalls();
    const { code, log } = await company.run('apply');
    assert.is(code, 0, log);
    assert.match(log, /AWS is working on 1 request of an earlier run or of somebody else/);
    assert.match(log, /waiting for 1 request/);
    assert.is(company.sandbox.writes(), 0, 'the other request has done it');
    assert.equal((await company.plan()).changes, []);
  }));

test('what the plan did not show is not carried out after the wait', () =>
  inCompany(async (company) => {
    company.write(ONE);
    await company.converge();
    asked(company, 60_000);
    company.write(ONE.replace('ReadOnlyAccess]', 'SecurityAudit]'));
    const { code, log } = await company.run('apply');
    assert.is(code, 5, log);
    assert.match(log, /E730/);
    assert.match(log, /delete, which is not in the approved plan/);
  }));

test('those that do not end: nothing is written, exit 7', () =>
  inCompany(async (company) => {
    company.write(ONE);
    await company.converge();
    company.write(TWO);
    asked(company, 3_600_000);
    company.sandbox.resetCalls();
    const { code, out, log } = await company.run('apply');
    assert.is(code, 7, log);
    assert.match(log, /E707/);
    assert.is(out, '');
    assert.is(company.sandbox.writes(), 0);
  }));

test.run();
