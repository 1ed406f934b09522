/**
 * YAML and JSON, read strictly: the plain part of YAML 1.2 that everybody reads the same way. No
 * aliases, anchors, tags, merge keys, directives or keys that come twice, and bounds on size and
 * depth, so that a hostile file costs little and never means something else than it shows.
 */
import { type Document, isScalar, Lexer, LineCounter, type Node, parseAllDocuments } from 'yaml';
import type { Problem } from '../reconcile/types.ts';
import { convert, MAX_DEPTH, type Reading, written } from './convert.ts';
import { jsonErrorOffset } from './json.ts';
import { error } from './problems.ts';
import { SYNTAX } from './syntax.ts';
import { position, type Source, type Tree } from './tree.ts';

const MAX_TOKENS = 450_000;
const MAX_LINE = 65_536;
/** The lexer's own tokens for starts of documents and scalars: they are not in the text. */
const LEXER_MARKS = new Set(['\u0002', '\u0018', '\u001f']);

export interface Parsed {
  /** Absent iff there are problems. */
  readonly tree?: Tree;
  readonly problems: readonly Problem[];
  readonly source: Source;
}

/** Reads one YAML file (E003-E011). Never throws, whatever the text is. */
export function parseYaml(name: string, text: string): Parsed {
  const lines = new LineCounter();
  const source = { name, text, lines };
  const refused = tooMuch(source);
  if (refused) {
    return { problems: [refused], source };
  }
  const docs = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    stringKeys: true,
    uniqueKeys: false,
    merge: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  });
  return treeOf(source, Array.isArray(docs) ? docs : []);
}

/**
 * Reads one JSON file (E003, E008, E010) with the places of its values. JSON decides what is
 * valid; the YAML parser, of which JSON is a part, then says where things are.
 */
export function parseJson(name: string, text: string): Parsed {
  try {
    JSON.parse(text);
  } catch {
    const source = { name, text, lines: countLines(text) };
    const start = jsonErrorOffset(text);
    return {
      problems: [
        error(
          'E003',
          'this is not valid JSON from here on',
          position(source, { start, end: start + 1 }),
          'JSON has double quotes around every name and text, no comments, and no comma before a closing bracket.',
        ),
      ],
      source,
    };
  }
  return parseYaml(name, text);
}

function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const match of text.matchAll(/\n/g)) {
    lines.addNewLine(match.index + 1);
  }
  return lines;
}

/** The parser alone would need seconds and hundreds of megabytes for such files. */
function tooMuch(source: Source): Problem | undefined {
  const { text, name } = source;
  const at = (start: number) =>
    position({ name, text, lines: countLines(text.slice(0, start)) }, { start, end: start + 1 });
  const longLine = new RegExp(`^.{${MAX_LINE + 1}}`, 'm').exec(text);
  if (longLine) {
    return error('E010', `a line has more than ${MAX_LINE} characters`, at(longLine.index));
  }
  let [offset, depth, tokens] = [0, 0, 0];
  for (const token of new Lexer().lex(text)) {
    tokens++;
    depth += token === '[' || token === '{' ? 1 : token === ']' || token === '}' ? -1 : 0;
    if (depth > MAX_DEPTH) {
      return error('E010', `maps and lists are nested more than ${MAX_DEPTH} deep`, at(offset));
    }
    if (tokens > MAX_TOKENS) {
      return error('E010', 'the file has too many parts', at(offset), 'Split it with include.');
    }
    offset += LEXER_MARKS.has(token) ? 0 : token.length;
  }
  return undefined;
}

function treeOf(source: Source, docs: readonly Document.Parsed[]): Parsed {
  const [doc] = docs;
  if (!doc) {
    return { problems: [empty(source)], source };
  }
  const problems = [
    ...docs.flatMap((each) => syntaxProblems(source, each)),
    ...documentProblems(source, docs),
  ];
  const reading: Reading = { source, places: new Map(), problems };
  // Behind a syntax error the parser guesses: what it then says of values is no help.
  const broken = problems.some(({ code }) => code === 'E003');
  const value = doc.contents && !broken ? convert(doc.contents, reading, 1) : null;
  if (problems.length === 0 && (doc.contents === null || isEmptyScalar(doc.contents))) {
    problems.push(empty(source));
  }
  if (problems.length > 0) {
    return { problems, source };
  }
  const tree = { value, written: written(doc.contents, reading), places: reading.places };
  return { tree, problems, source };
}

/** A second document, and directives, which change how the rest is read. */
function documentProblems(source: Source, [doc, second]: readonly Document.Parsed[]): Problem[] {
  const problems: Problem[] = [];
  if (second) {
    const [start] = second.range;
    const at = position(source, { start, end: start + 3 });
    const hint = 'Join them, or put the second into a file of its own and name it in include.';
    const message = 'a second YAML document begins here; a file holds exactly one';
    problems.push(error('E004', message, at, hint));
  }
  if (doc?.directives.yaml.explicit || Object.keys(doc?.directives.tags ?? {}).length > 1) {
    const at = position(source, { start: 0, end: 0 });
    const hint = 'Delete the line.';
    problems.push(error('E007', 'directives (%YAML, %TAG) are not allowed', at, hint));
  }
  return problems;
}

function isEmptyScalar(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

function empty(source: Source): Problem {
  return error('E004', 'the file is empty', position(source, { start: 0, end: 0 }));
}

/** Sentences for the parser's errors; what follows from the first one is left out. */
function syntaxProblems(source: Source, doc: Document.Parsed): Problem[] {
  const directive = doc.warnings.find(({ code }) => code === 'BAD_DIRECTIVE');
  const first = doc.errors.find(({ code }) => code !== 'NON_STRING_KEY');
  const problems: Problem[] = [];
  if (directive) {
    const [start, end] = directive.pos;
    problems.push(
      error(
        'E007',
        'directives (lines with %) are not allowed',
        position(source, { start, end }),
        'Delete the line.',
      ),
    );
  }
  if (first) {
    const [start, end] = first.pos;
    const [message, hint] = SYNTAX[first.code] ?? [
      `this is not valid YAML (${first.code})`,
      undefined,
    ];
    problems.push(error('E003', message, position(source, { start, end }), hint));
  }
  return problems;
}
