/**
 * Plan files. A plan file is an assertion of what was reviewed: it is checked against itself and
 * against a fresh plan, and never carried out as it stands.
 */
import { contradictionIn } from '../reconcile/contradiction.ts';
import { UserError } from '../reconcile/errors.ts';
import { fingerprintOf } from '../reconcile/fingerprint.ts';
import type { Plan } from '../reconcile/types.ts';
import { safeText } from '../render/safe.ts';
import { VERSION } from '../version.ts';
import { readJson, writeJson } from './files.ts';
import { asPlan } from './plan-shape.ts';

/** A plan, and when and with what it was made. */
export interface PlanFile extends Plan {
  readonly toolVersion: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

const DAY_MS = 86_400_000;

/** The clock of who plans may be ahead of the clock of who applies, by so much. */
const CLOCKS_DIFFER_MS = 15 * 60_000;

const PLAN_AGAIN = 'Plan again and have the new plan reviewed.';

/** Throws E640. */
export function savePlan(file: string, plan: Plan, createdAt: Date): void {
  writeJson(file, planFile(plan, createdAt));
}

export function planFile(plan: Plan, createdAt: Date): PlanFile {
  return { ...plan, toolVersion: VERSION, createdAt: createdAt.toISOString() };
}

/**
 * The plan of a file that is whole and matches its own fingerprint. Throws E641 for what is no
 * JSON, E643 for what is no plan of a known version, E644 for another fingerprint.
 */
export function loadPlan(file: string): PlanFile {
  return planOf(file, readJson(file, 'a plan file'));
}

/** The same of what stands in a file. Throws E643 and E644. */
export function planOf(file: string, content: unknown): PlanFile {
  checkVersion(file, content);
  const shape = asPlan(content);
  const fault =
    'fault' in shape ? shape.fault : (contradictionIn(shape.plan) ?? noInstant(shape.plan));
  if ('fault' in shape || fault !== undefined) {
    throw new UserError('E643', `${file} is not a plan file of version 1: ${fault}.`, {
      hint: 'Make it with `accessctl plan -o`.',
    });
  }
  const { plan } = shape;
  const deferred = plan.deferred.map(({ change }) => change);
  if (fingerprintOf(plan.target, plan.changes, deferred) !== plan.fingerprint) {
    throw new UserError(
      'E644',
      `${file} was changed after it was made: its fingerprint does not fit.`,
      { hint: PLAN_AGAIN },
    );
  }
  return plan;
}

/** What an older or newer accessctl saved is refused before anybody looks into it. */
function checkVersion(file: string, content: unknown): void {
  const { formatVersion } = (content ?? {}) as { readonly formatVersion?: unknown };
  if (typeof formatVersion === 'string' && /^(?!1\.)\d{1,6}\.\d{1,6}$/.test(formatVersion)) {
    throw new UserError(
      'E643',
      `${file} is a plan file of version ${formatVersion}, and this accessctl knows version 1.`,
      { hint: 'Use the accessctl that made it, or plan again with this one.' },
    );
  }
}

/** What has the form of an instant, and is none: the 40th of a month. */
function noInstant({ createdAt }: PlanFile): string | undefined {
  return Number.isNaN(Date.parse(createdAt)) ? 'createdAt is no date' : undefined;
}

/** A plan that may still be applied. Throws E645 for one that is older than a day, or not made yet. */
export function checkAge(file: string, { createdAt }: PlanFile, now: number): void {
  const age = now - Date.parse(createdAt);
  if (age >= DAY_MS) {
    throw new UserError('E645', `${file} was made at ${createdAt}, more than a day ago.`, {
      hint: PLAN_AGAIN,
    });
  }
  if (age < -CLOCKS_DIFFER_MS) {
    throw new UserError(
      'E645',
      `${file} says that it was made at ${createdAt}, which is to come.`,
      {
        hint: `Correct the clock of this machine, or the one that planned. ${PLAN_AGAIN}`,
      },
    );
  }
}

/** When, with what and for what a plan was made: two lines that end in a newline. */
export function aboutPlan(file: string, plan: PlanFile, now: number): string {
  const { createdAt, toolVersion, target, fingerprint } = plan;
  const { instanceArn, region, organizationId, tenantId } = target;
  const where = [
    `instance ${instanceArn.split('/').at(-1)} in ${region}`,
    `organization ${organizationId}`,
    ...(tenantId === undefined ? [] : [`tenant ${tenantId}`]),
  ];
  const when = `${createdAt.slice(0, 16).replace('T', ' ')} UTC, ${ago(now - Date.parse(createdAt))}`;
  const made = `${file}: made ${when}, with accessctl ${toolVersion}, fingerprint ${fingerprint}`;
  return `${safeText(made)}\n${safeText(`for ${where.join(', ')}`)}\n`;
}

const UNITS = [
  [DAY_MS, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
] as const;

function ago(age: number): string {
  const [ms, name] = UNITS.find(([size]) => Math.abs(age) >= size) ?? [];
  if (ms === undefined) {
    return 'just now';
  }
  const amount = Math.floor(Math.abs(age) / ms);
  const long = `${amount} ${name}${amount === 1 ? '' : 's'}`;
  if (age < 0) {
    return `${long} to come`;
  }
  return age < DAY_MS ? `${long} ago` : `${long} ago, too old to be applied`;
}
