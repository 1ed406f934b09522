import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { atDesk, DIST, fileFor, TWO } from './desk.ts';

const test = suite('cli: validate');

const BROKEN = fileFor(TWO).replace('groups: [Contoso]', 'groups: [Contosso]');

test('a valid file: said on stdout, exit 0', () =>
  atDesk(async ({ start, run }) => {
    assert.equal(await start('validate').ended(), {
      code: 0,
      out: 'access.yaml is valid.\n',
      log: '',
    });
    assert.equal(await run('validate -q'), { code: 0, out: '', log: '' });
  }));

test('a broken file: frames on stderr, nothing on stdout, exit 3', () =>
  atDesk(async ({ start, write }) => {
    write(BROKEN);
    const { code, out, log } = await start('validate').ended();
    assert.is(code, 3);
    assert.is(out, '');
    assert.match(log, /^access\.yaml:14:\d+ {2}error {2}E1\d\d/m);
    assert.match(log, /Contosso\b[\s\S]*Contoso\b/);
    assert.match(log, /1 error/);
  }));

test('as JSON: problems on stdout, exit 3', () =>
  atDesk(async ({ run, write }) => {
    write(BROKEN);
    const { code, out, log } = await run('validate --format json');
    assert.is(code, 3);
    const { valid, problems } = JSON.parse(out) as {
      valid: boolean;
      problems: { severity: string; at: { line: number } }[];
    };
    assert.is(valid, false);
    assert.equal(
      problems.map(({ severity, at }) => [severity, at.line]),
      [['error', 14]],
    );
    assert.is(log, '');
  }));

const ODD = fileFor(TWO).replace(
  'permissionSets:\n',
  `permissionSets:
  Odd:
    inlinePolicy:
      Version: "2012-10-17"
      Statement:
        - { Effect: Allow, Action: s3:PutObjcet, Resource: "*" }
`,
);

test('what is odd in a policy: said on stderr, exit 0', () =>
  atDesk(async ({ run, write }) => {
    write(ODD);
    const { code, out, log } = await run('validate');
    assert.is(code, 0);
    assert.is(out, 'access.yaml is valid.\n');
    assert.match(log, /^access\.yaml:\d+:\d+ {2}warning {2}E141 {2}no action "s3:PutObjcet"/m);
    assert.match(log, 'Did you mean "s3:PutObject"?');
    assert.match(log, /^1 warning$/m);
  }));

test('what is odd in a policy, as JSON', () =>
  atDesk(async ({ run, write }) => {
    write(ODD);
    const { code, out, log } = await run('validate --format json');
    assert.is(code, 0);
    assert.is(log, '');
    const { valid, problems } = JSON.parse(out) as {
      valid: boolean;
      problems: { code: string; severity: string; hint: string }[];
    };
    assert.is(valid, true);
    assert.equal(
      problems.map((problem) => [problem.code, problem.severity, problem.hint]),
      [['E141', 'warning', 'Did you mean "s3:PutObject"?']],
    );
  }));

test('the example has nothing odd but what its own rule warns of', () =>
  atDesk(async ({ run }) => {
    const example = fileURLToPath(new URL('../../examples/access.yaml', import.meta.url));
    const { code, out } = await run(`validate -c ${example} --format json`);
    assert.is(code, 0);
    const { problems } = JSON.parse(out) as {
      problems: { code: string; severity: string; message: string }[];
    };
    assert.equal(
      problems.map(({ code, severity, message }) => [code, severity, message]),
      [['E302', 'warning', 'forbid: any access of single users.']],
      'the example warns of single users, and has some',
    );
  }));

test('plan and apply end with 3 for a broken file before they ask for credentials', () =>
  atDesk(async ({ run, write }) => {
    write(BROKEN);
    for (const line of ['plan', 'apply --yes', 'snapshot -o world.json']) {
      const { code, out, log } = await run(line);
      assert.is(code, 3, line);
      assert.is(out, '');
      assert.match(log, /E1\d\d/);
    }
  }));

const DIRECT = `${fileFor(TWO)}expect:
  - can: { group: Contoso, permissionSet: ReadOnlyAccess, account: nowhere }
`;

test('a statement that the file alone breaks: said with its place, exit 4', () =>
  atDesk(async ({ run, write }) => {
    write(DIRECT);
    const { code, out, log } = await run('validate');
    assert.is(code, 4);
    assert.is(out, '');
    assert.match(log, /^access\.yaml:\d+:5 {2}error {2}E301 {2}This does not hold: group Contoso/m);
    const asJson = await run('validate --format json');
    assert.is(asJson.code, 4);
    const { valid, blocked, verdicts } = JSON.parse(asJson.out) as {
      valid: boolean;
      blocked: boolean;
      verdicts: { rule: string; verdict: string }[];
    };
    assert.equal([valid, blocked], [true, true]);
    assert.equal(
      verdicts.map(({ rule, verdict }) => [rule, verdict]),
      [['expect', 'violated']],
    );
  }));

test('what needs the cloud is told with -v only', () =>
  atDesk(async ({ run, write }) => {
    write(`${fileFor(TWO)}expect: [{ nobody: { organizationalUnits: [Workloads/Prod] } }]\n`);
    assert.is((await run('validate')).log, '');
    const { code, log } = await run('validate -v');
    assert.is(code, 0);
    assert.is(log, '1 rule or statement needs the cloud: plan judges it.\n');
  }));

test('no file: E001, exit 3', () =>
  atDesk(async ({ run }) => {
    const { code, log } = await run('validate -c nowhere.yaml');
    assert.is(code, 3);
    assert.match(log, /E001 .*nowhere\.yaml/);
  }));

test('ACCESSCTL_CONFIG names the file, and -c goes before it', () =>
  atDesk(async ({ run, write }) => {
    write(fileFor(TWO), 'other.yaml');
    write(BROKEN);
    const variables = { ACCESSCTL_CONFIG: 'other.yaml' };
    const { code, out } = await run('validate', variables);
    assert.is(code, 0);
    assert.is(out, 'other.yaml is valid.\n');
    assert.is((await run('validate -c access.yaml', variables)).code, 3);
  }));

test('it works where the cloud clients are missing: it does not load them', () =>
  atDesk(async ({ start, folder }) => {
    const dist = join(folder, 'dist');
    cpSync(DIST, dist, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const clients = readdirSync(dist).filter(
      (name) =>
        name.endsWith('.js') &&
        /SWBExternalService|DefaultAzureCredential/.test(readFileSync(join(dist, name), 'utf8')),
    );
    assert.ok(clients.length > 0 && !clients.includes('accessctl.js'), clients.join(' '));
    for (const name of clients) {
      rmSync(join(dist, name));
    }
    assert.equal(await start('validate', {}, dist).ended(), {
      code: 0,
      out: 'access.yaml is valid.\n',
      log: '',
    });
    const { code, log } = await start('plan', {}, dist).ended();
    assert.is(code, 1, 'a command that needs them cannot run there');
    assert.match(log, /ERR_MODULE_NOT_FOUND|Cannot find module/);
  }));

test.run();
