/**
 * Random stories of random companies, against the sandbox and the map of who should have what.
 *
 *   npm run test:model [-- --runs N] [--seed N] [--path P]
 *
 * Prints how often each rule was looked at; exit 1 where one is broken, with a small story that
 * breaks it and what runs exactly that one again.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isWorker, pooled, serve } from '../support/pool.ts';
import { type Asked, checkModel, type Found } from './check.ts';
import { reportOf, sharesOf } from './shares.ts';

if (isWorker) {
  serve(checkModel);
} else {
  await main();
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      path: { type: 'string' },
    },
  });
  const { path } = values;
  const asked = { runs: Number(values.runs), seed: Number(values.seed) };
  const shares: readonly Asked[] =
    path === undefined ? sharesOf(asked) : [{ ...asked, runs: 1, path }];
  const findings = await pooled(fileURLToPath(import.meta.url), shares, ({ failure }: Found) => {
    process.stderr.write(failure === undefined ? '.' : `\n${failure}\n`);
  });
  process.stderr.write('\n');
  process.stdout.write(`${reportOf(findings).join('\n')}\n`);
  process.exitCode = findings.some(({ failure }) => failure !== undefined) ? 1 : 0;
}
