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
  readdirSync,
  readSync,
  realpathSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import type { Position, Problem } from '../reconcile/types.ts';
import { error, quote } from './problems.ts';

/** Text of a file, or why it is refused. */
export type ReadText = { readonly text: string } | { readonly problem: Problem };

/** Something in a folder. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/**
 * The folder of access.yaml, on disk or as of a commit, with all links on the way to it followed.
 * Names in it are relative, with slashes.
 */
export interface Home {
  /** The file's own name. */
  readonly name: string;
  /** Whether something is there, be it a file or not. */
  exists(name: string): boolean;
  /** Reads access.yaml: a regular file of at most `limit` bytes, as UTF-8 (E001, E002, E003, E031). */
  readMain(limit: number): ReadText;
  /** The same for a file below the folder; `at` is the place that names it. */
  readBelow(name: string, limit: number, at: Position): ReadText;
  /** What is in a folder, `''` for this one; nothing where it is none, or cannot be read. */
  entries(folder: string): readonly Entry[];
}

/** The folder as it is on disk; `undefined` when it does not exist or cannot be read. */
export function homeOf(file: string): Home | undefined {
  let folder: string;
  try {
    folder = realpathSync(dirname(file));
  } catch {
    return undefined;
  }
  const home = { folder, name: basename(file) };
  return {
    name: home.name,
    exists: (name) => existsSync(join(folder, name)),
    readMain: (limit) => readRegular(join(folder, home.name), home.name, limit, undefined),
    readBelow: (name, limit, at) => readBelow(home, name, limit, at),
    entries: (name) => entriesOf(join(folder, name)),
  };
}

function entriesOf(folder: string): readonly Entry[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    }));
  } catch {
    return [];
  }
}

function readBelow(
  home: { readonly folder: string; readonly name: string },
  name: string,
  limit: number,
  at: Position,
): ReadText {
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

/** The text of a file of which at most one byte more than `limit` was read (E002, E003). */
export function decode(
  bytes: Buffer,
  name: string,
  limit: number,
  at: Position | undefined,
): ReadText {
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

/** E001. */
export function missing(name: string, at: Position | undefined): Problem {
  return error(
    'E001',
    `the file ${quote(name)} does not exist or cannot be read`,
    at,
    'The path is relative to the folder of access.yaml.',
  );
}
