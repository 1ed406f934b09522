/** What is wrong with the file itself, at its lines. */
import { dirname, join } from 'node:path';
import { loadConfig } from '../config/load.ts';
import { annotate } from '../github/runner.ts';
import type { Problem } from '../reconcile/types.ts';
import { renderProblems } from '../render/problems-text.ts';
import type { ActionTools } from './action-tools.ts';
import { configName } from './load.ts';

/**
 * Problems of the file; what its policies look like is told by the plan. Their places are named from
 * the root of the repository, as GitHub names files.
 */
export function marked({ settings: { config }, runner }: ActionTools): readonly Problem[] {
  const folder = dirname(configName({ config, format: 'text' }));
  const problems = loadConfig(config).problems.map((one) =>
    one.at ? { ...one, at: { ...one.at, file: join(folder, one.at.file) } } : one,
  );
  annotate(runner, problems);
  return problems;
}

/** All of them in the log, of which GitHub shows only some. */
export function logFaults({ settings: { config }, context }: ActionTools): void {
  const { problems, sources } = loadConfig(config);
  context.log(renderProblems(problems, sources, { color: context.color.log }));
}
