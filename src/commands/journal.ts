/**
 * The journal: one line of JSON for each request that may change something, written before it leaves
 * and after it ended, so that even a run that is killed leaves what it did. It is told, never
 * trusted: what is there, a run reads in the clouds.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Journal, RequestEnd, SentRequest } from '../providers/index.ts';
import { WriteFailure, type Writer, type Written } from '../reconcile/apply.ts';
import { canonicalJson } from '../reconcile/canonical.ts';
import { UserError } from '../reconcile/errors.ts';
import type { Change } from '../reconcile/types.ts';
import { safeJsonLine, safeText } from '../render/safe.ts';
import { VERSION } from '../version.ts';
import type { Context, SharedFlags } from './context.ts';

/** A journal of one run, and what it wraps a writer in. */
export interface RunJournal extends Journal {
  around(writer: Writer): Writer;
  /** The run ended in order, whatever became of its changes. */
  end(): void;
}

/** `.accessctl/journal.jsonl` beside access.yaml, unless --journal says otherwise. */
export function journalFile(flags: { readonly config: string; readonly journal?: string }): string {
  return flags.journal ?? join(dirname(flags.config), '.accessctl', 'journal.jsonl');
}

/** Of a command that writes to a cloud. */
export interface WritingFlags extends SharedFlags {
  /** Where each request that may change something is noted. */
  readonly journal?: string;
}

/** What a run sets out to do: a plan, or what one command writes. */
type Undertaking =
  | { readonly fingerprint: string; readonly changes: number }
  | { readonly command: 'scim set-token' | 'sync' };

/**
 * Opens the journal of a run. Where a person is at the terminal and asked, a journal that cannot be
 * written is a warning, and there is none; else it throws E648, before the first write.
 */
export function openJournal(
  file: string,
  undertaking: Undertaking,
  mustExist: boolean,
  context: Context,
): RunJournal | undefined {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return new FileJournal(file, undertaking, context.timer.now);
  } catch (error) {
    const refusal = unwritable(file, error);
    if (mustExist) {
      throw refusal;
    }
    context.log(safeText(`Warning ${refusal.code}: ${refusal.message}`));
    context.log('\n');
    return undefined;
  }
}

/**
 * Carries out what has no question before it, with a journal: in CI and where nobody is at the
 * terminal that is a condition. Throws E648 before the first write.
 */
export async function journaled<T>(
  command: 'scim set-token' | 'sync',
  flags: WritingFlags,
  context: Context,
  work: (journal: Journal | undefined) => Promise<T>,
): Promise<T> {
  const mustExist = context.ask === undefined || Boolean(context.env['CI']);
  const journal = openJournal(journalFile(flags), { command }, mustExist, context);
  try {
    return await work(journal);
  } finally {
    journal?.end();
  }
}

function unwritable(file: string, error: unknown): UserError {
  const why = error instanceof Error ? error.message : String(error);
  return new UserError('E648', `The journal ${file} cannot be written: ${why}`, {
    hint: 'Make room, or choose another file with --journal.',
    cause: error,
  });
}

type Line = Readonly<Record<string, unknown>>;

class FileJournal implements RunJournal {
  readonly #file: string;
  readonly #fd: number;
  readonly #run = randomUUID();
  readonly #now: () => number;
  readonly #change = new AsyncLocalStorage<Change>();
  #requests = 0;

