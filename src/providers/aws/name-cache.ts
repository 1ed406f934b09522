/**
 * The names of permission sets, kept from run to run: AWS can rename none, so a set that is not ours
 * need not be described each time to know what it is called.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_UpdatePermissionSet.html
 *
 * The file is safe to delete, and what is wrong with it is no error: then the names are asked for.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../reconcile/canonical.ts';

/** ARN → name. */
export type SetNames = ReadonlyMap<string, string>;

export interface NameCache {
  load(): SetNames;
  /** Keeps just these names. */
  save(names: SetNames): void;
}

interface Content {
  readonly formatVersion: '1.0';
  readonly instanceArn: string;
  readonly names: Readonly<Record<string, string>>;
}

/** AWS has at most 3,500 sets in an instance: what is larger than all their names is no file of ours. */
const LARGEST_BYTES = 1_000_000;
/** https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_PermissionSet.html */
const NAME = /^[\w+=,.@-]{1,32}$/;

/** @param folder absent: nothing is kept */
export function nameCache(folder: string | undefined, instanceArn: string): NameCache {
  const instance = /\/(ssoins-[0-9a-zA-Z.-]+)$/.exec(instanceArn)?.[1];
  if (folder === undefined || instance === undefined) {
    return { load: () => new Map(), save: () => undefined };
  }
  const file = join(folder, `permission-sets-${instance}.json`);
  return {
    load: () => orElse(() => namesIn(file, instanceArn), new Map()),
    save: (names) => orElse(() => writeNames(folder, file, instanceArn, names), undefined),
  };
}

/** A cache that cannot be read or written saves nothing, and costs nothing. */
function orElse<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** Throws for whatever is not just such a file. */
function namesIn(file: string, instanceArn: string): SetNames {
  const stat = statSync(file);
  const isRead = stat.isFile() && stat.size <= LARGEST_BYTES;
  const content = JSON.parse(isRead ? readFileSync(file, 'utf8') : '') as Content;
  const names = Object.entries(content.names);
  const isWhole =
    content.formatVersion === '1.0' &&
    content.instanceArn === instanceArn &&
    names.every(([, name]) => typeof name === 'string' && NAME.test(name));
  return new Map(isWhole ? names : []);
}

/** Whole or not at all, also when two runs end at the same time. */
function writeNames(folder: string, file: string, instanceArn: string, names: SetNames): void {
  const content: Content = {
    formatVersion: '1.0',
    instanceArn,
    names: Object.fromEntries([...names].sort(([a], [b]) => compareText(a, b))),
  };
  const text = `${JSON.stringify(content, null, 2)}\n`;
  if (orElse(() => readFileSync(file, 'utf8'), '') === text) {
    return;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(temporary, text, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
