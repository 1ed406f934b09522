import { UserError } from '../reconcile/errors.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/sandbox.ts';
import { type Context, EXIT, type ExitCode } from './context.ts';

export interface SandboxFlags {
  readonly port: number;
  readonly scenario: string;
  readonly state?: string;
}

/** A local AWS and Entra, until it is interrupted; prints the variables to export. */
export async function sandbox(flags: SandboxFlags, context: Context): Promise<ExitCode> {
  const { port, scenario, state } = flags;
  const running = await start({ port, scenario, ...(state && { stateFile: state }) });
  for (const [name, value] of Object.entries(running.env)) {
    context.out(`export ${name}=${shellQuoted(value)}\n`);
  }
  context.log(
    `A local AWS and Entra (${scenario}) at ${running.url}. Ctrl-C ends it.\n` +
      `What a person does in AWS's console: ${running.url}/console, see docs/sandbox.md.\n`,
  );
  await new Promise<void>((resolve) => {
    context.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await running.close();
  return EXIT.done;
}

async function start(options: SandboxOptions): Promise<Sandbox> {
  try {
    return await startSandbox(options);
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string };
    if (name === 'ScenarioError') {
      throw new UserError('E650', message, { hint: 'docs/sandbox.md describes scenario files.' });
    }
    if (code === 'EADDRINUSE') {
      throw new UserError('E651', `Port ${options.port} is in use.`, {
        hint: 'Choose another --port, or none.',
      });
    }
    throw error;
  }
}

function shellQuoted(value: string): string {
  return /^[\w./:@-]+$/.test(value) ? value : `'${value.replace(/'/g, `'\\''`)}'`;
}
