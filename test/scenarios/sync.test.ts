import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, assignmentsOf, type Company, inCompany } from '../support/company.ts';
import { accountsWith, ENTRA, READ_ONLY } from './story.ts';

const test = suite('scenarios: what SCIM has not brought yet');

/** SCIM has not brought this group: it is only in Entra. The answer lets it arrive. */
function withhold({ sandbox }: Company, name: string): () => void {
  const { store } = sandbox.world;
  const group = store.groups.find(({ displayName }) => displayName === name);
  assert.ok(group);
  store.groups = store.groups.filter((one) => one !== group);
  return () => {
    sandbox.world.store.groups.push(group);
  };
}

const TWO_GROUPS = `${ENTRA}groups:
  Contoso: {}
  Data Scientists: {}
${READ_ONLY}assignments:
  - groups: [Contoso, Data Scientists]
    permissionSets: [ReadOnlyAccess]
    accounts: [MMe2k-Demo]
`;

test('a group that is not in the identity store waits; the rest is done', () =>
  inCompany(async (company) => {
    const arrive = withhold(company, 'Data Scientists');
    company.write(TWO_GROUPS);
    const plan = await company.plan();
    assert.equal(actions(plan), [
      'create permissionSet/ReadOnlyAccess',
      'create assignment/group:Contoso/ReadOnlyAccess/123456789012',
    ]);
    assert.equal(
      plan.deferred.map(({ change, reason }) => [change.key, reason.code]),
      [['assignment/group:Data Scientists/ReadOnlyAccess/123456789012', 'notInIdentityStore']],
    );
    const { code } = await company.run('apply');
    assert.is(code, 0, 'what is only deferred is no failure');
    assert.is((await company.run('apply')).code, 0);
    assert.is((await company.run('plan', undefined, { detailedExitcode: true })).code, 0);
    arrive();
    assert.equal(actions(await company.plan()), [
      'create assignment/group:Data Scientists/ReadOnlyAccess/123456789012',
    ]);
    await company.converge();
  }));

const HOUR = 3_600_000;

test('--wait-for-sync carries on as soon as SCIM has brought the group', async () => {
  let watched: { company: Company; arrive: () => void; at: number } | undefined;
  const onWait = () => {
    if (watched && watched.company.clock.now() >= watched.at) {
      watched.arrive();
      watched = undefined;
    }
  };
  await inCompany(
    async (company) => {
      const arrive = withhold(company, 'Data Scientists');
      watched = { company, arrive, at: company.clock.now() + 12 * 60_000 };
      company.write(TWO_GROUPS);
      const { code, out, log } = await company.run('apply', undefined, { waitForSync: HOUR });
      assert.is(code, 0, log);
      const { outcomes, converged } = JSON.parse(out) as Awaited<ReturnType<Company['apply']>>;
      assert.equal(
        outcomes.map(({ key, status }) => [key, status]),
        [
          ['permissionSet/ReadOnlyAccess', 'done'],
          ['assignment/group:Contoso/ReadOnlyAccess/123456789012', 'done'],
          ['assignment/group:Data Scientists/ReadOnlyAccess/123456789012', 'done'],
        ],
      );
      assert.is(converged, true);
      assert.match(log, /waiting for SCIM to bring group Data Scientists/);
      assert.equal(actions(await company.plan()), []);
    },
    { onWait },
  );
});

test('--wait-for-sync carries out nothing that the first plan did not show', async () => {
  let watched: { company: Company; arrive: () => void; at: number } | undefined;
  const onWait = () => {
    if (watched && watched.company.clock.now() >= watched.at) {
      const { world } = watched.company.sandbox;
      world.assignments = world.assignments.filter(({ accountId }) => accountId !== '123456789012');
      watched.arrive();
      watched = undefined;
    }
  };
  await inCompany(
    async (company) => {
      const arrive = withhold(company, 'Data Scientists');
      company.write(TWO_GROUPS);
      await company.apply();
      watched = { company, arrive, at: company.clock.now() + 5 * 60_000 };
      const { code, log } = await company.run('apply', undefined, { waitForSync: HOUR });
      assert.is(code, 5, log);
      assert.match(log, /group Contoso.*create, which is not in the approved plan/);
      assert.equal(accountsWith(company, 'ReadOnlyAccess'), ['MMe2k-Demo']);
    },
    { onWait },
  );
});

