/** The action's edge: the runner, signals, whether the step is red. Beside main.ts the only file that touches `process`. */
import { setMaxListeners } from 'node:events';
import * as core from '@actions/core';
import { action, tidyUp } from './commands/action.ts';
import type { Context } from './commands/context.ts';
import type { Runner } from './github/runner.ts';
import { realTimer } from './providers/timer.ts';
import { UserError } from './reconcile/errors.ts';
import { renderError, renderFault } from './render/problems-text.ts';
import { safeText } from './render/safe.ts';

const { env } = process;

// The SDK's advice is for us, not for who runs the tool.
env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
for (const [input, variable] of [
  ['entra-tenant-id', 'AZURE_TENANT_ID'],
  ['entra-client-id', 'AZURE_CLIENT_ID'],
] as const) {
  const value = core.getInput(input);
  if (value !== '') {
    env[variable] = value;
  }
}

const stop = new AbortController();
setMaxListeners(0, stop.signal); // every change in flight listens: no leak to warn of
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => stop.abort(new UserError('E702', 'Cancelled. No new change is started.')));
}

const ANNOTATIONS = { error: core.error, warning: core.warning, notice: core.notice };

const runner: Runner = {
  input: (name) => core.getInput(name),
  output: core.setOutput,
  mask: core.setSecret,
  annotate: (severity, message, title, at) => {
    const place = at && { file: at.file, startLine: at.line, startColumn: at.column };
    ANNOTATIONS[severity](message, { title, ...place });
  },
  summary: async (markdown) => {
    if (env['GITHUB_STEP_SUMMARY']) {
      await core.summary.addRaw(markdown).addEOL().write();
    }
  },
  remember: core.saveState,
  stopAfter: (ms) => {
    setTimeout(() => stop.abort(), ms).unref();
  },
  folder: env['RUNNER_TEMP'] ?? '.',
};

/** The runner takes commands from both streams; what is printed was made safe, and stdout is kept for commands. */
const context: Context = {
  env,
  out: (text) => process.stderr.write(text),
  log: (text) => process.stderr.write(text),
  outIsTerminal: false,
  live: false,
  color: { out: true, log: true },
  timer: realTimer,
  signal: stop.signal,
};

async function main(): Promise<void> {
  try {
    const { code } = await action(runner, context);
    process.exitCode = code === 0 ? 0 : 1;
  } catch (error) {
    fail(error);
  }
  if (context.signal.aborted) {
    process.exit(); // reads that were given up would keep the process alive
  }
}

function fail(error: unknown): void {
  process.exitCode = 1;
  if (!(error instanceof UserError)) {
    core.error('This is a fault in accessctl, please report it.');
    context.log(renderFault(error));
    return;
  }
  const { code, message, hint } = error;
  context.log(renderError({ code, message, ...(hint && { hint }) }, { color: true }));
  if (core.getInput('annotations') !== 'false') {
    core.error(safeText(hint ? `${message} ${hint}` : message), { title: code });
  }
}

/** The same file is the step that tidies up: then the first one has left a note. */
async function tidy(): Promise<void> {
  try {
    await tidyUp(runner, context, core.getState('pulls'));
  } catch (error) {
    core.warning(safeText(`The comment was left as it is: ${String(error)}`));
  }
}

if (core.getState('main') === '') {
  core.saveState('main', 'ran');
  await main();
} else {
  await tidy();
}
