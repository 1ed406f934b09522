/** What a command loads: how soon it answers is measured by `npm run bench`, and stays so by this. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const test = suite('cli/start-up');

const DIST = new URL('../../dist/', import.meta.url);
const NOTE = `
import { appendFileSync } from 'node:fs';
export const load = (url, context, next) => {
  appendFileSync(process.env.LOADED, url + '\\n');
  return next(url, context);
};`;
const REGISTER = `import { register } from 'node:module';register(${JSON.stringify(dataUrl(NOTE))});`;

function dataUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** The files of dist/ that a command loads, in order. */
function loadedBy(...args: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-loaded-'));
  const loaded = join(folder, 'loaded');
  try {
    const main = fileURLToPath(new URL('accessctl.js', DIST));
    const run = spawnSync(process.execPath, ['--import', dataUrl(REGISTER), main, ...args], {
      encoding: 'utf8',
      env: { ...process.env, LOADED: loaded },
    });
    assert.is(run.status, 0, run.stderr);
    const urls = readFileSync(loaded, 'utf8').trim().split('\n');
    return urls.filter((url) => url.startsWith(pathToFileURL(fileURLToPath(DIST)).href));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function kilobytes(urls: readonly string[]): number {
  return urls.reduce((sum, url) => sum + statSync(new URL(url)).size, 0) / 1000;
}

function holds(urls: readonly string[], text: string): boolean {
  return urls.some((url) => readFileSync(new URL(url), 'utf8').includes(text));
}

test('the version is told by the command line parser and little else', () => {
  const loaded = loadedBy('version');
  assert.ok(loaded.length <= 6, loaded.join('\n'));
  assert.ok(kilobytes(loaded) < 75, `${kilobytes(loaded)} kB`);
});

test('files are checked without a client of any cloud', () => {
  const loaded = loadedBy('validate', '-c', 'examples/access.yaml');
  assert.ok(loaded.length <= 25, loaded.join('\n'));
  assert.ok(kilobytes(loaded) < 1_350, `${kilobytes(loaded)} kB`);
  const all = readdirSync(DIST).filter((name) => name.endsWith('.js'));
  for (const client of ['SSOAdminClient', 'IdentitystoreClient', 'ClientSecretCredential']) {
    assert.ok(
      holds(
        all.map((name) => new URL(name, DIST).href),
        client,
      ),
      `${client} has its name in dist/`,
    );
    assert.not(holds(loaded, client), client);
  }
});

test.run();
