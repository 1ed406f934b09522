#!/usr/bin/env node
/** argv, signals, exit code: with action.ts the only file that touches `process`. Commands are loaded when called. */
import { setMaxListeners } from 'node:events';
import { Command, CommanderError, Option } from 'commander';
import type { ApplyFlags } from './commands/apply-round.ts';
import type { Context, SharedFlags } from './commands/context.ts';
import type { DemoFlags } from './commands/demo.ts';
import type { DiffFlags } from './commands/diff.ts';
import { accountId, milliseconds, parallelism, portNumber } from './commands/flag-values.ts';
import type { WritingFlags } from './commands/journal.ts';
import type { PermissionsFlags } from './commands/permissions.ts';
import type { PlanFlags } from './commands/plan.ts';
import type { SandboxFlags } from './commands/sandbox.ts';
import type { SnapshotFlags } from './commands/snapshot.ts';
import type { SyncFlags } from './commands/sync.ts';
import { version } from './commands/version.ts';
import { realTimer } from './providers/timer.ts';
import { UserError } from './reconcile/errors.ts';
import { VERSION } from './version.ts';

// The SDK's advice is for us, not for who runs the tool.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

/** What the flags say of the run itself, not of the command. */
interface RunFlags {
  readonly color?: 'auto' | 'always' | 'never';
  readonly input?: boolean;
  readonly timeout?: number;
}

const stop = new AbortController();
setMaxListeners(0, stop.signal); // every change in flight listens: no leak to warn of
let interruptedBy: 'SIGINT' | 'SIGTERM' | undefined;
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    if (interruptedBy) {
      process.exit(signalCode(interruptedBy)); // asked twice: at once
    }
    interruptedBy = name;
    stop.abort(new UserError('E702', 'Interrupted. No new change is started.'));
  });
}

// Whoever reads may leave early (`| head`): that must not end an apply in the middle of its writes.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
}

/** Runs one command and sets the exit code; nothing is thrown past here. */
async function run(
  flags: RunFlags,
  work: (context: Context) => number | Promise<number>,
): Promise<void> {
  const context = contextFor(flags);
  let code: number;
  try {
    code = await work(context);
  } catch (error) {
    code = await report(error, context);
  }
  process.exitCode = interruptedBy && code !== 0 ? signalCode(interruptedBy) : code;
  if (context.signal.aborted) {
    // Reads that were given up would keep the process alive; what was printed has to arrive first.
    await new Promise((resolve) => process.stdout.write('', resolve));
    process.exit();
  }
}

async function report(error: unknown, context: Context): Promise<number> {
  const { renderError, renderFault } = await import('./render/problems-text.ts');
  if (error instanceof UserError) {
    if (error.code === 'E702') {
      interruptedBy ??= 'SIGINT'; // Ctrl-C at a question is a key, not a signal
    }
    const { code, message, hint } = error;
    context.log(
      renderError({ code, message, ...(hint && { hint }) }, { color: context.color.log }),
    );
    return /^E[0-4]/.test(code) ? 3 : 1;
  }
  context.log(renderFault(error));
  return 1;
}

function contextFor(flags: RunFlags): Context {
  const { stdin, stdout, stderr, env } = process;
  if (flags.timeout !== undefined) {
    // Not AbortSignal.timeout in AbortSignal.any: it is lost when garbage is collected
    // (https://github.com/nodejs/node/issues/57736), and then there is no limit at all.
    setTimeout(() => stop.abort(), flags.timeout).unref();
  }
  const ask =
    stdin.isTTY && stderr.isTTY && flags.input !== false && !env['CI'] ? atTerminal : undefined;
  return {
    env,
    out: (text) => stdout.write(text),
    log: (text) => stderr.write(text),
    outIsTerminal: stdout.isTTY === true,
    live: stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'],
    ...(ask && { ask }),
    color: { out: colored(flags, stdout.isTTY), log: colored(flags, stderr.isTTY) },
    timer: realTimer,
    signal: stop.signal,
  };
}

/** `--color` > NO_COLOR > FORCE_COLOR > a terminal, or a log that draws colours (no-color.org). */
function colored(flags: RunFlags, isTerminal: boolean | undefined): boolean {
  const { env } = process;
  if (flags.color && flags.color !== 'auto') {
    return flags.color === 'always';
  }
  if (env['NO_COLOR']) {
    return false;
  }
  if (env['FORCE_COLOR']) {
    return !['0', 'false'].includes(env['FORCE_COLOR']);
  }
  return (isTerminal === true && env['TERM'] !== 'dumb') || env['GITHUB_ACTIONS'] === 'true';
}

