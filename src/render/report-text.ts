/** What an apply did, for a terminal or a log. */
import type { Action, Change, Outcome, Plan, Report, Status } from '../reconcile/types.ts';
import { columns, count, seconds, thousands, wrapItems } from './layout.ts';
import { safeText } from './safe.ts';
import { type Paint, paint } from './style.ts';
import { type AccountNames, accountName, accountWithId, changeName, principal } from './view.ts';

const SYMBOLS: { readonly [S in Status]: string } = {
  done: '✓',
  failed: '✗',
  skipped: '-',
  conflict: '!',
  unknown: '?',
};

/** In the order of the counts line. */
const STATUSES: readonly Status[] = ['done', 'failed', 'skipped', 'conflict', 'unknown'];

/** A principal, a permission set and an account stand in one column. */
const WIDEST_COLUMN = 72;

const DONE: { readonly [A in Action]: string } = {
  create: 'created',
  update: 'updated',
  delete: 'deleted',
};

const NOT_DONE: { readonly [S in Exclude<Status, 'done'>]: string } = {
  failed: 'failed',
  skipped: 'skipped',
  conflict: 'conflict: it is not as it was planned',
  unknown: 'outcome unknown',
};

/** Outcomes that read the same but for the account. */
interface Row {
  readonly outcome: Outcome;
  readonly change: Change | undefined;
  readonly accountIds: readonly string[];
  readonly ms: number;
}

/**
 * Every outcome (or only those that are not done, where the others were shown as they ended), the
 * counts, what a fresh read showed, and what to do next; ends in a newline.
 */
export function renderReportText(
  report: Report,
  plan: Plan,
  options: { readonly color: boolean; readonly onlyNotDone?: boolean },
): string {
  const colours = paint(options.color);
  const rows = groupOutcomes(report.outcomes, plan).filter(
    ({ outcome }) => !options.onlyNotDone || outcome.status !== 'done',
  );
  const heads = columns(
    rows.map((row) => rowCells(row, plan.accounts)),
    WIDEST_COLUMN,
  );
  const lines = rows.flatMap((row, at) => [
    `  ${symbol(row.outcome.status, colours)} ${heads[at]}`,
    ...rowDetails(row, plan.accounts),
  ]);
  const end = [
    colours.bold([countsLine(report), ...verified(report)].join(' ')),
    ...settled(report),
    ...nextStep(report),
  ];
  return `${[...lines, ...(lines.length > 0 ? [''] : []), ...end].join('\n')}\n`;
}

/** One line without a newline for one change that has just ended. */
export function describeOutcome(outcome: Outcome, change: Change, accounts: AccountNames): string {
  const row = { outcome, change, accountIds: accountIds(change), ms: outcome.ms };
  const error = outcome.error ? [safeText(`${outcome.error.code} ${outcome.error.message}`)] : [];
  return [
    `${SYMBOLS[outcome.status]} ${subject(row, accounts)}`,
    said(outcome),
    ...error,
    took(row),
  ]
    .filter((part) => part !== '')
    .join('  ');
}

function groupOutcomes(outcomes: readonly Outcome[], plan: Plan): Row[] {
  const changes = new Map(plan.changes.map((change) => [change.key, change]));
  const rows = new Map<
    string,
    { outcome: Outcome; change: Change | undefined; ids: string[]; ms: number }
  >();
  for (const outcome of outcomes) {
    const change = changes.get(outcome.key);
    const key = rowKey(outcome, change);
    const row = rows.get(key) ?? { outcome, change, ids: [], ms: 0 };
    row.ids.push(...accountIds(change));
    row.ms = Math.max(row.ms, outcome.ms);
    rows.set(key, row);
  }
  return [...rows.values()].map(({ ids, ...row }) => ({ ...row, accountIds: ids }));
}

/** A request id or a note of its own keeps an outcome on a line of its own. */
function rowKey(outcome: Outcome, change: Change | undefined): string {
  if (change?.kind !== 'assignment') {
    return outcome.key;
  }
  const { action, status, note, error } = outcome;
  const set = (change.after ?? change.before)?.permissionSet;
  const requestId = status === 'done' ? undefined : outcome.requestId;
  return JSON.stringify([principal(change), set, action, status, note, error, requestId]);
}

