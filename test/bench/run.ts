/**
 * Measures what is asked of accessctl, and says beside each figure what it may be at most. Calls are
 * exact; times of this machine are told as ratios. `--json`: the figures as JSON.
 */
import { coreFigures } from './core.ts';
import { type Figure, isMissed, tableOf } from './figures.ts';
import { loadingFigures } from './loading.ts';
import { planFigures } from './plans.ts';
import { startUpFigures } from './start-up.ts';

const PARTS: readonly (() => Figure[] | Promise<Figure[]>)[] = [
  startUpFigures,
  planFigures,
  coreFigures,
  loadingFigures,
];

const figures: Figure[] = [];
for (const part of PARTS) {
  const found = await part();
  figures.push(...found);
  process.stderr.write(found.map((one) => `${one.what}: ${one.value} ${one.unit}\n`).join(''));
}
const rows = figures.map((figure) => ({ ...figure, missed: isMissed(figure) }));
process.stdout.write(
  process.argv.includes('--json') ? `${JSON.stringify(rows, null, 2)}\n` : tableOf(figures),
);
