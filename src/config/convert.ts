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
  if (isAlias(node)) {
    const hint = 'Write the value out; quote a text that begins with *.';
    refuse(reading, 'E005', 'aliases (*name) are not allowed', node, hint);
    return null;
  }
  refuseProperties(node, reading);
  if (depth > MAX_DEPTH) {
    refuse(reading, 'E010', `maps and lists are nested more than ${MAX_DEPTH} deep`, node);
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

function refuse(reading: Reading, code: string, message: string, node: Node, hint?: string): void {
  reading.problems.push(error(code, message, position(reading.source, span(node)), hint));
}

function refuseProperties(node: Node, reading: Reading): void {
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (anchor !== undefined) {
    const hint = 'Delete it; quote a text that begins with &.';
    refuse(reading, 'E005', 'anchors (&name) are not allowed', node, hint);
  }
  if (tag !== undefined) {
    const hint = 'Delete it; quote a text that begins with !.';
    refuse(reading, 'E006', 'tags (!name) are not allowed', node, hint);
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
    refuse(reading, 'E010', `a map has more than ${MAX_KEYS} keys`, map);
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
  if (isAlias(key) || !isScalar(key) || typeof key.value !== 'string') {
    refuse(reading, 'E011', 'a key must be a plain text', key, 'Put it in quotes.');
    return undefined;
  }
  refuseProperties(key, reading);
  if (key.value === '<<') {
    refuse(reading, 'E005', 'merge keys (<<) are not allowed', key, 'Write the keys out.');
    return undefined;
  }
  if (key.value === '__proto__' || key.value === '') {
    refuse(reading, 'E011', `${quote(key.value)} cannot be a key`, key);
    return undefined;
  }
  const first = places.get(key.value)?.key;
  if (first) {
    const { line } = position(reading.source, first);
    const message = `the key ${quote(key.value)} stands here twice, first in line ${line}`;
    refuse(reading, 'E008', message, key, 'Keep one.');
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
