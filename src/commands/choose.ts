/** What of a fresh plan is carried out: all of it, or what an approved plan contains. */
import { approve, sameTarget, withoutNeeding } from '../reconcile/approve.ts';
import { UserError } from '../reconcile/errors.ts';
import { essence } from '../reconcile/fingerprint.ts';
import type { Change, Plan } from '../reconcile/types.ts';
import { safeText } from '../render/safe.ts';
import type { Context } from './context.ts';

export interface Choice {
  readonly run: readonly Change[];
  /** Sentences about what is not carried out because it is not what was approved. */
  readonly refused: readonly string[];
}

/** Throws E647 for a plan of another instance, organisation or tenant. */
export function choose(
  fresh: Plan,
  approved: Plan | undefined,
  flags: { readonly delete: boolean },
): Choice {
  if (!approved) {
    return { run: withoutDeletes(fresh.changes, flags), refused: [] };
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
  const { run, conflicts, unapproved } = approve(approved, fresh);
  return {
    run: withoutDeletes(run, flags),
    refused: [
      ...conflicts.map(
        ({ approved: was, fresh: is }) =>
          `${was.key}: approved ${JSON.stringify(essence(was))}, but now it would be ${JSON.stringify(essence(is))}`,
      ),
      ...unapproved.map(
        ({ key, action }) => `${key}: ${action}, which is not in the approved plan`,
      ),
    ],
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

export function tellRefused({ refused }: Choice, context: Context): void {
  if (refused.length > 0) {
    context.log(
      `Not carried out, because it is not what was approved (E730):\n${refused.map((line) => `  ! ${safeText(line)}\n`).join('')}Plan again and have the new plan reviewed.\n`,
    );
  }
}
