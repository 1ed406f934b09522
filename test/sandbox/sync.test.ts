import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { atDesk, type Desk, storedGroups } from './sign-on-desk.ts';

const test = suite('sandbox provisioning');

const contoso = '4f6e7d8c-1111-4222-8333-944445555666';
const readers = '7f6e7d8c-1111-4222-8333-944445555666';
const ada = '1a6e7d8c-aaaa-4222-8333-944445555666';

function group({ sandbox }: Desk, id: string) {
  const found = sandbox.world.entra.groups.find((each) => each.id === id);
  assert.ok(found);
  return found;
}

function unassign({ sandbox }: Desk, id: string): void {
  const { entra } = sandbox.world;
  entra.appRoleAssignments = entra.appRoleAssignments.filter(
    ({ principalId }) => principalId !== id,
  );
}

/** Names of the changing SCIM calls since the last look. */
function scimWrites({ sandbox }: Desk): Readonly<Record<string, number>> {
  const calls = Object.entries(sandbox.calls()).filter(([name]) => /^scim:(?!GET)/.test(name));
  sandbox.resetCalls();
  return Object.fromEntries(calls);
}

test('a cycle without a difference writes nothing', () =>
  atDesk(async (desk) => {
    await desk.nextCycle();
    assert.equal(scimWrites(desk), {});
    const { lastCycle } = desk.job();
    assert.equal(
      [lastCycle?.state, lastCycle?.exported, lastCycle?.ended],
      ['Succeeded', 0, desk.clock.now()],
    );
    assert.is(desk.sandbox.writes(), 0, "Entra's own calls are nobody's writes");
  }));

test('before its time nothing comes', () =>
  atDesk(async (desk) => {
    group(desk, contoso).displayName = 'Contoso Ltd';
    desk.clock.advance(40 * 60_000 - 1);
    assert.ok(storedGroups(await desk.sandbox.settled()).includes('Contoso 4'));
    desk.clock.advance(1);
    await desk.graph('/groups');
    assert.ok(
      storedGroups(desk.sandbox.world).includes('Contoso Ltd 4'),
      'any request lets it run',
    );
  }));

test('a renamed group and user keep their ids in AWS', () =>
  atDesk(async (desk) => {
    const before = desk.sandbox.world.store.groups[0]?.id;
    group(desk, contoso).displayName = 'Contoso Ltd';
    const [person] = desk.sandbox.world.entra.users;
    assert.ok(person);
    person.userPrincipalName = 'ada.king@contoso.example';
    const { store } = await desk.nextCycle();
    assert.is(store.groups.find(({ displayName }) => displayName === 'Contoso Ltd')?.id, before);
    assert.is(store.users[0]?.userName, 'ada.king@contoso.example');
    assert.equal(scimWrites(desk), { 'scim:PATCH /Users/{id}': 1, 'scim:PATCH /Groups/{id}': 1 });
  }));

test('members come and go; nested groups stay behind', () =>
  atDesk(async (desk) => {
    group(desk, readers).memberIds = [ada, contoso];
    const { store } = await desk.nextCycle();
    assert.ok(storedGroups({ ...desk.sandbox.world, store }).includes('AWS Readers 1'));
    assert.is(store.users.find(({ userName }) => /^edsger/.test(userName))?.enabled, false);
    assert.is(store.users.find(({ userName }) => /^barbara/.test(userName))?.enabled, true);
  }));

test('hundreds of members go in hundreds', () =>
  atDesk(async (desk) => {
    const { users } = desk.sandbox.world.entra;
    const many = Array.from({ length: 250 }, (_, n) => ({
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      userPrincipalName: `user${n}@contoso.example`,
      displayName: `User ${n}`,
      givenName: 'User',
      surname: String(n),
      accountEnabled: true,
    }));
    users.push(...many);
    group(desk, readers).memberIds = many.map(({ id }) => id);
    await desk.nextCycle();
    assert.ok(storedGroups(desk.sandbox.world).includes('AWS Readers 250'));
    const { 'scim:PATCH /Groups/{id}': patches, 'scim:POST /Users': posts } = scimWrites(desk);
    assert.equal([patches, posts], [4, 250], 'three to add, one to remove');
  }));

