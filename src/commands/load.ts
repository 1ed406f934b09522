/** access.yaml for a command: read, checked, its problems told. */
import { relative } from 'node:path';
import { loadConfig } from '../config/load.ts';
import { tidy } from '../config/problems.ts';
import type { BaseFile } from '../reconcile/origins.ts';
import type { Config, Problem, Where } from '../reconcile/types.ts';
import { renderProblems } from '../render/problems-text.ts';
import type { Context, SharedFlags } from './context.ts';

/** A file without errors. */
export interface Valid {
  readonly config: Config;
  readonly where: Where;
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
  /** What it is compared with: the commit of --base. */
  readonly base?: BaseFile;
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

/** The same, with what there is to look at in its policies. */
export async function loadAdvised(
  flags: SharedFlags,
  context: Context,
): Promise<Valid | undefined> {
  const valid = loadValid(flags, context);
  return valid && { ...valid, problems: await advised(valid) };
}

/**
 * The problems of a valid file, and what there is to look at in its policies. The tables of AWS's
 * actions take their time: they are loaded only where the file has a policy to look at.
 */
export async function advised({ config, where, problems }: Valid): Promise<readonly Problem[]> {
  const isCut = problems.some(({ code }) => code === 'E009');
  if (isCut || !Object.values(config.permissionSets ?? {}).some(hasPolicy)) {
    return problems;
  }
  const { lint } = await import('../access/lint.ts');
  return tidy([...problems, ...lint(config, where)], where([]).file);
}

/** The file as a person would name it. */
export function configName(flags: SharedFlags): string {
  const path = relative('.', flags.config);
  return path.startsWith('..') ? flags.config : path;
}

type PermissionSet = NonNullable<Config['permissionSets']>[string];

function hasPolicy({ inlinePolicy }: PermissionSet): boolean {
  return inlinePolicy !== undefined && Object.keys(inlinePolicy).length > 0;
}
