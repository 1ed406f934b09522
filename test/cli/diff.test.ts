import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Intent } from '../../src/reconcile/offline/intent.ts';
import { commitAll, git } from '../support/git.ts';
import { atDesk, type Desk, fileFor, TWO } from './desk.ts';

const test = suite('cli: diff');

/** The assignments of the intent that is printed as JSON. */
async function edits(desk: Desk, flags = ''): Promise<string[]> {
  const { code, out, log } = await desk.run(`diff --format json ${flags}`);
  assert.is(code, 0, log);
  return (JSON.parse(out) as Intent).assignments.map(
    ({ action, selectors }) => `${action} ${selectors.map(({ value }) => value)}`,
  );
}

test('before a commit: the edit against the last commit, without any cloud', () =>
  atDesk(async (desk) => {
    commitAll(desk.folder);
    const same = await desk.run('diff');
    assert.is(same.code, 0, same.log);
    assert.match(same.out, /^No difference: access.yaml asks for the same as before\.$/m);
    desk.write(fileFor('payments-dev, "sandbox-*"'));
    assert.equal(await edits(desk), ['create sandbox-*', 'delete payments-prod']);
    const { out } = await desk.run('diff');
    assert.match(out, /compared with main \([0-9a-f]{7}\) · offline/);
    assert.match(out, /^Intent: 1 new, 1 gone\.$/m);
    assert.equal([...desk.listed()].sort(), ['.git', 'access.yaml'], 'nothing was written');
  }));

test('on a branch: against the commit in which it left the default branch', () =>
  atDesk(async (desk) => {
    commitAll(desk.folder);
    git(desk.folder, 'checkout', '--quiet', '-b', 'edit');
    desk.write(fileFor('payments-dev'));
    commitAll(desk.folder);
    git(desk.folder, 'checkout', '--quiet', 'main');
    desk.write(fileFor(`${TWO}, analytics-dev`));
    commitAll(desk.folder, 'main has moved on');
    git(desk.folder, 'checkout', '--quiet', 'edit');
    assert.equal(await edits(desk), ['delete payments-prod']);
    assert.equal(await edits(desk, '--base main'), ['delete analytics-dev,payments-prod']);
    assert.equal(await edits(desk, '--base HEAD'), []);
    git(desk.folder, 'update-ref', 'refs/remotes/origin/main', 'edit');
    assert.equal(await edits(desk), [], 'where it came from goes before the own branch');
  }));

test('a commit without the file, and one whose file is not valid', () =>
  atDesk(async (desk) => {
    const text = desk.read('access.yaml');
    rmSync(join(desk.folder, 'access.yaml'));
    commitAll(desk.folder);
    desk.write(text);
    const first = await desk.run('diff --format markdown');
    assert.is(first.code, 0, first.log);
    assert.match(first.out, /That commit has no such file: all of it is new\./);
    desk.write('version: 1\n');
    commitAll(desk.folder);
    desk.write(text);
    const bad = await desk.run('diff');
    assert.is(bad.code, 1);
    assert.match(bad.log, /E673/);
    desk.write('version: 2\n');
    assert.is((await desk.run('diff')).code, 3);
  }));

test('what cannot be compared is said, with what to do', () =>
  atDesk(async (desk) => {
    const says = async (line: string, expected: RegExp) => {
      const { code, out, log } = await desk.run(line);
      assert.is(code, 1, log);
      assert.is(out, '');
      assert.match(log, expected);
    };
    await says('diff', /E671.*is in no repository that git reads/);
    commitAll(desk.folder);
    git(desk.folder, 'branch', '--quiet', '-m', 'main', 'trunk');
    await says('diff', /E672.*none of origin\/HEAD, origin\/main.*\n.*--base/);
    await says('diff --base main', /E672.*no commit "main"/);
    await says('diff --base --help', /E670/);
    git(desk.folder, 'checkout', '--quiet', '--orphan', 'main');
    commitAll(desk.folder, 'begun anew'); // of the same second and text it would be the same commit
    git(desk.folder, 'checkout', '--quiet', 'trunk');
    await says('diff', /E672.*trunk|E672.*no commit in common.*\n.*fetch-depth: 0/);
    await says('diff --base main --out missing/folder/x', /E640/);
  }));

test('hints about policies come beside it, on stderr', () =>
  atDesk(async (desk) => {
    commitAll(desk.folder);
    desk.write(
      fileFor(TWO).replace(
        'sessionDuration: PT1H',
        'sessionDuration: PT1H\n    inlinePolicy: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "s3:GetObjekt", Resource: "*" }] }',
      ),
    );
    const loud = await desk.run('diff --format json');
    assert.is(loud.code, 0);
    assert.match(loud.log, /s3:GetObjekt/);
    JSON.parse(loud.out);
    assert.is((await desk.run('diff --quiet --out intent.txt')).log, '');
    assert.match(desk.read('intent.txt'), /BROADENS/);
  }));

test.run();
