/** Draws stories and walks through them until one breaks a rule; that one is made as small as it gets. */
import fc from 'fast-check';
import { type Step, story } from './company.ts';
import { type Counts, Tally } from './invariants.ts';
import { walk } from './walk.ts';

export interface Asked {
  /** How many stories. */
  readonly runs: number;
  /** A whole number; the same one draws the same stories. */
  readonly seed: number;
  /** The number of the first story, from 0 on; absent: 0. */
  readonly from?: number;
  /** As a failure printed it: exactly that story again. */
  readonly path?: string;
}

export interface Found {
  /** How often each rule was looked at. */
  readonly counts: Counts;
  /** A small story that breaks a rule, with what makes it run again; absent: none does. */
  readonly failure?: string;
}

/** How long a story that fails is made smaller, in milliseconds. */
const SHRINKING_MS = 120_000;

/** Carries out random stories in the sandbox, each of up to six steps. */
export async function checkModel({ runs, seed, from = 0, path }: Asked): Promise<Found> {
  const tally = new Tally();
  let deadline = Number.POSITIVE_INFINITY;
  const drawn = fc.asyncProperty(story, async (steps) => {
    // Whoever stops a story in the middle has it going on beside the next one.
    if (Date.now() > deadline) {
      return;
    }
    const own = new Tally(tally);
    await walk(steps, own);
    if (own.broken.length > 0) {
      throw new Error([...new Set(own.broken)].slice(0, 8).join('\n'));
    }
  });
  const first = await fc.check(drawn, {
    seed,
    path: path ?? String(from),
    numRuns: path === undefined ? runs : 1,
    endOnFailure: true,
  });
  const { counts } = tally;
  if (!first.failed) {
    return { counts };
  }
  const counterexamplePath = first.counterexamplePath ?? '';
  deadline = Date.now() + SHRINKING_MS;
  const smaller =
    path === undefined
      ? await fc.check(drawn, { seed, path: counterexamplePath, numRuns: 1 })
      : first;
  return { counts, failure: told(smaller.failed ? smaller : first) };
}

function told({
  seed,
  counterexamplePath,
  counterexample,
  errorInstance,
}: fc.RunDetails<[readonly Step[]]>): string {
  return [
    `npm run test:model -- --seed ${seed} --path ${counterexamplePath}`,
    errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
    ...(counterexample?.[0] ?? []).map((step, index) => `${index + 1} ${JSON.stringify(step)}`),
  ].join('\n');
}
