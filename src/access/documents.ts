/** Policy documents as lists of statements: what they allow and deny at most, action by action. */
import { anyMatcher } from '../reconcile/glob.ts';
import type { Json } from '../reconcile/types.ts';
import { allActions, matching } from './actions.ts';

/** The parts of a statement that say which actions it means, and whether it holds everywhere. */
export interface Statement {
  readonly allows: boolean;
  readonly patterns: readonly string[];
  /** `NotAction`: every action but these. */
  readonly inverted: boolean;
  readonly onEveryResource: boolean;
  readonly conditional: boolean;
}

/** Actions of a document; names that the data does not know stand as they were written. */
export interface DocumentActions {
  readonly allows: ReadonlySet<string>;
  /** Only of Denies without conditions on every resource: no other Deny takes an action away for good. */
  readonly denies: ReadonlySet<string>;
  /** Those of `allows` that the data does not know. */
  readonly unknown: readonly string[];
}

/**
 * What an inline policy allows and denies. Conditions and resources of an Allow are not weighed, so
 * this is what it allows at most. `foreign` are names that the data does not know, and other documents do.
 */
export function actionsOfDocument(
  document: Json,
  foreign: readonly string[] = [],
): DocumentActions {
  const statements = statementsOf(document);
  const allowing = statements.filter((each) => each.allows);
  const denying = statements.filter(
    (each) => !each.allows && each.onEveryResource && !each.conditional,
  );
  const unknown = allowing
    .filter(({ inverted }) => !inverted)
    .flatMap(({ patterns }) => patterns.filter((pattern) => matching(pattern).length === 0));
  const all = [...new Set([...unknown, ...foreign])];
  return {
    allows: new Set(allowing.flatMap((each) => meant(each, all))),
    denies: new Set(denying.flatMap((each) => meant(each, all))),
    unknown,
  };
}

/** Whether this is a policy document; one without statements is. */
export function isDocument(document: Json): boolean {
  return isObject(document) && asList(document['Statement'] ?? []).every(isObject);
}

/** The statements of a document in any spelling; what is no statement is left out. */
export function statementsOf(document: Json): readonly Statement[] {
  return asList(isObject(document) ? (document['Statement'] ?? []) : [])
    .filter(isObject)
    .map((statement) => {
      const inverted = statement['Action'] === undefined && statement['NotAction'] !== undefined;
      const actions = inverted ? statement['NotAction'] : statement['Action'];
      const condition = statement['Condition'] ?? null;
      return {
        allows: statement['Effect'] !== 'Deny',
        patterns: asList(actions ?? []).map(String),
        inverted,
        onEveryResource: asList(statement['Resource'] ?? []).includes('*'),
        conditional: isObject(condition) && Object.keys(condition).length > 0,
      };
    });
}

/** The actions that a statement speaks of, among those that are known and `others`. */
export function meant(statement: Statement, others: readonly string[] = []): readonly string[] {
  const { patterns, inverted } = statement;
  const covers = anyMatcher(patterns.map((pattern) => pattern.toLowerCase()));
  const strange = others.filter((name) => covers(name.toLowerCase()) !== inverted);
  const named = patterns.flatMap(matching);
  if (!inverted) {
    return [...named, ...strange];
  }
  const left = new Set(named);
  return [...allActions().filter((action) => !left.has(action)), ...strange];
}

function asList(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}

function isObject(value: Json): value is { readonly [k: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
