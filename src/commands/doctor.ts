/** `doctor`: whether this machine, these credentials and these clouds are fit for accessctl. */
import { loadConfig } from '../config/load.ts';
import type { Config } from '../reconcile/types.ts';
import { columns, count } from '../render/layout.ts';
import { renderProblems } from '../render/problems-text.ts';
import { safeJson, safeText } from '../render/safe.ts';
import { type Paint, paint } from '../render/style.ts';
import { connectReader } from './clouds.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import {
  type Check,
  checkAws,
  checkClock,
  checkEntra,
  checkNode,
  checkScim,
  notReached,
} from './doctor-checks.ts';
import { deliver } from './files.ts';
import { configName } from './load.ts';
import { progressLine } from './progress.ts';

/**
 * Checks everything once and says what to do; exit 1 where something is wrong.
 * @param nodeVersion `v20.20.2`
 */
export async function doctor(
  flags: SharedFlags,
  context: Context,
  nodeVersion: string,
): Promise<ExitCode> {
  const { config, problems, sources } = loadConfig(flags.config);
  if (!config && flags.format !== 'json') {
    context.log(renderProblems(problems, sources, { color: context.color.log }));
  }
  const checks = [checkNode(nodeVersion), checkFile(config, flags)];
  checks.push(...(config ? await checkClouds(config, flags, context) : [notReached('clouds')]));
  const color = context.color.out && flags.out === undefined;
  deliver(
    flags.format === 'json'
      ? `${safeJson({ healthy: !checks.some(isProblem), checks })}\n`
      : asText(checks, paint(color)),
    flags,
    context,
  );
  return checks.some(isProblem) ? EXIT.error : EXIT.done;
}

function checkFile(config: Config | undefined, flags: SharedFlags): Check {
  const name = 'access.yaml';
  return config
    ? { name, state: 'ok', text: `${configName(flags)} is valid` }
    : {
        name,
        state: 'problem',
        text: `${configName(flags)} is not valid`,
        hint: 'accessctl validate says where.',
      };
}

async function checkClouds(
  config: Config,
  flags: SharedFlags,
  context: Context,
): Promise<readonly Check[]> {
  const progress = progressLine(context, flags.quiet === true);
  const reader = connectReader(config, context, progress.reading);
  try {
    const clock = await checkClock(config, context);
    const aws = await checkAws(config, reader, context);
    const entra = aws.directory ? await checkEntra(config, reader, context) : [notReached('Entra')];
    return [clock, ...aws.checks, ...entra, ...(await checkScim(config, context))];
  } finally {
    progress.clear();
  }
}

function isProblem({ state }: Check): boolean {
  return state === 'problem';
}

function asText(checks: readonly Check[], colours: Paint): string {
  const colour = { ok: colours.green, problem: colours.red, unknown: colours.yellow };
  const lines = columns(
    checks.map(({ name, state, text }) => [colour[state](state), name, safeText(text.trim())]),
  );
  const problems = checks.filter(isProblem).length;
  return [
    ...checks.flatMap(({ hint }, at) => [
      lines[at] ?? '',
      ...(hint === undefined ? [] : [`   = ${safeText(hint)}`]),
    ]),
    colours.bold(problems === 0 ? 'Nothing is wrong.' : count(problems, 'problem')),
    '',
  ].join('\n');
}
