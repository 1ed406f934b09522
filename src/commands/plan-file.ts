/**
 * Plan files. A plan file is an assertion of what was reviewed: it is checked against itself and
 * against a fresh plan, and never carried out as it stands.
 */
import { UserError } from '../reconcile/errors.ts';
import { fingerprintOf } from '../reconcile/fingerprint.ts';
import type { Plan } from '../reconcile/types.ts';
import { safeJson } from '../render/safe.ts';
import { VERSION } from '../version.ts';
import { readJson, writeWhole } from './files.ts';

/** A plan, and when and with what it was made. */
export interface PlanFile extends Plan {
  readonly toolVersion: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

const DAY_MS = 86_400_000;

export function savePlan(file: string, plan: Plan, createdAt: Date): void {
  const content: PlanFile = {
    ...plan,
    toolVersion: VERSION,
    createdAt: createdAt.toISOString(),
  };
  writeWhole(file, `${safeJson(content)}\n`);
}

/** The plan of a file whose content matches its own fingerprint. Throws E643 and E644. */
export function loadPlan(file: string): PlanFile {
  const content = readJson(file, 'a plan file');
  if (!isPlan(content)) {
    throw new UserError('E643', `${file} is not a plan file of version 1.`, {
      hint: 'Make it with `accessctl plan -o`.',
    });
  }
  const changes = content.deferred.map(({ change }) => change);
  if (fingerprintOf(content.target, content.changes, changes) !== content.fingerprint) {
    throw new UserError(
      'E644',
      `${file} was changed after it was made: its fingerprint does not fit.`,
      {
        hint: 'Plan again and have the new plan reviewed.',
      },
    );
  }
  return content;
}

/** A plan that may still be applied. Throws E645 for one that is older than a day. */
export function checkAge(file: string, plan: PlanFile, now: number): void {
  const age = now - Date.parse(plan.createdAt);
  if (!(age < DAY_MS)) {
    throw new UserError('E645', `${file} was made at ${plan.createdAt}, more than a day ago.`, {
      hint: 'Plan again and have the new plan reviewed.',
    });
  }
}

function isPlan(content: unknown): content is PlanFile {
  const plan = content as Partial<PlanFile> | null;
  return (
    typeof plan === 'object' &&
    plan !== null &&
    /^1\.\d+$/.test(String(plan.formatVersion)) &&
    Array.isArray(plan.changes) &&
    Array.isArray(plan.deferred) &&
    typeof plan.target === 'object' &&
    typeof plan.examined === 'object' &&
    typeof plan.fingerprint === 'string'
  );
}
