/**
 * A person's desk: a folder with access.yaml, an environment with nothing of this machine's in it,
 * and the built command line, run as they would run it. The sandbox runs in this process, and so
 * does the command line unless the test is about the process or `npm run test:all` runs.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { type Limits, type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { CANARY, canaryTokens, refuseCanary, refuseCanaryIn } from '../support/canary.ts';
import { ALL } from '../support/sample.ts';
import { runInProcess } from './in-process.ts';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

export interface Ended {
  /** Null when it had to be killed because it did not end. */
  readonly code: number | null;
  readonly out: string;
  readonly log: string;
}

export interface Running {
  /** Waits until what it has printed so far, on both streams, holds this. */
  printed(pattern: RegExp): Promise<string>;
  signal(name: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void;
  /** Closes the reading end of a stream, as `| head` does. */
  leave(stream: 'stdout' | 'stderr'): void;
  /** Its end; after this time it is killed. */
  ended(limitMs?: number): Promise<Ended>;
}

type Variables = Readonly<Record<string, string>>;

export interface Desk {
  readonly folder: string;
  write(text: string, name?: string): void;
  read(name: string): string;
  has(name: string): boolean;
  /** The names in the folder, which is also HOME and where temporary files go. */
  listed(): readonly string[];
  /** Starts `accessctl` in a process of its own, with arguments that are separated by spaces. */
  start(line: string, variables?: Variables, dist?: string): Running;
  /** The same to its end, in this process. */
  run(line: string, variables?: Variables): Promise<Ended>;
}

/** A desk whose variables lead to a sandbox. */
export interface Office extends Desk {
  readonly sandbox: Sandbox;
}

/**
 * Nothing in it may be found outside of the folder or reach beyond this machine. The SCIM token is
 * looked for in all that is printed and written.
 */
function environment(folder: string): Variables {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    TMPDIR: folder,
    AWS_EC2_METADATA_DISABLED: 'true',
    HTTPS_PROXY: 'http://127.0.0.1:9',
    ACCESSCTL_SCIM_TOKEN: CANARY,
  };
}

/** Without any cloud and without credentials. */
export async function atDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk({}, work);
}

/** The company of the sandbox, in real time but quick. */
export async function inOffice(
  work: (office: Office) => Promise<void>,
  limits: Partial<Limits> = {},
): Promise<void> {
  const sandbox = await startSandbox({
    scenario: 'contoso',
    limits: { ...QUICK, ...limits },
    tokens: canaryTokens(),
  });
  try {
    await withDesk({ ...sandbox.env, ACCESSCTL_AWS_RATE: '1000000' }, (desk) =>
      work({ ...desk, sandbox }),
    );
  } finally {
    await sandbox.close();
  }
}

const QUICK = {
  assignmentMs: 50,
  provisionMs: 50,
  requestsPerSecond: 1e6,
  burst: 1e6,
  organizationsPerSecond: 1e6,
};

async function withDesk(given: Variables, work: (desk: Desk) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-cli-'));
  const children: ChildProcess[] = [];
  const called = (line: string, variables: Variables, dist: string) => {
    assert.ok(existsSync(join(dist, 'accessctl.js')), 'the command line is built: npm run build');
    const env = { ...environment(folder), ...given, ...variables };
    return { args: line.split(' ').filter(Boolean), env };
  };
  const start: Desk['start'] = (line, variables = {}, dist = DIST) => {
    const { args, env } = called(line, variables, dist);
    const child = spawn(process.execPath, [join(dist, 'accessctl.js'), ...args], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    return watched(child, line);
  };
  const run: Desk['run'] = async (line, variables = {}) => {
    if (ALL) {
      return start(line, variables).ended();
    }
    const { args, env } = called(line, variables, DIST);
    const ended = await runInProcess(DIST, args, env, folder);
    refuseCanary(`what ${line} prints`, ended.out + ended.log);
    return ended;
  };
  try {
    writeFileSync(join(folder, 'access.yaml'), fileFor(TWO));
    await work({
      folder,
      start,
      run,
      write: (text, name = 'access.yaml') => writeFileSync(join(folder, name), text),
      read: (name) => readFileSync(join(folder, name), 'utf8'),
      has: (name) => existsSync(join(folder, name)),
      listed: () => readdirSync(folder),
    });
    refuseCanaryIn(folder);
  } finally {
    for (const child of children) {
      child.kill('SIGKILL');
    }
    rmSync(folder, { recursive: true });
  }
}

function watched(child: ChildProcess, line: string): Running {
  let [out, log] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const closed = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      try {
        refuseCanary(`what ${line} prints`, out + log);
        resolve({ code, out, log });
      } catch (error) {
        reject(error);
      }
    });
  });
  closed.catch(() => undefined); // told to whoever waits for the end
  return {
    printed: async (pattern) => {
      await until(() => pattern.test(out + log) || child.exitCode !== null, `${line}: ${pattern}`);
      assert.match(out + log, pattern);
      return out;
    },
    signal: (name) => {
      child.kill(name);
    },
    leave: (stream) => {
      child[stream]?.destroy();
    },
    ended: async (limitMs = 60_000) => {
      const killer = setTimeout(() => child.kill('SIGKILL'), limitMs);
      return closed.finally(() => clearTimeout(killer));
    },
  };
}

/** Looks every few milliseconds; fails after a minute, which nothing here takes. */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  for (let left = 60_000; !isSo(); left -= 20) {
    assert.ok(left > 0, `still waiting: ${what}`);
    await wait(20);
  }
}

export const TWO = 'payments-dev, payments-prod';

/** A small access.yaml: Contoso may read in these accounts. */
export function fileFor(accounts: string): string {
  return `version: 1
identityCenter:
  region: eu-central-1
identitySource:
  provider: entra
  tenantId: 0a1b2c3d-1111-2222-3333-444455556666
groups:
  Contoso: {}
permissionSets:
  ReadOnlyAccess:
    sessionDuration: PT1H
    awsManagedPolicies: [ReadOnlyAccess]
assignments:
  - groups: [Contoso]
    permissionSets: [ReadOnlyAccess]
    accounts: [${accounts}]
`;
}

/** How many assignments of the set ReadOnlyAccess there are. */
export function assigned({ sandbox: { world } }: Office): number {
  const set = world.permissionSets.find(({ name }) => name === 'ReadOnlyAccess');
  return world.assignments.filter(({ permissionSetArn }) => permissionSetArn === set?.arn).length;
}
