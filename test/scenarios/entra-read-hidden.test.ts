import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, assignmentsOf, type Company } from '../support/company.ts';
import {
  ADA,
  APP,
  downloadFromAws,
  edit,
  enableScim,
  inFreshCompany,
  jobOf,
  MINUTE,
  setUp,
  uploadToAws,
  useToken,
} from './sign-on.ts';

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

const SECRETS = 'graph:GET /servicePrincipals/{id}/synchronization/secrets';

test('a job that was made with a wrong token is finished, though nobody may see its credentials', () =>
  inFreshCompany(async (company) => {
    const { world } = company.sandbox;
    world.deny.push(SECRETS);
    downloadFromAws(company);
    await company.apply();
    uploadToAws(company);
    enableScim(company);
    const token = process.env['ACCESSCTL_SCIM_TOKEN'] ?? '';
    useToken('nonsense');
    const failed = await company.apply();
    assert.ok(failed.outcomes.some(({ error }) => error?.code === 'E743'));
    useToken(token);
    const { code, log } = await company.run('apply', undefined, { waitForSync: 45 * MINUTE });
    assert.is(code, 0, log);
    assert.is(jobOf(company).schedule, 'Active');
    assert.equal(actions(await company.plan()), []);
  }));

test('a threshold that somebody switched off is no threshold', () =>
  inFreshCompany(async (company) => {
    edit(company, '  scim:\n', '  scim:\n    deletionThreshold: 50\n');
    await setUp(company);
    const job = jobOf(company);
    const off = { Enabled: false, DeleteThresholdEnabled: false, DeleteThresholdValue: 50 };
    job.secrets = job.secrets.map((one) =>
      one.key === 'SyncNotificationSettings' ? { ...one, value: JSON.stringify(off) } : one,
    );
    const [change] = (await company.plan()).changes;
    assert.equal(change?.fields, ['deletionThreshold']);
    await company.establish();
    edit(company, '    deletionThreshold: 50\n', '');
    job.secrets = job.secrets.map((one) =>
      one.key === 'SyncNotificationSettings' ? { ...one, value: JSON.stringify(off) } : one,
    );
    edit(company, '  scim:\n', '  scim:\n    notificationEmail: ops@contoso.example\n');
    await company.converge();
    const [stored] = jobOf(company).secrets.flatMap(({ key, value }) =>
      key === 'SyncNotificationSettings' ? [JSON.parse(value)] : [],
    );
    assert.is(stored.DeleteThresholdEnabled, false, 'what the file does not mention stays');
    assert.is(stored.Recipients, 'ops@contoso.example');
  }));

test('a sync that works and whose address Graph leaves out has one', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    const plain = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const response = await plain(input, init);
      return /synchronization\/secrets$/.test(String(input)) && !init?.body
        ? new Response(JSON.stringify({ value: [] }), response)
        : response;
    };
    try {
      assert.equal(actions(await company.plan()), []);
    } finally {
      globalThis.fetch = plain;
    }
  }));

test('an app of which only one half is seen is not made once more', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    const { entra } = company.sandbox.world;
    entra.servicePrincipals = entra.servicePrincipals.filter(
      ({ displayName }) => displayName !== APP,
    );
    for (const command of ['plan', 'apply'] as const) {
      const { code, log } = await company.run(command);
      assert.is(code, 1);
      assert.match(log, /E626 .*AWS IAM Identity Center/);
    }
    assert.is(entra.applications.length, 1);
  }));

test('a guest, whose user name in AWS is another than in Entra, gets what the file says', () =>
  inFreshCompany(async (company) => {
    const ada = '"ada_x.example#EXT#@contoso.example"';
    const guest = company.sandbox.world.entra.users.find(
      ({ userPrincipalName }) => userPrincipalName === ADA,
    );
    assert.ok(guest);
    guest.userPrincipalName = JSON.parse(ada);
    edit(company, 'groups:\n', `users:\n  ${ada}: {}\ngroups:\n`);
    await setUp(company);
    const inStore = company.sandbox.world.store.users.find(
      ({ userName }) => userName === guest.userPrincipalName,
    );
    assert.ok(inStore);
    inStore.userName = 'ada_x.example@contoso.example';
    const only = `  - { users: [${ada}], permissionSets: [ReadOnlyAccess], accounts: [payments-dev] }\n`;
    edit(company, 'assignments:\n', `assignments:\n${only}`);
    await company.establish();
    assert.ok(
      assignmentsOf(company).includes(`user:${inStore.userName} ReadOnlyAccess payments-dev`),
    );
    edit(company, only, '');
    await company.converge();
    assert.is(assignmentsOf(company).length, 1);
  }));

test('what may not be read after it was written is not proved', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    edit(company, '  saml:\n', '  saml:\n    signInUrl: https://d-9967a1b2c3.awsapps.com/start\n');
    let isWritten = false;
    company.sandbox.world.deny = Object.assign([], {
      includes: (one: string) => {
        isWritten ||= one === 'graph:PATCH /servicePrincipals/{id}';
        return isWritten && one === 'graph:GET /applications/{id}';
      },
    });
    const { code, out, log } = await company.run('apply');
    assert.is(JSON.parse(out).converged, undefined);
    assert.match(log, /Not verified: .*GET \/applications/);
    assert.is(code, 6);
  }));

test('a group that was renamed since somebody assigned it is known by its name', () =>
  inFreshCompany(async (company) => {
    await setUp(company);
    edit(company, 'groups:\n', 'ignore: { groups: [Data Scientists] }\ngroups:\n');
    const { entra } = company.sandbox.world;
    const [one] = entra.appRoleAssignments;
    const group = entra.groups.find(({ displayName }) => displayName === 'Data Scientists');
    assert.ok(one && group);
    const principalDisplayName = 'Its former name';
    entra.appRoleAssignments.push({ ...one, id: 'x', principalId: group.id, principalDisplayName });
    assert.equal(actions(await company.plan()), []);
  }));

test.run();
