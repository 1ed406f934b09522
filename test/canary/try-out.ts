/** Runs one test file in a process of its own, with a canary in it or without. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Canary } from './canaries.ts';

const HERE = new URL('.', import.meta.url);
const path = (name: string) => fileURLToPath(new URL(name, HERE));

export interface Tried {
  readonly isGreen: boolean;
  /** Titles of the tests that failed. */
  readonly failed: readonly string[];
  readonly log: string;
}

/** @param test below test/ */
export function tryOut(test: string, canary?: Canary): Promise<Tried> {
  const args = ['--import', path('plant.mjs'), '--import', 'tsx', path(`../${test}`)];
  const env = {
    ...process.env,
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    ACCESSCTL_CANARY: canary ? JSON.stringify(canary) : '',
    FORCE_COLOR: '0',
  };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env, maxBuffer: 1 << 26 }, (error, out, log) => {
      const all = out + log;
      const failed = [...all.matchAll(/ FAIL .*"(.*)"$/gm)].map(([, title = '']) => title);
      resolve({ isGreen: error === null && failed.length === 0, failed, log: all });
    });
  });
}

/** Why a canary does not stand in its file as it has to; nothing where it does. */
export function misplanted({ name, file, find }: Canary): string | undefined {
  const text = readFileSync(new URL(`../../src/${file}`, HERE), 'utf8');
  const times = text.split(find).length - 1;
  return times === 1 ? undefined : `${name}: stands ${times} times in src/${file}: ${find}`;
}
