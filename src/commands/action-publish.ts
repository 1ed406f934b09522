/** A plan for the steps that come after, and for whoever opens the page of the run. */
import { join } from 'node:path';
import { folderIn, leadsTo } from '../config/history.ts';
import { linesOn } from '../github/lines.ts';
import type { Change, Plan } from '../reconcile/types.ts';
import { adminGrants, nowAndLater } from '../render/assignment-groups.ts';
import { renderPlanCounts } from '../render/plan-counts.ts';
import { renderPlanMarkdown } from '../render/plan-markdown.ts';
import { countAction, countDrift } from '../render/view.ts';
import { type ActionTools, nameOf, sendable } from './action-tools.ts';
import { writeWhole } from './files.ts';

/** What the page of a run holds of one step is 1 MiB. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
const SUMMARY_BYTES = 1_000_000;

/** Outputs, the page of the run, and files for steps that come after. */
export async function publish(tools: ActionTools, made: Plan): Promise<void> {
  const { runner, settings } = tools;
  const file = nameOf(settings);
  const markdown = sendable(
    renderPlanMarkdown(made, { configFile: file, maxBytes: SUMMARY_BYTES, ...linked(tools, made) }),
    tools,
  );
  const markdownFile = join(runner.folder, 'plan.md');
  writeWhole(markdownFile, markdown);
  const countsFile = join(runner.folder, 'counts.json');
  writeWhole(countsFile, renderPlanCounts(made));
  await runner.summary(markdown);
  const outputs = {
    changes: String(made.changes.length > 0),
    'to-create': String(countAction(made.changes, 'create')),
    'to-update': String(countAction(made.changes, 'update')),
    'to-delete': String(countAction(made.changes, 'delete')),
    deferred: String(made.deferred.length),
    manual: String(made.manual.length),
    drift: String(countDrift(made.changes)),
    broadened: String(made.changes.filter(isBroadened).length),
    'admin-grants': String(adminGrants(nowAndLater(made), 'create', made).length),
    fingerprint: made.fingerprint,
    'plan-file': join(runner.folder, 'plan.json'),
    'markdown-file': markdownFile,
    'counts-file': countsFile,
    'artifact-name': settings.artifact,
  };
  for (const [name, value] of Object.entries(outputs)) {
    runner.output(name, value);
  }
}

function isBroadened({ action, risk }: Change): boolean {
  return action === 'update' && risk === 'broadens';
}

/**
 * Where the lines of a plan can be looked at. What the merge would make is checked out: where the
 * branch has all of main the newest commit of the branch is the same and stays longer.
 */
export function linked({ job, settings, context: { env } }: ActionTools, { base }: Plan) {
  const { config } = settings;
  const folder = folderIn(config, env);
  if (folder === undefined) {
    return {};
  }
  const { pull, sha } = job;
  const isWhole = pull && base && leadsTo(config, base.commit, pull.head, env);
  const head = isWhole ? pull.head : sha;
  return { link: linesOn(job, { head, base: base?.commit ?? sha, folder }) };
}
