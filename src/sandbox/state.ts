import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { World } from './world.ts';

const format = 'accessctl-sandbox-2';

/** The saved world, or undefined while the file does not exist. Throws when it holds something else. */
export function loadState(file: string): World | undefined {
  if (!existsSync(file)) {
    return undefined;
  }
  const saved = parsed(readFileSync(file, 'utf8'));
  if (saved?.format !== format || saved.world === undefined) {
    throw new Error(`${file} is no state file of the sandbox: remove it to start anew.`);
  }
  return saved.world;
}

/** Replaces the file in one step, so that it is never half written. */
export function saveState(file: string, world: World): void {
  const draft = `${file}.new`;
  writeFileSync(draft, JSON.stringify({ format, world }));
  renameSync(draft, file);
}

function parsed(text: string): { readonly format?: string; readonly world?: World } | null {
  try {
    return JSON.parse(text) as { format?: string; world?: World } | null;
  } catch {
    return null;
  }
}
