/** What a benchmark found: a figure, what it has to be at most, and whether it is. */

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
