/** What went wrong elsewhere, told in our terms. docs/testing.md lists these and those that stand in other files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assignmentsOf, type Company, inCompany } from '../support/company.ts';
import { callsTo, contosoIn, ENTRA, setNamed } from './story.ts';

/** The table of docs/testing.md, of which each row names a test. */
const PAGE = new URL('../../docs/testing.md', import.meta.url);

const test = suite('scenarios: what went wrong elsewhere');

const FILE = contosoIn('accounts: [payments-dev, payments-prod]');

/** Applies, then has the clouds forget; the apply after it has to stop before it writes. */
async function stopsWhen(company: Company, forget: () => void, code: RegExp): Promise<void> {
  company.write(FILE);
  await company.converge();
  forget();
  company.sandbox.resetCalls();
  const before = assignmentsOf(company);
  const { code: exit, log } = await company.run('apply');
  assert.is(exit, 1, log);
  assert.match(log, code);
  assert.is(company.sandbox.writes(), 0);
  assert.is(assignmentsOf(company).length, before.length);
}

test('ssosync 159, 194: a directory that answers that there is nobody takes nothing away', () =>
  inCompany((company) =>
    stopsWhen(
      company,
      () => {
        company.sandbox.world.entra.groups = [];
      },
      /E501/,
    ),
  ));

test('ssosync 194: an identity store without groups, although groups are assigned', () =>
  inCompany((company) =>
    stopsWhen(
      company,
      () => {
        company.sandbox.world.store.groups = [];
      },
      /E612/,
    ),
  ));

test('ssosync 236: a list of which a part is missing takes nothing away', () =>
  inCompany((company) =>
    stopsWhen(
      company,
      () => {
        const { entra } = company.sandbox.world;
        entra.groups = entra.groups.filter(({ displayName }) => displayName !== 'Contoso');
      },
      /E501 .*Contoso|Contoso[\s\S]*E501/,
    ),
  ));

test('terraform-provider-aws 17411: an edit of something else keeps the relay state', () =>
  inCompany(async (company) => {
    company.write(FILE);
    await company.establish();
    const relayState = 'https://eu-central-1.console.aws.amazon.com/ec2';
    setNamed(company, 'ReadOnlyAccess').relayState = relayState;
    const edited = '[ReadOnlyAccess]\n    description: Look, and touch nothing';
    company.write(FILE.replace('[ReadOnlyAccess]', edited));
    await company.converge();
    assert.is(callsTo(company, 'UpdatePermissionSet'), 1);
    assert.is(setNamed(company, 'ReadOnlyAccess').relayState, relayState);
  }));

test('terraform-provider-aws 19341: the group is deleted already: what it had is removed all the same', () =>
  inCompany(async (company) => {
    company.write(FILE);
    await company.converge();
    const { entra, store } = company.sandbox.world;
    entra.groups = entra.groups.filter(({ displayName }) => displayName !== 'Contoso');
    store.groups = store.groups.filter(({ displayName }) => displayName !== 'Contoso');
    company.write(
      FILE.replaceAll('Contoso', 'AWS Readers').replace(
        'accounts: [payments-dev, payments-prod]',
        'accounts: [payments-dev]',
      ),
    );
    const file = join(company.folder, 'plan.json');
    await company.plan({ full: true, save: file });
    const { outcomes } = await company.apply(file);
    assert.equal(outcomes.map(({ action, status }) => `${action} ${status}`).sort(), [
      'create done',
      'delete done',
      'delete done',
    ]);
  }));

test('terraform-provider-aws 25942: what is throttled is asked again, and is not absent', () =>
  inCompany(async (company) => {
    company.write(FILE);
    await company.converge();
    let asked = 0;
    company.sandbox.faults.add({
      kind: 'throttled',
      at: ({ isWrite }) => {
        asked += 1;
        return !isWrite && asked % 3 === 0;
      },
      times: 1e9,
    });
    assert.equal((await company.plan()).changes, []);
    assert.ok(company.sandbox.faults.met.length > 3, 'some were throttled');
  }));

test('terraform-provider-aws 35158: the last assignment goes and the set is edited: nothing fails', () =>
  inCompany(async (company) => {
    company.write(FILE);
    await company.establish();
    const [head = ''] = FILE.split('assignments:');
    company.write(`${head.replace('[ReadOnlyAccess]', '[SecurityAudit]')}assignments: []\n`);
    const { outcomes } = await company.converge();
    assert.equal(outcomes.map(({ action }) => action).sort(), ['delete', 'delete', 'update']);
  }));

test('iam-identity-center-team 279: what another entry still grants is not taken away', () =>
  inCompany(async (company) => {
    const entry = (accounts: string) =>
      `  - { groups: [Contoso], permissionSets: [Reader], accounts: [${accounts}] }\n`;
    const head = `${ENTRA}groups: { Contoso: {} }
permissionSets: { Reader: { awsManagedPolicies: [ReadOnlyAccess] } }
assignments:
`;
    company.write(head + entry('payments-dev, payments-prod') + entry('payments-dev'));
    await company.establish();
    company.write(head + entry('payments-dev, payments-prod'));
    assert.equal((await company.plan()).changes, []);
    company.write(head + entry('payments-dev'));
    await company.converge();
    assert.is(callsTo(company, 'DeleteAccountAssignment'), 1);
    assert.ok(assignmentsOf(company).includes('group:Contoso Reader payments-dev'));
  }));

test('each row of the tables names a test that there is', () => {
  const rows = readFileSync(PAGE, 'utf8').matchAll(/\| `(test\/[^:`]+): ([^`]+)` \|$/gm);
  let count = 0;
  for (const [, file = '', title = ''] of rows) {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    assert.ok(text.includes(title), `${file} has no "${title}"`);
    count += 1;
  }
  assert.is(count, 23);
});

test.run();
