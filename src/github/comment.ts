/**
 * The text of a comment on a pull request: a marker that nobody sees, one line of state, what was
 * planned. A comment is for people: nothing is ever decided by what one says. Pure.
 */
import type { Plan, Problem } from '../reconcile/types.ts';
import { COMMENT_BYTES, renderPlanMarkdown } from '../render/plan-markdown.ts';
import type { Link } from '../render/plan-markdown-cells.ts';
import { code, prose } from '../render/safe.ts';
import type { Comment, Review } from './client.ts';
import { type Job, runUrl } from './event.ts';

/** What a marker tells. */
export interface Marker {
  /** Of what the comment is: a plan, or the drift of the default branch. */
  readonly kind: 'plan' | 'drift' | 'result';
  /** access.yaml, as it is named: a repository may have several. */
  readonly file: string;
  /** Of the plan that it shows; `-` without one. */
  readonly fingerprint: string;
  /** The commit that the plan was compared with. */
  readonly base?: string;
}

const NONE = '-';

/** The first line of a comment or an issue. */
export function markerLine({ kind, file, fingerprint, base }: Marker): string {
  const more = base === undefined ? '' : ` base=${base}`;
  return `<!-- accessctl:${kind} v1 file=${encodeURIComponent(file)} plan=${fingerprint}${more} -->`;
}

const MARKER =
  /^<!-- accessctl:(plan|drift|result) v1 file=(\S+) plan=([0-9a-f]{12}|-)(?: base=([0-9a-f]{40,64}))? -->(?:\r?\n|$)/;

/** What the first line says; nothing where it is no marker. */
export function markerOf(body: string): Marker | undefined {
  const [, kind, file, fingerprint, base] = MARKER.exec(body) ?? [];
  return kind && file && fingerprint
    ? {
        kind: kind as Marker['kind'],
        file: decoded(file),
        fingerprint,
        ...(base !== undefined && { base }),
      }
    : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // somebody else's
  }
}

/** Comments that this login wrote about this file, the oldest first. */
export function ours(comments: readonly Comment[], login: string, file: string): Comment[] {
  return comments.filter(({ author, body }) => {
    const marker = markerOf(body);
    return author === login && marker?.kind === 'plan' && marker.file === file;
  });
}

/** Where a text goes: into a comment that is there, or into a new one. */
export interface Place {
  readonly edit?: Comment;
  /** Comments that are superseded. */
  readonly minimise: readonly Comment[];
}

/** When a plan gets a new comment: when it is another one, never, with each run; or none at all. */
export const COMMENT_MODES = ['recreate-on-change', 'update', 'always-new', 'off'] as const;

/** What becomes of a plan without changes: it clears up the comment that is there, is told as any other, or not at all. */
export const EMPTY_MODES = ['update-only', 'always', 'never'] as const;

export interface CommentModes {
  readonly comment: (typeof COMMENT_MODES)[number];
  readonly commentWhenEmpty: (typeof EMPTY_MODES)[number];
}

/**
 * Where a plan, or what there is instead of one, is told; nothing where it is not. The same plan
 * again is an edit, which notifies nobody; another plan is a new comment.
 */
export function placeFor(
  mine: readonly Comment[],
  { fingerprint, isEmpty }: { readonly fingerprint: string; readonly isEmpty: boolean },
  { comment, commentWhenEmpty }: CommentModes,
): Place | undefined {
  const last = mine.at(-1);
  if (!last) {
    return isEmpty && commentWhenEmpty !== 'always' ? undefined : { minimise: [] };
  }
  if (isEmpty && commentWhenEmpty !== 'always') {
    return commentWhenEmpty === 'update-only' ? { edit: last, minimise: [] } : undefined;
  }
  const shown = markerOf(last.body)?.fingerprint;
  const isEdit = comment === 'update' || shown === fingerprint || shown === NONE;
  return isEdit && comment !== 'always-new' ? { edit: last, minimise: [] } : { minimise: [last] };
}

/** The state of a comment whose plan is being made anew. */
export const PLANNING = 'Planning …';
/** The state of a comment whose plan is being carried out. */
export const APPLYING = 'Applying …';

/**
 * The comments that this run has left in a state that it would have ended, each as it should be: it
 * was stopped too hard to say so itself.
 */
export function leftBehind(comments: readonly Comment[], login: string, job: Job): Comment[] {
  return comments.flatMap((comment) => {
    const { author, body } = comment;
    const state = body.split(/\r?\n/)[1] ?? '';
    const isMine = author === login && markerOf(body)?.kind === 'plan';
    const then = isMine && state.includes(`(${runUrl(job)})`) ? cancelled(state) : undefined;
    return then ? [{ ...comment, body: withState(body, stateLine(then, job)) }] : [];
  });
}

function cancelled(state: string): string | undefined {
  if (state.startsWith(PLANNING)) {
    return '**Cancelled** before the plan was made';
  }
  return state.startsWith(APPLYING)
    ? '**Cancelled** while it was applied: run the job again to finish it'
    : undefined;
}

const PLANNED = 'Planned';
const BLOCKED = '**Blocked** by a guardrail';

/** The commit that a comment's plan was compared with; nothing where the comment shows none that stands. */
export function standingOn(body: string): string | undefined {
  const state = body.split(/\r?\n/)[1] ?? '';
  return [PLANNED, BLOCKED].some((one) => state.startsWith(one)) ? markerOf(body)?.base : undefined;
}

