/** The sandbox's provisioning, and accessctl's own probe, against a SCIM endpoint of another make. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { askServiceProviderConfig } from '../../src/providers/scim.ts';
import { Secret } from '../../src/reconcile/secret.ts';
import { ManualClock, type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { openScenario } from '../../src/sandbox/scenario.ts';
import { type ScimEndpoint, startScimmy } from './scimmy-endpoint.ts';

const test = suite('conformance: SCIM');

const HOUR = 3_600_000;

interface Stage {
  readonly sandbox: Sandbox;
  readonly endpoint: ScimEndpoint;
  readonly clock: ManualClock;
  /** Lets the next cycle come, and carries it out. */
  cycle(): Promise<void>;
}

/** What the scenario's job sends, and to which tenant. */
function secretsOf(world: Sandbox['world']): { base: string; token: string; tenant: string } {
  const values = new Map(world.entra.jobs[0]?.secrets.map(({ key, value }) => [key, value]));
  const base = values.get('BaseAddress') ?? '';
  const [, tenant = ''] = new URL(base).pathname.split('/');
  return { base, token: values.get('SecretToken') ?? '', tenant };
}

async function onStage(work: (stage: Stage) => Promise<void>): Promise<void> {
  const { token, tenant } = secretsOf(openScenario('contoso').world);
  const endpoint = await startScimmy(tenant, token);
  const clock = new ManualClock();
  const sandbox = await startSandbox({ scenario: 'contoso', clock, scimUrl: endpoint.url });
  const cycle = async () => {
    clock.advance(HOUR);
    await sandbox.settled();
  };
  try {
    for (const job of sandbox.world.entra.jobs) {
      job.links = []; // this endpoint has seen nobody yet
    }
    await work({ sandbox, endpoint, clock, cycle });
  } finally {
    await sandbox.close();
    await endpoint.close();
  }
}

/** `Contoso: ada@…, grace@…`, as the endpoint has it. */
function membersIn({ endpoint }: Stage): string[] {
  const names = new Map(endpoint.users().map(({ id, userName }) => [id, userName]));
  return endpoint
    .groups()
    .map(({ displayName, members = [] }) => {
      const who = members.map(({ value }) => names.get(value) ?? value).sort();
      return `${displayName}: ${who.join(', ')}`;
    })
    .sort();
}

/** The same, as Entra has it. */
function membersInEntra({ sandbox: { world } }: Stage): string[] {
  const names = new Map(
    world.entra.users.map(({ id, userPrincipalName }) => [id, userPrincipalName]),
  );
  const assigned = new Set(world.entra.appRoleAssignments.map(({ principalId }) => principalId));
  return world.entra.groups
    .filter(({ id }) => assigned.has(id))
    .map(({ displayName, memberIds }) => {
      const who = memberIds.flatMap((id) => names.get(id) ?? []).sort();
      return `${displayName}: ${who.join(', ')}`;
    })
    .sort();
}

test('a first cycle brings the assigned groups with their direct members', () =>
  onStage(async (stage) => {
    await stage.cycle();
    const { sandbox, endpoint } = stage;
    assert.is(sandbox.world.entra.jobs[0]?.quarantine, null);
    assert.ok(endpoint.groups().length > 0, 'the scenario assigns groups');
    assert.equal(membersIn(stage), membersInEntra(stage));
    const ids = new Map(
      sandbox.world.entra.users.map(({ userPrincipalName, id }) => [userPrincipalName, id]),
    );
    for (const { userName, externalId, active, name, displayName } of endpoint.users()) {
      assert.is(externalId, ids.get(userName), userName);
      assert.is(active, true);
      assert.ok(name?.givenName && name.familyName && displayName);
    }
  }));

test('later cycles carry over who joins and leaves, a new name, and who is no longer assigned', () =>
  onStage(async (stage) => {
    await stage.cycle();
    const { entra } = stage.sandbox.world;
    const [group, other] = entra.groups.filter(({ displayName }) =>
      ['Contoso', 'AWS Readers'].includes(displayName),
    );
    assert.ok(group && other);
    const before = stage.endpoint
      .groups()
      .find(({ displayName }) => displayName === group.displayName);
    group.displayName = 'Contoso People';
    group.memberIds = [...other.memberIds];
    entra.appRoleAssignments = entra.appRoleAssignments.filter(
      ({ principalId }) => principalId !== other.id,
    );
    await stage.cycle();
    assert.equal(membersIn(stage), membersInEntra(stage));
    const after = stage.endpoint
      .groups()
      .find(({ displayName }) => displayName === 'Contoso People');
    assert.is(after?.id, before?.id, 'a new name is no new group');
    const everybody = new Set(
      membersIn(stage).flatMap((line) => line.split(': ')[1]?.split(', ') ?? []),
    );
    for (const { userName, active } of stage.endpoint.users()) {
      assert.is(active, everybody.has(userName), userName);
    }
  }));

test('a token that the endpoint does not know puts the job into quarantine', () =>
  onStage(async (stage) => {
    const [job] = stage.sandbox.world.entra.jobs;
    assert.ok(job);
    job.secrets = job.secrets.map((one) =>
      one.key === 'SecretToken' ? { ...one, value: 'another' } : one,
    );
    await stage.cycle();
    assert.match(job.quarantine?.code ?? '', /CredentialValidationFailure/);
    assert.equal(stage.endpoint.users(), []);
  }));

test('the probe of a token is understood', () =>
  onStage(async ({ sandbox, endpoint }) => {
    const { base, token } = secretsOf(sandbox.world);
    const ask = (text: string) => askServiceProviderConfig(base, new Secret(text), endpoint.url);
    const right = await ask(token);
    assert.is(right.ok, true, right.text);
    const wrong = await ask('another');
    assert.equal([wrong.ok, wrong.status], [false, 401]);
  }));

test.run();
