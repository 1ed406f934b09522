/** The whole job on a machine without any account, against the sandbox. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ManualClock, startSandbox } from '../sandbox/sandbox.ts';
import { apply } from './apply.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { freshStory } from './demo-fresh.ts';
import { plan } from './plan.ts';

export interface DemoFlags extends SharedFlags {
  readonly scenario: 'contoso' | 'fresh';
}

/** One command as it would be typed, or one act of a person, and what it does. */
export type Chapter = readonly [heading: string, run: () => ExitCode | Promise<ExitCode>];

/** The bundle has the examples beside it; they are copied, since accessctl writes beside access.yaml. */
const EXAMPLES = fileURLToPath(new URL('./examples', import.meta.url));

export async function demo(
  flags: DemoFlags,
  context: Context,
  setEnvironment: (variables: Readonly<Record<string, string>>) => void,
): Promise<ExitCode> {
  // Hours of waiting pass in the sandbox's own time: nobody has to sit through them.
  const clock = new ManualClock(context.timer.now());
  const sandbox = await startSandbox({ scenario: flags.scenario, clock });
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-demo-'));
  setEnvironment(sandbox.env);
  const env: Record<string, string | undefined> = { ...context.env, ...sandbox.env };
  const inside: Context = {
    ...context,
    env,
    isDemo: true,
    outIsTerminal: true,
    timer: {
      now: () => clock.now(),
      sleep: async (ms) => {
        clock.advance(ms);
        await new Promise((resolve) => setImmediate(resolve));
      },
    },
  };
  try {
    cpSync(EXAMPLES, folder, { recursive: true });
    const chapters =
      flags.scenario === 'fresh'
        ? freshStory(join(folder, 'fresh'), flags, inside, env, sandbox)
        : contosoStory(folder, flags, inside, () => {
            env['ACCESSCTL_SCIM_TOKEN'] = sandbox.console.generateToken();
            return EXIT.done;
          });
    return await tell(chapters, inside);
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  }
}

function contosoStory(
  folder: string,
  shared: SharedFlags,
  context: Context,
  takeToken: () => ExitCode,
): readonly Chapter[] {
  const file = join(folder, 'plan.json');
  const flags = { ...shared, config: join(folder, 'access.yaml') };
  return [
    ['$ accessctl plan -o plan.json', () => plan({ ...flags, save: file }, context)],
    [
      'By hand in the AWS console: Manage provisioning > Generate token, into ACCESSCTL_SCIM_TOKEN.',
      takeToken,
    ],
    [
      '$ accessctl apply plan.json',
      () => apply(file, { ...flags, delete: true, parallelism: 30 }, context),
    ],
    [
      '$ accessctl plan --detailed-exitcode',
      () => plan({ ...flags, detailedExitcode: true }, context),
    ],
  ];
}

async function tell(chapters: readonly Chapter[], context: Context): Promise<ExitCode> {
  for (const [heading, run] of chapters) {
    context.out(`\n${heading}\n\n`);
    const code = await run();
    if (code !== EXIT.done) {
      return code;
    }
  }
  context.out('\nNothing is left to do: what access.yaml says is what is there.\n');
  return EXIT.done;
}
