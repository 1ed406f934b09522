// Runs every *.test.ts below this folder, a file at a time in one process more than there are cores
// (worker.ts), and fails where uvu itself stays silent: a file that queued no suite, a suite without
// tests, a failure without an error, a process that ends too early, a skip in CI, a token in the output.
// An argument keeps only the files whose path contains it.
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { CANARY } from './support/canary.ts';
import type { FileResult } from './worker.ts';

/** Marks the end of what a file printed: output and result come by different ways. */
const END = '\u0004end of the file\u0004';

const only = process.argv[2] ?? '';
const folder = process.env['TEST_FOLDER'] ?? fileURLToPath(new URL('.', import.meta.url)); // the runner's own tests give another one
const waiting = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && file.includes(only))
  .sort((a, b) => haste(b) - haste(a) || (a < b ? -1 : 1));
const silent: string[] = [];
let [passed, failed, skipped] = [0, 0, 0];

const processes = Math.min(availableParallelism() + 1, waiting.length);
await Promise.all(Array.from({ length: processes }, (_, at) => work(at === 0)));

if (silent.length > 0 || failed > 0 || passed === 0 || (process.env['CI'] && skipped > 0)) {
  process.exitCode = 1;
}
for (const line of silent) {
  process.stderr.write(`${line}\n`);
}
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);

/** Those that mostly wait, for processes or for the sandbox on a real clock, have little, the longest least. */
function haste(file: string): number {
  const waits = [/^(?:cli.(?:apply|interrupt)|examples-ci)\b/, /^github\b/, /^cli\b/];
  const at = waits.findIndex((one) => one.test(file));
  return at < 0 ? waits.length : at;
}

/**
 * One process, which gets the next file when it is done with one; another process where it ended.
 * @param patient begins with the files that mostly wait, while the others keep the cores busy
 */
async function work(patient: boolean): Promise<void> {
  const next = () => (patient ? waiting.pop() : waiting.shift());
  let worker: ChildProcess | undefined;
  for (let file = next(); file !== undefined; file = next()) {
    worker ??= startWorker();
    const result = await runFile(worker, file);
    if (result === undefined) {
      silent.push(`${file}: the process ended before the tests did`);
      worker = undefined;
    } else {
      passed += result.passed;
      skipped += result.skipped;
      failed += result.failed;
      silent.push(...result.silent.map((line) => `${file}: ${line}`));
    }
  }
  worker?.disconnect();
}

function startWorker(): ChildProcess {
  return spawn(
    process.execPath,
    [...process.execArgv, fileURLToPath(new URL('worker.ts', import.meta.url)), folder, END],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
}

/** What a file prints is shown when it has ended, so that two files never mix. */
async function runFile(worker: ChildProcess, file: string): Promise<FileResult | undefined> {
  const started = Date.now();
  const all = Promise.all([resultOf(worker), printed(worker.stdout), printed(worker.stderr)]);
  worker.send(file);
  const [result, ...texts] = await all;
  if (texts.some((text) => text.includes(CANARY))) {
    silent.push(`${file}: a SCIM token is in the output of the tests`);
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`\n${file} (${seconds} s)\n${texts.join('')}`);
  return result;
}

/** Undefined where the process ended without one. */
function resultOf(worker: ChildProcess): Promise<FileResult | undefined> {
  return new Promise((resolve) => {
    const settle = (result?: FileResult) => {
      worker.off('message', settle);
      worker.off('close', ended);
      resolve(result);
    };
    const ended = () => settle();
    worker.on('message', settle);
    worker.on('close', ended);
  });
}

/** What comes until the file's end is marked, or the process ends. */
function printed(stream: Readable | null): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const add = (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (text.endsWith(END)) {
        text = text.slice(0, -END.length);
        settle();
      }
    };
    const settle = () => {
      stream?.off('data', add);
      stream?.off('close', settle);
      resolve(Buffer.from(text, 'latin1').toString());
    };
    stream?.on('data', add);
    stream?.on('close', settle);
  });
}
