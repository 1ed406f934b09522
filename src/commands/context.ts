/** What a command may use of the world around it; made by main.ts, the only one that touches it. */
import type { Observe, Timer } from '../providers/index.ts';

export type Format = 'text' | 'json' | 'markdown';

export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Data, to stdout. */
  readonly out: (text: string) => void;
  /** Everything else, to stderr. */
  readonly log: (text: string) => void;
  /** Set by the demo: a sandbox is no news there. */
  readonly isDemo?: true;
  /** Whether stdout is a terminal: what stderr has just shown there need not be said again. */
  readonly outIsTerminal: boolean;
  /** Whether stderr is a terminal, where a line can be drawn again. */
  readonly live: boolean;
  /** Asks the person at the terminal; absent when there is none, or with --no-input. */
  readonly ask?: (question: string) => Promise<string>;
  readonly color: { readonly out: boolean; readonly log: boolean };
  readonly timer: Timer;
  /** Told of every request to a cloud. */
  readonly observe?: Observe;
  /** Aborted by SIGINT, SIGTERM or --timeout. */
  readonly signal: AbortSignal;
}

/** Flags that every command takes. */
export interface SharedFlags {
  readonly config: string;
  readonly format: Format;
  /** Writes the result to this file instead of stdout. */
  readonly out?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export const EXIT = {
  done: 0,
  error: 1,
  changes: 2,
  invalidConfig: 3,
  blocked: 4,
  conflict: 5,
  partial: 6,
  locked: 7,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
