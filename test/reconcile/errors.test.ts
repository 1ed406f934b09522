import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { UserError } from '../../src/reconcile/errors.ts';

const test = suite('reconcile/errors');

test('an error for people has a code, what is wrong, what to do next, and where it comes from', () => {
  const cause = new Error('connection reset');
  const error = new UserError('E610', 'The answer held no list.', { hint: 'Try again.', cause });
  assert.is(`${error}`, 'UserError: The answer held no list.');
  assert.equal([error.code, error.hint, error.cause], ['E610', 'Try again.', cause]);
});

test('without a cause none is shown', () => {
  const error = new UserError('E610', 'The answer held no list.');
  assert.is('cause' in error, false);
  assert.is(error.hint, undefined);
});

test.run();
