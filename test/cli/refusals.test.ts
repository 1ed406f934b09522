import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { atDesk, inOffice, type Office } from './desk.ts';

const test = suite('cli: what is refused before anything is written');

interface Refusal {
  /** Makes the file or the world such that nothing can be planned. */
  readonly given: (office: Office) => void;
  readonly says: RegExp;
}

const edited = (from: string, to: string) => (office: Office) => {
  const text = office.read('access.yaml');
  assert.ok(text.includes(from));
  office.write(text.replace(from, to));
};

const denied =
  (...calls: string[]) =>
  ({ sandbox }: Office) => {
    sandbox.world.deny.push(...calls);
  };

const REFUSALS: Readonly<Record<string, Refusal>> = {
  'a Region without the instance': {
    given: edited('eu-central-1', 'eu-west-1'),
    says: /^access\.yaml:3:11 {2}error {2}E608/m,
  },
  'an AWS operation that is denied': {
    given: denied('sso-admin:ListInstances'),
    says: /^error {2}E603 .*sso:ListInstances/m,
  },
  'an operation of the long read that is denied': {
    given: denied('sso-admin:ListPermissionSets'),
    says: /^error {2}E603 .*sso:ListPermissionSets/m,
  },
  'a Graph call that is denied': {
    given: denied('graph:GET /groups'),
    says: /^error {2}E622/m,
  },
  'a group that nobody knows': {
    given: (office) => {
      edited('Contoso: {}', 'Contosso: {}')(office);
      edited('groups: [Contoso]', 'groups: [Contosso]')(office);
    },
    says: /^access\.yaml:8:\d+ {2}error {2}E5\d\d .*Contosso/m,
  },
  'an account that nobody knows': {
    given: edited('payments-prod', 'payments-prd'),
    says: /^access\.yaml:16:\d+ {2}error {2}E5\d\d .*payments-prd/m,
  },
  'a pin of another instance': {
    given: edited(
      '  region: eu-central-1\n',
      '  region: eu-central-1\n  instanceArn: arn:aws:sso:::instance/ssoins-1111111111111111\n',
    ),
    says: /E510 .*ssoins-1111111111111111/,
  },
  'a pin of another organisation': {
    given: edited(
      '  region: eu-central-1\n',
      '  region: eu-central-1\n  organizationId: o-zzzzzzzzzz\n',
    ),
    says: /E510 .*o-zzzzzzzzzz/,
  },
};

for (const [story, { given, says }] of Object.entries(REFUSALS)) {
  test(`${story}: exit 1, nothing on stdout, nothing written`, () =>
    inOffice(async (office) => {
      given(office);
      for (const line of ['plan -o plan.json', 'apply --yes']) {
        const { code, out, log } = await office.run(line);
        assert.is(code, 1, log);
        assert.is(out, '', line);
        assert.match(log, says);
      }
      assert.is(office.has('plan.json'), false);
      assert.is(office.sandbox.writes(), 0);
    }));
}

test('no AWS credentials: E601, exit 1', () =>
  atDesk(async ({ start }) => {
    for (const line of ['plan', 'apply --yes']) {
      const { code, out, log } = await start(line).ended();
      assert.is(code, 1, log);
      assert.is(out, '');
      assert.match(log, /^error {2}E601/m);
      assert.not.match(log, /not the real clouds/);
    }
  }));

test('no Entra credentials: E621, exit 1, nothing written', () =>
  inOffice(async ({ start, sandbox }) => {
    // Only one link of the chain: the others would first wait for a managed identity to answer.
    const variables = { ACCESSCTL_ENTRA_URL: '', AZURE_TOKEN_CREDENTIALS: 'AzureCliCredential' };
    const { code, out, log } = await start('apply --yes', variables).ended();
    assert.is(code, 1, log);
    assert.is(out, '');
    assert.match(log, /^error {2}E621/m);
    assert.is(sandbox.writes(), 0);
  }));

test('--timeout that runs out while reading: E704, exit 1, nothing written', () =>
  inOffice(
    async ({ start, sandbox }) => {
      for (const line of ['plan --timeout 1s', 'apply --yes --timeout 1s']) {
        const { code, out, log } = await start(line).ended();
        assert.is(code, 1, log);
        assert.is(out, '');
        assert.match(log, /^error {2}E704/m);
      }
      const twin = await start('plan', { ACCESSCTL_TIMEOUT: '1s' }).ended();
      assert.is(twin.code, 1);
      assert.match(twin.log, /E704/);
      assert.is(sandbox.writes(), 0);
    },
    { latencyMs: 500 },
  ));

test('a number of assignments that AWS never allows: E642, exit 1', () =>
  inOffice(async ({ run, sandbox }) => {
    for (const value of ['0', '16', '2.5', 'many']) {
      const { code, log } = await run('plan', { ACCESSCTL_AWS_OUTSTANDING: value });
      assert.is(code, 1);
      assert.match(log, new RegExp(`E642 .*ACCESSCTL_AWS_OUTSTANDING is "${value}"`));
    }
    assert.equal(sandbox.calls(), {});
  }));

test('a rate that is no number: E642, exit 1', () =>
  inOffice(async ({ run, sandbox }) => {
    const { code, log } = await run('plan', { ACCESSCTL_AWS_RATE: 'quick' });
    assert.is(code, 1);
    assert.match(log, /E642 .*quick/);
    assert.equal(sandbox.calls(), {});
  }));

test.run();
