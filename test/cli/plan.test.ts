import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Plan } from '../../src/reconcile/types.ts';
import { eachNth } from '../support/sample.ts';
import { type Ended, inOffice, type Office } from './desk.ts';

const test = suite('cli: plan and show');

const ESC = '\u001b';

/** A run that was fine and wrote to no cloud. */
async function fine(office: Office, line: string, variables = {}): Promise<Ended> {
  const ended = await office.run(line, variables);
  assert.is(ended.code, 0, ended.log);
  assert.is(office.sandbox.writes(), 0);
  return ended;
}

test('text: the plan on stdout; on stderr that these are not the real clouds, and no more', () =>
  inOffice(async (office) => {
    const { out, log } = await fine(office, 'plan');
    assert.match(out, /ReadOnlyAccess/);
    assert.match(out, /payments-prod/);
    assert.not.match(out, /not the real clouds/);
    const { url } = office.sandbox;
    assert.is(
      log,
      `! These are not the real clouds: AWS_ENDPOINT_URL=${url} ACCESSCTL_ENTRA_URL=${url} ACCESSCTL_SCIM_URL=${url}\n`,
    );
  }));

test('JSON: stdout parses whole', () =>
  inOffice(async (office) => {
    const { code, out, log } = await office.start('plan --format json').ended();
    assert.is(code, 0, log);
    const { changes, fingerprint } = JSON.parse(out) as Plan;
    assert.equal(
      changes.map(({ action, kind }) => `${action} ${kind}`),
      ['create permissionSet', 'create assignment', 'create assignment'],
    );
    assert.match(fingerprint, /^[0-9a-f]{8,}$/);
    const twin = await fine(office, 'plan', { ACCESSCTL_FORMAT: 'json' });
    assert.is(twin.out, out);
  }));

