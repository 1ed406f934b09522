/** The status as GitHub Markdown, for an issue or a job summary. */
import type { SetUpStep } from '../reconcile/types.ts';
import { code, prose } from './safe.ts';
import { nextStep, STATES, type StatusReport, scimFacts, summary } from './status.ts';
import { daysLeft, stepMarkdown } from './steps.ts';

type Lines = readonly string[];

/** The whole status; ends in a newline. Names and ids stand in code spans. */
export function renderStatusMarkdown(
  report: StatusReport,
  options: { readonly configFile: string },
): string {
  const next = nextStep(report);
  const blocks: Lines[] = [
    [`### Sign-on from Entra to AWS: ${prose(summary(report))}`],
    [`File ${code(options.configFile)}`],
    ['| | | Step | Seen |', '|--:|---|---|---|', ...report.steps.map(row)],
    next ? whatToDo(next) : [],
    scim(report),
    ends(report),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function row({ number, state, title, evidence, next = [] }: SetUpStep): string {
  const seen = [...evidence, ...(state === 'blocked' ? next : [])];
  const word = state === 'done' ? STATES[state] : `**${STATES[state]}**`;
  return `| ${number} | ${word} | ${prose(title)} | ${seen.map(code).join('<br>')} |`;
}

function whatToDo({ number, title, next = [], manual }: SetUpStep): string[] {
  return [
    `#### Step ${number}: ${prose(manual?.title ?? title)}`,
    '',
    ...next.flatMap(stepMarkdown),
  ];
}

function scim(report: StatusReport): string[] {
  const facts = scimFacts(report).map(([name, value]) => `- ${name}: ${code(value)}`);
  return facts.length === 0 ? [] : ['#### SCIM', '', ...facts];
}

function ends({ expiries, portal }: StatusReport): string[] {
  return [
    ...expiries.map(({ what, days }) => `- expires: ${what} ${daysLeft(days)}`),
    ...(portal === undefined ? [] : [`- access portal: ${code(portal)}`]),
  ];
}
