/** Files that commands read and write, with errors for people. */
import { closeSync, mkdirSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { UserError } from '../reconcile/errors.ts';
import { safeJson } from '../render/safe.ts';
import type { Context, SharedFlags } from './context.ts';
import { parseStrictly } from './strict-json.ts';

/** Four times the plan of 40,000 assignments. */
const MAX_JSON_BYTES = 128 * 1024 * 1024;
const LIMIT = '128 MiB';

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

/** A folder to write into, made where it is not there. Throws E640. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UserError('E640', `${folder} cannot be made: ${(error as Error).message}`, {
      hint: 'Choose another path.',
      cause: error,
    });
  }
}

/** Writes data, to be read again with `readJson`. Throws E640. */
export function writeJson(file: string, value: unknown): void {
  const text = `${safeJson(value)}\n`;
  if (Buffer.byteLength(text) > MAX_JSON_BYTES) {
    throw new UserError('E640', `${file} would be larger than ${LIMIT}, which is not read again.`, {
      hint: 'Plan and apply a part of access.yaml first.',
    });
  }
  writeWhole(file, text);
}

/** The JSON of a file that accessctl wrote. Throws E641 for anything else. */
export function readJson(file: string, what: string): unknown {
  try {
    return parseStrictly(readText(file));
  } catch (error) {
    throw new UserError('E641', `${file} is not ${what}: ${(error as Error).message}`, {
      hint: 'Check the path, or make it anew.',
      cause: error,
    });
  }
}

/** The text of a file, or of a pipe, that is no larger than what `writeJson` writes. */
function readText(file: string): string {
  const from = openSync(file, 'r');
  try {
    const parts: Buffer[] = [];
    let length = 0;
    for (let part = readPart(from); part.length > 0; part = readPart(from)) {
      parts.push(part);
      length += part.length;
      if (length > MAX_JSON_BYTES) {
        throw new Error(`larger than ${LIMIT}`);
      }
    }
    return decoded(Buffer.concat(parts));
  } finally {
    closeSync(from);
  }
}

function readPart(from: number): Buffer {
  const part = Buffer.allocUnsafe(64 * 1024);
  return part.subarray(0, readSync(from, part));
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('not UTF-8');
  }
}
