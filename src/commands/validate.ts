import { loadConfig } from '../config/load.ts';
import { asksForTiers, type FileJudgement, judgeFile } from '../reconcile/offline/judge-file.ts';
import type { Config, Where } from '../reconcile/types.ts';
import { count } from '../render/layout.ts';
import { renderProblems } from '../render/problems-text.ts';
import { safeJson } from '../render/safe.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { deliver } from './files.ts';
import { advised, configName } from './load.ts';

/** Checks and judges the files alone: no cloud, no credentials, all problems at once. */
export async function validate(flags: SharedFlags, context: Context): Promise<ExitCode> {
  const loaded = loadConfig(flags.config);
  const { config, where, sources } = loaded;
  const mistakes = config ? await advised({ ...loaded, config }) : loaded.problems;
  const { verdicts, problems: broken } = config
    ? await judged(config, where, context.timer.now())
    : NOTHING;
  const problems = [...mistakes, ...broken];
  const isBlocked = broken.some(({ severity }) => severity === 'error');
  if (flags.format === 'json') {
    const result = { valid: config !== undefined, blocked: isBlocked, problems, verdicts };
    deliver(`${safeJson(result)}\n`, flags, context);
  } else if (problems.length > 0) {
    context.log(renderProblems(problems, sources, { color: context.color.log }));
  }
  if (flags.format !== 'json' && flags.verbose) {
    tellOpen(verdicts, context);
  }
  if (!config) {
    return EXIT.invalidConfig;
  }
  if (isBlocked) {
    return EXIT.blocked;
  }
  if (flags.format !== 'json' && !flags.quiet) {
    deliver(`${configName(flags)} is valid.\n`, flags, context);
  }
  return EXIT.done;
}

const NOTHING: FileJudgement = { verdicts: [], problems: [] };

/** The tables of AWS's actions are loaded only where a rule asks for them. */
async function judged(config: Config, where: Where, now: number): Promise<FileJudgement> {
  const { classify } = asksForTiers(config, where, now)
    ? await import('../access/classify.ts')
    : NO_TABLES;
  return judgeFile(config, where, now, classify);
}

const NO_TABLES = {
  classify: () => {
    throw new Error('nothing asks for the tier of a permission set');
  },
};

/** What is not said to be violated does not hold for that. */
function tellOpen(verdicts: FileJudgement['verdicts'], { log }: Context): void {
  const open = verdicts.filter(({ verdict }) => verdict === 'needsCloud').length;
  if (open > 0) {
    const [verb, whom] = open === 1 ? ['needs', 'it'] : ['need', 'them'];
    const what = count(open, 'rule or statement', 'rules and statements');
    log(`${what} ${verb} the cloud: plan judges ${whom}.\n`);
  }
}
