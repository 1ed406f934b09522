/** Runs in a worker with hard limits: loads one folder after the other and tells what became of it. */
import { parentPort } from 'node:worker_threads';
import { loadConfig } from '../../../src/config/load.ts';
import type { Problem } from '../../../src/reconcile/types.ts';

export interface Answer {
  readonly config: unknown;
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
  readonly milliseconds: number;
}

parentPort?.on('message', (file: string) => {
  const started = performance.now();
  const { config, problems, sources } = loadConfig(file);
  const milliseconds = performance.now() - started;
  parentPort?.postMessage({ config, problems, sources, milliseconds } satisfies Answer);
});
