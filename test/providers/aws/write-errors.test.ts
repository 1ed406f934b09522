import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { writeFailure } from '../../../src/providers/aws/write-errors.ts';
import { WriteFailure } from '../../../src/reconcile/apply.ts';
import { UserError } from '../../../src/reconcile/errors.ts';

const test = suite('providers/aws/write-errors');

const sdk = (name: string, more: object = {}) => Object.assign(new Error('why'), { name }, more);

const cases: readonly [name: string, error: unknown, status: string, code: string][] = [
  ['a conflict', sdk('ConflictException'), 'failed', 'E713'],
  ['something is not there', sdk('ResourceNotFoundException'), 'failed', 'E714'],
  ['a wrong value', sdk('ValidationException'), 'failed', 'E715'],
  ['a quota', sdk('ServiceQuotaExceededException'), 'failed', 'E716'],
  ['another answer of AWS', sdk('NewException'), 'failed', 'E717'],
  ['no permission', new UserError('E603', 'why'), 'failed', 'E603'],
  ['throttled for minutes: it was never accepted', new UserError('E605', 'why'), 'failed', 'E605'],
  ['no answer: it may have been done', new UserError('E606', 'why'), 'unknown', 'E606'],
  ['a bug', new TypeError('why'), 'unknown', 'E717'],
  ['what is no error', 'why', 'unknown', 'E717'],
  [
    'a server that broke',
    sdk('InternalServerException', { $metadata: { httpStatusCode: 500 } }),
    'unknown',
    'E717',
  ],
];

for (const [name, error, status, code] of cases) {
  test(`${name} is ${status}`, () => {
    const failure = writeFailure(error);
    assert.equal([failure.status, failure.code, failure.message], [status, code, 'why']);
    assert.ok(failure.hint);
    assert.is(failure.cause, error);
  });
}

test('a failure that is told already stays as it is', () => {
  const failure = new WriteFailure('conflict', 'E720', 'changed');
  assert.is(writeFailure(failure), failure);
});

test.run();
