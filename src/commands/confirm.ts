/** The question before anything is written. */
import { UserError } from '../reconcile/errors.ts';
import type { Plan } from '../reconcile/types.ts';
import type { Context } from './context.ts';

const DIGITS = 4;

/**
 * Asks the person at the terminal for the first digits of the fingerprint: a habit of typing `y`
 * must not be enough to change who may do what. Throws E703 when there is nobody to ask.
 */
export async function confirm(plan: Plan, context: Context): Promise<boolean> {
  if (!context.ask) {
    throw new UserError('E703', 'There is nobody to confirm the plan: this is no terminal.', {
      hint: 'Use --yes, or apply a reviewed plan file: accessctl apply plan.json',
    });
  }
  const answer = await context.ask(
    `To apply this plan, type the first ${DIGITS} digits of its fingerprint: `,
  );
  return answer.trim() === plan.fingerprint.slice(0, DIGITS);
}
