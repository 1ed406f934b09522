/** What a failed write to Entra means: not done, or not known. Never a guess that it worked. */
import { type Stop, WriteFailure } from '../../reconcile/apply.ts';
import { UserError } from '../../reconcile/errors.ts';
import { GraphFailure, isLost, isRefused } from './errors.ts';

export const NEXT = 'Run the same command again: it reads what is there and does what is left.';

/** After this no other change in Entra would fare better, and what AWS is given may need them. */
const SIGN_IN_ENDED: Stop = {
  code: 'E705',
  message: 'Not begun: Microsoft Entra ID no longer takes the credentials.',
  hint: 'Sign in again, then run the same command again: it does what is left.',
};

const CURE = 'Cure the cause that Graph names, then run the same command again.';
const LATER = 'Graph has too much to do: wait a few minutes, then run the same command again.';

/** @param sent whether anything of this change had been sent before it failed */
export function entraFailure(error: unknown, sent: boolean): WriteFailure {
  if (error instanceof WriteFailure) {
    return error;
  }
  if (error instanceof GraphFailure) {
    return graphFailure(error);
  }
  if (error instanceof UserError) {
    const status = error.code === 'E702' ? (sent ? 'unknown' : 'skipped') : 'failed';
    return new WriteFailure(status, error.code, error.message, {
      hint: error.hint ?? NEXT,
      ...(error.code === 'E621' && { stop: SIGN_IN_ENDED }),
      cause: error,
    });
  }
  const text = error instanceof Error ? error.message : String(error);
  return new WriteFailure('unknown', 'E747', text, { hint: NEXT, cause: error });
}

function graphFailure(error: GraphFailure): WriteFailure {
  if (isRefused(error)) {
    return new WriteFailure('failed', 'E740', error.message, {
      hint: error.hint ?? NEXT,
      cause: error,
    });
  }
  const lost = isLost(error);
  const [status, code] = lost ? (['unknown', 'E747'] as const) : (['failed', 'E746'] as const);
  const hint = lost ? NEXT : error.status === 429 ? LATER : CURE;
  return new WriteFailure(status, code, error.message, { hint, cause: error });
}

/** The object is not what the plan saw: somebody was quicker. */
export function conflict(what: string): WriteFailure {
  return new WriteFailure('conflict', 'E748', `${what} changed since the plan was made.`, {
    hint: 'Plan again, and look at what somebody else did.',
  });
}

/** Written, but Graph does not show it in time. */
export function notSeen(what: string): WriteFailure {
  return new WriteFailure('unknown', 'E749', `${what}: Graph does not show it yet.`, {
    hint: NEXT,
  });
}
