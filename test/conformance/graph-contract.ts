/** Microsoft's OpenAPI description of the Graph calls that accessctl makes, where it is at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { type GraphCall, nameOf, templateFinder } from './graph-exchange.ts';

/** Beside the repository: the file is Microsoft's content and no part of it. */
const CONTRACT = new URL('../../../shared/contracts/graph-v1.0.yaml', import.meta.url);

interface Reference {
  readonly $ref?: string;
}

interface Parameter extends Reference {
  readonly name: string;
  readonly in: 'query' | 'header' | 'path';
  readonly schema: { readonly type?: string; readonly items?: { readonly enum?: string[] } };
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Reference;
  readonly responses: Readonly<Record<string, Reference>>;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<
      Record<string, { readonly allOf?: readonly { readonly properties?: object }[] }>
    >;
  };
}

/** Answers what is wrong with a call; nothing is right. */
export type Contract = (call: GraphCall) => readonly string[];

/** Undefined where the file is not there. */
export function openContract(): Contract | undefined {
  return existsSync(CONTRACT)
    ? contractOf(parse(readFileSync(CONTRACT, 'utf8')) as OpenApi)
    : undefined;
}

/**
 * What the description leaves open although the service demands it.
 * https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto and the pages beside it
 */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  'post /servicePrincipals/{servicePrincipal-id}/appRoleAssignedTo': [
    'principalId',
    'resourceId',
    'appRoleId',
  ],
  'post /applicationTemplates/{applicationTemplate-id}/instantiate': ['displayName'],
  'post /servicePrincipals/{servicePrincipal-id}/addTokenSigningCertificate': ['displayName'],
  'post /servicePrincipals/{servicePrincipal-id}/synchronization/jobs': ['templateId'],
  'put /servicePrincipals/{servicePrincipal-id}/synchronization/secrets': ['value'],
  'post /policies/claimsMappingPolicies': ['definition', 'displayName'],
};

function contractOf(api: OpenApi): Contract {
  // Formats are annotations here: the description's own (base64url, int64) are unknown to Ajv.
  // What is referred to is compiled once, not in each place.
  const ajv = new Ajv2019({
    strict: false,
    allErrors: true,
    validateFormats: false,
    inlineRefs: false,
  });
  ajv.addSchema({ $id: 'graph', ...api });
  const compiled = new Map<string, ValidateFunction>();
  const at = (path: readonly string[], more: object = {}) => {
    const schema = { $ref: `graph#/${path.map(escaped).join('/')}`, ...more };
    const key = JSON.stringify(schema);
    const validate = compiled.get(key) ?? ajv.compile(schema);
    compiled.set(key, validate);
    return validate;
  };
  const templateOf = templateFinder(Object.keys(api.paths));
  return (call) => {
    const template = templateOf(call);
    const operation = template && api.paths[template]?.[call.method];
    if (!operation) {
      return [`${nameOf(call)}: no such call`];
    }
    const status = operation.responses[call.status] ? String(call.status) : 'default';
    const response = pointer(operation.responses[status]) ?? [
      ...['paths', template, call.method, 'responses', status],
    ];
    const body = pointer(operation.requestBody) ?? ['paths', template, call.method, 'requestBody'];
    return [
      ...wrongQuery(call, parametersOf(api, template, operation), ajv),
      ...wrongBody(call, operation, () =>
        at([...body, ...JSON_SCHEMA], {
          // Finds a misspelt name, which the service would take and forget.
          unevaluatedProperties: false,
          required: REQUIRED[`${call.method} ${template}`] ?? [],
        }),
      ),
      ...(call.status === 204
        ? emptyAnswer(call)
        : wrong(call, 'answer', at([...response, ...JSON_SCHEMA]), call.answer)),
      ...typedElements(call.answer).flatMap(([type, element]) =>
        wrong(call, type, at(['components', 'schemas', type]), element),
      ),
    ];
  };
}

function pointer(reference: Reference | undefined): string[] | undefined {
  return reference?.$ref?.split('/').slice(1);
}

function wrongBody(
  call: GraphCall,
  { requestBody }: Operation,
  schema: () => ValidateFunction,
): string[] {
  if (!requestBody) {
    return call.body === undefined ? [] : [`${nameOf(call)}: takes no body`];
  }
  return call.body === undefined
    ? [`${nameOf(call)}: needs a body`]
    : wrong(call, 'body', schema(), call.body);
}

function emptyAnswer(call: GraphCall): string[] {
  return call.answer === undefined ? [] : [`${nameOf(call)}: 204 has no body`];
}

const JSON_SCHEMA = ['content', 'application/json', 'schema'];

/** Elements of a list that say which type they are, as members do: `microsoft.graph.user`. */
function typedElements(answer: unknown): [type: string, element: object][] {
  const { value } = (answer ?? {}) as { readonly value?: unknown };
  const elements = (Array.isArray(value) ? value : []) as { readonly '@odata.type'?: string }[];
  return elements.flatMap((element) => {
    const type = element['@odata.type']?.replace(/^#/, '');
    return type === undefined ? [] : [[type, element] as [string, object]];
  });
}

function wrongQuery(call: GraphCall, parameters: readonly Parameter[], ajv: Ajv2019): string[] {
  const known = new Map(parameters.map((one) => [one.name, one] as const));
  return [...call.query].flatMap(([name, text]) => {
    const parameter = known.get(name);
    return parameter?.in === 'query'
      ? wrong(call, name, ajv.compile(parameter.schema), sentValue(text, parameter))
      : [`${nameOf(call)}: no such parameter: ${name}`];
  });
}

/**
 * Members are described as directoryObject, which has next to no properties. What they are, users and
 * groups, has more, and those can be selected too:
 * https://learn.microsoft.com/graph/api/group-list-members
 */
function parametersOf(api: OpenApi, template: string, { parameters = [] }: Operation): Parameter[] {
  const own = parameters.map((one) => resolved(api, one));
  if (!template.endsWith('/members')) {
    return own;
  }
  const selectable = ['microsoft.graph.user', 'microsoft.graph.group'].flatMap((type) =>
    (api.components.schemas[type]?.allOf ?? []).flatMap(({ properties = {} }) =>
      Object.keys(properties),
    ),
  );
  const names = ['id', ...new Set(selectable)];
  return own.map((one) =>
    one.name === '$select' ? { ...one, schema: { type: 'array', items: { enum: names } } } : one,
  );
}

function resolved(api: OpenApi, parameter: Parameter): Parameter {
  const path = parameter.$ref?.split('/').slice(1);
  return path
    ? (path.reduce<unknown>(
        (at, name) => (at as Readonly<Record<string, unknown>>)[name],
        api,
      ) as Parameter)
    : parameter;
}

function sentValue(text: string, { schema }: Parameter): unknown {
  switch (schema.type) {
    case 'array':
      return text.split(',');
    case 'integer':
      return Number(text);
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    default:
      return text;
  }
}

function wrong(call: GraphCall, part: string, isValid: ValidateFunction, value: unknown): string[] {
  isValid(value);
  return (isValid.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${nameOf(call)}: ${part}${instancePath} ${message} ${JSON.stringify(params).slice(0, 120)}`,
  );
}

function escaped(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}
