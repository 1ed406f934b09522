/**
 * Crash points and fault runs over all stories, on as many processes as there are cores.
 *
 *   npm run test:faults [-- --nightly] [--runs N] [--seed N] [--story WORD] [--kind KIND]
 *
 * Prints what was tried and every violation; exit 1 on any.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { plantAll } from '../canary/plant-all.ts';
import { drawn } from './draw.ts';
import { STORIES, type Story } from './stories.ts';
import { crashes, type Disturbance, prepare, type Result, tryOut } from './trial.ts';

const RUNS = { usual: 1_050, nightly: 10_000 };

/** What one process is asked to do. */
interface Job {
  readonly story: string;
  readonly runs: number;
  readonly seed: number;
  readonly kind?: string;
}

/** What it found. */
interface Findings {
  readonly story: string;
  readonly crashPoints: number;
  /** How many different worlds the crashes left behind. */
  readonly moments: number;
  /** Fault runs in which the fault was met. */
  readonly runs: readonly Disturbance[];
  readonly bad: readonly Result[];
}

if (process.send) {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  process.on('disconnect', () => process.exit()); // nobody is there to tell
  process.on('message', (job: Job) => {
    void findingsOf(job).then(
      (findings) => process.send?.(findings),
      (error: unknown) => {
        process.send?.(error instanceof Error ? (error.stack ?? error.message) : String(error));
      },
    );
  });
} else {
  await main();
}

async function findingsOf({ story: name, runs: count, seed, kind }: Job): Promise<Findings> {
  const stage = await prepare(STORIES.find((one) => one.name === name) as Story);
  const crashed = kind === undefined ? await crashes(stage) : [];
  const moments = stage.known.size;
  const runs: Result[] = [];
  const draws = drawn(stage, kind === undefined ? count : 1e9, seed);
  for (const { disturbance, at } of draws.filter((one) => !kind || one.disturbance === kind)) {
    if (runs.length < count) {
      runs.push(await tryOut(stage, disturbance, at));
    }
  }
  const met = runs.filter(({ call }) => call !== undefined);
  return {
    story: name,
    crashPoints: crashed.length,
    moments,
    runs: met.map(({ disturbance }) => disturbance),
    bad: [...crashed, ...met].filter(({ violations }) => violations.length > 0),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      nightly: { type: 'boolean', default: false },
      runs: { type: 'string' },
      seed: { type: 'string', default: '1' },
      story: { type: 'string', default: '' },
      kind: { type: 'string' },
    },
  });
  const stories = STORIES.filter(({ name }) => name.includes(values.story));
  const all = Number(values.runs ?? (values.nightly ? RUNS.nightly : RUNS.usual));
  const runs = Math.ceil(all / STORIES.length);
  const jobs = stories.map(({ name }) => ({
    story: name,
    runs,
    seed: Number(values.seed),
    ...(values.kind !== undefined && { kind: values.kind }),
  }));
  const started = Date.now();
  const findings = await shared(jobs);
  report(findings, Number(values.seed), Date.now() - started);
  const isBad = findings.some(({ bad }) => bad.length > 0) || findings.length === 0;
  const isWhole = values.story === '' && values.kind === undefined;
  const code = isWhole ? await plantAll(print) : 0; // whether what judges would notice
  process.exitCode = isBad ? 1 : code;
}

/** Each process takes the next job when it is done with one. */
async function shared(jobs: readonly Job[]): Promise<readonly Findings[]> {
  const waiting = [...jobs];
  const findings: Findings[] = [];
  const worker = async () => {
    const child = fork(fileURLToPath(import.meta.url), { execArgv: ['--import', 'tsx'] });
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const found = await answerOf(child, job);
      process.stderr.write(`${found.story}: ${found.crashPoints} + ${found.runs.length}\n`);
      tell(found);
      findings.push(found);
    }
    child.kill();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return findings;
}

function answerOf(child: ChildProcess, job: Job): Promise<Findings> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null) => reject(new Error(`${job.story}: ended with ${code}`));
    child.once('exit', died);
    child.once('message', (answer: Findings | string) => {
      child.off('exit', died);
      if (typeof answer === 'string') {
        reject(new Error(`${job.story}: ${answer}`));
      } else {
        resolve(answer);
      }
    });
    child.send(job);
  });
}

function tell({ story, bad }: Findings): void {
  for (const { disturbance, at, violations, log } of bad) {
    print(`${story}: ${disturbance} at ${at}`);
    for (const { rule, text } of violations) {
      print(`  ${rule} ${text}`);
    }
    print(log.replace(/^/gm, '    | '));
  }
}

function report(findings: readonly Findings[], seed: number, ms: number): void {
  const sum = (of: (one: Findings) => number) => findings.reduce((all, one) => all + of(one), 0);
  const byKind = new Map<string, number>();
  for (const kind of findings.flatMap((one) => one.runs)) {
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  }
  print('| what | count |');
  print('|---|---|');
  print(`| stories | ${findings.length} |`);
  print(`| crash points | ${sum((one) => one.crashPoints)} |`);
  print(`| different worlds that they leave | ${sum((one) => one.moments)} |`);
  print(`| fault runs | ${sum((one) => one.runs.length)} |`);
  for (const [kind, count] of [...byKind].sort()) {
    print(`| … ${kind} | ${count} |`);
  }
  const judged = sum((one) => one.crashPoints + one.runs.length);
  for (const rule of ['P1, P8', 'P4', 'P6', 'P10', 'P11', 'P17', 'P26']) {
    print(`| ${rule} judged | ${judged} |`);
  }
  print(`| P24 judged | ${byKind.get('interrupted') ?? 0} |`);
  print(`| with a violation | ${sum((one) => one.bad.length)} |`);
  process.stderr.write(`seed ${seed}, ${Math.round(ms / 1000)} s\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
