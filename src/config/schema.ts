/** What the schema refuses, said to people: one mistake, one sentence, at the place of the mistake. */
import { nearest } from '../reconcile/nearest.ts';
import type { Path, Problem } from '../reconcile/types.ts';
import { didYouMean, error, quote } from './problems.ts';
import { isMap, keyPositionOf, locate, positionOf, type Tree, valueAt } from './tree.ts';
import { validate as generated } from './validate.gen.ts';

/** An error of the generated validator, as far as it is used here. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
  readonly parentSchema: {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly patternErrorMessage?: string;
  };
}

/** One schema error with the path that it speaks of. */
interface Finding {
  readonly error: SchemaError;
  readonly path: Path;
  readonly tree: Tree;
}

const validate = generated as unknown as {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};

/** Checks a whole configuration against schema/access.schema.json (E020-E026). */
export function schemaProblems(tree: Tree): Problem[] {
  if (validate(tree.value)) {
    return [];
  }
  // `propertyNames` only repeats the error before it.
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'propertyNames');
  const unknownKeys = unknownKeysByParent(errors);
  const seen = new Set<string>();
  return errors.flatMap((each) => {
    const place = [each.instancePath, each.propertyName ?? extraKey(each) ?? missingKey(each)];
    const key = JSON.stringify(place);
    if (seen.has(key) || isTypo(each, unknownKeys)) {
      return [];
    }
    seen.add(key);
    return [problemOf({ error: each, path: pathOf(each.instancePath, tree), tree })];
  });
}

function extraKey({ keyword, params }: SchemaError): string | undefined {
  return keyword === 'additionalProperties' ? String(params['additionalProperty']) : undefined;
}

function missingKey({ keyword, params }: SchemaError): string | undefined {
  return keyword === 'required' ? String(params['missingProperty']) : undefined;
}

function unknownKeysByParent(
  errors: readonly SchemaError[],
): ReadonlyMap<string, readonly string[]> {
  const byParent = new Map<string, string[]>();
  for (const each of errors) {
    const key = extraKey(each);
    if (key !== undefined) {
      byParent.set(each.instancePath, [...(byParent.get(each.instancePath) ?? []), key]);
    }
  }
  return byParent;
}

/** A required key is not missing but misspelt: the unknown key is reported already. */
function isTypo(each: SchemaError, unknownKeys: ReadonlyMap<string, readonly string[]>): boolean {
  const missing = missingKey(each);
  const unknown = unknownKeys.get(each.instancePath) ?? [];
  return missing !== undefined && unknown.some((key) => nearest(key, [missing]) !== undefined);
}

/** A JSON pointer as the keys and indexes that it goes through. */
function pathOf(pointer: string, tree: Tree): Path {
  const path: (string | number)[] = [];
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(valueAt(tree, path)) ? Number(name) : name);
  }
  return path;
}

function problemOf(finding: Finding): Problem {
  const { error: each, path, tree } = finding;
  const at = positionOf(tree, path);
  switch (each.keyword) {
    case 'additionalProperties':
      return unknownKey(finding);
    case 'required':
      return error('E023', `${quote(String(missingKey(each)))} is missing here`, at);
    case 'type':
      return wrongType(finding);
    case 'enum':
    case 'const':
      return notOneOf(finding);
    case 'pattern':
      return error(
        'E025',
        `${subject(finding)} ${each.parentSchema.patternErrorMessage}`,
        place(finding),
      );
    default:
      return outOfBounds(finding);
  }
}

function place({ error: each, path, tree }: Finding) {
  return each.propertyName === undefined
    ? positionOf(tree, path)
    : keyPositionOf(tree, [...path, each.propertyName]);
}

/** What the sentence is about: the key, or the value in quotes. */
function subject({ error: each, path, tree }: Finding): string {
  return each.propertyName === undefined
    ? quote(String(valueAt(tree, path)))
    : `the name ${quote(each.propertyName)}`;
}