function rowCells(row: Row, accounts: AccountNames): string[] {
  return [subject(row, accounts), said(row.outcome), took(row)];
}

function rowDetails({ outcome, accountIds: ids }: Row, accounts: AccountNames): string[] {
  const { error, requestId, status } = outcome;
  const named = ids.map((id) => safeText(accountWithId(id, accounts)));
  const details = [
    ...(ids.length > 1 && status !== 'done' ? wrapItems(named, 90) : []),
    ...(error ? [safeText(`${error.code}  ${error.message}`)] : []),
    ...(error?.hint === undefined ? [] : [`= ${safeText(error.hint)}`]),
    ...(error && requestId !== undefined ? [safeText(`request id ${requestId}`)] : []),
  ];
  return details.map((line) => `      ${line}`);
}

function subject({ outcome, change, accountIds: ids }: Row, accounts: AccountNames): string {
  switch (change?.kind) {
    case 'assignment': {
      const set = (change.after ?? change.before)?.permissionSet ?? '';
      const [first = ''] = ids;
      const where = ids.length > 1 ? count(ids.length, 'account') : accountName(first, accounts);
      return `${safeText(principal(change))} → ${safeText(set)} @ ${safeText(where)}`;
    }
    default:
      return safeText(change ? changeName(change) : outcome.key);
  }
}

function said({ action, status, note }: Outcome): string {
  const what = status === 'done' ? DONE[action] : `${action}: ${NOT_DONE[status]}`;
  return note === undefined ? what : `${what}, ${safeText(note)}`;
}

/** What was never begun took no time. */
function took({ outcome: { status }, ms }: Row): string {
  return status === 'skipped' ? '' : seconds(ms / 1000);
}

function accountIds(change: Change | undefined): string[] {
  const id = change?.kind === 'assignment' && (change.after ?? change.before)?.accountId;
  return id ? [id] : [];
}

function symbol(status: Status, colours: Paint): string {
  const colour = {
    done: colours.green,
    failed: colours.red,
    skipped: colours.dim,
    conflict: colours.yellow,
    unknown: colours.yellow,
  }[status];
  return colour(SYMBOLS[status]);
}

function amountOf(report: Report, status: Status): number {
  return report.outcomes.filter((outcome) => outcome.status === status).length;
}

function countsLine(report: Report): string {
  const clauses = STATUSES.flatMap((status) => {
    const amount = amountOf(report, status);
    if (amount === 0) {
      return [];
    }
    return status === 'conflict' ? [count(amount, 'conflict')] : [`${thousands(amount)} ${status}`];
  });
  return clauses.length > 0 ? `Apply: ${clauses.join(', ')}.` : 'Apply: nothing was to be done.';
}

function verified({ converged }: Report): string[] {
  if (converged === undefined) {
    return [];
  }
  return converged
    ? ['Verified by a fresh read: nothing of it is left to do.']
    : ['A fresh read still shows a difference in what was applied.'];
}

/** Of an approved plan: what needed nothing any more. */
function settled({ approved }: Report): string[] {
  const { changes = 0, inPlace = 0, notAskedFor = 0 } = approved ?? {};
  const of = `of ${count(changes, 'approved change')}`;
  return [
    ...(inPlace > 0 ? [`${count(inPlace, `${of} was`, `${of} were`)} in place already.`] : []),
    ...(notAskedFor > 0
      ? [`${count(notAskedFor, `${of} is`, `${of} are`)} no longer asked for.`]
      : []),
  ];
}

function nextStep(report: Report): string[] {
  const left = report.outcomes.length - amountOf(report, 'done');
  if (amountOf(report, 'conflict') > 0) {
    return [
      `Something else changed since this was planned: plan again and review it. ${count(left, 'change is', 'changes are')} left.`,
    ];
  }
  if (left > 0) {
    return [
      `Run the same command again: what is done will be recognised, ${count(left, 'change is', 'changes are')} left.`,
    ];
  }
  return report.converged === false ? ['Run `accessctl plan` to see what is left.'] : [];
}
