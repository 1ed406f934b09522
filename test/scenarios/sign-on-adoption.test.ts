import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, type Company, inCompany } from '../support/company.ts';
import { ADA, APP, edit, MINUTE, pass, useToken } from './sign-on.ts';

const test = suite('scenarios: an app that somebody has set up by hand is adopted');

/** The whole example beside an app that runs; the token as AWS's console shows a new one. */
function startFromExample({ folder, sandbox }: Company): void {
  const examples = fileURLToPath(new URL('../../examples', import.meta.url));
  cpSync(examples, folder, { recursive: true });
  useToken(sandbox.console.generateToken());
}

test('no second app, no certificate anew, nobody signed out: only what differs is changed', () =>
  inCompany(async (company) => {
    startFromExample(company);
    const { sandbox } = company;
    assert.is(sandbox.signIn(ADA), 'ok');
    const plan = await company.plan();
    const inEntra = actions(plan).filter((one) => !/permissionSet|access|assignment\//.test(one));
    assert.equal(inEntra, [
      `update samlSettings/${APP}`,
      `create appAssignment/user:${ADA}`,
      'create appAssignment/user:linus@contoso.example',
      `update scimSync/${APP}`,
    ]);
    const jobs = sandbox.world.entra.jobs.map(({ id }) => id);
    const apps = sandbox.world.entra.applications.length;
    await company.converge();
    assert.is(sandbox.signIn(ADA), 'ok');
    assert.is(sandbox.world.entra.applications.length, apps);
    assert.equal(
      sandbox.world.entra.jobs.map(({ id }) => id),
      jobs,
    );
    await pass(company, 41 * MINUTE);
    assert.is(sandbox.world.entra.jobs[0]?.quarantine, null);
    assert.equal(actions(await company.plan()), []);
    assert.is(sandbox.signIn(ADA), 'ok');
  }));

test('who is assigned beside the file stays, until the file says who is', () =>
  inCompany(async (company) => {
    startFromExample(company);
    await company.converge();
    edit(company, '  Data Scientists: {}\n', '');
    edit(
      company,
      '  - groups: [Data Scientists]\n    permissionSets: [DataScientist]\n    accounts: ["analytics-*"]\n',
      '',
    );
    const leaving = async () =>
      actions(await company.plan()).filter((one) => /appAssignment/.test(one));
    assert.is((await leaving()).length, 1);
    edit(company, 'prune: managed', 'prune: none');
    assert.equal(await leaving(), []);
  }));

test('a pinned app of another name, and a name that two apps have, end the run with what to write', () =>
  inCompany(async (company) => {
    startFromExample(company);
    const [app] = company.sandbox.world.entra.applications;
    assert.ok(app);
    edit(company, `displayName: ${APP}\n`, `displayName: Other\n    appId: ${app.appId}\n`);
    const renamed = await company.run('plan');
    assert.is(renamed.code, 1);
    assert.match(renamed.log, /E521/);
    edit(company, 'displayName: Other\n', `displayName: ${APP}\n`);
    assert.is((await company.run('plan')).code, 0);
  }));

test.run();
