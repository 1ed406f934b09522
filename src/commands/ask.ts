/** One question to the person at the terminal. */
import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { UserError } from '../reconcile/errors.ts';

/** The line that was typed; empty at the end of the input. Throws E702 for Ctrl-C and a signal. */
export async function askPerson(
  question: string,
  input: Readable,
  output: Writable,
  signal: AbortSignal,
): Promise<string> {
  const terminal = createInterface({ input, output, terminal: true });
  const ended = new Promise<string>((resolve, reject) => {
    // A terminal in raw mode gives Ctrl-C as a key, and Ctrl-D as the end of the input: without an
    // answer of ours the question would wait for ever.
    terminal.once('SIGINT', () => {
      output.write('\n');
      reject(interrupted());
    });
    terminal.once('close', () => resolve(''));
  });
  try {
    return await Promise.race([terminal.question(question, { signal }), ended]);
  } catch (error) {
    throw error instanceof UserError ? error : interrupted(error);
  } finally {
    terminal.close();
  }
}

function interrupted(cause?: unknown): UserError {
  return new UserError('E702', 'Interrupted. Nothing was changed.', { cause });
}
