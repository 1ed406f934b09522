/** Loads folders in a worker that may not take more memory than the loader promises to need. */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import type { Answer } from './loader.ts';

/** Megabytes; together 256. */
const LIMITS = { maxOldGenerationSizeMb: 208, maxYoungGenerationSizeMb: 48 };
/** Far more than any input takes: only what never ends is stopped. */
const KILL_AFTER = 120_000;

/** As it is bundled: a worker of Node 20 reads no TypeScript. */
const LOADER = bundle();

function bundle(): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('loader.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  return outputFiles[0]?.text ?? '';
}

export class Warden {
  #worker: Worker | undefined;

  /** Throws when the loader throws, needs more memory than it may, or does not end. */
  async load(file: string): Promise<Answer> {
    this.#worker ??= new Worker(LOADER, { eval: true, execArgv: [], resourceLimits: LIMITS });
    const worker = this.#worker;
    const stopped = new AbortController();
    const timer = setTimeout(() => stopped.abort(), KILL_AFTER);
    try {
      worker.postMessage(file);
      const [answer] = (await once(worker, 'message', { signal: stopped.signal })) as [Answer];
      return answer;
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}
