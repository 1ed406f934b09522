import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { actions, type Company, inCompany } from '../support/company.ts';
import { contosoIn } from './story.ts';

const test = suite('scenarios: snapshots');

/** The same file with an enterprise app, and what else of sign-on is given. */
function withApp(file: string, more = ''): string {
  const app = `  enterpriseApp: { displayName: AWS IAM Identity Center }\n${more}`;
  return file.replace('  provider: entra\n', `  provider: entra\n${app}`);
}

const FILE = contosoIn('organizationalUnits: [Workloads]\ntags: { env: dev }');

/** Saves what is there now. */
async function taken(company: Company): Promise<string> {
  const file = join(company.folder, 'snapshot.json');
  assert.is((await company.run('snapshot', file)).code, 0);
  return file;
}

test('a plan against a saved read is the plan of that moment, and asks nobody', () =>
  inCompany(async (company) => {
    company.write(FILE);
    const live = await company.plan();
    const snapshot = await taken(company);
    await company.converge();
    company.sandbox.resetCalls();
    assert.equal(await company.plan({ snapshot }), live);
    assert.equal(company.sandbox.calls(), {});
  }));

test('with changes to make and to take back it is the same plan, too', () =>
  inCompany(async (company) => {
    company.write(FILE);
    await company.converge();
    company.write(FILE.replace('env: dev', 'env: prod'));
    const live = await company.plan();
    assert.ok(live.changes.some(({ action }) => action === 'delete'));
    assert.equal(await company.plan({ snapshot: await taken(company) }), live);
  }));

test('an enterprise app and its parts are in it', () =>
  inCompany(async (company) => {
    company.write(withApp(FILE, '  saml: { certificate: { renewBefore: P1090D } }\n'));
    const live = await company.plan();
    assert.ok(live.changes.some(({ kind }) => kind === 'signingCertificate'));
    const snapshot = await taken(company);
    assert.equal(await company.plan({ snapshot }), live);
    company.write(withApp(FILE));
    assert.is((await company.run('plan', undefined, { snapshot })).code, 0);
  }));

test('an enterprise app of which it did not read all that is needed', () =>
  inCompany(async (company) => {
    company.write(withApp(FILE));
    const snapshot = await taken(company);
    for (const file of [
      withApp(FILE, '  saml: {}\n'),
      withApp(FILE).replace('AWS IAM', 'Another'),
    ]) {
      company.write(file);
      const { code, log } = await company.run('plan', undefined, { snapshot });
      assert.is(code, 1);
      assert.match(log, /^E646 .* was taken without this enterprise app and its parts\./);
    }
  }));

test('another edit of the file can be planned against the same read', () =>
  inCompany(async (company) => {
    company.write(FILE);
    const snapshot = await taken(company);
    company.write(contosoIn('accounts: [MMe2k-Demo]'));
    assert.equal(actions(await company.plan({ snapshot })), [
      'create permissionSet/ReadOnlyAccess',
      'create assignment/group:Contoso/ReadOnlyAccess/123456789012',
    ]);
  }));

interface Uncovered {
  readonly story: string;
  readonly file: string;
  readonly missing: RegExp;
}

const UNCOVERED: readonly Uncovered[] = [
  {
    story: 'a group that it did not ask for',
    file: contosoIn('accounts: [MMe2k-Demo]').replace(
      '  Contoso: {}\n',
      '  Contoso: {}\n  AWS Readers: {}\n',
    ),
    missing: /the group AWS Readers/,
  },
  {
    story: 'a user that it did not ask for',
    file: contosoIn('accounts: [MMe2k-Demo]').replace(
      'groups:\n',
      'users:\n  ada@contoso.example: {}\ngroups:\n',
    ),
    missing: /the user ada@contoso.example/,
  },
  {
    story: 'units that it did not read',
    file: contosoIn('organizationalUnits: [Sandbox]'),
    missing: /the organizational units/,
  },
  {
    story: 'tags that it did not read',
    file: contosoIn('tags: { env: dev }'),
    missing: /the tags of the accounts/,
  },
  {
    story: 'a permission set of which it knows only the name',
    file: contosoIn('accounts: [MMe2k-Demo]').replace(
      'permissionSets:\n',
      'permissionSets:\n  LegacyAudit: {}\n',
    ),
    missing: /the permission set LegacyAudit/,
  },
  {
    story: 'an enterprise app',
    file: withApp(contosoIn('accounts: [MMe2k-Demo]')),
    missing: /this enterprise app and its parts/,
  },
  {
    story: 'everything, with prune: all',
    file: contosoIn('accounts: [MMe2k-Demo]', 'prune: all\n'),
    missing: /the undeclared permission sets/,
  },
];

for (const { story, file, missing } of UNCOVERED) {
  test(`a snapshot is refused where the file needs ${story}`, () =>
    inCompany(async (company) => {
      company.write(contosoIn('accounts: [MMe2k-Demo]'));
      const snapshot = await taken(company);
      company.write(file);
      const { code, out, log } = await company.run('plan', undefined, { snapshot });
      assert.is(code, 1);
      assert.is(out, '');
      assert.match(log, /^E646 /);
      assert.match(log, missing);
    }));
}

test.run();
