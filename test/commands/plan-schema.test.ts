/** The contract of a plan file is the plan of the core: neither can change without the other. */
import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { PlanFile } from '../../src/commands/plan-file.ts';
import type { PlanContract } from './plan-schema.gen.ts';

const test = suite('commands: schema of plan files');

/** One shape, however it was written down: all of it read-only, names of types gone. */
type Shape<T> = T extends readonly (infer E)[]
  ? readonly Shape<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Shape<T[K]> }
    : T;

/** Exactly the same type, also in what may be absent. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The version that the core writes is one of those that the contract allows. */
type Versionless<T> = Shape<Omit<T, 'formatVersion'>>;

/** Does not compile where a property, its type or its being optional differ. */
const isSame: Same<Versionless<PlanContract>, Versionless<PlanFile>> = true;

interface Schema {
  readonly $ref?: string;
  readonly type?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
  readonly allOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const root = JSON.parse(
  readFileSync(new URL('../../schema/plan.schema.json', import.meta.url), 'utf8'),
) as Schema;

const parts = Object.entries({ root, ...root.definitions });

test('the types of the core and of the contract are one', () => {
  assert.ok(isSame);
});

test('every definition and every property has a description', () => {
  const speechless = parts.flatMap(([name, part]) => [
    ...(part.description ? [] : [name]),
    ...Object.entries(part.properties ?? {})
      .filter(([, property]) => !property.description && !property.$ref)
      .map(([key]) => `${name}.${key}`),
  ]);
  assert.ok(parts.length > 40, 'the parts are found');
  assert.equal(speechless, []);
});

test('what apply goes by is closed, what is only reported is open', () => {
  const open = parts.filter(([, part]) => part.additionalProperties === true).map(([name]) => name);
  const closed = parts
    .filter(([, part]) => part.additionalProperties === false)
    .map(([name]) => name);
  assert.ok(open.includes('root') && open.includes('Verdict'));
  assert.equal(
    closed.filter((name) => !/Change$|Spec$/.test(name)),
    ['Target', 'CustomerPolicy', 'Deferred'],
  );
  assert.equal(
    open.filter((name) => /Change$|Spec$/.test(name)),
    [],
  );
});

test.run();
