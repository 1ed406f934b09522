/** What of a fresh plan is carried out: all of it, or what an approved plan contains. */
import { approve, type State, sameTarget, withoutNeeding } from '../reconcile/approve.ts';
import { UserError } from '../reconcile/errors.ts';
import type { Change, Plan, Report } from '../reconcile/types.ts';
import { type Refused, renderRefused } from '../render/refused-text.ts';
import type { Context } from './context.ts';

export interface Choice {
  readonly run: readonly Change[];
  /** What is not carried out because it is not what was approved. */
  readonly refused: Refused;
  /** How much of what was approved is settled already; absent where nothing was approved. */
  readonly approved?: NonNullable<Report['approved']>;
}

const NOTHING: Refused = { conflicts: [], unapproved: [] };

/** Throws E647 for a plan of another instance, organisation or tenant. */
export function choose(
  fresh: Plan,
  approved: Plan | undefined,
  flags: { readonly delete: boolean },
  state: State,
): Choice {
  if (!approved) {
    return { run: withoutDeletes(fresh.changes, flags), refused: NOTHING };
  }
  if (!sameTarget(approved.target, fresh.target)) {
    throw new UserError(
      'E647',
      'This plan was made for another instance, organisation or tenant.',
      {
        hint: 'Plan again with these credentials.',
      },
    );
  }
  const { run, conflicts, unapproved, inPlace, notAskedFor } = approve(approved, fresh, state);
  return {
    run: withoutDeletes(run, flags),
    refused: { conflicts, unapproved },
    approved: {
      changes: approved.changes.length,
      inPlace: inPlace.length,
      notAskedFor: notAskedFor.length,
    },
  };
}

function withoutDeletes(
  changes: readonly Change[],
  flags: { readonly delete: boolean },
): readonly Change[] {
  if (flags.delete) {
    return changes;
  }
  // A set that grows waits for those who leave it: when they stay, it must not grow.
  const isDelete = ({ action }: Change) => action === 'delete';
  const others = changes.filter((change) => !isDelete(change));
  return withoutNeeding(others, changes.filter(isDelete));
}

/** Whether something was left out because it is not what was approved. */
export function isRefused({ refused: { conflicts, unapproved } }: Choice): boolean {
  return conflicts.length + unapproved.length > 0;
}

export function tellRefused(choice: Choice, fresh: Plan, context: Context): void {
  if (isRefused(choice)) {
    context.log(renderRefused(choice.refused, fresh.accounts));
  }
}
