/** What the rules of the base commit find, beside what those of the file find. */
import { compareText } from '../canonical.ts';
import type { Finding } from './judgement.ts';

/** All findings, each once and in one order; those that only the base has say so. */
export function withBase(
  own: readonly Finding[],
  base: readonly Finding[] | undefined,
): readonly Finding[] {
  const known = new Set(own.map(spelling));
  const others = (base ?? []).filter((finding) => !known.has(spelling(finding))).map(fromBase);
  const all = new Map([...own, ...others].map((finding) => [spelling(finding), finding]));
  return [...all].sort(([a], [b]) => compareText(a, b)).map(([, finding]) => finding);
}

function spelling({ level, text }: Finding): string {
  return `${level} ${text}`;
}

/**
 * A rule of the base that names what is no longer there guards nothing; were it to block, no change
 * of the file could ever mend it.
 */
function fromBase({ level, text, isMisnamed }: Finding): Finding {
  return {
    level: isMisnamed ? 'warn' : level,
    text: `${text} (by the guardrails before this change)`,
  };
}
