import { ListInstancesCommand } from '@aws-sdk/client-sso-admin';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { awsClients, awsLimiters } from '../../src/providers/aws/client.ts';
import { graphClient } from '../../src/providers/entra/client.ts';
import type { Attempt } from '../../src/providers/observe.ts';
import { type Answer, answering, withEnv } from './answers.ts';
import { VirtualTimer } from './virtual-timer.ts';

const test = suite('providers/observe');

const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' };
const OK: Answer = { body: {} };

/** What is told while `ask` asks for something that is answered so. */
function toldOf(
  answers: readonly Answer[],
  ask: (url: string, observe: (attempt: Attempt) => void, timer: VirtualTimer) => Promise<unknown>,
): Promise<Attempt[]> {
  return answering(answers, async ({ url }) => {
    const told: Attempt[] = [];
    await withEnv({ ...CREDENTIALS, AWS_ENDPOINT_URL: url }, () =>
      ask(url, (attempt) => told.push(attempt), new VirtualTimer()),
    );
    return told;
  });
}

const times = (told: readonly Attempt[]) =>
  told.map(({ service, isRepeated, isThrottled }) => [service, isRepeated, isThrottled]);

test('each request to AWS is told, with what was throttled and what was repeated', async () => {
  const refused = { status: 400, body: { __type: 'ThrottlingException', Message: 'slow' } };
  const broken = { status: 500, body: { __type: 'InternalServerException' } };
  const told = await toldOf([refused, broken, OK], async (_, observe, timer) => {
    const { sso } = awsClients({
      region: 'eu-central-1',
      limiters: awsLimiters(20, timer),
      timer,
      observe,
    });
    await sso.send(new ListInstancesCommand({}));
    await sso.send(new ListInstancesCommand({}));
  });
  assert.equal(times(told), [
    ['sso', false, true],
    ['sso', true, false],
    ['sso', true, false],
    ['sso', false, false],
  ]);
});

test('a pause is no part of a request', async () => {
  const refused = { status: 400, body: { __type: 'ThrottlingException', Message: 'slow' } };
  let virtual: VirtualTimer | undefined;
  const told = await toldOf([refused, OK], async (_, observe, timer) => {
    virtual = timer;
    const { sso } = awsClients({
      region: 'eu-central-1',
      limiters: awsLimiters(20, timer),
      timer,
      observe,
    });
    await sso.send(new ListInstancesCommand({}));
  });
  assert.ok((virtual?.now() ?? 0) > 0, 'there was a pause');
  assert.equal(
    told.map(({ ms }) => ms),
    [0, 0],
  );
});

test('each request to Graph is told, too', async () => {
  const refused = { status: 429, headers: { 'retry-after': '3' }, body: {} };
  const told = await toldOf([refused, OK], async (url, observe, timer) => {
    const graph = await graphClient({ cloud: 'global', url, env: {}, timer, observe });
    await graph.api('/groups').get();
    await graph.api('/users').get();
  });
  assert.equal(times(told), [
    ['graph', false, true],
    ['graph', true, false],
    ['graph', false, false],
  ]);
});

test.run();
