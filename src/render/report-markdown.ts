/** What an apply did, as a short comment: the counts, and what was not done. */
import type { Outcome, Plan, Report } from '../reconcile/types.ts';
import { count, thousands } from './layout.ts';
import { asFarAsItGoes } from './plan-markdown-detail.ts';
import type { Refused } from './refused-text.ts';
import { code, prose } from './safe.ts';

/** UTF-8 bytes that one list may take. */
const LIST_BYTES = 15_000;

export interface ReportMarkdown {
  readonly report: Report;
  readonly plan: Plan;
  readonly refused: Refused;
  /** Of changes that nobody approved, those that no edit asked for. */
  readonly drift: ReadonlySet<string>;
}

/** `### Access applied: 9 of 9`, ends in a newline. */
export function renderReportMarkdown(all: ReportMarkdown): string {
  const { report, refused, drift } = all;
  const { outcomes } = report;
  const done = outcomes.filter(({ status }) => status === 'done').length;
  const word = done === outcomes.length ? 'applied' : 'partly applied';
  const title = `### Access ${word}: ${thousands(done)} of ${count(outcomes.length, 'change')}`;
  const unapproved = refused.unapproved.map(({ key }) => key);
  const sections = [
    list('Not done', outcomes.filter(({ status }) => status !== 'done').map(outcomeLine)),
    list(
      'Not carried out: not as it was when it was approved',
      refused.conflicts.map(({ fresh }) => `- ${code(fresh.key)}`),
    ),
    list(
      'Not carried out: nobody approved it',
      unapproved.filter((key) => !drift.has(key)).map((key) => `- ${code(key)}`),
    ),
    list(
      'Left as it is: drift',
      unapproved.filter((key) => drift.has(key)).map((key) => `- ${code(key)}`),
    ),
    list('Waiting', deferredLines(all.plan)),
  ];
  return `${[title, ...verified(report), ...sections.flat()].join('\n\n')}\n`;
}

function verified({ outcomes, converged, approved }: Report): string[] {
  const settled = approved ? approved.inPlace + approved.notAskedFor : 0;
  return [
    ...(outcomes.length > 0
      ? [
          converged === true
            ? 'Read again: nothing is left of it.'
            : 'Reading it again did not show that all of it is in place.',
        ]
      : []),
    ...(settled > 0 ? [`${count(settled, 'approved change')} had nothing left to do.`] : []),
  ];
}

function outcomeLine({ key, action, status, error }: Outcome): string {
  const why = error ? `: ${code(error.code)} ${prose(error.message)}` : '';
  return `- ${action} ${code(key)} ${status}${why}`;
}

function deferredLines({ deferred }: Plan): string[] {
  return deferred.map(({ change, reason }) => `- ${code(change.key)}: ${prose(reason.text)}`);
}

function list(title: string, lines: readonly string[]): string[] {
  const shown = asFarAsItGoes(lines, LIST_BYTES, (left) => `- and ${left} more`);
  return lines.length === 0 ? [] : [`#### ${title} (${thousands(lines.length)})`, shown.join('\n')];
}
