/**
 * The built command line in this process, which has it loaded already: Node itself and the AWS SDK
 * take longer to start than most of what is tested. It finds argv, variables and folder as a process
 * of its own would; signals, streams that somebody leaves and `--timeout` are for real processes.
 */
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as assert from 'uvu/assert';

export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly log: string;
}

const loading = new Set<string>();
let runs = 0;
let isRunning = false;

/** From now on, in this whole process. */
function loadAsBuilt(dist: string): void {
  if (!loading.has(dist)) {
    loading.add(dist);
    register('./as-built.mjs', import.meta.url, { data: `${pathToFileURL(dist).href}/` });
  }
}

/** @param env all variables that it finds */
export async function runInProcess(
  dist: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  folder: string,
): Promise<Printed> {
  assert.not(isRunning, 'one at a time: argv, variables and folder are those of the process');
  isRunning = true;
  loadAsBuilt(dist);
  const printed = { out: '', log: '' };
  const restore = [
    asVariables(env),
    asFolder(folder),
    asArguments(['node', join(dist, 'accessctl.js'), ...args]),
    withoutListeners(),
    caught(process.stdout, (text) => {
      printed.out += text;
    }),
    caught(process.stderr, (text) => {
      printed.log += text;
    }),
  ];
  const codeBefore = process.exitCode;
  process.exitCode = undefined;
  try {
    runs += 1; // another address each time: the first file is run anew, what it imports is there
    await import(`${pathToFileURL(join(dist, 'accessctl.js')).href}?run=${runs}`);
    return { code: Number(process.exitCode ?? 0), ...printed };
  } finally {
    process.exitCode = codeBefore;
    for (const put of restore) {
      put();
    }
    isRunning = false;
  }
}

type Restore = () => void;

function asVariables(env: Readonly<Record<string, string>>): Restore {
  const before = { ...process.env };
  replace(env);
  return () => replace(before);
}

function replace(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) {
    delete process.env[name];
  }
  Object.assign(process.env, env);
}

function asFolder(folder: string): Restore {
  const before = process.cwd();
  process.chdir(folder);
  return () => process.chdir(before);
}

function asArguments(argv: string[]): Restore {
  const before = process.argv;
  process.argv = argv;
  return () => {
    process.argv = before;
  };
}

/** What it listens to is forgotten when it has ended. */
function withoutListeners(): Restore {
  const events: readonly (readonly [NodeJS.EventEmitter, string])[] = [
    [process, 'SIGINT'],
    [process, 'SIGTERM'],
    [process.stdout, 'error'],
    [process.stderr, 'error'],
  ];
  const before = events.map(([of, name]) => of.listeners(name));
  return () => {
    for (const [at, [of, name]] of events.entries()) {
      for (const listener of of.listeners(name).filter((one) => !before[at]?.includes(one))) {
        of.off(name, listener as () => void);
      }
    }
  };
}

/** Takes what is written, as a pipe does. */
function caught(stream: NodeJS.WriteStream, take: (text: string) => void): Restore {
  const { write, isTTY } = stream;
  stream.isTTY = false;
  stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    take(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    const done = rest.at(-1);
    if (typeof done === 'function') {
      process.nextTick(done);
    }
    return true;
  }) as typeof write;
  return () => {
    stream.write = write;
    stream.isTTY = isTTY;
  };
}
