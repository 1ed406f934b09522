/** How soon something is there, against a bare node in the same run. */
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import type { Figure } from './figures.ts';
import { BUNDLE } from './plans.ts';

const COMMANDS = [
  { args: ['version'], bar: 1.5 },
  { args: ['validate', '-c', 'examples/access.yaml'], bar: 3.5 },
];
const RUNS = 9;

/** Medians; the runs take turns, so that what else the machine does falls on all of them. */
export function startUpFigures(): Figure[] {
  const bare: number[] = [];
  const times = COMMANDS.map((): number[] => []);
  for (let run = 0; run < RUNS; run++) {
    bare.push(timeOf(['-e', '0']));
    for (const [at, { args }] of COMMANDS.entries()) {
      times[at]?.push(timeOf([BUNDLE, ...args]));
    }
  }
  return COMMANDS.map(({ args, bar }, at) => ({
    what: `accessctl ${args[0]}, a new process`,
    value: median(times[at] ?? []) / median(bare),
    unit: 'times `node -e 0`',
    bar,
  }));
}

function timeOf(args: readonly string[]): number {
  const started = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - started;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
