/** The runner of a job, as the action sees it; the real one is made in src/action.ts. */
import type { Position, Problem } from '../reconcile/types.ts';
import { safeText } from '../render/safe.ts';

export type Severity = Problem['severity'];

export interface Runner {
  /** An input of action.yml, without blanks around it. */
  input(name: string): string;
  output(name: string, value: string): void;
  /** Never shown in the log from here on. */
  mask(secret: string): void;
  annotate(severity: Severity, message: string, title: string, at?: Position): void;
  /** Appends to the page of the run. */
  summary(markdown: string): Promise<void>;
  /** For the step that tidies up. */
  remember(name: string, value: string): void;
  /** After so many milliseconds no new change is started. */
  stopAfter(ms: number): void;
  /** A folder of this job. */
  readonly folder: string;
}

/** GitHub shows ten of a kind for a step, and drops the rest in silence. */
const MOST = 9;

/** Problems at their lines; the log has all of them. */
export function annotate(runner: Runner, problems: readonly Problem[]): void {
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const own = problems.filter((one) => one.severity === severity);
    for (const { code, message, hint, at } of own.slice(0, MOST)) {
      runner.annotate(severity, safeText(hint ? `${message} ${hint}` : message), code, at);
    }
    if (own.length > MOST) {
      runner.annotate(severity, `and ${own.length - MOST} more in the log`, 'accessctl');
    }
  }
}
