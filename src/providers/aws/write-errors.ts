/** What a failed write means: not done, or not known. Never a guess that it worked. */
import { type Stop, WriteFailure } from '../../reconcile/apply.ts';
import { UserError } from '../../reconcile/errors.ts';
import { faultOf, messageOf, nameOf } from './errors.ts';

const NEXT = 'Run the same command again: it reads what is there and does what is left.';

/** After these no other change would fare better. */
const STOPS: Readonly<Record<string, Stop>> = {
  E602: {
    code: 'E705',
    message: 'Not begun: AWS no longer takes the credentials.',
    hint: 'Sign in again, then run the same command again: it does what is left.',
  },
  E648: {
    code: 'E648',
    message: 'Not begun: the journal cannot be written any more.',
    hint: 'Make room or choose another file with --journal, then run the same command again.',
  },
  E706: {
    code: 'E706',
    message: 'Not begun: AWS cannot be reached any more.',
    hint: NEXT,
  },
};

const CAUSES: Readonly<Record<string, { readonly code: string; readonly hint: string }>> = {
  ConflictException: { code: 'E713', hint: NEXT },
  ResourceNotFoundException: {
    code: 'E714',
    hint: 'Something that this change names is not there: check policy names, then plan again.',
  },
  ValidationException: { code: 'E715', hint: 'Correct the value in access.yaml.' },
  ServiceQuotaExceededException: {
    code: 'E716',
    hint: 'Ask AWS to raise the quota, or attach fewer policies.',
  },
};

export function writeFailure(error: unknown): WriteFailure {
  if (error instanceof WriteFailure) {
    return error;
  }
  if (error instanceof UserError) {
    // No answer to a write, or a stop between two: it may have been done, whole or in part.
    const status = ['E606', 'E648', 'E702', 'E706'].includes(error.code) ? 'unknown' : 'failed';
    const stop = STOPS[error.code];
    return new WriteFailure(status, error.code, error.message, {
      hint: error.hint ?? NEXT,
      ...(stop && { stop }),
      cause: error,
    });
  }
  const cause = CAUSES[nameOf(error)];
  if (cause) {
    return new WriteFailure('failed', cause.code, messageOf(error), {
      hint: cause.hint,
      cause: error,
    });
  }
  const status =
    faultOf(error) === 'final' && nameOf(error).endsWith('Exception') ? 'failed' : 'unknown';
  return new WriteFailure(status, 'E717', messageOf(error), { hint: NEXT, cause: error });
}
