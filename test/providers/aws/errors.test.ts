import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { explain, type Fault, faultOf, isNotFound } from '../../../src/providers/aws/errors.ts';
import { UserError } from '../../../src/reconcile/errors.ts';

const test = suite('providers/aws/errors');

/** An error as the SDK throws it. */
function sdk(name: string, message = '', more: object = {}): Error {
  return Object.assign(new Error(message), { name }, more);
}

const status = (httpStatusCode: number) => ({ $metadata: { httpStatusCode } });

const faults: readonly [error: Error, fault: Fault][] = [
  [sdk('ThrottlingException'), 'throttled'],
  [sdk('TooManyRequestsException'), 'throttled'],
  [sdk('ThrottlingException', '', status(500)), 'throttled'],
  [sdk('ConflictException', 'Please try again: another operation is in progress'), 'conflict'],
  [sdk('ConflictException', 'PermissionSet with name A already exists.'), 'final'],
  [sdk('ConflictException', 'Policy is Already Attached'), 'final'],
  [sdk('ConflictException', 'PermissionSet has ApplicationProfile associated with it'), 'final'],
  [sdk('InternalServerException', '', status(500)), 'transient'],
  [sdk('ServiceUnavailable', '', status(503)), 'transient'],
  [sdk('UnknownError', '', status(502)), 'transient'],
  [sdk('TimeoutError'), 'transient'],
  [sdk('SyntaxError', 'Unexpected token <'), 'transient'],
  [sdk('Error', 'socket hang up', { code: 'ECONNRESET' }), 'transient'],
  [sdk('Error', '', { code: 'ECONNREFUSED' }), 'transient'],
  [sdk('Error', '', { code: 'EAI_AGAIN' }), 'transient'],
  [sdk('Error', '', { code: 'ENOENT' }), 'final'],
  [sdk('ValidationException', 'Throttling of your ConflictException', status(400)), 'final'],
  [sdk('AccessDeniedException', '', status(400)), 'final'],
  [sdk('ResourceNotFoundException', '', status(400)), 'final'],
  [sdk('ServiceQuotaExceededException', '', status(402)), 'final'],
  [new TypeError('a bug'), 'final'],
];

for (const [error, fault] of faults) {
  test(`${error.name} ${error.message || JSON.stringify({ ...error })} is ${fault}`, () => {
    assert.is(faultOf(error), fault);
  });
}

test('what is no error at all is final', () => {
  assert.is(faultOf('text'), 'final');
  assert.is(faultOf({}), 'final');
});

test('only one name says: not found', () => {
  assert.is(isNotFound(sdk('ResourceNotFoundException')), true);
  for (const name of ['AccessDeniedException', 'NotFound', 'ValidationException']) {
    assert.is(isNotFound(sdk(name, 'ResourceNotFoundException')), false, name);
  }
  const kms = { Reason: 'KMS_KEY_NOT_FOUND' };
  assert.is(isNotFound(sdk('ResourceNotFoundException', '', kms)), false, 'a key is no answer');
});

/** An answer of a machine whose clock is so much later than this one's. */
const dated = (ms: number) => ({
  $response: {
    headers: {
      // When it is looked at: this file may be loaded long before its tests run.
      get Date() {
        return new Date(Date.now() + ms).toUTCString();
      },
    },
  },
});

const explained: readonly [error: Error, code: string, hint: RegExp][] = [
  [sdk('CredentialsProviderError'), 'E601', /sign in/i],
  [sdk('ExpiredTokenException'), 'E602', /sign in again/],
  [sdk('ExpiredToken'), 'E602', /sign in again/],
  [sdk('UnrecognizedClientException'), 'E602', /sign in again/],
  [sdk('InvalidSignatureException'), 'E602', /sign in again/],
  [sdk('AccessDeniedException', 'no'), 'E603', /Allow sso:X/],
  [
    sdk('AccessDeniedException', 'no', { Reason: 'KMS_AccessDeniedException' }),
    'E604',
    /kms:Decrypt/,
  ],
  [sdk('ValidationException', 'no', { Reason: 'KMS_DisabledException' }), 'E604', /Enable/],
  [sdk('InvalidSignatureException', 'expired', dated(3_600_000)), 'E611', /Set it right/],
  [sdk('InvalidSignatureException', 'wrong', dated(0)), 'E602', /sign in again/],
  [sdk('ThrottlingException'), 'E605', /ACCESSCTL_AWS_RATE/],
  [sdk('InternalServerException', '', status(500)), 'E606', /try again/],
  [sdk('AWSOrganizationsNotInUseException'), 'E607', /management account/],
];

for (const [error, code, hint] of explained) {
  test(`${error.name} becomes ${code}`, () => {
    const told = explain(error, 'sso:X');
    assert.instance(told, UserError);
    assert.is((told as UserError).code, code);
    assert.match((told as UserError).hint ?? '', hint);
    assert.is((told as UserError).cause, error);
  });
}

test('the rest comes back as it is', () => {
  for (const name of ['ValidationException', 'ConflictException', 'ResourceNotFoundException']) {
    const error = sdk(name);
    assert.is(explain(error, 'sso:X'), error);
  }
});

test.run();
