import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { checkEveryCall, wrongAnswers } from '../support/typecheck.ts';
import { refusal, signedFor, withSandbox } from './clients.ts';

const test = suite('sandbox sts');

async function whoAmI({ url }: Sandbox) {
  checkEveryCall();
  wrongAnswers.length = 0;
  const client = new STSClient({
    endpoint: url,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' },
    maxAttempts: 1,
  });
  const answer = await client
    .send(new GetCallerIdentityCommand({}))
    .finally(() => client.destroy());
  assert.equal(wrongAnswers, []);
  return answer;
}

test('a caller whom nobody named has a role in the account that he looks from', () =>
  withSandbox({}, async ({ sandbox }) => {
    const { Account, Arn, UserId } = await whoAmI(sandbox);
    assert.is(Account, '999988887777');
    assert.is(Arn, 'arn:aws:sts::999988887777:assumed-role/accessctl/sandbox');
    assert.match(UserId ?? '', /^AROA[0-9A-F]{17}:sandbox$/);
    sandbox.world.vantage = 'delegated';
    sandbox.world.delegatedAdministrator = '111122223333';
    assert.is((await whoAmI(sandbox)).Account, '111122223333');
    assert.equal(sandbox.calls(), { 'sts:GetCallerIdentity': 2 });
    assert.is(sandbox.writes(), 0);
  }));

test('a caller with a name has it, whatever is in it', () =>
  withSandbox({}, async ({ sandbox }) => {
    const arn = 'arn:aws:iam::111122223333:user/r&d/<ada>';
    sandbox.world.caller = arn;
    const { Account, Arn, UserId } = await whoAmI(sandbox);
    assert.equal([Account, Arn], ['111122223333', arn]);
    assert.match(UserId ?? '', /^AIDA[0-9A-F]{17}$/);
  }));

test('a denied call is refused', () =>
  withSandbox({}, async ({ sandbox }) => {
    sandbox.world.deny.push('sts:GetCallerIdentity');
    assert.is((await refusal(whoAmI(sandbox))).name, 'AccessDenied');
  }));

const REFUSED: readonly (readonly [string, string, string | undefined, number, RegExp])[] = [
  ['another operation', 'AssumeRole', signed('sts'), 400, /<Code>InvalidAction</],
  ['no signature', 'GetCallerIdentity', undefined, 403, /<Code>MissingAuthenticationToken</],
  ['a signature for another service', 'GetCallerIdentity', signedFor('eu-central-1'), 403, /'sts'/],
];

for (const [what, action, authorization, status, text] of REFUSED) {
  test(`${what} is refused`, () =>
    withSandbox({}, async ({ sandbox }) => {
      const answer = await fetch(sandbox.url, {
        method: 'POST',
        headers: authorization === undefined ? {} : { authorization },
        body: new URLSearchParams({ Action: action, Version: '2011-06-15' }),
      });
      assert.is(answer.status, status);
      assert.is(answer.headers.get('content-type'), 'text/xml');
      assert.match(await answer.text(), text);
    }));
}

function signed(service: string): string {
  return signedFor('eu-central-1').replace('/sso/', `/${service}/`);
}

test.run();
