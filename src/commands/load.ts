/** access.yaml for a command: read, checked, its problems told. */
import { relative } from 'node:path';
import { loadConfig } from '../config/load.ts';
import type { Config, Problem, Where } from '../reconcile/types.ts';
import { renderProblems } from '../render/problems-text.ts';
import type { Context, SharedFlags } from './context.ts';

/** A file without errors. */
export interface Valid {
  readonly config: Config;
  readonly where: Where;
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
}

/** The config, or nothing after its problems were printed. */
export function loadValid(flags: SharedFlags, context: Context): Valid | undefined {
  const { config, where, problems, sources } = loadConfig(flags.config);
  if (config) {
    return { config, where, problems, sources };
  }
  context.log(renderProblems(problems, sources, { color: context.color.log }));
  return undefined;
}

/** The file as a person would name it. */
export function configName(flags: SharedFlags): string {
  const path = relative('.', flags.config);
  return path.startsWith('..') ? flags.config : path;
}
