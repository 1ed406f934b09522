/**
 * YAML and JSON, read strictly: the plain part of YAML 1.2 that everybody reads the same way. No
 * aliases, anchors, tags, merge keys, directives or keys that come twice, and bounds on size and
 * depth, so that a hostile file costs little and never means something else than it shows.
 */
import { type Document, isScalar, LineCounter, type Node } from 'yaml';
import type { Problem } from '../reconcile/types.ts';
import { convert, type Reading, written } from './convert.ts';
import { readDocument } from './document.ts';
import { jsonErrorOffset } from './json.ts';
import { error } from './problems.ts';
import { SYNTAX } from './syntax.ts';
import { position, type Source, type Tree } from './tree.ts';

export interface Parsed {
  /** Absent iff there are problems. */
  readonly tree?: Tree;
  readonly problems: readonly Problem[];
  readonly source: Source;
}

/** Reads one YAML file (E003-E011). Never throws, whatever the text is. */
export function parseYaml(name: string, text: string): Parsed {
  const source = { name, text, lines: countLines(text) };
  const problems: Problem[] = [];
  const doc = readDocument(source, problems);
  if (doc) {
    return treeOf(source, doc, problems);
  }
  return { problems: problems.length > 0 ? problems : [empty(source)], source };
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

function treeOf(source: Source, doc: Document.Parsed, problems: Problem[]): Parsed {
  problems.push(...syntaxProblems(source, doc));
  const reading: Reading = { source, places: new Map(), problems };
  // Behind a syntax error the parser guesses: what it then says of values is no help.
  const broken = problems.some(({ code }) => code === 'E003');
  const value = doc.contents && !broken ? convert(doc.contents, reading) : null;
  if (problems.length === 0 && (doc.contents === null || isEmptyScalar(doc.contents))) {
    problems.push(empty(source));
  }
  if (problems.length > 0) {
    return { problems, source };
  }
  const tree = { value, written: written(doc.contents, reading), places: reading.places };
  return { tree, problems, source };
}

function isEmptyScalar(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

function empty(source: Source): Problem {
  return error('E004', 'the file is empty', position(source, { start: 0, end: 0 }));
}

/** A sentence for the parser's first error; what follows from it is left out. */
function syntaxProblems(source: Source, doc: Document.Parsed): Problem[] {
  const first = doc.errors.find(({ code }) => code !== 'NON_STRING_KEY');
  if (!first) {
    return [];
  }
  const [start, end] = first.pos;
  const [message, hint] = SYNTAX[first.code] ?? [
    `this is not valid YAML (${first.code})`,
    undefined,
  ];
  return [error('E003', message, position(source, { start, end }), hint)];
}
