import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readEnterpriseApp } from '../../../src/providers/entra/read-apps.ts';
import { APP, changeOf, onStage } from './stage.ts';

const test = suite('providers/entra/write-app');

const made = { displayName: APP, assignmentRequired: true };
const create = changeOf('enterpriseApp', { after: made });
const INSTANTIATE = 'graph:POST /applicationTemplates/{id}/instantiate';

const names = ({ entra }: { entra: { applications: readonly { displayName: string }[] } }) =>
  entra.applications.map(({ displayName }) => displayName);

test('an app is made from the gallery and carries its name in the end', async () => {
  await onStage(async ({ write, app, graph, sandbox }) => {
    assert.match(await write(create), /^application id [0-9a-f-]{36}$/);
    assert.equal(names(sandbox.world), [APP]);
    const found = await readEnterpriseApp(graph, await app());
    assert.equal(found?.spec, made);
  });
});

test('copies that lag are waited for', async () => {
  await onStage(
    async ({ write, timer, sandbox }) => {
      assert.match(await write(create), /^application id/);
      assert.ok(timer.slept.reduce((sum, ms) => sum + ms, 0) >= 20_000, 'five good reads');
      assert.is(sandbox.calls()[INSTANTIATE], 1);
    },
    { limits: { graphReplicationMs: 8_000 } },
  );
});

test('"not found" that made the app all the same is no reason to make another', async () => {
  await onStage(
    async ({ write, sandbox }) => {
      assert.match(await write(create), /^application id/);
      assert.is(sandbox.calls()[INSTANTIATE], 1);
      assert.equal(names(sandbox.world), [APP]);
    },
    {
      limits: { graphReplicationMs: 8_000 },
      prepare: (world) => {
        world.instantiateAnswers = 'notFound';
      },
    },
  );
});

test('what an interrupted run left is finished, not made again', async () => {
  await onStage(async ({ write, sandbox, graph }) => {
    await graph.post('/applicationTemplates/21ed01d2-ec13-4e9e-86c1-cd546719ebc4/instantiate', {
      displayName: `${APP} (accessctl is setting this up)`,
    });
    assert.match(await write(create), /^application id/);
    assert.is(sandbox.calls()[INSTANTIATE], 1);
    assert.equal(names(sandbox.world), [APP]);
  });
});

test('of what an interrupted run left one half is seen late: it is waited for', async () => {
  await onStage(async ({ write, graph, sandbox, timer }) => {
    const path = '/applicationTemplates/21ed01d2-ec13-4e9e-86c1-cd546719ebc4/instantiate';
    await graph.post(path, { displayName: `${APP} (accessctl is setting this up)` });
    const { entra } = sandbox.world;
    const visibleFrom = timer.now() + 60_000;
    entra.servicePrincipals = entra.servicePrincipals.map((one) => ({ ...one, visibleFrom }));
    assert.match(await write(create), /^application id/);
    assert.equal(names(sandbox.world), [APP]);
  });
});

test('an app that somebody made meanwhile is a conflict', async () => {
  await onStage(async ({ write, sandbox }) => {
    await write(create);
    assert.match(await write(create), /^conflict E748/);
    assert.equal(names(sandbox.world), [APP]);
  });
});

test('after an interruption nothing is sent', async () => {
  await onStage(async ({ write, sandbox, abort }) => {
    abort.abort();
    assert.match(await write(create), /^skipped E702/);
    assert.equal(names(sandbox.world), []);
  });
});

test('a caller without permission learns which', async () => {
  await onStage(
    async ({ write }) => {
      assert.match(await write(create), /^failed E740 Microsoft Graph refuses POST/);
    },
    {
      prepare: (world) => {
        world.deny = [INSTANTIATE];
      },
    },
  );
});

test('whether assignment is required is changed, unless somebody was quicker', async () => {
  await onStage(async ({ write, app, graph }) => {
    await write(create);
    const { displayName, ...ids } = await app();
    const open = { displayName, assignmentRequired: false };
    await graph.patch(`/servicePrincipals/${ids.servicePrincipalId}`, {
      appRoleAssignmentRequired: false,
    });
    const close = changeOf('enterpriseApp', { before: open, after: made, ids });
    assert.is(await write(close), 'done');
    assert.equal((await readEnterpriseApp(graph, await app()))?.spec, made);
    assert.match(await write(close), /^conflict E748/);
  });
});

test.run();
