/**
 * A write whose answer is lost was carried out, or not: what is there tells, and only what is not
 * there is sent again. AWS knows no token that would make a second request harmless.
 */
import { WriteFailure } from '../../reconcile/apply.ts';
import { UserError } from '../../reconcile/errors.ts';
import { type Patience, pause } from '../timer.ts';
import { messageOf } from './errors.ts';

const TRIES = 3;
/** What was just written is not shown everywhere at once, and a request is not listed at once. */
const LAG_MS = 2_000;

/**
 * @param write sends once
 * @param look what the write answers when it was carried out; nothing when it certainly was not
 * @throws WriteFailure E718 when it was not carried out; the lost answer (E606) when nothing can be read
 */
export async function settled<T>(
  write: () => Promise<T>,
  look: () => Promise<T | undefined>,
  { timer, signal }: Patience,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (error) {
      if (tries === 1 && !isLost(error)) {
        throw error;
      }
      await pause(timer, LAG_MS, signal);
      const found = await lookOrThrow(look, error);
      if (found !== undefined) {
        return found;
      }
      if (!isLost(error)) {
        throw error; // of a second attempt: it says why it is not there
      }
      if (tries === TRIES || signal.aborted) {
        throw new WriteFailure('failed', 'E718', `It was not done: ${messageOf(error)}`, {
          hint: 'What is there was read, and shows nothing of it. Check the network, then run the same command again.',
          cause: error,
        });
      }
    }
  }
}

/** Where not even a read works, only the lost answer is known; a failure for people goes its way. */
async function lookOrThrow<T>(
  look: () => Promise<T | undefined>,
  lost: unknown,
): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    throw error instanceof WriteFailure ? error : lost;
  }
}

function isLost(error: unknown): boolean {
  return error instanceof UserError && error.code === 'E606';
}
