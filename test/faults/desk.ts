/**
 * A sandbox, a folder with an access.yaml, and accessctl's commands run on them in this process, on
 * a clock that waits for nobody. A run that is cut off dies in a time of its own: the clouds stand
 * where they stood, as they do for the run that somebody starts at once.
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { apply } from '../../src/commands/apply.ts';
import type { Context, SharedFlags } from '../../src/commands/context.ts';
import { plan } from '../../src/commands/plan.ts';
import { UserError } from '../../src/reconcile/errors.ts';
import {
  type Limits,
  ManualClock,
  type Sandbox,
  startSandbox,
  type World,
} from '../../src/sandbox/sandbox.ts';
import { openScenario } from '../../src/sandbox/scenario.ts';

/** All that a run can see: what a next run starts from. */
export interface Moment {
  readonly world: World;
  readonly now: number;
  /** By path in the folder. */
  readonly files: Readonly<Record<string, string>>;
  readonly token: string;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly log: string;
  /** The stack of an error that is none of accessctl's own: a bug. */
  readonly bug?: string;
}

const limits = new Map<string, Limits>();

/** Those of a scenario, read once; no throttling but that of faults. */
function limitsOf(scenario: string): Limits {
  const known = limits.get(scenario) ?? { ...openScenario(scenario).limits, ...UNLIMITED };
  limits.set(scenario, known);
  return known;
}

const UNLIMITED = { requestsPerSecond: 1e6, burst: 1e6, organizationsPerSecond: 1e6 };

export class Desk {
  readonly sandbox: Sandbox;
  readonly clock: ManualClock;
  readonly #folder = mkdtempSync(join(tmpdir(), 'accessctl-faults-'));
  #token = '';
  #isCutOff = false;

  private constructor(sandbox: Sandbox, clock: ManualClock) {
    this.sandbox = sandbox;
    this.clock = clock;
  }

  static async open(scenario: string, from?: Moment): Promise<Desk> {
    const clock = new ManualClock(from?.now);
    const sandbox = await startSandbox({
      scenario,
      clock,
      limits: limitsOf(scenario),
      history: true,
      ...(from && { world: structuredClone(from.world) }),
    });
    const desk = new Desk(sandbox, clock);
    desk.#token = from?.token ?? '';
    for (const [name, text] of Object.entries(from?.files ?? {})) {
      desk.write(name, text);
    }
    return desk;
  }

  async close(): Promise<void> {
    await this.sandbox.close();
    rmSync(this.#folder, { recursive: true });
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.#folder, name)), { recursive: true });
    writeFileSync(join(this.#folder, name), text);
  }

  /** Changes access.yaml. */
  edit(from: string, to: string): void {
    const path = join(this.#folder, 'access.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  }

  useToken(token: string): void {
    this.#token = token;
  }

  moment(): Moment {
    const names = readdirSync(this.#folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(this.#folder, name)).isFile(),
    );
    return {
      world: structuredClone(this.sandbox.world),
      now: this.clock.now(),
      files: Object.fromEntries(
        names.sort().map((name) => [name, readFileSync(join(this.#folder, name), 'utf8')]),
      ),
      token: this.#token,
    };
  }

  /** The run that is under way gets no answer any more: time goes on for it alone. */
  cutOff(): void {
    this.#isCutOff = true;
  }

  /** @param signal aborted: an interruption */
  async run(command: 'plan' | 'apply', signal = new AbortController().signal): Promise<Ran> {
    this.#isCutOff = false;
    Object.assign(process.env, this.sandbox.env, {
      ACCESSCTL_AWS_RATE: '1000000',
      ACCESSCTL_SCIM_TOKEN: this.#token,
    });
    let [out, log] = ['', ''];
    const context: Context = {
      env: process.env,
      out: (text) => {
        out += text;
      },
      log: (text) => {
        log += text;
      },
      outIsTerminal: false,
      live: false,
      color: { out: false, log: false },
      timer: this.#timer(),
      signal,
    };
    const flags: SharedFlags = {
      config: join(this.#folder, 'access.yaml'),
      format: 'json',
      quiet: true,
    };
    try {
      const code = await (command === 'plan'
        ? plan(flags, context)
        : apply(undefined, { ...flags, yes: true, delete: true, parallelism: 10 }, context));
      return { code, out, log };
    } catch (error) {
      if (!(error instanceof UserError)) {
        const bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return { code: 1, out, log, bug };
      }
      return { code: 1, out, log: `${log}${error.code} ${error.message}` };
    }
  }

  #timer(): Context['timer'] {
    let lag = 0;
    return {
      now: () => this.clock.now() + lag,
      sleep: async (ms) => {
        if (this.#isCutOff) {
          lag += ms;
        } else {
          this.clock.advance(ms);
        }
        await new Promise((resolve) => setImmediate(resolve));
      },
    };
  }
}
