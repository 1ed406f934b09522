/** The issue about drift: one, found by its marker, told again only when something else has drifted. Pure. */
import type { Plan } from '../reconcile/types.ts';
import { COMMENT_BYTES, renderPlanMarkdown } from '../render/plan-markdown.ts';
import { code } from '../render/safe.ts';
import type { Issue } from './client.ts';
import { markerLine, markerOf } from './comment.ts';
import { type Job, runUrl } from './event.ts';

/** With it people find the issue, and so does the next run. */
export const DRIFT_LABEL = 'access-drift';

/** What is to be done about the issue. */
export type DriftStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'create' }
  | {
      readonly kind: 'edit';
      readonly issue: Issue;
      readonly tell: boolean;
      readonly reopen: boolean;
    }
  | { readonly kind: 'close'; readonly issue: Issue };

/** The issue about this file that this login opened: the newest, so one that was opened twice is no harm. */
export function driftIssue(
  issues: readonly Issue[],
  login: string,
  file: string,
): Issue | undefined {
  return issues
    .filter(({ author, body }) => {
      const marker = markerOf(body);
      return author === login && marker?.kind === 'drift' && marker.file === file;
    })
    .sort((a, b) => b.number - a.number)[0];
}

export function driftStep(issue: Issue | undefined, plan: Plan): DriftStep {
  if (plan.changes.length === 0) {
    return issue?.isOpen ? { kind: 'close', issue } : { kind: 'none' };
  }
  if (!issue) {
    return { kind: 'create' };
  }
  const isOther = markerOf(issue.body)?.fingerprint !== plan.fingerprint;
  return { kind: 'edit', issue, tell: isOther || !issue.isOpen, reopen: !issue.isOpen };
}

export function driftTitle(file: string): string {
  return `access drift: ${file}`;
}

/** The issue, at most 64,000 bytes of UTF-8. */
export function driftBody(plan: Plan, file: string, job: Job): string {
  const head = [
    markerLine({ kind: 'drift', file, fingerprint: plan.fingerprint }),
    `AWS and Entra are not as ${code(file)} of ${code(job.defaultBranch)} says · [run](${runUrl(job)})`,
    '',
    '- **Apply**: to have it again as the file says, start the apply workflow by hand.',
    `- **Accept**: to keep what is there, write it into ${code(file)} in a pull request.`,
    '',
  ].join('\n');
  const maxBytes = COMMENT_BYTES - Buffer.byteLength(head) - 1;
  return `${head}\n${renderPlanMarkdown(plan, { configFile: file, maxBytes })}`;
}
