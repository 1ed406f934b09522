/** What a benchmark found: a figure, what it has to be at most, and whether it is. */

import { performance } from 'node:perf_hooks';

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** At most; absent: told for its own sake. */
  readonly bar?: number;
  /** How it came about, or what other programs take for the same. */
  readonly note?: string;
}

export function isMissed({ value, bar }: Figure): boolean {
  return bar !== undefined && value > bar;
}

/** A Markdown table; one that is empty is no table. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    `${shown(figure.value)} ${figure.unit}`,
    figure.bar === undefined ? '' : shown(figure.bar),
    figure.bar === undefined ? '' : isMissed(figure) ? 'MISSED' : 'ok',
    figure.note ?? '',
  ]);
  const head = ['what', 'measured', 'at most', '', 'note'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

function shown(value: number): string {
  const text = value < 10 ? value.toFixed(2).replace(/\.?0+$/, '') : String(Math.round(value));
  return text.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Runs both so often by turns, so that what else the machine does falls on both; the median of the quotients. */
export async function medianRatio(
  runs: number,
  work: () => number | Promise<number>,
  base: () => number | Promise<number>,
): Promise<{ readonly ratio: number; readonly work: number; readonly base: number }> {
  const pairs: (readonly [number, number])[] = [];
  for (let run = 0; run < runs; run++) {
    pairs.push([await work(), await base()]);
  }
  return {
    ratio: median(pairs.map(([a, b]) => a / b)),
    work: median(pairs.map(([a]) => a)),
    base: median(pairs.map(([, b]) => b)),
  };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Milliseconds. */
export function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
