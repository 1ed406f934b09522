import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Context } from '../../src/commands/context.ts';
import { callerCheck, checkClock, checkNode } from '../../src/commands/doctor-checks.ts';
import { UserError } from '../../src/reconcile/errors.ts';
import type { Config } from '../../src/reconcile/types.ts';

const test = suite('commands/doctor-checks: this machine');

const VERSIONS: readonly (readonly [string, string])[] = [
  ['v20.19.0', 'ok'],
  ['v20.20.2', 'ok'],
  ['v22.0.0', 'ok'],
  ['v20.18.9', 'problem'],
  ['v18.20.0', 'problem'],
];

for (const [version, state] of VERSIONS) {
  test(`Node ${version}: ${state}`, () => {
    assert.is(checkNode(version).state, state);
  });
}

const CONFIG: Config = { version: 1, identityCenter: { region: 'eu-central-1' } };

function contextWith(url: string, signal = new AbortController().signal): Context {
  const none = () => undefined;
  return {
    env: { AWS_ENDPOINT_URL: url },
    out: none,
    log: none,
    outIsTerminal: false,
    live: false,
    color: { out: false, log: false },
    timer: { now: () => 0, sleep: async () => undefined },
    signal,
  };
}

const MINUTE = 60_000;

/** A server whose clock is so many minutes ahead of this machine's; `undefined`: it tells no date. */
async function served(
  minutes: number | undefined,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const server = createServer((_request, response) => {
    response.sendDate = false;
    if (minutes !== undefined) {
      response.setHeader('Date', new Date(Date.now() + minutes * MINUTE).toUTCString());
    }
    response.statusCode = 404;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

const CLOCKS: readonly (readonly [number | undefined, string, RegExp])[] = [
  [0, 'ok', /^agrees with that of AWS$/],
  [4, 'ok', /^agrees/],
  [-4, 'ok', /^agrees/],
  [20, 'problem', /^20 minutes behind that of AWS$/],
  [-90, 'problem', /^90 minutes ahead of that of AWS$/],
  [undefined, 'unknown', /has no date/],
];

for (const [minutes, state, text] of CLOCKS) {
  test(`a server that is ${minutes} minutes ahead: ${state}`, () =>
    served(minutes, async (url) => {
      const check = await checkClock(CONFIG, contextWith(url));
      assert.is(check.state, state);
      assert.match(check.text, text);
    }));
}

test('nobody answers: a problem, and its cause', async () => {
  const check = await checkClock(CONFIG, contextWith('http://127.0.0.1:9'));
  assert.is(check.state, 'problem');
  assert.match(check.text, /ECONNREFUSED|bad port/);
  assert.ok(check.hint);
});

test('an interruption is no problem of the machine', async () => {
  const stop = new AbortController();
  stop.abort(new UserError('E702', 'Interrupted.'));
  try {
    await checkClock(CONFIG, contextWith('http://127.0.0.1:9', stop.signal));
    assert.unreachable();
  } catch (error) {
    assert.is((error as UserError).code, 'E702');
  }
});

const CALLERS: readonly (readonly [string, string])[] = [
  [
    'arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_AdministratorAccess_0123456789abcdef/ada@contoso.example',
    'ada@contoso.example with the permission set AdministratorAccess in the account 111122223333',
  ],
  [
    'arn:aws:sts::111122223333:assumed-role/pipeline/run-7',
    'role pipeline in the account 111122223333',
  ],
  ['arn:aws:iam::111122223333:user/teams/ada', 'user teams/ada in the account 111122223333'],
  ['arn:aws:iam::111122223333:root', 'root in the account 111122223333'],
  [
    'arn:aws:sts::111122223333:federated-user/ada',
    'arn:aws:sts::111122223333:federated-user/ada in the account 111122223333',
  ],
];

for (const [arn, text] of CALLERS) {
  test(`the caller ${arn}`, () => {
    const check = callerCheck({ caller: { accountId: '111122223333', arn } });
    assert.equal(check, { name: 'caller', state: 'ok', text });
  });
}

test('a caller of whom AWS does not tell is unknown, which is no problem', () => {
  assert.is(callerCheck({}).state, 'unknown');
});

test.run();
