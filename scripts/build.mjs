// Bundles the command line into dist/, and the action into one file there: neither needs an installed package.
import { cpSync, rmSync } from 'node:fs';
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
await build({
  ...options,
  entryPoints: { index: 'src/action.ts' },
  outdir: 'dist/action',
  plugins: [withoutHttpClient],
});
cpSync('src/sandbox/scenarios', 'dist/scenarios', { recursive: true });
cpSync('examples', 'dist/examples', { recursive: true });
