import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { AppDesk } from '../../../src/providers/entra/desk.ts';
import { readScim } from '../../../src/providers/entra/read-scim.ts';
import { syncDesk } from '../../../src/providers/entra/sync.ts';
import { UserError } from '../../../src/reconcile/errors.ts';
import { Secret } from '../../../src/reconcile/secret.ts';
import type { ScimSyncSpec } from '../../../src/reconcile/types.ts';
import { APP, changeOf, onStage, type Stage } from './stage.ts';

const test = suite('providers/entra/write-scim');

const TOKEN = 'canary-token-0123456789';

interface ScimStage extends Stage {
  readonly endpoint: string;
  /** What the variable holds. */
  readonly holder: { token: Secret | undefined };
}

/** With an app of this run, and SCIM enabled in AWS. */
async function withScim(work: (stage: ScimStage) => Promise<void>): Promise<void> {
  const holder: { token: Secret | undefined } = { token: undefined };
  await onStage(
    async (stage) => {
      const { sandbox, write } = stage;
      sandbox.world.scim = null;
      const shown = sandbox.console.enableScim();
      holder.token = new Secret(shown.token);
      await write(
        changeOf('enterpriseApp', { after: { displayName: APP, assignmentRequired: true } }),
      );
      await work({ ...stage, endpoint: shown.endpoint, holder });
    },
    {
      tokens: () => TOKEN,
      scim: { token: () => holder.token, variable: 'ACCESSCTL_SCIM_TOKEN' },
    },
  );
}

const spec = (endpoint: string | null, more: Partial<ScimSyncSpec> = {}): ScimSyncSpec => ({
  app: APP,
  endpoint,
  scope: 'assigned',
  notificationEmail: 'a@contoso.example',
  deletionThreshold: 50,
  state: 'running',
  ...more,
});

async function liveOf({ graph, app }: Stage) {
  return readScim(graph, await app());
}

async function idsOf(stage: Stage) {
  const { displayName, ...ids } = await stage.app();
  const jobId = (await liveOf(stage))?.health.jobId;
  return { ...ids, jobId };
}

test('a job is made, gets its credentials, and runs', async () => {
  await withScim(async (stage) => {
    const after = spec(stage.endpoint);
    const note = await stage.write(changeOf('scimSync', { after }));
    assert.is(note, 'Entra has the SCIM endpoint and token, and AWS takes them; SCIM sync started');
    const live = await liveOf(stage);
    assert.equal(live?.found.spec, after);
    assert.is(live?.health.userNameSource, 'userPrincipalName');
    assert.equal(
      stage.sandbox.world.entra.jobs.map((job) => job.secrets.map(({ key }) => key)),
      [['BaseAddress', 'SecretToken', 'SyncAll', 'SyncNotificationSettings']],
    );
  });
});

test('a job that is to be paused is not started', async () => {
  await withScim(async (stage) => {
    const after = spec(stage.endpoint, { state: 'paused' });
    await stage.write(changeOf('scimSync', { after }));
    assert.equal((await liveOf(stage))?.found.spec, { ...after, state: 'notStarted' });
  });
});

test('without the token nothing is sent, and the variable is named', async () => {
  await withScim(async (stage) => {
    stage.holder.token = undefined;
    stage.sandbox.resetCalls();
    const told = await stage.write(changeOf('scimSync', { after: spec(stage.endpoint) }));
    assert.match(told, /^failed E741 .*ACCESSCTL_SCIM_TOKEN/);
    assert.is(stage.sandbox.writes(), 0);
  });
});

test('what AWS does not take is not stored, and never shown', async () => {
  await withScim(async (stage) => {
    stage.holder.token = new Secret('wrong-canary');
    const told = await stage.write(changeOf('scimSync', { after: spec(stage.endpoint) }));
    assert.match(told, /^failed E743 AWS does not take/);
    assert.not.match(told, /wrong-canary/);
    assert.equal(stage.sandbox.world.entra.jobs[0]?.secrets, []);
  });
});

