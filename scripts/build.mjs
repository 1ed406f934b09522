// Bundles the command line into dist/, and the action into one file there: neither needs an installed package.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** The toolkit's HTTP client, half a megabyte, only signs in to GitHub: left out where nothing calls it. */
const withoutHttpClient = {
  name: 'without-http-client',
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^@actions\/http-client/ }, async ({ path, ...from }) => {
      if (from.pluginData !== 'asked') {
        return { ...(await resolve(path, { ...from, pluginData: 'asked' })), sideEffects: false };
      }
    }),
};

/** What lies in the repository is passed on: with the licence of each package that is in it, each text once. */
function licencesOf({ outputs }) {
  const [{ inputs }] = Object.values(outputs).filter(({ entryPoint }) => entryPoint);
  const folders = Object.entries(inputs).flatMap(([file, { bytesInOutput }]) =>
    bytesInOutput > 0 ? (/^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []) : [],
  );
  const packages = new Map(); // by text
  for (const folder of [...new Set(folders)].sort()) {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const files = readdirSync(folder).filter((one) => /^(licen[cs]e|notice)/i.test(one));
    const texts = files.sort().map((one) => readFileSync(`${folder}/${one}`, 'utf8'));
    const text = texts.join('\n').replaceAll('\r', '').trim();
    packages.set(text, [...(packages.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  return [...packages]
    .map(([text, names]) => `${names.join('\n')}\n\n${text || 'No text in the package.'}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

rmSync('dist', { recursive: true, force: true });
const options = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true, // names stay: errors are told apart by them, and stack traces can be read
  legalComments: 'linked',
  // Paths stand in the output: as they are in any clone, wherever node_modules really lies.
  preserveSymlinks: true,
  // Parts of the bundle are CommonJS and call require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: 'warning',
};
await build({
  ...options,
  entryPoints: { accessctl: 'src/main.ts' },
  outdir: 'dist',
  splitting: true, // a command loads only what it uses
  chunkNames: 'chunk-[hash]',
});
// What GitHub runs as it lies in the repository: https://docs.github.com/actions/sharing-automations/creating-actions
const { metafile } = await build({
  ...options,
  entryPoints: { index: 'src/action.ts' },
  outdir: 'dist/action',
  plugins: [withoutHttpClient],
  metafile: true,
});
writeFileSync('dist/action/LICENSES.txt', licencesOf(metafile));
cpSync('src/sandbox/scenarios', 'dist/scenarios', { recursive: true });
cpSync('examples', 'dist/examples', { recursive: true });
