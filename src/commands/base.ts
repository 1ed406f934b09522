/** `--base`: the access.yaml of another commit, for a plan that tells what is new in this one. */
import { openCommit } from '../config/commit.ts';
import { loadFrom } from '../config/load.ts';
import { UserError } from '../reconcile/errors.ts';
import type { BaseFile } from '../reconcile/origins.ts';
import type { Base, Plan, Problem } from '../reconcile/types.ts';
import type { Context, SharedFlags } from './context.ts';
import { configName, type Valid } from './load.ts';

/** The flag of commands that compare with a commit. */
export interface BaseFlags {
  /** A branch, a tag or an id. */
  readonly base?: string;
}

/**
 * The file, to be compared with that of the commit that the flag names, else of the one that the
 * approved plan was compared with: without the flag, too, what is approved under the guardrails of a
 * commit is carried out under them. Throws E670 to E674.
 */
export function compared(
  valid: Valid,
  flags: SharedFlags & BaseFlags,
  context: Context,
  approved?: Plan,
): Valid {
  if (flags.base !== undefined) {
    const { commit, file } = loadBase(flags.base, flags, context);
    return { ...valid, base: { ref: flags.base, commit, ...(file && { file }) } };
  }
  if (!approved?.base) {
    return valid;
  }
  const { ref, commit } = checked(approved.base);
  try {
    return { ...valid, base: { ...loadBase(commit, flags, context), ref } };
  } catch (error) {
    throw error instanceof UserError ? ofPlanFile(error, ref) : error;
  }
}

/** The access.yaml of a commit. Throws E670 to E674. */
export function loadBase(ref: string, flags: SharedFlags, { env }: Context): BaseFile {
  const { id, home } = openCommit(flags.config, ref, env);
  if (!home.exists(home.name)) {
    return { ref, commit: id };
  }
  const { config, where, problems } = loadFrom(home, home.name);
  if (!config) {
    throw invalid(ref, configName(flags), problems);
  }
  return { ref, commit: id, file: { config, where } };
}

/** Nobody wrote --base in this run. */
function ofPlanFile({ code, message, hint = '' }: UserError, ref: string): UserError {
  return new UserError(code, `The plan file was made with --base ${ref}. ${message}`, {
    hint: `${hint} Or name another commit with --base.`.trim(),
  });
}

/** A plan file may hold anything: a commit by a name would be another one tomorrow. */
function checked({ ref, commit }: Base): Base {
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit)) {
    throw new UserError(
      'E670',
      `The plan file names the commit "${commit}", which is no full id.`,
      {
        hint: 'Plan again, or name the commit with --base.',
      },
    );
  }
  return { ref, commit };
}

/** Guardrails that cannot be read cannot be kept. */
function invalid(ref: string, file: string, problems: readonly Problem[]): UserError {
  const first = problems.find(({ severity }) => severity === 'error');
  const place = first?.at ? `${first.at.file}:${first.at.line}:${first.at.column} ` : '';
  const what = first ? `: ${place}${first.code} ${first.message}` : '';
  return new UserError('E673', `${file} of the commit "${ref}" is not valid${what}`, {
    hint: 'Its guardrails cannot be applied. Name the last commit with a valid file.',
  });
}