/** The same comment with another line of state. */
export function withState(body: string, state: string): string {
  const [marker = '', , ...rest] = body.split(/\r?\n/);
  return [marker, state, ...rest].join('\n');
}

/** A state, the commit that it is about, and where it can be followed. */
export function stateLine(state: string, job: Job): string {
  const commit = (job.pull?.head ?? job.sha).slice(0, 7);
  return `${state} · ${code(commit)} · [run](${runUrl(job)})`;
}

export interface PlanComment {
  readonly plan: Plan;
  readonly file: string;
  readonly job: Job;
  readonly isBlocked: boolean;
  /** Where lines of the file can be looked at. */
  readonly link?: Link;
  /** Who approved another plan, and which. */
  readonly approvedOthers: readonly Approved[];
}

/** The comment of a plan, at most 64,000 bytes of UTF-8. */
export function planComment(comment: PlanComment): string {
  const { plan, file, job, isBlocked, approvedOthers, link } = comment;
  const state = isBlocked ? BLOCKED : PLANNED;
  const more = `${stateLine(state, job)} · [full plan](${runUrl(job)}#summary)`;
  const head = [
    markerLine({
      kind: 'plan',
      file,
      fingerprint: plan.fingerprint,
      ...(plan.base && { base: plan.base.commit }),
    }),
    more,
    '',
    ...otherPlanLines(approvedOthers),
  ].join('\n');
  const maxBytes = COMMENT_BYTES - Buffer.byteLength(head) - 1;
  return `${head}\n${renderPlanMarkdown(plan, { configFile: file, maxBytes, ...(link && { link }) })}`;
}

/** What a comment holds of problems; the log has all. */
const MOST_PROBLEMS = 50;

/** The comment where the file is not valid, or the clouds know something of it that is wrong. */
export function problemsComment(problems: readonly Problem[], file: string, job: Job): string {
  return [
    markerLine({ kind: 'plan', file, fingerprint: NONE }),
    stateLine('**Not valid**', job),
    '',
    problemsMarkdown(problems, file),
  ].join('\n');
}

/** Problems as a list that ends in a newline, errors first. */
export function problemsMarkdown(problems: readonly Problem[], file: string): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const lines = errors.slice(0, MOST_PROBLEMS).map(({ code: id, message, hint, at }) => {
    const where = at ? `${code(`${at.file}:${at.line}:${at.column}`)} ` : '';
    return `- ${where}${code(id)} ${prose(message)}${hint ? ` ${prose(hint)}` : ''}`;
  });
  const left = errors.length - lines.length;
  const title = `### Access plan: none, ${code(file)} has ${errors.length === 1 ? 'a fault' : 'faults'}`;
  return [title, '', ...lines, ...(left > 0 ? [`- and ${left} more`] : []), ''].join('\n');
}

/** Somebody's approval, and the plan that was shown at that time. */
export interface Approved {
  readonly author: string;
  /** All approvals of this person. */
  readonly reviews: readonly number[];
  readonly fingerprint: string;
}

/** Approvals that were given to another plan than this, the last of each person. */
export function approvedOthers(
  reviews: readonly Review[],
  mine: readonly Comment[],
  fingerprint: string,
): Approved[] {
  const last = new Map<string, Review>();
  for (const review of reviews) {
    if (review.state !== 'COMMENTED' && review.state !== 'PENDING') {
      last.set(review.author, review);
    }
  }
  return [...last.values()]
    .filter(({ state }) => state === 'APPROVED')
    .flatMap(({ author, submittedAt }) => {
      const shown = shownAt(mine, submittedAt);
      const approvals = reviews.filter((one) => one.author === author && one.state === 'APPROVED');
      return shown !== undefined && shown !== fingerprint
        ? [{ author, reviews: approvals.map(({ id }) => id), fingerprint: shown }]
        : [];
    });
}

/** The plan of the newest comment of that time: another plan would have been another comment. */
function shownAt(mine: readonly Comment[], instant: string): string | undefined {
  const time = Date.parse(instant);
  const before = mine.filter(({ createdAt }) => Date.parse(createdAt) <= time);
  const shown = before.at(-1);
  return shown && markerOf(shown.body)?.fingerprint;
}

const MOST_NAMES = 5;

function otherPlanLines(approved: readonly Approved[]): string[] {
  if (approved.length === 0) {
    return [];
  }
  const names = approved
    .slice(0, MOST_NAMES)
    .map(({ author, fingerprint }) => `${code(author)} (${code(fingerprint)})`);
  const left = approved.length - names.length;
  const who = `${names.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  return [
    '> [!IMPORTANT]',
    `> This is not the plan that was approved by ${who}: look at it again.`,
    '',
  ];
}

/** Twelve digits by themselves; the end of a GUID, a fingerprint and a run are no account. */
const ACCOUNT_ID = /(?<!\w|[\da-f]{4}-|plan=|plan `|Fingerprint: |runs\/)\d{8}(\d{4})(?!\w)/g;

/** A text in which `123456789012` is `…9012`; names stay. */
export function withoutAccountIds(text: string): string {
  return text.replace(ACCOUNT_ID, '…$1');
}

/** A text in which no secret is left: what the runner hides in its log, nobody hides in a comment. */
export function masked(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.trim().length > 3)
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
