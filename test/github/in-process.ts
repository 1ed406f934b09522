/** The action in this process: as the built one, but its runner is an object. */
import { action } from '../../src/commands/action.ts';
import type { Context } from '../../src/commands/context.ts';
import type { Runner } from '../../src/github/runner.ts';
import { realTimer, type Timer } from '../../src/providers/timer.ts';
import { UserError } from '../../src/reconcile/errors.ts';

export interface InProcess {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly string[];
}

/** The sandbox is quick: a second of AWS passes in so many milliseconds. */
const SECOND_MS = 20;

/** Begins at the hour that it is. */
function quickTimer(): Timer {
  const begun = Date.now();
  const times = 1000 / SECOND_MS;
  return {
    now: () => begun + (Date.now() - begun) * times,
    sleep: (ms) => realTimer.sleep(ms / times),
  };
}

/** @param env all variables of the job */
export async function runInProcess(
  env: Readonly<Record<string, string>>,
  folder: string,
): Promise<InProcess> {
  const outputs: Record<string, string> = {};
  const annotations: string[] = [];
  let [log, summary, code] = ['', '', 1];
  const stop = new AbortController();
  let timeout: NodeJS.Timeout | undefined;
  const masks: string[] = [];
  /** As the runner: what comes after a mask is without it, what came before is not. */
  const hidden = (text: string) => masks.reduce((rest, one) => rest.replaceAll(one, '***'), text);
  const runner: Runner = {
    input: (name) => env[`INPUT_${name.toUpperCase()}`] ?? '',
    output: (name, value) => {
      outputs[name] = value;
    },
    mask: (secret) => {
      masks.push(secret);
    },
    annotate: (severity, message, title, at) => {
      const place = at ? `,file=${at.file},line=${at.line}` : '';
      annotations.push(hidden(`::${severity} title=${title}${place}::${message}`));
    },
    summary: async (markdown) => {
      summary += hidden(markdown);
    },
    remember: () => undefined,
    stopAfter: (ms) => {
      timeout = setTimeout(() => stop.abort(), ms);
    },
    folder: env['RUNNER_TEMP'] ?? '.',
  };
  const print = (text: string) => {
    log += hidden(text);
  };
  const context: Context = {
    env,
    out: print,
    log: print,
    outIsTerminal: false,
    live: false,
    color: { out: false, log: false },
    timer: quickTimer(),
    signal: stop.signal,
  };
  const [home, before] = [process.cwd(), { ...process.env }];
  process.chdir(folder);
  Object.assign(process.env, env);
  try {
    code = (await action(runner, context)).code;
  } catch (error) {
    if (!(error instanceof UserError)) {
      throw error;
    }
    runner.annotate('error', error.message, error.code);
  } finally {
    clearTimeout(timeout);
    process.env = before;
    process.chdir(home);
  }
  return { code: code === 0 ? 0 : 1, log, outputs, summary, annotations };
}
