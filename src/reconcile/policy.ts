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

/** Statement parts whose texts are the same in any case. */
const WITHOUT_CASE = new Set(['Effect', 'Action', 'NotAction']);

/**
 * The canonical form of a policy document, in the case in which names were written; `null` for a
 * document without statements. What is no policy comes back as it is.
 */
export function canonicalPolicy(document: Json): Json {
  if (!isObject(document)) {
    return document;
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

/**
 * Whether two canonical documents allow and deny the same: names of actions and condition keys have
 * no case, a Sid is only a name, and a statement that stands twice adds nothing.
 */
export function samePolicy(a: Json, b: Json): boolean {
  return canonicalJson(meaning(a)) === canonicalJson(meaning(b));
}

/** What a canonical statement means, as a text: the same for two that differ in Sid and case only. */
export function statementMeaning(statement: Json): string {
  if (!isObject(statement)) {
    return canonicalJson(statement);
  }
  const { Sid: _name, ...parts } = statement;
  return canonicalJson(
    Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, folded(name, value)])),
  );
}

function folded(part: string, value: Json): Json {
  if (part === 'Condition') {
    return foldConditionKeys(value);
  }
  return WITHOUT_CASE.has(part) ? lowerCase(value) : value;
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
    ([name]) => !Object.hasOwn(parts, name) && name !== 'Condition',
  );
  return {
    ...parts,
    ...(condition !== undefined && { Condition: condition }),
    ...Object.fromEntries(rest),
  };
}

/** What is null or empty says nothing, be it the whole or one operator. */
function canonicalCondition(condition: Json | undefined): Json | undefined {
  if (!isObject(condition ?? {})) {
    return condition;
  }
  const operators = Object.entries((condition ?? {}) as JsonObject)
    .filter(([, keys]) => keys !== null && !(isObject(keys) && Object.keys(keys).length === 0))
    .map(([operator, keys]) => [operator, isObject(keys) ? valueSets(keys) : keys]);
  return operators.length === 0 ? undefined : sortedRecord(Object.fromEntries(operators));
}

function valueSets(keys: JsonObject): Json {
  return sortedRecord(Object.fromEntries(Object.entries(keys).map(([k, v]) => [k, strings(v)])));
}

function meaning(document: Json): Json {
  if (!isObject(document)) {
    return document;
  }
  const statements = asList(document['Statement'] ?? null);
  return { ...document, Statement: sortedUnique(statements.map(statementMeaning)) };
}

function lowerCase(value: Json): Json {
  if (Array.isArray(value)) {
    return sortedUnique(value.map((one: Json) => String(one).toLowerCase()));
  }
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** Pairs, since a document may have two spellings of one key. */
function foldConditionKeys(condition: Json): Json {
  if (!isObject(condition)) {
    return condition;
  }
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      isObject(keys)
        ? sortedUnique(Object.entries(keys).map(([k, v]) => canonicalJson([k.toLowerCase(), v])))
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