test('what leaves the app leaves AWS: users disabled, groups deleted', () =>
  atDesk(async (desk) => {
    unassign(desk, readers);
    const { store } = await desk.nextCycle();
    assert.not.ok(storedGroups(desk.sandbox.world).some((name) => /Readers/.test(name)));
    assert.is(store.users.find(({ userName }) => /^edsger/.test(userName))?.enabled, false);
    await desk.nextCycle();
    assert.equal(scimWrites(desk), { 'scim:PATCH /Users/{id}': 1, 'scim:DELETE /Groups/{id}': 1 });
  }));

test('a group that is no security group, and everybody with SyncAll', () =>
  atDesk(async (desk) => {
    group(desk, readers).securityEnabled = false;
    desk.sandbox.world.entra.groups.push({
      ...group(desk, contoso),
      id: '99999999-1111-4222-8333-944445555666',
      displayName: 'Everybody',
      memberIds: [],
    });
    const { secrets } = desk.job();
    desk.job().secrets = [
      ...secrets.filter(({ key }) => key !== 'SyncAll'),
      { key: 'SyncAll', value: 'true' },
    ];
    await desk.nextCycle();
    const names = storedGroups(desk.sandbox.world);
    assert.ok(names.includes('Everybody 0'));
    assert.not.ok(names.some((name) => /Readers/.test(name)));
  }));

test('a group made anew takes over the one of its name', () =>
  atDesk(async (desk) => {
    const id = '99999999-1111-4222-8333-944445555666';
    const { entra, store } = desk.sandbox.world;
    const before = store.groups[0]?.id;
    entra.groups = entra.groups.map((each) => (each.id === contoso ? { ...each, id } : each));
    entra.appRoleAssignments = entra.appRoleAssignments.map((each) =>
      each.principalId === contoso ? { ...each, principalId: id } : each,
    );
    await desk.nextCycle();
    const found = desk.sandbox.world.store.groups.find(
      ({ displayName }) => displayName === 'Contoso',
    );
    assert.equal([found?.id, found?.externalIds.map((each) => each.id)], [before, [id]]);
  }));

test('who lacks a name stays behind, the others come', () =>
  atDesk(async (desk) => {
    const { users } = desk.sandbox.world.entra;
    const base = { surname: 'Shaw', accountEnabled: true, displayName: 'Mary Shaw' };
    users.push({
      ...base,
      id: 'aaaaaaaa-0000-4000-8000-000000000001',
      userPrincipalName: 'mary@contoso.example',
      givenName: '',
    });
    users.push({
      ...base,
      id: 'aaaaaaaa-0000-4000-8000-000000000002',
      userPrincipalName: 'anna@contoso.example',
      givenName: 'Anna',
    });
    group(desk, readers).memberIds.push(...users.slice(-2).map(({ id }) => id));
    await desk.nextCycle();
    assert.ok(storedGroups(desk.sandbox.world).includes('AWS Readers 3'));
    const { lastCycle, failures } = desk.job();
    assert.equal([lastCycle?.state, lastCycle?.escrowed], ['EntryLevelErrors', 1]);
    assert.match(failures[0]?.message ?? '', /violates schema.*givenName.*status 400/);
    const { body } = await desk.call('GET', `${desk.base()}/jobs/${desk.job().id}`);
    const { lastExecution } = body['status'] as { lastExecution: Record<string, unknown> };
    assert.is(lastExecution['countEscrowed'], 1);
  }));

test('too many deletes stop before the first; ForceDeletes lets them pass', () =>
  atDesk(async (desk) => {
    const { job, call, base, sandbox } = desk;
    const settings = { DeleteThresholdEnabled: true, DeleteThresholdValue: 2 };
    job().secrets = job().secrets.map((each) =>
      each.key === 'SyncNotificationSettings' ? { ...each, value: JSON.stringify(settings) } : each,
    );
    unassign(desk, readers);
    await desk.nextCycle();
    assert.is(sandbox.world.store.groups.length, 6);
    assert.is(job().quarantine?.reason, 'TooManyDeletes');
    assert.equal(scimWrites(desk), {});
    const restart = { criteria: { resetScope: 'ForceDeletes' } };
    assert.is((await call('POST', `${base()}/jobs/${job().id}/restart`, restart)).status, 204);
    await sandbox.settled();
    assert.is(sandbox.world.store.groups.length, 5);
    assert.is(job().quarantine, null);
    assert.is(job().forceDeletes, false, 'it counts once');
  }));

