/**
 * Checks what a request holds, as the service models of AWS describe it: required members, lengths,
 * patterns, enumerations, number ranges. A shape also carries the TypeScript type of its value, so
 * that a handler gets its input typed and checked by one and the same table.
 */
import { AwsError, invalid } from './aws-error.ts';

/** `T` is what a value of this shape is once `check` found nothing wrong. */
export interface Shape<T> {
  /** What is wrong, in the words of AWS; throws SerializationException for a value of another type. */
  readonly check: (path: string, value: unknown) => readonly string[];
  /** Never set; carries the type. */
  readonly type?: T;
}

export type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Values<S extends Shapes> = {
  readonly [K in keyof S]: S[K] extends Shape<infer T> ? T : never;
};
export type Structure<R extends Shapes, O extends Shapes> = Values<R> & Partial<Values<O>>;

/** A string; the pattern has to match all of it. */
export function text(min: number, max: number, pattern?: RegExp): Shape<string> {
  const whole = pattern && new RegExp(`^(?:${pattern.source})$`, pattern.flags);
  const rules: readonly (readonly [(value: string) => boolean, string])[] = [
    [(value) => value.length >= min, `Member must have length greater than or equal to ${min}`],
    [(value) => value.length <= max, `Member must have length less than or equal to ${max}`],
    [
      (value) => whole === undefined || whole.test(value),
      `Member must satisfy regular expression pattern: ${pattern?.source ?? ''}`,
    ],
  ];
  return {
    check: (path, value) => {
      const string = ofType('string', path, value) as string;
      return rules
        .filter(([holds]) => !holds(string))
        .map(([, rule]) => violation(path, string, rule));
    },
  };
}

export function oneOf<const V extends string>(...values: readonly V[]): Shape<V> {
  return {
    check: (path, value) => {
      const string = ofType('string', path, value) as string;
      return values.some((known) => known === string)
        ? []
        : [
            violation(
              path,
              string,
              `Member must satisfy enum value set: [${values.toSorted().join(', ')}]`,
            ),
          ];
    },
  };
}

export function integer(min: number, max: number): Shape<number> {
  return {
    check: (path, value) => {
      const number = ofType('number', path, value) as number;
      if (number < min) {
        return [violation(path, number, `Member must have value greater than or equal to ${min}`)];
      }
      return number > max
        ? [violation(path, number, `Member must have value less than or equal to ${max}`)]
        : [];
    },
  };
}

export function list<T>(min: number, max: number, item: Shape<T>): Shape<readonly T[]> {
  return {
    check: (path, value) => {
      if (!Array.isArray(value)) {
        throw unreadable(path);
      }
      const items: readonly unknown[] = value;
      const size =
        items.length < min
          ? [violation(path, items, `Member must have length greater than or equal to ${min}`)]
          : items.length > max
            ? [violation(path, items, `Member must have length less than or equal to ${max}`)]
            : [];
      return [
        ...size,
        ...items.flatMap((each, index) => item.check(`${path}.${index + 1}.member`, each)),
      ];
    },
  };
}

/** Members that no table names are ignored, as AWS ignores them. */
export function structure<R extends Shapes, O extends Shapes>(
  required: R,
  optional: O,
): Shape<Structure<R, O>> {
  return {
    check: (path, value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw unreadable(path);
      }
      const members = value as Readonly<Record<string, unknown>>;
      const missing = Object.keys(required)
        .filter((name) => (members[name] ?? undefined) === undefined)
        .map((name) => violation(inside(path, name), null, 'Member must not be null'));
      const wrong = Object.entries({ ...required, ...optional })
        .filter(([name]) => (members[name] ?? undefined) !== undefined)
        .flatMap(([name, shape]) => shape.check(inside(path, name), members[name]));
      return [...missing, ...wrong];
    },
  };
}

/** A JSON document, whatever it holds. */
export const anything: Shape<unknown> = { check: () => [] };

/** Throws ValidationException in the words of AWS when something is wrong with the input. */
export function checkInput<T>(shape: Shape<T>, input: unknown): T {
  const wrong = shape.check('', input);
  if (wrong.length > 0) {
    const count = wrong.length === 1 ? '1 validation error' : `${wrong.length} validation errors`;
    throw invalid(`${count} detected: ${wrong.join('; ')}`);
  }
  return input as T;
}

function ofType(type: 'string' | 'number', path: string, value: unknown): unknown {
  if (typeof value !== type) {
    throw unreadable(path);
  }
  return value;
}

function unreadable(path: string): AwsError {
  return new AwsError('SerializationException', `Unexpected type of value at '${path}'`);
}

function inside(path: string, name: string): string {
  const member = name.charAt(0).toLowerCase() + name.slice(1);
  return path === '' ? member : `${path}.${member}`;
}

function violation(path: string, value: unknown, rule: string): string {
  const shown = value === null ? 'null' : `'${typeof value === 'object' ? '[...]' : value}'`;
  return `Value ${shown} at '${path}' failed to satisfy constraint: ${rule}`;
}
