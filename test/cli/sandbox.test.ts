import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { eachNth } from '../support/sample.ts';
import { atDesk, type Running } from './desk.ts';

const test = suite('cli: sandbox and demo');

/** The variables that a started sandbox prints, as a shell would read them. */
async function exportsOf(sandbox: Running): Promise<Record<string, string>> {
  const out = await sandbox.printed(/Ctrl-C ends it/);
  const lines = out.trimEnd().split('\n');
  return Object.fromEntries(
    lines.map((line) => {
      const [, name, value] = /^export (\w+)=([\w./:@-]+)$/.exec(line) ?? [];
      assert.ok(name && value, line);
      return [name, value];
    }),
  );
}

for (const name of eachNth(2, ['SIGTERM', 'SIGINT'] as const)) {
  test(`it prints what to export, serves another process, and ends on ${name}`, () =>
    atDesk(async ({ start }) => {
      const sandbox = start('sandbox');
      const variables = await exportsOf(sandbox);
      const { code, out, log } = await start('plan', variables).ended();
      assert.is(code, 0, log);
      assert.match(out, /Plan: 3 to create/);
      sandbox.signal(name);
      assert.is((await sandbox.ended(8_000)).code, 0);
      assert.is(
        (await start('plan --timeout 1s', variables).ended()).code,
        1,
        'nobody answers any more',
      );
    }));
}

test('--state keeps what was done for the next one', () =>
  atDesk(async ({ start, run }) => {
    const codes: (number | null)[] = [];
    for (let round = 0; round < 2; round++) {
      const sandbox = start('sandbox --state world.json');
      const variables = await exportsOf(sandbox);
      codes.push((await run('plan --detailed-exitcode', variables)).code);
      codes.push((await run('apply --yes', variables)).code);
      sandbox.signal('SIGINT');
      await sandbox.ended();
    }
    assert.equal(codes, [2, 0, 0, 0]);
  }));

test('a scenario that is not there, or is wrong: E650, exit 1', () =>
  atDesk(async ({ run, write }) => {
    write('accounts: nonsense\n', 'wrong.yaml');
    for (const scenario of ['nowhere', './nowhere.yaml', './wrong.yaml']) {
      const { code, out, log } = await run(`sandbox --scenario ${scenario}`);
      assert.is(code, 1, scenario);
      assert.is(out, '');
      assert.match(log, /^error {2}E650/m);
    }
  }));

test('a port that is in use: E651, exit 1', () =>
  atDesk(async ({ run }) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, out, log } = await run(`sandbox --port ${port}`);
    server.close();
    assert.is(code, 1, log);
    assert.is(out, '');
    assert.match(log, new RegExp(`E651 .*${port}`));
  }));

test('demo: three chapters, each of them fine, and nothing is left behind', () =>
  atDesk(async ({ run, listed }) => {
    const { code, out, log } = await run('demo');
    assert.is(code, 0, log);
    const chapters = [...out.matchAll(/^\$ accessctl (.*)$/gm)].map(([, line]) => line);
    assert.equal(chapters, ['plan -o plan.json', 'apply plan.json', 'plan --detailed-exitcode']);
    assert.match(out, /Verified by a fresh read/);
    assert.match(out, /No changes/);
    assert.match(out, /Nothing is left to do/);
    assert.equal(listed(), ['access.yaml']);
  }));

test('demo --scenario fresh: from nothing to a sign-in, with the token in none of it', () =>
  atDesk(async ({ run, listed }) => {
    const { code, out, log } = await run('demo --scenario fresh');
    assert.is(code, 0, log);
    assert.match(out, /1 of 10 done/);
    assert.match(out, /^\+ {7}uploadedThumbprint: [0-9A-F]{40}$/m);
    assert.match(out, /^\+ {5}endpoint: https:\/\/scim\.eu-central-1\.amazonaws\.com\//m);
    assert.match(out, /10 of 10 done\./);
    assert.match(out, /signs in at the access portal:\n\nok\n/);
    assert.equal(listed(), ['access.yaml']);
  }));

test.run();
