/** What one look at a set-up step gives, before the steps are seen together. */
import { step } from './checklist-manual.ts';
import type { SetUpStep, Unknown } from './types.ts';

export interface Finding extends Omit<SetUpStep, 'number' | 'title' | 'state'> {
  readonly state: 'done' | 'todo' | 'unknown';
  /** Numbers of the steps that must be done before this one can be; not asked where it is done. */
  readonly needs?: readonly number[];
  /** The next apply does it, together with whatever it needs of this sort. */
  readonly byApply?: true;
}

export function done(evidence: readonly string[]): Finding {
  return { state: 'done', evidence };
}

export function todo(evidence: readonly string[], next: readonly string[]): Finding {
  return { state: 'todo', evidence, next };
}

/** @param what `makes it from the gallery` */
export function byApply(evidence: readonly string[], what: string): Finding {
  return {
    state: 'todo',
    evidence,
    next: [`Run \`accessctl apply\`: it ${what}.`],
    byApply: true,
  };
}

export function cannotTell({ text, hint }: Unknown): Finding {
  return { state: 'unknown', evidence: [text], next: [hint] };
}

/** What to write below `identitySource` to go on. */
export function notWritten(...lines: readonly string[]): string {
  return step('Write into access.yaml:', 'identitySource:', ...lines.map((line) => `  ${line}`));
}
