/** SDK errors, classified by name where they arise; what a person can cure becomes a UserError. */
import { UserError } from '../../reconcile/errors.ts';

export type Fault = 'throttled' | 'conflict' | 'transient' | 'final';

const THROTTLES = new Set(['ThrottlingException', 'TooManyRequestsException']);
const NETWORK = new Set(['TimeoutError', 'NetworkingError', 'SyntaxError']);
const NETWORK_CODES =
  /^(ECONNRESET|ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|EHOSTUNREACH)$/;
const EXPIRED = new Set(['ExpiredTokenException', 'ExpiredToken']);
/** Also what a wrong secret key is answered with: only the time of the answer tells which it is. */
const WRONG_TIME = new Set([
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'RequestExpired',
  'RequestInTheFuture',
  'RequestTimeTooSkewed',
]);
const BAD_CREDENTIALS = new Set([
  ...EXPIRED,
  ...WRONG_TIME,
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'MissingAuthenticationTokenException',
]);

/** AWS refuses signatures that are more than five minutes old. */
const TOLERATED_MINUTES = 5;

/**
 * Two conflicts mean more than "not yet propagated": they will not go away by waiting for a moment.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_DeletePermissionSet.html
 */
const LASTING_CONFLICT = /already exists|already attached|ApplicationProfile/i;

export function faultOf(error: unknown): Fault {
  const name = nameOf(error);
  if (THROTTLES.has(name)) {
    return 'throttled';
  }
  if (name === 'ConflictException') {
    return LASTING_CONFLICT.test(messageOf(error)) ? 'final' : 'conflict';
  }
  return isNetwork(error) || (statusOf(error) ?? 0) >= 500 ? 'transient' : 'final';
}

/**
 * A throttle that is not about requests a second: `There are too many requests processing. Please
 * try again later.` What is in progress has to end first, and going slower would not help.
 */
export function isTooManyInProgress(error: unknown): boolean {
  return faultOf(error) === 'throttled' && /too many requests processing/i.test(messageOf(error));
}

/** https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountAssignmentsForPrincipal.html */
const MANAGEMENT_ONLY = 'sso:ListAccountAssignmentsForPrincipal';

/** An answer without what it must hold is a broken read, and never means that there is nothing. */
export function emptyAnswer(operation: string): UserError {
  return new UserError('E610', `The answer to ${operation} was empty.`, {
    hint: 'Nothing was changed. Something between here and the service answers in its place (a proxy?); try again.',
  });
}

/** AWS refused a read, with a word that nothing here knows: what was asked for stays unknown. */
export function refusedRead(error: unknown, operation: string): unknown {
  return error instanceof Error && '$metadata' in error && !isNotFound(error)
    ? new UserError(
        'E616',
        `AWS does not answer ${operation}: ${nameOf(error)} ${messageOf(error)}`,
        {
          hint: 'Nothing was changed. Check what stands between here and AWS (a proxy?), then try again.',
          cause: error,
        },
      )
    : error;
}

/** A write was answered, but not by AWS, or without what says which request it is. */
export function lostAnswer(operation: string, why: string, cause?: unknown): UserError {
  return new UserError('E606', `AWS did not answer ${operation}: ${why}`, {
    hint: 'Nothing more was changed. Check the network, the Region and the endpoint variables, then try again.',
    ...(cause !== undefined && { cause }),
  });
}

/** What one list left out, another one names: not even the first may be believed. */
export function contradiction(operation: string, what: string): UserError {
  return new UserError('E612', `${operation} left out ${what}, to which something is assigned.`, {
    hint: 'Nothing was changed. The list was not whole, or somebody is changing things just now: try again.',
  });
}

/** A member that every such answer holds. Throws E610 where it does not. */
export function given(value: string | undefined, operation: string): string {
  if (typeof value !== 'string' || value === '') {
    throw emptyAnswer(operation);
  }
  return value;
}

/** What is asked for is not there. A KMS key that is not found says nothing of it. */
export function isNotFound(error: unknown): boolean {
  return nameOf(error) === 'ResourceNotFoundException' && !isOfKms(error);
}

/** Something went while it was being read: neither there nor absent, so the run ends. */
export function vanished(error: unknown): unknown {
  return isNotFound(error)
    ? new UserError('E614', `Something went while it was being read: ${messageOf(error)}`, {
        hint: 'Nothing was changed. Somebody else is changing things: run the same command again.',
        cause: error,
      })
    : error;
}

