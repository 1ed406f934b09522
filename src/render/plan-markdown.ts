/** A plan as GitHub Markdown, for a comment or a job summary. Danger first, and never cut. */
import type { Action, Kind, Plan } from '../reconcile/types.ts';
import { count, thousands } from './layout.ts';
import { alert } from './plan-markdown-alert.ts';
import type { Link } from './plan-markdown-cells.ts';
import { createSection } from './plan-markdown-creates.ts';
import { bytes, type Detail, details, WHOLE } from './plan-markdown-detail.ts';
import {
  footer,
  leftOut,
  manualSection,
  noteSection,
  notManagedYetSection,
} from './plan-markdown-ends.ts';
import {
  deferredSection,
  deleteSection,
  driftSection,
  peopleSection,
} from './plan-markdown-sections.ts';
import { updateSection } from './plan-markdown-updates.ts';
import { code } from './safe.ts';
import { countAction, countDrift, instanceName } from './view.ts';

export interface PlanMarkdownOptions {
  /** As it is shown to people, `access.yaml`. */
  readonly configFile: string;
  /** UTF-8 bytes that it may have at most; absent: as many as it takes. */
  readonly maxBytes?: number;
  /** Who gains and loses is named, not only counted. */
  readonly names?: boolean;
  /** Where the lines of the files can be looked at; absent: nowhere. */
  readonly link?: Link;
}

/** What a comment on GitHub holds, with room for what is put around it. */
export const COMMENT_BYTES = 64_000;

const ACTIONS: readonly Action[] = ['create', 'update', 'delete'];

/** A count table pays from this many changes on. */
const TABLE_FROM = 6;

const KINDS: { readonly [K in Kind]: string } = {
  enterpriseApp: 'Enterprise app',
  samlSettings: 'SAML settings',
  signingCertificate: 'Signing certificate',
  scimSync: 'SCIM sync',
  appAssignment: 'Groups and users of the app',
  permissionSet: 'Permission sets',
  accessControlAttributes: 'Attributes for access control',
  assignment: 'Assignments',
};

/**
 * The plan; ends in a newline. Every name stands in a code span. A plan that needs more than
 * `maxBytes` leaves out what is needed least and says what; what grants admin, broadens, is blocked
 * or removed, and what a person has to do, is named to the last, and in the end counted exactly.
 */
export function renderPlanMarkdown(plan: Plan, options: PlanMarkdownOptions): string {
  const { maxBytes } = options;
  if (maxBytes === undefined) {
    return planMarkdown(plan, options, WHOLE);
  }
  const levels = details(maxBytes);
  const text = (at: number) => planMarkdown(plan, options, levels[at] ?? WHOLE);
  let best = text(0);
  if (bytes(best) <= maxBytes) {
    return best;
  }
  // Each level is shorter than the one before, and a long plan takes long: the range is halved each time.
  let [from, last] = [1, levels.length - 1];
  best = text(last);
  while (from < last) {
    const middle = Math.floor((from + last) / 2);
    const tried = text(middle);
    if (bytes(tried) <= maxBytes) {
      [best, last] = [tried, middle];
    } else {
      from = middle + 1;
    }
  }
  return best;
}

/** The same in one given length. */
export function planMarkdown(plan: Plan, options: PlanMarkdownOptions, detail: Detail): string {
  const { configFile, names = false } = options;
  const pages = { configFile, link: detail.links ? options.link : undefined };
  const blocks: (readonly string[])[] = [
    [heading(plan)],
    [meta(plan, configFile)],
    alert(plan, configFile, detail),
    countTable(plan),
    driftSection(plan, configFile, detail),
    deleteSection(plan, pages, detail),
    updateSection(plan, pages, detail),
    createSection(plan, pages, detail),
    peopleSection(plan, names, detail),
    deferredSection(plan, configFile, detail),
    manualSection(plan, detail),
    notManagedYetSection(plan, detail),
    noteSection(plan, detail),
    leftOut(plan, detail, options.link !== undefined),
    [footer(plan, configFile, detail)],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function heading(plan: Plan): string {
  const clauses = [
    ...ACTIONS.flatMap((action) => {
      const amount = countAction(plan.changes, action);
      return amount > 0 ? [`${thousands(amount)} ${action}`] : [];
    }),
    ...(plan.deferred.length > 0 ? [`${thousands(plan.deferred.length)} deferred`] : []),
    ...(plan.manual.length > 0 ? [count(plan.manual.length, 'manual step')] : []),
  ];
  const changes = plan.changes.length === 0 ? ['no changes'] : [];
  return `### Access plan: ${[...changes, ...clauses].join(', ')}`;
}

function meta(plan: Plan, configFile: string): string {
  const { base } = plan;
  return [
    `File ${code(configFile)}`,
    ...(base ? [`compared with ${code(base.ref)} at ${code(base.commit.slice(0, 7))}`] : []),
    code(instanceName(plan)),
    `plan ${code(plan.fingerprint)}`,
    `${count(plan.examined.assignments, 'assignment')}, ${count(plan.examined.accounts, 'account')}`,
  ].join(' · ');
}

/** What this edit does, and what was to be done anyhow, only where that can be told apart. */
function countTable({ changes, base }: Plan): string[] {
  if (changes.length < TABLE_FROM) {
    return [];
  }
  const rows = (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    const drift = countDrift(own);
    const cells = [
      ...ACTIONS.map((action) => countAction(own, action)),
      ...(base ? [own.length - drift, drift] : []),
    ].map(thousands);
    return own.length > 0 ? [`| ${[KINDS[kind], ...cells].join(' | ')} |`] : [];
  });
  const titles = ['', 'Create', 'Update', 'Delete', ...(base ? ['from this edit', 'drift'] : [])];
  return [
    `|${titles.map((title) => (title === '' ? ' ' : ` ${title} `)).join('|')}|`,
    `|---|${titles
      .slice(1)
      .map(() => '--:')
      .join('|')}|`,
    ...rows,
  ];
}
