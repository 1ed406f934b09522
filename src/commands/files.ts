/** Files that commands read and write, with errors for people. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { UserError } from '../reconcile/errors.ts';
import type { Context, SharedFlags } from './context.ts';

/** The result of a command, to stdout or to the file of --out. */
export function deliver(text: string, flags: Pick<SharedFlags, 'out'>, context: Context): void {
  if (flags.out === undefined) {
    context.out(text);
  } else {
    writeWhole(flags.out, text);
  }
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, text: string): void {
  const temporary = `${file}.tmp`;
  try {
    writeFileSync(temporary, text, { mode: 0o600 });
    renameSync(temporary, file);
  } catch (error) {
    throw new UserError('E640', `${file} cannot be written: ${(error as Error).message}`, {
      hint: 'Choose another path.',
      cause: error,
    });
  }
}

/** The JSON of a file that accessctl wrote. */
export function readJson(file: string, what: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UserError('E641', `${file} is not ${what}: ${(error as Error).message}`, {
      hint: 'Check the path, or make it anew.',
      cause: error,
    });
  }
}
