/** Nodes of the YAML parser to plain values with places; what has no plain meaning is refused. */
import { isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, type YAMLMap } from 'yaml';
import type { Problem } from '../reconcile/types.ts';
import { error, quote } from './problems.ts';
import { type Places, position, type Source, type Span, type Written } from './tree.ts';

export const MAX_DEPTH = 64;
const MAX_KEYS = 10_000;

/** A file being converted; problems and places are added on the way. */
export interface Reading {
  readonly source: Source;
  readonly places: Places;
  readonly problems: Problem[];
}

/** The value of a node (E005, E006, E008, E010, E011); its places go into `reading`. */
export function convert(node: Node, reading: Reading, depth: number): unknown {
  const { problems, source } = reading;
  const at = position(source, span(node));
  if (isAlias(node)) {
    problems.push(
      error(
        'E005',
        `aliases (*name) are not allowed`,
        at,
        'Write the value out; quote a text that begins with *.',
      ),
    );
    return null;
  }
  refuseProperties(node, reading);
  if (depth > MAX_DEPTH) {
    problems.push(error('E010', `maps and lists are nested more than ${MAX_DEPTH} deep`, at));
    return null;
  }
  if (isMap(node)) {
    return convertMap(node, reading, depth);
  }
  if (isSeq(node)) {
    return convertList(node.items as Node[], reading, depth);
  }
  return isScalar(node) ? node.value : null;
}

function refuseProperties(node: Node, { problems, source }: Reading): void {
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  const at = position(source, span(node));
  if (anchor !== undefined) {
    const hint = 'Delete it; quote a text that begins with &.';
    problems.push(error('E005', 'anchors (&name) are not allowed', at, hint));
  }
  if (tag !== undefined) {
    const hint = 'Delete it; quote a text that begins with !.';
    problems.push(error('E006', 'tags (!name) are not allowed', at, hint));
  }
}

function convertList(items: readonly Node[], reading: Reading, depth: number): unknown[] {
  const places = new Map<string | number, Written>();
  const list = items.map((item, index) => {
    places.set(index, written(item, reading));
    return convert(item, reading, depth + 1);
  });
  reading.places.set(list, places);
  return list;
}

function convertMap(map: YAMLMap, reading: Reading, depth: number): Record<string, unknown> {
  const places = new Map<string | number, Written>();
  const value: Record<string, unknown> = {};
  reading.places.set(value, places);
  if (map.items.length > MAX_KEYS) {
    reading.problems.push(
      error('E010', `a map has more than ${MAX_KEYS} keys`, position(reading.source, span(map))),
    );
    return value;
  }
  for (const pair of map.items) {
    const key = pair.key as ParsedNode;
    const name = keyName(key, places, reading);
    if (name !== undefined) {
      const node = pair.value as Node | null;
      places.set(name, { ...written(node ?? key, reading), key: span(key) });
      value[name] = node ? convert(node, reading, depth + 1) : null;
    }
  }
  return value;
}

/** The key as text, or a problem and nothing. */
function keyName(
  key: ParsedNode,
  places: ReadonlyMap<string | number, Written>,
  reading: Reading,
): string | undefined {
  const { problems, source } = reading;
  const at = position(source, span(key));
  if (isAlias(key) || !isScalar(key) || typeof key.value !== 'string') {
    problems.push(error('E011', 'a key must be a plain text', at, 'Put it in quotes.'));
    return undefined;
  }
  refuseProperties(key, reading);
  if (key.value === '<<') {
    problems.push(error('E005', 'merge keys (<<) are not allowed', at, 'Write the keys out.'));
    return undefined;
  }
  if (key.value === '__proto__' || key.value === '') {
    problems.push(error('E011', `${quote(key.value)} cannot be a key`, at));
    return undefined;
  }
  const first = places.get(key.value)?.key;
  if (first) {
    const { line } = position(source, first);
    problems.push(
      error(
        'E008',
        `the key ${quote(key.value)} stands here twice, first in line ${line}`,
        at,
        'Keep one.',
      ),
    );
    return undefined;
  }
  return key.value;
}

/** Where a node stands. */
export function written(node: Node | null, { source }: Reading): Written {
  const plain = isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
  return {
    source,
    value: node ? span(node) : { start: 0, end: 0 },
    ...(plain !== undefined && { plain }),
  };
}

function span(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
