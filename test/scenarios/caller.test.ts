import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Plan } from '../../src/reconcile/types.ts';
import { assignmentsOf, type Company, inCompany } from '../support/company.ts';
import { callsTo, ENTRA } from './story.ts';

const test = suite('scenarios: who runs this');

/** The guardrails that other scenarios are about would stop the same edits. */
const LOOSE = 'guardrails: { neverEmpty: { level: warn } }';

const ADA =
  'arn:aws:sts::999988887777:assumed-role/AWSReservedSSO_AdministratorAccess_0123456789abcdef/ada@contoso.example';

function fileFor(accounts: string, more = LOOSE): string {
  return `${ENTRA}groups: { AWS Platform: {} }
permissionSets:
  AdministratorAccess: { awsManagedPolicies: [AdministratorAccess] }
assignments:
  - { groups: [AWS Platform], permissionSets: [AdministratorAccess], accounts: [${accounts}] }
${more}
`;
}

const keepSelf = ({ guardrails }: Plan) =>
  guardrails
    .filter(({ guardrail }) => guardrail === 'keepSelf')
    .map(({ level, text }) => `${level}: ${text}`);

/** Platform is admin in the management account; the file then takes that away. */
async function takenAway(company: Company): Promise<void> {
  company.write(fileFor('contoso-management, analytics-dev'));
  await company.converge();
  company.write(fileFor('analytics-dev'));
}

test('nobody takes away the permission set that he runs with, but by an override for this plan', () =>
  inCompany(async (company) => {
    await takenAway(company);
    company.sandbox.world.caller = ADA;
    company.sandbox.resetCalls();
    const { code, log } = await company.run('apply');
    assert.is(code, 4);
    assert.match(
      log,
      /Blocked by keepSelf \(E733\): the caller runs under AdministratorAccess @ contoso-management/,
    );
    assert.is(company.sandbox.writes(), 0);
    const { fingerprint } = JSON.parse((await company.run('plan')).out) as Plan;
    company.write(
      fileFor(
        'analytics-dev',
        `${LOOSE}\noverrides: [{ guardrail: keepSelf, fingerprint: ${fingerprint}, reason: "CHG-1" }]`,
      ),
    );
    await company.converge();
    assert.equal(
      assignmentsOf(company).filter((one) => /^group:AWS Platform /.test(one)),
      ['group:AWS Platform AdministratorAccess analytics-dev'],
    );
  }));

test('who has a role of another kind may take away what he likes', () =>
  inCompany(async (company) => {
    await takenAway(company);
    company.sandbox.resetCalls();
    assert.equal(keepSelf(await company.plan()), [
      'ok: the caller has no role of IAM Identity Center',
    ]);
    assert.is(company.sandbox.calls()['sts:GetCallerIdentity'], 1);
  }));

test('where STS does not answer, the run goes on and says that it does not know', () =>
  inCompany(async (company) => {
    await takenAway(company);
    company.sandbox.world.caller = ADA;
    company.sandbox.world.deny.push('sts:GetCallerIdentity');
    company.sandbox.resetCalls();
    assert.equal(keepSelf(await company.plan()), [
      'warn: not checked: it is not known under which role this runs',
    ]);
    assert.ok(callsTo(company, 'ListAccountAssignmentsForPrincipal') > 0, 'the vantage is probed');
    await company.converge();
  }));

test('what rules over IAM Identity Center is admin in the account of its delegated administrator', () =>
  inCompany(async (company) => {
    const { world } = company.sandbox;
    world.vantage = 'delegated';
    world.delegatedAdministrator = '111122223333';
    const file = (account: string) =>
      fileFor(account, 'guardrails: { forbid: [{ privilege: admin, level: deny }] }').replace(
        '{ awsManagedPolicies: [AdministratorAccess] }',
        '{ inlinePolicy: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "sso:*", Resource: "*" }] } }',
      );
    company.write(file('analytics-dev'));
    const elsewhere = JSON.parse((await company.run('plan')).out) as Plan;
    assert.equal(elsewhere.rulingAccounts, ['999988887777', '111122223333']);
    assert.is((await company.run('plan')).code, 0);
    company.write(file('shared-services'));
    const there = await company.run('plan');
    assert.is(there.code, 4);
    assert.match(
      (JSON.parse(there.out) as Plan).guardrails.map(({ text }) => text).join('\n'),
      /group AWS Platform → AdministratorAccess @ shared-services/,
    );
  }));

test.run();
