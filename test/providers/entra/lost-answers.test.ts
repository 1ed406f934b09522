/** A write whose answer is lost was carried out, or not: what is there tells, and nothing is sent twice. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Secret } from '../../../src/reconcile/secret.ts';
import { APP, changeOf, onStage, type Stage, type StageOptions } from './stage.ts';

const test = suite('providers/entra: lost answers');

const create = changeOf('enterpriseApp', {
  after: { displayName: APP, assignmentRequired: true },
});

async function withApp(work: (stage: Stage) => Promise<void>, options: StageOptions = {}) {
  await onStage(async (stage) => {
    assert.match(await stage.write(create), /^application id/);
    await work(stage);
  }, options);
}

const times = ({ sandbox }: Stage, call: string) => sandbox.calls()[`graph:POST ${call}`];

test('of the app: it is found by its name', async () => {
  await onStage(async (stage) => {
    stage.lose(/^POST .*instantiate/);
    assert.match(await stage.write(create), /^application id/);
    assert.is(stage.sandbox.world.entra.applications.length, 1);
    assert.is(times(stage, '/applicationTemplates/{id}/instantiate'), 1);
  });
});

test('of a certificate: the certificates tell', async () => {
  await withApp(async (stage) => {
    stage.lose(/addTokenSigningCertificate/);
    const certificates = [{ thumbprint: '', expires: 'P1Y' }];
    const after = { app: APP, certificates, active: '' };
    assert.match(
      await stage.write(changeOf('signingCertificate', { after })),
      /^new certificate [0-9A-F]{40}, until /,
    );
    assert.is(times(stage, '/servicePrincipals/{id}/addTokenSigningCertificate'), 1);
  });
});

test('of an assignment: the list of those who are assigned tells', async () => {
  await withApp(async (stage) => {
    stage.lose(/^POST .*appRoleAssignedTo/);
    const [group] = stage.sandbox.world.entra.groups;
    assert.ok(group);
    const { displayName, ...ids } = await stage.app();
    const spec = { app: APP, principalType: 'group', principal: group.displayName } as const;
    const assign = changeOf('appAssignment', { after: spec, ids: { ...ids, entraId: group.id } });
    assert.is(await stage.write(assign), 'done');
    assert.is(times(stage, '/servicePrincipals/{id}/appRoleAssignedTo'), 1);
  });
});

const spec = (endpoint: string) =>
  ({
    app: APP,
    endpoint,
    scope: 'assigned',
    notificationEmail: '',
    deletionThreshold: 500,
    state: 'running',
  }) as const;

for (const call of [/^POST .*jobs$/, /^PUT .*secrets/, /validateCredentials/, /start$/]) {
  test(`of ${call} of the SCIM job: it runs in the end, and there is one`, async () => {
    let token: Secret | undefined;
    await withApp(
      async (stage) => {
        stage.sandbox.world.scim = null;
        const shown = stage.sandbox.console.enableScim();
        token = new Secret(shown.token);
        stage.lose(call);
        const written = await stage.write(changeOf('scimSync', { after: spec(shown.endpoint) }));
        assert.match(written, /AWS takes them; SCIM sync started$/);
        const { jobs } = stage.sandbox.world.entra;
        assert.equal(
          jobs.map(({ schedule }) => schedule),
          ['Active'],
        );
      },
      { scim: { token: () => token } },
    );
  });
}

test('of the settings: they are written again, which changes nothing more', async () => {
  await withApp(async (stage) => {
    stage.lose(/^PATCH/);
    const after = {
      app: APP,
      signOnMode: 'saml',
      identifiers: [],
      replyUrls: [],
      signInUrl: '',
      relayState: '',
      groupClaim: 'none',
      claims: [],
      notificationEmails: [],
    };
    assert.is(await stage.write(changeOf('samlSettings', { after })), 'done');
    assert.is(stage.sandbox.world.entra.servicePrincipals[0]?.preferredSingleSignOnMode, 'saml');
  });
});

test.run();
