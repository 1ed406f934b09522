// Runs the test files that its parent names, one after the other, and answers with the counts of each.
// Arguments: the folder of the tests, and what to print when a file has ended.
import net from 'node:net';
import { pathToFileURL } from 'node:url';

/** What a file did; `silent` names the faults of which uvu says nothing. */
export interface FileResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly silent: readonly string[];
}

// `total` is without the skipped ones.
type Ran = [errors: string | true, passed: number, skipped: number, total: number];
type Uvu = { UVU_DEFER: number; UVU_QUEUE: [string | null, ...(() => Promise<Ran>)[]][] };

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
shutNetwork();
const uvu = globalThis as unknown as Uvu;
uvu.UVU_DEFER = 1; // before uvu is first imported, else it also runs each suite on its own
await import('uvu');
const [, , folder, end] = process.argv;

process.on('message', (file: string) => {
  // A test that waits for what never comes must let the process end, not wait for the next file.
  process.channel?.unref();
  void runFile(file).then((result) => {
    process.channel?.ref();
    process.stdout.write(end ?? '');
    process.stderr.write(end ?? '');
    process.send?.(result);
  });
});

async function runFile(file: string): Promise<FileResult> {
  uvu.UVU_QUEUE[0] = [null];
  await import(new URL(file, pathToFileURL(`${folder}/`)).href);
  const [, ...suites] = uvu.UVU_QUEUE[0];
  const silent = suites.length === 0 ? ['no suite called .run()'] : [];
  let [allPassed, allFailed, allSkipped] = [0, 0, 0];
  for (const suite of suites) {
    const [errors, passed, skipped, total] = await suite();
    allPassed += passed;
    allFailed += total - passed;
    allSkipped += skipped;
    if (typeof errors === 'string' && errors !== '') {
      process.stdout.write(`\n${errors}\n`);
    }
    if (total === 0) {
      silent.push('a suite without tests');
    }
    if (errors === true && passed < total) {
      silent.push('failed without an error');
    }
  }
  return { passed: allPassed, failed: allFailed, skipped: allSkipped, silent };
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
