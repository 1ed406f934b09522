import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Breaker } from '../../../src/providers/aws/breaker.ts';
import { UserError } from '../../../src/reconcile/errors.ts';
import { VirtualTimer } from '../virtual-timer.ts';

const test = suite('providers/aws/breaker');

const times = (count: number, work: () => void) => Array.from({ length: count }, work);

test('four failures in a row are borne, the fifth makes a pause of half a minute', async () => {
  const breaker = new Breaker(new VirtualTimer());
  times(4, () => breaker.failed());
  assert.is(await breaker.pass(undefined), 0);
  assert.is(breaker.hasOpened, false);
  breaker.failed();
  assert.is(await breaker.pass(undefined), 30_000);
  assert.is(breaker.hasOpened, true);
  assert.is(await breaker.pass(undefined), 0, 'and no longer');
});

test('an answer in between begins the count anew', async () => {
  const breaker = new Breaker(new VirtualTimer());
  times(4, () => breaker.failed());
  breaker.answered();
  times(4, () => breaker.failed());
  assert.is(await breaker.pass(undefined), 0);
});

test('what was sent before a pause and fails in it does not count', async () => {
  const breaker = new Breaker(new VirtualTimer());
  times(50, () => breaker.failed());
  assert.is(await breaker.pass(undefined), 30_000);
  times(4, () => breaker.failed());
  assert.is(await breaker.pass(undefined), 0);
});

test('after three pauses nothing more is sent', async () => {
  const breaker = new Breaker(new VirtualTimer());
  for (const _ of [1, 2, 3]) {
    times(5, () => breaker.failed());
    assert.is(await breaker.pass(undefined), 30_000);
  }
  times(5, () => breaker.failed());
  const error = await breaker.pass(undefined).catch((thrown: unknown) => thrown);
  assert.instance(error, UserError);
  assert.is((error as UserError).code, 'E706');
});

test('an interruption ends a pause', async () => {
  const breaker = new Breaker(new VirtualTimer());
  times(5, () => breaker.failed());
  assert.is(await breaker.pass(AbortSignal.abort()), 0);
});

test.run();
