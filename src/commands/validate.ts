import { loadConfig } from '../config/load.ts';
import { renderProblems } from '../render/problems-text.ts';
import { safeJson } from '../render/safe.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { deliver } from './files.ts';
import { advised, configName } from './load.ts';

/** Checks the files alone: no cloud, no credentials, all problems at once. */
export async function validate(flags: SharedFlags, context: Context): Promise<ExitCode> {
  const loaded = loadConfig(flags.config);
  const { config, sources } = loaded;
  const problems = config ? await advised({ ...loaded, config }) : loaded.problems;
  if (flags.format === 'json') {
    deliver(`${safeJson({ valid: config !== undefined, problems })}\n`, flags, context);
  } else if (problems.length > 0) {
    context.log(renderProblems(problems, sources, { color: context.color.log }));
  }
  if (!config) {
    return EXIT.invalidConfig;
  }
  if (flags.format !== 'json' && !flags.quiet) {
    deliver(`${configName(flags)} is valid.\n`, flags, context);
  }
  return EXIT.done;
}
