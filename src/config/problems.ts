/** What problems of access.yaml are made of. */
import { compareText } from '../reconcile/canonical.ts';
import type { Position, Problem } from '../reconcile/types.ts';

const MAX_PROBLEMS = 50;
const MAX_QUOTED = 80;

/** Credentials in their known shapes: such a value is never repeated in a message. */
const SECRET = new RegExp(
  [
    'eyJ[A-Za-z0-9_-]{10}', // JSON web tokens
    '(?<![A-Z0-9])A(?:KIA|SIA)[A-Z0-9]{12}',
    'gh[oprsu]_[A-Za-z0-9]{16}',
    'github_pat_[A-Za-z0-9_]{16}',
    'glpat-[A-Za-z0-9_-]{20}',
    'xox[abeoprs]-[A-Za-z0-9-]{10}',
    'npm_[A-Za-z0-9]{36}',
    '[A-Za-z0-9_~.-]{3}\\dQ~[A-Za-z0-9_~.-]{31}', // client secrets of Entra
    '-----BEGIN [A-Z ]*PRIVATE KEY',
  ].join('|'),
);

export function error(
  code: string,
  message: string,
  at: Position | undefined,
  hint?: string,
): Problem {
  return { code, severity: 'error', message, ...(hint && { hint }), ...(at && { at }) };
}

export function looksSecret(text: string): boolean {
  return SECRET.test(text);
}

/** A foreign text within a message: quoted, cut, and masked where it may be a credential. */
export function quote(text: string): string {
  if (looksSecret(text)) {
    return '"…"';
  }
  const points = [...text];
  return JSON.stringify(
    points.length > MAX_QUOTED ? `${points.slice(0, MAX_QUOTED).join('')}…` : text,
  );
}

/** `, did you mean "accounts"?`, or nothing. */
export function didYouMean(near: string | undefined): string {
  return near === undefined ? '' : `, did you mean ${quote(near)}?`;
}

/** In the order of files and lines, each once, and no more than a person reads. */
export function tidy(problems: readonly Problem[], mainFile: string): Problem[] {
  const sorted = [...problems]
    .sort((a, b) => compare(a, b, mainFile))
    .filter((problem, index, all) => {
      const before = all[index - 1];
      return !before || compare(before, problem, mainFile) !== 0 || before.hint !== problem.hint;
    });
  const rest = sorted.length - MAX_PROBLEMS;
  if (rest <= 0) {
    return sorted;
  }
  const more: Problem = {
    code: 'E009',
    severity: 'notice',
    message: `${rest} more problem${rest === 1 ? ' is' : 's are'} not shown`,
    hint: 'Correct these first, then validate again.',
  };
  // What is cut must not turn an invalid file into a valid one: errors are kept before warnings.
  const errors = sorted.filter(({ severity }) => severity === 'error');
  const others = sorted.filter(({ severity }) => severity !== 'error');
  return [...[...errors, ...others].slice(0, MAX_PROBLEMS), more];
}

function compare(a: Problem, b: Problem, mainFile: string): number {
  return (
    rank(a, mainFile) - rank(b, mainFile) ||
    compareText(a.at?.file ?? '', b.at?.file ?? '') ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Without a place first, then access.yaml, then the files that it names. */
function rank({ at }: Problem, mainFile: string): number {
  if (!at) {
    return 0;
  }
  return at.file === mainFile ? 1 : 2;
}
