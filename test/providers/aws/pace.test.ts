/** How requests that wait for their turn, and those that are repeated, share a client's pace. */
import { CreatePermissionSetCommand, ListInstancesCommand } from '@aws-sdk/client-sso-admin';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type AwsClients, awsClients, awsLimiters } from '../../../src/providers/aws/client.ts';
import { type Answer, answering, withEnv } from '../answers.ts';
import { VirtualTimer } from '../virtual-timer.ts';

const test = suite('providers/aws: pace');

const OK: Answer = { body: {} };

function throttle(Message: string): Answer {
  return { status: 400, body: { __type: 'ThrottlingException', Message } };
}

const THROTTLED = throttle('Rate exceeded');
const BUSY = throttle('There are too many requests processing. Please try again later.');

/** Sends to a server that gives these answers; how many it gave, and after how many milliseconds. */
function paced(
  answers: readonly Answer[],
  requestsPerSecond: number,
  send: (clients: AwsClients) => Promise<unknown>,
): Promise<{ readonly asked: number; readonly ms: number }> {
  return answering(answers, (server) => {
    const env = {
      AWS_ACCESS_KEY_ID: 'x',
      AWS_SECRET_ACCESS_KEY: 'x',
      AWS_ENDPOINT_URL: server.url,
    };
    return withEnv(env, async () => {
      const timer = new VirtualTimer();
      const limiters = awsLimiters(requestsPerSecond, timer);
      await send(awsClients({ region: 'eu-central-1', limiters, timer }));
      return { asked: server.asked.length, ms: timer.now() };
    });
  });
}

function reads({ sso }: AwsClients, count: number): Promise<unknown> {
  return Promise.all(Array.from({ length: count }, () => sso.send(new ListInstancesCommand({}))));
}

function write({ sso }: AwsClients): Promise<unknown> {
  return sso.send(new CreatePermissionSetCommand({ InstanceArn: 'arn', Name: 'A' }));
}

test('too many requests in progress: repeated, but the pace is kept', async () => {
  const many = async (first: Answer) => {
    const { asked, ms } = await paced([first, OK], 20, async (clients) => {
      await write(clients);
      await reads(clients, 60);
    });
    assert.is(asked, 62);
    return ms;
  };
  const [kept, slowed] = [await many(BUSY), await many(THROTTLED)];
  assert.ok(kept < slowed * 0.9, `${kept} ms, and ${slowed} ms when throttled`);
});

test('waiting for its turn takes nothing from the time in which a request is repeated', async () => {
  const count = 340;
  const answers = [...Array<Answer>(count - 1).fill(OK), THROTTLED, OK];
  const { asked, ms } = await paced(answers, 1, (clients) => reads(clients, count));
  assert.is(asked, count + 1);
  assert.ok(ms > 300_000, 'the last one waited for longer than anything is repeated');
});

test('a write that comes last goes first', async () => {
  const ended: string[] = [];
  await paced([OK], 1, (clients) =>
    Promise.all([
      reads(clients, 1),
      reads(clients, 5).then(() => ended.push('reads')),
      write(clients).then(() => ended.push('write')),
    ]),
  );
  assert.equal(ended, ['write', 'reads']);
});

test.run();