test('Markdown', () =>
  inOffice(async (office) => {
    const { out } = await fine(office, 'plan --format markdown');
    assert.match(out, /^#+ /m);
    assert.match(out, /ReadOnlyAccess/);
  }));

test('who reads stdout has left: no fault, and the exit code is that of the plan', () =>
  inOffice(async ({ start }) => {
    const running = start('plan --detailed-exitcode');
    running.leave('stdout');
    const { code, log } = await running.ended();
    assert.is(code, 2, log);
    assert.match(log, /^!.*\n$/);
  }));

test('--out: the result is in the file, and stdout is empty', () =>
  inOffice(async (office) => {
    const { out } = await fine(office, 'plan --format json --out result.json --color always');
    assert.is(out, '');
    const text = office.read('result.json');
    assert.is((JSON.parse(text) as Plan).changes.length, 3);
    const colored = await fine(office, 'plan --out result.txt --color always');
    assert.is(colored.out, '');
    assert.not.match(office.read('result.txt'), ESC);
  }));

test('--markdown-into and --counts-into: one run, and each reader has its file', () =>
  inOffice(async (office) => {
    const { out } = await fine(office, 'plan --markdown-into plan.md --counts-into counts.json');
    assert.match(out, /^Plan: 3 to create\.$/m);
    const markdown = await fine(office, 'plan --format markdown');
    assert.is(office.read('plan.md'), markdown.out);
    assert.is(office.read('counts.json'), '{"create":3,"update":0,"delete":0}\n');
    const nowhere = await office.run('plan --counts-into nowhere/counts.json');
    assert.is(nowhere.code, 1);
    assert.match(nowhere.log, /E640/);
  }));

test('--out to a place that is none: E640, exit 1', () =>
  inOffice(async ({ run }) => {
    const { code, out, log } = await run('plan --out nowhere/result.json');
    assert.is(code, 1);
    assert.is(out, '');
    assert.match(log, /E640 .*nowhere\/result\.json/);
  }));

test('a saved plan is shown as it was, and how to apply just that: text and JSON', () =>
  inOffice(async (office) => {
    const planned = await fine(office, 'plan -o plan.json');
    assert.match(planned.out, /Apply with: accessctl apply plan\.json$/m);
    const shown = await fine(office, 'show plan.json');
    // What was read, and how quickly, only the run itself knows.
    const about = /^plan\.json: made .* UTC, (just now|\d+ minutes? ago), .*\nfor instance .*\n\n/;
    assert.match(shown.out, about);
    assert.is(shown.out.replace(about, ''), planned.out.replace(/^Read .*\n/m, ''));
    assert.is(shown.log, '');
    const { fingerprint } = JSON.parse((await fine(office, 'show plan.json --format json')).out);
    assert.is(fingerprint, JSON.parse(office.read('plan.json')).fingerprint);
  }));

const PLACES: readonly (readonly [zone: string, language: string])[] = [
  ['UTC', 'C'],
  ['America/St_Johns', 'lt_LT.UTF-8'],
  ['Asia/Kathmandu', 'tr_TR.UTF-8'],
  ['Pacific/Kiritimati', 'sv_SE.UTF-8'],
];

test('a plan is the same wherever it is made', () =>
  inOffice(async ({ start, read }) => {
    const plans: string[] = [];
    for (const [TZ, language] of eachNth(2, PLACES)) {
      const variables = { TZ, LANG: language, LC_ALL: language };
      const { code, log } = await start('plan -o plan.json', variables).ended();
      assert.is(code, 0, log);
      const { createdAt, ...plan } = JSON.parse(read('plan.json'));
      assert.match(createdAt, /Z$/);
      plans.push(JSON.stringify(plan));
    }
    assert.is(new Set(plans).size, 1);
  }));

test('--detailed-exitcode: 2 while there are changes, 0 when none are left', () =>
  inOffice(async ({ start, run }) => {
    const before = await start('plan --detailed-exitcode').ended();
    assert.is(before.code, 2, before.log);
    assert.is((await run('apply --yes')).code, 0);
    const after = await run('plan --detailed-exitcode');
    assert.is(after.code, 0, after.log);
    assert.match(after.out, /No changes/);
  }));

test('a snapshot is planned against without a cloud', () =>
  inOffice(async (office) => {
    const { out: planned } = await fine(office, 'plan --format json');
    assert.is((await fine(office, 'snapshot -o world.json')).out, '');
    office.sandbox.resetCalls();
    const offline = await fine(office, 'plan --snapshot world.json --format json');
    assert.is(offline.out, planned);
    assert.is(offline.log, '');
    assert.equal(office.sandbox.calls(), {});
  }));

const COLOURS: readonly [string, string, Readonly<Record<string, string>>, boolean][] = [
  ['a pipe', '', {}, false],
  ['--color=always', '--color=always', {}, true],
  ['--color=always against NO_COLOR', '--color=always', { NO_COLOR: '1' }, true],
  ['--color=never against GITHUB_ACTIONS', '--color=never', { GITHUB_ACTIONS: 'true' }, false],
  ['NO_COLOR against FORCE_COLOR', '', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  ['NO_COLOR against GITHUB_ACTIONS', '', { NO_COLOR: '1', GITHUB_ACTIONS: 'true' }, false],
  ['an empty NO_COLOR, which counts as none', '', { NO_COLOR: '', FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR', '', { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR=0', '', { FORCE_COLOR: '0', GITHUB_ACTIONS: 'true' }, false],
  ['GITHUB_ACTIONS', '', { GITHUB_ACTIONS: 'true' }, true],
  ['ACCESSCTL_COLOR', '', { ACCESSCTL_COLOR: 'always' }, true],
];

test('colours: who decides', () =>
  inOffice(async (office) => {
    await fine(office, 'plan -o plan.json');
    for (const [story, flag, variables, expected] of COLOURS) {
      const { out } = await fine(office, `show plan.json ${flag}`, variables);
      assert.is(out.includes(ESC), expected, story);
    }
  }));

test('colours: JSON has none, and errors follow the same rule', () =>
  inOffice(async (office) => {
    const { out } = await fine(office, 'plan --format json --color always');
    assert.is(out.includes(ESC), false);
    for (const [when, expected] of [
      ['always', true],
      ['never', false],
    ] as const) {
      const { log } = await office.run(`show nowhere.json --color ${when}`);
      assert.match(log, 'E641');
      assert.is(log.includes(ESC), expected, when);
    }
  }));

test.run();
