import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { atDesk, fileFor, inOffice, type Office, TWO } from './desk.ts';

const test = suite('cli: saml, scim, sync and doctor before anything is there');

const ENDPOINT = 'https://scim.eu-central-1.amazonaws.com/a1b2c3d4e5f/scim/v2/';

/** The usual small file, with this below identitySource. */
function fileWith(text: string): string {
  return fileFor(TWO).replace('groups:\n', `${text}groups:\n`);
}

const APP = '  enterpriseApp: { displayName: AWS IAM Identity Center }\n';
const SCIM = `${APP}  scim: { endpoint: "${ENDPOINT}", token: { env: CONTOSO_TOKEN } }\n`;

const REFUSED: readonly (readonly [line: string, file: string, says: RegExp])[] = [
  ['saml metadata', fileWith(''), /^error {2}E662 .*names no enterprise app/m],
  ['sync', fileWith(''), /^error {2}E662/m],
  [
    'sync --group Contosso',
    fileWith(APP),
    /^error {2}E661 .*"Contosso"[\s\S]*Did you mean "Contoso"\?/m,
  ],
  ['scim set-token', fileWith(APP), /^error {2}E669 [\s\S]*identitySource\.scim\.endpoint/m],
  [
    'scim set-token',
    fileWith(`${APP}  scim: { endpoint: "${ENDPOINT}" }\n`),
    /^error {2}E660 .*names no variable/m,
  ],
  ['scim set-token', fileWith(SCIM), /^error {2}E660 .*CONTOSO_TOKEN is not set/m],
];

for (const [line, file, says] of REFUSED) {
  test(`accessctl ${line}: ${says.source.slice(0, 40)}`, () =>
    atDesk(async ({ run, write }) => {
      write(file);
      const { code, out, log } = await run(line);
      assert.is(code, 1, log);
      assert.is(out, '');
      assert.match(log, says);
    }));
}

for (const line of ['saml metadata', 'scim set-token', 'scim test', 'sync']) {
  test(`accessctl ${line}: an invalid file is exit 3`, () =>
    atDesk(async ({ run, write }) => {
      write('version: 2\n');
      const { code, out, log } = await run(line);
      assert.is(code, 3, log);
      assert.is(out, '');
      assert.match(log, /access\.yaml:1:10/);
    }));
}

test('doctor: an invalid file is one problem among the checks', () =>
  atDesk(async ({ run, write }) => {
    write('version: 2\n');
    const { code, out, log } = await run('doctor --format json');
    assert.is(code, 1);
    const { healthy, checks } = JSON.parse(out) as {
      healthy: boolean;
      checks: { name: string; state: string }[];
    };
    assert.is(healthy, false);
    assert.equal(
      checks.map(({ name, state }) => [name, state]),
      [
        ['Node.js', 'ok'],
        ['access.yaml', 'problem'],
        ['clouds', 'unknown'],
      ],
    );
    assert.is(log, '');
  }));

/** The file of the office's own app and endpoint. */
function fileOf({ sandbox: { world } }: Office): string {
  const endpoint = world.entra.jobs[0]?.secrets.find(({ key }) => key === 'BaseAddress')?.value;
  const [app] = world.entra.applications;
  return fileWith(
    `  enterpriseApp: { displayName: "${app?.displayName}" }\n  scim: { endpoint: "${endpoint}", token: { env: ACCESSCTL_SCIM_TOKEN } }\n`,
  );
}

for (const line of ['scim set-token', 'scim test --verbose', 'doctor']) {
  test(`accessctl ${line}: a token that AWS does not take is not shown`, () =>
    inOffice(async (office) => {
      office.write(fileOf(office));
      const { code, out, log } = await office.run(line);
      assert.is(code, 1, out + log);
      assert.match(out + log, /E668|401/);
    }));
}

test('accessctl scim set-token: a token that AWS takes goes to Entra, and nowhere else', () =>
  inOffice(async (office) => {
    office.write(fileOf(office));
    const ACCESSCTL_SCIM_TOKEN = office.sandbox.console.generateToken();
    const pasted = { ACCESSCTL_SCIM_TOKEN: `${ACCESSCTL_SCIM_TOKEN}\n` };
    const { code, log } = await office.run('scim set-token', pasted);
    assert.is(code, 0, log);
    const secrets = office.sandbox.world.entra.jobs[0]?.secrets ?? [];
    assert.ok(secrets.some(({ value }) => value === ACCESSCTL_SCIM_TOKEN));
    assert.is((await office.run('plan --save plan.json', { ACCESSCTL_SCIM_TOKEN })).code, 0);
  }));

test('doctor: nothing is wrong in the office', () =>
  inOffice(async ({ run }) => {
    const { code, out } = await run('doctor');
    assert.is(code, 0, out);
    assert.match(out, /^ok +Node\.js/m);
    assert.match(out, /^ok +clock +agrees/m);
    assert.match(out, /^ok +AWS credentials +of the management account 999988887777$/m);
    assert.match(out, /^ok +caller +role accessctl in the account 999988887777$/m);
    assert.match(out, /^ok +Entra credentials/m);
    assert.match(out, /\nNothing is wrong\.\n$/);
  }));

test('doctor: what is denied is said with the permission, and the rest is looked at all the same', () =>
  inOffice(async ({ run, sandbox }) => {
    sandbox.world.deny.push('graph:GET /groups');
    const { code, out } = await run('doctor');
    assert.is(code, 1);
    assert.match(out, /^ok +organization +o-a1b2c3d4e5$/m);
    assert.match(out, /^problem +Entra: groups and users +E622/m);
    assert.match(out, /^ {3}= .*GroupMember\.Read\.All/m);
    assert.match(out, /\n1 problem\n$/);
  }));

test('doctor: a wrong Region is told from wrong credentials', () =>
  inOffice(async ({ run, read, write }) => {
    write(read('access.yaml').replace('eu-central-1', 'eu-west-1'));
    const { code, out } = await run('doctor');
    assert.is(code, 1);
    assert.match(out, /^ok +AWS credentials +accepted$/m);
    assert.match(out, /^problem +Region +E608/m);
    assert.match(out, /^unknown +organization +not tried/m);
  }));

test('doctor: no credentials at all', () =>
  atDesk(async ({ run }) => {
    const { code, out, log } = await run('doctor', {
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    });
    assert.is(code, 1, log);
    assert.match(out, /^problem +AWS credentials +E601/m);
    assert.not.match(out + log, /\n {4}at /, 'no stack');
  }));

test.run();