/** AWS refused a token that has ended: nothing was carried out, and a new one may be had. */
export function isExpired(error: unknown): boolean {
  return EXPIRED.has(nameOf(error));
}

/** The SDK has learnt from the answer how far this clock is off; the next signature is right. */
export function isClockCorrected(error: unknown): boolean {
  return WRONG_TIME.has(nameOf(error)) && metadataOf(error).clockSkewCorrected === true;
}

export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The error that a person can read, for one that ended a call; others come back as they are. */
export function explain(error: unknown, operation: string): unknown {
  const name = nameOf(error);
  const text = messageOf(error);
  if (/Credentials?ProviderError|CredentialsError/.test(name)) {
    return new UserError('E601', 'There are no AWS credentials.', {
      hint: 'Sign in (aws sso login), set AWS_PROFILE, or run in a workflow with a role. Nothing was changed.',
      cause: error,
    });
  }
  const minutes = WRONG_TIME.has(name) ? clockOffMinutes(error) : 0;
  if (minutes >= TOLERATED_MINUTES) {
    return new UserError('E611', `The clock of this machine is ${minutes} minutes off: ${text}`, {
      hint: 'Set it right, then run the same command again: AWS refuses what is signed at another time.',
      cause: error,
    });
  }
  if (BAD_CREDENTIALS.has(name)) {
    return new UserError('E602', `AWS does not accept these credentials: ${text}`, {
      hint: 'They may have expired: sign in again.',
      cause: error,
    });
  }
  if (isOfKms(error) && faultOf(error) === 'final') {
    return new UserError(
      'E604',
      `The KMS key of IAM Identity Center does not let ${operation} through: ${text}`,
      {
        hint: 'Enable the customer managed key, and allow kms:Decrypt on it to this role.',
        cause: error,
      },
    );
  }
  if (name === 'AccessDeniedException' || name === 'AccessDenied') {
    return accessDenied(error, operation, text);
  }
  if (name === 'AWSOrganizationsNotInUseException') {
    return new UserError('E607', 'This AWS account belongs to no organisation.', {
      hint: 'Use credentials of the management account or of the delegated administrator.',
      cause: error,
    });
  }
  switch (faultOf(error)) {
    case 'throttled':
      return new UserError('E605', `AWS still throttles ${operation} after several minutes.`, {
        hint: 'Another client uses up the quota of 20 requests a second; try again later, or lower ACCESSCTL_AWS_RATE.',
        cause: error,
      });
    case 'transient':
      return lostAnswer(operation, text, error);
    case 'conflict':
    case 'final':
      return error;
  }
}

function accessDenied(error: unknown, operation: string, text: string): UserError {
  return new UserError('E603', `These credentials may not call ${operation}: ${text}`, {
    hint:
      operation === MANAGEMENT_ONLY
        ? `Allow ${operation} to this role; a delegated administrator never may: then write identityCenter.vantage: delegated, or leave vantage out.`
        : `Allow ${operation} to this role, and check that the Region is the primary one.`,
    cause: error,
  });
}

function isNetwork(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return NETWORK.has(nameOf(error)) || (typeof code === 'string' && NETWORK_CODES.test(code));
}

function statusOf(error: unknown): number | undefined {
  return metadataOf(error).httpStatusCode;
}

/** By which AWS knows the request. */
export function requestIdOf(error: unknown): string | undefined {
  return metadataOf(error).requestId;
}

function metadataOf(error: unknown): {
  httpStatusCode?: number;
  clockSkewCorrected?: boolean;
  requestId?: string;
} {
  return (error as { $metadata?: object }).$metadata ?? {};
}

/** `KMS_DisabledException`, `KMS_KEY_NOT_FOUND`: the key that encrypts the instance, not the question. */
function isOfKms(error: unknown): boolean {
  const reason = (error as { Reason?: unknown }).Reason;
  return typeof reason === 'string' && reason.startsWith('KMS');
}

/** By the Date of the answer; 0 where it has none. */
function clockOffMinutes(error: unknown): number {
  const date = Date.parse(headerOf(error, 'date') ?? '');
  return Number.isNaN(date) ? 0 : Math.round(Math.abs(Date.now() - date) / 60_000);
}

/** A header of the answer that became this error. */
export function headerOf(error: unknown, name: string): string | undefined {
  const headers = (error as { $response?: { headers?: Record<string, string> } }).$response
    ?.headers;
  return Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
}
