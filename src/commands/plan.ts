import type { Plan } from '../reconcile/types.ts';
import { renderPlanCounts } from '../render/plan-counts.ts';
import { renderPlanJson } from '../render/plan-json.ts';
import { COMMENT_BYTES, renderPlanMarkdown } from '../render/plan-markdown.ts';
import { renderPlanText } from '../render/plan-text.ts';
import { renderProblems } from '../render/problems-text.ts';
import { blocking } from '../render/view.ts';
import { type BaseFlags, compared } from './base.ts';
import { connectReader } from './clouds.ts';
import { type Context, EXIT, type ExitCode, type SharedFlags } from './context.ts';
import { deliver, writeWhole } from './files.ts';
import { configName, loadAdvised, type Valid } from './load.ts';
import { type Planned, planOffline, readAndPlan } from './make-plan.ts';
import { savePlan } from './plan-file.ts';
import { progressLine } from './progress.ts';
import { loadSnapshot } from './snapshot.ts';
import { Timings, tellTimings } from './timings.ts';

export interface PlanFlags extends SharedFlags, BaseFlags {
  /** Saves the plan, to be approved and applied. */
  readonly save?: string;
  readonly full?: boolean;
  /** A saved read: then no cloud is asked. */
  readonly snapshot?: string;
  readonly detailedExitcode?: boolean;
  /** The plan as Markdown into this file, whatever else is printed. */
  readonly markdownInto?: string;
  /** How much there is to do, as JSON into this file. */
  readonly countsInto?: string;
  /** False with --no-people. */
  readonly people?: boolean;
  /** Tells on stderr how long each phase took. */
  readonly timings?: boolean;
}

/** What would change; never writes to a cloud. */
export async function plan(flags: PlanFlags, context: Context): Promise<ExitCode> {
  const head = await loadAdvised(flags, context);
  if (!head) {
    return EXIT.invalidConfig;
  }
  const valid = compared(head, flags, context);
  const started = context.timer.now();
  const planned = await planFor(valid, flags, context);
  if ('problems' in planned) {
    context.log(renderProblems(planned.problems, valid.sources, { color: context.color.log }));
    return EXIT.error;
  }
  if (flags.save !== undefined) {
    savePlan(flags.save, planned.plan, new Date(started));
  }
  saveLooks(planned.plan, flags);
  const seconds = (context.timer.now() - started) / 1000;
  deliver(
    renderPlan(planned.plan, flags, {
      color: context.color.out && flags.out === undefined,
      ...(flags.save !== undefined && { savedTo: flags.save }),
      ...(flags.snapshot === undefined && { seconds }),
    }),
    flags,
    context,
  );
  if (blocking(planned.plan).length > 0) {
    return EXIT.blocked;
  }
  return flags.detailedExitcode && planned.plan.changes.length > 0 ? EXIT.changes : EXIT.done;
}

/** For pipelines: one run, and each of its readers gets what it reads. */
function saveLooks(plan: Plan, flags: PlanFlags): void {
  const { markdownInto, countsInto } = flags;
  if (markdownInto !== undefined) {
    writeWhole(markdownInto, renderPlan(plan, { ...flags, format: 'markdown' }, { color: false }));
  }
  if (countsInto !== undefined) {
    writeWhole(countsInto, renderPlanCounts(plan));
  }
}

async function planFor(valid: Valid, flags: PlanFlags, context: Context): Promise<Planned> {
  const now = context.timer.now();
  if (flags.snapshot !== undefined) {
    const world = await loadSnapshot(flags.snapshot, valid, flags.people !== false);
    return planOffline(valid, world, now);
  }
  const progress = progressLine(context, flags.quiet === true);
  const timings = new Timings(context.timer);
  try {
    const watched = { ...context, observe: timings.observe };
    const reader = connectReader(valid.config, watched, progress.reading, progress.show);
    progress.show('reading');
    const planned = await readAndPlan(valid, reader, {
      full: flags.full === true,
      people: flags.people !== false,
      now,
      signal: context.signal,
      during: timings.during,
    });
    progress.clear();
    tellTimings(timings, flags, context);
    return planned;
  } finally {
    progress.clear();
  }
}

/** One plan, three looks; with --verbose nothing is left out, and people are named. */
export function renderPlan(
  plan: Plan,
  flags: SharedFlags,
  more: { readonly color: boolean; readonly savedTo?: string; readonly seconds?: number },
): string {
  const configFile = configName(flags);
  const verbose = flags.verbose === true;
  switch (flags.format) {
    case 'json':
      return renderPlanJson(plan);
    case 'markdown':
      return renderPlanMarkdown(plan, {
        configFile,
        names: verbose,
        ...(!verbose && { maxBytes: COMMENT_BYTES }),
      });
    case 'text':
      return renderPlanText(plan, { ...more, configFile, verbose });
  }
}
