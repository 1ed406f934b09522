/**
 * Finds moto (https://docs.getmoto.org), an AWS that we did not write, and the Python that has boto3.
 * Where they are missing, CI fails and everybody else is told.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Test } from 'uvu';

export interface MotoCommand {
  /** The executable `moto_server`. */
  readonly server: string;
  /** A Python that has boto3, and moto with all that its server needs. */
  readonly python: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VIRTUALENV = join(ROOT, 'node_modules', '.cache', 'moto', 'bin', 'moto_server');
const MISSING = 'moto_server and boto3 are missing; sh scripts/ensure-moto.sh installs them';

/** By MOTO_SERVER, else on PATH, else in the virtualenv that scripts/ensure-moto.sh makes. */
function findMoto(): MotoCommand | undefined {
  const named = process.env['MOTO_SERVER'];
  const places = named
    ? [named]
    : [...(process.env['PATH'] ?? '').split(delimiter).map(serverIn), VIRTUALENV];
  for (const server of places.filter((place) => existsSync(place))) {
    const beside = join(dirname(server), 'python3');
    const python = existsSync(beside) ? beside : 'python3';
    if (runs(python, ['-c', 'import boto3, flask, flask_cors, moto'])) {
      return { server, python };
    }
  }
  return undefined;
}

function serverIn(folder: string): string {
  return join(folder, 'moto_server');
}

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** A test that needs moto: without it a failure in CI, elsewhere a skip that is told. */
export function needsMoto(test: Test, name: string, work: (moto: MotoCommand) => Promise<void>) {
  const moto = foundMoto();
  if (moto) {
    test(name, () => work(moto));
  } else if (process.env['CI']) {
    test(name, () => {
      throw new Error(MISSING);
    });
  } else {
    process.stderr.write(`skipped: "${name}": ${MISSING}\n`);
    test.skip(name);
  }
}

let known: { readonly moto: MotoCommand | undefined } | undefined;

/** Absent where it is not installed. */
export function foundMoto(): MotoCommand | undefined {
  known ??= { moto: findMoto() };
  return known.moto;
}

/** What a permission set is, as list_assignments.py prints it. */
export interface ListedSet {
  readonly name: string;
  readonly description: string;
  readonly sessionDuration: string;
  readonly relayState: string;
  readonly awsManagedPolicies: readonly string[];
  readonly customerManagedPolicies: readonly string[];
  readonly inlinePolicy: unknown;
  readonly permissionsBoundary?: string | null;
  readonly tags?: Readonly<Record<string, string>>;
  /** Names of the accounts that hold it. */
  readonly provisioned?: readonly string[];
}

/** What boto3 sees; every account by its name, the management account as `(management)`. */
export interface Listed {
  /** `payments-dev ACTIVE`. */
  readonly accounts: readonly string[];
  readonly permissionSets: readonly ListedSet[];
  /** `group:Contoso ReadOnlyAccess MMe2k-Demo`. */
  readonly assignments: readonly string[];
  readonly accessControlAttributes?: Readonly<Record<string, readonly string[]>> | null;
}

/** Runs list_assignments.py on an endpoint, which may be served by this very process. */
export async function listWithBoto3(
  { python }: MotoCommand,
  endpoint: string,
  without: readonly string[] = [],
): Promise<Listed> {
  const script = fileURLToPath(new URL('list_assignments.py', import.meta.url));
  const args = [
    script,
    endpoint,
    'eu-central-1',
    ...without.flatMap((part) => ['--without', part]),
  ];
  const child = spawn(python, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, log] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`list_assignments.py ended with ${code}:\n${log}`);
  }
  return JSON.parse(out) as Listed;
}
