/** Waiting for Graph: what was just written is not seen everywhere at once. */
import { type Patience, pause } from '../timer.ts';

const POLL_MS = 5_000;

/**
 * Asks every five seconds until what is looked for was seen so many times in a row: copies of a new
 * object that lag make it come and go.
 * https://learn.microsoft.com/graph/application-saml-sso-configure-api
 *
 * @returns what was seen last; nothing when the time was over first, or an interruption came
 */
export async function seen<T>(
  look: () => Promise<T | undefined>,
  { timer, signal }: Patience,
  { times, withinMs }: { readonly times: number; readonly withinMs: number },
): Promise<T | undefined> {
  const deadline = timer.now() + withinMs;
  for (let row = 0; ; ) {
    const found = await look();
    row = found === undefined ? 0 : row + 1;
    if (row >= times) {
      return found;
    }
    if (signal.aborted || timer.now() + POLL_MS > deadline) {
      return undefined;
    }
    await pause(timer, POLL_MS, signal);
  }
}

/** Repeats while the error says that Graph has not caught up, and the time is not over. */
export async function patiently<T>(
  work: () => Promise<T>,
  { timer, signal }: Patience,
  { isLag, withinMs }: { readonly isLag: (error: unknown) => boolean; readonly withinMs: number },
): Promise<T> {
  const deadline = timer.now() + withinMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isLag(error) || signal.aborted || timer.now() + POLL_MS > deadline) {
        throw error;
      }
    }
    await pause(timer, POLL_MS, signal);
  }
}
