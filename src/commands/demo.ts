/** The whole job on a machine without any account: plan, apply, plan again, against the sandbox. */
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../sandbox/sandbox.ts';
import { apply } from './apply.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { plan } from './plan.ts';

/** The bundle has the examples beside it. */
const EXAMPLE = fileURLToPath(new URL('./examples/access.yaml', import.meta.url));

export async function demo(
  flags: SharedFlags,
  context: Context,
  setEnvironment: (variables: Readonly<Record<string, string>>) => void,
): Promise<ExitCode> {
  const sandbox = await startSandbox({ scenario: 'contoso' });
  setEnvironment(sandbox.env);
  try {
    return await story(
      { ...flags, config: EXAMPLE },
      { ...context, env: { ...context.env, ...sandbox.env } },
    );
  } finally {
    await sandbox.close();
  }
}

async function story(flags: SharedFlags, context: Context): Promise<ExitCode> {
  const chapters: readonly [string, () => Promise<ExitCode>][] = [
    ['accessctl plan', () => plan(flags, context)],
    ['accessctl apply --yes', () => apply(undefined, { ...flags, ...APPLY }, context)],
    [
      'accessctl plan --detailed-exitcode',
      () => plan({ ...flags, detailedExitcode: true }, context),
    ],
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

const APPLY = { yes: true, delete: true, parallelism: 10 } as const;
