/** How long runs take where AWS allows 20 requests a second and answers after 60 ms: seconds of the sandbox. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Circumstances, measureApply, measurePlan } from '../bench/apply-shapes.ts';

const test = suite('scenarios: as fast as AWS allows');

const SHAPES = [
  { accounts: 10, permissionSets: 5, groups: 10, assignments: 100 },
  { accounts: 20, permissionSets: 10, groups: 40, assignments: 300 },
];

for (const shape of SHAPES) {
  test(`a plan alone uses the whole quota and is never throttled: ${shape.groups} groups`, async () => {
    const { seconds, calls, throttles } = await measurePlan(shape);
    assert.is(throttles, 0);
    assert.is(calls, 2 + 6 * shape.permissionSets + shape.groups, 'one page for each group');
    assert.ok(seconds <= 1.1 * (calls / 20) + 0.5, `${calls} calls in ${seconds} s`);
    assert.ok(seconds >= (calls - 20) / 20, 'no faster than AWS allows');
  });
}

/** What is left for us of the quota, by the requests a second that the neighbour got. */
type Left = (neighbour: number) => number;

const SHARED: Readonly<Record<string, readonly [Circumstances, Left]>> = {
  'a neighbour takes half': [{ neighbour: 10 }, (neighbour) => 20 - neighbour],
  'we are to take 5 a second': [{ env: { ACCESSCTL_AWS_RATE: '5' } }, () => 5],
  'AWS gives half of what we expect': [{ limits: { requestsPerSecond: 10, burst: 10 } }, () => 10],
};

for (const [story, [circumstances, left]] of Object.entries(SHARED)) {
  test(`a plan takes at most 15 % longer than what is left allows when ${story}`, async () => {
    for (const shape of SHAPES.slice(1)) {
      const { seconds, calls, throttles, neighbour } = await measurePlan(shape, circumstances);
      const least = (calls - throttles) / left(neighbour);
      assert.ok(seconds <= 1.15 * least, `${seconds} s, and ${least} s would do`);
    }
  });
}

const MEDIAN_MS = 5_000;
/** The bench has a thousand. */
const TWO_HUNDRED = { accounts: 50, permissionSets: 2, groups: 2 };
const HUNDRED = { ...TWO_HUNDRED, groups: 1 };
/** Of the plan and of the read that proves: instance, list of sets, six for each, one page for each group. */
const READS = 2 * (2 + 6 * 2 + 2);

test('an apply is bound by the assignments that AWS works on at a time, and by nothing else', async () => {
  const { done, seconds, calls, throttles, mostOutstanding, crowded, work } = await measureApply(
    TWO_HUNDRED,
    MEDIAN_MS,
  );
  assert.is(done, 200);
  assert.is(throttles, 0);
  assert.is(mostOutstanding, 10);
  assert.equal(crowded, []);
  // The last ones to end have nobody beside them: some seconds, however many there are.
  assert.ok(seconds <= 1.2 * (work / 10) + 15, `${seconds} s for ${work} s of work`);
  assert.ok(calls <= 1.6 * done + READS, `${calls} calls`);
});

test('with more room AWS works on more at a time, and with less on less', async () => {
  for (const outstanding of [15, 4]) {
    const { seconds, mostOutstanding, crowded, work } = await measureApply(HUNDRED, MEDIAN_MS, {
      env: { ACCESSCTL_AWS_OUTSTANDING: String(outstanding) },
      limits: { outstandingAssignments: 15 },
    });
    assert.is(mostOutstanding, outstanding);
    assert.equal(crowded, []);
    assert.ok(seconds <= 1.2 * (work / outstanding) + 15, `${seconds} s for ${work} s of work`);
  }
});

test('with fewer accounts than there is room AWS never works on two in one account', async () => {
  const few = { accounts: 3, permissionSets: 4, groups: 3 };
  const { done, mostOutstanding, crowded } = await measureApply(few, MEDIAN_MS);
  assert.is(done, 36);
  assert.is(mostOutstanding, 3);
  assert.equal(crowded, []);
});

test('an apply gets through, at most 15 % later than alone, whoever shares the quota', async () => {
  // Of fewer, one long assignment that happens to be the last to begin would decide.
  const alone = await measureApply(HUNDRED, MEDIAN_MS);
  for (const [story, [circumstances]] of Object.entries(SHARED)) {
    const { done, seconds, crowded } = await measureApply(HUNDRED, MEDIAN_MS, circumstances);
    assert.is(done, 100, story);
    assert.equal(crowded, [], story);
    assert.ok(seconds <= 1.15 * alone.seconds, `${story}: ${seconds} s, alone ${alone.seconds} s`);
  }
});

test('where AWS takes fewer at a time than we send, all of it is done in the end', async () => {
  const { done, mostOutstanding } = await measureApply(
    { accounts: 10, permissionSets: 2, groups: 1 },
    MEDIAN_MS,
    { limits: { outstandingAssignments: 4 } },
  );
  assert.is(done, 20);
  assert.is(mostOutstanding, 4);
});

test.run();
