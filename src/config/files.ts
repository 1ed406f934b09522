/**
 * Files that access.yaml names: only regular files below its own folder, after links are followed.
 * A refusal never tells what is in a file. Everything here is synchronous and bounded.
 */
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Position, Problem } from '../reconcile/types.ts';
import { error, quote } from './problems.ts';

/** Text of a file, or why it is refused. */
export type ReadText = { readonly text: string } | { readonly problem: Problem };

/** Where access.yaml lies: the folder with all links followed, and the file's own name. */
export interface Home {
  readonly folder: string;
  readonly name: string;
}

/** `undefined` when the folder does not exist or cannot be read. */
export function homeOf(file: string): Home | undefined {
  try {
    return { folder: realpathSync(dirname(file)), name: basename(file) };
  } catch {
    return undefined;
  }
}

/** Whether something is there, be it a file or not. `name` is relative, with slashes. */
export function exists(home: Home, name: string): boolean {
  return existsSync(join(home.folder, name));
}

/** Reads a regular file of at most `limit` bytes as UTF-8 (E001, E002, E003). */
export function readMain(home: Home, limit: number): ReadText {
  return readRegular(join(home.folder, home.name), home.name, limit, undefined);
}

/**
 * Reads a file below the home folder (E001, E002, E003, E031). `name` is relative, with slashes;
 * `at` is the place that names it.
 */
export function readBelow(home: Home, name: string, limit: number, at: Position): ReadText {
  let real: string;
  try {
    real = realpathSync(join(home.folder, name));
  } catch {
    return { problem: missing(name, at) };
  }
  if (!isBelow(home.folder, real)) {
    return {
      problem: error(
        'E031',
        `the file ${quote(name)} lies outside the folder of ${home.name}`,
        at,
        'Put the file itself there; a link does not do.',
      ),
    };
  }
  return readRegular(real, name, limit, at);
}

/** True for what lies below a folder; both paths without links. `/repo-evil` is not below `/repo`. */
function isBelow(folder: string, file: string): boolean {
  return file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function readRegular(
  path: string,
  name: string,
  limit: number,
  at: Position | undefined,
): ReadText {
  let handle: number;
  try {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would never return.
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return { problem: missing(name, at) };
  }
  try {
    if (!fstatSync(handle).isFile()) {
      return { problem: error('E031', `${quote(name)} is not a regular file`, at) };
    }
    return decode(readUpTo(handle, limit + 1), name, limit, at);
  } catch {
    return { problem: missing(name, at) };
  } finally {
    closeSync(handle);
  }
}

function readUpTo(handle: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  let length = 0;
  for (let read = -1; read !== 0 && length < bytes; length += read) {
    read = readSync(handle, buffer, length, bytes - length, null);
  }
  return buffer.subarray(0, length);
}

function decode(bytes: Buffer, name: string, limit: number, at: Position | undefined): ReadText {
  if (bytes.length > limit) {
    const size = limit >= 1 << 20 ? `${limit >> 20} MiB` : `${limit >> 10} KiB`;
    return {
      problem: error('E002', `the file ${quote(name)} is larger than ${size}`, at, 'Split it.'),
    };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      problem: error('E003', `the file ${quote(name)} is not UTF-8 text`, at, 'Save it as UTF-8.'),
    };
  }
}

function missing(name: string, at: Position | undefined): Problem {
  return error(
    'E001',
    `the file ${quote(name)} does not exist or cannot be read`,
    at,
    'The path is relative to the folder of access.yaml.',
  );
}
