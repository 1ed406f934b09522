/** Reading ends at once when it is interrupted or out of time: nothing depends on its end. */
import { UserError } from '../reconcile/errors.ts';

/** The work, or the reason why it was given up. Throws E702 (interrupted) and E704 (--timeout). */
export function orAborted<T>(start: () => Promise<T>, signal: AbortSignal): Promise<T> {
  if (signal.aborted) {
    return Promise.reject(reasonOf(signal));
  }
  const work = start();
  work.catch(() => undefined); // once given up, how it ends is of no interest
  return new Promise((resolve, reject) => {
    const stop = () => reject(reasonOf(signal));
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function reasonOf(signal: AbortSignal): UserError {
  const reason: unknown = signal.reason;
  return reason instanceof UserError
    ? reason
    : new UserError('E704', 'The time of --timeout is over.', {
        hint: 'Nothing was changed. Give it more time, or raise ACCESSCTL_AWS_RATE.',
      });
}
