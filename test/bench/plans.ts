/** Plans without changes, by the built program as a process of its own, against the sandbox. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Limits, startSandbox } from '../../src/sandbox/sandbox.ts';
import type { Figure } from './figures.ts';
import {
  LARGE,
  MEDIUM,
  nameOf,
  pairsOf,
  type Shape,
  SMALL,
  type Spread,
  writeShape,
} from './shapes.ts';

export const BUNDLE = 'dist/accessctl.js';
const UNLIMITED = { requestsPerSecond: 1e9, burst: 1e9, organizationsPerSecond: 1e9 };

interface Planned {
  /** To sso-admin. */
  readonly calls: number;
  readonly throttles: number;
  /** From the first request to the plan, on the clock of this machine. */
  readonly seconds: number;
  /** As long as both clouds were asked what can be referred to. */
  readonly directorySeconds: number;
  readonly rssMb: number;
}

/** Calls, memory, and for the small company the seconds of a real run at 20 requests a second. */
export async function planFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [shape, bar] of [
    [SMALL, 42],
    [MEDIUM, 332],
    [LARGE, 1_102],
  ] as const) {
    const { calls, rssMb } = await planned(shape, 'even', UNLIMITED, '1000000');
    figures.push({ what: nameOf(shape), value: calls, unit: 'calls', bar, note: peers(shape) });
    figures.push({ what: `${nameOf(shape)}: peak memory`, value: rssMb, unit: 'MB RSS' });
  }
  for (const spread of ['one group', 'few accounts', 'few sets'] as const) {
    const { calls } = await planned(LARGE, spread, UNLIMITED, '1000000');
    const what = `${nameOf(LARGE)}, ${spread}`;
    figures.push({ what, value: calls, unit: 'calls', bar: 1_502 });
  }
  const limits = { requestsPerSecond: 20, burst: 20, latencyMs: 60 };
  const { calls, throttles, seconds } = await planned(SMALL, 'even', limits, '20');
  const what = `${nameOf(SMALL)}, 20 a second, answers after 60 ms`;
  const note = 'real time, from the first request to the plan, as --timings tells it';
  figures.push({ what, value: seconds, unit: 's', bar: 1.1 * (calls / 20) + 0.5, note });
  figures.push({ what: `${what}: throttled`, value: throttles, unit: 'requests', bar: 0 });
  return figures;
}

/**
 * What others take for a plan of the same company: computed from how their sources ask, at the page
 * sizes of AWS, each set with one policy of AWS.
 */
function peers(shape: Shape): string {
  const { accounts, permissionSets: sets, assignments } = shape;
  const pairs = pairsOf(shape);
  const pages = Math.ceil(sets / 100);
  const terraform = 1 + sets * 5 + assignments;
  const iambic = 1 + pages + 6 * sets + sets * Math.ceil(pairs / sets / 100) + pairs;
  const everyPair = pages + 3 * sets + accounts * sets;
  const util = accounts + pairs + sets;
  return `computed: Terraform ${terraform}, iambic ${iambic}, every account with every set ${everyPair}, aws-sso-util ${util}`;
}

async function planned(
  shape: Shape,
  spread: Spread,
  limits: Partial<Limits>,
  rate: string,
): Promise<Planned> {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-bench-'));
  const { scenario, config } = writeShape(folder, shape, spread);
  const sandbox = await startSandbox({ scenario, limits });
  try {
    const env = {
      ...process.env,
      ...sandbox.env,
      ACCESSCTL_AWS_RATE: rate,
      XDG_CACHE_HOME: join(folder, 'cache'),
    };
    const args = ['plan', '--format', 'json', '--timings', '--detailed-exitcode', '-c', config];
    const run = await ranPlan(args, env);
    const calls = Object.entries(sandbox.calls())
      .filter(([call]) => call.startsWith('sso-admin:'))
      .reduce((sum, [, times]) => sum + times, 0);
    return { calls, ...run };
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  }
}

/** Told by the process itself when it ends. */
const TELL_RSS =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text is a program
  'data:text/javascript,process.on("exit",()=>process.stderr.write(`rss ${process.resourceUsage().maxRSS}\\n`))';

/** Not spawnSync: the sandbox answers from this process. Throws unless there is nothing to do. */
export function ranPlan(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Omit<Planned, 'calls'>> {
  let log = '';
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', TELL_RSS, BUNDLE, ...args], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
    child.on('close', (code) => {
      if (code !== 0) {
        reject(new Error(`exit code ${code}, and there is nothing to do:\n${log}`));
        return;
      }
      const rssMb = Number(/^rss (\d+)$/m.exec(log)?.[1]) / 1000;
      resolve({ ...timingsIn(log), rssMb });
    });
  });
}

interface Phase {
  readonly phase: string;
  readonly seconds: number;
  readonly services: Readonly<Record<string, { readonly throttles: number }>>;
}

function timingsIn(log: string): Pick<Planned, 'throttles' | 'seconds' | 'directorySeconds'> {
  const line = log.split('\n').find((one) => one.startsWith('{"timings"')) ?? '{"timings":[]}';
  const phases: readonly Phase[] = JSON.parse(line).timings;
  return {
    throttles: phases
      .flatMap(({ services }) => Object.values(services))
      .reduce((sum, { throttles }) => sum + throttles, 0),
    seconds: phases.reduce((sum, { seconds }) => sum + seconds, 0),
    directorySeconds: phases.find(({ phase }) => phase === 'directory')?.seconds ?? 0,
  };
}
