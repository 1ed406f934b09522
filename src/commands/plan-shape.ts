/** What schema/plan.schema.json refuses, in a sentence: what is wrong, and where in the file. */
import { quote } from '../config/problems.ts';
import type { PlanFile } from './plan-file.ts';
import { validate as generated } from './validate-plan.gen.ts';

/** An error of the generated validator, as far as it is used here. */
interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly parentSchema: { readonly patternErrorMessage?: string };
}

const validate = generated as unknown as {
  (value: unknown): value is PlanFile;
  errors?: readonly ShapeError[] | null;
};

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

/** The plan, or why it is none: `changes[3].after lacks "tags"`. */
export function asPlan(content: unknown): { readonly plan: PlanFile } | { readonly fault: string } {
  if (validate(content)) {
    return { plan: content };
  }
  const errors = validate.errors ?? [];
  // Where none of several shapes fits, each says so, and then all together.
  const error = errors.findLast(({ keyword }) => keyword === 'anyOf') ?? errors[0];
  return { fault: error ? sentence(error, content) : 'it is none' };
}

function sentence(error: ShapeError, content: unknown): string {
  const { keyword, params, parentSchema } = error;
  const where = placeOf(error.instancePath, content);
  switch (keyword) {
    case 'required':
      return `${where} lacks ${quote(String(params['missingProperty']))}`;
    case 'additionalProperties':
      return `${where} has ${quote(String(params['additionalProperty']))}, which has no meaning there`;
    case 'type':
      return `${where} must be ${[params['type']].flat().map(typeName).join(' or ')}`;
    case 'enum':
      return `${where} must be one of ${[params['allowedValues']].flat().join(', ')}`;
    case 'pattern':
      return `${where} ${parentSchema.patternErrorMessage}`;
    case 'discriminator':
      return `${where} is of no kind that is known`;
    case 'false schema':
      return `${where} does not go with its action`;
    case 'minimum':
      return `${where} must be at least ${params['limit']}`;
    case 'minItems':
      return `${where} is empty`;
    default:
      return `${where} has a shape that is not known`;
  }
}

function typeName(type: unknown): string {
  return TYPE_NAMES[String(type)] ?? String(type);
}

/** A JSON pointer as people and jq write it: `changes[3].after`. */
function placeOf(pointer: string, content: unknown): string {
  let place = '';
  let value = content;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    place += Array.isArray(value) ? `[${name}]` : member(name, place);
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return place === '' ? 'it' : place;
}

function member(name: string, place: string): string {
  const plain = /^\w{1,40}$/.test(name);
  return plain ? `${place === '' ? '' : '.'}${name}` : `[${quote(name)}]`;
}
