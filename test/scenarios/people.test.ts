import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Plan } from '../../src/reconcile/types.ts';
import { type Company, inCompany } from '../support/company.ts';
import { ENTRA, READ_ONLY } from './story.ts';

const test = suite('scenarios: whose access a plan changes');

const MEMBERS = 'graph:GET /groups/{id}/members';
const DEMO = '123456789012';

const readsFor = (groups: string, more = '') => `${ENTRA}groups:
  Contoso: {}
  AWS Platform: {}
users:
  edsger@contoso.example: {}
${READ_ONLY}assignments:
  - groups: [${groups}]
    permissionSets: [ReadOnlyAccess]
    accounts: [MMe2k-Demo]
${more}`;

/** The platform team has the set; then the file gives it to Contoso too, in which half are of that team. */
async function beforeContoso(company: Company): Promise<void> {
  company.write(readsFor('AWS Platform'));
  await company.converge();
  company.write(readsFor('AWS Platform, Contoso'));
}

const at = (name: string) => `${name}@contoso.example`;
const access = [{ permissionSet: 'ReadOnlyAccess', accountIds: [DEMO] }];

test('half of a group have by another group what it gets', () =>
  inCompany(async (company) => {
    await beforeContoso(company);
    assert.equal((await company.plan()).people, {
      gaining: 2,
      losing: 0,
      unaffected: 2,
      gains: [{ people: [at('ada'), at('barbara')], access }],
      losses: [],
      holders: {},
      unknownGroups: [],
    });
    await company.converge();
    company.write(readsFor('Contoso'));
    const { people } = await company.plan();
    assert.equal([people?.gaining, people?.losing, people?.unaffected], [0, 0, 0]);
  }));

test('accounts that Entra has disabled are no people; users and edits count', () =>
  inCompany(async (company) => {
    await beforeContoso(company);
    const ada = company.sandbox.world.entra.users.find(
      (one) => one.userPrincipalName === at('ada'),
    );
    assert.ok(ada);
    ada.accountEnabled = false;
    const edited = readsFor(
      'AWS Platform, Contoso',
      `  - users: [${at('edsger')}]
    permissionSets: [ReadOnlyAccess]
    accounts: [MMe2k-Demo]
`,
    ).replace('    awsManaged', '    sessionDuration: PT8H\n    awsManaged');
    company.write(edited);
    const { people } = await company.plan();
    assert.equal(people?.gains, [{ people: [at('barbara'), at('edsger')], access }]);
    assert.equal(people?.holders, { ReadOnlyAccess: 4 });
  }));

test('--no-people asks Graph less, and what follows is not said', () =>
  inCompany(async (company) => {
    await beforeContoso(company);
    const graphCalls = async (people: boolean) => {
      company.sandbox.resetCalls();
      const plan = await company.plan({ people });
      const calls = Object.entries(company.sandbox.calls());
      const graph = calls.filter(([name]) => name.startsWith('graph:'));
      return { plan, calls: new Map(graph) };
    };
    const [read, unread] = [await graphCalls(true), await graphCalls(false)];
    assert.is(read.calls.get(MEMBERS), 2);
    read.calls.delete(MEMBERS);
    assert.equal([...unread.calls].sort(), [...read.calls].sort());
    assert.is(unread.plan.people, undefined);
    assert.is(unread.plan.fingerprint, read.plan.fingerprint);
    assert.ok(unread.plan.examined.notExamined.includes('who is in the groups'));
    assert.not.ok(read.plan.examined.notExamined.some((one) => one.includes('who is in')));
  }));

test('what Graph refuses to show is unknown, and the plan goes on', () =>
  inCompany(async (company) => {
    await beforeContoso(company);
    company.sandbox.world.deny.push(MEMBERS);
    const plan = await company.plan();
    assert.equal(plan.people?.unknownGroups, ['AWS Platform', 'Contoso']);
    assert.is(plan.people?.gaining, 0);
    assert.ok(
      plan.examined.notExamined.includes('who is in AWS Platform, Contoso (could not be read)'),
    );
    const { code, log, out } = await company.run('doctor', undefined, { format: 'text' });
    assert.is(code, 1, log);
    assert.match(out, /^problem +Entra: groups and users +.* who is in AWS Platform, Contoso/m);
    assert.match(out, /GroupMember\.Read\.All/);
    await company.converge();
  }));

const ADMINS = `${ENTRA}groups: { AWS Platform: {} }
permissionSets:
  AdministratorAccess: { awsManagedPolicies: [AdministratorAccess] }
assignments:
  - groups: [AWS Platform]
    permissionSets: [AdministratorAccess]
    accounts: [contoso-management]
guardrails: { minAdmins: { management: 1 } }
`;

test('a guardrail that rests on who is in a group blocks where nobody asks', () =>
  inCompany(async (company) => {
    company.write(ADMINS);
    assert.is((await company.run('plan')).code, 0);
    for (const command of ['plan', 'apply'] as const) {
      const { code, out, log } = await company.run(command, undefined, { people: false });
      assert.is(code, 4, log);
      assert.match(out + log, /cannot be evaluated.*AWS Platform/);
    }
    assert.is(company.sandbox.writes(), 0);
    await company.converge();
  }));

test('a snapshot holds people, unless it was taken without them', () =>
  inCompany(async (company) => {
    await beforeContoso(company);
    const [whole, without] = ['whole.json', 'without.json'].map((name) =>
      join(company.folder, name),
    );
    assert.is((await company.run('snapshot', whole)).code, 0);
    assert.is((await company.run('snapshot', without, { people: false })).code, 0);
    const offline = (snapshot = '', people = true): Promise<Plan> =>
      company.plan({ snapshot, people });
    assert.equal(await offline(whole), await company.plan());
    const unread = await company.plan({ people: false });
    assert.is(unread.people, undefined);
    assert.equal(await offline(without), unread);
    assert.equal(await offline(whole, false), unread);
  }));

test.run();
