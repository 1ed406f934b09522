import { X509Certificate } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { readAppAssignments } from '../../../src/providers/entra/read-app-assignments.ts';
import { readCertificates } from '../../../src/providers/entra/read-certificates.ts';
import { readSamlSettings } from '../../../src/providers/entra/read-saml.ts';
import type { SamlSettingsSpec } from '../../../src/reconcile/types.ts';
import { APP, changeOf, onStage, type Stage, type StageOptions } from './stage.ts';

const test = suite('providers/entra/write parts of the app');

/** With an app that this run has made. */
async function withApp(
  work: (stage: Stage) => Promise<void>,
  options: StageOptions = {},
): Promise<void> {
  await onStage(async (stage) => {
    const after = { displayName: APP, assignmentRequired: true };
    await stage.write(changeOf('enterpriseApp', { after }));
    await work(stage);
  }, options);
}

async function idsOf({ app }: Stage) {
  const { displayName, ...ids } = await app();
  return ids;
}

const empty: SamlSettingsSpec = {
  app: APP,
  signOnMode: '',
  identifiers: [],
  replyUrls: [],
  signInUrl: '',
  relayState: '',
  groupClaim: 'none',
  claims: [],
  notificationEmails: [],
};

const full: SamlSettingsSpec = {
  app: APP,
  signOnMode: 'saml',
  identifiers: ['https://eu-central-1.signin.aws.amazon.com/platform/saml/d-9967a1b2c3'],
  replyUrls: ['https://eu-central-1.signin.aws/platform/saml/acs/6575'],
  signInUrl: 'https://d-9967a1b2c3.awsapps.com/start',
  relayState: 'https://eu-central-1.console.aws.amazon.com/',
  groupClaim: 'securityGroups',
  claims: [
    {
      name: 'AccessControl:CostCenter',
      namespace: 'https://aws.amazon.com/SAML/Attributes',
      source: 'user.department',
    },
  ],
  notificationEmails: ['a@contoso.example'],
};

const settingsOf = async ({ graph, app }: Stage) =>
  (await readSamlSettings(graph, await app(), true)).spec;

test('every SAML setting is written and read back', async () => {
  await withApp(async (stage) => {
    assert.is(await stage.write(changeOf('samlSettings', { after: full })), 'done');
    assert.equal(await settingsOf(stage), full);
  });
});

test('of a new app what was not asked for stays as the gallery made it', async () => {
  await withApp(async (stage) => {
    const { replyUrls } = await settingsOf(stage);
    assert.ok(replyUrls.length > 0, 'the template has one');
    const after = { ...empty, signOnMode: 'saml' };
    assert.is(await stage.write(changeOf('samlSettings', { after })), 'done');
    assert.equal((await settingsOf(stage)).replyUrls, replyUrls);
  });
});

test('every SAML setting is taken away again', async () => {
  await withApp(async (stage) => {
    await stage.write(changeOf('samlSettings', { after: full }));
    const ids = await idsOf(stage);
    const after = { ...empty, signOnMode: 'saml' };
    assert.is(await stage.write(changeOf('samlSettings', { before: full, after, ids })), 'done');
    assert.equal(await settingsOf(stage), after);
  });
});

test('only what differs is sent', async () => {
  await withApp(async (stage) => {
    await stage.write(changeOf('samlSettings', { after: full }));
    const ids = await idsOf(stage);
    stage.sandbox.resetCalls();
    const after = { ...full, relayState: '' };
    await stage.write(changeOf('samlSettings', { before: full, after, ids }));
    assert.is(stage.sandbox.writes(), 1);
    assert.equal(await settingsOf(stage), after);
  });
});

test('SAML settings that somebody else changed are a conflict', async () => {
  await withApp(async (stage) => {
    const ids = await idsOf(stage);
    const change = changeOf('samlSettings', { before: full, after: empty, ids });
    assert.match(await stage.write(change), /^conflict E748/);
  });
});

test('a claim that is no attribute cannot be written', async () => {
  await withApp(async (stage) => {
    const claims = [{ name: 'Role', namespace: '', source: '{"Value":"x"}' }];
    const change = changeOf('samlSettings', { after: { ...full, claims } });
    assert.match(await stage.write(change), /^failed E746 The claim Role/);
  });
});

test('a certificate is made, announced and saved; it is activated only when asked for', async () => {
  await withApp(async (stage) => {
    const { write, saved, graph, app } = stage;
    const none = { app: APP, certificates: [], active: '' };
    const promised = { ...none, certificates: [{ thumbprint: '', expires: 'P3Y' }] };
    const note = await write(changeOf('signingCertificate', { after: promised }));
    const now = await readCertificates(graph, await app());
    const [made] = now.certificates;
    assert.ok(made);
    assert.is(
      note,
      `new certificate ${made.thumbprint}, until ${made.expires.slice(0, 10)}; upload saml/entra.xml to AWS, or import saml/entra.pem where AWS knows Entra`,
    );
    assert.is(now.active, '');
    const x509 = new X509Certificate(Buffer.from(made.der, 'base64'));
    assert.is(x509.fingerprint.replaceAll(':', ''), made.thumbprint);
    assert.ok(saved[0]?.includes(made.der));

    const { thumbprint, expires } = made;
    const before = { app: APP, certificates: [{ thumbprint, expires }], active: '' };
    const ids = await idsOf(stage);
    const activate = changeOf('signingCertificate', {
      before,
      after: { ...before, active: thumbprint },
      ids,
    });
    assert.is(await write(activate), `Entra signs with ${thumbprint}`);
    assert.is((await readCertificates(graph, await app())).active, thumbprint);
    assert.match(await write(activate), /^conflict E748/);
  });
});

