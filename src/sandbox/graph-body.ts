/** Bodies of requests: every property has to be known and of its type, as Graph demands it. */
import { badRequest, type GraphError } from './graph-error.ts';

export type Guard<T = unknown> = (value: unknown) => value is T;

type Guarded<G> = G extends Guard<infer T> ? T : never;

/** What the guards let through; a property that was not sent is absent. */
export type Body<G> = { readonly [K in keyof G]?: Guarded<G[K]> };

/** Throws GraphError for what is no object, and for a property that is unknown or not of its type. */
export function bodyOf<G extends Readonly<Record<string, Guard>>>(
  type: string,
  guards: G,
  body: unknown,
  readOnly: readonly string[] = [],
): Body<G> {
  if (!isObject(body)) {
    throw badRequest('Empty Payload. JSON content expected.');
  }
  const entries = Object.entries(body).filter(([name]) => !name.startsWith('@odata.'));
  for (const [name, value] of entries) {
    const guard = Object.hasOwn(guards, name) ? guards[name] : undefined;
    if (guard === undefined) {
      throw badRequest(
        readOnly.includes(name)
          ? `Property '${name}' is read-only and cannot be set.`
          : `Property ${name} does not exist as a declared property or extension property.`,
      );
    }
    if (!guard(value)) {
      throw invalidValue(type, name);
    }
  }
  return Object.fromEntries(entries) as Body<G>;
}

export function invalidValue(type: string, name: string): GraphError {
  return badRequest(`Invalid value specified for property '${name}' of resource '${type}'.`);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

/** A URL as a browser reads it. */
export function isUrl(value: unknown): value is string {
  return isText(value) && URL.canParse(value);
}

/** An instant with its offset: `2029-11-02T09:00:00Z`. */
export function isInstant(value: unknown): value is string {
  return (
    isText(value) &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

export function oneOf<const T>(...values: readonly T[]): Guard<T> {
  return (value): value is T => (values as readonly unknown[]).includes(value);
}

export function orNull<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

export function listOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(guard);
}

/** An object of none but these properties. */
export function shape<G extends Readonly<Record<string, Guard>>>(guards: G): Guard<Body<G>> {
  return (value): value is Body<G> =>
    isObject(value) &&
    Object.entries(value).every(
      ([name, each]) => Object.hasOwn(guards, name) && guards[name]?.(each) === true,
    );
}

/** The id that `@odata.id` of a reference names: the last segment of a Graph URL below `path`. */
export function referenceOf(body: unknown, paths: readonly string[]): string {
  const reference = isObject(body) ? body['@odata.id'] : undefined;
  const [, path = '', id = ''] =
    /^https:\/\/[^/]+\/(?:v1\.0|beta)\/(.+)\/([^/]+)$/.exec(String(reference)) ?? [];
  if (!paths.includes(path)) {
    throw badRequest('Invalid URL format specified in @odata.id for references.');
  }
  return id;
}