function unknownKey({ error: each, path, tree }: Finding): Problem {
  const key = String(extraKey(each));
  const at = keyPositionOf(tree, [...path, key]);
  if (key === 'Principal' || key === 'NotPrincipal') {
    return error(
      'E123',
      `an inline policy has no ${key}`,
      at,
      'Delete it: the policy is for whoever holds the permission set.',
    );
  }
  const value = valueAt(tree, path);
  const known = Object.keys(each.parentSchema.properties ?? {});
  const free = known.filter((name) => !isMap(value) || !Object.hasOwn(value, name));
  const near = nearest(key, free) ?? nearest(key, known);
  const hint = near === undefined ? `Known here: ${known.join(', ')}.` : undefined;
  return error('E020', `unknown key ${quote(key)}${didYouMean(near)}`, at, hint);
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
};

function wrongType({ error: each, path, tree }: Finding): Problem {
  const types = [each.params['type']].flat().map(String);
  const wanted = types.map((type) => TYPE_NAMES[type] ?? type).join(' or ');
  const value = valueAt(tree, path);
  const at = positionOf(tree, path);
  const { plain } = locate(tree, path);
  if (types.includes('string') && ['number', 'boolean'].includes(typeof value)) {
    const text = plain ?? String(value);
    return error(
      'E022',
      `${text} must be a text, and without quotes it is a ${typeof value}`,
      at,
      `Quote it: "${text}"`,
    );
  }
  if (value === null) {
    const none = types.includes('array') ? '[]' : types.includes('object') ? '{}' : undefined;
    const hint = none
      ? `Write ${none} for an empty one, or delete the key.`
      : 'Write a value, or delete the key.';
    return error('E021', `this is empty and must be ${wanted}`, at, hint);
  }
  return error('E021', `this must be ${wanted}`, at, typeHint(types, value, plain));
}

function typeHint(
  types: readonly string[],
  value: unknown,
  plain: string | undefined,
): string | undefined {
  if (typeof value !== 'string' || types.includes('object')) {
    return undefined;
  }
  if (types.includes('array')) {
    return `Write it as a list: [${quote(value)}]`;
  }
  return plain === undefined ? 'Write it without quotes.' : undefined;
}

function notOneOf({ error: each, path, tree }: Finding): Problem {
  const allowed = [each.params['allowedValues'] ?? each.params['allowedValue']].flat().map(String);
  const value = String(valueAt(tree, path));
  const at = positionOf(tree, path);
  return allowed.length === 1
    ? error('E024', `this must be ${allowed[0]}`, at)
    : error(
        'E024',
        `${quote(value)} must be one of ${allowed.join(', ')}${didYouMean(nearest(value, allowed))}`,
        at,
      );
}

/** Lengths, counts and ranges. */
function outOfBounds(finding: Finding): Problem {
  const { error: each, path, tree } = finding;
  const value = each.propertyName ?? valueAt(tree, path);
  const limit = Number(each.params['limit']);
  const at = place(finding);
  const what = each.propertyName === undefined ? 'this' : 'the name';
  switch (each.keyword) {
    case 'maxLength':
      return error(
        'E026',
        `${what} may have at most ${limit} characters, and has ${[...String(value)].length}`,
        at,
      );
    case 'minLength':
      return error('E026', `${what} may not be empty`, at);
    case 'maxItems':
      return error(
        'E026',
        `this may have at most ${limit} entries, and has ${(value as unknown[]).length}`,
        at,
      );
    case 'minItems':
      return error('E026', 'this list may not be empty', at);
    case 'maxProperties':
      return error(
        'E026',
        `this may have at most ${limit} keys, and has ${Object.keys(value as object).length}`,
        at,
      );
    case 'minimum':
      return error('E026', `this must be at least ${limit}`, at);
    case 'maximum':
      return error('E026', `this must be at most ${limit}`, at);
    default:
      return error('E025', `this is not allowed here (${each.keyword})`, at);
  }
}
