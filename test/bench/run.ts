/**
 * Measures what is asked of accessctl, and says beside each figure what it may be at most. Calls are
 * exact; times of this machine are told as ratios, medians of five measurements. `--json`: the figures as
 * JSON. Ends with 1 when a bar is missed, and says which.
 */
import { coreFigures } from './core.ts';
import { entraFigures } from './entra.ts';
import { type Figure, isMissed, tableOf } from './figures.ts';
import { loadingFigures } from './loading.ts';
import { paceFigures } from './paces.ts';
import { planFigures } from './plans.ts';
import { startUpFigures } from './start-up.ts';

const PARTS: readonly (() => Figure[] | Promise<Figure[]>)[] = [
  startUpFigures,
  planFigures,
  paceFigures,
  entraFigures,
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
const missed = figures.filter(isMissed);
process.stderr.write(missed.map(({ what }) => `missed: ${what}\n`).join(''));
process.exitCode = missed.length > 0 ? 1 : 0;
