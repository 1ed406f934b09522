/**
 * Texts that look like something else than they are: invisible characters, two scripts in one word,
 * and credentials where none belong. https://www.unicode.org/reports/tr39/
 */
import type { Path, Problem } from '../reconcile/types.ts';
import { error, looksSecret, quote } from './problems.ts';
import { isMap, keyPositionOf, positionOf, type Tree } from './tree.ts';

/** Printable ASCII: nothing in it is hidden, composed or of a second script. Most texts are that. */
const ASCII = /^[ -~]*$/;

/** Controls, format characters, surrogates, private use, unassigned, line and paragraph separators. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/u;
const INVISIBLE_IN_TEXT = /[^\P{C}\t\n\r]|[\p{Zl}\p{Zp}]/u;

/** Letters, Roman numbers, and letters in circles and brackets. */
const WORD = /[\p{L}\p{M}\p{Nl}\u249c-\u24e9]+/gu;

/** Texts for people, where a second script or a line break is no disguise. */
const FREE_TEXT = new Set(['description', 'reason']);

/** Checks every key and every text (E027, E110-E113). */
export function nameProblems(tree: Tree): Problem[] {
  const problems: Problem[] = [];
  walk(tree.value, []);
  return problems;

  function walk(value: unknown, path: Path): void {
    if (typeof value === 'string') {
      problems.push(...textProblems(tree, value, path));
    } else if (Array.isArray(value)) {
      repeated(tree, value, path, problems);
      for (const [index, item] of value.entries()) {
        walk(item, [...path, index]);
      }
    } else if (isMap(value)) {
      for (const [key, item] of Object.entries(value)) {
        problems.push(...keyProblems(tree, key, [...path, key]));
        walk(item, [...path, key]);
      }
    }
  }
}

function keyProblems(tree: Tree, key: string, path: Path): Problem[] {
  const found = secret(key) ?? (isPolicy(path) ? undefined : disguise(key, INVISIBLE));
  return found ? [error(found.code, found.message, keyPositionOf(tree, path), found.hint)] : [];
}

function textProblems(tree: Tree, text: string, path: Path): Problem[] {
  const free = FREE_TEXT.has(String(path.at(-1)));
  const found =
    secret(text) ??
    (isPolicy(path)
      ? undefined
      : free
        ? hidden(text, INVISIBLE_IN_TEXT)
        : disguise(text, INVISIBLE));
  return found ? [error(found.code, found.message, positionOf(tree, path), found.hint)] : [];
}

/** The characters of policies have rules of their own. */
function isPolicy(path: Path): boolean {
  return path[0] === 'permissionSets' && path[2] === 'inlinePolicy' && path.length > 3;
}

interface Found {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

function secret(text: string): Found | undefined {
  return looksSecret(text)
    ? {
        code: 'E113',
        message: 'this looks like a credential',
        hint: 'Delete it, revoke it, and hand it over in an environment variable.',
      }
    : undefined;
}

function hidden(text: string, pattern: RegExp): Found | undefined {
  const point = ASCII.test(text) ? undefined : pattern.exec(text)?.[0].codePointAt(0);
  return point === undefined
    ? undefined
    : {
        code: 'E110',
        message: `this holds the invisible character U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
        hint: 'Type the text anew instead of pasting it.',
      };
}

function disguise(text: string, pattern: RegExp): Found | undefined {
  if (ASCII.test(text)) {
    return undefined;
  }
  const invisible = hidden(text, pattern);
  if (invisible) {
    return invisible;
  }
  if (text.normalize('NFC') !== text) {
    return {
      code: 'E111',
      message: `${quote(text)} holds letters with separate accents (not Unicode NFC)`,
      hint: `Write ${quote(text.normalize('NFC'))}, typed anew.`,
    };
  }
  const word = text.match(WORD)?.find(isMixed);
  return word === undefined
    ? undefined
    : {
        code: 'E112',
        message: `the word ${quote(word)} mixes letters that look alike: ${scripts(word)}`,
        hint: 'Type the word anew in one script.',
      };
}

/** Scripts with letters that are drawn alike. Chinese, Japanese and Korean ones stand beside Latin. */
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Cherokee',
  'Coptic',
  'Lisu',
  'Canadian_Aboriginal',
  'Tifinagh',
  'Deseret',
  'Carian',
  'Malayalam',
  'Myanmar',
  'Georgian',
  'Hebrew',
  'Arabic',
].map((name) => [name.replace('_', ' '), new RegExp(`\\p{Script=${name}}`, 'u')] as const);

function isMixed(word: string): boolean {
  return scriptsOf(word).length > 1 || styled(word) !== undefined;
}

/** Each script of a word with its first letter. */
function scriptsOf(word: string): (readonly [script: string, letter: string])[] {
  return SCRIPTS.flatMap(([name, pattern]) => {
    const letter = pattern.exec(word)?.[0];
    return letter === undefined || styled(letter) !== undefined ? [] : [[name, letter] as const];
  });
}

/** A letter that is a Latin one in another style: full-width, bold, in a circle, a Roman number. */
function styled(word: string): string | undefined {
  return [...word].find(
    (letter) => letter > '\u00ff' && /^[A-Za-z()]+$/.test(letter.normalize('NFKC')),
  );
}

function scripts(word: string): string {
  const style = styled(word);
  const found = scriptsOf(word).map(([name, letter]) => `${quote(letter)} is ${name}`);
  return [...found, ...(style === undefined ? [] : [`${quote(style)} is Latin in a style`])].join(
    ', ',
  );
}

function repeated(tree: Tree, list: readonly unknown[], path: Path, problems: Problem[]): void {
  const seen = new Set<unknown>();
  for (const [index, item] of isPolicy(path) ? [] : list.entries()) {
    if (typeof item === 'string' && seen.has(item)) {
      const at = positionOf(tree, [...path, index]);
      problems.push(error('E027', `${quote(item)} stands twice in this list`, at, 'Keep one.'));
    }
    seen.add(item);
  }
}
