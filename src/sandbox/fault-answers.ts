/** How each of the services words what goes wrong, and lists that go wrong. */
import { AwsError } from './aws-error.ts';
import { type AwsService, awsFailure, throttled } from './aws-json.ts';
import type { Call } from './calls.ts';
import { GraphError } from './graph-error.ts';
import { graphFailure } from './graph-http.ts';
import { ScimError } from './scim-error.ts';
import { scimFailure } from './scim-http.ts';
import type { HttpAnswer } from './server.ts';
import { StsError, stsFailure } from './sts.ts';

export interface Answering {
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export type Refusal = 'throttled' | 'error' | 'denied' | 'expired';

/** Refuses in the words of the service that was called. */
export function refusal(kind: Refusal, call: Call, about: Answering): HttpAnswer {
  switch (call.service) {
    case 'sso-admin':
    case 'identitystore':
    case 'organizations':
      return {
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amzn-requestid': about.requestId,
        },
        ...awsFailure(awsRefusal(kind, call, call.service)),
      };
    case 'sts':
      return stsFailure(stsRefusals[kind], about.requestId);
    case 'scim':
      return scimFailure(about, scimRefusals[kind]);
    case 'graph':
    case 'login':
    case 'unknown': {
      const { headers, ...answer } = graphFailure(about, graphRefusals[kind]);
      return { headers: { 'content-type': 'application/json', ...headers }, ...answer };
    }
  }
}

function awsRefusal(kind: Refusal, call: Call, service: AwsService): AwsError {
  switch (kind) {
    case 'throttled':
      return throttled(service);
    case 'error':
      return new AwsError('InternalServerException', 'Internal server error.', { status: 500 });
    case 'denied':
      return new AwsError(
        'AccessDeniedException',
        `You are not authorized to perform ${call.name}.`,
      );
    case 'expired':
      return new AwsError(
        'ExpiredTokenException',
        'The security token included in the request is expired',
      );
  }
}

const graphRefusals: Readonly<Record<Refusal, GraphError>> = {
  throttled: new GraphError(429, 'TooManyRequests', 'Too many requests.', { 'Retry-After': '1' }),
  error: new GraphError(500, 'InternalServerError', 'Internal server error.'),
  denied: new GraphError(
    403,
    'Authorization_RequestDenied',
    'Insufficient privileges to complete the operation.',
  ),
  expired: new GraphError(
    401,
    'InvalidAuthenticationToken',
    'Lifetime validation failed, the token is expired.',
  ),
};

/** https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html */
const stsRefusals: Readonly<Record<Refusal, StsError>> = {
  throttled: new StsError(400, 'Throttling', 'Rate exceeded'),
  error: new StsError(500, 'InternalFailure', 'Internal server error.'),
  denied: new StsError(403, 'AccessDenied', 'You are not authorized to perform this.'),
  expired: new StsError(
    403,
    'ExpiredToken',
    'The security token included in the request is expired',
  ),
};

const scimRefusals: Readonly<Record<Refusal, ScimError>> = {
  throttled: new ScimError(429, 'Too many requests.'),
  error: new ScimError(500, 'Internal server error.'),
  denied: new ScimError(403, 'Operation is not permitted based on the supplied authorization.'),
  expired: new ScimError(401, 'Unauthorized: the token is not valid.'),
};

/** The answer with the first half of its list alone. */
export function firstHalf(answer: HttpAnswer): HttpAnswer {
  const [member, items] = listIn(answer) ?? [];
  return member === undefined || items === undefined
    ? answer
    : { ...answer, body: { ...bodyOf(answer), [member]: items.slice(0, items.length / 2) } };
}

/** The answer with a further page of that token; undefined when it holds no list. */
export function withNextPage(
  answer: HttpAnswer,
  { service, parameters }: Call,
  token: string,
): HttpAnswer | undefined {
  if (listIn(answer) === undefined) {
    return undefined;
  }
  const { path, ...query } = parameters as Readonly<Record<string, string>>;
  const link = `https://graph.microsoft.com${path}?${new URLSearchParams({ ...query, $skiptoken: token })}`;
  const next = service === 'graph' ? { '@odata.nextLink': link } : { NextToken: token };
  return { ...answer, body: { ...bodyOf(answer), ...next } };
}

/** The member of the answer that is a list; SCIM's pages have no tokens. */
function listIn(answer: HttpAnswer): readonly [string, readonly unknown[]] | undefined {
  const lists = Object.entries(bodyOf(answer)).filter(([, value]) => Array.isArray(value));
  const [first, ...more] = lists as [string, readonly unknown[]][];
  return answer.status === 200 && more.length === 0 ? first : undefined;
}

function bodyOf({ body }: HttpAnswer): object {
  return typeof body === 'object' ? body : {};
}