/** While it runs, requests to such an address are answered otherwise. */
async function answering(
  request: RegExp,
  answer: () => Promise<Response>,
  work: () => Promise<void>,
): Promise<void> {
  const plain = globalThis.fetch;
  globalThis.fetch = (input, init) =>
    request.test(`${init?.method ?? 'GET'} ${input}`) ? answer() : plain(input, init);
  try {
    await work();
  } finally {
    globalThis.fetch = plain;
  }
}

const PROMISED = {
  app: APP,
  certificates: [{ thumbprint: '', expires: 'P3Y' }],
  active: '',
};

test('a certificate whose metadata cannot be had is made all the same, and why is said', async () => {
  await withApp(async (stage) => {
    const lost = () => Promise.reject(new TypeError('fetch failed'));
    await answering(/federationmetadata/, lost, async () => {
      const note = await stage.write(changeOf('signingCertificate', { after: PROMISED }));
      assert.match(
        note,
        /^new certificate .*gives no federation metadata.*; run `accessctl saml metadata`/,
      );
    });
  });
});

test('a certificate that Graph does not make: its own words, and no wait of ten minutes', async () => {
  await withApp(async (stage) => {
    const overloaded = async () =>
      Response.json({ error: { code: 'x', message: 'overloaded' } }, { status: 503 });
    await answering(/addTokenSigning/, overloaded, async () => {
      const before = stage.timer.now();
      const told = await stage.write(changeOf('signingCertificate', { after: PROMISED }));
      assert.match(told, /^unknown E747 .*overloaded/);
      assert.ok(stage.timer.now() - before <= 120_000);
    });
  });
});

test('groups are assigned once, and with every role taken out', async () => {
  await withApp(async (stage) => {
    const { write, graph, app, sandbox } = stage;
    const [group] = sandbox.world.entra.groups;
    assert.ok(group);
    const spec = { app: APP, principalType: 'group', principal: group.displayName } as const;
    const ids = { ...(await idsOf(stage)), entraId: group.id };
    const assign = changeOf('appAssignment', { after: spec, ids });
    assert.is(await write(assign), 'done');
    assert.is(await write(assign), 'was already assigned');
    const principals = [{ type: 'group', name: 'As it is now', entraId: group.id }] as const;
    const [named] = (await readAppAssignments(graph, await app(), principals)).items;
    assert.is(named?.key, 'appAssignment/group:As it is now');
    assert.is(named?.entraId, group.id);
    const again = { principalId: group.id, resourceId: ids.servicePrincipalId };
    await graph.post(`/servicePrincipals/${ids.servicePrincipalId}/appRoleAssignedTo`, {
      ...again,
      appRoleId: 'e7f1a7f3-9eda-48e0-9963-bd67bf531afd',
    });
    assert.is((await readAppAssignments(graph, await app(), [])).items.length, 1);
    const leave = changeOf('appAssignment', { before: spec, ids });
    assert.is(await write(leave), 'done');
    assert.is((await readAppAssignments(graph, await app(), [])).items.length, 0);
    assert.is(await write(leave), 'was already gone');
  });
});

test('a group that was deleted meanwhile is given up after a minute', async () => {
  await onStage(
    async ({ write, sandbox, timer }) => {
      const [application] = sandbox.world.entra.applications;
      const [service] = sandbox.world.entra.servicePrincipals;
      assert.ok(application && service);
      const { appId, id: applicationId } = application;
      const entraId = '00000000-0000-0000-0000-00000000dead';
      const ids = { appId, applicationId, servicePrincipalId: service.id, entraId };
      const after = { app: APP, principalType: 'group', principal: 'Gone' } as const;
      const began = timer.now();
      assert.match(await write(changeOf('appAssignment', { after, ids })), /^failed E746 .*dead/);
      assert.ok(timer.now() - began <= 60_000);
    },
    { keepsApp: true },
  );
});

test('a name that means somebody else by now is told apart', async () => {
  await withApp(async (stage) => {
    const { write, graph, app, sandbox } = stage;
    const [group] = sandbox.world.entra.groups;
    assert.ok(group);
    const spec = { app: APP, principalType: 'group', principal: group.displayName } as const;
    const ids = { ...(await idsOf(stage)), entraId: group.id };
    await write(changeOf('appAssignment', { after: spec, ids }));
    const other = [{ type: 'group', name: group.displayName, entraId: 'made again' }] as const;
    const [found] = (await readAppAssignments(graph, await app(), other)).items;
    assert.is(found?.spec.principal, `${group.displayName} [${group.id}]`);
  });
});

test.run();
