import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Plan } from '../../src/reconcile/types.ts';
import { actions, assignmentsOf, type Company, inCompany } from '../support/company.ts';
import { ENTRA } from './story.ts';

const test = suite('scenarios: guardrails');

/** The guardrails stand last, so that the file has its defaults where there are none. */
function fileFor(accounts: string, more = 'guardrails: {}'): string {
  return `${ENTRA}groups: { Contoso: {} }
permissionSets:
  ReadOnlyAccess: { awsManagedPolicies: [ReadOnlyAccess] }
assignments:
  - { groups: [Contoso], permissionSets: [ReadOnlyAccess], accounts: [${accounts}] }
${more}
`;
}

const blocked = ({ guardrails }: Plan) =>
  guardrails.filter(({ level }) => level === 'override' || level === 'deny');

/** Contoso has it in two accounts; the file then names one. */
async function afterTwo(company: Company): Promise<void> {
  company.write(fileFor('payments-dev, analytics-dev'));
  await company.converge();
  company.write(fileFor('payments-dev'));
}

const overridden = (fingerprint: string) =>
  fileFor(
    'payments-dev',
    `guardrails: {}
overrides: [{ guardrail: neverEmpty, fingerprint: ${fingerprint}, reason: "CHG-1" }]`,
  );

test('by default nothing loses its last assignment: the plan is shown and saved, nothing is done', () =>
  inCompany(async (company) => {
    await afterTwo(company);
    const file = join(company.folder, 'plan.json');
    const { code, out } = await company.run('plan', undefined, { save: file });
    assert.is(code, 4);
    const plan = JSON.parse(out) as Plan;
    assert.equal(
      blocked(plan).map(({ guardrail }) => guardrail),
      ['neverEmpty'],
    );
    assert.is(actions(plan).length, 1);
    assert.is(JSON.parse(readFileSync(file, 'utf8')).fingerprint, plan.fingerprint);
    company.sandbox.resetCalls();
    for (const approved of [undefined, file]) {
      const { code: applied, log } = await company.run('apply', approved);
      assert.is(applied, 4);
      assert.match(log, /neverEmpty \(E733\).*analytics-dev/);
    }
    assert.is(company.sandbox.writes(), 0);
  }));

test('an override for this plan lets it pass, one for another plan does not', () =>
  inCompany(async (company) => {
    await afterTwo(company);
    const { fingerprint } = await company.plan();
    company.write(overridden('0123456789ab'));
    assert.is((await company.run('apply')).code, 4);
    company.write(overridden(fingerprint));
    assert.is((await company.plan()).fingerprint, fingerprint, 'an override is no change');
    await company.converge();
    assert.equal(
      assignmentsOf(company).filter((one) => /ReadOnly/.test(one)),
      ['group:Contoso ReadOnlyAccess payments-dev'],
    );
  }));

test('more than ten deletions at once need an override', () =>
  inCompany(async (company) => {
    const loose = 'guardrails: { neverEmpty: { level: warn } }';
    company.write(fileFor('"*", contoso-management', loose));
    await company.converge();
    company.write(fileFor('payments-dev', loose));
    const plan = await company.plan();
    assert.ok(plan.changes.length > 10);
    assert.match(blocked(plan)[0]?.text ?? '', /more than 10|at most 10/);
    assert.is((await company.run('apply')).code, 4);
  }));

test('what a rule forbids is not granted, however the set is called', () =>
  inCompany(async (company) => {
    const forbid = `guardrails: { forbid: [{ privilege: admin, organizationalUnits: [Workloads/Prod], level: deny }] }
ignore: { accounts: ["legacy-*"] }`;
    const file = fileFor('payments-prod', forbid).replace(
      'ReadOnlyAccess: { awsManagedPolicies: [ReadOnlyAccess] }',
      'ReadOnlyAccess: { inlinePolicy: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: ["IAM:attach*policy"], Resource: "*" }] } }',
    );
    company.write(file);
    const plan = await company.plan();
    assert.is(plan.privileges['ReadOnlyAccess']?.tier, 'admin');
    assert.match(blocked(plan)[0]?.text ?? '', /group Contoso → ReadOnlyAccess @ payments-prod/);
    assert.is((await company.run('apply')).code, 4);
    assert.is(company.sandbox.writes(), 0);
    company.write(file.replace('accounts: [payments-prod]', 'accounts: [payments-dev]'));
    await company.converge();
  }));

test('a statement that would not hold after the plan stops it', () =>
  inCompany(async (company) => {
    const can = (account: string) =>
      `guardrails: {}\nexpect: [{ can: { group: Contoso, permissionSet: ReadOnlyAccess, account: ${account} } }]`;
    company.write(fileFor('payments-dev', can('analytics-dev')));
    const { code, log } = await company.run('apply');
    assert.is(code, 4);
    assert.match(log, /Blocked by expect \(E733\).*analytics-dev/);
    company.write(fileFor('payments-dev', can('payments-dev')));
    await company.converge();
  }));

test.run();
