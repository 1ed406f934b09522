/** Plants each canary and runs the test that has to catch it, on as many processes as there are cores. */
import { availableParallelism } from 'node:os';
import { CANARIES, type Canary } from './canaries.ts';
import { misplanted, tryOut } from './try-out.ts';

interface Trial {
  readonly test: string;
  /** Absent: the test as it is, which has to be green. */
  readonly canary?: Canary;
}

/** Tells what got away and how many were caught; an exit code, 0 where all were. */
export async function plantAll(tell: (line: string) => void): Promise<0 | 1> {
  const files = [...new Set(CANARIES.map(({ test }) => test))];
  const waiting: Trial[] = [
    ...files.map((test) => ({ test })),
    ...CANARIES.map((canary) => ({ test: canary.test, canary })),
  ];
  const wrong = CANARIES.flatMap((canary) => misplanted(canary) ?? []);
  let caught = 0;
  const work = async () => {
    for (let trial = waiting.shift(); trial !== undefined; trial = waiting.shift()) {
      const problem = await problemOf(trial);
      caught += trial.canary && problem === undefined ? 1 : 0;
      wrong.push(...(problem === undefined ? [] : [problem]));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  wrong.forEach(tell);
  tell(`canary bugs ${caught} of ${CANARIES.length}`);
  return wrong.length > 0 ? 1 : 0;
}

async function problemOf({ test, canary }: Trial): Promise<string | undefined> {
  const { isGreen, failed, log } = await tryOut(test, canary);
  if (!canary) {
    return isGreen ? undefined : `${test} fails by itself\n${log}`;
  }
  return failed.includes(canary.caughtBy)
    ? undefined
    : `${canary.name}: ${test} does not fail at "${canary.caughtBy}"\n${log}`;
}
