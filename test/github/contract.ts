/**
 * GitHub's own description of its API, cut down to what the action uses (scripts/gen-github-api.ts):
 * every request and every answer of the local GitHub is compared with it.
 */
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly parameters?: readonly Reference[];
  readonly requestBody?: { readonly content: Contents };
  readonly responses: Readonly<Record<string, { readonly content?: Contents }>>;
}

interface Reference {
  readonly $ref?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: object;
}

type Contents = Readonly<Record<string, { readonly schema: object }>>;

interface Contract {
  readonly operations: readonly Operation[];
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly examples: Readonly<Record<string, { readonly value: unknown }>>;
  };
}

const contract = JSON.parse(
  readFileSync(new URL('api.gen.json', import.meta.url), 'utf8'),
  (_, node: unknown) => withNull(node),
) as Contract;

/** OpenAPI 3.0 says `nullable`, JSON Schema says it with a type. */
function withNull(node: unknown): unknown {
  const { nullable, ...rest } = (node ?? {}) as { readonly nullable?: unknown };
  return nullable === true ? { anyOf: [rest, { type: 'null' }] } : node;
}

// What is referred to is compiled once, not in each place.
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  validateFormats: false,
  inlineRefs: false,
});
ajv.addSchema(contract, 'github');
const compiled = new Map<string, ValidateFunction>();

/** A request that GitHub knows, and what its path says. */
export interface Matched {
  readonly operation: Operation;
  readonly values: Readonly<Record<string, string>>;
}

export function matched(method: string, path: string): Matched | undefined {
  for (const operation of contract.operations) {
    const names: string[] = [];
    const pattern = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
      names.push(name);
      return '([^/]+)';
    });
    const found = new RegExp(`^${pattern}$`).exec(path);
    if (found && operation.method === method.toLowerCase()) {
      const values = names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')]);
      return { operation, values: Object.fromEntries(values) };
    }
  }
  return undefined;
}

/** What is wrong with a request. */
export function requestFaults(
  { operation, values }: Matched,
  query: URLSearchParams,
  body: unknown,
): string[] {
  const parameters = (operation.parameters ?? []).map(resolved);
  const known = new Set(parameters.filter((one) => one.in === 'query').map(({ name }) => name));
  const all: [string, string][] = [...Object.entries(values), ...query];
  const schema = operation.requestBody?.content['application/json']?.schema;
  return [
    ...[...query.keys()].filter((name) => !known.has(name)).map((name) => `unknown ?${name}`),
    ...all.flatMap(([name, value]) => {
      const parameter = parameters.find((one) => one.name === name);
      return parameter ? parameterFaults(operation, parameter, value) : [];
    }),
    ...(schema ? faults(`${operation.operationId} body`, schema, body) : []),
    ...(!schema && body !== undefined ? ['a body where none belongs'] : []),
  ];
}

/** What is wrong with an answer. */
export function answerFaults({ operation }: Matched, status: number, body: unknown): string[] {
  const answer = operation.responses[String(status)];
  const schema = answer?.content?.['application/json']?.schema;
  return schema ? faults(`${operation.operationId} ${status}`, schema, body) : [];
}

function parameterFaults(
  { operationId }: Operation,
  parameter: Parameter,
  value: string,
): string[] {
  const { name, schema } = parameter;
  const typed = (schema as { type?: string }).type === 'integer' ? Number(value) : value;
  return faults(`${operationId} ?${name}`, schema, typed);
}

function faults(place: string, schema: object, value: unknown): string[] {
  const validate = compiled.get(place) ?? ajv.compile(rooted(schema) as object);
  compiled.set(place, validate);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message }) => `${place}${instancePath} ${message}`,
      );
}

/** References lead into the whole description. */
function rooted(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node).replaceAll('"$ref":"#/', '"$ref":"github#/'));
}

function resolved(node: Reference): Parameter {
  const name = node.$ref?.split('/').at(-1);
  return (name === undefined ? node : contract.components.parameters[name]) as Parameter;
}

/** GitHub's own example of a thing, to be changed where a story needs it. */
export function example<T extends object>(name: string): T {
  const { value } = contract.components.examples[name] ?? {};
  return structuredClone(value) as T;
}
