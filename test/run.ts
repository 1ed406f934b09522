// Runs every *.test.ts below this folder with uvu, and fails where uvu itself stays silent:
// a file that queued no suite, a suite without tests, a failure without an error, a skip in CI,
// a token in the output.
// An argument keeps only the files whose path contains it.
import { readdirSync } from 'node:fs';
import net from 'node:net';
import { pathToFileURL } from 'node:url';
import { CANARY } from './support/canary.ts';

// `total` is without the skipped ones.
type Result = [errors: string | true, passed: number, skipped: number, total: number];
type Suite = () => Promise<Result>;
type Uvu = { UVU_DEFER: number; UVU_INDEX: number; UVU_QUEUE: [string | null, ...Suite[]][] };

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
shutNetwork();
const showsCanary = watchOutput(CANARY);

const uvu = globalThis as unknown as Uvu;
uvu.UVU_DEFER = 1; // before uvu is first imported, else it also runs each suite on its own
const { exec } = await import('uvu');
const only = process.argv[2] ?? '';
const folder = process.env['TEST_FOLDER']; // the runner's own tests give it another one
const dir = folder ? pathToFileURL(`${folder}/`) : new URL('.', import.meta.url);
const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && file.includes(only))
  .sort();
const silent: string[] = [];
let [allPassed, allSkipped, allTotal] = [0, 0, 0];
uvu.UVU_QUEUE.length = 0;
for (const file of files) {
  uvu.UVU_INDEX = uvu.UVU_QUEUE.push([file]) - 1;
  await import(new URL(file, dir).href);
  const [, ...suites] = uvu.UVU_QUEUE[uvu.UVU_INDEX] ?? [file];
  if (suites.length === 0) {
    silent.push(`${file}: no suite called .run()`);
  }
  uvu.UVU_QUEUE[uvu.UVU_INDEX] = [file, ...suites.map((suite) => counted(file, suite))];
}
await exec();
const skippedInCi = Boolean(process.env['CI']) && allSkipped > 0;
if (showsCanary()) {
  silent.push('a SCIM token is in the output of the tests');
}
if (silent.length > 0 || allTotal === 0 || skippedInCi) {
  process.exitCode = 1;
}
for (const line of silent) {
  process.stderr.write(`${line}\n`);
}
process.stdout.write(
  `${allPassed} passed, ${allTotal - allPassed} failed, ${allSkipped} skipped\n`,
);

function counted(file: string, suite: Suite): Suite {
  return async () => {
    const result = await suite();
    const [errors, passed, skipped, total] = result;
    allPassed += passed;
    allSkipped += skipped;
    allTotal += total;
    if (total === 0) {
      silent.push(`${file}: a suite without tests`);
    }
    if (errors === true && passed < total) {
      silent.push(`${file}: failed without an error`);
    }
    return result;
  };
}

/** Whether a text was in what this process has printed so far, also where two writes share it. */
function watchOutput(text: string): () => boolean {
  let isShown = false;
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write;
    let last = '';
    stream.write = (...args: unknown[]) => {
      const [chunk] = args;
      const now = typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString();
      isShown ||= (last + now).includes(text);
      last = (last + now).slice(-text.length);
      return Reflect.apply(write, stream, args);
    };
  }
  return () => isShown;
}

/** No test may reach anything but this machine: both fetch and the AWS clients go through here. */
function shutNetwork(): void {
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
    const [first] = Array.isArray(args[0]) ? args[0] : args;
    const target = (typeof first === 'object' ? first : { port: first }) as {
      host?: string;
      path?: string;
    };
    const host = target.host ?? 'localhost';
    if (!target.path && !/^(127\.|::1$|localhost$)/.test(host)) {
      throw new Error(`a test tried to reach ${host}`);
    }
    return Reflect.apply(connect, this, args);
  } as typeof connect;
}
