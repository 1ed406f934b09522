// Writes what follows from the schemas, so that each stays the one definition: of access.yaml the
// TypeScript types, the validator and the reference page; of a plan file the validator, and types by
// which a test compares it with those of the core. For the tests also Microsoft Graph's endpoints.
// With --check it only compares, and fails when something is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type Options } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { endpointList } from './graph-endpoints.ts';
import { referencePage, type Schema } from './reference.ts';

const root = new URL('../', import.meta.url);
const access = 'schema/access.schema.json';
const plan = 'schema/plan.schema.json';

const generated = {
  'src/reconcile/config.gen.ts': await types(access, 'Config'),
  'src/config/validate.gen.ts': await validator(access, JSON.parse(textOf(access), withoutWords), {
    allErrors: true,
    messages: false, // the loader has sentences of its own
  }),
  'docs/access-yaml.md': referencePage(JSON.parse(textOf(access)) as Schema),
  'src/commands/validate-plan.gen.ts': await validator(
    plan,
    JSON.parse(textOf(plan), withoutWords),
    {
      discriminator: true,
      inlineRefs: false,
      strictRequired: false,
    },
  ),
  'test/commands/plan-schema.gen.ts': await types(plan, 'PlanContract'),
  'test/conformance/graph-endpoints.gen.json': endpointList(),
};
const stale = Object.entries(generated).filter(([file, text]) => text !== current(file));
if (!process.argv.includes('--check')) {
  for (const [file, text] of stale) {
    writeFileSync(new URL(file, root), text);
  }
} else if (stale.length > 0) {
  process.stderr.write(`${stale.map(([file]) => file).join(', ')}: stale; run npm run gen\n`);
  process.exitCode = 1;
}

function textOf(schema: string): string {
  return readFileSync(new URL(schema, root), 'utf8');
}

function bannerOf(schema: string): string {
  return `/* Generated from ${schema} by npm run gen; do not edit. */`;
}

/**
 * A list with bounds stays a list and does not become a union of tuples. What a later minor version
 * may add has no type yet.
 */
function types(schema: string, name: string): Promise<string> {
  const { title, ...known } = JSON.parse(textOf(schema), (key, value) =>
    key === 'additionalProperties' && value === true ? false : value,
  );
  return compile(known, name, {
    bannerComment: bannerOf(schema),
    ignoreMinAndMaxItems: true,
    maxItems: -1,
    additionalProperties: false,
    unreachableDefinitions: false,
    style: { singleQuote: true, printWidth: 100 },
  });
}

/**
 * The validator as plain code: compiling the schema at each start would cost more time than all the
 * rest of a validation. `uniqueItems` is left to the loader, which checks it in linear time.
 */
async function validator(schema: string, content: object, options: Options): Promise<string> {
  const ajv = new Ajv({
    verbose: true,
    ownProperties: true,
    strict: true,
    ...options,
    allowUnionTypes: true,
    code: { source: true, esm: true },
  });
  ajv.removeKeyword('uniqueItems');
  ajv.addVocabulary(['uniqueItems', 'patternErrorMessage']);
  const code = linear(
    standalone.default(ajv, ajv.compile(content)).replace(/export default \w+;/, ''),
  );
  const bundle = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(root) },
    absWorkingDir: fileURLToPath(root),
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    lineLimit: 120,
    legalComments: 'none',
    preserveSymlinks: true, // a linked node_modules must not change the names in it
  });
  return `${bannerOf(schema)}\n// @ts-nocheck\n${bundle.outputFiles[0]?.text ?? ''}`;
}

/** Descriptions are for readers of the schema: no validator says any of them. */
function withoutWords(key: string, value: unknown): unknown {
  return key === 'description' && typeof value === 'string' ? undefined : value;
}

/** Ajv copies all errors so far for each entry that has one: minutes for a list of wrong entries. */
function linear(code: string): string {
  const [copies, appends] = [/vErrors\.concat\((\w+)\.errors\)/g, 'appended(vErrors, $1.errors)'];
  if (code.search(copies) < 0) {
    throw new Error('ajv now gathers errors in another way: see whether this is still needed');
  }
  return `${code.replace(copies, appends)}
function appended(errors, more) {
  for (const one of more) {
    errors.push(one);
  }
  return errors;
}`;
}

function current(file: string): string {
  try {
    return readFileSync(new URL(file, root), 'utf8');
  } catch {
    return '';
  }
}
