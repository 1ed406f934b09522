import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListGroupsCommand } from '@aws-sdk/client-identitystore';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import {
  CreatePermissionSetCommand,
  ListInstancesCommand,
  type SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type AwsClients, awsClients, awsLimiters } from '../../../src/providers/aws/client.ts';
import { readPrincipal } from '../../../src/providers/aws/identity-store.ts';
import { readSpec } from '../../../src/providers/aws/permission-sets.ts';
import { UserError } from '../../../src/reconcile/errors.ts';
import { type Answer, type Asked, answering, withEnv } from '../answers.ts';
import { VirtualTimer } from '../virtual-timer.ts';

const test = suite('providers/aws/client');

interface Called {
  /** `done`, or the code or name of the error. */
  readonly result: string;
  readonly asked: readonly Asked[];
  readonly timer: VirtualTimer;
}

const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' };

/** Calls AWS once; its answers are those of the list. */
function call(
  answers: readonly Answer[],
  send: (clients: AwsClients) => Promise<unknown>,
  signal?: AbortSignal,
  credentials: Readonly<Record<string, string>> = CREDENTIALS,
): Promise<Called> {
  return answering(answers, (server) =>
    withEnv({ ...credentials, AWS_ENDPOINT_URL: server.url }, async () => {
      const timer = new VirtualTimer();
      const settings = {
        region: 'eu-central-1',
        limiters: awsLimiters(20, timer),
        timer,
        ...(signal && { signal }),
      };
      const clients = awsClients(settings);
      const result = await send(clients).then(
        () => 'done',
        (error: Error) => (error instanceof UserError ? error.code : error.name),
      );
      return { result, asked: server.asked, timer };
    }),
  );
}

const read = ({ sso }: { sso: SSOAdminClient }) => sso.send(new ListInstancesCommand({}));
const write = ({ sso }: { sso: SSOAdminClient }) =>
  sso.send(new CreatePermissionSetCommand({ InstanceArn: 'arn', Name: 'A' }));

const OK: Answer = { body: {} };
const refuse = (type: string, message = '', more: object = {}): Answer => ({
  status: 400,
  body: { __type: type, Message: message, ...more },
});
const THROTTLED = refuse('ThrottlingException', 'Rate exceeded');
const CONFLICT = refuse('ConflictException', 'Another operation is in progress');
const BROKEN: Answer = { status: 500, body: { __type: 'InternalServerException' } };

test('after an interruption no write is sent; reads go on', async () => {
  const stop = AbortSignal.abort();
  const written = await call([OK], write, stop);
  assert.equal([written.result, written.asked.length], ['E702', 0]);
  const asked = await call([OK], read, stop);
  assert.equal([asked.result, asked.asked.length], ['done', 1]);
});

test('a permission set without a name is a broken read, not an undeclared set', async () => {
  const ref = { InstanceArn: 'arn', PermissionSetArn: 'arn' };
  const { result } = await call([{ body: { Tags: [] } }], (clients) => readSpec(clients, ref));
  assert.is(result, 'E610');
});

test('a group without an id is a broken read, not one that SCIM has not brought', async () => {
  const { result } = await call([OK], (clients) => readPrincipal(clients, 'd-1', 'group', 'id'));
  assert.is(result, 'E610');
});

const cases: readonly [
  name: string,
  answers: Answer[],
  send: (clients: AwsClients) => Promise<unknown>,
  result: string,
  attempts: number,
][] = [
  ['an answer', [OK], read, 'done', 1],
  ['a read that was throttled', [THROTTLED, THROTTLED, OK], read, 'done', 3],
  ['a write that was throttled: it was not accepted', [THROTTLED, OK], write, 'done', 2],
  ['a write in a passing conflict', [CONFLICT, CONFLICT, OK], write, 'done', 3],
  [
    'a write that cannot work',
    [refuse('ConflictException', 'A already exists'), OK],
    write,
    'ConflictException',
    1,
  ],
  ['a read of a broken server', [BROKEN, OK], read, 'done', 2],
  ['a write to a broken server may have worked', [BROKEN, OK], write, 'E606', 1],
  ['a read whose connection was lost', [{ lost: true }, OK], read, 'done', 2],
  ['a write whose connection was lost may have worked', [{ lost: true }, OK], write, 'E606', 1],
  ['a read that got a web page', [{ status: 503, body: '<html>' }, OK], read, 'done', 2],
  ['no permission', [refuse('AccessDeniedException', 'no'), OK], read, 'E603', 1],
  ['a wrong value', [refuse('ValidationException', 'no'), OK], write, 'ValidationException', 1],
];

for (const [name, answers, send, result, attempts] of cases) {
  test(name, async () => {
    const called = await call(answers, send);
    assert.equal([called.result, called.asked.length], [result, attempts]);
  });
}