test('a part that nobody knows is asked for by its key', async () => {
  await withScim(async (stage) => {
    const after = spec(stage.endpoint, { scope: null });
    const told = await stage.write(changeOf('scimSync', { after }));
    assert.match(told, /^failed E742 .*identitySource\.scim\.scope/);
  });
});

test('pausing and starting need no token', async () => {
  await withScim(async (stage) => {
    const running = spec(stage.endpoint);
    const paused = spec(stage.endpoint, { state: 'paused' });
    await stage.write(changeOf('scimSync', { after: running }));
    stage.holder.token = undefined;
    const ids = await idsOf(stage);
    const pause = changeOf('scimSync', { before: running, after: paused, ids });
    assert.match(await stage.write(pause), /^SCIM sync paused/);
    assert.match(await stage.write(pause), /^conflict E748/);
    const start = changeOf('scimSync', { before: paused, after: running, ids });
    assert.is(await stage.write(start), 'SCIM sync started');
    assert.equal((await liveOf(stage))?.found.spec, running);
  });
});

test('who is no longer in scope leaves: a narrower scope makes the job look at everybody', async () => {
  await withScim(async (stage) => {
    const all = spec(stage.endpoint, { scope: 'all' });
    const assigned = spec(stage.endpoint);
    await stage.write(changeOf('scimSync', { after: all }));
    const ids = await idsOf(stage);
    const note = await stage.write(changeOf('scimSync', { before: all, after: assigned, ids }));
    assert.match(note, /looks at everybody again/);
    assert.is(
      stage.sandbox.calls()['graph:POST /servicePrincipals/{id}/synchronization/jobs/{id}/restart'],
      1,
    );
    assert.equal((await liveOf(stage))?.found.spec, assigned);
  });
});

test('a narrower scope is taken up at once, also where AWS fails right after', async () => {
  await withScim(async (stage) => {
    const all = spec(stage.endpoint, { scope: 'all' });
    await stage.write(changeOf('scimSync', { after: all }));
    const ids = await idsOf(stage);
    const plain = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const isTest = String(init?.body).includes('"useSavedCredentials":true');
      const refused = { error: { code: 'X', message: 'no' } };
      return isTest ? Response.json(refused, { status: 400 }) : plain(input, init);
    };
    try {
      const change = changeOf('scimSync', { before: all, after: spec(stage.endpoint), ids });
      assert.match(await stage.write(change), /^failed E744/);
    } finally {
      globalThis.fetch = plain;
    }
    assert.is(
      stage.sandbox.calls()['graph:POST /servicePrincipals/{id}/synchronization/jobs/{id}/restart'],
      1,
    );
  });
});

test('what others have set beside ours stays', async () => {
  await withScim(async (stage) => {
    await stage.write(changeOf('scimSync', { after: spec(stage.endpoint) }));
    const [job] = stage.sandbox.world.entra.jobs;
    assert.ok(job && stage.holder.token);
    job.secrets.push({ key: 'SkipOutOfScopeDeletions', value: 'True' });
    await (await deskOf(stage)).setToken({ app: APP }, stage.holder.token);
    assert.equal(job.secrets.at(-1), { key: 'SkipOutOfScopeDeletions', value: 'True' });
    assert.is(job.secrets.length, 5);
  });
});

test('a threshold that is switched off stays so where nobody manages it', async () => {
  await withScim(async (stage) => {
    await stage.write(changeOf('scimSync', { after: spec(stage.endpoint) }));
    const [job] = stage.sandbox.world.entra.jobs;
    assert.ok(job && stage.holder.token);
    const off = { Enabled: false, DeleteThresholdEnabled: false, DeleteThresholdValue: 50 };
    job.secrets = job.secrets.map(({ key, value }) =>
      key === 'SyncNotificationSettings' ? { key, value: JSON.stringify(off) } : { key, value },
    );
    assert.is((await liveOf(stage))?.found.spec.deletionThreshold, 0);
    await (await deskOf(stage)).setToken({ app: APP }, stage.holder.token);
    assert.is((await liveOf(stage))?.found.spec.deletionThreshold, 0);
    await (await deskOf(stage)).setToken({ app: APP, deletionThreshold: 50 }, stage.holder.token);
    assert.is((await liveOf(stage))?.found.spec.deletionThreshold, 50);
  });
});

