/** What a failed write means: not done, or not known. Never a guess that it worked. */
import { WriteFailure } from '../../reconcile/apply.ts';
import { UserError } from '../../reconcile/errors.ts';
import { faultOf, messageOf, nameOf } from './errors.ts';

const NEXT = 'Run the same command again: it reads what is there and does what is left.';

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
    const status = ['E606', 'E702'].includes(error.code) ? 'unknown' : 'failed';
    return new WriteFailure(status, error.code, error.message, {
      hint: error.hint ?? NEXT,
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
