/**
 * Crash points and fault runs over all stories, on as many processes as there are cores.
 *
 *   npm run test:faults [-- --nightly] [--runs N] [--seed N] [--story WORD] [--kind KIND]
 *
 * Prints what was tried and every violation; exit 1 on any.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { plantAll } from '../canary/plant-all.ts';
import { type Asked, checkModel, type Found } from '../model/check.ts';
import { reportOf, sharesOf } from '../model/shares.ts';
import { isWorker, pooled, serve } from '../support/pool.ts';
import type { Cases } from './check.ts';
import { drawn } from './draw.ts';
import { STORIES, type Story } from './stories.ts';
import { crashes, type Disturbance, prepare, type Result, tryOut } from './trial.ts';

const RUNS = { usual: 1_050, nightly: 10_000 };
/** Of test/model. */
const RANDOM_STORIES = 20;

/** What is counted of each rule. */
const CASES: Readonly<Record<keyof Cases, string>> = {
  P1: 'a disturbed run, the next one, a plan',
  P4: 'an effect',
  P6: 'a step, and what somebody can use in an account before or after',
  P10: 'a run that could not read something',
  P11: 'a write of which the answer was lost',
  P17: 'an account, group, user or permission set that is not managed',
  P24: 'an interrupted run',
  P26: 'a disturbed run that ended with 0',
};

/** What one process is asked to do. */
type Job = StoryJob | { readonly model: Asked };

interface StoryJob {
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
  /** What the fault runs took. */
  readonly seconds: number;
  readonly bad: readonly Result[];
  /** Of all trials together. */
  readonly cases: Cases;
}

type Answer = Findings | { readonly model: Found };

if (isWorker) {
  serve(
    async (job: Job): Promise<Answer> =>
      'model' in job ? { model: await checkModel(job.model) } : findingsOf(job),
  );
} else {
  await main();
}

async function findingsOf({ story: name, runs: count, seed, kind }: StoryJob): Promise<Findings> {
  const stage = await prepare(STORIES.find((one) => one.name === name) as Story);
  const crashed = kind === undefined ? await crashes(stage) : [];
  const moments = stage.known.size;
  const runs: Result[] = [];
  const begun = Date.now();
  const draws = drawn(stage, kind === undefined ? count : 1e9, seed);
  for (const { disturbance, at } of draws.filter((one) => !kind || one.disturbance === kind)) {
    if (runs.length < count) {
      runs.push(await tryOut(stage, disturbance, at));
    }
  }
  const seconds = (Date.now() - begun) / 1000;
  const met = runs.filter(({ call }) => call !== undefined);
  const trials = [...crashed, ...met];
  return {
    story: name,
    crashPoints: crashed.length,
    moments,
    runs: met.map(({ disturbance }) => disturbance),
    seconds,
    bad: trials.filter(({ violations }) => violations.length > 0),
    cases: summed(trials.map(({ cases }) => cases)),
  };
}

function summed(all: readonly Cases[]): Cases {
  const sum = (rule: keyof Cases) => all.reduce((count, one) => count + one[rule], 0);
  return {
    P1: sum('P1'),
    P4: sum('P4'),
    P6: sum('P6'),
    P10: sum('P10'),
    P11: sum('P11'),
    P17: sum('P17'),
    P24: sum('P24'),
    P26: sum('P26'),
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
  const count = Number(values.runs ?? (values.nightly ? RUNS.nightly : RUNS.usual));
  const runs = Math.ceil(count / STORIES.length);
  const seed = Number(values.seed);
  const { kind } = values;
  const jobs = stories.map(
    ({ name: story }): Job => ({ story, runs, seed, ...(kind !== undefined && { kind }) }),
  );
  const isWhole = values.story === '' && kind === undefined;
  const random = isWhole ? sharesOf({ runs: RANDOM_STORIES, seed }) : [];
  const started = Date.now();
  const all = [...jobs, ...random.map((model): Job => ({ model }))];
  const answers = await pooled<Job, Answer>(fileURLToPath(import.meta.url), all, (answer) => {
    if ('story' in answer) {
      process.stderr.write(`${answer.story}: ${answer.crashPoints} + ${answer.runs.length}\n`);
      tell(answer);
    }
  });
  const findings = answers.flatMap((one) => ('story' in one ? [one] : []));
  const models = answers.flatMap((one) => ('model' in one ? [one.model] : []));
  report(findings);
  if (isWhole) {
    print(`\n${RANDOM_STORIES} random companies`);
    reportOf(models).forEach(print);
  }
  const each = findings.reduce((sum, one) => sum + one.seconds, 0) / availableParallelism();
  const whole = (Date.now() - started) / 1000;
  process.stderr.write(
    `seed ${seed}, ${Math.round(whole)} s, the fault runs ${Math.round(each)} s\n`,
  );
  const isBad =
    findings.length === 0 ||
    findings.some(({ bad }) => bad.length > 0) ||
    models.some(({ failure }) => failure !== undefined);
  const code = isWhole ? await plantAll(print) : 0; // whether what judges would notice
  process.exitCode = isBad ? 1 : code;
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

function report(findings: readonly Findings[]): void {
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
  const trials = sum((one) => one.crashPoints + one.runs.length);
  print(`| with a violation | ${sum((one) => one.bad.length)} |`);
  print('');
  print('| rule | a case | trials | cases |');
  print('|---|---|---|---|');
  const cases = summed(findings.map((one) => one.cases));
  for (const [rule, what] of Object.entries(CASES) as [keyof Cases, string][]) {
    print(`| ${rule === 'P1' ? 'P1, P8' : rule} | ${what} | ${trials} | ${cases[rule]} |`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
