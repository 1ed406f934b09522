/** One moto_server on a free port of this machine; each has an AWS of its own, empty at first. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { MotoCommand } from './moto-command.ts';

export interface Moto {
  readonly url: string;
  close(): Promise<void>;
}

const PATIENCE_MS = 60_000;
const LOG_KEPT = 4_000;

/** @param accountId the account that every caller acts for: moto's management account */
export async function startMoto({ server }: MotoCommand, accountId: string): Promise<Moto> {
  const port = await freePort();
  const child = spawn(server, ['-H', '127.0.0.1', '-p', String(port)], {
    env: { ...process.env, MOTO_ACCOUNT_ID: accountId },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let log = '';
  child.stderr.on('data', (chunk) => {
    log = (log + chunk).slice(-LOG_KEPT);
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code) => resolve(`it ended with ${code}`));
  });
  const url = `http://127.0.0.1:${port}`;
  const fault = await Promise.race([ended, answers(url)]);
  if (fault !== undefined) {
    kill();
    throw new Error(`moto_server did not start: ${fault}\n${log}`);
  }
  return {
    url,
    close: async () => {
      process.off('exit', kill);
      if (child.exitCode === null) {
        kill();
        await once(child, 'exit');
      }
    },
  };
}

/** Nothing once the server answers, else the fault. */
async function answers(url: string): Promise<string | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    try {
      await (await fetch(`${url}/moto-api/data.json`)).arrayBuffer();
      return undefined;
    } catch {
      await wait(100);
    }
  }
  return `no answer in ${PATIENCE_MS / 1000} seconds`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('a TCP server has a port');
  }
  return address.port;
}
