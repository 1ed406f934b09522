/** Draws stories and walks through them until one breaks a rule; that one is made as small as it gets. */
import fc from 'fast-check';
import { story } from './company.ts';
import { Tally, tableOf } from './invariants.ts';
import { walk } from './walk.ts';

export interface Asked {
  /** How many stories. */
  readonly runs: number;
  /** A whole number; the same one draws the same stories. */
  readonly seed: number;
  /** As a failure printed it: exactly that story again. */
  readonly path?: string;
}

export interface Found {
  readonly tally: Tally;
  /** How often each rule was looked at, as a Markdown table. */
  readonly table: readonly string[];
  /** The smallest story that breaks a rule, with what makes it run again; absent: none does. */
  readonly failure?: string;
}

/** Carries out random stories in the sandbox, each of up to six steps. */
export async function checkModel({ runs, seed, path }: Asked): Promise<Found> {
  const tally = new Tally();
  const details = await fc.check(
    fc.asyncProperty(story, async (steps) => {
      const own = new Tally(tally);
      await walk(steps, own);
      if (own.broken.length > 0) {
        throw new Error([...new Set(own.broken)].slice(0, 8).join('\n'));
      }
    }),
    { numRuns: runs, seed, ...(path !== undefined && { path, endOnFailure: true }) },
  );
  const table = tableOf(tally);
  if (!details.failed) {
    return { tally, table };
  }
  const { counterexample, counterexamplePath, errorInstance } = details;
  const failure = [
    `npm run test:model -- --seed ${details.seed} --path ${counterexamplePath}`,
    errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
    ...(counterexample?.[0] ?? []).map((step, index) => `${index + 1} ${JSON.stringify(step)}`),
  ].join('\n');
  return { tally, table, failure };
}