  constructor(file: string, undertaking: Undertaking, now: () => number) {
    this.#file = file;
    this.#now = now;
    this.#fd = openSync(file, 'a+', 0o600);
    if (endsInTheMiddle(this.#fd)) {
      writeSync(this.#fd, '\n');
    }
    this.#write({ event: 'begin', version: VERSION, ...undertaking });
  }

  sending({ cloud, operation, parameters }: SentRequest): (end: RequestEnd) => void {
    this.#requests += 1;
    const request = this.#requests;
    const change = this.#change.getStore()?.key;
    this.#write({ event: 'send', request, change, cloud, operation, parameters });
    return (end) => this.#note({ event: 'answer', request, change, operation, ...end });
  }

  around(writer: Writer): Writer {
    return { write: (change) => this.#change.run(change, () => this.#carryOut(change, writer)) };
  }

  end(): void {
    this.#note({ event: 'end' });
    closeSync(this.#fd);
    this.#change.disable(); // as long as it is not, everything that waits for something pays for it
  }

  async #carryOut(change: Change, writer: Writer): Promise<Written> {
    const { key, action, before, after } = change;
    const digests = { before: before && digest(before), after: after && digest(after) };
    try {
      this.#write({ event: 'change', change: key, action, ...digests });
    } catch (error) {
      throw notBegun(error);
    }
    try {
      const written = await writer.write(change);
      const { requestId } = written;
      this.#note({ event: 'outcome', change: key, status: 'done', requestId });
      return written;
    } catch (error) {
      const { status = 'unknown', code, requestId } = error as Partial<WriteFailure>;
      this.#note({ event: 'outcome', change: key, status, code, requestId });
      throw error;
    }
  }

  /** What has happened already is not undone by a line that cannot be written; the next one stops the run. */
  #note(line: Line): void {
    try {
      this.#write(line);
    } catch (error) {
      if (!(error instanceof UserError)) {
        throw error;
      }
    }
  }

  /** At once and not in the background: whoever is killed has written it. */
  #write(line: Line): void {
    const time = new Date(this.#now()).toISOString();
    try {
      writeSync(this.#fd, `${safeJsonLine({ time, run: this.#run, ...line })}\n`);
    } catch (error) {
      throw unwritable(this.#file, error);
    }
  }
}

function notBegun(error: unknown): unknown {
  if (!(error instanceof UserError)) {
    return error;
  }
  const { code, message, hint = '' } = error;
  return new WriteFailure('skipped', code, message, { hint, stop: { code, message, hint } });
}

function digest(spec: object): string {
  return `sha256:${createHash('sha256').update(canonicalJson(spec)).digest('hex')}`;
}

/** The last line of a run that was killed may be cut off. */
function endsInTheMiddle(fd: number): boolean {
  const { size } = fstatSync(fd);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(fd, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
}

/* ------------------------------------------------------------------------- the last run */

/** More than the lines of one run, of which only the last ones matter. */
const TAIL_BYTES = 4 * 1024 * 1024;

/** Says where the last run ended when it did not end in order; nothing where there is no journal. */
export function tellUnfinished(file: string, context: Context): void {
  const lines = tailOf(file).flatMap(parsed);
  const last = lines.at(-1)?.['run'];
  const ofLast = lines.filter(({ run }) => run === last);
  if (last === undefined || ofLast.some(({ event }) => event === 'end')) {
    return;
  }
  const ended = new Set(
    ofLast.flatMap((one) => (one['event'] === 'outcome' ? [one['change']] : [])),
  );
  const open = ofLast.filter(({ event, change }) => event === 'change' && !ended.has(change));
  const where = open.map(({ action, change }) => `${action} ${change}`).join(', ');
  const since = String(ofLast[0]?.['time'] ?? '');
  context.log(
    safeText(
      `The last run, of ${since}, ended in the middle${where ? ` of: ${where}` : ''}. What is there is read anew.`,
    ),
  );
  context.log('\n');
}

function tailOf(file: string): string[] {
  let fd: number;
  try {
    fd = openSync(file, 'r');
  } catch {
    return []; // none yet; whether it can be written shows later
  }
  try {
    const { size } = fstatSync(fd);
    const bytes = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(fd, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString('utf8').split('\n');
  } finally {
    closeSync(fd);
  }
}

/** A line that is cut off says nothing. */
function parsed(line: string): Line[] {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? [value as Line] : [];
  } catch {
    return [];
  }
}
