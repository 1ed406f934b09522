// Writes what follows from schema/access.schema.json, so that the schema stays the one definition:
// the TypeScript types of access.yaml. With --check it only compares, and fails when stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const root = new URL('../', import.meta.url);
const schemaText = readFileSync(new URL('schema/access.schema.json', root), 'utf8');

const generated = { 'src/reconcile/config.gen.ts': await types() };
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
    bannerComment: '/* Generated from schema/access.schema.json by npm run gen; do not edit. */',
    ignoreMinAndMaxItems: true,
    maxItems: -1,
    additionalProperties: false,
    unreachableDefinitions: false,
    style: { singleQuote: true, printWidth: 100 },
  });
}

function current(file: string): string {
  try {
    return readFileSync(new URL(file, root), 'utf8');
  } catch {
    return '';
  }
}
