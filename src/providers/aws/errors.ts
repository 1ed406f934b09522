/** SDK errors, classified by name where they arise; what a person can cure becomes a UserError. */
import { UserError } from '../../reconcile/errors.ts';

export type Fault = 'throttled' | 'conflict' | 'transient' | 'final';

const THROTTLES = new Set(['ThrottlingException', 'TooManyRequestsException']);
const NETWORK = new Set(['TimeoutError', 'NetworkingError', 'SyntaxError']);
const NETWORK_CODES =
  /^(ECONNRESET|ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EPIPE|EAI_AGAIN|EHOSTUNREACH)$/;
const BAD_CREDENTIALS = new Set([
  'ExpiredTokenException',
  'ExpiredToken',
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'InvalidClientTokenId',
  'MissingAuthenticationTokenException',
]);

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

export function isNotFound(error: unknown): boolean {
  return nameOf(error) === 'ResourceNotFoundException';
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
  if (BAD_CREDENTIALS.has(name)) {
    return new UserError('E602', `AWS does not accept these credentials: ${text}`, {
      hint: 'They may have expired: sign in again.',
      cause: error,
    });
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
      return new UserError('E606', `AWS did not answer ${operation}: ${text}`, {
        hint: 'Nothing more was changed. Check the network, the Region and the endpoint variables, then try again.',
        cause: error,
      });
    case 'conflict':
    case 'final':
      return error;
  }
}

function accessDenied(error: unknown, operation: string, text: string): UserError {
  const reason = (error as { Reason?: unknown }).Reason;
  if (typeof reason === 'string' && reason.startsWith('KMS')) {
    return new UserError(
      'E604',
      `The KMS key of IAM Identity Center refuses ${operation}: ${text}`,
      {
        hint: 'Allow kms:Decrypt on the customer managed key to this role.',
        cause: error,
      },
    );
  }
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
  const metadata = (error as { $metadata?: { httpStatusCode?: number } }).$metadata;
  return metadata?.httpStatusCode;
}
