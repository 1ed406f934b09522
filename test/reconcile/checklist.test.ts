import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { checklist, manualSteps, withoutInstance } from '../../src/reconcile/checklist.ts';
import { step as copied } from '../../src/reconcile/checklist-manual.ts';
import type { Config, SetUpStep } from '../../src/reconcile/types.ts';
import {
  ACCESS,
  ACS,
  CERTIFICATE,
  CERTIFICATES,
  DOWNLOADED,
  ENTITY,
  EVERYTHING,
  file,
  type Given,
  GRANT,
  HEALTHY,
  IDP,
  IN_ENTRA,
  inputOf,
  NEW,
  READ_ONLY,
  rotating,
  SP,
  STORY,
  SYNC,
  synchronizing,
  TOKEN,
  WHOLE,
} from './checklist-worlds.ts';
import { APP, assignedToApp, liveApp, liveCertificate } from './sign-on-world.ts';
import { config, the, where } from './world.ts';

const test = suite('reconcile/checklist');

async function look(written: Config, given: Given = {}): Promise<readonly SetUpStep[]> {
  return checklist(await inputOf(written, given));
}

/** `D` done, `T` to do, `B` blocked, `?` unknown. */
function states(steps: readonly SetUpStep[]): string {
  const letters = { done: 'D', todo: 'T', blocked: 'B', unknown: '?' };
  return steps.map(({ state }) => letters[state]).join('');
}

async function asked(written: Config, given: Given = {}): Promise<string[]> {
  return manualSteps(await inputOf(written, given)).map(({ code }) => code);
}

function step(steps: readonly SetUpStep[], number: number): SetUpStep {
  return the(steps.find((one) => one.number === number));
}

for (const [when, written, given, expected, manual] of STORY) {
  test(`from nothing: ${when}`, async () => {
    assert.is(states(await look(written, given)), expected);
    assert.equal(await asked(written, given), manual);
  });
}

test('there are always ten steps, in order, and a step that is done asks for nothing', async () => {
  for (const [, written, given] of STORY) {
    const steps = await look(written, given);
    assert.equal(
      steps.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    );
    for (const { state, next, manual, title, evidence } of steps) {
      assert.ok(title.length > 0);
      assert.is(next !== undefined, state !== 'done', title);
      assert.ok(manual === undefined || state === 'todo', title);
      assert.ok(evidence.length + (next?.length ?? 0) > 0, title);
    }
  }
});

test('what is blocked names the step that comes first', async () => {
  const steps = await look(NEW);
  assert.equal(step(steps, 4).next, ['Step 2 comes first: Service provider metadata from AWS.']);
  assert.equal(step(steps, 8).next, ['Step 3 comes first: Enterprise app in Entra.']);
});

test('evidence are the ids, dates and counts that were seen', async () => {
  const steps = await look(WHOLE, { found: EVERYTHING, live: HEALTHY, isSynced: true });
  const text = steps.map(({ evidence }) => evidence.join('\n')).join('\n');
  for (const seen of [
    'ssoins-6987a1b2c3d4e5f6 in eu-central-1',
    ENTITY,
    ACS,
    APP.appId,
    APP.servicePrincipalId,
    'AA, ends 2029-11-02',
    'assigned: 1 group',
    'AWS has AA, says access.yaml',
    'job-1',
    '2026-11-02T08:40:00Z: Succeeded',
    'assigned in AWS: group Contoso',
    'https://d-9967a1b2c3.awsapps.com/start',
  ]) {
    assert.ok(text.includes(seen), seen);
  }
});

test('an app that somebody set up by hand is recognised: nothing is asked for again', async () => {
  const adopted = file({
    saml: { serviceProvider: { metadataFile: 'saml/aws.xml' }, identityProvider: IDP },
    scim: { token: TOKEN },
  });
  const given = { found: EVERYTHING, live: HEALTHY, isSynced: true };
  assert.is(states(await look(adopted, given)), 'DDDDDDDDD?');
  assert.equal(await asked(adopted, given), []);
  const next = step(await look(adopted, given), 10).next ?? [];
  assert.match(next.join(), 'uploadedThumbprint: AA');
});

for (const [what, certificates, active, uploadedThumbprint, state, manual] of CERTIFICATES) {
  test(`certificates: ${what}`, async () => {
    const [written, given] = rotating(certificates, active, uploadedThumbprint);
    assert.is(states(await look(written, given))[6], state);
    assert.equal(await asked(written, given), manual);
  });
}

test('a certificate in the last days of the old one is made first, then asked for', async () => {
  const rest = EVERYTHING.filter(({ kind }) => kind !== 'signingCertificate');
  const found = [...rest, liveCertificate({ AA: '2026-12-01' }, 'AA')];
  const steps = await look(WHOLE, { found, live: HEALTHY, isSynced: true });
  assert.is(states(steps), 'DDDDTDDDDD');
});

