/** SCIM's PATCH: https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2 */
import { invalidScim } from './scim-error.ts';

export type Attributes = Readonly<Record<string, unknown>>;

export interface PatchOperation {
  readonly op: 'add' | 'remove' | 'replace';
  /** `''`: the value is an object of attributes. */
  readonly path: string;
  readonly value: unknown;
}

/** The operations of a PatchOp. Throws ScimError when it is none. */
export function patchOperations(body: Attributes): readonly PatchOperation[] {
  const list = attributeOf(body, 'Operations');
  if (!Array.isArray(list) || list.length === 0) {
    throw invalidScim('Operations');
  }
  return list.map((each: unknown) => {
    const { op, path, value } = isAttributes(each) ? each : {};
    const name = String(op).toLowerCase();
    if (name !== 'add' && name !== 'remove' && name !== 'replace') {
      throw invalidScim(`op ${String(op)}`);
    }
    return { op: name, path: typeof path === 'string' ? path : '', value };
  });
}

/** The attributes after one operation. Throws ScimError for a path that it cannot follow. */
export function patched(before: Attributes, { op, path, value }: PatchOperation): Attributes {
  if (path === '') {
    if (op === 'remove' || !isAttributes(value)) {
      throw invalidScim('path');
    }
    return Object.entries(value).reduce(
      (all, [name, part]) => patched(all, { op, path: name, value: part }),
      before,
    );
  }
  const { first, rest } = splitPath(path);
  const name = Object.keys(before).find((each) => each.toLowerCase() === first.toLowerCase());
  const key = name ?? first;
  if (rest === '') {
    return op === 'remove' ? without(before, key) : { ...before, [key]: value };
  }
  const inner = before[key];
  if (Array.isArray(inner) || rest.startsWith('[')) {
    return { ...before, [key]: patchedFirst(inner, rest, { op, value }) };
  }
  const part = isAttributes(inner) ? inner : {};
  return { ...before, [key]: patched(part, { op, path: rest, value }) };
}

/** AWS holds one value of each list, so a filter like `[type eq "work"]` can only mean that one. */
function patchedFirst(
  list: unknown,
  rest: string,
  { op, value }: Pick<PatchOperation, 'op' | 'value'>,
): readonly unknown[] {
  const match = /^(?:\[type eq "([^"]*)"\])?\.?(\w*)$/i.exec(rest);
  if (match === null) {
    throw invalidScim(`path ${rest}`);
  }
  const [, type, path = ''] = match;
  const [first] = Array.isArray(list) ? list : [];
  const before = {
    ...(type === undefined ? {} : { type }),
    primary: true,
    ...(isAttributes(first) ? first : {}),
  };
  if (path === '') {
    return op === 'remove' ? [] : [value];
  }
  return [patched(before, { op, path, value })];
}

function splitPath(path: string): { readonly first: string; readonly rest: string } {
  const [, first, rest = ''] =
    /^(urn:.+:User)(?::(.+))?$/i.exec(path) ?? /^(\w+)\.?((?:\[[^\]]*\])?.*)$/.exec(path) ?? [];
  if (first === undefined) {
    throw invalidScim(`path ${path}`);
  }
  return { first, rest };
}

export function isAttributes(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names of attributes ignore case. */
export function attributeOf(attributes: Attributes, name: string): unknown {
  const wanted = name.toLowerCase();
  return Object.entries(attributes).find(([each]) => each.toLowerCase() === wanted)?.[1];
}

function without(attributes: Attributes, name: string): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([each]) => each !== name));
}
