/** After an apply: only what a fresh read shows is done. */
import { ENTRA_KINDS } from './kinds/enterprise-app.ts';
import type { Kind, Outcome, Plan, Report } from './types.ts';

function notSeen(kind: Kind) {
  const who = ENTRA_KINDS.has(kind) ? 'Microsoft Entra' : 'AWS';
  return {
    code: 'E731',
    message: `${who} accepted it, but a fresh read does not show it.`,
    hint: 'Run the same command again.',
  };
}

/**
 * @param left the plan that a fresh read gives: what is in it is still to be done
 */
export function prove(outcomes: readonly Outcome[], left: Plan): Report {
  const open = new Map(left.changes.map(({ key, kind }) => [key, kind]));
  return {
    outcomes: outcomes.map((outcome) => {
      const kind = outcome.status === 'done' ? open.get(outcome.key) : undefined;
      return kind ? { ...outcome, status: 'unknown', error: notSeen(kind) } : outcome;
    }),
    converged: outcomes.every(({ key }) => !open.has(key)),
  };
}
