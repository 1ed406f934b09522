import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { atDesk, fileFor, TWO } from './desk.ts';

const test = suite('cli: permissions');

const PINS = `identityCenter:
  instanceArn: arn:aws:sso:::instance/ssoins-6987a1b2c3d4e5f6
  identityStoreId: d-9967a1b2c3
  vantage: management`;

type Found = Readonly<Record<'plan' | 'apply', Role>>;
interface Role {
  readonly aws: {
    readonly policy: { readonly Statement: readonly { readonly Resource: unknown }[] };
    readonly managementAccountPolicy?: object;
    readonly trustPolicy?: object;
  };
  readonly entra?: { readonly graph: readonly string[]; readonly federatedCredentials?: unknown };
}

test('both roles, or one, as JSON; what the file does not manage is not in it', () =>
  atDesk(async (desk) => {
    const { code, out, log } = await desk.run('permissions');
    assert.is(code, 0, log);
    assert.match(log, /identityCenter.instanceArn and identityCenter.identityStoreId in the file/);
    const { plan, apply } = JSON.parse(out) as Found;
    assert.equal(plan.entra?.graph, ['GroupMember.Read.All', 'User.ReadBasic.All']);
    assert.equal(apply.entra, plan.entra, 'nothing of Entra is written');
    assert.not.match(
      out,
      /ListRoots|AccessControlAttribute|organizations:ListTagsForResource|iam:/,
    );
    assert.match(out, /"arn:aws:sso:::instance\/\*"/);
    assert.is(apply.aws.trustPolicy, undefined);
    const one = await desk.run('permissions --role plan');
    assert.equal(JSON.parse(one.out), { formatVersion: '1.0', plan });
    desk.write(
      fileFor(TWO)
        .replace('provider: entra', 'provider: identityCenter')
        .replace(/ {2}tenantId.*\n/, ''),
    );
    assert.is((JSON.parse((await desk.run('permissions')).out) as Found).plan.entra, undefined);
  }));

test('pins and the account narrow the resources', () =>
  atDesk(async (desk) => {
    desk.write(fileFor(TWO).replace('identityCenter:', PINS));
    const { out, log } = await desk.run('permissions --account 999988887777');
    assert.is(log, '');
    assert.equal(
      out.match(/"arn:[^"]*\*[^"]*"/g)?.filter((arn, at, all) => all.indexOf(arn) === at),
      [
        '"arn:aws:sso:::permissionSet/ssoins-6987a1b2c3d4e5f6/*"',
        '"arn:aws:sso:::account/*"',
        '"arn:aws:identitystore:::group/*"',
        '"arn:aws:identitystore:::user/*"',
      ],
    );
    assert.match(out, /"arn:aws:identitystore::999988887777:identitystore\/d-9967a1b2c3"/);
    desk.write(fileFor(TWO).replace('eu-central-1', 'us-gov-west-1'));
    assert.match((await desk.run('permissions')).out, /"arn:aws-us-gov:sso:::instance\/\*"/);
  }));

test('roles in the management account only where the file names that account', () =>
  atDesk(async (desk) => {
    const roles = async (account: string) =>
      (JSON.parse((await desk.run(`permissions --account ${account}`)).out) as Found).apply.aws
        .managementAccountPolicy;
    desk.write(fileFor('"999988887777"'));
    assert.match(
      JSON.stringify(await roles('999988887777')),
      /arn:aws:iam::999988887777:role\/aws-reserved\/sso.amazonaws.com\/\*/,
    );
    assert.is(await roles('111122223333'), undefined);
  }));

test('a file for each, with whom of GitHub to trust', () =>
  atDesk(async (desk) => {
    const flags =
      '--account 999988887777 --repository contoso@12/access@34 --environment prod -o out';
    const { code, out, log } = await desk.run(`permissions ${flags}`);
    assert.is(code, 0, log);
    assert.equal(out.trim().split('\n').sort(), [
      'out/aws-apply-policy.json',
      'out/aws-apply-trust.json',
      'out/aws-plan-policy.json',
      'out/aws-plan-trust.json',
      'out/entra-apply-permissions.json',
      'out/entra-credential-apply-environment.json',
      'out/entra-credential-plan-branch.json',
      'out/entra-credential-plan-pull-request.json',
      'out/entra-plan-permissions.json',
    ]);
    assert.match(
      desk.read('out/aws-apply-trust.json'),
      /repo:contoso@12\/access@34:environment:prod/,
    );
    JSON.parse(desk.read('out/entra-credential-plan-branch.json'));
  }));

test('what is missing or wrong is said', () =>
  atDesk(async (desk) => {
    const without = await desk.run('permissions --repository contoso/access');
    assert.is(without.code, 0);
    assert.match(without.log, /--account names the account/);
    assert.match(without.log, /OWNER@ID\/NAME@ID/);
    const { plan } = JSON.parse(without.out) as Found;
    assert.is(plan.aws.trustPolicy, undefined);
    assert.ok(plan.entra?.federatedCredentials);
    assert.is((await desk.run('permissions --repository contoso/access --quiet')).log, '');
    const says = async (line: string, code: number, expected: RegExp) => {
      const ended = await desk.run(line);
      assert.is(ended.code, code, ended.log);
      assert.match(ended.log, expected);
    };
    await says('permissions --repository contoso/*', 1, /E649/);
    await says('permissions --account 12', 1, /12 digits/);
    await says('permissions --role admin', 1, /plan, apply/);
    await says('permissions -o access.yaml', 1, /E640/);
    desk.write('version: 1\n');
    await says('permissions', 3, /E02/);
  }));

test.run();
