/** The whole job on a machine without any account: plan, apply, plan again, against the sandbox. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../sandbox/sandbox.ts';
import { apply } from './apply.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { plan } from './plan.ts';

export interface DemoFlags extends SharedFlags {
  readonly scenario: 'contoso' | 'fresh';
}

/** The bundle has the examples beside it. */
const EXAMPLE = fileURLToPath(new URL('./examples/access.yaml', import.meta.url));

export async function demo(
  flags: SharedFlags,
  context: Context,
  setEnvironment: (variables: Readonly<Record<string, string>>) => void,
): Promise<ExitCode> {
  const sandbox = await startSandbox({ scenario: 'contoso' });
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-demo-'));
  setEnvironment(sandbox.env);
  const env = { ...context.env, ...sandbox.env };
  try {
    return await story({ ...flags, config: EXAMPLE }, join(folder, 'plan.json'), {
      ...context,
      env,
      isDemo: true,
      outIsTerminal: true,
    });
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  }
}

async function story(flags: SharedFlags, file: string, context: Context): Promise<ExitCode> {
  const chapters: readonly [string, () => Promise<ExitCode>][] = [
    ['accessctl plan -o plan.json', () => plan({ ...flags, save: file }, context)],
    ['accessctl apply plan.json', () => apply(file, { ...flags, ...APPLY }, context)],
    ['accessctl plan --detailed-exitcode', () => plan({ ...flags, ...EXPECT_NONE }, context)],
  ];
  for (const [command, run] of chapters) {
    context.out(`\n$ ${command}\n\n`);
    const code = await run();
    if (code !== EXIT.done) {
      return code;
    }
  }
  context.out('\nNothing is left to do: what access.yaml says is what is there.\n');
  return EXIT.done;
}

const APPLY = { delete: true, parallelism: 10 } as const;
const EXPECT_NONE = { detailedExitcode: true } as const;
