/**
 * IAM policy documents in one form. AWS stores an inline policy as text and gives it back as text;
 * people write it as JSON or YAML, one string or a list, in any order. None of that is a difference.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
import { canonicalJson, compareText, sortedRecord, sortedUnique } from './canonical.ts';
import type { Json } from './types.ts';

type JsonObject = { readonly [k: string]: Json };

/** The version that AWS assumes when a document names none. */
const DEFAULT_VERSION = '2008-10-17';

/** Statement parts that are sets of strings; a single string is a set of one. */
const SETS = new Set(['Action', 'NotAction', 'Resource', 'NotResource']);

/**
 * The canonical form of a policy document, in the case in which names were written; `null` for a
 * document without statements. What is no policy comes back as it is.
 */
export function canonicalPolicy(document: Json): Json {
  if (!isObject(document) || Object.keys(document).length === 0) {
    return isObject(document) ? null : document;
  }
  const statements = asList(document['Statement'] ?? []).map(canonicalStatement);
  if (statements.length === 0) {
    return null;
  }
  return {
    Version: document['Version'] ?? DEFAULT_VERSION,
    ...(document['Id'] === undefined ? {} : { Id: document['Id'] }),
    Statement: statements.sort((a, b) => compareText(sortKey(a), sortKey(b))),
  };
}

/** Whether two canonical documents allow and deny the same: action and condition names have no case. */
export function samePolicy(a: Json, b: Json): boolean {
  return canonicalJson(foldCase(a)) === canonicalJson(foldCase(b));
}

function canonicalStatement(statement: Json): Json {
  if (!isObject(statement)) {
    return statement;
  }
  const parts: Record<string, Json> = {};
  for (const name of ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource']) {
    const value = statement[name];
    if (value !== undefined) {
      parts[name] = SETS.has(name) ? strings(value) : value;
    }
  }
  const condition = canonicalCondition(statement['Condition']);
  const rest = Object.entries(statement).filter(
    ([name]) => !(name in parts) && name !== 'Condition',
  );
  return { ...parts, ...(condition ? { Condition: condition } : {}), ...Object.fromEntries(rest) };
}

function canonicalCondition(condition: Json | undefined): Json | undefined {
  if (condition === undefined || !isObject(condition) || Object.keys(condition).length === 0) {
    return undefined;
  }
  const operators = Object.entries(condition).map(([operator, keys]) => [
    operator,
    isObject(keys)
      ? sortedRecord(Object.fromEntries(Object.entries(keys).map(([k, v]) => [k, strings(v)])))
      : keys,
  ]);
  return sortedRecord(Object.fromEntries(operators));
}

function foldCase(document: Json): Json {
  if (!isObject(document) || !Array.isArray(document['Statement'])) {
    return document;
  }
  const folded = document['Statement'].map((statement: Json) => {
    if (!isObject(statement)) {
      return statement;
    }
    const lower: Record<string, Json> = { ...statement };
    for (const name of ['Action', 'NotAction']) {
      const actions = statement[name];
      if (Array.isArray(actions)) {
        lower[name] = sortedUnique(actions.map((action) => String(action).toLowerCase()));
      }
    }
    if (isObject(statement['Condition'] ?? null)) {
      lower['Condition'] = foldConditionKeys(statement['Condition'] as JsonObject);
    }
    return lower;
  });
  const order = (a: Json, b: Json) => compareText(canonicalJson(a), canonicalJson(b));
  return { ...document, Statement: folded.sort(order) };
}

function foldConditionKeys(condition: JsonObject): Json {
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      isObject(keys)
        ? Object.fromEntries(Object.entries(keys).map(([key, v]) => [key.toLowerCase(), v]))
        : keys,
    ]),
  );
}

/** Sid first, so that a statement keeps its place when its actions change. */
function sortKey(statement: Json): string {
  const sid = isObject(statement) ? statement['Sid'] : undefined;
  return `${typeof sid === 'string' ? sid : ''}\u0000${canonicalJson(statement)}`;
}

/** Booleans and numbers in conditions are the same as their quoted spelling. */
function strings(value: Json): Json {
  return sortedUnique(
    asList(value).map((one) => (typeof one === 'object' ? canonicalJson(one) : String(one))),
  );
}

function asList(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
