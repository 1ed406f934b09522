import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, type Company } from '../support/company.ts';
import { edit, inFreshCompany, setUp } from './sign-on.ts';

const test = suite('scenarios: what Graph hides, for a moment or for good, is not absent');

/** Refuses a call of Graph so many times; then it is permitted, as when a consent has just been given. */
function refuse({ sandbox }: Company, call: string, times: number): void {
  let left = times;
  sandbox.world.deny = Object.assign([], {
    includes: (one: string) => one === call && left-- > 0,
  });
}

test('a refusal that is over a moment later takes nobody out of the app', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    edit(company, '  Contoso: {}\n', '  Contoso: {}\n  Data Scientists: {}\n');
    await company.converge();
    refuse(company, 'graph:GET /applications', 1);
    const plan = await company.plan();
    assert.equal(actions(plan), []);
    assert.equal(plan.deferred, []);
    assert.ok(plan.problems.some(({ code }) => code === 'E533'));
  }));

test('a user without a user principal name, whom somebody assigned by hand', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    edit(company, 'groups:\n', 'users:\n  ada@contoso.example: {}\ngroups:\n');
    await company.converge();
    const { entra } = company.sandbox.world;
    const [one] = entra.appRoleAssignments;
    const edsger = entra.users.find(({ userPrincipalName }) => /^edsger/.test(userPrincipalName));
    assert.ok(one && edsger);
    entra.appRoleAssignments.push({
      ...one,
      id: 'by-hand',
      principalId: edsger.id,
      principalType: 'User',
      principalDisplayName: 'Edsger',
    });
    edsger.userPrincipalName = '';
    const plan = await company.plan();
    const keys = [...plan.changes, ...plan.deferred.map(({ change }) => change)].map(
      (one) => one.key,
    );
    assert.equal(keys, [`appAssignment/user:${edsger.id}`]);
  }));

test.run();
