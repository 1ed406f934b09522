/** The cost of a plan once everything is read: time against that of JSON, and the heap that it takes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Figure } from './figures.ts';

/** Of few changes, and of as many as there can be. */
const CHANGES = [800, 40_000];

/** Megabytes beside the live state; the first with which a plan is made is the figure. */
const HEAPS = [50, 75, 100, 125, 150, 175, 200, 250, 300, 400];
const HEAP_BAR = 200;

export async function coreFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-bench-'));
  const program = join(folder, 'core-work.mjs');
  try {
    await build({
      entryPoints: ['test/bench/core-work.ts'],
      outfile: program,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      minifySyntax: true,
      minifyWhitespace: true,
    });
    return CHANGES.flatMap((changes) => [
      timeFigure(program, changes),
      heapFigure(program, changes),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function nameOf(changes: number): string {
  return `40000 live and 40000 desired assignments, ${changes} changes`;
}

function timeFigure(program: string, changes: number): Figure {
  const { ratio, work, base } = JSON.parse(outOf([program, 'time', String(changes)]));
  return {
    what: `${nameOf(changes)}: from resolving to the text`,
    value: ratio,
    unit: 'times JSON.parse and JSON.stringify of the live state',
    bar: 10,
    note: `${Math.round(work)} ms against ${Math.round(base)} ms`,
  };
}

/** V8 ends a program that needs more than --max-old-space-size. */
function heapFigure(program: string, changes: number): Figure {
  const args = [program, 'heap', String(changes)];
  const before = Number(outOf(['--expose-gc', ...args]));
  const enough = HEAPS.find((more) => {
    const limit = `--max-old-space-size=${Math.ceil(before + more)}`;
    return spawnSync(process.execPath, [limit, '--expose-gc', ...args]).status === 0;
  });
  return {
    what: `${nameOf(changes)}: heap beside file and live state`,
    value: enough ?? Number.POSITIVE_INFINITY,
    unit: 'MB are enough',
    bar: HEAP_BAR,
    note: `file and live state: ${Math.round(before)} MB; node --max-old-space-size`,
  };
}

function outOf(args: readonly string[]): string {
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (run.status !== 0) {
    throw new Error(run.stderr.slice(-1_000));
  }
  return run.stdout;
}
