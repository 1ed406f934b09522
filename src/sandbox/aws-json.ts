/**
 * AWS JSON 1.1 as all services but STS speak it: the operation stands in X-Amz-Target, the Region in
 * the credential scope of the signature. Signatures are not verified: there are no secrets here.
 */
import { AwsError } from './aws-error.ts';
import type { Clock } from './clock.ts';
import { identitystoreOperations } from './identitystore.ts';
import { hex } from './ids.ts';
import type { Limits } from './limits.ts';
import type { Operations } from './operation.ts';
import { organizationsOperations } from './organizations.ts';
import { assignmentOperations } from './sso-assignments.ts';
import { instanceOperations } from './sso-instance.ts';
import { permissionSetOperations } from './sso-permission-sets.ts';
import { policyOperations } from './sso-policies.ts';
import { provisioningOperations } from './sso-provisioning.ts';
import { settle } from './sso-requests.ts';
import { statusOperations } from './sso-status.ts';
import { TokenBucket } from './throttle.ts';
import type { World } from './world.ts';

export interface AwsRequest {
  /** The header X-Amz-Target. */
  readonly target: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly body: object;
}

export type AwsService = 'sso-admin' | 'identitystore' | 'organizations';

interface Service {
  readonly name: AwsService;
  readonly operations: Operations;
}

const services: Readonly<Record<string, Service>> = {
  SWBExternalService: {
    name: 'sso-admin',
    operations: {
      ...instanceOperations,
      ...permissionSetOperations,
      ...policyOperations,
      ...assignmentOperations,
      ...provisioningOperations,
      ...statusOperations,
    },
  },
  AWSIdentityStore: { name: 'identitystore', operations: identitystoreOperations },
  AWSOrganizationsV20161128: { name: 'organizations', operations: organizationsOperations },
};

/** `sso-admin:ListInstances`; undefined for a target of no service that the sandbox knows. */
export function callName(target: string): string | undefined {
  const [prefix = '', operation = ''] = target.split('.');
  const service = services[prefix];
  return service && `${service.name}:${operation}`;
}

/** Answers the calls of the three AWS services. */
export class AwsApi {
  private readonly world: World;
  private readonly clock: Clock;
  private readonly limits: Limits;
  private readonly buckets: Readonly<Record<AwsService, TokenBucket>>;

  constructor(world: World, clock: Clock, limits: Limits) {
    this.world = world;
    this.clock = clock;
    this.limits = limits;
    const { requestsPerSecond, burst, organizationsPerSecond } = limits;
    this.buckets = {
      'sso-admin': new TokenBucket(clock, requestsPerSecond, burst),
      identitystore: new TokenBucket(clock, requestsPerSecond, burst),
      organizations: new TokenBucket(clock, organizationsPerSecond, organizationsPerSecond),
    };
  }

  answer(request: AwsRequest): Answer {
    try {
      return { status: 200, body: this.carryOut(request) };
    } catch (error) {
      return awsFailure(error);
    }
  }

  private carryOut({ target, authorization, body }: AwsRequest): object {
    const [prefix = '', name = ''] = target.split('.');
    const service = services[prefix];
    const operation =
      service && Object.hasOwn(service.operations, name) && service.operations[name];
    if (service === undefined || !operation) {
      throw new AwsError('UnknownOperationException', `Unknown operation ${target}.`);
    }
    if (!this.buckets[service.name].take()) {
      throw throttled(service.name);
    }
    const region = signedFor(authorization);
    const call = `${service.name}:${name}`;
    if (this.world.deny.includes(call)) {
      throw new AwsError('AccessDeniedException', `You are not authorized to perform ${call}.`);
    }
    const now = this.clock.now();
    settle(this.world, now);
    const context = { world: this.world, limits: this.limits, now, region };
    try {
      return operation(context, parsed(body));
    } catch (error) {
      throw service.name === 'organizations' ? asInvalidInput(error) : error;
    }
  }
}

function parsed(body: string): unknown {
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON.');
  }
}

/** The Region of `Credential=<key>/<date>/<region>/<service>/aws4_request`. */
function signedFor(authorization: string | undefined): string {
  if (authorization === undefined) {
    throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  const region = /Credential=[^/]+\/\d{8}\/([a-z0-9-]+)\/[a-z-]+\/aws4_request/.exec(authorization);
  if (region?.[1] === undefined) {
    throw new AwsError('IncompleteSignatureException', 'The Authorization header is not complete.');
  }
  return region[1];
}

/** What the service answers to too many requests. */
export function throttled(service: AwsService): AwsError {
  return service === 'organizations'
    ? new AwsError(
        'TooManyRequestsException',
        'You have sent too many requests in too short a time.',
      )
    : new AwsError('ThrottlingException', 'Rate exceeded', {
        members: service === 'identitystore' ? { RetryAfterSeconds: 1 } : {},
      });
}

/** Organizations has no ValidationException: https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html */
function asInvalidInput(error: unknown): unknown {
  return error instanceof AwsError && error.code === 'ValidationException'
    ? new AwsError('InvalidInputException', error.message)
    : error;
}

/** Services spell the text `message` or `Message`; with both every client finds it. */
export function awsFailure(error: unknown): Answer {
  if (error instanceof AwsError) {
    const { code, message, members, status } = error;
    return { status, body: { __type: code, message, Message: message, ...members } };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: { __type: 'InternalServerException', message: text, Message: text } };
}

/** For the header x-amzn-RequestId. */
export function requestIdFor(count: number): string {
  return hex(`http/${count}`, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