/** Loaded only when there is something to ask. */
async function atTerminal(question: string): Promise<string> {
  const { askPerson } = await import('./commands/ask.ts');
  return askPerson(question, process.stdin, process.stderr, stop.signal);
}

function signalCode(name: 'SIGINT' | 'SIGTERM'): number {
  return name === 'SIGINT' ? 130 : 143;
}

/* ------------------------------------------------------------------------------------ argv */

const config = new Option('-c, --config <file>', 'the file to read')
  .default('access.yaml')
  .env('ACCESSCTL_CONFIG');
const format = new Option('--format <format>', 'how the result looks')
  .choices(['text', 'json', 'markdown'])
  .default('text')
  .env('ACCESSCTL_FORMAT');
const run_ = {
  out: new Option('--out <file>', 'write the result to a file instead of stdout'),
  color: new Option('--color <when>', 'colours')
    .choices(['auto', 'always', 'never'])
    .default('auto')
    .env('ACCESSCTL_COLOR'),
  quiet: new Option('-q, --quiet', 'the result and errors only'),
  verbose: new Option('-v, --verbose', 'show long lists whole'),
  input: new Option('--no-input', 'never ask'),
  timeout: new Option('--timeout <duration>', 'give up after this time: 90s, 45m, 2h')
    .argParser(milliseconds)
    .env('ACCESSCTL_TIMEOUT'),
};

const base = new Option(
  '--base <ref>',
  'tell what is new since this commit; its guardrails apply, too',
);
const timings = new Option('--timings', 'tell how many requests each phase took, and how long');
const journal = new Option(
  '--journal <file>',
  'note each request that may change something here',
).env('ACCESSCTL_JOURNAL');
const noPeople = new Option('--no-people', 'do not read who is in the groups');

const program = new Command('accessctl')
  .description(
    'Who may do what in AWS with Microsoft Entra ID: one reviewed file, planned and applied.',
  )
  .version(VERSION, '-V, --version')
  .showHelpAfterError('(see accessctl --help)')
  .exitOverride();

function command(name: string, description: string, parent: Command = program): Command {
  const added = parent.command(name).description(description).exitOverride();
  for (const option of [config, format, ...Object.values(run_)]) {
    added.addOption(option);
  }
  return added;
}

type Flags<T> = T & RunFlags;

command('validate', 'check the files: schema, references, rules; no cloud, no credentials').action(
  (flags: Flags<SharedFlags>) =>
    run(flags, async (context) =>
      (await import('./commands/validate.ts')).validate(flags, context),
    ),
);

command('plan', 'what would change; never writes')
  .option('-o, --save <file>', 'save the plan, to be reviewed and applied')
  .option('--full', 'examine every principal, also deleted ones')
  .addOption(noPeople)
  .addOption(base)
  .option('--snapshot <file>', 'plan against a saved read, offline')
  .option('--detailed-exitcode', 'exit 2 when there are changes')
  .option('--markdown-into <file>', 'write it as Markdown into this file, too')
  .option('--counts-into <file>', 'write how much there is to do as JSON into this file, too')
  .addOption(timings)
  .action((flags: Flags<PlanFlags>) =>
    run(flags, async (context) => (await import('./commands/plan.ts')).plan(flags, context)),
  );

command('diff', 'what an edit of the file changes in intent; no cloud, no credentials')
  .option(
    '--base <ref>',
    'the commit to compare with; else where this branch left the default branch',
  )
  .action((flags: Flags<DiffFlags>) =>
    run(flags, async (context) => (await import('./commands/diff.ts')).diff(flags, context)),
  );

command('apply', 'make the changes; with a plan file only those of the file')
  .argument('[plan.json]', 'a saved plan')
  .option('-y, --yes', 'do not ask')
  .addOption(base)
  .option('--no-delete', 'leave out everything that removes')
  .addOption(timings)
  .addOption(noPeople)
  .addOption(
    new Option(
      '--wait-for-sync <duration>',
      'wait for groups and users that SCIM has not brought yet',
    )
      .argParser(milliseconds)
      .env('ACCESSCTL_WAIT_FOR_SYNC'),
  )
  .addOption(
    new Option('--parallelism <n>', 'changes at the same time')
      .argParser(parallelism)
      .default(30)
      .env('ACCESSCTL_PARALLELISM'),
  )
  .addOption(journal)
  .action((file: string | undefined, flags: Flags<ApplyFlags>) =>
    run(flags, async (context) =>
      (await import('./commands/apply.ts')).apply(file, flags, context),
    ),
  );

