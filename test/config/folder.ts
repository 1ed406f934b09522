/** Real folders for tests of the loader: made, used, and deleted again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Loaded, loadConfig } from '../../src/config/load.ts';

/** The two lines that every file needs; cases begin in line 3. */
export const HEAD = 'version: 1\nidentityCenter: { region: eu-central-1 }\n';

/** A case: what it is about, the text, and every problem as `line:column code message`. */
export type Case = readonly [title: string, text: string, ...expected: readonly string[]];

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Loads `access.yaml` of a folder that holds these files; `prepare` may add links and the like. */
export function loadFiles(files: Files, prepare?: (folder: string) => void): Loaded {
  const folder = mkdtempSync(join(tmpdir(), 'accessctl-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    prepare?.(folder);
    return loadConfig(join(folder, 'access.yaml'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Problems as one line each; the file is named where it is not access.yaml. */
export function lines({ problems }: Loaded): string[] {
  return problems.map(({ at, code, severity, message }) => {
    const file = at === undefined || at.file === 'access.yaml' ? '' : `${at.file}:`;
    const place = at ? `${file}${at.line}:${at.column} ` : '';
    return `${place}${severity === 'error' ? '' : `${severity} `}${code} ${message}`;
  });
}

export function problemsOf(text: string): string[] {
  return lines(loadFiles({ 'access.yaml': text }));
}
