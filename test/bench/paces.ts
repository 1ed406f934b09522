/** What the pace of AWS makes of whole runs: seconds of the sandbox, on a clock that waits for nobody. */
import { type Circumstances, type Measured, measureApply, measurePlan } from './apply-shapes.ts';
import type { Figure } from './figures.ts';
import { LARGE, MEDIUM, nameOf, SMALL } from './shapes.ts';

export async function paceFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const shape of [SMALL, MEDIUM, LARGE]) {
    figures.push(...alone(nameOf(shape), await measurePlan(shape)));
  }
  for (const [story, [circumstances, left]] of Object.entries(SHARED)) {
    const measured = await measurePlan(MEDIUM, circumstances);
    const { calls, throttles, seconds, neighbour } = measured;
    figures.push({
      what: `${nameOf(MEDIUM)}, ${story}`,
      value: seconds,
      unit: 's of the sandbox',
      bar: 1.15 * ((calls - throttles) / left(neighbour)),
      note: `${calls} calls, ${throttles} throttled`,
    });
  }
  for (const [shape, medianMs, bar] of APPLIES) {
    figures.push(...(await applied(shape, medianMs, bar)));
  }
  return figures;
}

/** 20 requests a second, answers after 60 ms: nothing else takes time. */
function alone(what: string, { calls, seconds, throttles }: Measured): Figure[] {
  return [
    {
      what: `${what}, 20 a second, answers after 60 ms`,
      value: seconds,
      unit: 's of the sandbox',
      bar: 1.1 * (calls / 20) + 0.5,
      note: `${calls} calls`,
    },
    { what: `${what}: throttled`, value: throttles, unit: 'requests', bar: 0 },
  ];
}

/** What is left for us of the quota, by the requests a second that the neighbour got. */
type Left = (neighbour: number) => number;

const SHARED: Readonly<Record<string, readonly [Circumstances, Left]>> = {
  'a neighbour takes half': [{ neighbour: 10 }, (neighbour) => 20 - neighbour],
  'held to 5 a second': [{ env: { ACCESSCTL_AWS_RATE: '5' } }, () => 5],
  'AWS gives 10 a second': [{ limits: { requestsPerSecond: 10, burst: 10 } }, () => 10],
};

type Applied = Parameters<typeof measureApply>[0];

const HUNDRED: Applied = { accounts: 50, permissionSets: 2, groups: 1 };
const THOUSAND: Applied = { accounts: 100, permissionSets: 2, groups: 5 };
const TWELVE_HUNDRED: Applied = { accounts: 100, permissionSets: 3, groups: 4 };

/** Those of a hundred have the bar of the thousand in proportion, and the time that the last ones take. */
const APPLIES: readonly (readonly [Applied, medianMs: number, seconds: number])[] = [
  [HUNDRED, 2_000, 70],
  [HUNDRED, 5_000, 85],
  [THOUSAND, 2_000, 700],
  [THOUSAND, 5_000, 700],
  [TWELVE_HUNDRED, 5_000, 14 * 60],
];

async function applied(shape: Applied, medianMs: number, bar: number): Promise<Figure[]> {
  const { done, seconds, calls, throttles, mostOutstanding, crowded } = await measureApply(
    shape,
    medianMs,
  );
  const what = `apply of ${done} assignments, ${medianMs / 1000} s each`;
  const unit = 's of the sandbox';
  return [
    { what, value: seconds, unit, bar, note: `${throttles} throttled` },
    // A few changes carry the reads of the whole company with them.
    {
      what: `${what}: calls`,
      value: calls / done,
      unit: 'a change',
      ...(done >= 1_000 && { bar: 1.6 }),
    },
    { what: `${what}: at the same time`, value: mostOutstanding, unit: 'at most', bar: 10 },
    { what: `${what}: two in one account`, value: crowded.length, unit: 'accounts', bar: 0 },
  ];
}
