/** How soon something is there, against a bare node in the same run. */
import { spawn, spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { type Figure, medianRatio, timeOf } from './figures.ts';
import { BUNDLE } from './plans.ts';

const EXAMPLE = ['-c', 'examples/access.yaml'];
const COMMANDS = [
  { args: ['version'], bar: 1.5 },
  { args: ['validate', ...EXAMPLE], bar: 3.5 },
];
/** Five measurements of five pairs each. */
const PAIRS = 25;

export async function startUpFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { args, bar } of COMMANDS) {
    const what = `accessctl ${args[0]}, a new process`;
    figures.push(await figureOf(what, bar, () => endOf([BUNDLE, ...args])));
  }
  const sandbox = await startSandbox({ scenario: 'contoso' });
  try {
    const env = { ...process.env, ...sandbox.env };
    const what = 'accessctl plan, a new process: to its first line';
    figures.push(await figureOf(what, 6, () => firstLineOf([BUNDLE, 'plan', ...EXAMPLE], env)));
  } finally {
    await sandbox.close();
  }
  return figures;
}

async function figureOf(
  what: string,
  bar: number,
  time: () => number | Promise<number>,
): Promise<Figure> {
  const { ratio, work, base } = await medianRatio(PAIRS, time, () => endOf(['-e', '0']));
  const note = `${Math.round(work)} ms against ${Math.round(base)} ms`;
  return { what, value: ratio, unit: 'times `node -e 0`', bar, note };
}

function endOf(args: readonly string[]): number {
  return timeOf(() => spawnSync(process.execPath, args, { stdio: 'ignore' }));
}

/** Until there is something on stderr; the process is left to its end. */
function firstLineOf(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let first: number | undefined;
    child.stderr.on('data', () => {
      first ??= performance.now() - started;
    });
    child.on('close', (code) => {
      if (code !== 0 || first === undefined) {
        reject(new Error(`plan: exit code ${code}`));
      } else {
        resolve(first);
      }
    });
  });
}
