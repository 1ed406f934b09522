/** A fault of every kind in a small story; `npm run test:faults` tries all stories at many more calls. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { runs } from '../support/sample.ts';
import { DISTURBANCES, drawn } from './draw.ts';
import { STORIES } from './stories.ts';
import { crashes, prepare, type Result, tryOut } from './trial.ts';

/** Of the crash points; odd, so that it takes those before an effect and those after one. */
const EVERY = runs(9, 1);

const test = suite('faults: every kind');

const story = STORIES.find(({ name }) => name === 'a permission set is renamed');
assert.ok(story);
const stage = await prepare(story);

function told({ disturbance, at, violations, log }: Result): string {
  const rules = violations.map(({ rule, text }) => `${rule} ${text}`);
  return [`${disturbance} at ${at}`, ...rules, log].join('\n');
}

test('the next run does the rest, and nobody is worse off meanwhile', async () => {
  const met = new Set<string>();
  for (const { disturbance, at } of drawn(stage, DISTURBANCES.length, 7)) {
    const result = await tryOut(stage, disturbance, at);
    assert.equal(result.violations, [], told(result));
    if (result.call !== undefined) {
      met.add(disturbance);
    }
  }
  const kinds = new Set(drawn(stage, DISTURBANCES.length, 7).map((one) => one.disturbance));
  assert.equal([...met].sort(), [...kinds].sort(), 'every fault that was drawn was met');
});

test('a crash before and after the effect of calls', async () => {
  const results = await crashes(stage, EVERY);
  assert.is(results.length, Math.ceil((2 * stage.calls.length) / EVERY));
  for (const result of results) {
    assert.equal(result.violations, [], told(result));
  }
});

test('the same seed draws the same', () => {
  assert.equal(drawn(stage, 50, 3), drawn(stage, 50, 3));
  assert.not.equal(drawn(stage, 50, 3), drawn(stage, 50, 4));
});

test.run();
