// Writes what follows from schema/access.schema.json, so that the schema stays the one definition:
// the TypeScript types of access.yaml, its validator, and its reference page. With --check it only
// compares, and fails when something is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { referencePage, type Schema } from './reference.ts';

const root = new URL('../', import.meta.url);
const schemaText = readFileSync(new URL('schema/access.schema.json', root), 'utf8');
const banner = '/* Generated from schema/access.schema.json by npm run gen; do not edit. */';

const generated = {
  'src/reconcile/config.gen.ts': await types(),
  'src/config/validate.gen.ts': await validator(),
  'docs/access-yaml.md': referencePage(JSON.parse(schemaText) as Schema),
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

/** A list with bounds stays a list and does not become a union of tuples. */
function types(): Promise<string> {
  return compile(JSON.parse(schemaText), 'Config', {
    bannerComment: banner,
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
async function validator(): Promise<string> {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    ownProperties: true,
    strict: true,
    allowUnionTypes: true,
    code: { source: true, esm: true },
  });
  ajv.removeKeyword('uniqueItems');
  ajv.addVocabulary(['uniqueItems', 'patternErrorMessage']);
  const code = linear(
    standalone.default(ajv, ajv.compile(JSON.parse(schemaText))).replace(/export default \w+;/, ''),
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
  return `${banner}\n// @ts-nocheck\n${bundle.outputFiles[0]?.text ?? ''}`;
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
