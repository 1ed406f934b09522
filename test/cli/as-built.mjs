// Hooks of the module loader: what is built is loaded as it is. The loader of the tests, which are TypeScript, would
// rewrite the first file of the command line at each run. https://nodejs.org/api/module.html#customization-hooks
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

let built = '';

/** @param folder the address of what is built, with a slash at its end */
export function initialize(folder) {
  built = folder;
}

export async function resolve(specifier, context, next) {
  return specifier.startsWith('./') && context.parentURL?.startsWith(built)
    ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
    : next(specifier, context);
}

export async function load(url, context, next) {
  return url.startsWith(built)
    ? { source: await readFile(fileURLToPath(url)), format: 'module', shortCircuit: true }
    : next(url, context);
}