command('show', 'render a saved plan again')
  .argument('<plan.json>', 'a saved plan')
  .action((file: string, flags: Flags<SharedFlags>) =>
    run(flags, async (context) => (await import('./commands/show.ts')).show(file, flags, context)),
  );

command('snapshot', 'save what is there, to plan offline')
  .requiredOption('-o, --save <file>', 'where to')
  .option('--full', 'examine every principal, also deleted ones')
  .addOption(noPeople)
  .addOption(base)
  .action((flags: Flags<SnapshotFlags & { save: string }>) =>
    run(flags, async (context) =>
      (await import('./commands/snapshot.ts')).snapshot(flags.save, flags, context),
    ),
  );

command('status', 'the ten steps to a sign-in: which are done, and what comes next').action(
  (flags: Flags<SharedFlags>) =>
    run(flags, async (context) => (await import('./commands/status.ts')).status(flags, context)),
);

const saml = program.command('saml').description('single sign-on from Entra to AWS').exitOverride();

command('metadata', "fetch Entra's metadata into its file; show both sides", saml).action(
  (flags: Flags<SharedFlags>) =>
    run(flags, async (context) =>
      (await import('./commands/saml.ts')).samlMetadata(flags, context),
    ),
);

const scim = program
  .command('scim')
  .description('the credentials with which Entra brings users and groups to AWS')
  .exitOverride();

command('set-token', 'try endpoint and token, then give both to Entra', scim)
  .addOption(journal)
  .action((flags: Flags<WritingFlags>) =>
    run(flags, async (context) => (await import('./commands/scim.ts')).setToken(flags, context)),
  );

command('test', 'try what Entra has stored', scim).action((flags: Flags<SharedFlags>) =>
  run(flags, async (context) => (await import('./commands/scim.ts')).testScim(flags, context)),
);

command('sync', 'bring groups and users to AWS now, not with the next cycle')
  .addOption(
    new Option('--group <name>', 'only this group; may be repeated').argParser(
      (name: string, before: readonly string[] | undefined) => [...(before ?? []), name],
    ),
  )
  .addOption(
    new Option('--wait [duration]', 'wait until they are in IAM Identity Center')
      .preset('10m')
      .argParser(milliseconds),
  )
  .addOption(journal)
  .action((flags: Flags<SyncFlags>) =>
    run(flags, async (context) => (await import('./commands/sync.ts')).sync(flags, context)),
  );

command('doctor', 'check credentials, Regions, permissions, clock').action(
  (flags: Flags<SharedFlags>) =>
    run(flags, async (context) =>
      (await import('./commands/doctor.ts')).doctor(flags, context, process.version),
    ),
);

command('permissions', 'the smallest permissions for plan and apply of this file')
  .addOption(new Option('--role <role>', 'only this one').choices(['plan', 'apply']))
  .option('-o, --save <folder>', 'write a file for each into this folder')
  .option('--account <id>', 'the AWS account with the roles', accountId)
  .option(
    '--repository <name>',
    'trust this one of GitHub: OWNER/NAME, or with ids OWNER@ID/NAME@ID',
  )
  .option('--environment <name>', 'where the apply runs', 'access-production')
  .option('--branch <name>', 'where the file is when it is merged', 'main')
  .action((flags: Flags<PermissionsFlags>) =>
    run(flags, async (context) =>
      (await import('./commands/permissions.ts')).permissions(flags, context),
    ),
  );

program
  .command('sandbox')
  .description('a local AWS and Entra; prints the variables to export')
  .exitOverride()
  .option('--port <n>', 'port to listen on; 0 = a free one', portNumber, 0)
  .option('--scenario <name>', 'contoso, fresh, large, or a scenario file', 'contoso')
  .option('--state <file>', 'keep its state in this file')
  .action((flags: Flags<SandboxFlags>) =>
    run(flags, async (context) => (await import('./commands/sandbox.ts')).sandbox(flags, context)),
  );

command('demo', 'plan, apply and plan again in the sandbox; needs no account')
  .addOption(
    new Option('--scenario <name>', 'contoso: a company at work; fresh: from nothing to a sign-in')
      .choices(['contoso', 'fresh'])
      .default('contoso'),
  )
  .action((flags: Flags<DemoFlags>) =>
    run(flags, async (context) =>
      (await import('./commands/demo.ts')).demo(flags, context, (variables) => {
        Object.assign(process.env, variables);
      }),
    ),
  );

program
  .command('version')
  .description('the version')
  .exitOverride()
  .addOption(format)
  .action((flags: SharedFlags) => run({}, (context) => version(flags, context)));

try {
  await program.parseAsync();
} catch (error) {
  // commander has already printed what it says; help and version end with 0.
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1;
}
