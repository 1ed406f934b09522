import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Plan } from '../../src/reconcile/types.ts';
import { commitAll } from '../support/git.ts';
import { assigned, fileFor, inOffice, TWO } from './desk.ts';

const test = suite('cli: compared with a commit');

test('plan, apply and snapshot with --base', () =>
  inOffice(async (office) => {
    office.write(`${fileFor(TWO)}guardrails: { neverEmpty: { level: deny } }\n`);
    assert.is((await office.run('apply --yes')).code, 0);
    commitAll(office.folder);
    const loose = 'guardrails: { neverEmpty: { level: warn } }\n';
    office.write(`${fileFor('payments-dev')}${loose}`);
    const { code, out, log } = await office.run('plan --base main --format json -o plan.json');
    assert.is(code, 4, log);
    const { changes, base } = JSON.parse(out) as Plan;
    assert.equal(
      changes.map(({ origin, action }) => `${origin} ${action}`),
      ['change delete'],
    );
    assert.is(base?.ref, 'main');
    for (const line of ['apply --yes --base main', 'apply plan.json']) {
      const ended = await office.run(line);
      assert.is(ended.code, 4, ended.log);
      assert.match(ended.log, /neverEmpty \(E733\).*by the guardrails before this change/);
    }
    assert.is(assigned(office), 2);
    assert.is((await office.run('snapshot --base main -o snapshot.json')).code, 0);
    const offline = await office.run('plan --base main --snapshot snapshot.json --format json');
    assert.is(offline.code, 4);
    assert.is(offline.out, out);
    assert.is((await office.run('apply --yes')).code, 0, 'the file alone allows it');
    assert.is(assigned(office), 1);
  }));

test('what cannot be compared ends with one clear error, before any cloud is asked', () =>
  inOffice(async (office) => {
    const says = async (line: string, expected: RegExp, variables = {}) => {
      const { code, out, log } = await office.run(line, variables);
      assert.is(code, 1, log);
      assert.is(out, '');
      assert.match(log, expected);
    };
    await says('plan --base main', /E671.*is in no repository that git reads/);
    commitAll(office.folder);
    await says('plan --base --upload-pack=touch', /E670.*--base "--upload-pack=touch" is no name/);
    await says(
      'plan --base main:access.yaml',
      /E672.*no commit "main:access.yaml".*\n.*fetch-depth: 0/,
    );
    await says('plan --base main', /E671.*git is needed/, { PATH: office.folder });
    office.write('version: 1\n');
    commitAll(office.folder);
    office.write(fileFor(TWO));
    await says(
      'apply --yes --base main',
      /E673.*access\.yaml of the commit "main" is not valid.*E023/,
    );
    assert.equal(office.sandbox.calls(), {});
  }));

test('git may be told where its repository lies, as in a hook', () =>
  inOffice(async (office) => {
    commitAll(office.folder);
    mkdirSync(join(office.folder, 'elsewhere'));
    renameSync(join(office.folder, '.git'), join(office.folder, 'elsewhere', 'git'));
    const where = {
      GIT_DIR: join(office.folder, 'elsewhere', 'git'),
      GIT_WORK_TREE: office.folder,
    };
    const { code, log } = await office.run('plan --base HEAD', where);
    assert.is(code, 0, log);
    assert.is((await office.run('plan --base HEAD')).code, 1);
  }));

test.run();
