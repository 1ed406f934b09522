/** The difference of two policy documents, as lines of their indented JSON. */
import { structuredPatch } from 'diff';
import type { Json } from '../reconcile/types.ts';

/** One line of a difference; `@` starts a hunk, a blank mark is context. */
export interface DiffLine {
  readonly mark: ' ' | '+' | '-' | '~' | '@';
  readonly text: string;
}

/** Beyond so many edits nothing is left in common that a difference could show. */
const LIMITS = { context: 3, timeout: 2000, maxEditLength: 1000 } as const;

/** The document as indented JSON lines, in the order of its canonical form; none for `null`. */
export function policyLines(policy: Json): string[] {
  return policy === null ? [] : JSON.stringify(policy, null, 2).split('\n');
}

/** A unified difference with three lines of context; both documents whole when they are too far apart. */
export function diffPolicies(before: Json, after: Json): DiffLine[] {
  const [old, now] = [policyLines(before), policyLines(after)];
  const [oldText, newText] = [old, now].map((lines) => lines.map((line) => `${line}\n`).join(''));
  const patch = structuredPatch('', '', oldText ?? '', newText ?? '', '', '', LIMITS);
  if (!patch) {
    return [...marked('-', old), ...marked('+', now)];
  }
  return patch.hunks.flatMap((hunk) => [
    {
      mark: '@' as const,
      text: `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@${statementAt(hunk, old, now)}`,
    },
    ...hunk.lines.map(diffLine),
  ]);
}

/** How many statements a policy has; 0 for what is no policy. */
export function statementCount(policy: Json): number {
  const statement =
    typeof policy === 'object' && policy !== null && 'Statement' in policy
      ? policy['Statement']
      : undefined;
  return Array.isArray(statement) ? statement.length : statement === undefined ? 0 : 1;
}

function marked(mark: '+' | '-', lines: readonly string[]): DiffLine[] {
  return lines.map((text) => ({ mark, text }));
}

function diffLine(line: string): DiffLine {
  const mark = line[0];
  return { mark: mark === '+' || mark === '-' ? mark : ' ', text: line.slice(1) };
}

interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly lines: readonly string[];
}

/** The Sid of the statement in which the first changed line of a hunk stands, ` Statement "Ssm"`. */
function statementAt(hunk: Hunk, old: readonly string[], now: readonly string[]): string {
  const lead = hunk.lines.findIndex((line) => !line.startsWith(' '));
  const removes = hunk.lines[lead]?.startsWith('-') === true;
  const lines = removes ? old : now;
  for (let at = (removes ? hunk.oldStart : hunk.newStart) - 1 + lead; at >= 0; at--) {
    const line = lines[at] ?? '';
    const sid = /^ {6}"Sid": (".*"),?$/u.exec(line)?.[1];
    if (sid !== undefined) {
      return ` Statement ${sid}`;
    }
    if (line === '    {') {
      return '';
    }
  }
  return '';
}
