/**
 * The one document of a YAML text. Lexer, parser and composer run hand in hand and stop as soon as a
 * text costs too much or cannot be read any more: the parser alone would need minutes, hundreds of
 * megabytes, or more of the call stack than there is.
 */
import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
import type { Problem } from '../reconcile/types.ts';
import { error } from './problems.ts';
import { position, type Source } from './tree.ts';

const MAX_DEPTH = 64;
/** A line of more is no text of people, and a parser's worst case. */
const MAX_LINE = 65_536;
const MAX_TOKENS = 350_000;

/** YAML 1.2 without what reads one thing as another. */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  strict: true,
  stringKeys: true,
  uniqueKeys: false,
  merge: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/**
 * The document with its syntax errors; `undefined` when there is none, or the text is too much.
 * Problems (E004, E007, E010) go into `problems`.
 */
export function readDocument(source: Source, problems: Problem[]): Document.Parsed | undefined {
  const tokens = tooLong(source, problems) ? undefined : parse(source, problems);
  if (!tokens?.some(({ type }) => type === 'document' || type === 'error')) {
    return undefined;
  }
  return withoutStacks(() => {
    const [doc] = new Composer(OPTIONS).compose(tokens, true, source.text.length);
    return doc;
  });
}

/** Each of the parser's errors would note its call stack, which costs more than all the rest. */
function withoutStacks<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function tooLong(source: Source, problems: Problem[]): boolean {
  const start = new RegExp(`^.{${MAX_LINE + 1}}`, 'm').exec(source.text)?.index;
  if (start !== undefined) {
    refuse(source, problems, 'E010', `a line has more than ${MAX_LINE} characters`, start);
  }
  return start !== undefined;
}

/** The parts of a text that hold one document; `undefined` when it is too much to be read. */
function parse(source: Source, problems: Problem[]): CST.Token[] | undefined {
  const parser = new Parser();
  const kept: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    count += 1;
    if (count > MAX_TOKENS) {
      const hint = 'Split it with include.';
      refuse(source, problems, 'E010', 'the file has too many parts', parser.offset, hint);
      return undefined;
    }
    for (const token of parser.next(lexeme)) {
      if (!keep(token, kept, source, problems)) {
        return kept;
      }
    }
    // The document itself lies at the bottom of the stack.
    const open = parser.stack[MAX_DEPTH + 1];
    if (open && 'items' in open) {
      const message = `maps and lists are nested more than ${MAX_DEPTH} deep`;
      refuse(source, problems, 'E010', message, open.offset);
      return undefined;
    }
  }
  for (const token of parser.end()) {
    keep(token, kept, source, problems);
  }
  return kept;
}

/** False when nothing behind this part is to be read any more. */
function keep(token: CST.Token, kept: CST.Token[], source: Source, problems: Problem[]): boolean {
  switch (token.type) {
    case 'directive':
      if (!problems.some(({ code }) => code === 'E007')) {
        const message = 'directives (lines with %) are not allowed';
        refuse(source, problems, 'E007', message, token.offset, 'Delete the line.');
      }
      return true;
    case 'document':
      if (kept.some(({ type }) => type === 'document')) {
        const message = 'a second YAML document begins here; a file holds exactly one';
        const hint = 'Join them, or put the second into a file of its own and name it in include.';
        refuse(source, problems, 'E004', message, token.offset, hint);
        return false;
      }
      kept.push(token);
      return true;
    case 'doc-end':
      if (kept.length > 0) {
        kept.push(token);
      }
      return true;
    case 'error':
      kept.push(token);
      return false;
    default:
      return true;
  }
}

function refuse(
  source: Source,
  problems: Problem[],
  code: string,
  message: string,
  start: number,
  hint?: string,
): void {
  problems.push(error(code, message, position(source, { start, end: start + 1 }), hint));
}
