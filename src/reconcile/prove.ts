/** After an apply: only what a fresh read shows is done. */
import type { Outcome, Plan, Report } from './types.ts';

const NOT_SEEN = {
  code: 'E731',
  message: 'AWS accepted it, but a fresh read does not show it.',
  hint: 'Run the same command again.',
} as const;

/**
 * @param left the plan that a fresh read gives: what is in it is still to be done
 */
export function prove(outcomes: readonly Outcome[], left: Plan): Report {
  const open = new Set(left.changes.map(({ key }) => key));
  return {
    outcomes: outcomes.map((outcome) =>
      outcome.status === 'done' && open.has(outcome.key)
        ? { ...outcome, status: 'unknown', error: NOT_SEEN }
        : outcome,
    ),
    converged: outcomes.every(({ key }) => !open.has(key)),
  };
}