test('a refused token: quarantine, tried daily, given up after four weeks, ended by a start', () =>
  atDesk(async (desk) => {
    const { sandbox, job, call, base, clock } = desk;
    const day = 24 * 3_600_000;
    const tokens = sandbox.world.scim?.tokens ?? [];
    const kept = tokens.splice(0);
    await desk.nextCycle();
    const began = clock.now();
    const read = async () =>
      (await call('GET', `${base()}/jobs/${job().id}`)).body as unknown as {
        schedule: { state: string };
        status: { code: string; quarantine: { reason: string; error: { code: string } } | null };
      };
    const { status } = await read();
    assert.equal(
      [status.code, status.quarantine?.reason, status.quarantine?.error.code],
      [
        'Quarantine',
        'EncounteredQuarantineException',
        'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
      ],
    );
    assert.is(job().nextCycle, began + day);
    clock.advance(day);
    await sandbox.settled();
    assert.equal([job().quarantine?.count, job().quarantine?.began], [2, began]);
    clock.advance(28 * day);
    assert.is((await read()).schedule.state, 'Disabled');
    tokens.push(...kept.map((token) => ({ ...token, end: clock.now() + day })));
    assert.is((await call('POST', `${base()}/jobs/${job().id}/start`)).status, 204);
    await sandbox.settled();
    const after = await read();
    assert.equal([after.schedule.state, after.status.code], ['Active', 'Active']);
  }));

test('an endpoint that nobody answers at', () =>
  atDesk(async (desk) => {
    const { job } = desk;
    job().secrets = job().secrets.map((each) =>
      each.key === 'BaseAddress' ? { ...each, value: 'https://scim.example.com/x/scim/v2/' } : each,
    );
    await desk.nextCycle();
    assert.match(job().quarantine?.message ?? '', /could not be resolved/);
  }));

test('paused: nothing comes until it is started', () =>
  atDesk(async (desk) => {
    const { call, base, job } = desk;
    await call('POST', `${base()}/jobs/${job().id}/pause`);
    group(desk, contoso).displayName = 'Contoso Ltd';
    await desk.nextCycle();
    assert.ok(storedGroups(desk.sandbox.world).includes('Contoso 4'));
    await call('POST', `${base()}/jobs/${job().id}/start`);
    await desk.sandbox.settled();
    assert.ok(storedGroups(desk.sandbox.world).includes('Contoso Ltd 4'));
  }));

test('deleted in AWS by hand: nobody notices until a restart', () =>
  atDesk(async (desk) => {
    const { call, base, job, sandbox } = desk;
    sandbox.world.store.groups.shift();
    await desk.nextCycle();
    assert.is(sandbox.world.store.groups.length, 5);
    const restart = { criteria: { resetScope: 'Watermark' } };
    await call('POST', `${base()}/jobs/${job().id}/restart`, restart);
    await sandbox.settled();
    assert.ok(storedGroups(sandbox.world).includes('Contoso 4'));
  }));

test('an app that is deleted takes nobody from AWS', () =>
  atDesk(async (desk) => {
    const [application] = desk.sandbox.world.entra.applications;
    assert.is((await desk.call('DELETE', `/applications/${application?.id}`)).status, 204);
    const { store } = await desk.nextCycle();
    assert.equal([store.groups.length, store.users.every(({ enabled }) => enabled)], [6, true]);
    assert.equal(scimWrites(desk), {});
  }));

test('two requests at once carry out a cycle once', () =>
  atDesk(async (desk) => {
    group(desk, contoso).displayName = 'Contoso Ltd';
    desk.clock.advance(40 * 60_000);
    await Promise.all([desk.graph('/groups'), desk.graph('/users'), desk.sandbox.settled()]);
    assert.equal(scimWrites(desk), { 'scim:PATCH /Groups/{id}': 1 });
  }));

test.run();
