/**
 * Before the first write: what AWS is already working on, for somebody else or for a run that was
 * interrupted, may change what the plan saw. It is waited for, and then the plan is made anew.
 */
import { pause, type Reader } from '../providers/index.ts';
import type { Change, Directory } from '../reconcile/types.ts';
import { orAborted } from './abort.ts';
import type { Context } from './context.ts';
import type { ProgressLine } from './progress.ts';

/** As long as accessctl waits for its own requests. */
const PATIENCE_MS = 600_000;
const LOOK_EVERY_MS = 5_000;

const IN_AWS: ReadonlySet<Change['kind']> = new Set([
  'permissionSet',
  'assignment',
  'accessControlAttributes',
]);

/** `quiet`: nothing was in progress. `waited`: something was, and has ended. `busy`: it has not. */
export async function quietened(
  changes: readonly Change[],
  directory: Directory,
  { reader, context, progress }: { reader: Reader; context: Context; progress: ProgressLine },
): Promise<'quiet' | 'waited' | 'busy'> {
  if (!changes.some(({ kind }) => IN_AWS.has(kind))) {
    return 'quiet';
  }
  const { timer, signal } = context;
  const look = () => orAborted(() => reader.requestsInProgress(directory), signal);
  const deadline = timer.now() + PATIENCE_MS;
  let running = await look();
  if (running === 0) {
    return 'quiet';
  }
  context.log(`AWS is working on ${requests(running)} of an earlier run or of somebody else.\n`);
  while (running > 0 && timer.now() < deadline) {
    progress.show(`waiting for ${requests(running)} that AWS is working on`);
    await pause(timer, LOOK_EVERY_MS, signal);
    running = await look();
  }
  progress.clear();
  if (running === 0) {
    return 'waited';
  }
  context.log(
    `AWS is still working on ${requests(running)} of somebody else after 10 minutes (E707). Nothing was changed. Wait until the other run has ended, then run the same command again.\n`,
  );
  return 'busy';
}

function requests(count: number): string {
  return count === 1 ? '1 request' : `${count} requests`;
}
