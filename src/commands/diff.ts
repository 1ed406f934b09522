/** What an edit of access.yaml changes in intent, against a commit: no cloud, no credentials. */
import { mergeBaseOf } from '../config/merge-base.ts';
import { type Intent, intentOf } from '../reconcile/offline/intent.ts';
import { renderIntentMarkdown } from '../render/intent-markdown.ts';
import { renderIntentText } from '../render/intent-text.ts';
import { COMMENT_BYTES } from '../render/plan-markdown.ts';
import { renderProblems } from '../render/problems-text.ts';
import { safeJson } from '../render/safe.ts';
import { type BaseFlags, loadBase } from './base.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { deliver } from './files.ts';
import { configName, loadAdvised, type Valid } from './load.ts';

export interface DiffFlags extends SharedFlags, BaseFlags {}

/** Tells what the edit changes in intent; exit 0 whatever it is, 3 where the file is not valid. */
export async function diff(flags: DiffFlags, context: Context): Promise<ExitCode> {
  const valid = await loadAdvised(flags, context);
  if (!valid) {
    return EXIT.invalidConfig;
  }
  if (valid.problems.length > 0 && !flags.quiet) {
    context.log(renderProblems(valid.problems, valid.sources, { color: context.color.log }));
  }
  const intent = await intentAgainst(valid, flags, context);
  const color = context.color.out && flags.out === undefined;
  deliver(renderIntent(intent, flags, color), flags, context);
  return EXIT.done;
}

/**
 * A valid file against that of the commit of --base, else of the one where this branch left the
 * default branch. Throws E670 to E675.
 */
export async function intentAgainst(
  valid: Valid,
  flags: DiffFlags,
  context: Context,
): Promise<Intent> {
  const asked =
    flags.base === undefined
      ? mergeBaseOf(flags.config, context.env)
      : { ref: flags.base, commit: flags.base };
  const { commit, file } = loadBase(asked.commit, flags, context);
  const { knowledge } = await import('../access/knowledge.ts');
  return intentOf({ ref: asked.ref, commit }, file, valid, context.timer.now(), knowledge);
}

/** One intent, three looks; with --verbose nothing is left out. */
export function renderIntent(intent: Intent, flags: SharedFlags, color: boolean): string {
  const configFile = configName(flags);
  const verbose = flags.verbose === true;
  switch (flags.format) {
    case 'json':
      return `${safeJson(intent)}\n`;
    case 'markdown':
      return renderIntentMarkdown(intent, {
        configFile,
        ...(!verbose && { maxBytes: COMMENT_BYTES }),
      });
    case 'text':
      return renderIntentText(intent, { configFile, color, verbose });
  }
}