test('--wait-for-sync ends when its time is over: the rest is done, and exit 6 says so', () =>
  inCompany(async (company) => {
    withhold(company, 'Data Scientists');
    company.write(TWO_GROUPS);
    const started = company.clock.now();
    const { code, out, log } = await company.run('apply', undefined, { waitForSync: HOUR });
    assert.is(code, 6);
    assert.match(log, /E732.*group Data Scientists/);
    assert.is(JSON.parse(out).outcomes.length, 2);
    assert.ok(company.clock.now() - started < HOUR + 60_000);
  }));

test('--wait-for-sync does not wait when nobody is missing', () =>
  inCompany(async (company) => {
    company.write(TWO_GROUPS);
    const started = company.clock.now();
    assert.is((await company.run('apply', undefined, { waitForSync: HOUR })).code, 0);
    assert.ok(company.clock.now() - started < 60_000);
  }));

test('a user who is not in the identity store waits too', () =>
  inCompany(async (company) => {
    const { store } = company.sandbox.world;
    store.users = store.users.filter(({ userName }) => userName !== 'ada@contoso.example');
    company.write(`${ENTRA}users:
  ada@contoso.example: {}
${READ_ONLY}assignments:
  - users: [ada@contoso.example]
    permissionSets: [ReadOnlyAccess]
    accounts: [MMe2k-Demo]
`);
    const plan = await company.plan();
    assert.equal(actions(plan), ['create permissionSet/ReadOnlyAccess']);
    assert.is(plan.deferred[0]?.reason.code, 'notInIdentityStore');
  }));

const forGroup = (name: string, more: string) => `${ENTRA}groups:
  ${name}: ${more}
${READ_ONLY}assignments:
  - groups: [${name}]
    permissionSets: [ReadOnlyAccess]
    accounts: [payments-dev, payments-prod]
`;

test('a group that takes the place of another: the old one keeps its access until it is there', () =>
  inCompany(async (company) => {
    const arrive = withhold(company, 'AWS Readers');
    company.write(forGroup('Data Scientists', '{}'));
    await company.establish();
    company.write(forGroup('AWS Readers', '{ previously: [Data Scientists] }'));
    const plan = await company.plan();
    assert.equal(actions(plan), []);
    assert.equal(
      plan.deferred.map(({ change, reason }) => `${change.action} ${reason.code}`),
      ['create notInIdentityStore', 'create notInIdentityStore', 'delete waits', 'delete waits'],
    );
    await company.apply();
    assert.equal(accountsWith(company, 'ReadOnlyAccess'), ['payments-dev', 'payments-prod']);
    arrive();
    assert.equal(
      (await company.plan()).changes.map(({ action }) => action),
      ['create', 'create', 'delete', 'delete'],
    );
    await company.converge();
    assert.not(assignmentsOf(company).some((one) => one.includes('Data Scientists')));
  }));

test('a plan that was approved before the sync may be carried out after it', () =>
  inCompany(async (company) => {
    const arrive = withhold(company, 'Data Scientists');
    company.write(TWO_GROUPS);
    const file = `${company.folder}/plan.json`;
    await company.plan({ save: file });
    arrive();
    const { code } = await company.run('apply', file);
    assert.is(code, 0);
    assert.equal(actions(await company.plan()), []);
  }));

test('groups in a group are spoken of: SCIM does not bring their members', () =>
  inCompany(async (company) => {
    const { entra } = company.sandbox.world;
    const [contoso, platform] = ['Contoso', 'AWS Platform'].map((name) =>
      entra.groups.find(({ displayName }) => displayName === name),
    );
    contoso?.memberIds.push(platform?.id ?? '');
    company.write(TWO_GROUPS);
    const { problems } = await company.plan();
    assert.equal(
      problems.map(({ code, at }) => [code, at?.line]),
      [['E514', 8]],
    );
    assert.match(problems[0]?.message ?? '', /AWS Platform/);
  }));

test.run();
