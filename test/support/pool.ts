/** Work shared among as many processes as there are cores; what comes of it does not depend on them. */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Whether this process was started to work for another one. */
export const isWorker = process.send !== undefined;

type Answer<Found> = { readonly found: Found } | { readonly error: string };

/** In a process that works: answers one job after the other until nobody is there any more. */
export function serve<Job, Found>(work: (job: Job) => Promise<Found>): void {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  process.on('disconnect', () => process.exit()); // nobody is there to tell
  const answer = (one: Answer<Found>) => process.send?.(one);
  process.on('message', (job: Job) => {
    void work(job).then(
      (found) => answer({ found }),
      (error: unknown) =>
        answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
}

/**
 * Each process takes the next job when it is done with one. What is found is told at once, and comes
 * back in the order of the jobs. Throws what went wrong in a job.
 * @param script of the processes, which have to `serve`
 */
export async function pooled<Job, Found>(
  script: string,
  jobs: readonly Job[],
  onFound: (found: Found) => void,
): Promise<readonly Found[]> {
  const waiting = [...jobs.entries()];
  const findings: Found[] = [];
  const children: ChildProcess[] = [];
  const worker = async () => {
    const child = fork(script, { execArgv: ['--import', 'tsx'] });
    children.push(child);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, job] = next;
      const found = await answerOf<Job, Found>(child, job);
      findings[index] = found;
      onFound(found);
    }
    child.kill();
  };
  const count = Math.min(availableParallelism(), jobs.length);
  try {
    await Promise.all(Array.from({ length: count }, worker));
  } finally {
    for (const child of children) {
      child.kill();
    }
  }
  return findings;
}

function answerOf<Job, Found>(child: ChildProcess, job: Job): Promise<Found> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null) =>
      reject(new Error(`${JSON.stringify(job)}: ended with ${code}`));
    child.once('exit', died);
    child.once('message', (answer: Answer<Found>) => {
      child.off('exit', died);
      if ('error' in answer) {
        reject(new Error(`${JSON.stringify(job)}: ${answer.error}`));
      } else {
        resolve(answer.found);
      }
    });
    child.send(job as object);
  });
}