test('the file for AWS has to hold the certificate that AWS needs', async () => {
  const found = [...IN_ENTRA, liveCertificate({ AA: '2029-11-02' }), READ_ONLY];
  const name = 'saml/entra.xml';
  const rows: readonly [string[], string][] = [
    [['AA'], 'DDDDDDTBBB'],
    [['BB'], 'DDDDTDBBBB'],
    [[], 'DDDDTDBBBB'],
  ];
  for (const [thumbprints, expected] of rows) {
    const given = { found, identityProviderFile: { name, thumbprints } };
    assert.is(states(await look(DOWNLOADED, given)), expected, thumbprints.join());
  }
  const inUse = { found: EVERYTHING, live: HEALTHY, isSynced: true };
  const gone = { ...inUse, identityProviderFile: { name, thumbprints: [] } };
  assert.is(states(await look(WHOLE, gone)), 'DDDDDDDDDD', 'AWS has it already');
});

for (const [what, more, expires, state, manual] of SYNC) {
  test(`sync: ${what}`, async () => {
    const [written, given] = synchronizing(more, expires);
    assert.is(states(await look(written, given))[7], state);
    assert.equal(await asked(written, given), manual);
  });
}

test('what could not be read is unknown, with what is missing, and blocks nothing', async () => {
  const unread = { kind: 'scimSync', text: 'Graph refuses it.', hint: 'Grant X.' } as const;
  const found = EVERYTHING.filter(({ kind }) => kind !== 'scimSync');
  const steps = await look(WHOLE, { found, live: { unknown: [unread] }, isSynced: true });
  assert.is(states(steps), 'DDDDDDD?DD');
  assert.equal(step(steps, 8).evidence, ['Graph refuses it.']);
  assert.equal(step(steps, 8).next, ['Grant X.']);
});

test('without the app none of its parts can be known', async () => {
  const unread = { kind: 'enterpriseApp', text: 'Graph refuses it.', hint: 'Grant X.' } as const;
  const found = [READ_ONLY, GRANT];
  const world = { enterpriseApps: [APP] };
  const steps = await look(WHOLE, { found, world, live: { unknown: [unread] }, isSynced: true });
  assert.is(states(steps), 'DD??????D?');
});

test('who assigns somewhere else is told whom to assign', async () => {
  const external = file({
    enterpriseApp: { assignments: 'external' },
    saml: { serviceProvider: SP },
  });
  const found = EVERYTHING.filter(({ kind }) => kind !== 'appAssignment');
  const steps = await look(external, { found, live: HEALTHY, isSynced: true });
  assert.is(step(steps, 6).state, 'todo');
  assert.match((step(steps, 6).next ?? []).join(), 'group Contoso');
  const assigned = await look(external, { found: EVERYTHING, live: HEALTHY, isSynced: true });
  assert.is(step(assigned, 6).state, 'done');
});

test('without an enterprise app in the file it is said how to begin, and nothing is asked for', async () => {
  const before = config({ identitySource: { provider: 'entra' }, ...ACCESS });
  const steps = await look(before, { found: [READ_ONLY, GRANT], isSynced: true });
  assert.is(states(steps), 'D?T?????D?');
  assert.match((step(steps, 3).next ?? []).join(), 'enterpriseApp: { displayName');
  assert.equal(await asked(before), []);
});

test('where the file says nothing of a part: to do without an app, unknown with one', async () => {
  const bare = file({});
  assert.is(states(await look(bare)), 'DTTTTTTTTT');
  const found = [liveApp(), assignedToApp('group:Contoso'), READ_ONLY, GRANT];
  assert.is(states(await look(bare, { found, isSynced: true })), 'D?D??D??D?');
});

test("with the built-in directory nothing of Entra's is needed", async () => {
  const own = config({
    identitySource: { provider: 'identityCenter' },
    permissionSets: { ReadOnly: {} },
    assignments: ACCESS.assignments ?? [],
  });
  const steps = await look(own, { found: [READ_ONLY, GRANT], isSynced: true });
  assert.is(states(steps), 'DDDDDDDDD?');
  assert.equal(await asked(own, { isSynced: true }), []);
});

test('what is to be copied stands on lines of its own, and no value adds a line', async () => {
  assert.is(copied('Write:', 'a\nb', 'c'), 'Write:\na b\nc');
  const written = file({
    saml: { serviceProvider: SP, certificate: CERTIFICATE },
  });
  const found = [...IN_ENTRA, liveCertificate({ AA: '2029-11-02' })];
  const world = { partition: 'aws-us-gov' };
  const [upload] = manualSteps(await inputOf(written, { found, world }));
  const lines = the(upload).steps.flatMap((one) => one.split('\n').slice(1));
  assert.equal(lines, [
    'https://console.amazonaws-us-gov.com/singlesignon/home?region=eu-central-1',
    'identitySource:',
    '  saml:',
    '    identityProvider:',
    '      uploadedThumbprint: AA',
  ]);
});

test('without an instance everything waits for it', () => {
  const steps = withoutInstance(NEW, where);
  assert.is(states(steps), 'TBBBBBBBBB');
  assert.is(step(steps, 1).manual?.code, 'enableInstance');
  assert.match((step(steps, 1).next ?? []).join(), 'home?region=eu-central-1');
});

test.run();