async function deskOf({ graph, timer, abort, app }: Stage) {
  const patience = { timer, signal: abort.signal };
  return syncDesk(await app(), new AppDesk(graph, patience, 'https://graph.microsoft.com'));
}

test('a new token is stored with all the rest, and the quarantine ends', async () => {
  await withScim(async (stage) => {
    const after = spec(stage.endpoint);
    await stage.write(changeOf('scimSync', { after }));
    const [job] = stage.sandbox.world.entra.jobs;
    assert.ok(job);
    job.quarantine = {
      reason: 'EncounteredQuarantineException',
      code: 'x',
      message: 'y',
      began: stage.timer.now(),
      count: 1,
    };
    const desk = await deskOf(stage);
    assert.is((await desk.health())?.quarantine?.reason, 'EncounteredQuarantineException');
    const { token } = stage.holder;
    assert.ok(token);
    const done = await desk.setToken({ app: APP }, token);
    assert.equal(done, [
      'AWS takes the token.',
      'Entra has stored it, with the other SCIM settings.',
      'SCIM sync started; its quarantine is over.',
    ]);
    assert.is((await desk.health())?.quarantine, undefined);
    assert.equal((await liveOf(stage))?.found.spec, after);
    await desk.testSaved();
  });
});

test('a token that AWS forgot is told apart', async () => {
  await withScim(async (stage) => {
    await stage.write(changeOf('scimSync', { after: spec(stage.endpoint) }));
    const [token] = stage.sandbox.world.scim?.tokens ?? [];
    stage.sandbox.console.deleteToken(token?.id ?? '');
    const desk = await deskOf(stage);
    const told = await desk.testSaved().catch((error: unknown) => error);
    assert.instance(told, UserError);
    assert.is((told as UserError).code, 'E744');
  });
});

test('without a job there is nothing to give a token to', async () => {
  await withScim(async (stage) => {
    const desk = await deskOf(stage);
    assert.is(await desk.health(), undefined);
    const told = await desk.testSaved().catch((error: unknown) => error);
    assert.is((told as UserError).code, 'E745');
  });
});

test('groups come to AWS at once, with their members; what fails is said and the rest goes on', async () => {
  await withScim(async (stage) => {
    const { sandbox, write, timer } = stage;
    await write(changeOf('scimSync', { after: spec(stage.endpoint) }));
    const ids = await idsOf(stage);
    const [first, second] = sandbox.world.entra.groups;
    assert.ok(first && second);
    const after = { app: APP, principalType: 'group', principal: first.displayName } as const;
    await write(changeOf('appAssignment', { after, ids: { ...ids, entraId: first.id } }));
    sandbox.world.store.groups.length = 0;
    sandbox.world.store.users.length = 0;
    timer.slept.length = 0;
    const ended: string[] = [];
    const desk = await deskOf(stage);
    const subject = (group: { displayName: string; id: string }) =>
      ({ type: 'group', name: group.displayName, entraId: group.id }) as const;
    const results = await desk.provision([subject(second), subject(first)], ({ name }) => {
      ended.push(name);
    });
    assert.equal(
      results.map(({ name, status }) => `${name} ${status}`),
      [`${second.displayName} failed`, `${first.displayName} provisioned`],
    );
    assert.equal(ended, [second.displayName, first.displayName]);
    assert.equal(
      sandbox.world.store.groups.map(({ displayName }) => displayName),
      [first.displayName],
    );
  });
});

test.run();
