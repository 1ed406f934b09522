/** Nodes of the YAML parser to plain values with places; what has no plain meaning is refused. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Problem } from '../reconcile/types.ts';
import { error, quote } from './problems.ts';
import { type Places, position, type Source, type Span, type Written } from './tree.ts';

/** Of a map or a list: what each of them costs is bounded with it. */
const MAX_ENTRIES = 10_000;

/** A file being converted; problems and places are added on the way. */
export interface Reading {
  readonly source: Source;
  readonly places: Places;
  readonly problems: Problem[];
}

/** The value of a node (E005, E006, E008, E010, E011); its places go into `reading`. */
export function convert(node: Node, reading: Reading): unknown {
  if (isAlias(node)) {
    const hint = 'Write the value out; quote a text that begins with *.';
    refuse(reading, 'E005', 'aliases (*name) are not allowed', node, hint);
    return null;
  }
  refuseProperties(node, reading);
  if (isMap(node)) {
    return convertMap(node, reading);
  }
  if (isSeq(node)) {
    return convertList(node, reading);
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

function convertList(list: YAMLSeq, reading: Reading): unknown[] {
  const places = new Map<string | number, Written>();
  const value: unknown[] = [];
  reading.places.set(value, places);
  if (list.items.length > MAX_ENTRIES) {
    refuse(reading, 'E010', `a list has more than ${MAX_ENTRIES} entries`, list);
    return value;
  }
  for (const [index, item] of (list.items as Node[]).entries()) {
    places.set(index, written(item, reading));
    value.push(convert(item, reading));
  }
  return value;
}

function convertMap(map: YAMLMap, reading: Reading): Record<string, unknown> {
  const places = new Map<string | number, Written>();
  const value: Record<string, unknown> = {};
  reading.places.set(value, places);
  if (map.items.length > MAX_ENTRIES) {
    refuse(reading, 'E010', `a map has more than ${MAX_ENTRIES} keys`, map);
    return value;
  }
  for (const pair of map.items) {
    const key = pair.key as ParsedNode;
    const name = keyName(key, places, reading);
    if (name !== undefined) {
      const node = pair.value as Node | null;
      places.set(name, { ...written(node ?? key, reading), key: span(key) });
      value[name] = node ? convert(node, reading) : null;
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
