import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, type Company } from '../support/company.ts';
import { eachNth } from '../support/sample.ts';
import { edit, inFreshCompany, setUp } from './sign-on.ts';

const test = suite('scenarios: an approved plan of the Entra half');

async function saved(company: Company): Promise<string> {
  const file = join(company.folder, 'approved.json');
  await company.plan({ save: file });
  return file;
}

const STOPS = [
  'graph:PATCH /applications/{id}',
  'graph:POST /servicePrincipals/{id}/addTokenSigningCertificate',
  'graph:PUT /servicePrincipals/{id}/synchronization/secrets',
];

for (const stop of eachNth(2, STOPS)) {
  test(`what stops at ${stop} is finished by the same plan`, () =>
    inFreshCompany(async (company) => {
      await setUp(company);
      const { entra } = company.sandbox.world;
      Object.assign(entra, { applications: [], servicePrincipals: [], appRoleAssignments: [] });
      entra.jobs = [];
      const file = await saved(company);
      company.sandbox.world.deny.push(stop);
      const first = await company.run('apply', file);
      assert.is(first.code, 6, first.log);
      company.sandbox.world.deny.length = 0;
      const second = await company.run('apply', file);
      assert.is(second.code, 0, second.log);
      assert.equal(
        actions(await company.plan()).filter((one) => !/ assignment\//.test(one)),
        [],
      );
      assert.is(entra.applications.length, 1);
    }));
}

test('who was not taken out when the plan was approved is not taken out', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    edit(company, '  Contoso: {}\n', '  Contoso: {}\n  Data Scientists: {}\n');
    const file = await saved(company);
    const { entra } = company.sandbox.world;
    const [one] = entra.appRoleAssignments;
    const other = entra.groups.find(({ displayName }) => displayName === 'AWS Readers');
    assert.ok(one && other);
    entra.appRoleAssignments.push({ ...one, id: 'by-hand', principalId: other.id });
    const { code, log } = await company.run('apply', file);
    assert.is(code, 5, log);
    assert.match(log, /E730/);
    assert.ok(entra.appRoleAssignments.some(({ id }) => id === 'by-hand'));
    assert.is(entra.appRoleAssignments.length, 3);
  }));

test.run();