test('throttled for minutes: told, after five of them', async () => {
  const { result, timer } = await call([THROTTLED], read);
  assert.is(result, 'E605');
  assert.ok(timer.now() > 280_000 && timer.now() <= 300_000, `${timer.now()} ms`);
});

test('a server that stays broken: told within twenty seconds', async () => {
  const { result, timer, asked } = await call([BROKEN], read);
  assert.is(result, 'E606');
  assert.ok(timer.now() <= 20_000, `${timer.now()} ms`);
  assert.ok(asked.length >= 4, `${asked.length} attempts`);
});

test('pauses grow, and none is longer than a quarter of a minute', async () => {
  const { timer } = await call([THROTTLED], read);
  const pauses = timer.slept.filter((ms) => ms > 250);
  assert.ok((pauses[0] ?? 0) <= 500 && Math.max(...pauses) <= 15_000);
  assert.ok(Math.max(...pauses) > 7_000);
});

test('waits as long as the service says', async () => {
  const slow = refuse('ThrottlingException', 'slow', { RetryAfterSeconds: 42 });
  const { timer } = await call([slow, OK], ({ store }) =>
    store.send(new ListGroupsCommand({ IdentityStoreId: 'd-1234567890' })),
  );
  assert.ok(timer.slept.includes(42_000), timer.slept.join(' '));
});

test('waits as long as a header says', async () => {
  const slow: Answer = { ...THROTTLED, headers: { 'retry-after': '7' } };
  const { timer } = await call([slow, OK], read);
  assert.ok(timer.slept.includes(7_000), timer.slept.join(' '));
});

/** A profile whose credentials a program gives, other ones each time. */
function freshEachTime(work: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-credentials-'));
  const counter = join(folder, 'counter');
  const program = join(folder, 'program.cjs');
  writeFileSync(counter, '');
  writeFileSync(
    program,
    `const fs = require('fs'); fs.appendFileSync(${JSON.stringify(counter)}, 'x');
     const n = fs.readFileSync(${JSON.stringify(counter)}, 'utf8').length;
     console.log(JSON.stringify({ Version: 1, AccessKeyId: 'KEY' + n, SecretAccessKey: 's',
       SessionToken: 't' + n, Expiration: '2099-01-01T00:00:00Z' }));`,
  );
  const config = join(folder, 'config');
  writeFileSync(config, `[profile fresh]\ncredential_process = ${process.execPath} ${program}\n`);
  const files = { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none') };
  return withEnv({ ...files, AWS_PROFILE: 'fresh' }, work).finally(() =>
    rmSync(folder, { recursive: true }),
  );
}

const EXPIRED = refuse('ExpiredTokenException', 'The security token has expired');

test('a token that has ended: the credential chain is asked for another one, once', () =>
  freshEachTime(async () => {
    const keys = async (answers: readonly Answer[]) => {
      const { result, asked } = await call(answers, write, undefined, {});
      const used = asked.map(({ headers }) => /KEY\d/.exec(headers.authorization ?? '')?.[0]);
      return { result, used };
    };
    assert.equal(await keys([EXPIRED, OK]), { result: 'done', used: ['KEY1', 'KEY2'] });
    const { result, used } = await keys([EXPIRED]);
    assert.equal([result, used.length], ['E602', 2]);
  }));

test('a token that has ended and cannot be replaced: told at once', async () => {
  const { result, asked } = await call([EXPIRED, OK], write);
  assert.equal([result, asked.length], ['E602', 1]);
});

const later = (ms: number) => ({ date: new Date(Date.now() + ms).toUTCString() });
const TOO_OLD: Answer = { ...refuse('InvalidSignatureException', 'Signature expired') };

test('a clock that is off: the next signature is of the time that AWS says', async () => {
  const { result, asked } = await call([{ ...TOO_OLD, headers: later(3_600_000) }, OK], write);
  assert.equal([result, asked.length], ['done', 2]);
  const [first, second] = asked.map(({ headers }) => String(headers['x-amz-date']));
  assert.not.equal(first?.slice(0, 11), second?.slice(0, 11), 'signed an hour later');
});

test('a signature that is wrong at any time is told, not repeated', async () => {
  const { result, asked } = await call([{ ...TOO_OLD, headers: later(0) }, OK], write);
  assert.equal([result, asked.length], ['E602', 1]);
});

test('each client has its own pace: one that is throttled does not hold up another', async () => {
  const { timer } = await call([THROTTLED, OK], async (clients) => {
    await read(clients);
    await clients.organizations.send(new DescribeOrganizationCommand({}));
  });
  assert.ok(timer.slept.length <= 2, timer.slept.join(' '));
});

test.run();
